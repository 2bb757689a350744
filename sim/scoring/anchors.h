// The occasions in a chat on which a standard comes up.
#pragma once
#include <cstddef>
#include <vector>

#include "scoring/check.h"
#include "scoring/reading.h"

namespace peilian {

struct Anchor {
    std::size_t turn = 0;
    bool inclusive = false;  ///< the turn itself counts: the beginning of the chat, or its last rounds
    int need = -1;           ///< index into ChatReading::needs when a need brought the standard up
    bool at_end = false;
};

/// In order of turns. `last_rounds`: how many rounds the end of a chat is.
std::vector<Anchor> anchors_of(const Occasion& occasion, const ChatReading& reading, int last_rounds);

/// True when stage and kind of the chat let the standard come up at all.
bool admits(const Occasion& occasion, const ChatReading& reading);

}  // namespace peilian
