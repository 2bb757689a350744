// The first screen: what there is to practise, and what was done.
#include <catch2/catch_test_macros.hpp>

#include "kit/desk.h"

using namespace peilian;
using namespace peilian::kit;

namespace {

constexpr const char* kShoes = "haggler-canvas-shoes";

std::vector<std::string> titles_of(std::string_view stage = {}) {
    std::vector<std::string> titles;
    for (const auto& scenario : shipped_library()->scenarios) {
        if (stage.empty() || scenario->stage == stage) titles.push_back(scenario->title);
    }
    return titles;
}

AttemptRow finished(std::string id, int total) {
    AttemptRow row;
    row.id = std::move(id);
    row.scenario = kShoes;
    row.title = shipped_library()->find(kShoes)->title;
    row.started = "2026-03-12T14:20";
    row.finished = true;
    row.total = total;
    row.passed = total >= 80;
    row.dimensions = {{"courtesy", 91}, {"honesty", 73}, {"sales", 64}, {"resolution", 88}};
    return row;
}

}  // namespace

TEST_CASE("home shows every scenario, and who practises", "[view][home]") {
    Desk desk;
    for (const std::string& title : titles_of()) CHECK(desk.shows(title));
    CHECK(desk.shows(desk.texts().fill("home.all", {std::to_string(titles_of().size())})));
    CHECK(desk.shows("小北"));
    CHECK(desk.shows(desk.texts()["home.no_recent"]));
    CHECK(desk.shows(desk.texts()["home.no_ability"]));
}

TEST_CASE("home without a name and without scenarios says what to do", "[view][home]") {
    Model bare = open_program();
    bare.trainee.clear();
    bare.library = std::make_shared<const Library>();
    Desk desk({}, bare);
    CHECK(desk.shows(desk.texts()["home.no_scenarios"]));
    CHECK(desk.display.outside().empty());
}

TEST_CASE("the filters show one stage each", "[view][home]") {
    Desk desk;
    const struct { const char* id; const char* stage; } kinds[] = {
        {"###filter-1", "pre_sale"}, {"###filter-2", "in_sale"}, {"###filter-3", "after_sale"}, {"###filter-0", ""}};
    for (const auto& kind : kinds) {
        CAPTURE(kind.stage);
        desk.press(kind.id);
        const std::vector<std::string> wanted = titles_of(kind.stage);
        for (const auto& scenario : shipped_library()->scenarios) {
            const bool shown = kind.stage[0] == '\0' || scenario->stage == kind.stage;
            CAPTURE(scenario->id);
            desk.display.press("###start-" + scenario->id);
            // Pressing tells whether the card is there; the banner may name the same scenario.
            const Screen before = desk.program.model.screen;
            CHECK(before == Screen::home);
            desk.display.frame(desk.program.model);
            CHECK(desk.display.pressed() == shown);
        }
        if (wanted.empty()) {
            desk.look();
            CHECK(desk.shows(desk.texts()["home.nothing_found"]));
        }
    }
}

TEST_CASE("the search finds titles, buyers, products and skills", "[view][home]") {
    Desk desk;
    desk.key(ImGuiKey_F, ImGuiMod_Ctrl);
    desk.type("坚果");
    CHECK(desk.ui().search == "坚果");
    for (const auto& scenario : shipped_library()->scenarios) {
        const Product* product = scenario->find_product(scenario->product);
        if (scenario->title.find("坚果") == std::string::npos && (product == nullptr || product->name.find("坚果") == std::string::npos)) continue;
        CAPTURE(scenario->title);
        CHECK(desk.shows(scenario->title));
    }
    const auto card = [&](const char* scenario) {
        desk.display.press(std::string("###start-") + scenario);
        desk.display.frame(desk.program.model);
        return desk.display.pressed();
    };
    CHECK(card("haggler-nut-gift-box"));
    CHECK_FALSE(card(kShoes));
    desk.ui().search = shipped_library()->find(kShoes)->buyer.nick;
    CHECK(card(kShoes));
    CHECK_FALSE(card("haggler-nut-gift-box"));
    desk.ui().search = "没有这种剧本";
    desk.look();
    CHECK(desk.shows(desk.texts()["home.nothing_found"]));
}

