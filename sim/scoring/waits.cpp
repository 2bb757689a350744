#include "scoring/waits.h"

#include <algorithm>

namespace peilian {
namespace {

/// Bubbles closer than this are one utterance of the buyer; later ones are the buyer waiting.
constexpr SimTime kOneBreath = std::chrono::seconds(15);

}  // namespace

std::vector<Wait> waits_of(const Transcript& transcript, const std::vector<bool>& at_ease) {
    const auto& turns = transcript.turns;
    std::vector<Wait> waits;
    std::size_t asked = 0, bubble = 0;
    bool waiting = false, acted = false, talking = false;
    for (std::size_t i = 0; i < turns.size(); ++i) {
        const Turn& turn = turns[i];
        if (turn.role == Role::buyer) {
            if (acted) waiting = false;  // a desk action was the answer
            if (!waiting && i < at_ease.size() && at_ease[i]) continue;
            if (!waiting || (talking && turn.t - turns[bubble].t <= kOneBreath)) asked = i, talking = true;
            else talking = false;
            waiting = true;
            acted = false;
            bubble = i;
        } else if (turn.role == Role::agent && !turn.text.empty()) {
            if (waiting) waits.push_back({asked, i, std::max<std::int64_t>(0, (turn.t - turns[asked].t).count())});
            waiting = acted = talking = false;
        } else if (turn.role == Role::agent && turn.action != "end_chat") {
            acted = waiting;
        }
    }
    return waits;
}

bool is_timed(const Transcript& transcript) {
    return std::all_of(transcript.turns.begin(), transcript.turns.end(), [](const Turn& turn) { return turn.role == Role::system || turn.timed; });
}

}  // namespace peilian
