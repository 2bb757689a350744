// Finds ways to what no trainee reached, so that only what truly nobody can reach is held against a scenario.
#pragma once
#include <cstdint>

#include "session/coverage.h"

namespace peilian {

struct Scouting {
    Coverage found;          ///< what it came by, whoever was there before
    int moves = 0;           ///< how many it tried
};

/// Sessions are values: the scout goes on from wherever one stood before, and tries moves contrived for the branches that
/// `known` lacks, in every mood it can bring the buyer into, until nothing is missing or `most` moves are tried. What it
/// finds can be played: every state comes of replies and actions in order, from the beginning. Deterministic by the seed.
Scouting scout(const Scenario& scenario, const Rules& rules, const Coverage& known, std::uint64_t seed, int most);

}  // namespace peilian
