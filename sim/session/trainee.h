// Trainees made of rules, to rehearse a scenario before people play it: those who serve well must pass, all others fail.
#pragma once
#include <array>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>

#include "session/model_run.h"

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

/// One such trainee in one chat: remembers what it said there. Scenario and rules must outlive it.
class Trainee {
public:
    /// `seed` is the random trainee's own.
    Trainee(const Scenario& scenario, const Rules& rules, TraineeKind kind, std::uint64_t seed);
    /// What it does next; to be asked once for every visit of a node and after every answer of the buyer.
    Move choose(const SessionState& state);

private:
    Move led(const SessionState& state);

    const Scenario& scenario_;
    const Rules& rules_;
    TraineeKind kind_;
    std::map<std::string, int> replied_;   ///< node → visit that has its model reply
    Rng rng_;
    int led_ = 0;                          ///< moves for which the random trainee does well, to get far in
    std::optional<std::size_t> answered_;  ///< turns at the last reply: nobody but the random one speaks twice in a row
    int nth_ = 0;
};

/// A whole session of this trainee. `seed` is the buyer's, and the random trainee's own.
SessionState play_trainee(const Scenario& scenario, const Rules& rules, TraineeKind kind, std::uint64_t seed);

}  // namespace peilian
