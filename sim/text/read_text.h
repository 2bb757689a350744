// A text read once, for all that looks into it.
#pragma once
#include <string_view>
#include <utility>

#include "text/gram_sketch.h"
#include "text/normalise.h"
#include "text/values.h"

namespace peilian {

/// What phrases are looked for in. Figures are read without regard to what was said before about prices.
struct ReadText {
    explicit ReadText(std::string_view text) : normal(normalise(text)), figures(find_figures(normal)), grams(normal.chars) {}
    ReadText(NormalText text, Figures in_it) : normal(std::move(text)), figures(std::move(in_it)), grams(normal.chars) {}

    NormalText normal;
    Figures figures;
    GramSketch grams;
};

}  // namespace peilian
