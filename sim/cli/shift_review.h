// The chats of a shift and its review, as text for a terminal.
#pragma once
#include <string>

#include "scenario/shift.h"
#include "scoring/desk.h"
#include "session/shift.h"

namespace peilian::cli {

/// All that was said, in the order of the shift, each line with the buyer whose chat it is.
std::string shift_chat(const Shift& shift, const ShiftState& state);

/// Total and rules of passing, the desk's figures, a line for each chat.
std::string shift_review(const Shift& shift, const ShiftAssessment& assessment);

}  // namespace peilian::cli
