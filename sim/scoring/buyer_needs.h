// What a buyer's words ask for, where no script says it.
#pragma once
#include <string>
#include <vector>

#include "text/recognition.h"

namespace peilian {

/// Needs raised by the acts of a buyer's message, in order of the words, each once.
std::vector<std::string> needs_asked_by(const Recognition& buyer);

}  // namespace peilian
