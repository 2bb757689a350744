// Things to press and to type into. Their ids are the same wherever they stand: "###send".
#pragma once
#include <string>
#include <string_view>

#include "view/frame.h"

namespace peilian::view {

enum class Look { outline, filled, quiet };

/// An area that can be pressed by mouse, keyboard or a test. `hovered` may be null.
bool press_area(const char* id, Rect r, bool* hovered = nullptr);
/// Enter, while nothing has the keyboard: it means the one filled button of the screen.
bool enter_pressed();
/// Enter in a popup: it means its main button, unless it presses something else that the keyboard's focus is on.
bool enter_submits();
/// A button with a centred label. Look::filled is for the one main thing of a screen.
bool button(Frame& f, const char* id, std::string_view label, Rect r, Look look = Look::outline, bool enabled = true, std::string_view icon = {});
/// Only an icon, with a tip.
bool icon_button(Frame& f, const char* id, std::string_view icon, Rect r, std::string_view tip);
/// A pill of a filter row; returns its width in `width`.
bool filter_pill(Frame& f, const char* id, std::string_view label, float x, float y, bool chosen, float& width);
/// One line to type into. True when the text changed.
bool input_line(Frame& f, const char* id, std::string& text, const char* hint, Rect r, bool focus = false);
/// While the input line just drawn is typed into, the up and down keys are the caller's, and not Dear ImGui's to move the focus:
/// whether they are.
bool claims_arrows();
/// A scrolling area at the rectangle; call end_area() in any case. Returns where its contents begin, as wide as a scroll bar
/// leaves them.
Rect begin_area(Frame& f, const char* id, Rect r);
/// `bottom`: the lowest pixel of the contents on the screen.
void end_area(Frame& f, Rect area, float bottom);
/// Shows `tip` when the last area is hovered for a while.
void tip(Frame& f, std::string_view text);

}  // namespace peilian::view
