#include "records/grading.h"

#include <algorithm>

#include "files/json.h"
#include "scoring/applicability.h"
#include "session/model_run.h"

namespace peilian {

std::vector<std::string> applies_for(const Scenario& scenario, const Rules& rules, const Scorebook& book, std::string_view rubric_id) {
    const SessionState model = play_model(scenario, rules);
    const Rubric& rubric = book.choose(rubric_id, scenario.stage);
    return applicable_standards(book, rubric, rules.lexicon, rules.needs, transcript_for(scenario, model, {}));
}

Transcript transcript_for(const Scenario& scenario, const SessionState& state, std::vector<std::string> applies, std::string id) {
    Transcript transcript = state.transcript;
    transcript.brief = scenario.brief;
    transcript.brief.applies = std::move(applies);
    transcript.finished = state.closed;
    if (!id.empty()) transcript.id = std::move(id);
    return transcript;
}

Assessment grade_session(const Scenario& scenario, const Rules& rules, const Scorebook& book, const SessionState& state,
                         std::string_view rubric_id, const std::vector<std::string>& applies) {
    const Rubric& rubric = book.choose(rubric_id, scenario.stage);
    return assess(book, rubric, rules.lexicon, rules.needs, transcript_for(scenario, state, applies));
}

Assessment grade_session(const Scenario& scenario, const Rules& rules, const Scorebook& book, const SessionState& state, std::string_view rubric_id) {
    return grade_session(scenario, rules, book, state, rubric_id, applies_for(scenario, rules, book, rubric_id));
}

Attempt attempt_for(const Scenario& scenario, const Rules& rules, const Scorebook& book, std::uint64_t seed, std::string_view rubric_id) {
    const Rubric& rubric = book.choose(rubric_id, scenario.stage);
    Attempt attempt;
    attempt.scenario = scenario.id;
    attempt.scenario_hash = scenario.hash;
    attempt.rubric = rubric.id;
    attempt.rubric_hash = rubric.hash;
    attempt.lexicon_hash = rules.lexicon.hash();
    attempt.needs_hash = rules.needs.hash;
    // The scorer names its version in what it judges; an empty transcript is enough to hear it.
    attempt.engine = assess(book, rubric, rules.lexicon, rules.needs, Transcript{}).engine;
    attempt.seed = seed;
    return attempt;
}

SessionState resume(const Scenario& scenario, const Rules& rules, std::uint64_t seed, const std::vector<StampedInput>& inputs) {
    SessionState state = begin(scenario, seed);
    // step() wants time to go forward; a stored file may have been tampered with.
    for (const StampedInput& input : inputs) state = step(scenario, rules, std::move(state), std::max(input.at, state.now), input.input);
    return state;
}

SessionState replay(const Scenario& scenario, const Rules& rules, std::uint64_t seed, const std::vector<StampedInput>& inputs) {
    SessionState state = resume(scenario, rules, seed, inputs);
    return play_out(scenario, rules, std::move(state));
}

AttemptTexts texts_for(const Scenario& scenario, const Rules& rules, const Scorebook& book, const SessionState& state,
                       const Attempt& attempt, const std::vector<std::string>& applies) {
    AttemptTexts texts;
    texts.transcript = transcript_for(scenario, state, applies, attempt.id);
    texts.assessment = assess(book, book.choose(attempt.rubric, scenario.stage), rules.lexicon, rules.needs, texts.transcript);
    texts.transcript_json = to_text(to_json(texts.transcript));
    texts.assessment_json = to_text(to_json(texts.assessment));
    return texts;
}

}  // namespace peilian
