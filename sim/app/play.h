// Playing within the application: begins, continues and ends the live session, and opens reviews.
#pragma once
#include <memory>
#include <string>
#include <vector>

#include "app/effect.h"
#include "app/model.h"

namespace peilian {

/// Starts a session at the desk and asks the records for an attempt.
void begin_session(Model& model, std::vector<Effect>& effects, std::shared_ptr<const Scenario> scenario, std::uint64_t seed, std::int64_t wall_ms,
                   std::string based_on = {});
/// Plays stored inputs into the session that has just begun; it then stands where they end, or at `until` if that is later.
void replay_inputs(Model& model, const std::vector<StampedInput>& inputs, SimTime until);
/// One input of the trainee (or passing time) at session time `at`.
void feed(Model& model, std::vector<Effect>& effects, SimTime at, SessionInput input);
/// Hands what waits to the records; a closed session opens its review, and its attempt is finished when all of it is stored.
void store_progress(Model& model, std::vector<Effect>& effects);
void pause_session(Model& model, bool on);
/// Puts a review on the screen, with where its trainee stood, the total before and the worst standard.
void show_review(Model& model, Review review);
/// A finished attempt, played again from its inputs, as the review on the screen.
void open_review(Model& model, std::string attempt, std::shared_ptr<const Scenario> scenario, std::uint64_t seed, std::vector<StampedInput> inputs);

}  // namespace peilian
