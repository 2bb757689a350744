#include "conditions/words.h"
#include "lexicon_fixture.h"

using namespace peilian;
using namespace peilian::test;

namespace {

Diagnostics findings(std::string_view text, const std::vector<Fact>* facts = nullptr) {
    Diagnostics out;
    compile_condition(json(text), {{"floor_price", 10900}}, small_lexicon(), "c.json", "PE", out, facts);
    return out;
}

std::string code_of(std::string_view text) {
    const Diagnostics out = findings(text);
    REQUIRE(out.size() == 1);
    CHECK(out[0].file == "c.json");
    CHECK(out[0].line == 1);
    return out[0].code + "@" + std::to_string(out[0].column);
}

}  // namespace

TEST_CASE("money is written in yuan, rates in any customary form") {
    const Condition c = condition(R"({"value": {"price": {"below": 89.9}, "discount_rate": {"at_least": 0.95}, "duration": {"at_most": 60}, "coupon": {"above": 5}}})");
    CHECK(c.value.at(ValueKind::price).below == 8990);
    CHECK(c.value.at(ValueKind::discount_rate).at_least == 95);
    CHECK(c.value.at(ValueKind::duration).at_most == 60);
    CHECK(c.value.at(ValueKind::coupon).above == 500);
    CHECK(condition(R"({"value": {"discount_rate": {"below": 9.5}}})").value.at(ValueKind::discount_rate).below == 95);
    CHECK(condition(R"({"value": {"discount_rate": {"below": 95}}})").value.at(ValueKind::discount_rate).below == 95);
    CHECK(condition(R"({"value": {"price": {"below": "$floor_price"}}})", {{"floor_price", 10900}}).value.at(ValueKind::price).below == 10900);
}

TEST_CASE("one text is a list of one, a number is an exact bound") {
    const Condition c = condition(R"({"act": "greet", "nth": 2, "counter": {"asks": {"at_least": 3}}, "mood": {"below": 30}, "waited_s": {"above": 60}})");
    CHECK(c.act == std::vector<std::string>{"greet"});
    CHECK(c.nth == Bound{{}, 2, 2, {}});
    CHECK(c.counter.at("asks").at_least == 3);
    CHECK(c.mood->below == 30);
    CHECK(c.waited_s->above == 60);
    CHECK_FALSE(c.empty());
    CHECK(condition("{}").empty());
    CHECK(condition("null").empty());
}

TEST_CASE("every mistake has its code and place") {
    CHECK(code_of(R"({"act": "grete"})") == "PE0010@9");
    CHECK(code_of(R"({"any": [{"act": "greet"}, {"without": ["rude", "crude"]}]})") == "PE0010@49");
    CHECK(code_of(R"({"asked": "weather"})") == "PE0011@11");
    CHECK(code_of(R"({"value": {"price": {"below": "$flour"}}})") == "PE0012@31");
    CHECK(code_of(R"({"says": "(给|帮"})") == "PE0013@10");
    CHECK(code_of(R"({"action": "dance"})") == "PE0015@12");
    CHECK(code_of(R"({"value": {"weight": {"below": 3}}})") == "PE0016@22");
    CHECK(code_of(R"({"value": {"price": {"under": 3}}})") == "PE0016@31");
    CHECK(code_of(R"({"acts": "greet"})") == "PE0016@2");
    CHECK(code_of(R"({"act": 5})") == "PE0016@9");
    CHECK(code_of(R"([1])") == "PE0016@1");
    CHECK(code_of(R"({"mood": true})") == "PE0016@10");
}

TEST_CASE("facts are checked when they are known") {
    const std::vector<Fact> facts{{"shipping.dispatch", "", "", {}, {}}};
    CHECK(findings(R"({"states_fact": ["shipping.dispatch", "any"]})", &facts).empty());
    CHECK(findings(R"({"misstates_fact": "shipping.time"})", &facts).at(0).code == "PE0014");
    CHECK(findings(R"({"misstates_fact": "shipping.time"})").empty());
}

TEST_CASE("all mistakes are collected") {
    CHECK(findings(R"({"act": ["a", "greet", "b"], "action": "c", "all": [{"asked": "d"}], "none": [{"says": ""}]})").size() >= 4);
}

TEST_CASE("vocabularies") {
    CHECK(knows_need("order_change"));
    CHECK_FALSE(knows_need("answer_greeting"));
    CHECK(knows_action("create_reship"));
    CHECK_FALSE(knows_action(""));
    CHECK(value_kind_of("amount_off") == ValueKind::amount_off);
    CHECK_FALSE(value_kind_of("amount"));
}
