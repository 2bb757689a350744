#include "lexicon_fixture.h"

using namespace peilian;
using namespace peilian::test;

namespace {

bool met(std::string_view text, const Situation& s) { return holds(condition(text), s).holds; }

}  // namespace

TEST_CASE("an empty condition always holds") { CHECK(met("{}", {})); }

TEST_CASE("acts: or within a list, and between keys, over the whole burst") {
    const Situation burst = situation({said("抱歉亲", {"refuse_soft"}), said("一分钱一分货", {"argue_value"})});
    CHECK(met(R"({"act": ["greet", "refuse_soft"]})", burst));
    CHECK(met(R"({"act": "refuse_soft", "with": "argue_value"})", burst));
    CHECK_FALSE(met(R"({"act": "refuse_soft", "with": "offer_gift"})", burst));
    CHECK(met(R"({"act": "refuse_soft", "without": "rude"})", burst));
    CHECK_FALSE(met(R"({"act": "refuse_soft", "without": ["rude", "argue_value"]})", burst));
    CHECK_FALSE(met(R"({"act": "greet"})", {}));
}

TEST_CASE("a match names the words that made it") {
    const Situation burst = situation({said("您好", {"greet"}), said("送您袜子", {"offer_gift"})});
    const Match match = holds(condition(R"({"any": [{"act": "offer_discount"}, {"act": "offer_gift"}]})"), burst);
    CHECK(match.holds);
    CHECK(match.said == 1);
    CHECK(match.span == Span{0, 4});
    CHECK(match.words == "送您袜子");
    CHECK(holds(condition(R"({"none": [{"act": "rude"}]})"), burst).said == -1);
    CHECK(holds(condition(R"({"act": "rude"})"), burst).words.empty());
}

TEST_CASE("values keep every limit") {
    const Situation offer = situation({said("给您100元", {}, {{ValueKind::price, {2, 6}, 10000, 0, ""}})});
    CHECK(met(R"({"value": {"price": {"below": 100.01}}})", offer));
    CHECK_FALSE(met(R"({"value": {"price": {"below": 100}}})", offer));
    CHECK(met(R"({"value": {"price": {"at_most": 100, "at_least": 100}}})", offer));
    CHECK_FALSE(met(R"({"value": {"price": {"above": 100}}})", offer));
    CHECK_FALSE(met(R"({"value": {"amount_off": {"above": 0}}})", offer));
    CHECK(holds(condition(R"({"value": {"price": {"above": 1}}})"), offer).words == "100元");
}

TEST_CASE("a figure that its clause turns down is not given") {
    const std::string words = "五折做不到,给您95折";
    Situation s;
    s.said.push_back({words, {{{"refuse_soft", {2, 5}, ""}, {"offer_discount", {6, 10}, ""}},
                              {{ValueKind::discount_rate, {0, 2}, 50, 0, ""}, {ValueKind::discount_rate, {8, 11}, 95, 0, ""}}}});
    CHECK_FALSE(met(R"({"act": "offer_discount", "value": {"discount_rate": {"below": 0.9}}})", s));
    CHECK(holds(condition(R"({"value": {"discount_rate": {"above": 0.9}}})"), s).words == "95折");
    Situation least;
    least.said.push_back({"最低只能给您八折了", {{{"refuse_soft", {0, 4}, ""}, {"offer_discount", {4, 8}, ""}}, {{ValueKind::discount_rate, {6, 8}, 80, 0, ""}}}});
    CHECK(met(R"({"value": {"discount_rate": {"below": 0.9}}})", least));
    Situation other;
    other.said.push_back({"24寸让到255,20寸是219", {{{"offer_discount", {3, 8}, ""}, {"inform_product", {9, 16}, ""}},
                                                     {{ValueKind::price, {5, 8}, 25500, 0, ""}, {ValueKind::price, {13, 16}, 21900, 0, ""}}}});
    CHECK_FALSE(met(R"({"value": {"price": {"below": 250}}})", other));
    CHECK(met(R"({"value": {"price": {"below": 256}}})", other));
}

TEST_CASE("a figure that is said to be impossible is not given, whatever the dialect") {
    const auto names = [](const char* words) { return situation({said(words, {}, {{ValueKind::price, {0, 3}, 15000, 0, ""}})}); };
    for (const char* words : {"150还包邮这个真整不了", "150我真按不落去", "150冇办法", "150确实没法卖"}) {
        CAPTURE(words);
        CHECK_FALSE(met(R"({"value": {"price": {"below": 152}}})", names(words)));
    }
    for (const char* words : {"150拿走", "150,多了不行", "150再少真不行了", "150不谢", "150您看成不成", "150行不行嘛", "150您看能不能将就", "150不过别跟别人说", "150不行吗",
                              "150买了亏不了", "150您看不行？", "150对不起让您久等了"}) {
        CAPTURE(words);
        CHECK(met(R"({"value": {"price": {"below": 152}}})", names(words)));
    }
}

