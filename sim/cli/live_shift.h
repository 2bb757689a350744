// A shift in the terminal, on the real clock: several buyers, one keyboard.
#pragma once
#include "cli/recording.h"
#include "session/shift_inputs.h"

namespace peilian::cli {

/// Plays from the state that `said` led to until every buyer has come and every chat is closed. Each line on the screen bears the number of
/// its buyer; what is typed goes to the buyer that was chosen last by `/1`, `/2` …, at first to the one who comes first. Each input
/// is recorded before its effect is shown. The end of standard input ends all chats.
ShiftRun play_live(const Shift& shift, const Rules& rules, std::uint64_t seed, std::vector<StampedInput> said, Recording& recording);

}  // namespace peilian::cli
