// Reports of what was played: from the records, or straight from a session.
#pragma once
#include <string>
#include <vector>

#include "records/attempt.h"
#include "records/grading.h"
#include "records/report.h"
#include "records/shift_grading.h"

namespace peilian {

/// The page of a stored attempt of a scenario. A finished one shows the transcript and the assessment that were stored, whatever has
/// changed since; mood and model replies are played again from its inputs, if the scenario is still the same. A running one is judged
/// as far as it goes. What does not fit (broken chain, changed content) stands on the page as a remark.
/// `scenario` may be null when it is no longer installed. Nothing, and a sentence in `error`, when nothing can be shown.
std::optional<std::string> attempt_page(const Texts& texts, const StoredAttempt& stored, const Scenario* scenario, const Rules& rules, const Scorebook& book,
                                        std::string& error);

/// The same of a shift, which is judged again from its inputs; that this gives another total than the stored one, a remark says.
std::string attempt_page(const Texts& texts, const StoredAttempt& stored, const Shift& shift, const Rules& rules, const Scorebook& book);

/// The page of a session that was just played; `inputs` lead to `state` and may be left out, then there are no model replies.
std::string session_page(const Texts& texts, const Attempt& attempt, const Scenario& scenario, const Rules& rules, const Scorebook& book, const SessionState& state,
                         const AttemptTexts& judged, const std::vector<StampedInput>& inputs);

/// The page of a shift that was just played.
std::string shift_page(const Texts& texts, const Attempt& attempt, const Shift& shift, const Rules& rules, const Scorebook& book, const ShiftState& state, const ShiftTexts& judged,
                       const std::vector<StampedInput>& inputs);

}  // namespace peilian
