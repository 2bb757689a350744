// Who waited at a desk, and when. Private to the judgement of desks.
#pragma once
#include <optional>
#include <string>
#include <vector>

#include "scoring/desk.h"

namespace peilian {

/// One buyer waiting, in time of the desk.
struct DeskWait {
    std::size_t chat = 0;
    SimTime from{0}, to{0};
    bool answered = true;    ///< false: the chat ended
    bool opening = false;    ///< for the first answer at all
    SimTime length() const { return to - from; }
};

/// All waits of all chats by their ends. An unanswered one is there if the buyer never heard anything, or waited at least half a
/// minute for nothing at the end; a thank-you on leaving is no wait.
std::vector<DeskWait> desk_waits(const std::vector<DeskChat>& chats);

/// Desk time of the trainee's last message or action before `t` in any chat; nothing when there is none.
std::optional<SimTime> last_deed_before(const std::vector<DeskChat>& chats, SimTime t);

/// From when the chat was open until when, in time of the desk.
struct DeskSpan { SimTime from{0}, to{0}; };
DeskSpan span_of(const DeskChat& chat);

/// The buyer's name where the brief knows it, else the transcript's id.
std::string buyer_of(const DeskChat& chat);

}  // namespace peilian
