#include "scoring/assessment.h"

#include <algorithm>
#include <set>

#include "scoring/arithmetic.h"
#include "scoring/book_compiled.h"
#include "scoring/judge.h"
#include "scoring/why.h"

namespace peilian {
namespace {

/// Changes whenever the same input may come to another result.
constexpr const char* kEngine = "9";

/// What applies was fixed beforehand by the model replies (design, section 6).
struct Fixed {
    bool given = false;
    std::set<std::string> ids;
    bool lists(const std::string& id) const { return ids.count(id) > 0; }
};

/// The check with the figures of this brief, in `own` when it names any; null when the brief does not know one of them.
const Check* check_for(const CompiledStandard& compiled, const std::map<std::string, std::int64_t>& figures, const Lexicon& lexicon, const NeedsTable& needs,
                       std::optional<Check>& own) {
    const Check& check = compiled.check;
    if (check.names.empty()) return &check;
    for (const std::string& name : check.names) {
        if (figures.find(name) == figures.end()) return nullptr;
    }
    Diagnostics unused;  // the same check was compiled without findings when the book was loaded
    const std::string nowhere;
    return &own.emplace(compile_check(check.source, {lexicon, needs, figures, nowhere}, unused));
}

/// Applies the rule of fixed possibilities to a ruling; says whether it can only deduct.
bool settle(Ruling& ruling, const Standard& standard, const CompiledStandard& compiled, const Check& check, const Fixed& fixed, const ChatReading& reading) {
    if (!fixed.given) return standard.own_fault;
    if (fixed.lists(standard.id)) {
        if (ruling.verdict != Verdict::not_applicable) return standard.own_fault;
        if (!reading.transcript->finished) {
            ruling.verdict = Verdict::pending;
        } else if (check.kind == CheckKind::forbid && reading.spoke) {
            ruling.verdict = Verdict::met;
            ruling.factor_milli = 1000;
        } else if (check.kind != CheckKind::measure || !reading.spoke) {
            ruling.verdict = Verdict::missed;
            ruling.why = why_no_chance(standard);
        }
        return standard.own_fault;
    }
    const bool stays = standard.own_fault || check.kind == CheckKind::forbid || standard.severity == StandardSeverity::critical;
    if (!stays || standard.bonus || !admits(compiled.occasion, reading)) ruling = Ruling{};
    return true;
}

}  // namespace

Assessment assess(const Scorebook& book, const Rubric& rubric, const Lexicon& lexicon, const NeedsTable& needs, const Transcript& transcript) {
    const ChatReading reading = read_transcript(lexicon, needs, transcript);
    Assessment out;
    out.id = transcript.id;
    out.rubric = rubric.id;
    out.rubric_hash = rubric.hash;
    out.lexicon_hash = lexicon.hash();
    out.engine = kEngine;
    out.needs_share_milli = reading.needs_share_milli;
    out.needs = reading.needs;
    const Fixed fixed{!transcript.brief.applies.empty(), {transcript.brief.applies.begin(), transcript.brief.applies.end()}};
    const auto figures = figures_of(transcript.brief);
    const Scorebook::Compiled& compiled = book.compiled();
    std::vector<Weighed> weighed;
    for (const std::size_t i : compiled.standards_of(rubric)) {
        const Standard& standard = compiled.standard(i);
        Ruling ruling;
        bool deducts = standard.own_fault;
        std::optional<Check> own;
        if (const Check* check = check_for(compiled.compiled[i], figures, lexicon, needs, own)) {
            ruling = judge(standard, compiled.compiled[i].occasion, *check, reading);
            deducts = settle(ruling, standard, compiled.compiled[i], *check, fixed, reading);
        }
        if (ruling.verdict == Verdict::missed && deducts && !reading.spoke) ruling = Ruling{};  // nothing was said, so nothing was said wrong
        if (ruling.verdict == Verdict::missed && standard.severity == StandardSeverity::critical) out.critical.push_back(standard.id);
        weighed.push_back({standard.dimension, standard.points, ruling.verdict, ruling.factor_milli, standard.bonus, deducts, standard.fine});
        out.criteria.push_back({standard.id, ruling.verdict, 0, 0, std::move(ruling.evidence), std::move(ruling.why)});
    }
    const auto hints = std::count_if(transcript.turns.begin(), transcript.turns.end(),
                                     [](const Turn& t) { return t.role == Role::system && t.event == "hint"; });
    give_points(out, rubric, weighed, static_cast<int>(hints), transcript.finished);
    return out;
}

}  // namespace peilian
