// The review after a session, as text for a terminal.
#pragma once
#include <string>

#include "scenario/scenario.h"
#include "scoring/assessment.h"

namespace peilian::cli {

/// Total and pass mark, dimensions with bars, each standard with verdict, words and reason.
std::string review(const Assessment& assessment, const Scorebook& book, const Transcript& transcript);

}  // namespace peilian::cli
