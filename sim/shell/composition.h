// What an input method holds, inferred from the keys: GLFW on X11 tells of every key before the method has decided whether it
// is its own, and has no event for a composition that begins, changes or ends. So Enter, which there puts the letters into
// the box, would also send the reply, and Backspace would also eat a character of it.
#pragma once

namespace peilian::shell {

/// Counts keys that should have typed a character and did not: those the input method holds. While there are any, the
/// keys with which people work in a candidate window are its own.
///
/// What cannot be seen: a composition that the method drops by itself (a click elsewhere, a change to another method with
/// the mouse). Then the next Enter, Escape or Space is taken for its own, and ends that at once: people press it again.
class Composition {
public:
    /// A key goes down or repeats, by GLFW's key and modifier bits. True: it is the input method's, the program must not see it.
    bool takes(int key, int mods);
    /// A character arrives, typed or put in by the method.
    void character() { held_ = 0; }
    /// The window loses the keyboard, and the method its composition.
    void drop() { held_ = 0; }
    bool holds() const { return held_ > 0; }

private:
    int held_ = 0;
};

}  // namespace peilian::shell
