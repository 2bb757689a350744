// An attempt on its way into the records: what they have confirmed, and what waits. While they fail nothing is lost, and
// nothing later is stored before what came earlier.
#pragma once
#include <cstdint>
#include <string>
#include <vector>

#include "app/effect.h"

namespace peilian {

struct Saving {
    std::uint32_t number = 0;            ///< names it while the attempt has no id
    effect::BeginAttempt begin;          ///< how the attempt begins
    std::string attempt;                 ///< id in the records; empty until they have begun it
    std::size_t stored = 0;              ///< inputs that the records have confirmed
    std::vector<StampedInput> waiting;   ///< the inputs after those, oldest first
    bool over = false;                   ///< the chat is over: the attempt is to be finished
    // What the records have been asked for and have neither confirmed nor refused.
    bool begin_asked = false, finish_asked = false;
    std::size_t asked = 0;               ///< that many of `waiting`, from the front

    /// Nothing waits. One whose chat is over is gone when the records have finished it.
    bool settled() const { return !attempt.empty() && waiting.empty() && !over; }
};

/// Asks the records for all that waits and is not yet asked for.
void hand_over(Saving& saving, std::vector<Effect>& effects);
/// The records have that many inputs.
void confirm(Saving& saving, std::size_t inputs);
/// The records refused: what was asked waits again, and so does all that came after it.
void refuse(Saving& saving, const Effect& effect);

}  // namespace peilian
