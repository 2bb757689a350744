// A shift at the desk: the list of buyers, the way from one to the next, drafts, and the review.
#include <catch2/catch_test_macros.hpp>

#include "kit/desk.h"
#include "view/theme.h"

using namespace peilian;
using namespace peilian::kit;

namespace {

constexpr const char* kFirst = "silent-zaima";
constexpr const char* kSecond = "haggler-canvas-shoes";

std::string nick(const char* scenario) { return shipped_library()->find(scenario)->buyer.nick; }

/// Both buyers of the easiest shift are there.
void serve_two(Desk& desk) {
    desk.program.seed = 7;
    desk.look();
    desk.press("###start-first-two");
    REQUIRE(desk.program.model.shift.has_value());
    desk.wait(60);
}

void close_all(Desk& desk) {
    for (const char* chat : {kFirst, kSecond}) {
        desk.program.apply(action::SelectChat{chat});
        desk.program.apply(action::SendReply{"亲,您好,在的"});
        desk.program.apply(action::EndChat{});
    }
    desk.look();
}

}  // namespace

TEST_CASE("home lists the shifts, also by themselves", "[view][shift]") {
    Desk desk;
    desk.press("###filter-4");
    for (const auto& shift : shipped_library()->shifts) CHECK(desk.shows(shift->title));
    CHECK_FALSE(desk.shows(shipped_library()->find(kSecond)->title));
    desk.press("###filter-1");
    CHECK_FALSE(desk.shows(shipped_library()->shifts.front()->title));
    CHECK(desk.display.outside().empty());
}

TEST_CASE("the list shows who waits how long, and what has not been read", "[view][shift]") {
    Desk desk;
    serve_two(desk);
    CHECK(desk.shows(nick(kFirst)));
    CHECK(desk.shows(nick(kSecond)));
    CHECK(desk.shows(desk.texts()["desk.keys_shift"]));
    const int waiting = unread(desk.program.model.shift->state.chats[1]);
    REQUIRE(waiting > 0);
    const std::size_t red = desk.display.vertices_of(view::palette_of(Theme::light).bad);
    desk.press(std::string("###chat-") + kSecond);
    CHECK(desk.program.session().scenario->id == kSecond);
    CHECK(desk.display.vertices_of(view::palette_of(Theme::light).bad) < red);
    CHECK(desk.display.outside().empty());
}

TEST_CASE("F6 goes to the buyer who waits longest; what was being written stays with its chat", "[view][shift]") {
    Desk desk;
    serve_two(desk);
    desk.type("亲,您稍");
    CHECK(desk.draft() == "亲,您稍");
    desk.key(ImGuiKey_F6);
    desk.look();
    CHECK(desk.program.session().scenario->id == kSecond);
    CHECK(desk.draft().empty());
    desk.type("您好");
    desk.key(ImGuiKey_F6);
    desk.look();
    CHECK(desk.program.session().scenario->id == kFirst);
    CHECK(desk.draft() == "亲,您稍");
    desk.key(ImGuiKey_Enter);
    desk.look();
    desk.key(ImGuiKey_F6);
    desk.look();
    CHECK(desk.draft() == "您好");
    CHECK(desk.display.text_is_typed());
}

TEST_CASE("a closed chat stays in the list and takes no more replies", "[view][shift]") {
    Desk desk;
    serve_two(desk);
    desk.program.apply(action::EndChat{});
    desk.look();
    CHECK(desk.shows(desk.texts()["desk.over"]));
    desk.type("还在吗");
    desk.key(ImGuiKey_Enter);
    desk.look();
    CHECK(desk.draft() == "还在吗");
    CHECK(desk.program.model.shift->inputs.size() == 1);
}

TEST_CASE("the review of a shift shows the desk's figures and every chat", "[view][shift]") {
    Desk desk;
    serve_two(desk);
    close_all(desk);
    REQUIRE(desk.program.model.shift_review.has_value());
    const ShiftAssessment& assessment = desk.program.model.shift_review->assessment;
    CHECK(desk.shows(desk.texts()["review.desk_figures"]));
    for (const DeskFigure& figure : assessment.desk.figures) {
        if (figure.verdict != Verdict::not_applicable) CHECK(desk.shows(desk.texts()["figure." + figure.id]));
    }
    for (const std::string& sentence : assessment.why) CHECK(desk.shows(sentence));
    CHECK(desk.display.outside().empty());
    desk.forget();
    desk.press("###export");
    REQUIRE(desk.wished<action::ExportReport>().size() == 1);
    CHECK(desk.wished<action::ExportReport>()[0].attempt == desk.program.model.shift_review->attempt);
    desk.press("###review-row-1");
    CHECK(desk.shows(desk.texts()["review.standards"]));
    CHECK(desk.program.review().scenario->id == kSecond);
    desk.key(ImGuiKey_Escape);
    desk.look();
    CHECK_FALSE(desk.program.model.review.has_value());
    CHECK(desk.program.model.screen == Screen::review);
    desk.press("###review-chat-0");
    CHECK(desk.program.review().scenario->id == kFirst);
}

TEST_CASE("a shift fits small windows and English", "[view][shift]") {
    for (const Size size : {Size{1024, 640, 1}, Size{1440, 900, 1}, Size{2160, 1350, 1.5F}}) {
        Model start = open_program();
        start.locale = "en";
        Desk desk(size, start);
        serve_two(desk);
        CHECK(desk.display.outside().empty());
        close_all(desk);
        CHECK(desk.display.outside().empty());
    }
}
