#include "scoring/check_book.h"

#include <algorithm>

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

}  // namespace

void check_standards(const AuthoredFile& file, const Lexicon& lexicon, const NeedsTable& needs, Diagnostics& diagnostics) {
    Diagnostics told_already;
    const CheckContext context{lexicon, needs, neutral_figures(), file.path};
    for (const Json& standard : file.root["standards"].items()) {
        const Check check = compile_check(standard, context, told_already);
        if (!check.names.empty() || check.kind == CheckKind::measure) continue;
        check_condition(check.demand.condition, standard[check.kind == CheckKind::forbid ? "forbid" : "require"], {}, file.path, "ST", diagnostics);
    }
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
