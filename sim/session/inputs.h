// Timed inputs of a session as JSON lines, for recorded trainees, tests and the command line.
#pragma once
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "session/session.h"

namespace peilian {

/// `{"after_s": 6.5, "reply": "…"}`, `{"after_s": 2, "action": "change_price", "args": {…}}`,
/// `{"after_s": 1, "hint": true}`, `{"after_s": 1, "action": "end_chat"}`. after_s counts from the later of the
/// previous input and the buyer's last message before it. With `"joins": true` it counts from the previous input
/// without waiting for the buyer, so that a burst of several messages can be written down.
struct TimedInput { double after_s = 0; SessionInput input; bool joins = false; };

std::optional<TimedInput> timed_input_from_json(const Json& line, std::string& error);

/// Plays all inputs, then the cues until the session closes. `after_s` counts from when the buyer has finished
/// speaking: the time at which no bubble or answer is due any more, or the previous input, whichever is later.
/// A session that no cue can close is ended as if the trainee had ended it.
SessionState play(const Scenario& scenario, const Rules& rules, std::uint64_t seed, const std::vector<TimedInput>& inputs);

/// One stored input with its absolute time; what records keep.
struct StampedInput {
    SimTime at{0};         ///< session time; of a shift, shift time
    SessionInput input;
    std::string chat = {}; ///< of a shift: whose; empty in a session alone
};
Json to_json(const StampedInput& input);
std::optional<StampedInput> stamped_input_from_json(const Json& value, std::string& error);

}  // namespace peilian
