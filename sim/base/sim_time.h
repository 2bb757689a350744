// Time inside a session: a count of milliseconds since the session began. Never a clock.
#pragma once
#include <chrono>
#include <cstdint>

namespace peilian {

/// Milliseconds since the first instant of the session; never negative. Only the shell and the
/// command line turn a wall clock into it; everything else takes it as an argument.
using SimTime = std::chrono::milliseconds;

/// Whole seconds and a fraction, for JSON (`"t": 6.5`) and for people.
inline double to_seconds(SimTime t) { return static_cast<double>(t.count()) / 1000.0; }

/// Rounds half up to the millisecond; negative seconds become zero.
inline SimTime from_seconds(double seconds) {
    return seconds <= 0 ? SimTime{0} : SimTime{static_cast<std::int64_t>(seconds * 1000.0 + 0.5)};
}

}  // namespace peilian
