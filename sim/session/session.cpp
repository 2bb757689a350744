#include "session/session.h"

#include <algorithm>
#include <cassert>

#include "base/utf8.h"
#include "session/answer.h"
#include "session/cues.h"

namespace peilian {
namespace {

void record(SessionState& state, Turn&& turn) { state.transcript.turns.push_back(std::move(turn)); }

void record_event(SessionState& state, const std::string& event, Json args = {}) {
    Turn turn;
    turn.t = state.now;
    turn.role = Role::system;
    turn.event = event;
    turn.args = std::move(args);
    record(state, std::move(turn));
}

void close(const Scenario& scenario, SessionState& state, const std::string& target) {
    if (const Ending* ending = scenario.find_ending(target)) {
        state.ending = ending->id;
        for (const std::string& event : ending->events) record_event(state, event);
    }
    record_event(state, "closed", Json::object().set("ending", state.ending));
    state.closed = true;
    state.transcript.finished = true;
    state.cues.clear();
}

void speak(SessionState& state, Turn&& turn) {
    turn.t = state.now;
    for (const std::string& need : turn.needs) raise_need(state, need, state.transcript.turns.size());
    record(state, std::move(turn));
}

void play_cue(const Scenario& scenario, const Rules& rules, SessionState& state) {
    Cue& first = state.cues.front();
    const SimTime due = state.now = first.due;
    const Cue::Kind kind = first.kind;
    const int index = first.index;
    const std::string target = std::move(first.target);
    if (kind == Cue::Kind::say) speak(state, std::move(first.turn));
    state.cues.erase(state.cues.begin());
    switch (kind) {
        case Cue::Kind::say: break;
        case Cue::Kind::answer: answer(scenario, rules, state, due); break;
        case Cue::Kind::nudge: nudge(scenario, state, due, index); break;
        case Cue::Kind::enter: enter(scenario, state, due, target); break;
        case Cue::Kind::end: close(scenario, state, target); return;
    }
    arm_nudge(scenario, state, due);
}

void refresh_typing(SessionState& state) { state.buyer_typing = buyer_is_busy(state) || has_cue(state, Cue::Kind::answer); }

/// A reply or action joined the burst: the buyer thinks anew.
void think_again(const Scenario& scenario, SessionState& state) {
    remove_cues(state, Cue::Kind::answer);
    make_cue(state, Cue::Kind::answer, state.now + draw_thinking(scenario, state));
}

void hear(const Scenario& scenario, SessionState& state, const Reply& reply) {
    if (reply.text.empty()) return;
    Turn turn;
    turn.t = state.now;
    turn.role = Role::agent;
    turn.text = valid_utf8(reply.text);
    record(state, std::move(turn));
    remove_cues(state, Cue::Kind::nudge);
    state.nudges_said = 0;
    think_again(scenario, state);
}

void end_by_trainee(const Scenario& scenario, SessionState& state) {
    // The buyer may already be saying goodbye: then that ending is reached.
    std::string reached;
    for (const Cue& cue : state.cues) {
        const bool leads = cue.kind == Cue::Kind::end || cue.kind == Cue::Kind::enter;
        if (leads && scenario.find_ending(cue.target) != nullptr) reached = cue.target;
    }
    record_event(state, "ended_by_agent");
    close(scenario, state, reached);
}

void see(const Scenario& scenario, SessionState& state, const DeskAction& desk) {
    if (desk.action == "end_chat") return end_by_trainee(scenario, state);
    if (desk.action.empty()) return;
    Turn turn;
    turn.t = state.now;
    turn.role = Role::agent;
    turn.action = desk.action;
    turn.args = desk.args;
    record(state, std::move(turn));
    think_again(scenario, state);
}

}  // namespace

std::optional<SimTime> SessionState::next_due() const {
    if (closed || cues.empty()) return std::nullopt;
    return cues.front().due;
}

SessionState begin(const Scenario& scenario, std::uint64_t seed) {
    SessionState state;
    state.rng.state = seed;
    state.mood = scenario.persona.mood;
    state.patience = scenario.persona.patience;
    state.transcript.id = scenario.id;
    state.transcript.finished = false;
    // A chat of some length without moving what was said.
    state.transcript.turns.reserve(24);
    state.ledger.reserve(8);
    state.cues.reserve(6);
    enter(scenario, state, SimTime{0}, scenario.start);
    arm_nudge(scenario, state, SimTime{0});
    refresh_typing(state);
    return state;
}

void advance(const Scenario& scenario, const Rules& rules, SessionState& state, SimTime now, const SessionInput& input) {
    if (state.closed) return;
    assert(now >= state.now);
    while (!state.cues.empty() && state.cues.front().due <= now) play_cue(scenario, rules, state);
    if (!state.closed) {
        state.now = std::max(state.now, now);
        if (const auto* reply = std::get_if<Reply>(&input)) hear(scenario, state, *reply);
        if (const auto* desk = std::get_if<DeskAction>(&input)) see(scenario, state, *desk);
        if (std::holds_alternative<EndChat>(input)) end_by_trainee(scenario, state);
        if (std::holds_alternative<Hint>(input)) {
            ++state.hints;
            record_event(state, "hint");
        }
    }
    refresh_typing(state);
}

SessionState step(const Scenario& scenario, const Rules& rules, SessionState state, SimTime now, const SessionInput& input) {
    advance(scenario, rules, state, now, input);
    return state;
}

SessionState run_out(const Scenario& scenario, const Rules& rules, SessionState state, SimTime limit) {
    while (const std::optional<SimTime> due = state.next_due()) {
        if (*due > limit) break;
        advance(scenario, rules, state, std::max(*due, state.now), Tick{});
    }
    return state;
}

}  // namespace peilian
