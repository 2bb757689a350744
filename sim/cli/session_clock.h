// The time of a session that is played on the real clock.
#pragma once
#include <chrono>

#include "base/sim_time.h"

namespace peilian::cli {

/// Session or shift time: the steady clock since the start, plus the jumps.
class SessionClock {
public:
    explicit SessionClock(SimTime start) : offset_(start) {}
    SimTime now() const { return offset_ + std::chrono::duration_cast<SimTime>(std::chrono::steady_clock::now() - started_); }
    void jump_to(SimTime t) {
        if (const SimTime here = now(); t > here) offset_ += t - here;
    }

private:
    std::chrono::steady_clock::time_point started_ = std::chrono::steady_clock::now();
    SimTime offset_;
};

}  // namespace peilian::cli
