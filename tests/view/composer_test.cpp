// Writing and sending replies.
#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>

#include "kit/desk.h"

using namespace peilian;
using namespace peilian::kit;

namespace {

constexpr const char* kReply = "亲,您好,在的!我是客服小北";

struct AtDesk : Desk {
    AtDesk() { serve("haggler-canvas-shoes"); }
    std::vector<action::SendReply> sent() const { return wished<action::SendReply>(); }
};

}  // namespace

TEST_CASE_METHOD(AtDesk, "Chinese is typed at once, and Enter sends it", "[view][composer]") {
    CHECK(display.text_is_typed());   // without a click
    CHECK(shows(texts()["desk.placeholder"]));
    type(kReply);
    CHECK(draft() == kReply);
    CHECK(shows(kReply));
    CHECK(shows(texts().fill("desk.count", {"14"})));
    CHECK(sent().empty());
    key(ImGuiKey_Enter);
    REQUIRE(sent().size() == 1);
    CHECK(sent()[0].text == kReply);
    CHECK(draft().empty());
    CHECK(shows(kReply));   // in its bubble now
    type("请问看中哪款了");
    key(ImGuiKey_KeypadEnter);
    REQUIRE(sent().size() == 2);
    CHECK(sent()[1].text == "请问看中哪款了");
}

TEST_CASE_METHOD(AtDesk, "words and Enter that come in one frame are sent together", "[view][composer]") {
    display.type("在的");
    display.key(ImGuiKey_Enter);
    look(6);
    REQUIRE(sent().size() == 1);
    CHECK(sent()[0].text == "在的");
    CHECK(draft().empty());
}

TEST_CASE_METHOD(AtDesk, "Ctrl+Enter and Shift+Enter break the line", "[view][composer]") {
    type("一");
    key(ImGuiKey_Enter, ImGuiMod_Ctrl);
    type("二");
    key(ImGuiKey_Enter, ImGuiMod_Shift);
    type("三");
    CHECK(sent().empty());
    CHECK(draft() == "一\n二\n三");
    key(ImGuiKey_Enter);
    REQUIRE(sent().size() == 1);
    CHECK(sent()[0].text == "一\n二\n三");
}

TEST_CASE_METHOD(AtDesk, "a blank reply is not sent", "[view][composer]") {
    const char* blank = GENERATE("", "  ", "\xE3\x80\x80");
    type(blank);
    key(ImGuiKey_Enter);
    display.press("###send");
    look();
    CHECK(sent().empty());
    CHECK(program.wanted<effect::AppendInput>().empty());
}

TEST_CASE_METHOD(AtDesk, "the send button sends, and the keyboard stays with the composer", "[view][composer]") {
    type(kReply);
    press("###send");
    REQUIRE(sent().size() == 1);
    CHECK(sent()[0].text == kReply);
    type("请问");
    CHECK(draft() == "请问");
}

TEST_CASE_METHOD(AtDesk, "undo and redo by their keys", "[view][composer]") {
    type("您好");
    key(ImGuiKey_Home);
    type("亲,");
    CHECK(draft() == "亲,您好");
    key(ImGuiKey_Z, ImGuiMod_Ctrl);
    CHECK(draft() == "您好");
    key(ImGuiKey_Z, ImGuiMod_Ctrl);
    CHECK(draft().empty());
    key(ImGuiKey_Z, ImGuiMod_Ctrl | ImGuiMod_Shift);
    CHECK(draft() == "您好");
    key(ImGuiKey_Y, ImGuiMod_Ctrl);
    CHECK(draft() == "亲,您好");
}

