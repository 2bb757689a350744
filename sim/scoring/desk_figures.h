// The figures of a desk, each with its verdict and sentence. Private to the judgement of desks.
#pragma once
#include <utility>
#include <vector>

#include "scoring/desk.h"

namespace peilian {

/// In the order shown, each with its points of 100 before those without an occasion are left out; 0: no points, only passing.
std::vector<std::pair<DeskFigure, int>> desk_figures(const std::vector<DeskChat>& chats);

/// The most chats that were open together.
int most_at_once(const std::vector<DeskChat>& chats);

}  // namespace peilian
