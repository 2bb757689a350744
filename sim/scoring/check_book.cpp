#include "scoring/check_book.h"

#include <algorithm>
#include <array>

#include "conditions/check_condition.h"
#include "scoring/book_compiled.h"

namespace peilian {
namespace {

Circumstances circumstances_of(const Brief& brief) {
    Circumstances out;
    out.stated.emplace();
    out.misstated.emplace();
    for (const Fact& fact : brief.facts) {
        if (!fact.right.empty()) out.stated->insert(fact.id);
        if (!fact.wrong.empty()) out.misstated->insert(fact.id);
    }
    return out;
}

bool can_be_missed(const Check& check, const Brief& brief, const Lexicon& lexicon, const NeedsTable& needs) {
    const auto figures = figures_of(brief);
    if (std::any_of(check.names.begin(), check.names.end(), [&](const std::string& name) { return figures.count(name) == 0; })) return false;
    if (check.kind != CheckKind::forbid) return true;
    Diagnostics told_already;
    const std::string nowhere;
    const Check here = compile_check(check.source, {lexicon, needs, figures, nowhere}, told_already);
    Possibilities possibilities(circumstances_of(brief));
    const int forbidden = possibilities.add(here.demand.condition);
    return possibilities.possible({{forbidden}});
}

/// Whether a weaker demand has a condition of its own, or only another window, count or share.
bool asks_for_itself(const Json& partly) {
    static constexpr std::array<std::string_view, 5> kOthers{"within", "count", "share", "addressed", "taken_up"};
    return std::any_of(partly.members().begin(), partly.members().end(), [](const Json::Member& member) { return std::find(kOthers.begin(), kOthers.end(), member.key) == kOthers.end(); });
}

}  // namespace

void check_standards(const AuthoredFile& file, const Lexicon& lexicon, const NeedsTable& needs, Diagnostics& diagnostics) {
    Diagnostics told_already;
    const CheckContext context{lexicon, needs, neutral_figures(), file.path};
    const auto check_one = [&](const Json& standard) {
        const Check check = compile_check(standard, context, told_already);
        if (!check.names.empty() || check.kind == CheckKind::measure) return;
        check_condition(check.demand.condition, standard[check.kind == CheckKind::forbid ? "forbid" : "require"], {}, file.path, "ST", diagnostics);
        if (check.partly && asks_for_itself(standard["partly"])) check_condition(check.partly->condition, standard["partly"], {}, file.path, "ST", diagnostics);
    };
    for (const Json& standard : file.root["standards"].items()) check_one(standard);
    // A change replaces the whole check. One that only gives another "partly" hangs on a check that stands elsewhere.
    for (const Json::Member& change : file.root["change"].members())
        if (change.value.find("require") || change.value.find("forbid")) check_one(change.value);
}

std::vector<std::string> critical_never(const Scorebook& book, const Rubric& rubric, const Brief& brief, const Lexicon& lexicon, const NeedsTable& needs) {
    std::vector<std::string> never;
    const Scorebook::Compiled& compiled = book.compiled();
    for (const std::size_t i : compiled.standards_of(rubric)) {
        const Standard& standard = compiled.standard(i);
        if (standard.severity == StandardSeverity::critical && !can_be_missed(compiled.compiled[i].check, brief, lexicon, needs)) never.push_back(standard.id);
    }
    return never;
}

}  // namespace peilian
