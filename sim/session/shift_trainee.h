// The trainees made of rules at a desk with several buyers: one pair of hands for all of them.
#pragma once
#include "session/shift_inputs.h"
#include "session/trainee.h"

namespace peilian {

/// A whole shift of this trainee, in virtual time. Every chat gets what that trainee would say there; what it takes the hands to
/// say it is what that trainee takes alone, so that the others wait meanwhile. Those who serve well greet whoever is new before
/// they go on with the one who waits longest. `seed` is the shift's.
ShiftRun play_trainee(const Shift& shift, const Rules& rules, TraineeKind kind, std::uint64_t seed);

}  // namespace peilian
