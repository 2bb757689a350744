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
/// At most that many points: each stands for several in a row, with the longest wait and the last mood of them.
std::vector<WaitAndMood> gathered(const std::vector<WaitAndMood>& points, std::size_t most);
/// Draws no more columns than can be told apart at its width.
void wait_and_mood_chart(const Frame& f, Rect r, const std::vector<WaitAndMood>& points);

}  // namespace peilian::view
