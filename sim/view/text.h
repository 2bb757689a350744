// Laying out and drawing text: lines broken by UAX #14, marks behind words.
#pragma once
#include <imgui.h>

#include <string>
#include <string_view>
#include <vector>

#include "base/span.h"

namespace peilian::view {

/// Sizes of texts are those of the em square, as designers give them. Dear ImGui sizes a font by its line box, which in
/// Noto Sans CJK is 1.448 em (ascent 1.160, descent 0.288); the em square begins 0.28 em below the box's top.
constexpr float kLineBox = 1.448F;
constexpr float kAboveEm = 0.28F;

/// One line: bytes [begin, end) of the text, and its width.
struct LaidLine { int begin = 0, end = 0; float width = 0; };
struct Laid {
    std::vector<LaidLine> lines;   ///< at least one
    float width = 0;               ///< of the widest
};

/// Breaks valid UTF-8 at the width. A line feed always breaks; a word too long for a line is cut. Spaces at a
/// line's end hang over and do not count.
Laid lay_out(std::string_view text, ImFont* font, float size, float width);

/// Words with a colour behind them, in code points.
struct Mark { Span span; ImU32 colour = 0; };

float line_height(float size);
/// Draws the laid text and returns its height.
float draw_laid(std::string_view text, const Laid& laid, ImFont* font, float size, ImVec2 at, ImU32 colour, const std::vector<Mark>& marks = {});
/// One line, cut with an ellipsis at the width (when > 0). Returns the width drawn.
float draw_line(std::string_view text, ImFont* font, float size, ImVec2 at, ImU32 colour, float max_width = 0);
float text_width(std::string_view text, ImFont* font, float size);

}  // namespace peilian::view
