#include "scenario/ways.h"

namespace peilian {

std::vector<const Outcome*> reply_outcomes(const Node& node) {
    std::vector<const Outcome*> outcomes;
    for (const Branch& branch : node.branches) outcomes.push_back(&branch.outcome);
    if (node.otherwise) outcomes.push_back(&*node.otherwise);
    if (node.bargain)
        for (const auto& [move, outcome] : node.bargain->moves) outcomes.push_back(&outcome);
    return outcomes;
}

std::vector<const Outcome*> node_outcomes(const Node& node) {
    std::vector<const Outcome*> outcomes = reply_outcomes(node);
    for (const Nudge& nudge : node.nudges) outcomes.push_back(&nudge.outcome);
    return outcomes;
}

std::vector<const Outcome*> persona_outcomes(const Persona& persona) {
    std::vector<const Outcome*> outcomes;
    for (const Reaction& reaction : persona.reactions) outcomes.push_back(&reaction.outcome);
    for (const Nudge& nudge : persona.nudges) outcomes.push_back(&nudge.outcome);
    outcomes.push_back(&persona.out_of_patience);
    outcomes.push_back(&persona.out_of_mood);
    return outcomes;
}

}  // namespace peilian
