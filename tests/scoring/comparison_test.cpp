#include "scoring/comparison.h"

#include <catch2/catch_test_macros.hpp>

#include "scoring/kit.h"

using namespace peilian;
using namespace peilian::kit;

namespace {

constexpr std::string_view kTwo = R"(
    {"id": "courtesy.greeting", "title": "欢迎语", "dimension": "courtesy", "severity": "minor", "points": 1, "applies": {"always": true}, "require": {"act": "greet"}},
    {"id": "courtesy.thanks", "title": "致谢", "dimension": "courtesy", "severity": "minor", "points": 1, "applies": {"always": true}, "require": {"act": "thank"}},
    {"id": "sales.order", "title": "引导", "dimension": "sales", "severity": "minor", "points": 1, "applies": {"always": true}, "require": {"act": "urge_order"}})";

Assessment under(std::string_view weights, std::string_view rest = "") {
    return assessed(kit::book(kTwo, weights, rest), chat({buyer(0, "在吗", {"greeting"}), agent(4, "您好,喜欢可以拍下")}));
}

constexpr std::string_view kEven = R"("courtesy": 50, "sales": 50)";

}  // namespace

TEST_CASE("the same rubric changes nothing") {
    const Comparison c = compare(under(kEven), under(kEven));
    CHECK_FALSE(c.changed());
    CHECK(c.causes.empty());
}

TEST_CASE("weights change points without a verdict changing") {
    const Comparison c = compare(under(kEven), under(R"("courtesy": 80, "sales": 20)"));
    CHECK(c.before_milli == 75000);
    CHECK(c.after_milli == 60000);
    REQUIRE(c.causes.size() == 2);
    CHECK(c.causes[0].standard == "sales.order");
    CHECK(c.causes[0].change_milli() == -30000);
    CHECK(c.causes[1].change_milli() == 15000);
    CHECK_FALSE(c.causes[0].rejudged());
    CHECK(c.rest_milli == 0);
}

TEST_CASE("a standard that is left out is a cause, and comes first") {
    const Comparison c = compare(under(kEven), under(kEven, R"(, "standards": ["courtesy.greeting", "sales.order"])"));
    CHECK(c.after_milli == 100000);
    REQUIRE_FALSE(c.causes.empty());
    CHECK(c.causes[0].standard == "courtesy.thanks");
    CHECK(c.causes[0].was);
    CHECK_FALSE(c.causes[0].is);
    CHECK(c.causes[0].rejudged());
}

TEST_CASE("only the pass mark may change") {
    const Comparison c = compare(under(kEven, R"(, "pass": 70)"), under(kEven, R"(, "pass": 80)"));
    CHECK(c.changed());
    CHECK(c.passed_before);
    CHECK_FALSE(c.passed_after);
    CHECK(c.causes.empty());
}

TEST_CASE("causes and the rest add up to the change") {
    const Transcript t = chat({buyer(0, "坏了,气死我", {"complaint"}, "angry"), event(3, "hint"), agent(28, "抱歉,哪里坏了,你想怎样"), agent(55, "给您换新")});
    for (const char* rubric : {"strict", "pinduoduo", "first_week", "kuaishou", "assessment"}) {
        const Comparison c = compare(assessed(real_book(), t, "general"), assessed(real_book(), t, rubric));
        int sum = c.rest_milli;
        for (const Cause& cause : c.causes) sum += cause.change_milli();
        CHECK(sum == c.after_milli - c.before_milli);
    }
}
