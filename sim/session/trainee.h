// Trainees made of rules, to rehearse a scenario before people play it: those who serve well must pass, all others fail.
#pragma once
#include <array>
#include <cstdint>
#include <optional>
#include <string_view>

#include "session/session.h"

namespace peilian {

enum class TraineeKind {
    model,         ///< says the authors' model replies
    plain,         ///< the same without ornament: only what the buyer needs
    slow,          ///< the model replies, each a minute and a half late
    silent,        ///< never answers
    parrot,        ///< says one friendly sentence again and again
    stuffer,       ///< strings courtesies together and answers nothing
    rude,          ///< answers the buyer back
    overpromiser,  ///< guarantees everything
    giveaway,      ///< grants everything, far below the floor
    random,        ///< by the seed: what a branch of the node asks for, model replies, the others' words, desk actions, silence
};

inline constexpr std::array kTraineeKinds{TraineeKind::model, TraineeKind::plain, TraineeKind::slow, TraineeKind::silent, TraineeKind::parrot,
                                          TraineeKind::stuffer, TraineeKind::rude, TraineeKind::overpromiser, TraineeKind::giveaway, TraineeKind::random};

std::string_view name_of(TraineeKind kind);
std::optional<TraineeKind> trainee_named(std::string_view name);

/// Whether such a trainee ought to pass.
bool ought_to_pass(TraineeKind kind);

/// A whole session of this trainee. `seed` is the buyer's, and the random trainee's own.
SessionState play_trainee(const Scenario& scenario, const Rules& rules, TraineeKind kind, std::uint64_t seed);

}  // namespace peilian
