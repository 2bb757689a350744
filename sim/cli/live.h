// A session in the terminal, on the real clock.
#pragma once
#include <string>

#include "cli/recording.h"
#include "session/session.h"

namespace peilian::cli {

/// Plays from `state` until the session closes; each input is recorded before its effect is shown. The end of
/// standard input ends the chat.
SessionState play_live(const Scenario& scenario, const Rules& rules, SessionState state, Recording& recording);

/// What the coach says where a session stands: needs that are open, and a model reply.
std::string hint_text(const Scenario& scenario, const Rules& rules, const SessionState& state);

}  // namespace peilian::cli
