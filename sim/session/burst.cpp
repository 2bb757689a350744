#include "session/burst.h"

#include <algorithm>

namespace peilian {
namespace {

/// The buyer's last run of bubbles before a turn; what a reply may be quoting.
std::string buyer_words_before(const std::vector<Turn>& turns, std::size_t index) {
    std::string words;
    bool found = false;
    for (std::size_t i = index; i-- > 0;) {
        const Turn& turn = turns[i];
        if (turn.role == Role::buyer) {
            words = found ? turn.text + "\n" + words : turn.text;
            found = true;
        } else if (found && turn.role == Role::agent) {
            break;
        }
    }
    return words;
}

std::int64_t seconds_waited(const std::vector<Turn>& turns, std::size_t reply) {
    SimTime asked{0};
    for (std::size_t i = reply; i-- > 0;) {
        if (turns[i].role != Role::buyer) continue;
        asked = turns[i].t;
        break;
    }
    return (turns[reply].t - asked).count() / 1000;
}

void add_once(std::vector<std::string>& list, const std::string& entry) {
    if (std::find(list.begin(), list.end(), entry) == list.end()) list.push_back(entry);
}

}  // namespace

std::size_t Burst::turn_of(const Match& match, std::size_t otherwise) const {
    if (match.said >= 0 && static_cast<std::size_t>(match.said) < said_turns.size()) return said_turns[static_cast<std::size_t>(match.said)];
    for (std::size_t i = 0; i < action_turns.size(); ++i) {
        if (situation.actions[i].action == match.words) return action_turns[i];
    }
    return otherwise;
}

Burst gather_burst(const Scenario& scenario, const Rules& rules, const SessionState& state) {
    const std::vector<Turn>& turns = state.transcript.turns;
    Burst burst;
    Situation& situation = burst.situation;
    for (std::size_t i = state.answered_to; i < turns.size(); ++i) {
        const Turn& turn = turns[i];
        if (turn.role != Role::agent) continue;
        if (!turn.text.empty()) {
            if (burst.said_turns.empty()) situation.waited_s = seconds_waited(turns, i);
            situation.said.push_back({turn.text, recognise(rules.lexicon, turn.text, buyer_words_before(turns, i))});
            burst.said_turns.push_back(i);
        } else if (!turn.action.empty()) {
            situation.actions.push_back(turn);
            burst.action_turns.push_back(i);
        }
    }
    situation.facts = &scenario.brief.facts;
    situation.mood = state.mood;
    situation.patience = state.patience;
    const auto visits = state.entered.find(state.node);
    situation.nth = visits == state.entered.end() ? 1 : visits->second;
    situation.counters = state.counters;
    for (const NeedRecord& record : state.needs) {
        add_once(situation.asked, record.need);
        if (record.status == NeedStatus::addressed) add_once(situation.addressed, record.need);
    }
    burst.addressed_before = situation.addressed;
    return burst;
}

void update_needs(const Rules& rules, SessionState& state, Burst& burst) {
    const std::size_t last = state.transcript.turns.size() - 1;
    // Judged before any is marked, so that the order of the records does not matter.
    std::vector<std::string> newly_addressed;
    for (NeedRecord& record : state.needs) {
        if (record.status == NeedStatus::addressed) continue;
        const NeedKind* kind = rules.needs.find(record.need);
        if (kind == nullptr) continue;
        // An empty condition holds always; of a need it means that nothing does it.
        Match match = kind->addressed.empty() ? Match{} : holds(kind->addressed, burst.situation);
        if (match.holds) {
            record.status = NeedStatus::addressed;
            newly_addressed.push_back(record.need);
        } else if (match = kind->taken_up.empty() ? Match{} : holds(kind->taken_up, burst.situation); match.holds) {
            record.status = NeedStatus::taken_up;
        } else {
            continue;
        }
        record.met_at = burst.turn_of(match, last);
        record.span = match.said >= 0 ? match.span : Span{};
    }
    for (const std::string& need : newly_addressed) add_once(burst.situation.addressed, need);
}

Match holds_for(const Condition& condition, const Burst& burst) {
    const Match match = holds(condition, burst.situation);
    if (!match.holds || !burst.said_turns.empty()) return match;
    Situation without = burst.situation;
    without.actions.clear();
    without.addressed = burst.addressed_before;
    return holds(condition, without).holds ? Match{} : match;
}

}  // namespace peilian
