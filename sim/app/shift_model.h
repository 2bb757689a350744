// A shift in the application: the one that goes on, and one under review.
#pragma once
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "app/saving.h"
#include "scoring/desk.h"
#include "session/shift_inputs.h"

namespace peilian {

/// What the coach knows of one chat of a shift.
struct ShiftCoach {
    std::vector<std::string> applies;   ///< standards that apply to the scenario
    Assessment judged;                  ///< judgement so far
    std::size_t turns = 0;              ///< turns that `judged` has judged
    std::vector<std::string> hints;     ///< texts of the hints given, oldest first
};

/// The shift that is going on. The chat on the screen stands in Model::session as well, so that the desk shows it like one alone;
/// that copy has no records of its own.
struct LiveShift {
    std::shared_ptr<const Shift> shift;
    ShiftState state;
    std::uint64_t seed = 0;
    std::int64_t wall_ms = 0;           ///< wall time of shift time 0, since 1970
    Saving saving;                      ///< its attempt in the records
    std::vector<StampedInput> inputs;   ///< all inputs so far, each with its chat, by shift time
    SimTime offset{0};                  ///< shift time minus program time while it runs
    bool paused = false;
    SimTime stopped{0};                 ///< shift time at which it was paused
    std::vector<ShiftCoach> coaches;    ///< beside state.chats
};

/// A finished shift under review. The review of the chat chosen stands in Model::review.
struct ShiftReview {
    std::string attempt;                ///< empty until the records have begun it
    std::uint32_t saving = 0;           ///< number of the Saving that was its own; 0 when it was opened from the records
    std::shared_ptr<const Shift> shift;
    std::uint64_t seed = 0;
    std::vector<StampedInput> inputs;
    ShiftState state;                   ///< every chat closed
    ShiftAssessment assessment;
    int chat = -1;                      ///< whose review is shown; −1: the desk's
};

/// Shift time at this program time; while paused, the one at which it was paused.
SimTime shift_time(const LiveShift& shift, SimTime program_now);

/// The open chat whose buyer waits longest, but not the selected one; empty when there is none. Without anybody waiting, one
/// with unread messages; from a chat that is closed, any that is open.
std::string next_waiting(const ShiftState& state);

}  // namespace peilian
