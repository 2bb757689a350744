// Where a session stood when the trainee spoke, and what the author would have said there.
#pragma once
#include <cstddef>
#include <map>
#include <string>
#include <vector>

#include "session/inputs.h"

namespace peilian {

/// Where a session stood: a node, and the how manyth visit of it, from 1.
struct Stand { std::string node; int visit = 1; };

/// The model reply of the node for that visit, the last one for those after it; empty when the author gave none.
std::string model_reply(const Scenario& scenario, const Stand& stand);

/// Where the session stands.
Stand stand_of(const SessionState& state);

/// Where it stood when each reply and action of the inputs came, by its turn in the transcript.
std::map<std::size_t, Stand> stands_of(const Scenario& scenario, const Rules& rules, std::uint64_t seed, const std::vector<StampedInput>& inputs);

}  // namespace peilian
