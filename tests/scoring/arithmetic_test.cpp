#include "scoring/arithmetic.h"

#include <catch2/catch_test_macros.hpp>
#include <numeric>

#include "scoring/kit.h"

using namespace peilian;
using namespace peilian::kit;

TEST_CASE("shares add up to the whole, the largest remainder first") {
    CHECK(share_out(100000, {1, 1, 1}) == std::vector<int>{33334, 33333, 33333});
    CHECK(share_out(10, {3, 0, 3, 1}) == std::vector<int>{4, 0, 4, 2});
    CHECK(share_out(10, {0, 0}) == std::vector<int>{0, 0});
    CHECK(share_out(100000, {}).empty());
}

TEST_CASE("halves round up") {
    CHECK(proportion(33333, 500, 1000) == 16667);
    CHECK(proportion(33332, 500, 1000) == 16666);
}

TEST_CASE("displayed parts add up to the displayed total") {
    CHECK(display_points({33333, 33333, 33334}) == std::vector<int>{33, 33, 34});
    CHECK(display_points({1500, 1500}) == std::vector<int>{2, 1});
    CHECK(display_points({400, 400, 400}) == std::vector<int>{1, 0, 0});
    CHECK(display_points({10000, -2500}) == std::vector<int>{10, -2});
    CHECK(display_points({}).empty());
}

namespace {

constexpr std::string_view kTwo = R"(
    {"id": "courtesy.a", "dimension": "courtesy", "severity": "minor", "points": 1, "applies": {"always": true}, "require": {"act": "thank"}},
    {"id": "courtesy.b", "dimension": "courtesy", "severity": "minor", "points": 3, "applies": {"always": true}, "require": {"act": "care"}},
    {"id": "resolution.c", "dimension": "resolution", "severity": "major", "points": 5, "applies": {"need": "any"}, "require": {"addressed": true}},
    {"id": "process.d", "dimension": "process", "severity": "major", "points": 5, "applies": {"event": "payment"}, "require": {"act": "confirm_address"}})";
constexpr std::string_view kWeights = R"("courtesy": 30, "resolution": 50, "process": 20)";

}  // namespace

TEST_CASE("a small rubric by hand") {
    const Scorebook book = kit::book(kTwo, kWeights);
    // process does not apply: courtesy 30/80, resolution 50/80 of 100. One need taken up of one: manner counts half.
    const Assessment a = assessed(book, chat({buyer(0, "能便宜吗", {"price"}), agent(5, "谢谢,我向店长申请")}));
    CHECK(a.possible_milli == 100000);
    CHECK(a.needs_share_milli == 500);
    REQUIRE(a.dimensions.size() == 2);
    CHECK(a.dimensions[0] == DimensionScore{"courtesy", 4688, 37500});  // 9375 × ½, half up
    CHECK(a.dimensions[1] == DimensionScore{"resolution", 0, 62500});
    CHECK(criterion(a, "courtesy.a").possible_milli == 9375);
    CHECK(criterion(a, "courtesy.b").possible_milli == 28125);
    CHECK(criterion(a, "process.d").verdict == Verdict::not_applicable);
    CHECK(a.earned_milli == 4688);
    CHECK_FALSE(a.passed);

    const Assessment full = assessed(book, chat({buyer(0, "能便宜吗", {"price"}), agent(5, "谢谢,给您便宜 5 元,早点休息")}));
    CHECK(full.earned_milli == 100000);
    CHECK(full.passed);
    CHECK(to_json(full)["scaled"] == Json(1.0));
}

TEST_CASE("hints deduct after the total") {
    const Scorebook book = kit::book(kTwo, kWeights, R"(, "pass": 97, "hint_cost": 2)");
    const Assessment a = assessed(book, chat({buyer(0, "能便宜吗", {"price"}), event(2, "hint"), event(3, "hint"), agent(5, "谢谢,给您便宜 5 元,早点休息")}));
    CHECK(a.hint_milli == 4000);
    CHECK(a.earned_milli == 96000);
    CHECK_FALSE(a.passed);
}

TEST_CASE("a bonus only adds, up to the possible; own fault only deducts") {
    const Scorebook book = kit::book(R"(
        {"id": "courtesy.a", "dimension": "courtesy", "severity": "minor", "points": 4, "applies": {"always": true}, "require": {"act": "thank"}},
        {"id": "courtesy.b", "dimension": "courtesy", "severity": "minor", "points": 4, "applies": {"always": true}, "require": {"act": "greet"}},
        {"id": "courtesy.extra", "dimension": "courtesy", "severity": "advice", "points": 3, "bonus": true, "applies": {"always": true}, "require": {"act": "care"}},
        {"id": "courtesy.fault", "dimension": "courtesy", "severity": "minor", "points": 7, "own_fault": true, "applies": {"always": true}, "forbid": {"act": "interrogate"}})",
                                     R"("courtesy": 100)");
    const auto earned = [&](std::string text) { return assessed(book, chat({buyer(0, "买了"), agent(3, std::move(text))})).earned_milli; };
    CHECK(earned("谢谢") == 50000);
    CHECK(earned("谢谢,早点休息") == 53000);
    CHECK(earned("您好,谢谢") == 100000);
    CHECK(earned("您好,谢谢,早点休息") == 100000);
    CHECK(earned("您好,谢谢,你想怎样") == 93000);
    CHECK(earned("你想怎样") == 0);
}

TEST_CASE("parts add up to the total whatever happens") {
    const Assessment a = assessed(real_book(), chat({buyer(0, "坏了,气死我", {"complaint"}, "angry"), agent(50, "抱歉,哪里坏了,你想怎样"), agent(55, "给您换新")}), "after_sale");
    int criteria = 0, dimensions = 0;
    for (const Criterion& c : a.criteria) criteria += c.earned_milli;
    for (const DimensionScore& d : a.dimensions) dimensions += d.earned_milli;
    CHECK(criteria == dimensions);
    CHECK(a.earned_milli == std::max(0, dimensions) - a.fine_milli - a.hint_milli);
}
