// Where a session stood when the trainee spoke, and what the author would have said there.
#pragma once
#include <cstddef>
#include <map>
#include <string>
#include <vector>

#include "session/inputs.h"

namespace peilian {

/// Where a session stands among the model replies: the node and its visit, and in a bargain the last ask and how often it came.
struct Stand {
    std::string node;
    int visit = 1;
    std::string ask = {};
    int nth_ask = 1;
};

/// The model reply there: to the ask where the author wrote one, else of the node; the last one for what comes after. Empty when
/// the author gave none.
std::string model_reply(const Scenario& scenario, const Stand& stand);

/// Where the session stands.
Stand stand_of(const SessionState& state);

/// Where it stood when each reply and action of the inputs came, by its turn in the transcript.
std::map<std::size_t, Stand> stands_of(const Scenario& scenario, const Rules& rules, std::uint64_t seed, const std::vector<StampedInput>& inputs);

}  // namespace peilian
