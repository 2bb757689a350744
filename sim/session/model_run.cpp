#include "session/model_run.h"

#include <algorithm>

namespace peilian {
namespace {

constexpr std::uint64_t kModelSeed = 1;
constexpr SimTime kModelDelay{8000};
/// Far above any script; ends a run whose model replies go round in a circle.
constexpr int kMostReplies = 200;

int visits(const SessionState& state) {
    const auto found = state.entered.find(state.node);
    return found == state.entered.end() ? 1 : found->second;
}

SessionState reply_as_model(const Scenario& scenario, const Rules& rules, SessionState state) {
    const SimTime at = state.now + kModelDelay;
    const std::string node = state.node;
    const int visit = visits(state);
    // The buyer may chase or leave meanwhile.
    state = step(scenario, rules, std::move(state), at, Tick{});
    if (state.node != node) return state;
    if (const auto actions = scenario.model_actions.find(node); visit == 1 && actions != scenario.model_actions.end()) {
        for (const Turn& turn : actions->second) state = step(scenario, rules, std::move(state), at, DeskAction{turn.action, turn.args});
    }
    if (const auto replies = scenario.model_replies.find(node); replies != scenario.model_replies.end() && !replies->second.empty()) {
        const auto nth = std::min(static_cast<std::size_t>(visit), replies->second.size());
        state = step(scenario, rules, std::move(state), at, Reply{replies->second[nth - 1]});
    }
    return state;
}

}  // namespace

SessionState let_buyer_finish(const Scenario& scenario, const Rules& rules, SessionState state) {
    for (auto due = state.next_due(); due && state.buyer_typing; due = state.next_due()) {
        state = step(scenario, rules, std::move(state), std::max(*due, state.now), Tick{});
    }
    return state;
}

SessionState play_out(const Scenario& scenario, const Rules& rules, SessionState state) {
    state = run_out(scenario, rules, std::move(state));
    return state.closed ? state : step(scenario, rules, std::move(state), state.now, EndChat{});
}

SessionState play_model(const Scenario& scenario, const Rules& rules) {
    SessionState state = let_buyer_finish(scenario, rules, begin(scenario, kModelSeed));
    std::map<std::string, int> replied;   ///< node → visit that has its reply
    for (int i = 0; i < kMostReplies && !state.closed; ++i) {
        const bool has_words = scenario.model_replies.count(state.node) != 0 || scenario.model_actions.count(state.node) != 0;
        if (has_words && replied[state.node] != visits(state)) {
            replied[state.node] = visits(state);
            state = reply_as_model(scenario, rules, std::move(state));
        } else if (const std::optional<SimTime> due = state.next_due()) {
            state = step(scenario, rules, std::move(state), *due, Tick{});
        } else {
            break;
        }
        state = let_buyer_finish(scenario, rules, std::move(state));
    }
    return play_out(scenario, rules, std::move(state));
}

}  // namespace peilian
