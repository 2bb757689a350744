// Small drawings of figures.
#pragma once
#include <string>
#include <utility>
#include <vector>

#include "view/frame.h"

namespace peilian::view {

/// Axes by name with per cent 0–100; at least three.
void radar(const Frame& f, Rect r, const std::vector<std::pair<std::string, int>>& axes);
/// A line through values 0–100.
void sparkline(const Frame& f, Rect r, const std::vector<int>& values, ImU32 colour);
/// Mood after each of the trainee's replies as a line, the wait before it as a column (seconds; amber from 20 s).
struct WaitAndMood { double wait_s = 0; int mood = 0; };
void wait_and_mood_chart(const Frame& f, Rect r, const std::vector<WaitAndMood>& points);

}  // namespace peilian::view
