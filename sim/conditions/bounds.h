// Bounds as closed intervals of whole numbers. Private to the conditions.
#pragma once
#include <algorithm>

#include "conditions/condition.h"

namespace peilian {

inline std::int64_t least_of(const Bound& b) {
    std::int64_t out = INT64_MIN;
    if (b.at_least) out = std::max(out, *b.at_least);
    if (b.above) out = std::max(out, *b.above + 1);
    return out;
}

inline std::int64_t most_of(const Bound& b) {
    std::int64_t out = INT64_MAX;
    if (b.at_most) out = std::min(out, *b.at_most);
    if (b.below) out = std::min(out, *b.below - 1);
    return out;
}

}  // namespace peilian
