// How the buyer answers: reactions, branches, nudges, and what they change.
#pragma once
#include "session/session.h"

namespace peilian {

/// Enters a node or an ending at `at`: events, lines, needs.
void enter(const Scenario& scenario, SessionState& state, SimTime at, const std::string& target);

/// The answer to the burst is due at `at`: needs, reactions, branch; or silence.
void answer(const Scenario& scenario, const Rules& rules, SessionState& state, SimTime at);

/// The node's nudge of this index is due.
void nudge(const Scenario& scenario, SessionState& state, SimTime at, int index);

}  // namespace peilian
