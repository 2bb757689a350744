#include "scenario/circumstances.h"

#include <algorithm>

#include "scenario/ways.h"

namespace peilian {
namespace {

std::vector<int> changes_of(const std::vector<const Outcome*>& outcomes, int Outcome::*quantity) {
    std::vector<int> changes;
    for (const Outcome* outcome : outcomes) changes.push_back(outcome->*quantity);
    return changes;
}

void name_counters(const Condition& condition, std::set<std::string>& names) {
    for (const auto& [name, ignored] : condition.counter) names.insert(name);
    for (const auto* group : {&condition.any, &condition.all, &condition.none})
        for (const Condition& each : *group) name_counters(each, names);
}

}  // namespace

std::vector<const Outcome*> all_outcomes(const Scenario& scenario) {
    std::vector<const Outcome*> outcomes = persona_outcomes(scenario.persona);
    for (const Node& node : scenario.nodes)
        for (const Outcome* outcome : node_outcomes(node)) outcomes.push_back(outcome);
    return outcomes;
}

Range range_after(const std::vector<int>& changes, std::int64_t start, const Range& whole) {
    const bool falls = std::any_of(changes.begin(), changes.end(), [](int by) { return by < 0; });
    const bool rises = std::any_of(changes.begin(), changes.end(), [](int by) { return by > 0; });
    return {falls ? whole.least : start, rises ? whole.most : start};
}

Circumstances circumstances_of(const Scenario& scenario) {
    const std::vector<const Outcome*> outcomes = all_outcomes(scenario);
    Circumstances out;
    out.figures.mood = range_after(changes_of(outcomes, &Outcome::mood), scenario.persona.mood, {0, 100});
    out.figures.patience = range_after(changes_of(outcomes, &Outcome::patience), scenario.persona.patience, {0, 100});
    std::set<std::string> counters;
    for (const Node& node : scenario.nodes)
        for (const Branch& branch : node.branches) name_counters(branch.when, counters);
    for (const Reaction& reaction : scenario.persona.reactions) name_counters(reaction.when, counters);
    for (const std::string& name : counters) {
        std::vector<int> changes;
        for (const Outcome* outcome : outcomes)
            if (const auto found = outcome->count.find(name); found != outcome->count.end()) changes.push_back(found->second);
        out.figures.counters[name] = range_after(changes, 0, {});
    }
    out.asked.emplace();
    for (const Outcome* outcome : outcomes) out.asked->insert(outcome->needs.begin(), outcome->needs.end());
    for (const Node& node : scenario.nodes) out.asked->insert(node.needs.begin(), node.needs.end());
    out.stated.emplace();
    out.misstated.emplace();
    for (const Fact& fact : scenario.brief.facts) {
        if (!fact.right.empty()) out.stated->insert(fact.id);
        if (!fact.wrong.empty()) out.misstated->insert(fact.id);
    }
    return out;
}

Circumstances circumstances_of_personas() { return {}; }

}  // namespace peilian
