#include "app/play.h"

#include <algorithm>

#include "app/hint.h"
#include "records/grading.h"

namespace peilian {
namespace {

Rules rules_of(const Model& model) { return Rules{model.library->lexicon, model.library->needs}; }

/// Judges what was said since the coach looked last.
void coach_looks(Model& model) {
    LiveSession& session = *model.session;
    const std::size_t turns = session.state.transcript.turns.size();
    if (turns == session.coached_turns && !session.state.closed) return;
    session.coached_turns = turns;
    session.coach = grade_session(*session.scenario, rules_of(model), *model.scorebook, session.state, {}, session.applies);
}

/// The total of the newest finished attempt at the scenario before this one; -1 when there is none.
int previous_total(const Model& model, const std::string& scenario, const std::string& attempt) {
    bool before = std::none_of(model.attempts.begin(), model.attempts.end(), [&](const AttemptRow& row) { return row.id == attempt; });
    for (const AttemptRow& row : model.attempts) {
        if (row.id == attempt) {
            before = true;
        } else if (before && row.finished && row.scenario == scenario) {
            return row.total;
        }
    }
    return -1;
}

/// The standard a trainee should look at first: the critical one missed, else what cost most.
std::string worst_standard(const Assessment& assessment) {
    if (!assessment.critical.empty()) return assessment.critical.front();
    const Criterion* worst = nullptr;
    for (const Criterion& criterion : assessment.criteria) {
        if (criterion.verdict != Verdict::missed && criterion.verdict != Verdict::partly) continue;
        const int lost = criterion.possible_milli - criterion.earned_milli;
        if (worst == nullptr || lost > worst->possible_milli - worst->earned_milli) worst = &criterion;
    }
    return worst == nullptr ? std::string() : worst->id;
}

}  // namespace

void show_review(Model& model, Review review) {
    review.stands = stands_of(*review.scenario, rules_of(model), review.seed, review.inputs);
    review.previous_total = previous_total(model, review.scenario->id, review.attempt);
    review.standard = worst_standard(review.assessment);
    review.selections = 1;
    model.review = std::move(review);
    model.screen = Screen::review;
}

void begin_session(Model& model, std::vector<Effect>& effects, std::shared_ptr<const Scenario> scenario, std::uint64_t seed, std::int64_t wall_ms,
                   std::string based_on) {
    LiveSession session;
    session.seed = seed;
    session.wall_ms = wall_ms;
    session.offset = -model.now;
    session.state = begin(*scenario, seed);
    session.applies = applies_for(*scenario, rules_of(model), *model.scorebook);
    session.saving.number = ++model.savings;
    session.saving.begin = effect::BeginAttempt{model.trainee, scenario->id, scenario->hash, seed, wall_ms, std::move(based_on), model.savings};
    hand_over(session.saving, effects);
    session.scenario = std::move(scenario);
    model.session = std::move(session);
    model.review.reset();
    model.shift_review.reset();
    model.screen = Screen::desk;
    coach_looks(model);
}

void replay_inputs(Model& model, const std::vector<StampedInput>& inputs, SimTime until) {
    LiveSession& session = *model.session;
    const Rules rules = rules_of(model);
    for (const StampedInput& input : inputs) {
        const SimTime at = std::max(input.at, session.state.now);
        if (std::holds_alternative<Hint>(input.input)) {
            session.state = step(*session.scenario, rules, std::move(session.state), at, Tick{});
            session.hints.push_back(next_hint(model, session));
        }
        session.state = step(*session.scenario, rules, std::move(session.state), at, input.input);
        session.inputs.push_back(input);
    }
    if (until > session.state.now) session.state = step(*session.scenario, rules, std::move(session.state), until, Tick{});
    session.offset = session.state.now - model.now;
    coach_looks(model);
}

void feed(Model& model, std::vector<Effect>& effects, SimTime at, SessionInput input) {
    LiveSession& session = *model.session;
    if (session.state.closed) return;
    at = std::max(at, session.state.now);
    if (!std::holds_alternative<Tick>(input)) {
        session.inputs.push_back(StampedInput{at, input});
        session.saving.waiting.push_back(session.inputs.back());
    }
    session.state = step(*session.scenario, rules_of(model), std::move(session.state), at, input);
    coach_looks(model);
    store_progress(model, effects);
}

void store_progress(Model& model, std::vector<Effect>& effects) {
    LiveSession& session = *model.session;
    session.saving.over = session.state.closed;
    hand_over(session.saving, effects);
    if (!session.state.closed) return;
    const bool watching = model.screen == Screen::desk;
    Review review;
    review.attempt = session.saving.attempt;
    review.saving = session.saving.number;
    review.scenario = session.scenario;
    review.seed = session.seed;
    review.inputs = std::move(session.inputs);
    review.state = std::move(session.state);
    review.assessment = std::move(session.coach);
    model.unsaved.push_back(std::move(session.saving));
    model.session.reset();
    if (!watching) return;
    model.shift_review.reset();
    show_review(model, std::move(review));
}

void pause_session(Model& model, bool on) {
    LiveSession& session = *model.session;
    if (session.paused == on) return;
    if (on) session.stopped = session_time(session, model.now);
    if (!on) session.offset = session_time(session, model.now) - model.now;
    session.paused = on;
}

void open_review(Model& model, std::string attempt, std::shared_ptr<const Scenario> scenario, std::uint64_t seed, std::vector<StampedInput> inputs) {
    const Rules rules = rules_of(model);
    Review review;
    review.attempt = std::move(attempt);
    review.seed = seed;
    review.state = replay(*scenario, rules, seed, inputs);
    review.assessment = grade_session(*scenario, rules, *model.scorebook, review.state);
    review.inputs = std::move(inputs);
    review.scenario = std::move(scenario);
    model.shift_review.reset();
    show_review(model, std::move(review));
}

}  // namespace peilian
