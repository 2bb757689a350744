// Finds and loads the fonts: Chinese text, icons, and the monochrome signs of emoji.
#pragma once
#include <string>

#include "view/fonts.h"

namespace peilian::shell {

/// Loads Noto Sans CJK (SC) regular and bold with Font Awesome merged in. Nothing but Dear ImGui's own Latin
/// font, and the key of a text in `problem`, when no Chinese font is found. Glyphs are made when first drawn.
view::Fonts load_fonts(std::string& problem);

}  // namespace peilian::shell
