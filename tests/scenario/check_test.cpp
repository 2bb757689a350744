#include <catch2/catch_test_macros.hpp>

#include "scenario/model_walk.h"
#include "scenario/world.h"

namespace peilian {
namespace {

TEST_CASE("a good scenario has no findings") {
    Diagnostics diagnostics;
    const Library library = world::with({}, diagnostics);
    check_scenario(*library.find("good"), library, diagnostics);
    INFO(world::listed(diagnostics));
    CHECK(diagnostics.empty());
}

TEST_CASE("the walk along the model replies keeps the buyer's state") {
    Diagnostics diagnostics;
    const Library library = world::with({}, diagnostics);
    const Scenario& good = *library.find("good");
    ModelWalk walk(good, library);
    const ModelAnswer greeted = walk.answer(*good.find_node("open"), 0);
    CHECK(greeted.to == "haggle");
    CHECK_FALSE(greeted.otherwise);
    CHECK(walk.mood == 65);
    CHECK(walk.asked == std::vector<std::string>{"greeting"});
    CHECK(walk.addressed == std::vector<std::string>{"greeting"});
    const ModelAnswer declined = walk.answer(*good.find_node("haggle"), 0);
    CHECK(declined.to == "last_try");
    CHECK(walk.patience == 60);
    CHECK(walk.answer(*good.find_node("last_try"), 0).to == "deal");
}

TEST_CASE("a model reply may stay when the node's own nudges lead on") {
    Diagnostics diagnostics;
    AuthoredFile file = world::file("good.json", diagnostics);
    Json nudge = Json::object();
    nudge.set("after_s", 30).set("to", "haggle");
    Json stay = Json::object();
    stay.set("patience", -5);
    Json nudges = Json::array();
    nudges.push(nudge);
    Json open = Json::object();
    open.set("else", stay).set("nudges", nudges);
    Json nodes = Json::object();
    nodes.set("open", open);
    file.root.set("id", "waiting").set("nodes", nodes);
    const Library library = world::with({file}, diagnostics);
    INFO(world::listed(diagnostics));
    REQUIRE(library.find("waiting"));
    check_scenario(*library.find("waiting"), library, diagnostics);
    INFO(world::listed(diagnostics));
    CHECK(diagnostics.empty());
}

TEST_CASE("findings in a generic node name the persona's file") {
    Diagnostics diagnostics;
    AuthoredFile persona = world::file("persona.json", diagnostics);
    persona.root.set("id", "bad");
    persona.root.set("model_replies", Json::object());
    persona.path = "personas/bad.json";
    const Library library = world::with({persona, world::file("uses_bad.json", diagnostics)}, diagnostics);
    INFO(world::listed(diagnostics));
    REQUIRE(library.find("uses-bad"));
    check_scenario(*library.find("uses-bad"), library, diagnostics);
    REQUIRE_FALSE(diagnostics.empty());
    CHECK(diagnostics.front().code == "PE0027");
    CHECK(diagnostics.front().file == "personas/bad.json");
}

}  // namespace
}  // namespace peilian
