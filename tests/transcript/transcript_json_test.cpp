#include <catch2/catch_test_macros.hpp>

#include "base/rng.h"
#include "transcript/transcript.h"

using namespace peilian;

namespace {

Json parsed(std::string_view text) {
    std::string error;
    const auto value = parse_json_line(text, error);
    INFO(error);
    REQUIRE(value);
    return *value;
}

Transcript read(std::string_view text) {
    std::string error;
    const auto out = transcript_from_json(parsed(text), error);
    INFO(error);
    REQUIRE(out);
    return *out;
}

std::string refused(std::string_view text) {
    std::string error;
    CHECK_FALSE(transcript_from_json(parsed(text), error));
    CHECK_FALSE(error.empty());
    return error;
}

Turn said(Role role, int ms, std::string text) {
    Turn turn;
    turn.role = role;
    turn.t = SimTime{ms};
    turn.text = std::move(text);
    return turn;
}

}  // namespace

TEST_CASE("a whole transcript with its brief comes back the same") {
    Transcript t;
    t.id = "a-1";
    t.finished = false;
    t.brief.scenario = "haggler";
    t.brief.stage = "pre_sale";
    t.brief.list_price = 12900;
    t.brief.floor_price = 0;
    t.brief.authority = 95;
    t.brief.compensation_limit = 1000;
    t.brief.gifts = {"鞋带", "袜子"};
    t.brief.facts = {{"shipping.dispatch", "发货时间", "48 小时内发货", {"48小时"}, {"当天发"}}, {"x", "", "", {}, {}}};
    t.brief.applies = {"courtesy.greet", "price.floor"};
    t.brief.values = {{"fabric", "棉帆布"}, {"stock", "12"}};
    Turn first = said(Role::buyer, 1500, "在吗");
    first.line = "open.0";
    first.needs = {"greeting"};
    first.feeling = "calm";
    Turn coupon;
    coupon.role = Role::agent;
    coupon.t = SimTime{7000};
    coupon.action = "send_coupon";
    coupon.args.set("off", 5).set("threshold", 0);
    Turn placed;
    placed.role = Role::system;
    placed.t = SimTime{8001};
    placed.event = "order_placed";
    Turn untimed = said(Role::agent, 0, "亲\"\n您好");
    untimed.timed = false;
    t.turns = {first, said(Role::agent, 6123, "在的亲"), coupon, placed, untimed, said(Role::buyer, 9000, "")};

    const Json json = to_json(t);
    std::string error;
    const auto back = transcript_from_json(parsed(to_text(json)), error);
    REQUIRE(back);
    CHECK(*back == t);
    CHECK(to_text(to_json(*back)) == to_text(json));
    CHECK(to_text(json["turns"].items()[0]["t"]) == "1.5");
    CHECK(to_text(json["turns"].items()[2]["t"]) == "7");
}

TEST_CASE("a log with free-form facts") {
    const Transcript t = read(R"({"id":7,"stage":"in_sale","facts":{"list_price":"129元","floor_price":89.9,"authority":0.95,"stock":12,"shipping":"48小时内发货","order":{"id":"2"},"none":null},
        "turns":[{"role":"buyer","text":"能便宜吗"},{"t":3,"role":"agent","action":"juggle","args":{"x":1}},{"role":"system","event":"closed"}]})");
    CHECK(t.id == "7");
    CHECK(t.brief.stage == "in_sale");
    CHECK(t.brief.list_price == 12900);
    CHECK(t.brief.floor_price == 8990);
    CHECK(t.brief.authority == 95);
    CHECK(t.brief.values.at("stock") == "12");
    CHECK(t.brief.values.at("shipping") == "48小时内发货");
    CHECK(t.brief.values.at("order") == R"({"id":"2"})");
    CHECK(t.brief.values.count("none") == 0);
    REQUIRE(t.turns.size() == 3);
    CHECK_FALSE(t.turns[0].timed);
    CHECK(t.turns[1].timed);
    CHECK(t.turns[1].action == "juggle");
    CHECK(t.turns[1].args["x"].as_integer() == 1);
    CHECK(t.turns[2].event == "closed");
    CHECK(t.finished);
}

TEST_CASE("rates are understood in every customary form") {
    for (const char* rate : {"0.95", "9.5", "95", "\"9.5折\"", "\"95折\""})
        CHECK(read(std::string("{\"facts\":{\"authority\":") + rate + "},\"turns\":[]}").brief.authority == 95);
    CHECK(read(R"({"facts":{"authority":"店长","list_price":-3,"floor_price":"很低"},"turns":[]})").brief == [] {
        Brief brief;
        brief.values = {{"authority", "店长"}, {"list_price", "-3"}, {"floor_price", "很低"}};
        return brief;
    }());
}

TEST_CASE("what is wrong is said in one sentence with the turn") {
    CHECK(refused("[]").find("object") != std::string::npos);
    CHECK(refused("{}").find("turns") != std::string::npos);
    CHECK(refused(R"({"turns":{}})").find("turns") != std::string::npos);
    CHECK(refused(R"({"turns":[{"role":"agent","text":"a"},{"role":"bot","text":"b"}]})").find("turn 1") != std::string::npos);
    CHECK(refused(R"({"turns":[{"role":"agent"}]})").find("missing") != std::string::npos);
    CHECK(refused(R"({"turns":[{"role":"agent","text":5}]})").find("text") != std::string::npos);
    CHECK(refused(R"({"turns":[{"role":"agent","text":"a","action":"b"}]})").find("only one") != std::string::npos);
    CHECK(refused(R"({"turns":[{"role":"agent","text":"a","t":"soon"}]})").find("\"t\"") != std::string::npos);
    CHECK(refused(R"({"turns":[{"role":"agent","text":"a","t":1e300}]})").find("range") != std::string::npos);
    CHECK(refused(R"({"turns":[],"facts":3})").find("facts") != std::string::npos);
    CHECK(refused(R"({"turns":[],"brief":{"authority":1e5}})").find("brief") != std::string::npos);
    CHECK(refused(R"({"turns":[],"brief":{"facts":[{"title":"x"}]}})").find("facts") != std::string::npos);
}

TEST_CASE("any JSON gives a transcript or a sentence") {
    const std::string seed = R"({"id":"a","stage":"x","facts":{"list_price":1},"brief":{"gifts":["a"],"values":{"k":"v"}},"turns":[{"t":1,"role":"buyer","text":"在吗","needs":["price"]}]})";
    Rng rng{3};
    for (int round = 0; round < 3000; ++round) {
        std::string text = seed;
        for (std::uint32_t n = 1 + rng.below(3); n > 0; --n) text[rng.below(static_cast<std::uint32_t>(text.size()))] = "{}[]\":,0ae1-\xE4"[rng.below(13)];
        std::string error;
        if (const auto value = parse_json_line(text, error)) {
            error.clear();
            const bool read = transcript_from_json(*value, error).has_value();
            CHECK(read == error.empty());
        }
    }
}
