#include "text/numbers.h"

#include <string_view>

#include "text/characters.h"
#include "text/value_words.h"

namespace peilian {
namespace {

using Word = std::u32string_view;

constexpr std::int64_t kTen = 10, kHundred = 100, kThousand = 1000, kMyriad = 10000;

char32_t char_at(const NormalText& t, int i) { return i >= 0 && i < t.size() ? t.chars[static_cast<std::size_t>(i)] : 0; }

bool joined(const NormalText& t, int i) { return i < t.size() && t.typed[static_cast<std::size_t>(i)] == Border::none; }

bool one_of(char32_t c, Word set) { return c != 0 && set.find(c) != Word::npos; }

/// The unit at `i`; 0 when there is none. 千克 and 百分 hold no number.
std::int64_t unit_at(const NormalText& t, int i) {
    const char32_t next = char_at(t, i + 1);
    switch (char_at(t, i)) {
        case U'十': return kTen;
        case U'百': return one_of(next, U"分搭货") ? 0 : kHundred;
        case U'千': return one_of(next, U"克瓦卡帕") ? 0 : kThousand;
        case U'万': return kMyriad;
        default: return 0;
    }
}

/// 一根, 一斤, 每月: the next count begins here, 两块五一根.
bool begins_count(const NormalText& t, int i) {
    return char_at(t, i) == U'一' && (value_words().measures.longest_at(t, i + 1) > 0 || one_of(char_at(t, i + 1), U"个天年月周"));
}

/// 1w2, 8k5, 6k, 3万, 5百: a unit after Arabic figures, and the one figure that may follow it.
void scale(const NormalText& t, Number& n) {
    if (!joined(t, n.end)) return;
    const char32_t c = char_at(t, n.end), next = joined(t, n.end + 1) ? char_at(t, n.end + 1) : 0;
    const bool letter = c == U'k' || c == U'w';
    std::int64_t unit = c == U'k' ? kThousand : c == U'w' ? kMyriad : unit_at(t, n.end);
    if (unit < kHundred || n.digits > 4) return;
    const bool tail = is_digit(next) && !is_digit(char_at(t, n.end + 2)) && char_at(t, n.end + 2) != U'.';
    // 4k屏 and 65w快充 are measures; a sum is rough, in money, or ends there.
    if (letter && !tail && !(next == 0 && c == U'k') && !one_of(next, U"多块元出左上以不吧的")) return;
    n.hundredths *= unit;
    ++n.end;
    if (tail && value_words().measures.longest_at(t, n.end + 1) == 0) {
        n.hundredths += static_cast<std::int64_t>(next - U'0') * unit * 10;
        n.elided = true;
        ++n.end;
    }
}

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
    scale(t, n);
    return n;
}

/// 百来, 百十来, 千把, 百八十: a unit without its one, only in estimates.
Number bare_unit(const NormalText& t, int at) {
    struct Estimate { Word word; std::int64_t value; };
    static constexpr Estimate kEstimates[] = {{U"百十来", 110}, {U"百十", 110}, {U"百八十", 180}, {U"百来", 100}, {U"百把", 100}, {U"千把", 1000}, {U"千来", 1000}, {U"万把", 10000}, {U"万来", 10000}};
    Number n{at, at};
    for (const Estimate& e : kEstimates) {
        if (!t.at(at, e.word) || !joined(t, at + static_cast<int>(e.word.size()))) continue;
        n.end = at + static_cast<int>(e.word.size());
        n.hundredths = e.value * 100;
        n.chinese = n.rough = true;
        break;
    }
    return n;
}

/// 九点九, 三点一四: a Chinese decimal. 三点五十 and 三点一起 are times.
void decimal(const NormalText& t, Number& n) {
    if (char_at(t, n.end) != U'点' || !joined(t, n.end) || !joined(t, n.end + 1)) return;
    const int tenth = chinese_digit(char_at(t, n.end + 1));
    if (tenth < 0 || one_of(char_at(t, n.end + 1), U"两俩仨") || value_words().daytimes.longest_before(t, n.start) > 0) return;
    const int second = joined(t, n.end + 2) ? chinese_digit(char_at(t, n.end + 2)) : -1;
    const int end = n.end + (second >= 0 && !begins_count(t, n.end + 2) ? 3 : 2);
    const char32_t next = joined(t, end) ? char_at(t, end) : 0;
    if (next != 0 && !one_of(next, U"折元块包斤公一万秒的")) return;
    n.hundredths += tenth * 10 + (end - n.end == 3 ? second : 0);
    n.end = end;
}

class ChineseReader {
public:
    ChineseReader(const NormalText& text, int at) : t_(text), at_(at), i_(at) {}

