#include "scoring/desk_waits.h"

#include <algorithm>

#include "scoring/waits.h"

namespace peilian {
namespace {

constexpr SimTime kForNothing = std::chrono::seconds(30);

/// The wait at the end that nobody ended.
std::optional<DeskWait> left_waiting(const DeskChat& chat, bool spoke) {
    const auto& turns = chat.transcript->turns;
    std::optional<DeskWait> wait;
    for (const Turn& turn : turns) {
        if (turn.role == Role::agent) wait.reset();
        if (turn.role == Role::buyer && !wait) wait = DeskWait{0, chat.arrived + turn.t, {}, false, !spoke};
    }
    if (!wait) return wait;
    wait->to = span_of(chat).to;
    if (spoke && wait->length() < kForNothing) wait.reset();
    return wait;
}

}  // namespace

std::vector<DeskWait> desk_waits(const std::vector<DeskChat>& chats) {
    std::vector<DeskWait> all;
    for (std::size_t i = 0; i < chats.size(); ++i) {
        const auto& turns = chats[i].transcript->turns;
        bool opening = true;
        for (const Wait& wait : waits_of(*chats[i].transcript)) {
            all.push_back({i, chats[i].arrived + turns[wait.asked].t, chats[i].arrived + turns[wait.answered].t, true, opening});
            opening = false;
        }
        const bool spoke = std::any_of(turns.begin(), turns.end(), [](const Turn& turn) { return turn.role == Role::agent && !turn.text.empty(); });
        if (std::optional<DeskWait> left = left_waiting(chats[i], spoke)) {
            left->chat = i;
            all.push_back(*left);
        }
    }
    std::stable_sort(all.begin(), all.end(), [](const DeskWait& a, const DeskWait& b) { return a.to < b.to; });
    return all;
}

std::optional<SimTime> last_deed_before(const std::vector<DeskChat>& chats, SimTime t) {
    std::optional<SimTime> last;
    for (const DeskChat& chat : chats) {
        for (const Turn& turn : chat.transcript->turns) {
            const SimTime at = chat.arrived + turn.t;
            if (turn.role == Role::agent && at < t && (!last || at > *last)) last = at;
        }
    }
    return last;
}

DeskSpan span_of(const DeskChat& chat) {
    const auto& turns = chat.transcript->turns;
    return {chat.arrived, turns.empty() ? chat.arrived : chat.arrived + turns.back().t};
}

std::string buyer_of(const DeskChat& chat) {
    const auto& values = chat.transcript->brief.values;
    const auto found = values.find("buyer");
    return found == values.end() ? chat.transcript->id : found->second;
}

}  // namespace peilian
