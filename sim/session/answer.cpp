#include "session/answer.h"

#include <algorithm>

#include "session/bargain.h"
#include "session/burst.h"
#include "session/cues.h"

namespace peilian {
namespace {

/// Why an outcome happens: for line ids, the ledger, and the words that brought it about.
struct Cause {
    std::string origin;
    std::string kind;          ///< LedgerEntry::cause
    std::string words;
    std::size_t turn = 0;
};

void change(SessionState& state, SimTime at, const char* quantity, int& value, int delta, const Outcome& outcome, const Cause& cause) {
    const int after = std::clamp(value + delta, 0, 100);
    if (after == value) return;
    LedgerEntry& entry = state.ledger.emplace_back();
    entry.t = at;
    entry.quantity = quantity;
    entry.before = value;
    entry.after = after;
    entry.reason = outcome.reason;
    entry.cause = cause.kind;
    entry.words = cause.words;
    entry.turn = cause.turn;
    value = after;
}

/// Says the lines of an outcome and raises its needs; returns when the last bubble is due.
SimTime say_outcome(const Scenario& scenario, SessionState& state, SimTime from, const Outcome& outcome, const Cause& cause) {
    if (outcome.lines.empty()) {
        const std::size_t turns = state.transcript.turns.size();
        for (const std::string& need : outcome.needs) raise_need(state, need, turns == 0 ? 0 : turns - 1);
    }
    return say(scenario, state, from, outcome.lines, {cause.origin, outcome.needs, outcome.feeling});
}

void push_target(SessionState& state, SimTime due, Cue::Kind kind, const std::string& target) {
    make_cue(state, kind, due).target = target;
}

/// Applies an outcome; `from` is when its lines may begin and moves on past them. Returns whether it leads away,
/// to its own target or because the buyer's mood or patience is used up by it.
bool apply(const Scenario& scenario, SessionState& state, SimTime at, SimTime& from, const Outcome& outcome, const Cause& cause) {
    ++state.fired[cause.origin];
    for (const auto& [counter, by] : outcome.count) state.counters[counter] += by;
    change(state, at, "mood", state.mood, outcome.mood, outcome, cause);
    change(state, at, "patience", state.patience, outcome.patience, outcome, cause);
    from = say_outcome(scenario, state, from, outcome, cause);

    const bool no_patience = outcome.patience < 0 && state.patience <= 0;
    const bool no_mood = outcome.mood < 0 && state.mood <= 0;
    // An outcome that ends the conversation by itself needs no second farewell.
    if ((no_patience || no_mood) && scenario.find_ending(outcome.to) == nullptr) {
        ++state.fired[no_patience ? "persona.out_of_patience" : "persona.out_of_mood"];
        const Outcome& last = no_patience ? scenario.persona.out_of_patience : scenario.persona.out_of_mood;
        for (const auto& [counter, by] : last.count) state.counters[counter] += by;
        from = say_outcome(scenario, state, from, last, {no_patience ? "persona.out_of_patience" : "persona.out_of_mood", "", "", cause.turn});
        // Without a target the buyer leaves all the same.
        push_target(state, from, last.to.empty() ? Cue::Kind::end : Cue::Kind::enter, last.to);
        return true;
    }
    if (outcome.to.empty()) return false;
    push_target(state, from, Cue::Kind::enter, outcome.to);
    return true;
}

Cause cause_of(const Burst& burst, const Match& match, std::string origin, std::size_t last_turn) {
    return {std::move(origin), "reply", match.words, burst.turn_of(match, last_turn)};
}

void see_present(const SessionState& state, Situation& situation) {
    situation.mood = state.mood;
    situation.patience = state.patience;
    situation.counters = state.counters;
}

struct Reacted {
    bool any = false;          ///< some reaction held
    bool leads_away = false;
    bool then_branch = true;
};

Reacted react(const Scenario& scenario, SessionState& state, SimTime at, SimTime& from, Burst& burst, std::size_t last_turn) {
    Reacted reacted;
    const std::vector<Reaction>& reactions = scenario.persona.reactions;
    for (std::size_t i = 0; i < reactions.size(); ++i) {
        const Reaction& reaction = reactions[i];
        const int index = static_cast<int>(i);
        const bool fired = std::find(state.reactions_fired.begin(), state.reactions_fired.end(), index) != state.reactions_fired.end();
        if (reaction.once && fired) continue;
        const Match match = holds_for(reaction.when, burst);
        if (!match.holds) continue;
        if (!fired) state.reactions_fired.push_back(index);
        reacted.any = true;
        reacted.leads_away = apply(scenario, state, at, from, reaction.outcome,
                                   cause_of(burst, match, "persona.reaction" + std::to_string(i), last_turn));
        see_present(state, burst.situation);
        reacted.then_branch = reaction.then_branch;
        if (reacted.leads_away || !reacted.then_branch) break;
    }
    return reacted;
}

/// Says an ask of a bargain. The trainee's answer to it is one to a new visit of the node.
void say_ask(const Scenario& scenario, SessionState& state, SimTime from, const Node& node, const Ask& ask) {
    const Bargain& bargain = *node.bargain;
    const std::string text = with_figures(bargain, state.bargains[node.id], bargain.lines.at(ask.kind).at(static_cast<std::size_t>(ask.variant)));
    const std::string origin = node.id + "." + std::string(name_of(ask.kind)) + std::to_string(ask.variant);
    say(scenario, state, from, {{text}}, {origin, {std::string(need_of(ask.kind))}, ask.kind == AskKind::leave ? "annoyed" : ""});
}

/// What he remarks on the move before he asks on; no remark twice.
Outcome remark(const Bargain& bargain, SessionState& state, BargainState& game, const BargainTurn& turn) {
    Outcome outcome = bargain.outcome(turn.move);
    if (turn.worn && turn.ask) outcome.patience = std::min(1 - state.patience, 0);   // he says that he leaves before he does
    for (Line& line : outcome.lines)
        for (std::string& text : line) text = with_figures(bargain, game, std::move(text));
    if (!outcome.to.empty()) return outcome;
    std::vector<Line> lines;
    for (std::size_t i = 0; i < outcome.lines.size(); ++i) {
        const std::string entry = std::string(name_of(turn.move)) + "." + std::to_string(i);
        if (const auto drawn = draw_unsaid(game, entry, outcome.lines[i].size(), state.rng)) lines.push_back({outcome.lines[i][static_cast<std::size_t>(*drawn)]});
    }
    outcome.lines = std::move(lines);
    return outcome;
}

/// The bargain answers every reply, and an action when it offers something new.
bool bargain_on(const Scenario& scenario, SessionState& state, SimTime at, SimTime& from, const Node& node, const Burst& burst, std::size_t last_turn) {
    const Bargain& bargain = *node.bargain;
    BargainState& game = state.bargains.try_emplace(node.id, begin_bargain(bargain)).first->second;
    const Proposal proposal = read_proposal(bargain, game.price, burst.situation);
    if (burst.said_turns.empty() && !adds_to(game, proposal)) return false;
    const BargainTurn turn = take_turn(bargain, game, proposal, state.patience, state.rng);
    const Outcome outcome = remark(bargain, state, game, turn);
    Cause cause = cause_of(burst, proposal.because, node.id + "." + std::string(name_of(turn.move)), last_turn);
    if (turn.move == BargainMove::unanswered) cause.kind = "miss";
    const bool leads_away = apply(scenario, state, at, from, outcome, cause);
    if (leads_away || !turn.ask) return true;
    ++state.entered[node.id];
    say_ask(scenario, state, from, node, *turn.ask);
    return true;
}

/// The first branch that holds, else the node's bargain or its "else". Returns whether there was one.
bool branch(const Scenario& scenario, SessionState& state, SimTime at, SimTime& from, const Burst& burst, std::size_t last_turn) {
    const Node* node = scenario.find_node(state.node);
    if (node == nullptr) return false;
    for (std::size_t i = 0; i < node->branches.size(); ++i) {
        const Match match = holds_for(node->branches[i].when, burst);
        if (!match.holds) continue;
        apply(scenario, state, at, from, node->branches[i].outcome,
              cause_of(burst, match, node->id + ".branch" + std::to_string(i), last_turn));
        return true;
    }
    if (node->bargain) return bargain_on(scenario, state, at, from, *node, burst, last_turn);
    if (!node->otherwise || burst.said_turns.empty()) return false;
    apply(scenario, state, at, from, *node->otherwise, {node->id + ".else", "miss", "", last_turn});
    return true;
}

void push_events(SessionState& state, SimTime at, const std::vector<std::string>& events) {
    for (const std::string& event : events) {
        Turn turn;
        turn.t = at;
        turn.role = Role::system;
        turn.event = event;
        state.transcript.turns.push_back(std::move(turn));
    }
}

}  // namespace

void enter(const Scenario& scenario, SessionState& state, SimTime at, const std::string& target) {
    if (const Ending* ending = scenario.find_ending(target)) {
        const SimTime last = say(scenario, state, at, ending->lines, {ending->id, {}, {}});
        push_target(state, last, Cue::Kind::end, target);
        return;
    }
    const Node* node = scenario.find_node(target);
    if (node == nullptr) return push_target(state, at, Cue::Kind::end, target);
    state.node = node->id;
    ++state.entered[node->id];
    state.nudges_said = 0;
    remove_cues(state, Cue::Kind::nudge);
    push_events(state, at, node->events);
    if (node->lines.empty()) {
        const std::size_t turns = state.transcript.turns.size();
        for (const std::string& need : node->needs) raise_need(state, need, turns == 0 ? 0 : turns - 1);
    }
    const SimTime said = say(scenario, state, at, node->lines, {node->id, node->needs, node->feeling});
    if (!node->bargain) return;
    BargainState& game = state.bargains.try_emplace(node->id, begin_bargain(*node->bargain)).first->second;
    if (const std::optional<Ask> ask = next_ask(*node->bargain, game, 0, state.rng)) say_ask(scenario, state, said, *node, *ask);
}

void answer(const Scenario& scenario, const Rules& rules, SessionState& state, SimTime at) {
    if (buyer_is_busy(state)) {
        // The buyer finishes speaking first; what the trainee said meanwhile then answers that.
        make_cue(state, Cue::Kind::answer, busy_until(state, at));
        return;
    }
    Burst burst = gather_burst(scenario, rules, state);
    if (burst.empty()) return;
    const std::size_t last_turn = burst.said_turns.empty() ? burst.action_turns.back() : burst.said_turns.back();
    update_needs(rules, state, burst);
    SimTime from = at;
    const Reacted reacted = react(scenario, state, at, from, burst, last_turn);
    const bool goes_on = !reacted.leads_away && reacted.then_branch;
    const bool branched = goes_on && branch(scenario, state, at, from, burst, last_turn);
    // Actions that moved nobody stay in the burst: the words that explain them are still to come.
    if (burst.said_turns.empty() && !reacted.any && !branched) return;
    state.answered_to = state.transcript.turns.size();
    remove_cues(state, Cue::Kind::nudge);
    state.nudges_said = 0;
}

void nudge(const Scenario& scenario, SessionState& state, SimTime at, int index) {
    const Node* node = scenario.find_node(state.node);
    if (node == nullptr) return;
    const std::vector<Nudge>& nudges = nudges_of(scenario, *node);
    if (index < 0 || static_cast<std::size_t>(index) >= nudges.size()) return;
    const bool own = &nudges == &node->nudges;
    state.nudges_said = index + 1;
    SimTime from = at;
    const std::size_t turns = state.transcript.turns.size();
    apply(scenario, state, at, from, nudges[static_cast<std::size_t>(index)].outcome,
          {(own ? node->id : "persona") + ".nudge" + std::to_string(index), "wait", "", turns == 0 ? 0 : turns - 1});
}

}  // namespace peilian
