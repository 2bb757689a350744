#include "session/model_run.h"

#include <algorithm>

#include "session/stands.h"

namespace peilian {
namespace {

constexpr std::uint64_t kModelSeed = 1;
/// Far above any script; ends a run whose model replies go round in a circle.
constexpr int kMostReplies = 200;

int visits(const SessionState& state) {
    const auto found = state.entered.find(state.node);
    return found == state.entered.end() ? 1 : found->second;
}

/// Carries out a move, unless the buyer goes elsewhere before it comes.
SessionState make(const Scenario& scenario, const Rules& rules, SessionState state, const Move& move) {
    const SimTime at = state.now + move.after;
    const std::string node = state.node;
    advance(scenario, rules, state, at, Tick{});
    if (state.node != node) return state;
    for (const SessionInput& input : move.inputs) advance(scenario, rules, state, at, input);
    return state;
}

}  // namespace

SessionState let_buyer_finish(const Scenario& scenario, const Rules& rules, SessionState state) {
    for (auto due = state.next_due(); due && state.buyer_typing; due = state.next_due()) {
        advance(scenario, rules, state, std::max(*due, state.now), Tick{});
    }
    return state;
}

SessionState play_out(const Scenario& scenario, const Rules& rules, SessionState state) {
    state = run_out(scenario, rules, std::move(state));
    if (!state.closed) advance(scenario, rules, state, state.now, EndChat{});
    return state;
}

Move model_move(const Scenario& scenario, const SessionState& state) {
    Move move;
    const int visit = visits(state);
    if (const auto actions = scenario.model_actions.find(state.node); visit == 1 && actions != scenario.model_actions.end()) {
        for (const Turn& turn : actions->second) move.inputs.push_back(DeskAction{turn.action, turn.args});
    }
    if (std::string reply = model_reply(scenario, stand_of(state)); !reply.empty()) move.inputs.push_back(Reply{std::move(reply)});
    return move;
}

SessionState play_moves(const Scenario& scenario, const Rules& rules, std::uint64_t seed, int most, const std::function<Move(const SessionState&)>& choose) {
    SessionState state = let_buyer_finish(scenario, rules, begin(scenario, seed));
    for (int i = 0; i < most && !state.closed; ++i) {
        const Move move = choose(state);
        if (!move.inputs.empty()) {
            state = make(scenario, rules, std::move(state), move);
        } else if (const std::optional<SimTime> due = state.next_due()) {
            advance(scenario, rules, state, *due, Tick{});
        } else {
            break;
        }
        state = let_buyer_finish(scenario, rules, std::move(state));
    }
    return play_out(scenario, rules, std::move(state));
}

SessionState play_model(const Scenario& scenario, const Rules& rules) {
    std::map<std::string, int> replied;   ///< node → visit that has its reply
    return play_moves(scenario, rules, kModelSeed, kMostReplies, [&](const SessionState& state) {
        if (replied[state.node] == visits(state)) return Move{};
        replied[state.node] = visits(state);
        return model_move(scenario, state);
    });
}

}  // namespace peilian
