// Plays the buyers of a shift side by side, each by the step that plays one alone. Pure, as session.h.
#pragma once
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "scenario/shift.h"
#include "session/session.h"

namespace peilian {

/// One buyer of a shift: still on the way, at the desk, or gone.
struct ShiftChat {
    std::string id;                    ///< of its scenario
    std::uint64_t seed = 0;            ///< its session's own: begin(scenario, seed) at `arrived` is this very chat
    SimTime due{0};                    ///< shift time at which the buyer means to come
    std::optional<SimTime> arrived;    ///< shift time 0 of the session; nothing while the buyer is on the way
    SessionState session;              ///< in session time, as if played alone; empty until then
    std::size_t seen = 0;              ///< turns before this index were on the trainee's screen

    bool open() const { return arrived && !session.closed; }
    /// Shift time as this chat counts it. Never before its own last event.
    SimTime own_time(SimTime shift_time) const;
    bool operator==(const ShiftChat&) const = default;
};

/// Everything that changes in a shift. A value; `chats` stand in the order of the file.
struct ShiftState {
    SimTime now{0};
    std::vector<ShiftChat> chats;
    std::string selected;              ///< the chat on the screen; empty: none yet

    const ShiftChat* find(std::string_view id) const;
    /// Shift time at which a buyer comes or does something by himself; nothing when neither is to be expected.
    std::optional<SimTime> next_due() const;
    /// Every buyer has come and every chat is closed.
    bool closed() const;
    int open_chats() const;
    bool operator==(const ShiftState&) const = default;
};

/// What the trainee does, and in which chat. A Tick with a chat selects it; without one only time passes.
struct ShiftInput {
    std::string chat;
    SessionInput input;
};

/// Draws when each buyer comes and its session's seed. Those who come at 0 are at the desk already.
ShiftState begin_shift(const Shift& shift, std::uint64_t seed);

/// The state after `input` arrives at shift time `now` (>= state.now, asserted). Arrivals and cues due on the way play first, each
/// at its own time. An input selects its chat; one to a chat that is not open does nothing more. At most kMostAtOnce buyers are at
/// the desk: the next one comes at the instant at which a chat closes.
ShiftState step_shift(const Shift& shift, const Rules& rules, ShiftState state, SimTime now, const ShiftInput& input);

/// Plays on without the trainee until every chat is closed; a chat that no cue can close is ended for him.
ShiftState play_out(const Shift& shift, const Rules& rules, ShiftState state);

/// The buyer's messages that were not on the screen yet.
int unread(const ShiftChat& chat);

/// Session time since when the buyer waits for the trainee; nothing when it does not wait.
std::optional<SimTime> waiting_since(const SessionState& state);

/// The open chats, the longest waiting first, then those that do not wait in the order in which they came: indices.
std::vector<std::size_t> by_waiting(const ShiftState& state);

}  // namespace peilian
