// Numbers as people write them: 5, 89.9, 十五, 两百五, 三四, 3-5.
#include <string_view>

#include "text/characters.h"
#include "text/values.h"

namespace peilian {
namespace {

int digit_of(char32_t c) {
    switch (c) {
        case U'零': case U'〇': return 0;
        case U'一': return 1;
        case U'二': case U'两': case U'俩': return 2;
        case U'三': case U'仨': return 3;
        case U'四': return 4;
        case U'五': return 5;
        case U'六': return 6;
        case U'七': return 7;
        case U'八': return 8;
        case U'九': return 9;
        default: return -1;
    }
}

std::int64_t unit_of(char32_t c) {
    switch (c) {
        case U'十': return 10;
        case U'百': return 100;
        case U'千': return 1000;
        case U'万': return 10000;
        default: return 0;
    }
}

char32_t char_at(const NormalText& t, int i) { return i >= 0 && i < t.size() ? t.chars[static_cast<std::size_t>(i)] : 0; }

bool joined(const NormalText& t, int i) { return i < t.size() && t.border[static_cast<std::size_t>(i)] == Border::none; }

Number arabic(const NormalText& t, int at) {
    Number n{at, at};
    std::int64_t whole = 0;
    int i = at;
    while (is_digit(char_at(t, i)) && (i == at || joined(t, i))) {
        if (n.digits < 15) whole = whole * 10 + static_cast<std::int64_t>(char_at(t, i) - U'0');
        ++n.digits;
        ++i;
    }
    std::int64_t fraction = 0;
    if (char_at(t, i) == U'.' && is_digit(char_at(t, i + 1))) {
        std::int64_t place = 10;
        for (++i; is_digit(char_at(t, i)); ++i, place /= 10) fraction += place * static_cast<std::int64_t>(char_at(t, i) - U'0');
    }
    n.end = i;
    n.hundredths = whole * 100 + fraction;
    return n;
}

Number chinese(const NormalText& t, int at) {
    Number n{at, at};
    n.chinese = true;
    std::int64_t total = 0, section = 0, pending = -1, last_unit = 0;
    int i = at;
    for (; i < t.size() && (i == at || joined(t, i)); ++i) {
        const char32_t c = char_at(t, i);
        if (const int d = digit_of(c); d >= 0) {
            if (pending > 0 && d > 0) {
                // 八五, 一二: a string of figures, or an estimate such as 三四; both end the number here.
                if (d == pending + 1 && unit_of(char_at(t, i + 1)) == 0) {
                    pending = d;
                    ++i;
                } else if (total == 0 && section == 0) {
                    pending = pending * 10 + d;
                    ++i;
                }
                break;
            }
            if (d == 0 && pending < 0 && i == at) break;
            if (d > 0 || i == at) pending = d;
            if (d == 0) last_unit = 10;  // 一百零五
        } else if (const std::int64_t u = unit_of(c); u > 0) {
            if (i == at && u != 10) break;
            if (u == 10000) {
                total = (total + section + (pending > 0 ? pending : 0)) * u;
                section = 0;
            } else {
                section += (pending > 0 ? pending : 1) * u;
            }
            pending = -1;
            last_unit = u;
        } else {
            break;
        }
    }
    if (i == at) return n;
    // 八五折, 八九折: two figures before 折 are hundredths, never an estimate.
    if (i - at == 2 && char_at(t, i) == U'折' && digit_of(char_at(t, at)) > 0 && digit_of(char_at(t, at + 1)) > 0) {
        n.end = i;
        n.hundredths = (digit_of(char_at(t, at)) * 10 + digit_of(char_at(t, at + 1))) * 100;
        return n;
    }
    if (pending > 0) section += last_unit >= 100 ? pending * (last_unit / 10) : pending;
    n.end = i;
    n.hundredths = (total + section) * 100;
    // 八点五折, 三点五元; 三点五十 is a time.
    const int tenth = digit_of(char_at(t, i + 1));
    const char32_t after = char_at(t, i + 2);
    if (char_at(t, i) == U'点' && joined(t, i) && tenth >= 0 && (after == U'折' || after == U'元' || after == U'块')) {
        n.end = i + 2;
        n.hundredths += tenth * 10;
    }
    return n;
}

Number single(const NormalText& t, int at) {
    const char32_t c = char_at(t, at);
    if (c == kMaskNumber) {
        Number n{at, at + 1};
        n.masked = true;
        return n;
    }
    return is_digit(c) ? arabic(t, at) : chinese(t, at);
}

}  // namespace

Number read_number(const NormalText& text, int at) {
    Number n = single(text, at);
    if (n.end == n.start) return n;
    // 3-5, 3到5, 一到两: the upper end is what binds.
    const char32_t between = char_at(text, n.end);
    if ((between == U'-' || between == U'到' || between == U'至') && n.end + 1 < text.size()) {
        const Number upper = single(text, n.end + 1);
        const bool rises = upper.hundredths > n.hundredths || upper.masked;
        if (upper.end > upper.start && rises && !(between == U'到' && n.digits > 4)) {
            Number range = upper;
            range.start = n.start;
            return range;
        }
    }
    return n;
}

}  // namespace peilian
