// Timed inputs of a shift as JSON lines: those of a session, each with the chat that it is for.
#pragma once
#include "session/inputs.h"
#include "session/shift.h"

namespace peilian {

/// `{"chat": "haggler-canvas-shoes", "after_s": 6.5, "reply": "…"}`. after_s counts from the later of the previous input, in
/// whichever chat, and the moment at which this chat's buyer has come and finished speaking; with `"joins": true` from the previous input.
struct TimedShiftInput {
    std::string chat;
    TimedInput timed;
};

std::optional<TimedShiftInput> shift_input_from_json(const Json& line, std::string& error);

/// A shift that was played, and what was done in it, by shift time: enough to play it again.
struct ShiftRun {
    ShiftState state;
    std::vector<StampedInput> inputs;
};

/// Plays all inputs, then on until every chat is closed. An input to a chat that is closed by then is left out.
ShiftRun play(const Shift& shift, const Rules& rules, std::uint64_t seed, const std::vector<TimedShiftInput>& inputs);

/// The state that stored inputs lead to, without playing on.
ShiftState resume(const Shift& shift, const Rules& rules, std::uint64_t seed, const std::vector<StampedInput>& inputs);

/// What was done in one chat, in session time: the chat alone is play_out of these from begin() with its own seed.
std::vector<StampedInput> inputs_of(const ShiftChat& chat, const std::vector<StampedInput>& inputs);

}  // namespace peilian
