#include "text/characters.h"

#include <opencc/opencc.h>

#include <array>
#include <cstddef>
#include <string>
#include <vector>

#include "base/utf8.h"

namespace peilian {
namespace {

constexpr char32_t kFirstHan = 0x3400;
constexpr char32_t kLastHan = 0x9FFF;

using HanTable = std::vector<char32_t>;

/// Converted character by character (each on its own line), so that the table cannot depend on the
/// neighbours and lookup is one array access. Without the OpenCC tables it is the identity.
HanTable build_simplified() {
    HanTable table(kLastHan - kFirstHan + 1);
    std::u32string all;
    for (char32_t c = kFirstHan; c <= kLastHan; ++c) {
        table[c - kFirstHan] = c;
        all.push_back(c);
        all.push_back(U'\n');
    }
    void* converter = opencc_open("t2s.json");
    if (converter == reinterpret_cast<void*>(-1) || converter == nullptr) return table;
    const std::string text = encode_utf8(all);
    char* converted = opencc_convert_utf8(converter, text.c_str(), text.size());
    if (converted != nullptr) {
        const std::u32string out = decode_utf8(converted);
        opencc_convert_utf8_free(converted);
        std::size_t line = 0;
        std::size_t from = 0;
        for (std::size_t i = 0; i < out.size() && line < table.size(); ++i) {
            if (out[i] != U'\n') continue;
            if (i - from == 1) table[line] = out[from];
            from = i + 1;
            ++line;
        }
    }
    opencc_close(converter);
    // Characters that OpenCC keeps because they are also simplified, but which here mean these.
    table[U'著' - kFirstHan] = U'着';
    table[U'乾' - kFirstHan] = U'干';
    return table;
}

char32_t simplified(char32_t c) {
    static const HanTable table = build_simplified();
    return table[c - kFirstHan];
}

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