TEST_CASE("pressing a card begins its scenario", "[view][home]") {
    Desk desk;
    desk.press(std::string("###start-") + kShoes);
    const auto started = desk.wished<action::StartScenario>();
    REQUIRE(started.size() == 1);
    CHECK(started[0].scenario == kShoes);
    CHECK(started[0].seed == 0);      // chance and time are the shell's
    CHECK(started[0].wall_ms == 0);
    CHECK(desk.program.model.screen == Screen::desk);
    CHECK(desk.program.session().seed == desk.program.seed);
}

TEST_CASE("Enter begins what the banner proposes", "[view][home][keyboard]") {
    Desk desk;
    desk.key(ImGuiKey_Enter);
    REQUIRE(desk.wished<action::StartScenario>().size() == 1);
    CHECK(desk.program.model.screen == Screen::desk);
}

TEST_CASE("Enter in the search is not Enter on the banner", "[view][home][keyboard]") {
    Desk desk;
    desk.key(ImGuiKey_F, ImGuiMod_Ctrl);
    desk.type("坚果");
    desk.key(ImGuiKey_Enter);
    CHECK(desk.wished<action::StartScenario>().empty());
}

TEST_CASE("a card is reached with Tab and begun with Enter, it alone", "[view][home][keyboard]") {
    Desk desk;
    const std::string card = std::string("###start-") + kShoes;
    for (int i = 0; i < 200 && !desk.display.focused(card); ++i) desk.key(ImGuiKey_Tab);
    REQUIRE(desk.display.focused(card));
    desk.key(ImGuiKey_Enter);
    REQUIRE(desk.wished<action::StartScenario>().size() == 1);
    CHECK(desk.wished<action::StartScenario>()[0].scenario == kShoes);
}

TEST_CASE("an attempt that was cut off is offered first", "[view][home]") {
    Desk desk;
    AttemptRow cut = finished("a5", 0);
    cut.finished = false;
    desk.program.kept["a5"] = Kept{{"小北", kShoes, "", 1, 0, ""}, {}, false, cut};
    desk.program.apply(action::AttemptsListed{desk.program.rows()});
    desk.look();
    CHECK(desk.shows(desk.texts().fill("home.resume", {cut.title})));
    SECTION("go on") {
        desk.press("###continue");
        CHECK(desk.wished<action::Resume>().size() == 1);
        CHECK(desk.program.session().saving.attempt == "a5");
    }
    SECTION("go on by Enter") {
        desk.key(ImGuiKey_Enter);
        CHECK(desk.wished<action::Resume>().size() == 1);
    }
    SECTION("discard") {
        desk.press("###discard");
        CHECK(desk.wished<action::DiscardResume>().size() == 1);
        CHECK_FALSE(desk.shows(desk.texts().fill("home.resume", {cut.title})));
    }
}

TEST_CASE("a chat that is still open is offered first of all", "[view][home]") {
    Desk desk;
    desk.serve(kShoes);
    desk.key(ImGuiKey_Escape);
    CHECK(desk.program.model.screen == Screen::home);
    CHECK(desk.shows(desk.texts().fill("home.running", {desk.program.session().scenario->title})));
    desk.press("###continue");
    CHECK(desk.program.model.screen == Screen::desk);
    CHECK_FALSE(desk.program.session().paused);
}

TEST_CASE("home shows the best, the recent and the abilities", "[view][home]") {
    Desk desk;
    desk.program.kept["a2"] = Kept{{}, {}, true, finished("a2", 71)};
    desk.program.kept["a1"] = Kept{{}, {}, true, finished("a1", 93)};
    desk.program.apply(action::AttemptsListed{desk.program.rows()});
    desk.look();
    CHECK(desk.shows(desk.texts().fill("home.best", {"93"})));
    CHECK_FALSE(desk.shows(desk.texts()["home.no_recent"]));
    CHECK(desk.shows(desk.texts()["dimension.courtesy"] + " 91"));
    CHECK(desk.shows(desk.texts()["dimension.honesty"] + " 73"));
    desk.forget();
    desk.program.records = Program::Records::wait;
    desk.press("###recent-a2");
    REQUIRE(desk.wished<action::OpenAttempt>().size() == 1);
    CHECK(desk.wished<action::OpenAttempt>()[0].attempt == "a2");
}
