// Spans of time: 两天, 半小时, 一个半月, 一刻钟, 俩月.
#pragma once
#include <cstdint>

#include "text/numbers.h"

namespace peilian {

struct TimeSpan {
    int end = 0;                ///< 0 when there is none
    std::int64_t seconds = 0;
    const char* unit = "d";
    bool stated = true;         ///< false where the words only look like one: 这两天, 等了半天
};

/// The span of time that `n` begins.
TimeSpan time_after(const NormalText& text, const Number& n);
/// The span that begins with 半 at `at`.
TimeSpan half_time(const NormalText& text, int at);

}  // namespace peilian
