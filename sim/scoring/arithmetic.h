// Dividing points without losing any.
#pragma once
#include <vector>

#include "scoring/assessment.h"

namespace peilian {

/// Shares `total` by the weights, in whole units that add up to it exactly (largest remainder; of
/// equal remainders the earlier). All zero when no weight is positive.
std::vector<int> share_out(int total, const std::vector<int>& weights);

/// value × part ÷ whole, half rounded up; none of them negative.
int proportion(int value, int part, int whole);

/// What one standard brings to the sum, before points are given out.
struct Weighed {
    std::string dimension;
    int points = 0;
    Verdict verdict = Verdict::not_applicable;
    int factor_milli = 0;        ///< what the verdict is worth
    bool bonus = false;
    bool deducts = false;        ///< can only deduct: points of 100 when missed
    int fine = 0;                ///< percent of the whole when missed
};

/// Gives out points by the rubric's arithmetic (design, section 6): fills earned and possible of the
/// criteria, the dimensions and the totals. `weighed` runs beside `assessment.criteria`.
void give_points(Assessment& assessment, const Rubric& rubric, const std::vector<Weighed>& weighed, int hints, bool finished);

}  // namespace peilian
