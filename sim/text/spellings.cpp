#include "text/spellings.h"

#include "base/utf8.h"
#include "text/characters.h"

namespace peilian {

std::string without_marks(std::string_view reply) {
    const std::u32string chars = decode_utf8(reply);
    std::string out;
    bool mask = false;
    for (std::size_t i = 0; i < chars.size(); ++i) {
        const char32_t c = chars[i];
        mask = mask ? c != U']' : c == U'[';
        const CharacterUse use = use_of(fold_character(c));
        const bool mark = use == CharacterUse::soft_mark || use == CharacterUse::hard_mark || use == CharacterUse::question_mark;
        const auto latin = [&](std::size_t at) {
            if (at >= chars.size() || fold_character(chars[at]) >= 0x80) return false;
            const CharacterUse beside = use_of(fold_character(chars[at]));
            return beside == CharacterUse::word || beside == CharacterUse::digit;
        };
        const bool within = i > 0 && latin(i - 1) && latin(i + 1);
        // Pictures and signs of money are no marks between words.
        const bool picture = c >= 0x1F000 || fold_character(c) == 0xA5 || c == U'[' || c == U']';
        if (!mark || within || mask || picture) append_utf8(out, c);
    }
    return out;
}

std::string in_traditional(std::string_view reply) {
    std::string out;
    for (const char32_t c : decode_utf8(reply)) append_utf8(out, traditional_of(c));
    return out;
}

std::optional<std::string> with_homophone(std::string_view reply) {
    static constexpr std::u32string_view kPairs = U"在再再在的得得的地的已以以已哪那那哪做作作做他她她他它他是事";
    std::u32string chars = decode_utf8(reply);
    for (char32_t& c : chars)
        for (std::size_t k = 0; k + 1 < kPairs.size(); k += 2)
            if (kPairs[k] == c) {
                c = kPairs[k + 1];
                return encode_utf8(chars);
            }
    return std::nullopt;
}

}  // namespace peilian
