// `rehearse` with a shift.
#pragma once
#include <vector>

#include "cli/content.h"
#include "files/texts.h"
#include "records/shift_rehearsal.h"

namespace peilian::cli {

struct Showing { bool json = false, verbose = false, show = false; };

/// Plays the kinds (but the random one) and prints what came of it.
ShiftRehearsal rehearse_shift(const Content& content, const Texts& english, const Shift& shift, std::vector<TraineeKind> kinds, const Showing& showing);

}  // namespace peilian::cli
