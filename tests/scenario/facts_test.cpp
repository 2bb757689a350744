#include <catch2/catch_test_macros.hpp>

#include "scenario/check_facts.h"

namespace peilian {
namespace {

using Texts = std::vector<std::string>;

TEST_CASE("a pattern is written out as the texts it stands for") {
    CHECK(pattern_samples("纯棉") == Texts{"纯棉"});
    CHECK(pattern_samples("(今天|当天)发") == Texts{"今天发", "当天发"});
    CHECK(pattern_samples("[都]是…{0,3}棉的$") == Texts{"都是棉的", "是棉的"});
    CHECK(pattern_samples("便宜<money>") == Texts{"便宜5元"});
    CHECK(pattern_samples("送<gift>").empty());
    CHECK(pattern_samples("(纯棉").empty());
}

TEST_CASE("the texts of a pattern stay few") {
    CHECK(pattern_samples("(一|二|三)(一|二|三)(一|二|三)(一|二|三)(一|二|三)").size() == 32);
}

TEST_CASE("a right statement under a negation does not overlap the wrong one") {
    Json fact = Json::object();
    fact.set("title", "掉色");
    Json right = Json::array(), wrong = Json::array();
    right.push("不掉色");
    wrong.push("会掉色");
    fact.set("right", right);
    fact.set("wrong", wrong);
    Diagnostics diagnostics;
    check_fact(fact, "shop.json", diagnostics);
    CHECK(diagnostics.empty());
    wrong.push("不掉");
    fact.set("wrong", wrong);
    check_fact(fact, "shop.json", diagnostics);
    REQUIRE_FALSE(diagnostics.empty());
    CHECK(diagnostics.front().code == "SH0020");
}

}  // namespace
}  // namespace peilian
