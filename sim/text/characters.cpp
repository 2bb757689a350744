#include "text/characters.h"

#include <array>

namespace peilian {
namespace {

constexpr char32_t kFirstHan = 0x3400;
constexpr char32_t kLastHan = 0x9FFF;

struct Simplified {
    char32_t traditional, simplified;
};
constexpr Simplified kSimplified[] = {
#include "simplified.inc"
};

using HanTable = std::array<char32_t, kLastHan - kFirstHan + 1>;

/// One array access per character.
constexpr HanTable build_simplified() {
    HanTable table{};
    for (char32_t c = kFirstHan; c <= kLastHan; ++c) table[c - kFirstHan] = c;
    for (const Simplified& s : kSimplified) table[s.traditional - kFirstHan] = s.simplified;
    // Characters that OpenCC keeps because they are also simplified, but which here mean these.
    table[U'著' - kFirstHan] = U'着';
    table[U'乾' - kFirstHan] = U'干';
    return table;
}

constexpr HanTable kTable = build_simplified();

char32_t simplified(char32_t c) { return kTable[c - kFirstHan]; }

char32_t same_spelling(char32_t c) {
    switch (c) {
        case U'您': case U'妳': case U'祢': return U'你';
        case U'喔': case U'噢': case U'哟': case U'呦': case U'唷': case U'嗷': return U'哦';
        case U'哒': return U'的';
        case U'帐': return U'账';
        case U'唔': return U'嗯';
        case U'呐': case U'咧': case U'叻': return U'呢';
        case U'吖': return U'呀';
        case U'她': case U'它': return U'他';
        case U'作': return U'做';
        case U'得': case U'地': return U'的';
        case U'陆': return U'录';
        case U'圆': return U'元';
        default: return c;
    }
}

}  // namespace

bool is_digit(char32_t c) { return c >= U'0' && c <= U'9'; }

char32_t fold_character(char32_t c) {
    if (c < 0x80) return c >= U'A' && c <= U'Z' ? c + 32 : c;
    if (c == 0x3000) return U' ';
    if (c >= 0xFF01 && c <= 0xFF5E) {
        c -= 0xFEE0;
        return c >= U'A' && c <= U'Z' ? c + 32 : c;
    }
    if (c == 0xFFE5 || c == 0xA5) return 0xA5;
    if (c >= kFirstHan && c <= kLastHan) return same_spelling(simplified(c));
    return c;
}

char32_t traditional_of(char32_t c) {
    for (const Simplified& s : kSimplified)
        if (s.simplified == c) return s.traditional;
    return c;
}

CharacterUse use_of(char32_t c) {
    if (is_digit(c)) return CharacterUse::digit;
    if (c >= U'a' && c <= U'z') return CharacterUse::word;
    if (c < 0x80) {
        switch (c) {
            case U'!': case U';': case U'\n': case U'\r': return CharacterUse::hard_mark;
            case U'?': return CharacterUse::question_mark;
            case U'%': case U'+': return CharacterUse::word;
            default: return CharacterUse::soft_mark;
        }
    }
    if (c >= kFirstHan && c <= kLastHan) return CharacterUse::word;
    if (c == 0x3002) return CharacterUse::hard_mark;
    if (c == 0xA5 || c == 0x3007 || c == 0x2103) return CharacterUse::word;
    if (c == 0xFFFD || c == 0xAD || (c >= 0x200B && c <= 0x200F) || (c >= 0x202A && c <= 0x202E) ||
        (c >= 0x2060 && c <= 0x206F) || c == 0xFEFF || (c >= 0xFE00 && c <= 0xFE0F) ||
        (c >= 0x0300 && c <= 0x036F) || (c >= 0xE0000 && c <= 0xE01EF))
        return CharacterUse::invisible;
    if ((c >= 0xC0 && c <= 0x24F && c != 0xD7 && c != 0xF7) || (c >= 0x370 && c <= 0x4FF) ||
        (c >= 0x3041 && c <= 0x30FF && c != 0x30FB) || (c >= 0xAC00 && c <= 0xD7A3) ||
        (c >= 0x20000 && c <= 0x3FFFF))
        return CharacterUse::word;
    return CharacterUse::soft_mark;
}

}  // namespace peilian
