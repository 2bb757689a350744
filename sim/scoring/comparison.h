// What another rubric makes of the same transcript, and which standards cause the difference.
#pragma once
#include <string>
#include <vector>

#include "scoring/assessment.h"

namespace peilian {

/// One standard's part in a difference.
struct Cause {
    std::string standard;
    bool was = false, is = false;             ///< the rubric before, the rubric after has this standard
    Verdict before = Verdict::not_applicable, after = Verdict::not_applicable;
    int before_milli = 0, after_milli = 0;    ///< earned
    std::string why;                          ///< the sentence of the verdict after, or the one before where it is gone

    int change_milli() const { return after_milli - before_milli; }
    /// Judged otherwise; else only weighed otherwise.
    bool rejudged() const { return was != is || before != after; }
    bool operator==(const Cause&) const = default;
};

struct Comparison {
    std::string id;
    int before_milli = 0, after_milli = 0;    ///< of 100,000
    bool passed_before = false, passed_after = false;
    std::vector<std::string> critical_now, critical_no_more;
    int rest_milli = 0;                       ///< change of fines, of deductions for hints, and of what was cut off at nothing
    std::vector<Cause> causes;                ///< rejudged first, then by size of the change; of no change and judged alike: none

    /// The result that people see: the points, whether it is passed, what was critical.
    bool changed() const {
        return before_milli != after_milli || passed_before != passed_after || !critical_now.empty() || !critical_no_more.empty();
    }
};

/// Both of the same transcript.
Comparison compare(const Assessment& before, const Assessment& after);

}  // namespace peilian
