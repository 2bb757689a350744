// What can be the case in a scenario, by what its script changes and raises.
#pragma once
#include "conditions/possibilities.h"
#include "scenario/scenario.h"

namespace peilian {

/// For conditions of the scenario's own file: counters that nothing counts stay 0, mood that nothing raises stays below the
/// persona's, needs that no line raises are not asked, facts without wrong statements cannot be misstated.
Circumstances circumstances_of(const Scenario& scenario);

/// For conditions of a persona's file, which many scenarios share: only what is so everywhere.
Circumstances circumstances_of_personas();

/// The least and the most that outcomes can make of a quantity that begins at `start` and stays in `whole`.
Range range_after(const std::vector<int>& changes, std::int64_t start, const Range& whole);

/// All outcomes of the scenario and its persona, the out-of-patience and out-of-mood ones too.
std::vector<const Outcome*> all_outcomes(const Scenario& scenario);

}  // namespace peilian
