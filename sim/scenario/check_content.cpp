// Branches that cannot fire, and a buyer whom nothing annoys.
#include <algorithm>

#include "scenario/check_parts.h"
#include "scenario/ways.h"

namespace peilian {
namespace {

void check_node_branches(const Scenario& scenario, const Node& node, Diagnostics& diagnostics) {
    for (std::size_t later = 0; later < node.branches.size(); ++later) {
        for (std::size_t earlier = 0; earlier < later; ++earlier) {
            if (!covers(node.branches[earlier].when, node.branches[later].when)) continue;
            const Json& when = node.branches[later].when_source;
            report_at(scenario, {node.file, when.line, when.column}, "0023",
                      "This branch of node \"" + node.id + "\" never fires: branch " + std::to_string(earlier + 1) + " always comes first.",
                      "Put the narrower condition first, or remove this branch.", Severity::warning, diagnostics);
            break;
        }
    }
    const bool always = std::any_of(node.branches.begin(), node.branches.end(), [](const Branch& branch) { return branch.when.empty(); });
    if (always && node.otherwise)
        report_at(scenario, node.otherwise->place, "0023", "\"else\" of node \"" + node.id + "\" never fires: a branch without \"when\" always holds.",
                  "Remove one of them.", Severity::warning, diagnostics);
}

void check_reactions(const Scenario& scenario, Diagnostics& diagnostics) {
    const std::vector<Reaction>& reactions = scenario.persona.reactions;
    for (std::size_t later = 0; later < reactions.size(); ++later) {
        for (std::size_t earlier = 0; earlier < later; ++earlier) {
            const Reaction& first = reactions[earlier];
            // Only one that ends the list each time keeps a later one from its turn.
            if (first.once || (first.outcome.to.empty() && first.then_branch)) continue;
            if (!covers(first.when, reactions[later].when)) continue;
            report_at(scenario, reactions[later].outcome.place, "0023",
                      "This reaction never fires: reaction " + std::to_string(earlier + 1) + " always comes first.",
                      "Put the narrower condition first, or remove this reaction.", Severity::warning, diagnostics);
            break;
        }
    }
}

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
    const Node* start = scenario.find_node(scenario.start);
    report_at(scenario, start && start->file == scenario.file ? place_of(*start) : Place{scenario.file, 1, 1}, "0028",
              "Buyer \"" + scenario.buyer.nick + "\" never loses patience: nothing lowers it and nothing leads to a lost ending.",
              "Give the persona nudges that lower patience, or an \"else\" with \"patience\": -10.", Severity::warning, diagnostics);
}

}  // namespace

void check_branches(const Scenario& scenario, Diagnostics& diagnostics) {
    for (const Node& node : scenario.nodes) check_node_branches(scenario, node, diagnostics);
    check_reactions(scenario, diagnostics);
    check_patience(scenario, diagnostics);
}

}  // namespace peilian