TEST_CASE_METHOD(AtDesk, "selecting, cutting, copying and pasting", "[view][composer]") {
    type("亲,您好");
    key(ImGuiKey_LeftArrow, ImGuiMod_Shift);
    key(ImGuiKey_LeftArrow, ImGuiMod_Shift);
    key(ImGuiKey_X, ImGuiMod_Ctrl);
    CHECK(draft() == "亲,");
    CHECK(display.clipboard() == "您好");
    key(ImGuiKey_V, ImGuiMod_Ctrl);
    key(ImGuiKey_V, ImGuiMod_Ctrl);
    CHECK(draft() == "亲,您好您好");
    key(ImGuiKey_A, ImGuiMod_Ctrl);
    key(ImGuiKey_C, ImGuiMod_Ctrl);
    CHECK(display.clipboard() == "亲,您好您好");
    type("在");
    CHECK(draft() == "在");
    key(ImGuiKey_Home, ImGuiMod_Shift);
    key(ImGuiKey_Delete);
    CHECK(draft().empty());
    key(ImGuiKey_C, ImGuiMod_Ctrl);   // nothing selected: the clipboard stays
    CHECK(display.clipboard() == "亲,您好您好");
}

TEST_CASE_METHOD(AtDesk, "several lines with emoji are pasted whole", "[view][composer]") {
    display.set_clipboard("亲😊\r\n这款\t是棉的\n🚚今天发");
    key(ImGuiKey_V, ImGuiMod_Ctrl);
    CHECK(draft() == "亲😊\n这款是棉的\n🚚今天发");
    key(ImGuiKey_Home, ImGuiMod_Ctrl);
    key(ImGuiKey_RightArrow);
    key(ImGuiKey_Delete);
    CHECK(draft() == "亲\n这款是棉的\n🚚今天发");
    key(ImGuiKey_End, ImGuiMod_Ctrl);
    key(ImGuiKey_Backspace);
    CHECK(draft() == "亲\n这款是棉的\n🚚今天");
}

TEST_CASE_METHOD(AtDesk, "a long reply wraps, and up and down keep their column", "[view][composer]") {
    std::string text;
    for (int i = 0; i < 100; ++i) text += "好";
    type(text);
    const int end = ui().composer.editing.caret();
    CHECK(end == 300);
    key(ImGuiKey_UpArrow);
    const int above = ui().composer.editing.caret();
    CHECK(above < end - 30);   // a whole line of characters back
    key(ImGuiKey_DownArrow);
    CHECK(ui().composer.editing.caret() == end);
    for (int i = 0; i < 10; ++i) key(ImGuiKey_UpArrow);
    CHECK(ui().composer.editing.caret() == 0);
    key(ImGuiKey_DownArrow, ImGuiMod_Shift);
    CHECK(ui().composer.editing.has_selection());
    CHECK(display.outside().empty());
}

TEST_CASE_METHOD(AtDesk, "while paused nothing is sent and nothing typed is lost", "[view][composer]") {
    type("您好");
    press("###pause");
    CHECK(wished<action::Pause>().size() == 1);
    CHECK(shows(texts()["desk.paused"]));
    key(ImGuiKey_Enter);
    display.press("###send");
    look();
    CHECK(sent().empty());
    CHECK(draft() == "您好");
    press("###pause");
    press("###send");
    CHECK(sent().size() == 1);
}

TEST_CASE_METHOD(AtDesk, "a draft waits while the trainee looks elsewhere, and does not come into the next chat", "[view][composer]") {
    type("稍等我看一下");
    program.apply(action::Navigate{Screen::records});
    look();
    program.apply(action::Navigate{Screen::desk});
    look();
    CHECK(draft() == "稍等我看一下");
    type("哦");
    CHECK(draft() == "稍等我看一下哦");
    program.apply(action::EndChat{});
    look();
    program.wall_ms += 60'000;
    program.apply(action::TryAgain{});
    look();
    CHECK(draft().empty());
}

TEST_CASE_METHOD(AtDesk, "the typing speed is shown in quiet figures", "[view][composer]") {
    type("亲,您好");
    wait(4);
    type("请问看中");
    CHECK(shows(texts().fill("desk.count", {"8"})));
    const std::string unit = texts().fill("desk.speed", {""});
    CHECK(shows(unit));
    key(ImGuiKey_Enter);
    CHECK_FALSE(shows(unit));
}
