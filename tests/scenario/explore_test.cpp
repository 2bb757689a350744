#include <catch2/catch_test_macros.hpp>

#include "scenario/explore.h"
#include "scenario/world.h"

namespace peilian {
namespace {

/// The good scenario with other nodes, resolved; its persona's generic nodes are taken in as usual.
Scenario with_nodes(std::string_view nodes, int mood = 60) {
    Diagnostics found;
    AuthoredFile scenario = world::file("good.json", found), persona = world::file("persona.json", found);
    const auto read = parse_json(nodes, "nodes", "SC0001", found);
    REQUIRE(read);
    persona.root.set("id", "own").set("mood", mood);
    std::erase_if(scenario.root.members(), [](const Json::Member& member) { return member.key == "model_actions"; });
    scenario.root.set("id", "explored").set("persona", "own").set("nodes", *read);
    const Library library = world::with({persona, scenario}, found);
    INFO(world::listed(found));
    REQUIRE(library.find("explored"));
    return *library.find("explored");
}

TEST_CASE("every node and ending of a good scenario is reached, and no chat gets stuck") {
    Diagnostics ignored;
    const Library library = world::with({}, ignored);
    const Exploration all = explore(*library.find("good"));
    CHECK(all.whole);
    CHECK(all.reached == std::set<std::string>{"open", "haggle", "last_try", "deal", "left"});
    CHECK(all.stuck.empty());
    CHECK(all.fired.count({"open", 0}) == 1);
    CHECK(all.fired.count({"open", 1}) == 1);  // "else"
    CHECK(all.states == 3);                    // no condition looks at mood, patience or counters
}

TEST_CASE("a counter opens a branch only when it can get that far") {
    const auto nodes = [](const char* to) {
        return std::string(R"({"open": {"branches": [{"when": {"act": "greet", "counter": {"asks": {"at_least": 3}}}, "to": "deal"},
                                        {"when": {"act": "greet"}, "count": {"asks": 1}, "to": ")") + to + R"("}], "else": {"to": "haggle"}}})";
    };
    const Exploration round = explore(with_nodes(nodes("open")));
    CHECK(round.fired.count({"open", 0}) == 1);
    const Exploration once = explore(with_nodes(nodes("haggle")));
    CHECK(once.whole);
    CHECK(once.fired.count({"open", 0}) == 0);
}

TEST_CASE("mood is followed exactly where a condition looks at it") {
    const char* const nodes = R"({"open": {"branches": [{"when": {"act": "greet"}, "mood": 5, "to": "ask"}], "else": {"mood": -5, "to": "ask"}},
        "ask": {"branches": [{"when": {"mood": {"at_least": 70}}, "to": "deal"}, {"when": {"act": "greet"}, "to": "haggle"}], "else": {"to": "haggle"}}})";
    CHECK(explore(with_nodes(nodes, 64)).fired.count({"ask", 0}) == 0);
    CHECK(explore(with_nodes(nodes, 65)).fired.count({"ask", 0}) == 1);
}

TEST_CASE("what the persona's reactions change counts too, before the branches") {
    // The persona takes 10 for a hard refusal.
    const char* const nodes = R"({"open": {"branches": [{"when": {"act": "refuse_hard", "mood": {"above": 50}}, "to": "deal"},
                                           {"when": {"act": "refuse_hard", "mood": {"at_most": 50}}, "to": "haggle"}], "else": {"to": "haggle"}}})";
    const Exploration all = explore(with_nodes(nodes, 60));
    CHECK(all.fired.count({"open", 0}) == 0);
    CHECK(all.fired.count({"open", 1}) == 1);
}

TEST_CASE("a visit is counted as far as a condition names it") {
    const char* const nodes = R"({"open": {"branches": [{"when": {"nth": {"at_least": 3}}, "to": "deal"}, {"when": {"act": "greet"}, "to": "round"}], "else": {"to": "haggle"}},
        "round": {"branches": [{"when": {"nth": {"at_least": 2}, "act": "farewell"}, "to": "haggle"}], "else": {"to": "open"}}})";
    const Exploration all = explore(with_nodes(nodes));
    CHECK(all.whole);
    CHECK(all.fired.count({"open", 0}) == 1);
    CHECK(all.fired.count({"round", 0}) == 1);
    const char* const too_late = R"({"open": {"branches": [{"when": {"nth": {"at_least": 2}}, "to": "deal"}], "else": {"to": "haggle"}}})";
    CHECK(explore(with_nodes(too_late)).fired.count({"open", 0}) == 0);
}

TEST_CASE("a chat that gets stuck is told with its course") {
    const char* const nodes = R"({
        "open": {"branches": [{"when": {"act": "greet", "counter": {"asks": {"below": 1}}}, "count": {"asks": 1}, "to": "circle"},
                              {"when": {"act": "farewell", "counter": {"asks": {"below": 1}}}, "to": "deal"}]},
        "circle": {"branches": [{"when": {"act": "greet"}, "to": "open"}]}})";
    const Exploration all = explore(with_nodes(nodes));
    CHECK(all.whole);
    REQUIRE(all.stuck.count("circle") == 1);
    CHECK(all.stuck.at("circle") == std::vector<std::string>{"open", "circle"});
    CHECK(all.stuck.count("open") == 1);
}

TEST_CASE("a need is asked once its line was said") {
    const char* const nodes = R"({"open": {"branches": [{"when": {"asked": "price"}, "to": "deal"}, {"when": {"act": "greet"}, "to": "ask"}], "else": {"to": "haggle"}},
        "ask": {"needs": ["price"], "branches": [{"when": {"asked": "price", "act": "greet"}, "to": "open"}], "else": {"to": "left"}}})";
    const Exploration all = explore(with_nodes(nodes));
    CHECK(all.fired.count({"open", 0}) == 1);
    CHECK(all.fired.count({"ask", 0}) == 1);
}

TEST_CASE("too many states are told, not waited for") {
    const char* const nodes = R"({"open": {"branches": [{"when": {"counter": {"a": {"at_least": 60}, "b": {"at_least": 60}}}, "to": "deal"},
                                           {"when": {"act": "greet"}, "count": {"a": 1}}], "else": {"count": {"b": 1}}}})";
    const Scenario scenario = with_nodes(nodes);
    const Exploration few = explore(scenario, 1000);
    CHECK_FALSE(few.whole);
    CHECK(few.states <= 1000);
    CHECK(few.stuck.empty());
    const Exploration all = explore(scenario);
    CHECK(all.whole);
    CHECK(all.reached.count("deal") == 1);
}

}  // namespace
}  // namespace peilian
