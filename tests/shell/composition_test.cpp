// Keys as GLFW tells of them on X11, with an input method and without.
#define GLFW_INCLUDE_NONE
#include <GLFW/glfw3.h>

#include <catch2/catch_test_macros.hpp>
#include <string_view>

#include "shell/composition.h"

using peilian::shell::Composition;

namespace {

/// The method takes the letters: keys without characters.
Composition composing(std::string_view letters) {
    Composition c;
    for (const char letter : letters) CHECK_FALSE(c.takes(letter - 'a' + GLFW_KEY_A, 0));
    return c;
}

}  // namespace

TEST_CASE("without an input method every key is the program's", "[shell][ime]") {
    Composition c;
    for (const int key : {GLFW_KEY_N, GLFW_KEY_I, GLFW_KEY_1, GLFW_KEY_COMMA, GLFW_KEY_WORLD_1}) {
        CHECK_FALSE(c.takes(key, 0));
        c.character();
    }
    for (const int key : {GLFW_KEY_ENTER, GLFW_KEY_KP_ENTER, GLFW_KEY_ESCAPE, GLFW_KEY_BACKSPACE, GLFW_KEY_SPACE, GLFW_KEY_LEFT, GLFW_KEY_F1}) {
        CHECK_FALSE(c.takes(key, 0));
    }
}

TEST_CASE("Enter while letters wait in the input method does not reach the program, the next one does", "[shell][ime]") {
    Composition c = composing("nihao");
    CHECK(c.holds());
    CHECK(c.takes(GLFW_KEY_ENTER, 0));
    SECTION("the letters come as they are") { c.character(); }
    SECTION("nothing comes") {}
    CHECK_FALSE(c.holds());
    CHECK_FALSE(c.takes(GLFW_KEY_ENTER, 0));
}

TEST_CASE("words chosen in the candidate window end it", "[shell][ime]") {
    for (const int choice : {GLFW_KEY_SPACE, GLFW_KEY_1, GLFW_KEY_2}) {
        Composition c = composing("nihao");
        CHECK(c.takes(GLFW_KEY_DOWN, 0));
        CHECK(c.takes(GLFW_KEY_PAGE_DOWN, 0));
        c.takes(choice, 0);
        CHECK(c.holds());   // until the words come
        c.character();
        CHECK_FALSE(c.takes(GLFW_KEY_ENTER, 0));
        CHECK_FALSE(c.takes(GLFW_KEY_SPACE, 0));
    }
}

TEST_CASE("Backspace takes letters from the method first, then from the reply", "[shell][ime]") {
    Composition c = composing("nih");
    for (int i = 0; i < 3; ++i) CHECK(c.takes(GLFW_KEY_BACKSPACE, 0));
    CHECK_FALSE(c.takes(GLFW_KEY_BACKSPACE, 0));
}

TEST_CASE("Escape drops the letters and does not leave the desk", "[shell][ime]") {
    Composition c = composing("ni");
    CHECK(c.takes(GLFW_KEY_ESCAPE, 0));
    CHECK_FALSE(c.takes(GLFW_KEY_ESCAPE, 0));
}

TEST_CASE("shortcuts, and a window that loses the keyboard, end it", "[shell][ime]") {
    Composition c = composing("ni");
    SECTION("a shortcut is the program's") { CHECK_FALSE(c.takes(GLFW_KEY_ENTER, GLFW_MOD_CONTROL)); }
    SECTION("the method is switched off") { CHECK_FALSE(c.takes(GLFW_KEY_SPACE, GLFW_MOD_CONTROL)); }
    SECTION("another window") { c.drop(); }
    CHECK_FALSE(c.takes(GLFW_KEY_ENTER, 0));
}

TEST_CASE("an accent and its letter make one character", "[shell][ime]") {
    Composition c;
    CHECK_FALSE(c.takes(GLFW_KEY_APOSTROPHE, 0));
    CHECK_FALSE(c.takes(GLFW_KEY_E, 0));
    c.character();
    CHECK_FALSE(c.takes(GLFW_KEY_ENTER, 0));
}
