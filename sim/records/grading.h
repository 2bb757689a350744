// From a played session to its assessment: joins the player and the scorer.
#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "records/attempt.h"
#include "scoring/assessment.h"
#include "session/session.h"

namespace peilian {

/// Ids of the standards that apply to a scenario, fixed by the path of its model replies. Plays the model
/// run, so keep the result while scenario and rubric stay the same.
std::vector<std::string> applies_for(const Scenario& scenario, const Rules& rules, const Scorebook& book, std::string_view rubric_id = {});

/// What the scorer sees of a session: its turns with the scenario's brief and the standards that apply.
Transcript transcript_for(const Scenario& scenario, const SessionState& state, std::vector<std::string> applies, std::string id = {});

/// Judges a session, running or closed. The second form takes what applies_for gave.
Assessment grade_session(const Scenario& scenario, const Rules& rules, const Scorebook& book, const SessionState& state, std::string_view rubric_id = {});
Assessment grade_session(const Scenario& scenario, const Rules& rules, const Scorebook& book, const SessionState& state,
                         std::string_view rubric_id, const std::vector<std::string>& applies);

/// A new attempt of this scenario with all its hashes; id, trainee, started and mode are the caller's.
Attempt attempt_for(const Scenario& scenario, const Rules& rules, const Scorebook& book, std::uint64_t seed, std::string_view rubric_id = {});

/// The state that the inputs lead to, without playing on.
SessionState resume(const Scenario& scenario, const Rules& rules, std::uint64_t seed, const std::vector<StampedInput>& inputs);

/// The same, and then the cues until the session closes: what a finished attempt must have been.
SessionState replay(const Scenario& scenario, const Rules& rules, std::uint64_t seed, const std::vector<StampedInput>& inputs);

/// The texts that records keep of a closed session, ready for Store::finish_attempt (but for `finished`, the caller's).
struct AttemptTexts {
    Transcript transcript;
    Assessment assessment;
    std::string transcript_json, assessment_json;
};
AttemptTexts texts_for(const Scenario& scenario, const Rules& rules, const Scorebook& book, const SessionState& state,
                       const Attempt& attempt, const std::vector<std::string>& applies);

}  // namespace peilian