TEST_CASE("desk actions") {
    Situation s;
    s.actions = {desk("add_note"), desk("send_coupon")};
    CHECK(met(R"({"action": ["send_coupon", "change_price"]})", s));
    CHECK(holds(condition(R"({"action": "send_coupon"})"), s).words == "send_coupon");
    CHECK(met(R"({"action": "any"})", s));
    CHECK_FALSE(met(R"({"action": "transfer"})", s));
    CHECK_FALSE(met(R"({"action": "any"})", {}));
}

TEST_CASE("phrases and facts are looked for in the words") {
    const std::vector<Fact> facts{{"shipping.dispatch", "发货时间", "", {"48小时内发"}, {"当天发"}}, {"return", "退货", "", {"七天无理由"}, {"不支持退货"}}};
    Situation s = situation({said("您好", {}), said("这款48小时内发出哦", {})});
    s.facts = &facts;
    CHECK(met(R"({"says": ["老顾客", "48小时"]})", s));
    CHECK(holds(condition(R"({"says": "48小时"})"), s).words == "48小时");
    CHECK(holds(condition(R"({"states_fact": "shipping.dispatch"})"), s).said == 1);
    CHECK(met(R"({"states_fact": "any"})", s));
    CHECK_FALSE(met(R"({"states_fact": "return"})", s));
    CHECK_FALSE(met(R"({"misstates_fact": "any"})", s));
    s.said = {s.said[0], said("今天拍当天发", {})};
    CHECK(met(R"({"misstates_fact": "shipping.dispatch"})", s));
    CHECK_FALSE(met(R"({"states_fact": "any"})", s));
    s.facts = nullptr;
    CHECK_FALSE(met(R"({"misstates_fact": "any"})", s));
}

TEST_CASE("figures, counters and needs") {
    Situation s;
    s.mood = 30;
    s.patience = 80;
    s.waited_s = 61;
    s.nth = 2;
    s.counters = {{"asks", 3}};
    s.asked = {"price", "gift"};
    s.addressed = {"gift"};
    CHECK(met(R"({"mood": {"at_most": 30}, "patience": {"above": 79}, "waited_s": {"above": 60}, "nth": 2})", s));
    CHECK_FALSE(met(R"({"mood": {"below": 30}})", s));
    CHECK_FALSE(met(R"({"nth": 1})", s));
    CHECK(met(R"({"counter": {"asks": {"at_least": 3}}})", s));
    CHECK(met(R"({"counter": {"never": {"below": 1}}})", s));
    CHECK_FALSE(met(R"({"counter": {"never": {"at_least": 1}}})", s));
    CHECK(met(R"({"asked": "price", "none": [{"addressed": "price"}]})", s));
    CHECK(met(R"({"addressed": ["price", "gift"]})", s));
    CHECK(met(R"({"addressed": "any"})", s));
}

TEST_CASE("groups") {
    const Situation s = situation({said("您好", {"greet"})});
    CHECK(met(R"({"all": [{"act": "greet"}, {"says": "您好"}]})", s));
    CHECK_FALSE(met(R"({"all": [{"act": "greet"}, {"act": "rude"}]})", s));
    CHECK_FALSE(met(R"({"any": [{"act": "rude"}, {"act": "offer_gift"}]})", s));
    CHECK_FALSE(met(R"({"none": [{"act": "rude"}, {"act": "greet"}]})", s));
    CHECK(met(R"({"any": [{"all": [{"none": [{"act": "rude"}]}]}]})", s));
}

TEST_CASE("hostile bytes are judged like any other") {
    const std::vector<Fact> facts{{"a", "", "", {"(((", "\xFF", ""}, {"…"}}};
    Situation s = situation({said(std::string("\xFF\xFE\x00 48小时", 13), {})});
    s.facts = &facts;
    CHECK(met(R"({"says": "48小时"})", s));
    CHECK_FALSE(holds(condition(R"({"act": "rude"})"), s).holds);
    CHECK_NOTHROW(holds(condition(R"({"any": [{"states_fact": "any"}, {"misstates_fact": "any"}]})"), s));
}
