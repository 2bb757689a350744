// Quick phrases, emoji, and the question before the end.
#include <catch2/catch_test_macros.hpp>

#include "kit/desk.h"

using namespace peilian;
using namespace peilian::kit;

namespace {

struct AtDesk : Desk {
    AtDesk() { serve("haggler-canvas-shoes"); }
    const std::vector<QuickPhrase>& phrases() const { return program.session().scenario->shop.quick_phrases; }
    /// Goes on with Tab until that item has the focus.
    void tab_to(const char* id) {
        for (int i = 0; i < 12 && !display.focused(id); ++i) key(ImGuiKey_Tab);
        CAPTURE(id);
        REQUIRE(display.focused(id));
    }
};

}  // namespace

TEST_CASE_METHOD(AtDesk, "quick phrases open by key, are searched, and come into the reply", "[view][phrases]") {
    REQUIRE(phrases().size() > 2);
    type("亲,");
    key(ImGuiKey_K, ImGuiMod_Ctrl);
    CHECK(display.popup_open());
    for (const QuickPhrase& phrase : phrases()) CHECK(shows(phrase.text));
    const QuickPhrase& wanted = phrases().back();
    type(wanted.text.substr(0, 18));   // six characters
    CHECK(ui().phrase_search == wanted.text.substr(0, 18));
    CHECK(shows(wanted.text));
    CHECK_FALSE(shows(phrases().front().text));
    key(ImGuiKey_Enter);
    CHECK_FALSE(display.popup_open());
    CHECK(draft() == "亲," + wanted.text);
    CHECK(wished<action::SendReply>().empty());   // the Enter that chose it does not send it
    type("哦");                                    // and the keyboard is with the composer again
    CHECK(draft() == "亲," + wanted.text + "哦");
}

TEST_CASE_METHOD(AtDesk, "a phrase is chosen with the arrows or by pressing it", "[view][phrases]") {
    SECTION("arrows") {
        key(ImGuiKey_K, ImGuiMod_Ctrl);
        key(ImGuiKey_DownArrow);
        key(ImGuiKey_DownArrow);
        key(ImGuiKey_UpArrow);
        key(ImGuiKey_Enter);
        CHECK(draft() == phrases()[1].text);
    }
    SECTION("pressing") {
        press("###phrases");
        press("###phrase-2");
        CHECK(draft() == phrases()[2].text);
    }
    CHECK_FALSE(display.popup_open());
}

TEST_CASE_METHOD(AtDesk, "a search without a hit says so, and Enter then inserts nothing", "[view][phrases]") {
    key(ImGuiKey_K, ImGuiMod_Ctrl);
    type("没有这种话");
    CHECK(shows(texts()["phrases.none"]));
    key(ImGuiKey_DownArrow);
    key(ImGuiKey_Enter);
    CHECK(draft().empty());
    CHECK(wished<action::SendReply>().empty());
}

TEST_CASE_METHOD(AtDesk, "Escape closes a popup and stays at the desk", "[view][phrases][emoji]") {
    SECTION("phrases") { key(ImGuiKey_K, ImGuiMod_Ctrl); }
    SECTION("emoji") { key(ImGuiKey_E, ImGuiMod_Ctrl); }
    REQUIRE(display.popup_open());
    key(ImGuiKey_Escape);
    CHECK_FALSE(display.popup_open());
    CHECK(program.model.screen == Screen::desk);
    CHECK(wished<action::Navigate>().empty());
    type("您好");
    CHECK(draft() == "您好");
}

TEST_CASE_METHOD(AtDesk, "emoji come in where the caret stands", "[view][emoji]") {
    type("您好");
    key(ImGuiKey_LeftArrow);
    key(ImGuiKey_E, ImGuiMod_Ctrl);
    press("###emoji-0");
    CHECK_FALSE(display.popup_open());
    CHECK(draft() == "您😊好");
    press("###emoji");
    press("###emoji-23");
    CHECK(draft() == "您😊[微笑]好");
}

TEST_CASE_METHOD(AtDesk, "the end is asked for, and can be taken back", "[view][end]") {
    SECTION("by the button") { press("###end"); }
    SECTION("by its keys") { key(ImGuiKey_Enter, ImGuiMod_Alt); }
    CHECK(shows(texts()["end.text"]));
    CHECK(wished<action::EndChat>().empty());
    press("###end-no");
    CHECK_FALSE(display.popup_open());
    CHECK(wished<action::EndChat>().empty());
    CHECK(program.model.screen == Screen::desk);
    type("您好");
    CHECK(draft() == "您好");
}

TEST_CASE_METHOD(AtDesk, "the end is confirmed by pressing or by Enter", "[view][end]") {
    press("###end");
    SECTION("pressing") { press("###end-yes"); }
    SECTION("Enter") { key(ImGuiKey_Enter); }
    CHECK(wished<action::EndChat>().size() == 1);
    CHECK(program.model.screen == Screen::review);
}

TEST_CASE_METHOD(AtDesk, "Escape answers no to the end", "[view][end]") {
    press("###end");
    key(ImGuiKey_Escape);
    CHECK_FALSE(display.popup_open());
    CHECK(wished<action::EndChat>().empty());
    CHECK(program.model.screen == Screen::desk);
}

TEST_CASE_METHOD(AtDesk, "Enter on the answer no is no", "[view][end][keyboard]") {
    press("###end");
    tab_to("###end-no");
    key(ImGuiKey_Enter);
    CHECK(wished<action::EndChat>().empty());
    CHECK_FALSE(display.popup_open());
    CHECK(program.model.screen == Screen::desk);
}
