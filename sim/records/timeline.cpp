#include "records/timeline.h"

#include <algorithm>

namespace peilian {

Moods moods_of(const Scenario& scenario, const SessionState& state) {
    return {scenario.persona.mood, scenario.persona.patience, state.mood, state.patience, scenario.persona.think_max, state.ledger};
}

Timeline timeline_of(const Transcript& transcript, const std::vector<Wait>& waits, const std::optional<Moods>& moods) {
    Timeline timeline;
    if (!is_timed(transcript)) return timeline;
    int mood = moods ? moods->mood : 0, patience = moods ? moods->patience : 0;
    std::size_t entry = 0;
    for (const Wait& wait : waits) {
        // The reply moves the mood when the buyer answers it: the entries up to the buyer's next answer.
        const SimTime answered = moods ? transcript.turns[wait.answered].t + moods->think : SimTime{0};
        for (; moods && entry < moods->ledger.size() && moods->ledger[entry].t <= answered; ++entry) {
            const LedgerEntry& change = moods->ledger[entry];
            if (change.quantity == "mood") mood = change.after;
            if (change.quantity == "patience") patience = change.after;
        }
        timeline.points.push_back({wait.answered, wait.ms, mood, patience});
        timeline.longest_ms = std::max(timeline.longest_ms, wait.ms);
    }
    return timeline;
}

Timeline Timeline::at_most(std::size_t most) const {
    if (points.size() <= most || most == 0) return *this;
    Timeline few;
    few.longest_ms = longest_ms;
    few.gathered = (points.size() + most - 1) / most;
    for (std::size_t i = 0; i < points.size(); ++i) {
        if (i % few.gathered == 0) few.points.emplace_back();
        TimelinePoint& one = few.points.back();
        one.wait_ms = std::max(one.wait_ms, points[i].wait_ms);
        one.mood = points[i].mood;
        one.patience = points[i].patience;
        one.turn = points[i].turn;
    }
    return few;
}

}  // namespace peilian
