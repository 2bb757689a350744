// Colours by the names of their use, for the light and the dark theme. Every colour that is used for text reaches a contrast
// of 4.5:1 on every ground it is put on (a test computes it); icons, bars and what is disabled need less.
#pragma once
#include <imgui.h>

#include "app/model.h"

namespace peilian::view {

struct Palette {
    ImU32 ink, second, third, line, window, card, rail, rail_active, rail_ink;
    ImU32 brand, brand_soft, good, good_soft, caution, caution_soft, bad, bad_soft;
    ImU32 own, own_line, other, mark_good, mark_caution, mark_bad, track, soft, on_brand, star;
    ImU32 tint;     ///< ground of what the coach says
    ImU32 seal;     ///< ground of white letters: the program's mark, the trainee's avatar
};

const Palette& palette_of(Theme theme);

}  // namespace peilian::view
