// How well two judgements of the same things agree: for measuring the scorer against people.
#pragma once
#include <cstdint>
#include <optional>
#include <utility>
#include <vector>

namespace peilian {

/// A figure with the bounds between which 95 % of its bootstrap samples lie.
struct Interval {
    double value = 0, low = 0, high = 0;
};

/// Spearman's rank correlation, ties by mean ranks; 0 with fewer than 3 pairs or without variation on a side.
double spearman(const std::vector<std::pair<double, double>>& pairs);

/// The same with a percentile bootstrap (Efron 1979) of `samples` draws; chance by `seed`, so the same every time.
Interval spearman_interval(const std::vector<std::pair<double, double>>& pairs, int samples = 1000, std::uint64_t seed = 1);

/// The chance that a case of `above` is scored higher than one of `below`, ties half: the area under the ROC curve, as
/// the Mann–Whitney statistic. Nothing when a side is empty.
std::optional<double> area_under_curve(const std::vector<double>& above, const std::vector<double>& below);

/// Agreement of two raters who chose among 0 … categories − 1.
struct RaterAgreement {
    int n = 0;
    double exact = 0, adjacent = 0;      ///< shares: the same category; at most one apart
    double kappa = 0;                    ///< Cohen 1960
    double weighted_kappa = 0;           ///< with quadratic weights, Cohen 1968
    double mean_difference = 0;          ///< standardized: (mean a − mean b) / pooled standard deviation
};
RaterAgreement agreement(const std::vector<std::pair<int, int>>& marks, int categories);

}  // namespace peilian
