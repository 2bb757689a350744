// The text being typed, apart from any screen.
#include <catch2/catch_test_macros.hpp>

#include "view/editing.h"

using peilian::view::Editing;

namespace {

Editing typed(std::string_view text) {
    Editing editing;
    editing.insert(text);
    return editing;
}

/// As an input method commits: one character after the other.
void type(Editing& editing, std::initializer_list<const char*> characters) {
    for (const char* c : characters) editing.insert(c);
}

}  // namespace

TEST_CASE("positions stay between characters, whatever their length in bytes", "[view][editing]") {
    Editing e = typed("a您😊");
    CHECK(e.caret() == 8);
    e.move_left(false);
    CHECK(e.caret() == 4);
    e.move_left(false);
    CHECK(e.caret() == 1);
    e.insert("好");
    CHECK(e.text() == "a好您😊");
    e.erase_forward();
    CHECK(e.text() == "a好😊");
    e.move_right(false);
    e.backspace();
    CHECK(e.text() == "a好");
    e.move_left(false);
    e.move_left(false);
    e.move_left(false);
    CHECK(e.caret() == 0);
    e.backspace();
    CHECK(e.text() == "a好");
}

TEST_CASE("a selection is replaced, moved out of, and taken away", "[view][editing]") {
    Editing e = typed("亲,您好");
    e.move_left(true);
    e.move_left(true);
    CHECK(e.selected() == "您好");
    SECTION("typing replaces it") {
        e.insert("在的");
        CHECK(e.text() == "亲,在的");
        CHECK_FALSE(e.has_selection());
    }
    SECTION("left and right leave it at its ends") {
        Editing right = e;
        e.move_left(false);
        CHECK(e.caret() == 4);
        right.move_right(false);
        CHECK(right.caret() == 10);
        CHECK_FALSE(right.has_selection());
    }
    SECTION("backspace and delete take it away") {
        Editing forward = e;
        e.backspace();
        forward.erase_forward();
        CHECK(e.text() == "亲,");
        CHECK(forward.text() == "亲,");
    }
    SECTION("all of it") {
        e.select_all();
        CHECK(e.selected() == "亲,您好");
        e.insert("");
        CHECK(e.text().empty());
    }
}

TEST_CASE("one undo takes back what was typed in one go", "[view][editing]") {
    Editing e;
    type(e, {"您", "好", "呀"});
    e.insert("这款是十二安的棉帆布");   // pasted
    e.undo();
    CHECK(e.text() == "您好呀");
    e.undo();
    CHECK(e.text().empty());
    e.undo();
    CHECK(e.text().empty());
    e.redo();
    e.redo();
    CHECK(e.text() == "您好呀这款是十二安的棉帆布");
    e.redo();
    CHECK(e.text() == "您好呀这款是十二安的棉帆布");
    e.undo();
    type(e, {"。"});
    e.redo();   // what was undone is gone after new typing
    CHECK(e.text() == "您好呀。");
}

TEST_CASE("moving the caret begins a new step of undo", "[view][editing]") {
    Editing e;
    type(e, {"一", "二"});
    e.move_left(false);
    type(e, {"三"});
    CHECK(e.text() == "一三二");
    e.undo();
    CHECK(e.text() == "一二");
    e.undo();
    CHECK(e.text().empty());
}

TEST_CASE("only text comes in: no control characters, no broken bytes, line feeds alone", "[view][editing]") {
    CHECK(typed("一\r\n二\t三\x01\x7F").text() == "一\n二三");
    CHECK(typed("a\xFF\xC3" "b").text() == "ab");
    CHECK(typed("").text().empty());
}

TEST_CASE("undo has an end, and long work does not fill the memory", "[view][editing]") {
    Editing e;
    for (int i = 0; i < 500; ++i) e.insert("一二三");
    for (int i = 0; i < 600; ++i) e.undo();
    CHECK_FALSE(e.text().empty());
    e.clear();
    CHECK(e.text().empty());
    e.undo();
    CHECK(e.text().empty());
}
