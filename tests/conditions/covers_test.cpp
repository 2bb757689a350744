#include "lexicon_fixture.h"

using namespace peilian;
using namespace peilian::test;

namespace {

bool covered(std::string_view wide, std::string_view narrow) { return covers(condition(wide), condition(narrow)); }

}  // namespace

TEST_CASE("nothing asked covers everything") {
    CHECK(covered("{}", R"({"act": "greet"})"));
    CHECK(covered("{}", "{}"));
    CHECK_FALSE(covered(R"({"act": "greet"})", "{}"));
}

TEST_CASE("a longer list is wider, a further key narrower") {
    CHECK(covered(R"({"act": ["greet", "offer_gift"]})", R"({"act": "greet"})"));
    CHECK_FALSE(covered(R"({"act": "greet"})", R"({"act": ["greet", "offer_gift"]})"));
    CHECK(covered(R"({"act": "greet"})", R"({"act": "greet", "without": "rude"})"));
    CHECK_FALSE(covered(R"({"act": "greet", "without": "rude"})", R"({"act": "greet"})"));
    CHECK(covered(R"({"act": "argue_value"})", R"({"act": "refuse_soft", "with": "argue_value"})"));
    CHECK(covered(R"({"action": "any"})", R"({"action": "send_coupon"})"));
    CHECK_FALSE(covered(R"({"action": "send_coupon"})", R"({"action": "any"})"));
    CHECK(covered(R"({"says": ["老顾客", "新人"]})", R"({"says": "新人"})"));
    CHECK_FALSE(covered(R"({"says": "新人"})", R"({"says": "新人价"})"));
}

TEST_CASE("bounds are intervals") {
    CHECK(covered(R"({"mood": {"below": 31}})", R"({"mood": {"at_most": 30}})"));
    CHECK_FALSE(covered(R"({"mood": {"below": 30}})", R"({"mood": {"at_most": 30}})"));
    CHECK(covered(R"({"value": {"price": {"below": 100}}})", R"({"value": {"price": {"at_least": 50, "below": 90}}})"));
    CHECK_FALSE(covered(R"({"value": {"price": {"below": 100}}})", R"({"value": {"count": 5}})"));
    CHECK(covered(R"({"nth": {"at_least": 2}})", R"({"nth": 3})"));
    CHECK(covered(R"({"counter": {"asks": {"above": 1}}})", R"({"counter": {"asks": {"above": 2}}})"));
}

TEST_CASE("groups are seen through") {
    CHECK(covered(R"({"any": [{"act": "greet"}, {"mood": {"below": 20}}]})", R"({"mood": {"below": 10}})"));
    CHECK(covered(R"({"act": ["greet", "rude"]})", R"({"any": [{"act": "greet"}, {"act": "rude"}]})"));
    CHECK_FALSE(covered(R"({"act": "greet"})", R"({"any": [{"act": "greet"}, {"act": "rude"}]})"));
    CHECK(covered(R"({"all": [{"act": "greet"}, {"says": "您好"}]})", R"({"act": "greet", "says": "您好", "nth": 1})"));
    CHECK(covered(R"({"act": "greet"})", R"({"all": [{"says": "x"}, {"act": "greet"}]})"));
    CHECK(covered(R"({"without": "rude"})", R"({"none": [{"act": ["rude", "refuse_hard"]}]})"));
    CHECK(covered(R"({"none": [{"act": "rude"}]})", R"({"none": [{"act": ["rude", "refuse_hard"]}]})"));
    CHECK_FALSE(covered(R"({"none": [{"act": ["rude", "refuse_hard"]}]})", R"({"none": [{"act": "rude"}]})"));
}

TEST_CASE("a condition covers itself") {
    for (const char* text : {R"({"act": ["greet"], "with": "argue_value", "without": "rude", "says": "a", "mood": {"below": 3}})",
                             R"({"any": [{"act": "greet"}, {"all": [{"asked": "price"}, {"none": [{"addressed": "price"}]}]}]})"}) {
        INFO(text);
        CHECK(covered(text, text));
    }
}
