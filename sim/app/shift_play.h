// Playing a shift within the application: begins, continues and ends it, and opens its review. As play.h for one session.
#pragma once
#include <memory>
#include <string>
#include <vector>

#include "app/effect.h"
#include "app/model.h"

namespace peilian {

/// Starts a shift at the desk and asks the records for an attempt.
void begin_shift(Model& model, std::vector<Effect>& effects, std::shared_ptr<const Shift> shift, std::uint64_t seed, std::int64_t wall_ms);
/// Plays stored inputs into the shift that has just begun; it then stands where they end.
void replay_shift(Model& model, const std::vector<StampedInput>& inputs);
/// One input of the trainee in a chat at shift time `at`, or passing time. A Tick with a chat shows it.
void feed_shift(Model& model, std::vector<Effect>& effects, SimTime at, const std::string& chat, SessionInput input);
void pause_shift(Model& model, bool on);
/// Hands what waits to the records; when every chat is closed, opens the review.
void store_shift(Model& model, std::vector<Effect>& effects);
/// A finished attempt of a shift, played again from its inputs, as the review on the screen.
void open_shift_review(Model& model, std::string attempt, std::shared_ptr<const Shift> shift, std::uint64_t seed, std::vector<StampedInput> inputs);
/// Shows the review of one chat of the shift under review; of the desk for −1.
void show_chat_review(Model& model, int chat);

/// The hints of the chat on the screen are its own, so that they are there when it is shown again.
void keep_hint(Model& model);

/// The shift's shared pointer within the library, by its id or as records name it; null when there is none.
std::shared_ptr<const Shift> shift_of(const Model& model, std::string_view id);

}  // namespace peilian
