#include "scoring/anchors.h"

#include <algorithm>
#include <string>

namespace peilian {
namespace {

bool among(const std::vector<std::string>& ids, const std::string& id) {
    return std::any_of(ids.begin(), ids.end(), [&](const std::string& s) { return s == "any" || s == id; });
}

/// A log does not say what the buyer feels; his words do.
bool feels(const Occasion& occasion, const Turn& turn, const Recognition& words) {
    if (occasion.feeling.empty()) return false;
    if (!turn.feeling.empty()) return among(occasion.feeling, turn.feeling);
    if (!turn.line.empty()) return false;
    for (const char* act : {"buyer_anger", "buyer_threat_leave", "buyer_threat_review"}) {
        if (words.has(act)) return among(occasion.feeling, "angry");
    }
    return words.has("buyer_complaint") && among(occasion.feeling, "annoyed");
}

bool comes_up(const Occasion& occasion, const Turn& turn, const Recognition& words) {
    switch (turn.role) {
        case Role::system: return among(occasion.event, turn.event);
        case Role::agent:
            return turn.action.empty() ? words.has_any(occasion.agent_act) : among(occasion.agent_action, turn.action);
        case Role::buyer:
            // Of a scripted line the author has said what it asks and feels.
            return (turn.line.empty() && words.has_any(occasion.buyer_act)) || feels(occasion, turn, words);
    }
    return false;
}

}  // namespace

bool admits(const Occasion& occasion, const ChatReading& reading) {
    if (occasion.played && reading.transcript->brief.scenario.empty()) return false;
    if (occasion.stage.empty()) return true;
    // A log of unknown stage is judged by its words; what merely "in this stage" is due needs to know it.
    if (reading.stage.empty()) return !occasion.always && !occasion.start && !occasion.end;
    return among(occasion.stage, reading.stage);
}

std::vector<Anchor> anchors_of(const Occasion& occasion, const ChatReading& reading, int last_rounds) {
    std::vector<Anchor> out;
    const auto& turns = reading.transcript->turns;
    if (turns.empty() || !admits(occasion, reading)) return out;
    if (occasion.always) out.push_back({0, true, -1, false});
    if (occasion.start) out.push_back({0, true, -1, false});
    if (occasion.end) {
        const std::size_t n = static_cast<std::size_t>(std::max(1, last_rounds));
        const std::size_t rounds = reading.rounds.size();
        const std::size_t from = rounds == 0 ? 0 : reading.rounds[rounds > n ? rounds - n : 0].front();
        out.push_back({from, true, -1, true});
    }
    for (std::size_t i = 0; i < reading.needs.size(); ++i) {
        if (among(occasion.need, reading.needs[i].need)) {
            // Without the buyer's turns the agent's first message is all there is to count from.
            const std::size_t at = reading.needs[i].raised_at;
            out.push_back({at, turns[at].role == Role::agent, static_cast<int>(i), false});
        }
    }
    int round_before = -2;  // the agent's last round before the anchor: bubbles of one burst are one occasion
    int round = -1;
    for (std::size_t i = 0; i < turns.size(); ++i) {
        if (turns[i].role == Role::agent) round = reading.round_of[i];
        if (!comes_up(occasion, turns[i], reading.seen[i])) continue;
        if (turns[i].role == Role::buyer && round == round_before) continue;
        if (turns[i].role == Role::buyer) round_before = round;
        out.push_back({i, false, -1, false});
    }
    std::stable_sort(out.begin(), out.end(), [](const Anchor& a, const Anchor& b) { return a.turn < b.turn; });
    if (occasion.first && out.size() > 1) out.resize(1);
    return out;
}

}  // namespace peilian
