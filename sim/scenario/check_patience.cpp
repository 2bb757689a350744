// A buyer whom nothing annoys.
#include <algorithm>

#include "scenario/check_parts.h"
#include "scenario/ways.h"

namespace peilian {

void check_patience(const Scenario& scenario, Diagnostics& diagnostics) {
    const auto costs = [&](const Outcome* outcome) {
        const Ending* ending = scenario.find_ending(outcome->to);
        return outcome->patience < 0 || (ending && ending->outcome == "lost");
    };
    std::vector<const Outcome*> outcomes;
    for (const Reaction& reaction : scenario.persona.reactions) outcomes.push_back(&reaction.outcome);
    for (const Nudge& nudge : scenario.persona.nudges) outcomes.push_back(&nudge.outcome);
    for (const Node& node : scenario.nodes)
        for (const Outcome* outcome : node_outcomes(node)) outcomes.push_back(outcome);
    if (std::any_of(outcomes.begin(), outcomes.end(), costs)) return;
    report_at(scenario, place_of_start(scenario), "0028",
              "Buyer \"" + scenario.buyer.nick + "\" never loses patience: nothing lowers it and nothing leads to a lost ending.",
              "Give the persona nudges that lower patience, or an \"else\" with \"patience\": -10.", Severity::warning, diagnostics);
}

}  // namespace peilian
