#include "session/stands.h"

#include <algorithm>

namespace peilian {

std::string model_reply(const Scenario& scenario, const Stand& stand) {
    const auto found = scenario.model_replies.find(stand.node);
    if (found == scenario.model_replies.end() || found->second.empty()) return {};
    const std::size_t last = found->second.size() - 1;
    return found->second[std::min(last, static_cast<std::size_t>(std::max(stand.visit, 1) - 1))];
}

Stand stand_of(const SessionState& state) {
    const auto entered = state.entered.find(state.node);
    return {state.node, entered == state.entered.end() ? 1 : entered->second};
}

std::map<std::size_t, Stand> stands_of(const Scenario& scenario, const Rules& rules, std::uint64_t seed, const std::vector<StampedInput>& inputs) {
    std::map<std::size_t, Stand> stands;
    SessionState state = begin(scenario, seed);
    for (const StampedInput& input : inputs) {
        const SimTime at = std::max(input.at, state.now);
        state = step(scenario, rules, std::move(state), at, Tick{});
        const bool says = std::holds_alternative<Reply>(input.input) || std::holds_alternative<DeskAction>(input.input);
        if (says && !state.closed) stands[state.transcript.turns.size()] = stand_of(state);
        state = step(scenario, rules, std::move(state), at, input.input);
    }
    return stands;
}

}  // namespace peilian
