#include "session/shift_inputs.h"

#include <algorithm>

namespace peilian {
namespace {

/// Time passes until that buyer has come and finished speaking, or until nothing more is due.
ShiftState let_buyer_finish(const Shift& shift, const Rules& rules, ShiftState state, const std::string& id) {
    for (;;) {
        const ShiftChat* chat = state.find(id);
        if (chat == nullptr || (chat->arrived && (chat->session.closed || !chat->session.buyer_typing))) return state;
        const std::optional<SimTime> due = state.next_due();
        if (!due) return state;
        state = step_shift(shift, rules, std::move(state), *due, {});
    }
}

}  // namespace

std::optional<TimedShiftInput> shift_input_from_json(const Json& line, std::string& error) {
    const Json& chat = line["chat"];
    if (!chat.is_string() || chat.as_string().empty()) {
        error = "\"chat\" must be the id of a scenario of the shift";
        return std::nullopt;
    }
    Json rest = line;
    std::erase_if(rest.members(), [](const Json::Member& member) { return member.key == "chat"; });
    std::optional<TimedInput> timed = timed_input_from_json(rest, error);
    if (!timed) return std::nullopt;
    return TimedShiftInput{chat.as_string(), std::move(*timed)};
}

ShiftRun play(const Shift& shift, const Rules& rules, std::uint64_t seed, const std::vector<TimedShiftInput>& inputs) {
    ShiftRun run{begin_shift(shift, seed), {}};
    for (const TimedShiftInput& input : inputs) {
        if (!input.timed.joins) run.state = let_buyer_finish(shift, rules, std::move(run.state), input.chat);
        const SimTime at = run.state.now + from_seconds(input.timed.after_s);
        run.state = step_shift(shift, rules, std::move(run.state), at, {});
        const ShiftChat* chat = run.state.find(input.chat);
        if (chat == nullptr || !chat->open()) continue;
        run.state = step_shift(shift, rules, std::move(run.state), at, {input.chat, input.timed.input});
        run.inputs.push_back({at, input.timed.input, input.chat});
    }
    run.state = play_out(shift, rules, std::move(run.state));
    return run;
}

ShiftState resume(const Shift& shift, const Rules& rules, std::uint64_t seed, const std::vector<StampedInput>& inputs) {
    ShiftState state = begin_shift(shift, seed);
    // Time goes forward; a stored file may have been tampered with.
    for (const StampedInput& input : inputs) state = step_shift(shift, rules, std::move(state), std::max(input.at, state.now), {input.chat, input.input});
    return state;
}

std::vector<StampedInput> inputs_of(const ShiftChat& chat, const std::vector<StampedInput>& inputs) {
    std::vector<StampedInput> own;
    for (const StampedInput& input : inputs) {
        if (input.chat == chat.id && chat.arrived) own.push_back({input.at - *chat.arrived, input.input});
    }
    return own;
}

}  // namespace peilian
