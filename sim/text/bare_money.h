// Figures without a unit that are money all the same: 最低八十九, 安装费80, 两个装69, 一千八你拿走.
#pragma once
#include "text/numbers.h"
#include "text/price_talk.h"
#include "text/value_words.h"

namespace peilian {

/// What stands around a figure of which no unit says what it is.
struct BareFigure {
    Number number;
    MoneyContext context = MoneyContext::none;
    bool after_count = false;      ///< 两条70, 一支四十九
    bool threshold_known = false;  ///< the coupon just before named it
};

bool is_money(const NormalText& text, const BareFigure& figure, const PriceTalk& talk);

}  // namespace peilian
