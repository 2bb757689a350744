// How long a buyer was kept waiting, time by time.
#pragma once
#include <cstdint>
#include <vector>

#include "transcript/transcript.h"

namespace peilian {

/// From the buyer's message to the first answer.
struct Wait {
    std::size_t asked = 0;      ///< the buyer's turn the wait counts from
    std::size_t answered = 0;   ///< the first message of the agent after it
    std::int64_t ms = 0;
};

/// All waits that were answered, in order. One that a desk action answered is no wait, and none begins at a buyer's turn
/// that is `at_ease` (per turn; empty: none is): words that wait for nothing.
std::vector<Wait> waits_of(const Transcript& transcript, const std::vector<bool>& at_ease = {});

/// Every message has its time, so that waits can be told.
bool is_timed(const Transcript& transcript);

}  // namespace peilian
