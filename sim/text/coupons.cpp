#include "text/coupons.h"

#include <algorithm>

#include "text/characters.h"
#include "text/numbers.h"
#include "text/value_words.h"

namespace peilian {
namespace {

constexpr int kLongestFillers = 8;
constexpr int kCouponWordWithin = 8;  ///< how far before 1000-80 the word 券 may stand

char32_t char_at(const NormalText& t, int i) { return i >= 0 && i < t.size() ? t.chars[static_cast<std::size_t>(i)] : 0; }
bool joined(const NormalText& t, int i) { return i < t.size() && t.typed[static_cast<std::size_t>(i)] == Border::none; }
int yuan(const NormalText& t, int i) { return char_at(t, i) == U'元' || char_at(t, i) == U'块' ? 1 : 0; }

/// Of 199-20 the first figure alone, for the dash is no range.
Number threshold_number(const NormalText& t, int at) {
    if (!is_digit(char_at(t, at))) return read_number(t, at);
    Number n{at, at};
    while (is_digit(char_at(t, n.end)) && n.digits < 6) {
        n.hundredths = n.hundredths * 10 + static_cast<std::int64_t>(char_at(t, n.end) - U'0') * 100;
        ++n.end, ++n.digits;
    }
    return n;
}

/// 199-40 is a range of sizes, unless it is called a coupon.
bool called_coupon(const NormalText& t, int start, int end) {
    const ValueWords& words = value_words();
    if (words.coupons.longest_at(t, char_at(t, end) == U'的' ? end + 1 : end) > 0) return true;
    if (t.ends_at(start, U"张")) return true;
    return words.coupons.first_in(t, std::max(0, start - kCouponWordWithin), start) >= 0;
}

}  // namespace

CouponFigures coupon_at(const NormalText& t, int at) {
    const ValueWords& words = value_words();
    const CouponFigures none{at};
    const bool full = char_at(t, at) == U'满';
    if (!full && !begins_number(char_at(t, at))) return none;
    CouponFigures out{at, full ? at + 1 : at};
    if (full && char_at(t, at + 1) == U'足') ++out.threshold_start;
    const Number threshold = threshold_number(t, out.threshold_start);
    if (threshold.end == threshold.start || threshold.masked || threshold.lone) return none;
    int k = threshold.end + yuan(t, threshold.end);
    out.threshold_end = k;
    out.threshold = threshold.hundredths;
    if (full)
        for (int f = words.coupon_fillers.longest_at(t, k); f > 0 && k - out.threshold_end < kLongestFillers; f = words.coupon_fillers.longest_at(t, k)) k += f;
    const int link = (full ? words.coupon_links : words.bare_coupon_links).longest_at(t, k);
    const bool dash = link == 0 && char_at(t, k) == U'-' && (full || (threshold.digits >= 2 && called_coupon(t, at, read_number(t, k + 1).end)));
    if (link == 0 && !dash) return none;
    if (!full && threshold.chinese && threshold.hundredths < 1000) return none;
    k += link + (dash ? 1 : 0);
    if (char_at(t, k) == U'你') ++k;
    const Number off = read_number(t, k);
    if (off.end == off.start || off.masked || off.lone) return none;
    if (!full && off.hundredths >= threshold.hundredths) return none;
    if (joined(t, off.end) && yuan(t, off.end) == 0 && words.measures.longest_at(t, off.end) > 0) return none;
    k = off.end + yuan(t, off.end);
    out.off = off.hundredths;
    const int word = words.coupons.longest_at(t, char_at(t, k) == U'的' ? k + 1 : k);
    if (word > 0) k += word + (char_at(t, k) == U'的' ? 1 : 0);
    out.end = k;
    return out;
}

std::int64_t threshold_after(const NormalText& t, int at) {
    const ValueWords& words = value_words();
    at += words.coupons.longest_at(t, at);
    if (char_at(t, at) != U'满' || joined(t, at)) return 0;
    const Number n = read_number(t, at + 1);
    return n.end > n.start && !n.masked && words.coupon_used.longest_at(t, n.end + yuan(t, n.end)) > 0 ? n.hundredths : 0;
}

}  // namespace peilian
