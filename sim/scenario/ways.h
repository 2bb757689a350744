// All outcomes that a node or a persona can lead to.
#pragma once
#include <vector>

#include "scenario/scenario.h"

namespace peilian {

/// Of the branches, "else", the bargain and the node's own nudges, in this order.
std::vector<const Outcome*> node_outcomes(const Node& node);
/// Of the branches, "else" and the bargain: what a reply can bring about.
std::vector<const Outcome*> reply_outcomes(const Node& node);
/// Of the reactions, the nudges, and of lost patience and mood.
std::vector<const Outcome*> persona_outcomes(const Persona& persona);

}  // namespace peilian
