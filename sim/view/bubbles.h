// One transcript turn as a bubble, a card, or a line between them.
#pragma once
#include <string>
#include <vector>

#include "view/frame.h"

namespace peilian::view {

/// What stands under a bubble: "18 秒", or what the words earned and lost.
struct Note { std::string text; ImU32 colour = 0; };

struct BubbleContext {
    const Scenario* scenario = nullptr;
    const Transcript* transcript = nullptr;
    std::string agent_mark;          ///< 我
};

/// Height at this width, spacing above included.
float bubble_height(const Frame& f, const BubbleContext& context, std::size_t turn, float width, const Note* note);
/// Draws it; returns the rectangle of the bubble itself.
Rect draw_bubble(const Frame& f, const BubbleContext& context, std::size_t turn, Rect r, const Note* note, const std::vector<Mark>& marks, bool selected);

}  // namespace peilian::view
