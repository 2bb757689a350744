// All screens: reads the model, returns what the trainee wants.
#pragma once
#include <vector>

#include "app/action.h"
#include "view/fonts.h"
#include "view/ui_state.h"

namespace peilian::view {

/// Draws the contents of the current window, which should cover the display without padding, and returns actions to be applied
/// after the frame (after complete()).
std::vector<Action> draw(const Model& model, UiState& ui, const Fonts& fonts);

/// Colours, roundings and spacings of Dear ImGui for this theme and scale; call when either changes.
void apply_style(Theme theme, float scale);

}  // namespace peilian::view
