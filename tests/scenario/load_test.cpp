#include <catch2/catch_test_macros.hpp>

#include "scenario/world.h"

namespace peilian {
namespace {

TEST_CASE("a good scenario loads without findings") {
    Diagnostics diagnostics;
    const Library library = world::with({}, diagnostics);
    INFO(world::listed(diagnostics));
    REQUIRE(diagnostics.empty());
    const Scenario* good = library.find("good");
    REQUIRE(good);
    CHECK(good->title == "帆布鞋还价");
    CHECK(good->goals == std::vector<std::string>{"谈成这双帆布鞋"});
    CHECK(good->briefing == "一位买家进店问帆布鞋。");
    CHECK(good->persona.title == "精打细算");
    CHECK(good->persona.think_min == SimTime{1500});
    CHECK(good->persona.nudges.at(1).after == SimTime{120000});
    CHECK(good->shop.products.at(0).price == 8990);
    CHECK(good->order.paid == 17980);
    CHECK(good->order.logistics.at(0).second == "已下单");
    CHECK(good->hash.size() == 64);
    CHECK(good->find_node("open")->lines.at(0).at(1) == "小禾在吗");
    CHECK(good->find_node("open")->line > 0);
    CHECK(good->find_product("canvas") != nullptr);
    CHECK(good->find_product("boots") == nullptr);
}

TEST_CASE("generic nodes and endings of the persona are taken in where they are reached") {
    Diagnostics diagnostics;
    const Library library = world::with({}, diagnostics);
    const Scenario& good = *library.find("good");
    REQUIRE(good.find_node("haggle"));
    CHECK(good.find_node("haggle")->lines.at(0).at(0) == "帆布鞋能便宜点吗");
    CHECK(good.find_node("last_try"));
    CHECK_FALSE(good.find_node("never_used"));
    CHECK(good.find_ending("left"));
    CHECK(good.model_replies.at("haggle").at(0) == "这款已经是最低价了呢,88.8元");
    CHECK_FALSE(good.model_replies.count("never_used"));
    REQUIRE(good.model_actions.at("last_try").size() == 1);
    CHECK(good.model_actions.at("last_try").at(0).action == "add_note");
    CHECK(good.model_actions.at("last_try").at(0).args.string_or("text", "") == "送袜子");
}

TEST_CASE("a scenario's own node stands before the persona's of the same name") {
    Diagnostics diagnostics;
    AuthoredFile file = world::file("good.json", diagnostics);
    file.root.set("id", "own");
    Json node = Json::object();
    Json otherwise = Json::object();
    otherwise.set("to", "deal");
    node.set("else", otherwise);
    Json nodes = file.root["nodes"];
    nodes.set("haggle", node);
    file.root.set("nodes", nodes);
    const Library library = world::with({}, diagnostics);
    const std::optional<Scenario> own = load_scenario(file, library, diagnostics);
    INFO(world::listed(diagnostics));
    REQUIRE_FALSE(own.has_value());  // the action for last_try has no node any more
    Json actions = Json::object();
    file.root.set("model_actions", actions);
    diagnostics.clear();
    const std::optional<Scenario> mended = load_scenario(file, library, diagnostics);
    REQUIRE(mended.has_value());
    CHECK(mended->find_node("haggle")->lines.empty());
    CHECK_FALSE(mended->find_node("last_try"));
}

TEST_CASE("the brief tells the scorer prices, authority, gifts, facts and values") {
    Diagnostics diagnostics;
    const Library library = world::with({}, diagnostics);
    const Brief& brief = library.find("good")->brief;
    CHECK(brief.scenario == "good");
    CHECK(brief.stage == "pre_sale");
    CHECK(brief.list_price == 8880);
    CHECK(brief.floor_price == 7900);
    CHECK(brief.authority == 95);
    CHECK(brief.compensation_limit == 1050);
    CHECK(brief.gifts == std::vector<std::string>{"袜子"});
    REQUIRE(brief.facts.size() == 2);
    CHECK(brief.facts[0].id == "canvas.material");
    CHECK(brief.facts[1].right == std::vector<std::string>{"48小时内…发"});
    CHECK(brief.values.at("colour") == "白色");
    CHECK(brief.values.at("order") == "T20260312001");
    CHECK(brief.values.at("product") == "帆布鞋");
    CHECK(brief.values.at("stock") == "120");
    CHECK_FALSE(brief.values.count("list_price"));
    CHECK(brief.applies.empty());
}

TEST_CASE("the hash names the content of scenario, persona and shop, not its layout") {
    Diagnostics diagnostics;
    const Library library = world::with({}, diagnostics);
    const std::string hash = library.find("good")->hash;
    AuthoredFile file = world::file("good.json", diagnostics);
    file.path = "elsewhere.json";
    CHECK(load_scenario(file, library, diagnostics)->hash == hash);
    file.root.set("title", "另一个题目");
    CHECK(load_scenario(file, library, diagnostics)->hash != hash);

    Library other = library;
    other.shops.at(0).file.root.set("name", "街尾鞋铺");
    CHECK(load_scenario(world::file("good.json", diagnostics), other, diagnostics)->hash != hash);
    other = library;
    other.personas.at(0).root.set("mood", 61);
    CHECK(load_scenario(world::file("good.json", diagnostics), other, diagnostics)->hash != hash);
}

}  // namespace
}  // namespace peilian
