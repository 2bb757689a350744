#include "session/exchange.h"

#include <algorithm>

#include "session/answer.h"
#include "session/coverage.h"
#include "session/model_run.h"

namespace peilian {
namespace {

constexpr SimTime kReading{8000};

bool is_offer(const ActHit& hit) { return hit.act.starts_with("offer_") && hit.act != "offer_help"; }

/// Whether what fired is a reaction of the persona to one of these offers, in words.
bool speaks_to(const Scenario& scenario, const std::string& fired, const Recognition& recognition) {
    for (std::size_t i = 0; i < scenario.persona.reactions.size(); ++i) {
        const Reaction& reaction = scenario.persona.reactions[i];
        if (fired != "persona.reaction" + std::to_string(i) || reaction.outcome.lines.empty()) continue;
        return std::any_of(reaction.when.act.begin(), reaction.when.act.end(), [&](const std::string& act) {
            const ActHit* hit = recognition.find(act);
            return hit && is_offer(*hit);
        });
    }
    return false;
}

}  // namespace

bool Taken::offer_ignored() const {
    const auto hears = [](const std::string& name) { return names_branch(name) && !name.ends_with(".else") && !name.ends_with(".unanswered"); };
    return offered && !moved && !spoken_to && std::none_of(fired.begin(), fired.end(), hears);
}

SessionState standing_at(const Scenario& scenario, const Rules& rules, std::string_view node, std::uint64_t seed) {
    SessionState state = let_buyer_finish(scenario, rules, begin(scenario, seed));
    if (state.node == node) return state;
    state.cues.clear();
    enter(scenario, state, state.now, std::string(node));
    // A step, though nothing comes: it notices that the buyer is typing.
    state = step(scenario, rules, std::move(state), state.now, Tick{});
    return let_buyer_finish(scenario, rules, std::move(state));
}

Taken take(const Scenario& scenario, const Rules& rules, SessionState& state, const std::string& reply) {
    const SessionState before = state;
    const std::size_t asked = state.transcript.turns.size();
    state = step(scenario, rules, std::move(state), state.now + kReading, Reply{reply});
    state = let_buyer_finish(scenario, rules, std::move(state));
    Taken taken;
    taken.node = before.node;
    taken.reply = reply;
    for (const auto& [name, times] : state.fired) {
        const auto earlier = before.fired.find(name);
        if (earlier == before.fired.end() || earlier->second < times) taken.fired.push_back(name);
    }
    // As the player reads it: a reply may quote the buyer's last run of bubbles.
    std::string question;
    for (std::size_t i = asked; i-- > 0 && before.transcript.turns[i].role != Role::agent;) {
        if (before.transcript.turns[i].role == Role::buyer) question = before.transcript.turns[i].text + (question.empty() ? "" : "\n") + question;
    }
    for (std::size_t i = asked; i < state.transcript.turns.size(); ++i) {
        const Turn& turn = state.transcript.turns[i];
        if (turn.role == Role::buyer) taken.said += (taken.said.empty() ? "" : "\n") + turn.text;
    }
    taken.moved = state.closed || state.node != before.node || state.entered != before.entered;
    const Recognition recognition = recognise(rules.lexicon, reply, question);
    taken.offered = std::any_of(recognition.acts.begin(), recognition.acts.end(), is_offer);
    taken.spoken_to = std::any_of(taken.fired.begin(), taken.fired.end(), [&](const std::string& name) { return speaks_to(scenario, name, recognition); });
    return taken;
}

bool goes_in_a_circle(const std::vector<Taken>& in_a_row) {
    if (in_a_row.size() < 3) return false;
    const Taken &a = in_a_row[in_a_row.size() - 3], &b = in_a_row[in_a_row.size() - 2], &c = in_a_row.back();
    return a.said == b.said && b.said == c.said && a.reply != b.reply && b.reply != c.reply && a.reply != c.reply;
}

std::vector<std::string> price_nodes(const Scenario& scenario) {
    std::vector<std::string> out;
    for (const Node& node : scenario.nodes) {
        if (node.bargain) out.push_back(node.id);
    }
    if (!out.empty()) return out;
    for (const Node& node : scenario.nodes) {
        const bool about = std::any_of(node.needs.begin(), node.needs.end(), [](const std::string& need) { return need == "price" || need == "promotion" || need == "gift"; });
        if (about) out.push_back(node.id);
    }
    return out;
}

}  // namespace peilian
