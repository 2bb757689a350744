// Critical standards in one scenario: missing one fails the attempt, so each must be possible to miss and to meet.
#pragma once
#include "scenario/library.h"
#include "scoring/rubric.h"

namespace peilian {

/// Reports critical standards of the stage's rubric that nobody can miss here (SC0032), and those that the model replies
/// themselves miss (SC0033), so that everybody fails.
void check_critical(const Scenario& scenario, const Library& library, const Scorebook& book, Diagnostics& diagnostics);

}  // namespace peilian
