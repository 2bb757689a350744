// The program without its shell: applies actions, keeps the effects, and answers them as records in memory would.
#pragma once
#include <map>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "app/update.h"
#include "kit/content.h"

namespace peilian::kit {

/// What the records hold of one attempt.
struct Kept {
    effect::BeginAttempt begun;
    std::vector<StampedInput> inputs;
    bool finished = false;
    AttemptRow row;
};

class Program {
public:
    enum class Records { answer, wait, fail };

    explicit Program(Model start = open_program()) : model(std::move(start)) {}

    Model model;
    std::vector<Effect> effects;            ///< all that were wanted, oldest first
    Records records = Records::answer;
    std::map<std::string, Kept> kept;       ///< by attempt
    std::uint64_t seed = 1;                 ///< of the sessions that begin without one
    std::int64_t wall_ms = 1'773'296'400'000;

    /// As the shell does it: completes the action, updates the model, carries out the effects.
    void apply(Action action);
    /// The same at a program time, which passes first.
    void apply_at(SimTime at, Action action);
    void start(const std::string& scenario) { apply(action::StartScenario{scenario, 0, 0}); }
    /// Program time passes up to `span` from now, in frames.
    void pass(SimTime span, SimTime frame = SimTime{100});
    /// Until no bubble and no answer of the buyer is due.
    void let_buyer_finish();
    /// The buyer finishes, some seconds pass, the trainee answers.
    void reply(const std::string& text, SimTime after = SimTime{6000});
    /// Carries out what had to wait.
    void answer_waiting();

    const LiveSession& session() const;
    const Review& review() const;
    /// The attempts as the records list them, newest first; of that trainee only if one is named.
    std::vector<AttemptRow> rows(std::string_view trainee = {}) const;
    /// All effects of that kind, oldest first.
    template <class Wanted>
    std::vector<Wanted> wanted() const {
        std::vector<Wanted> found;
        for (const Effect& effect : effects) {
            if (const auto* one = std::get_if<Wanted>(&effect)) found.push_back(*one);
        }
        return found;
    }

private:
    void answer(const Effect& effect);
    void close(Kept& attempt) const;

    std::vector<Effect> waiting_;
    int begun_ = 0;
};

/// A chat with the haggler in which two replies were said and stored; still open.
Program in_the_middle();

/// The records' refusal, in these words; of a setting unless told.
action::StoreFailed refusal(std::string words, Effect effect = effect::SaveSetting{"theme", "dark"});

/// Transcript and assessment of a review as the records write them: what must be the same bytes everywhere.
std::string written(const Review& review);

}  // namespace peilian::kit