    Number read() {
        Number n{at_, at_};
        n.chinese = true;
        const char32_t first = char_at(t_, at_);
        if (first == U'俩' || first == U'仨') {
            n.end = at_ + 1, n.hundredths = chinese_digit(first) * 100, n.lone = true;
            return n;
        }
        if (one_of(first, U"百千万")) return bare_unit(t_, at_);
        while (i_ < t_.size() && (i_ == at_ || joined(t_, i_)) && step()) {}
        if (i_ == at_) return n;
        // 八五折, 八九折: two figures before 折 are hundredths, never an estimate.
        const int one = chinese_digit(first), two = chinese_digit(char_at(t_, at_ + 1));
        if (i_ - at_ == 2 && char_at(t_, i_) == U'折' && one > 0 && two > 0) {
            n.end = i_, n.hundredths = (one * 10 + two) * 100;
            return n;
        }
        if (pending_ > 0) {
            n.elided = last_unit_ >= kHundred;
            section_ += n.elided ? pending_ * last_unit_ / 10 : pending_;
        }
        n.end = i_;
        n.hundredths = (total_ + section_ + elided_) * 100;
        n.elided = n.elided || elided_ > 0;
        decimal(t_, n);
        return n;
    }

private:
    /// Takes the character at `i_`; false when the number ends before or with it.
    bool step() {
        const char32_t c = char_at(t_, i_);
        if (c == U'俩' || c == U'仨') return false;
        if (const int d = chinese_digit(c); d >= 0) return digit(d);
        const std::int64_t unit = unit_at(t_, i_);
        if (unit == 0 || (i_ == at_ && unit != kTen)) return false;
        if (unit != kMyriad && last_unit_ > 0 && unit >= last_unit_ && last_unit_ != kMyriad && !zero_) {
            // 二十三十: the next number has begun.
            if (pending_ > 0) --i_, pending_ = -1;
            return false;
        }
        if (unit == kMyriad) {
            total_ = (total_ + section_ + (pending_ > 0 ? pending_ : 0)) * unit;
            section_ = 0;
        } else {
            section_ += (pending_ > 0 ? pending_ : 1) * unit;
        }
        pending_ = -1;
        zero_ = false;
        last_unit_ = unit;
        ++i_;
        return true;
    }

    bool digit(int d) {
        if (d == 0) {
            if (pending_ < 0 && i_ == at_) return false;
            last_unit_ = kTen;  // 一百零五
            zero_ = true;
            if (i_ == at_) pending_ = 0;
            ++i_;
            return true;
        }
        if (pending_ <= 0) {
            // 两百一件, 两百一口价: the one belongs to what follows.
            if (d == 1 && last_unit_ >= kHundred && !zero_ && begins_count(t_, i_) && value_words().no_measure.longest_at(t_, i_ + 1) == 0) return false;
            if (d == 1 && i_ > at_ && value_words().idioms.longest_at(t_, i_) > 0) return false;
            pending_ = d;
            ++i_;
            return true;
        }
        if (begins_count(t_, i_)) return false;  // 两块五一根, 一千二一瓶
        const bool estimate = d == pending_ + 1, loose = estimate || (pending_ == 3 && d == 5 && last_unit_ == 0);
        if (pending_ == 3 && char_at(t_, i_) == U'两') {  // 三两天: the greater comes first
            ++i_;
            return false;
        }
        if (loose && unit_at(t_, i_ + 1) > 0) {  // 三四百, 七八十
            pending_ = d;
            ++i_;
            return true;
        }
        if (loose) {  // 三四, 二十七八, 三五天
            pending_ = d;
            ++i_;
        } else if (last_unit_ >= kHundred) {  // 一百二八
            elided_ = (pending_ * 10 + d) * last_unit_ / 100;
            pending_ = -1;
            ++i_;
        } else if (total_ == 0 && section_ == 0) {  // 八五, 一二: a string of figures
            pending_ = pending_ * 10 + d;
            ++i_;
        }
        return false;
    }

    const NormalText& t_;
    int at_, i_;
    std::int64_t total_ = 0, section_ = 0, pending_ = -1, last_unit_ = 0, elided_ = 0;
    bool zero_ = false;
};

Number single(const NormalText& t, int at) {
    const char32_t c = char_at(t, at);
    if (c == kMaskNumber) {
        Number n{at, at + 1};
        n.masked = true;
        return n;
    }
    return is_digit(c) ? arabic(t, at) : ChineseReader(t, at).read();
}

/// 三十来块, 十几个, 四百多, 四十好几.
void estimate(const NormalText& t, Number& n) {
    if (n.rough || n.masked || !joined(t, n.end)) return;
    const char32_t c = char_at(t, n.end), next = joined(t, n.end + 1) ? char_at(t, n.end + 1) : 0;
    const bool tens = n.hundredths >= 1000 && n.hundredths % 1000 == 0;
    int taken = 0;
    if (c == U'多' && !one_of(next, U"多给送拍买付少加补退")) taken = 1;
    if (c == U'+' && (next == 0 || one_of(next, U"元块的"))) taken = 1;
    if (tens && one_of(c, U"来余几") && next != 0 && !one_of(next, U"的了拍买付看你我")) taken = 1;
    if (tens && t.at(n.end, U"好几")) taken = 2;
    n.end += taken;
    n.rough = taken > 0;
}

}  // namespace

int chinese_digit(char32_t c) {
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

bool begins_number(char32_t c) { return is_digit(c) || c == kMaskNumber || chinese_digit(c) >= 0 || one_of(c, U"十百千万"); }

Number read_number(const NormalText& text, int at) {
    Number n = single(text, at);
    if (n.end == n.start) return n;
    estimate(text, n);
    // 3-5, 3到5, 一到两: the upper end is what binds.
    const char32_t between = char_at(text, n.end);
    if ((between == U'-' || between == U'到' || between == U'至') && n.end + 1 < text.size()) {
        Number upper = single(text, n.end + 1);
        const bool rises = upper.hundredths > n.hundredths || upper.masked;
        if (upper.end > upper.start && rises && !upper.lone && !(between == U'到' && n.digits > 4)) {
            estimate(text, upper);
            upper.start = n.start;
            return upper;
        }
    }
    return n;
}

}  // namespace peilian
