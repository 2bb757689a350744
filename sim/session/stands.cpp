#include "session/stands.h"

#include <algorithm>

namespace peilian {

Stand stand_of(const SessionState& state) {
    const auto entered = state.entered.find(state.node);
    Stand stand{state.node, entered == state.entered.end() ? 1 : entered->second};
    if (const auto game = state.bargains.find(state.node); game != state.bargains.end() && !game->second.ask.empty()) {
        stand.ask = game->second.ask;
        stand.nth_ask = game->second.asks.at(stand.ask);
    }
    return stand;
}

std::string model_reply(const Scenario& scenario, const Stand& stand) {
    const auto nth_of = [&](const std::string& entry, int nth) -> const std::string* {
        const auto replies = scenario.model_replies.find(entry);
        if (replies == scenario.model_replies.end() || replies->second.empty()) return nullptr;
        return &replies->second[std::min(static_cast<std::size_t>(std::max(nth, 1) - 1), replies->second.size() - 1)];
    };
    const std::string* reply = stand.ask.empty() ? nullptr : nth_of(stand.node + "." + stand.ask, stand.nth_ask);
    if (!reply) reply = nth_of(stand.node, stand.visit);
    return reply ? *reply : std::string();
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
