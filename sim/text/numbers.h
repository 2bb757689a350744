// Numbers as people write them: 5, 89.9, 1,299, 8k5, 1w2, 十五, 两百五, 三四, 3-5, 三十来, 百十来.
#pragma once
#include <cstdint>

#include "text/normalise.h"

namespace peilian {

struct Number {
    int start = 0;
    int end = 0;                ///< equals start when there is none; a 来, 多 or 几 that makes it rough is inside
    std::int64_t hundredths = 0;
    bool masked = false;        ///< [数字x]: a number nobody knows
    bool chinese = false;
    bool elided = false;        ///< the last unit is left out, as only sums of money are said: 两千九, 8k5
    bool rough = false;         ///< 三十来, 十几, 一百多
    bool lone = false;          ///< 俩, 仨: holds its measure word
    int digits = 0;             ///< Arabic digits before the decimal point
};

/// The number that begins at `at`. Of a range the upper end counts, of an estimate its figure.
Number read_number(const NormalText& text, int at);

/// Whether a number may begin with this character.
bool begins_number(char32_t c);

/// The figure of a single Chinese digit, two for 两 as well; -1 for other characters.
int chinese_digit(char32_t c);

}  // namespace peilian
