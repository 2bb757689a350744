// Findings on standards that only show when their conditions are thought through, alone and in a scenario.
#pragma once
#include <string>
#include <vector>

#include "files/authored_file.h"
#include "scoring/rubric.h"
#include "transcript/transcript.h"

namespace peilian {

/// What a file of standards or a profile requires or forbids, in full or in part, and what can never be (ST0017) or always is (ST0018).
/// A standard that names a scenario's figure ($floor_price) is left out, because only the scenario knows it.
void check_standards(const AuthoredFile& file, const Lexicon& lexicon, const NeedsTable& needs, Diagnostics& diagnostics);

/// The critical standards of the rubric that nobody can miss where this brief is: they name a figure that it does not give, or forbid
/// what cannot be said there, such as stating a fact wrongly where no fact has a wrong statement.
std::vector<std::string> critical_never(const Scorebook& book, const Rubric& rubric, const Brief& brief, const Lexicon& lexicon, const NeedsTable& needs);

}  // namespace peilian
