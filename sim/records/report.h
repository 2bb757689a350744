// An assessment as one self-contained HTML page, for trainee and trainer.
#pragma once
#include <string>

#include "records/attempt.h"
#include "scenario/scenario.h"
#include "scoring/assessment.h"

namespace peilian {

/// A page that needs no script, font or picture from elsewhere and prints on A4: total, dimensions, chat with the
/// evidence marked, every standard with verdict, reason and advice. Text is escaped; deterministic.
std::string html_report(const Scenario& scenario, const Scorebook& book, const Attempt& attempt, const Transcript& transcript,
                        const Assessment& assessment);

}  // namespace peilian
