// One standard against one chat.
#pragma once
#include <string>
#include <vector>

#include "scoring/anchors.h"
#include "scoring/assessment.h"
#include "scoring/check.h"
#include "scoring/reading.h"

namespace peilian {

struct Ruling {
    Verdict verdict = Verdict::not_applicable;
    int factor_milli = 0;             ///< what the verdict is worth
    std::vector<Evidence> evidence;
    std::string why;
};

/// The ruling on a standard with its compiled occasion and check. Not applicable when nothing brought it up.
Ruling judge(const Standard& standard, const Occasion& occasion, const Check& check, const ChatReading& reading);

Ruling judge_figure(const Check& check, const ChatReading& reading);

}  // namespace peilian
