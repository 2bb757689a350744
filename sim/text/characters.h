// One code point at a time: width, case, traditional to simplified, spellings of the same particle.
#pragma once

namespace peilian {

/// What stands in normalised text for a masked or structural token. Private-use code points of the
/// input never get this far, so these are unambiguous.
constexpr char32_t kMaskNumber = 0xE000;   ///< [数字x]
constexpr char32_t kMaskMoney = 0xE001;    ///< [金额x]
constexpr char32_t kMaskDate = 0xE002;     ///< [日期x]
constexpr char32_t kMaskTime = 0xE003;     ///< [时间x]
constexpr char32_t kMaskAddress = 0xE004;  ///< [地址x]
constexpr char32_t kMaskLink = 0xE005;     ///< [链接x], http://…
constexpr char32_t kMaskOrder = 0xE006;    ///< [订单编号x]
constexpr char32_t kMaskOther = 0xE007;    ///< any other mask: names, phones …

/// Half width, lower case, simplified, 您 as 你, 喔噢哟 as 哦 and the like.
char32_t fold_character(char32_t c);

/// A traditional character that is folded to this one; the character itself when there is none. For trying what spelling changes.
char32_t traditional_of(char32_t simplified);

/// How a folded code point takes part in matching.
enum class CharacterUse { word, digit, soft_mark, hard_mark, question_mark, invisible };
CharacterUse use_of(char32_t folded);

bool is_digit(char32_t c);

}  // namespace peilian
