#include <catch2/catch_approx.hpp>
#include <catch2/catch_test_macros.hpp>

#include "scoring/statistics.h"

using namespace peilian;
using Catch::Approx;

TEST_CASE("rank correlation with ties") {
    CHECK(spearman({{1, 10}, {2, 20}, {3, 30}, {4, 40}}) == Approx(1));
    CHECK(spearman({{1, 4}, {2, 3}, {3, 2}, {4, 1}}) == Approx(-1));
    // Ranks 1, 2.5, 2.5, 4 against 1, 2, 3, 4.
    CHECK(spearman({{1, 1}, {2, 2}, {2, 3}, {4, 4}}) == Approx(0.9486833));
    CHECK(spearman({{1, 1}, {1, 2}, {1, 3}}) == 0);
    CHECK(spearman({}) == 0);
}

TEST_CASE("the bootstrap holds the value and is the same every time") {
    std::vector<std::pair<double, double>> pairs;
    for (int i = 0; i < 60; ++i) pairs.emplace_back(i, (i * 7) % 23);
    const Interval once = spearman_interval(pairs), again = spearman_interval(pairs);
    CHECK(once.low <= once.value);
    CHECK(once.high >= once.value);
    CHECK(once.low == again.low);
    CHECK(once.high == again.high);
}

TEST_CASE("area under the curve counts pairs in order, ties half") {
    CHECK(*area_under_curve({3, 4}, {1, 2}) == Approx(1));
    CHECK(*area_under_curve({1, 2}, {1, 2}) == Approx(0.5));
    CHECK(*area_under_curve({1}, {2}) == Approx(0));
    CHECK_FALSE(area_under_curve({}, {1}));
}

TEST_CASE("two raters") {
    // The example of Cohen 1960 in its simplest form: 20 yes-yes, 5 yes-no, 10 no-yes, 15 no-no.
    std::vector<std::pair<int, int>> marks;
    const auto put = [&](int n, int a, int b) {
        for (int i = 0; i < n; ++i) marks.emplace_back(a, b);
    };
    put(20, 1, 1), put(5, 1, 0), put(10, 0, 1), put(15, 0, 0);
    const RaterAgreement yes_no = agreement(marks, 2);
    CHECK(yes_no.exact == Approx(0.7));
    CHECK(yes_no.kappa == Approx(0.4));
    CHECK(yes_no.weighted_kappa == Approx(0.4));
    const RaterAgreement steps = agreement({{0, 0}, {1, 1}, {2, 1}, {2, 2}, {0, 1}}, 3);
    CHECK(steps.exact == Approx(0.6));
    CHECK(steps.adjacent == Approx(1));
    CHECK(steps.weighted_kappa > steps.kappa);
    CHECK(agreement({}, 3).n == 0);
}
