// A running session as JSON, so that it can be put aside and taken up again.
#pragma once
#include <optional>
#include <string>

#include "session/session.h"

namespace peilian {

/// Everything of the state; times in whole milliseconds, so that reading it back gives an equal state.
Json to_json(const SessionState& state);
/// Nothing, and `error` in one sentence, when a member is missing or of the wrong type.
std::optional<SessionState> session_state_from_json(const Json& value, std::string& error);

}  // namespace peilian
