// Which standards a scenario brings up, the same for everybody who plays it.
#pragma once
#include <string>
#include <vector>

#include "scoring/assessment.h"

namespace peilian {

/// Ids of the rubric's standards that apply on the run of the model replies, those that always apply
/// included; none that only a trainee's own fault brings up. In the order of the rubric.
std::vector<std::string> applicable_standards(const Scorebook& book, const Rubric& rubric, const Lexicon& lexicon, const NeedsTable& needs,
                                              const Transcript& model_transcript);

}  // namespace peilian
