// How the "bargain" of a node is read, and what the checker says of one.
#include <catch2/catch_test_macros.hpp>

#include <algorithm>

#include "scenario/world.h"

namespace peilian {
namespace {

constexpr const char* kBargain = R"({
  "target": "$hoped", "reserve": 85, "asks": {"price": 3, "gift": 1}, "worth": {"coupon": 0.8, "gift": 2},
  "moved_by": {"refuse_soft": 1.5},
  "lines": {"gift": ["送双{colour}的袜子呗"]},
  "deal": {"to": "deal", "mood": 9}, "walks": {"to": "left"}, "below_floor": {"to": "left"},
  "model_replies": {"gift": ["送您一双袜子"]}
})";

constexpr const char* kUsual = R"({
  "rounds": 4, "concede": 0.25, "asks": ["price"],
  "lines": {"price": ["{ask}行不行", "便宜点", "再少点"], "gift": ["送点啥"], "leave": ["不买了"]},
  "pockets": {"patience": -1, "reason": "还想要"}
})";

Json parsed(const char* text) {
    Diagnostics diagnostics;
    return parse_json(text, "test.json", "SC0001", diagnostics).value();
}

/// The good scenario with a bargaining node instead of the persona's, and that persona with what bargains have in common.
struct Bargaining {
    Diagnostics diagnostics;
    AuthoredFile scenario = world::file("good.json", diagnostics);
    AuthoredFile persona = world::file("persona.json", diagnostics);
    Library library;

    const Scenario* load(Json node) {
        std::erase_if(scenario.root.members(), [](const Json::Member& member) { return member.key == "model_actions"; });
        scenario.root.set("id", "bargaining").set("persona", "usual");
        Json nodes = scenario.root["nodes"], facts = scenario.root["facts"];
        if (node.is_object()) nodes.set("haggle", std::move(node));
        scenario.root.set("nodes", nodes).set("facts", facts.set("hoped", 80));
        persona.root.set("id", "usual");
        if (!persona.root.find("bargain")) persona.root.set("bargain", parsed(kUsual));
        persona.path = "personas/usual.json";
        library = world::with({persona, scenario}, diagnostics);
        return library.find("bargaining");
    }
    bool found(std::string_view code, std::string_view words) const {
        return std::any_of(diagnostics.begin(), diagnostics.end(), [&](const Diagnostic& each) { return each.code == code && each.message.find(words) != std::string::npos; });
    }
};

Json node_with(Json bargain) { return Json::object().set("lines", parsed(R"([["看中这双了"]])")).set("bargain", std::move(bargain)); }

TEST_CASE("a bargain is read with the facts of its scenario and what its persona says of all") {
    Bargaining world;
    const Scenario* scenario = world.load(node_with(parsed(kBargain)));
    INFO(world::listed(world.diagnostics));
    REQUIRE(scenario);
    const Bargain& bargain = *scenario->find_node("haggle")->bargain;
    CHECK(bargain.list_price == 8880);
    CHECK(bargain.floor_price == 7900);
    CHECK(bargain.target == 8000);
    CHECK(bargain.reserve == 8500);
    CHECK_FALSE(bargain.in_order);
    CHECK(bargain.asks == std::vector<std::pair<AskKind, int>>{{AskKind::price, 3}, {AskKind::gift, 1}});
    CHECK(bargain.coupon_worth == 80);
    CHECK(bargain.gift_worth == 200);
    CHECK(bargain.shipping_worth == 0);
    CHECK(bargain.moved_by == std::map<std::string, std::int64_t>{{"refuse_soft", 150}});
    // The persona's, where the scenario is silent; a kind of lines is taken as a whole.
    CHECK(bargain.rounds == 4);
    CHECK(bargain.concede == 25);
    CHECK(bargain.lines.at(AskKind::price) == std::vector<std::string>{"{ask}行不行", "便宜点", "再少点"});
    CHECK(bargain.lines.at(AskKind::gift) == std::vector<std::string>{"送双白色的袜子呗"});
    CHECK(bargain.outcome(BargainMove::pockets).patience == -1);
    CHECK(bargain.outcome(BargainMove::pockets).mood == 2);   // the usual
    CHECK(bargain.outcome(BargainMove::deal).mood == 9);
    CHECK(bargain.outcome(BargainMove::snubbed).mood == -12);
    CHECK(scenario->model_replies.at("haggle.gift") == std::vector<std::string>{"送您一双袜子"});
}

TEST_CASE("model replies by kind must be there for every kind, unless the node has its own") {
    Bargaining some, all;
    const Scenario* scenario = some.load(node_with(parsed(kBargain)));
    REQUIRE(scenario);
    check_scenario(*scenario, some.library, some.diagnostics);
    CHECK(some.found("SC0027", "to the ask price, leave"));
    CHECK_FALSE(some.found("SC0027", "gift"));
    Json replies = parsed(R"({"open": ["亲,您好"], "haggle": ["抱歉,已经是最低价了,送您一双袜子"]})");
    all.scenario.root.set("model_replies", replies);
    scenario = all.load(node_with(parsed(kBargain)));
    REQUIRE(scenario);
    check_scenario(*scenario, all.library, all.diagnostics);
    INFO(world::listed(all.diagnostics));
    CHECK(all.diagnostics.empty());
}

TEST_CASE("an else beside a bargain never fires") {
    Bargaining world;
    const Scenario* scenario = world.load(node_with(parsed(kBargain)).set("else", parsed(R"({"to": "left"})")));
    REQUIRE(scenario);
    check_scenario(*scenario, world.library, world.diagnostics);
    CHECK(world.found("SC0023", "its bargain answers every reply"));
}

TEST_CASE("a persona's bargaining node comes with its replies") {
    Bargaining world;
    Json nodes = world.persona.root["nodes"];
    nodes.set("haggle", node_with(parsed(kBargain)));
    world.persona.root.set("nodes", nodes);
    const Scenario* scenario = world.load(Json());
    INFO(world::listed(world.diagnostics));
    REQUIRE(scenario);
    REQUIRE(scenario->find_node("haggle")->bargain);
    CHECK(scenario->find_node("haggle")->bargain->target == 8000);
    CHECK(scenario->model_replies.count("haggle.gift") == 1);
}

}  // namespace
}  // namespace peilian
