// Coupons with a threshold: 满199减20, 199减20, 满199-20, 两百减三十, 品类券1000-80.
#pragma once
#include <cstdint>

#include "text/normalise.h"

namespace peilian {

struct CouponFigures {
    int end = 0;              ///< equals the start when there is none
    int threshold_start = 0;  ///< the first figure with its unit: 199元
    int threshold_end = 0;
    std::int64_t threshold = 0;
    std::int64_t off = 0;     ///< fen, as the threshold
};

CouponFigures coupon_at(const NormalText& text, int at);

/// The threshold that is named after a coupon, 20元券,满129可用; 0 when there is none. `at`: behind the figure of the coupon.
std::int64_t threshold_after(const NormalText& text, int at);

}  // namespace peilian
