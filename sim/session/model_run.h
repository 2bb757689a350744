// Runs of a scenario without a trainee at the keys: the authors' model replies, and playing on to the end.
#pragma once
#include <functional>

#include "session/session.h"

namespace peilian {

/// Plays until no bubble or answer is due; nudges that fall due before that are played.
SessionState let_buyer_finish(const Scenario& scenario, const Rules& rules, SessionState state);

/// Plays on the cues until the session closes; one that no cue can close is ended for the trainee.
SessionState play_out(const Scenario& scenario, const Rules& rules, SessionState state);

/// The run of the model replies with seed 1: eight seconds after the buyer has finished speaking, the node's actions (on the
/// first visit) and its reply (on the nth visit the nth, the last one repeated). Where the author left no words, it waits.
SessionState play_model(const Scenario& scenario, const Rules& rules);

/// What somebody at the keys does next, in one go.
struct Move {
    SimTime after{8000};                ///< since the buyer has finished speaking; the buyer may chase or leave meanwhile
    std::vector<SessionInput> inputs;   ///< none: waits for the buyer's next cue
};

/// The authors' move at the node where the session stands: its desk actions on the first visit and its model reply.
/// Nothing where the author left none.
Move model_move(const Scenario& scenario, const SessionState& state);

/// Plays somebody's moves until the session closes, then the cues. `choose` is asked once for every visit of a node and
/// after every answer of the buyer, at most `most` times.
SessionState play_moves(const Scenario& scenario, const Rules& rules, std::uint64_t seed, int most, const std::function<Move(const SessionState&)>& choose);

}  // namespace peilian
