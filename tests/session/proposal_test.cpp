// What counts as an offer in a bargain, and what does not.
#include <catch2/catch_test_macros.hpp>

#include "base/utf8.h"
#include "session/proposal.h"

using namespace peilian;

namespace {

Bargain shirt() {
    Bargain bargain;
    bargain.list_price = 15900;
    bargain.floor_price = 13900;
    bargain.moved_by = {{"argue_value", 500}, {"praise", 100}};
    return bargain;
}

/// The words of a reply as a span of it.
Span span_of(const std::string& text, const std::string& words) {
    const std::size_t at = text.find(words);
    REQUIRE(at != std::string::npos);
    const int start = length_utf8(text.substr(0, at));
    return {start, start + length_utf8(words)};
}

struct Reply {
    std::string text;
    std::vector<std::pair<std::string, std::string>> acts;                       ///< act, its words
    std::vector<std::tuple<ValueKind, std::string, std::int64_t, std::int64_t>> values;  ///< kind, its words, amount, threshold
};

Proposal hear(const Reply& reply, std::vector<Turn> actions = {}, std::int64_t price_now = 15900) {
    Situation situation;
    if (!reply.text.empty()) {
        Situation::Said said{reply.text, {}};
        for (const auto& [act, words] : reply.acts) said.recognition.acts.push_back({act, span_of(reply.text, words), ""});
        for (const auto& [kind, words, amount, threshold] : reply.values) {
            ValueHit hit;
            hit.kind = kind;
            hit.span = span_of(reply.text, words);
            hit.amount = amount;
            hit.threshold = threshold;
            said.recognition.values.push_back(hit);
        }
        situation.said.push_back(said);
    }
    situation.actions = std::move(actions);
    return read_proposal(shirt(), price_now, situation);
}

Turn action(std::string name, Json args) {
    Turn turn;
    turn.role = Role::agent;
    turn.action = std::move(name);
    turn.args = std::move(args);
    return turn;
}

}  // namespace

TEST_CASE("a figure counts where its clause grants something", "[bargain][proposal]") {
    CHECK(hear({"给您150元好了", {{"offer_discount", "给您150元"}}, {{ValueKind::price, "150元", 15000, 0}}}).price == 15000);
    CHECK(hear({"给您打95折", {{"offer_discount", "给您打95折"}}, {{ValueKind::discount_rate, "95折", 95, 0}}}).price == 15105);
    CHECK(hear({"给您便宜8元", {{"offer_discount", "给您便宜8元"}}, {{ValueKind::amount_off, "便宜8元", 800, 0}}}).price == 15100);
    CHECK(hear({"150元您看行吗", {}, {{ValueKind::price, "150元", 15000, 0}}}).price == 15000);
    // Off what was given before.
    CHECK(hear({"再给您便宜2元", {{"offer_discount", "给您便宜2元"}}, {{ValueKind::amount_off, "便宜2元", 200, 0}}}, {}, 15000).price == 14800);
    CHECK(hear({"最低150元了", {{"refuse_soft", "最低150元了"}}, {{ValueKind::price, "150元", 15000, 0}}}).price == 15000);
}

TEST_CASE("another's figure, one that is turned down, and one for other goods count for nothing", "[bargain][proposal]") {
    const Proposal rival = hear({"别家99的料子不一样,给您一张5元券", {{"argue_value", "料子不一样"}, {"offer_discount", "给您一张5元券"}},
                                 {{ValueKind::price, "99", 9900, 0}, {ValueKind::coupon, "5元券", 500, 0}}});
    CHECK_FALSE(rival.price);
    CHECK(rival.coupon == 500);
    CHECK(rival.arguments == std::vector<std::string>{"argue_value"});
    CHECK_FALSE(hear({"别家129元的给您看看也是化纤", {}, {{ValueKind::price, "129元", 12900, 0}}}).price);
    CHECK_FALSE(hear({"给您申请150元试试", {{"seek_approval", "给您申请"}}, {{ValueKind::price, "150元", 15000, 0}}}).price);
    CHECK_FALSE(hear({"129元实在给不了", {{"refuse_soft", "实在给不了"}}, {{ValueKind::price, "129元", 12900, 0}}}).price);
    CHECK_FALSE(hear({"给您升级399元的", {{"offer_discount", "给您升级"}}, {{ValueKind::price, "399元", 39900, 0}}}).price);
    CHECK(hear({"满300减20可以领", {{"inform_promotion", "满300减20"}}, {{ValueKind::coupon, "满300减20", 2000, 30000}}}).coupon == 0);
}

TEST_CASE("the desk's price and coupon are offers, with or without words", "[bargain][proposal]") {
    const Proposal offered = hear({}, {action("change_price", Json::object().set("price", 152.5)), action("send_coupon", Json::object().set("off", 5).set("threshold", 0))});
    CHECK(offered.price == 15250);
    CHECK(offered.coupon == 500);
    CHECK(offered.because.words == "change_price");
    CHECK_FALSE(hear({}, {action("send_coupon", Json::object().set("off", 20).set("threshold", 300))}).gives());
    CHECK_FALSE(hear({}, {action("add_note", Json::object().set("text", "送袜子"))}).gives());
    CHECK_FALSE(hear({}, {action("change_price", Json::object())}).gives());
}

TEST_CASE("consent is one only where nothing weighs against it", "[bargain][proposal]") {
    CHECK(hear({"可以的亲", {{"agree", "可以的"}}, {}}).agrees);
    CHECK_FALSE(hear({"可以的,我帮您问问店长", {{"agree", "可以的"}, {"seek_approval", "我帮您问问店长"}}, {}}).agrees);
    CHECK_FALSE(hear({"好的亲,一分价钱一分货", {{"agree", "好的"}, {"argue_value", "一分价钱一分货"}}, {}}).agrees);
    CHECK_FALSE(hear({"可以的,给您150元", {{"agree", "可以的"}, {"offer_discount", "给您150元"}}, {{ValueKind::price, "150元", 15000, 0}}}).agrees);
    CHECK(hear({"给您便宜点", {{"offer_discount", "给您便宜点"}}, {}}).vague);
}

TEST_CASE("a bare no and a goodbye are such only alone", "[bargain][proposal]") {
    CHECK(hear({"不讲价", {{"refuse_hard", "不讲价"}}, {}}).refuses_bare);
    CHECK(hear({"不讲价", {{"argue_value", "不讲价"}, {"refuse_hard", "不讲价"}}, {}}).refuses_bare);   // the same words
    CHECK(hear({"不讲价", {{"argue_value", "不讲价"}, {"refuse_hard", "不讲价"}}, {}}).arguments.empty());
    CHECK_FALSE(hear({"不讲价,送您双袜子", {{"refuse_hard", "不讲价"}, {"offer_gift", "送您双袜子"}}, {}}).refuses_bare);
    CHECK(hear({"那您慢走", {{"farewell", "慢走"}}, {}}).lets_go);
    CHECK_FALSE(hear({"给您包邮,慢走", {{"offer_free_shipping", "给您包邮"}, {"farewell", "慢走"}}, {}}).lets_go);
}
