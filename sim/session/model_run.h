// Runs of a scenario without a trainee at the keys: the authors' model replies, and playing on to the end.
#pragma once
#include "session/session.h"

namespace peilian {

/// Plays until no bubble or answer is due; nudges that fall due before that are played.
SessionState let_buyer_finish(const Scenario& scenario, const Rules& rules, SessionState state);

/// Plays on the cues until the session closes; one that no cue can close is ended for the trainee.
SessionState play_out(const Scenario& scenario, const Rules& rules, SessionState state);

/// The run of the model replies with seed 1: eight seconds after the buyer has finished speaking, the node's actions (on the
/// first visit) and its reply (on the nth visit the nth, the last one repeated). Where the author left no words, it waits.
SessionState play_model(const Scenario& scenario, const Rules& rules);

}  // namespace peilian
