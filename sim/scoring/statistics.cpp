#include "scoring/statistics.h"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <numeric>

#include "base/rng.h"

namespace peilian {
namespace {

/// Ranks from 1; equal values share their mean rank.
std::vector<double> ranks(const std::vector<double>& values) {
    std::vector<std::size_t> order(values.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) { return values[a] < values[b]; });
    std::vector<double> out(values.size());
    for (std::size_t i = 0; i < order.size();) {
        std::size_t j = i;
        while (j + 1 < order.size() && values[order[j + 1]] == values[order[i]]) ++j;
        for (std::size_t k = i; k <= j; ++k) out[order[k]] = static_cast<double>(i + j) / 2 + 1;
        i = j + 1;
    }
    return out;
}

double mean_of(const std::vector<double>& values) { return std::accumulate(values.begin(), values.end(), 0.0) / static_cast<double>(values.size()); }

double correlation(const std::vector<double>& a, const std::vector<double>& b) {
    const double ma = mean_of(a), mb = mean_of(b);
    double ab = 0, aa = 0, bb = 0;
    for (std::size_t i = 0; i < a.size(); ++i) {
        ab += (a[i] - ma) * (b[i] - mb);
        aa += (a[i] - ma) * (a[i] - ma);
        bb += (b[i] - mb) * (b[i] - mb);
    }
    return aa > 0 && bb > 0 ? ab / std::sqrt(aa * bb) : 0;
}

}  // namespace

double spearman(const std::vector<std::pair<double, double>>& pairs) {
    if (pairs.size() < 3) return 0;
    std::vector<double> a, b;
    for (const auto& [x, y] : pairs) a.push_back(x), b.push_back(y);
    return correlation(ranks(a), ranks(b));
}

Interval spearman_interval(const std::vector<std::pair<double, double>>& pairs, int samples, std::uint64_t seed) {
    Interval out;
    out.value = out.low = out.high = spearman(pairs);
    if (pairs.size() < 3 || samples < 40) return out;
    Rng rng{seed};
    std::vector<double> drawn;
    std::vector<std::pair<double, double>> sample(pairs.size());
    for (int i = 0; i < samples; ++i) {
        for (auto& one : sample) one = pairs[rng.below(static_cast<std::uint32_t>(pairs.size()))];
        drawn.push_back(spearman(sample));
    }
    std::sort(drawn.begin(), drawn.end());
    out.low = drawn[drawn.size() * 25 / 1000];
    out.high = drawn[std::min(drawn.size() - 1, drawn.size() * 975 / 1000)];
    return out;
}

std::optional<double> area_under_curve(const std::vector<double>& above, const std::vector<double>& below) {
    if (above.empty() || below.empty()) return std::nullopt;
    std::vector<double> all = above;
    all.insert(all.end(), below.begin(), below.end());
    const std::vector<double> rank = ranks(all);
    const auto n = static_cast<double>(above.size()), m = static_cast<double>(below.size());
    const double sum = std::accumulate(rank.begin(), rank.begin() + static_cast<std::ptrdiff_t>(above.size()), 0.0);
    return (sum - n * (n + 1) / 2) / (n * m);
}

RaterAgreement agreement(const std::vector<std::pair<int, int>>& marks, int categories) {
    RaterAgreement out;
    out.n = static_cast<int>(marks.size());
    if (marks.empty() || categories < 2) return out;
    const auto k = static_cast<std::size_t>(categories);
    const auto n = static_cast<double>(marks.size());
    std::vector<double> table(k * k), rows(k), columns(k), as, bs;
    for (const auto& [a, b] : marks) {
        table[static_cast<std::size_t>(a) * k + static_cast<std::size_t>(b)] += 1;
        rows[static_cast<std::size_t>(a)] += 1;
        columns[static_cast<std::size_t>(b)] += 1;
        out.exact += a == b ? 1 / n : 0;
        out.adjacent += std::abs(a - b) <= 1 ? 1 / n : 0;
        as.push_back(a);
        bs.push_back(b);
    }
    double by_chance = 0, apart = 0, apart_by_chance = 0;
    for (std::size_t i = 0; i < k; ++i) {
        by_chance += rows[i] * columns[i] / (n * n);
        for (std::size_t j = 0; j < k; ++j) {
            const double step = static_cast<double>(i) - static_cast<double>(j);
            apart += step * step * table[i * k + j] / n;
            apart_by_chance += step * step * rows[i] * columns[j] / (n * n);
        }
    }
    out.kappa = by_chance < 1 ? (out.exact - by_chance) / (1 - by_chance) : 1;
    out.weighted_kappa = apart_by_chance > 0 ? 1 - apart / apart_by_chance : 1;
    const double ma = mean_of(as), mb = mean_of(bs);
    double spread = 0;
    for (std::size_t i = 0; i < as.size(); ++i) spread += (as[i] - ma) * (as[i] - ma) + (bs[i] - mb) * (bs[i] - mb);
    spread = std::sqrt(spread / (2 * n));
    out.mean_difference = spread > 0 ? (ma - mb) / spread : 0;
    return out;
}

}  // namespace peilian
