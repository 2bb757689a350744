#include "scoring/arithmetic.h"

#include <algorithm>
#include <cstdint>
#include <numeric>

namespace peilian {
namespace {

constexpr int kWhole = 100000;  // 100 points

bool is_manner(const std::string& dimension) { return dimension == "courtesy" || dimension == "empathy"; }

bool counts(const Weighed& w) { return w.verdict != Verdict::not_applicable && !w.bonus && !w.deducts; }

/// Earned and possible of the standards of one dimension.
DimensionScore fill_dimension(Assessment& out, const std::string& dimension, int possible, const std::vector<Weighed>& weighed) {
    DimensionScore score{dimension, 0, possible};
    const int manner = is_manner(dimension) ? out.needs_share_milli : 1000;
    std::vector<int> points;
    for (const Weighed& w : weighed) points.push_back(w.dimension == dimension && counts(w) ? w.points : 0);
    const std::vector<int> shares = share_out(possible, points);
    for (std::size_t i = 0; i < weighed.size(); ++i) {
        const Weighed& w = weighed[i];
        if (w.dimension != dimension || !counts(w)) continue;
        Criterion& c = out.criteria[i];
        c.possible_milli = shares[i];
        c.earned_milli = proportion(proportion(shares[i], w.factor_milli, 1000), manner, 1000);
        score.earned_milli += c.earned_milli;
    }
    for (std::size_t i = 0; i < weighed.size(); ++i) {
        const Weighed& w = weighed[i];
        if (w.dimension != dimension || !w.bonus || w.verdict == Verdict::not_applicable) continue;
        const int bonus = proportion(proportion(w.points * 1000, w.factor_milli, 1000), manner, 1000);
        out.criteria[i].earned_milli = std::min(bonus, score.possible_milli - score.earned_milli);
        score.earned_milli += out.criteria[i].earned_milli;
    }
    for (std::size_t i = 0; i < weighed.size(); ++i) {
        const Weighed& w = weighed[i];
        if (w.dimension != dimension || !w.deducts) continue;
        if (w.verdict != Verdict::missed && w.verdict != Verdict::partly) continue;
        int loss = proportion(w.points * 1000, 1000 - w.factor_milli, 1000);
        // A dimension that applies is not driven below nothing; one that does not, deducts from the total.
        if (possible > 0) loss = std::min(loss, score.earned_milli);
        out.criteria[i].earned_milli = -loss;
        score.earned_milli -= loss;
    }
    return score;
}

}  // namespace

std::vector<int> share_out(int total, const std::vector<int>& weights) {
    std::vector<int> out(weights.size(), 0);
    std::int64_t sum = 0;
    for (const int w : weights) sum += std::max(0, w);
    if (sum == 0) return out;
    std::vector<std::int64_t> rest(weights.size(), -1);
    int given = 0;
    for (std::size_t i = 0; i < weights.size(); ++i) {
        if (weights[i] <= 0) continue;
        const std::int64_t product = static_cast<std::int64_t>(total) * weights[i];
        out[i] = static_cast<int>(product / sum);
        rest[i] = product % sum;
        given += out[i];
    }
    std::vector<std::size_t> order(weights.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) { return rest[a] > rest[b]; });
    for (std::size_t k = 0; given < total && k < order.size(); ++k, ++given) ++out[order[k]];
    return out;
}

int proportion(int value, int part, int whole) {
    return static_cast<int>((static_cast<std::int64_t>(value) * part * 2 + whole) / (2 * static_cast<std::int64_t>(whole)));
}

std::vector<int> display_points(const std::vector<int>& milli) {
    std::int64_t sum = 0;
    std::vector<int> out;
    std::vector<int> rest;
    std::int64_t given = 0;
    for (const int m : milli) {
        sum += m;
        const int whole = m >= 0 ? m / 1000 : -((-m + 999) / 1000);  // floor
        out.push_back(whole);
        rest.push_back(m - whole * 1000);
        given += whole;
    }
    const std::int64_t total = (sum >= 0 ? sum + 500 : sum - 499) / 1000;
    std::vector<std::size_t> order(milli.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) { return rest[a] > rest[b]; });
    for (std::size_t k = 0; given < total && k < order.size(); ++k, ++given) ++out[order[k]];
    return out;
}

void give_points(Assessment& out, const Rubric& rubric, const std::vector<Weighed>& weighed, int hints, bool finished) {
    std::vector<int> weights;
    for (const auto& [dimension, weight] : rubric.weights) {
        const bool applies = std::any_of(weighed.begin(), weighed.end(), [&, name = dimension](const Weighed& w) {
            return w.dimension == name && counts(w) && w.points > 0;
        });
        weights.push_back(applies ? weight : 0);
    }
    const std::vector<int> possible = share_out(kWhole, weights);
    int earned = 0;
    for (std::size_t i = 0; i < rubric.weights.size(); ++i) {
        DimensionScore score = fill_dimension(out, rubric.weights[i].first, possible[i], weighed);
        out.possible_milli += score.possible_milli;
        earned += score.earned_milli;
        if (score.possible_milli > 0 || score.earned_milli != 0) out.dimensions.push_back(std::move(score));
    }
    earned = std::max(0, earned);
    int kept = earned;
    for (const Weighed& w : weighed) {
        if (w.fine > 0 && w.verdict == Verdict::missed) kept = proportion(kept, 100 - w.fine, 100);
    }
    out.fine_milli = earned - kept;
    out.hint_milli = std::min(kept, hints * rubric.hint_cost * 1000);
    out.earned_milli = kept - out.hint_milli;
    out.passed = finished && out.possible_milli > 0 && out.critical.empty() && out.earned_milli >= rubric.pass * 1000;
}

}  // namespace peilian
