#include "shell/composition.h"

#define GLFW_INCLUDE_NONE
#include <GLFW/glfw3.h>

namespace peilian::shell {
namespace {

/// Types a character wherever no input method takes it; Space is not among them, since it chooses in a candidate window.
bool types(int key) { return key > GLFW_KEY_SPACE && key <= GLFW_KEY_WORLD_2; }

}  // namespace

bool Composition::takes(int key, int mods) {
    if ((mods & (GLFW_MOD_CONTROL | GLFW_MOD_ALT | GLFW_MOD_SUPER)) != 0) {
        held_ = 0;   // shortcuts, and Ctrl+Space, which switches the method
        return false;
    }
    if (types(key)) {
        ++held_;     // until its character comes, which without a method is at once
        return false;
    }
    if (held_ == 0) return false;
    switch (key) {
        case GLFW_KEY_ENTER:
        case GLFW_KEY_KP_ENTER:
        case GLFW_KEY_ESCAPE: held_ = 0; return true;
        case GLFW_KEY_BACKSPACE: --held_; return true;
        case GLFW_KEY_SPACE:
        case GLFW_KEY_TAB:
        case GLFW_KEY_DELETE:
        case GLFW_KEY_LEFT:
        case GLFW_KEY_RIGHT:
        case GLFW_KEY_UP:
        case GLFW_KEY_DOWN:
        case GLFW_KEY_HOME:
        case GLFW_KEY_END:
        case GLFW_KEY_PAGE_UP:
        case GLFW_KEY_PAGE_DOWN: return true;
        default: return false;
    }
}

}  // namespace peilian::shell
