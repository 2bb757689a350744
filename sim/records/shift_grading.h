// From a played shift to its assessment, and its form in the records. As grading.h for one session.
#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "records/attempt.h"
#include "scoring/desk.h"
#include "session/shift_inputs.h"

namespace peilian {

/// The id of the shift whose attempt this is; empty when it is one of a scenario. In the records `scenario` is then "shift:ID".
std::string_view shift_of(const Attempt& attempt);

/// For every chat, the standards that apply to its scenario; keep the result while shift and rubric stay the same.
std::vector<std::vector<std::string>> applies_for(const Shift& shift, const Rules& rules, const Scorebook& book, std::string_view rubric_id = {});

/// A new attempt of this shift with all its hashes; id, trainee, started and mode are the caller's. Without a rubric each chat has
/// that of its stage, and the attempt's is empty.
Attempt attempt_for(const Shift& shift, const Rules& rules, const Scorebook& book, std::uint64_t seed, std::string_view rubric_id = {});

/// The state that a finished attempt's inputs lead to.
ShiftState replay(const Shift& shift, const Rules& rules, std::uint64_t seed, const std::vector<StampedInput>& inputs);

/// What records keep of a closed shift. A chat's transcript is the very one that its session alone would give.
struct ShiftTexts {
    std::vector<Transcript> transcripts;
    ShiftAssessment assessment;
    std::string transcript_json, assessment_json;
};
ShiftTexts texts_for(const Shift& shift, const Rules& rules, const Scorebook& book, const ShiftState& state, const Attempt& attempt,
                     const std::vector<std::vector<std::string>>& applies);

}  // namespace peilian
