#include "text/durations.h"

#include <array>
#include <string_view>

#include "text/value_words.h"

namespace peilian {
namespace {

using Word = std::u32string_view;

constexpr std::int64_t kHour = 3600, kDay = 86400;

struct TimeUnit {
    Word word;
    std::int64_t seconds;
    const char* unit;
};
/// Longer ones first where one begins another. Spelled as folded text is: 做 for 作.
constexpr auto kUnits = std::to_array<TimeUnit>({
    {U"小时", kHour, "h"}, {U"钟头", kHour, "h"}, {U"工做日", kDay, "d"}, {U"自然日", kDay, "d"}, {U"星期", 7 * kDay, "d"}, {U"礼拜", 7 * kDay, "d"},
    {U"周年", 365 * kDay, "d"}, {U"周", 7 * kDay, "d"}, {U"刻钟", 900, "min"}, {U"分钟", 60, "min"}, {U"秒钟", 1, "s"}, {U"秒", 1, "s"}, {U"天", kDay, "d"}, {U"日内", kDay, "d"},
    {U"日之内", kDay, "d"}, {U"日", kDay, "d"}, {U"年", 365 * kDay, "d"}, {U"min", 60, "min"}, {U"h", kHour, "h"}});
/// Only after 个, or after 俩 and 仨, which hold it.
constexpr auto kCountedUnits = std::to_array<TimeUnit>({{U"月", 30 * kDay, "d"}, {U"钟", kHour, "h"}});

char32_t char_at(const NormalText& t, int i) { return i >= 0 && i < t.size() ? t.chars[static_cast<std::size_t>(i)] : 0; }
bool joined(const NormalText& t, int i) { return i < t.size() && t.typed[static_cast<std::size_t>(i)] == Border::none; }
int length(Word w) { return static_cast<int>(w.size()); }
bool letter(char32_t c) { return c >= U'a' && c <= U'z'; }

const TimeUnit* unit_at(const NormalText& t, int i, bool counted) {
    for (const TimeUnit& u : kUnits)
        if (t.at(i, u.word)) return &u;
    if (counted)
        for (const TimeUnit& u : kCountedUnits)
            if (t.at(i, u.word)) return &u;
    return nullptr;
}

/// 宝宝六个月, 三个月大: an age.
bool age(const NormalText& t, const Number& n, const TimeUnit& u, int end) {
    if (u.word != U"月") return false;
    return value_words().age_before.longest_before(t, n.start) > 0 || value_words().age_after.longest_at(t, end) > 0;
}

/// 试用三日, 十四日后; 十五日 alone is a date.
bool counts_days(const NormalText& t, const Number& n, int end) {
    return n.chinese && (value_words().days_before.longest_before(t, n.start) > 0 || (joined(t, end) && value_words().days_after.longest_at(t, end) > 0));
}

/// 7天无理由 is a name, 五年级 a class, 24周岁 an age, 2024年 and 22年那单 dates.
bool no_span(const NormalText& t, const Number& n, const TimeUnit& u, int from, int end) {
    if (u.word == U"日") return !counts_days(t, n, end);
    if (u.word == U"年" && n.digits == 2 && (t.at(end, U"那") || t.at(end, U"的单") || t.at(end, U"买") || t.at(end, U"款") || t.at(end, U"产"))) return true;
    if (u.word == U"年") return n.digits == 4 || t.at(from, U"年级") || t.at(from, U"年四季") || t.at(from, U"年到头");
    if (u.word == U"周") return t.at(from, U"周岁");
    if (u.word == U"天") return t.at(from, U"天然") || t.at(from, U"天猫") || t.at(end, U"无理由");
    return letter(u.word.back()) && letter(char_at(t, end));
}

}  // namespace

TimeSpan time_after(const NormalText& t, const Number& n) {
    int from = n.end;
    if (!joined(t, from)) return {};
    bool half = false;
    const bool counted = char_at(t, from) == U'个';
    if (counted) ++from;
    if (counted && char_at(t, from) == U'半') half = true, ++from;
    if (counted && char_at(t, from) == U'多') ++from;
    // 近三月 is a span, 三月 a date.
    const bool recent = t.ends_at(n.start, U"近") || t.ends_at(n.start, U"这");
    const TimeUnit* u = unit_at(t, from, counted || n.lone || (recent && t.at(from, U"月")));
    if (u == nullptr) return {};
    int end = from + length(u->word);
    if (no_span(t, n, *u, from, end)) return {};
    std::int64_t seconds = n.hundredths * u->seconds / 100 + (half ? u->seconds / 2 : 0);
    if (!counted && u->seconds >= kHour && char_at(t, end) == U'半' && !t.at(end, U"半价") && !t.at(end, U"半天")) seconds += u->seconds / 2, ++end;
    TimeSpan span{end, seconds, u->unit, !n.masked};
    const bool day = u->word == U"天" && n.chinese;
    if (day && n.hundredths == 200 && (t.ends_at(n.start, U"这") || t.ends_at(n.start, U"那"))) span.stated = false;  // 这两天: soon
    if (day && n.hundredths == 100 && value_words().which_one.longest_before(t, n.start) > 0) span.stated = false;     // 最后一天, 哪一天
    if (u->word == U"年" && n.chinese && n.hundredths == 100 && t.ends_at(n.start, U"头")) span.stated = false;  // 头一年
    if (age(t, n, *u, end)) span.stated = false;
    return span;
}

TimeSpan half_time(const NormalText& t, int at) {
    struct Half { Word word; std::int64_t seconds; const char* unit; };
    static constexpr auto kHalves = std::to_array<Half>({{U"半个小时", kHour / 2, "min"}, {U"半小时", kHour / 2, "min"}, {U"半个钟头", kHour / 2, "min"}, {U"半个钟", kHour / 2, "min"}, {U"半分钟", 30, "s"}, {U"半个月", 15 * kDay, "d"}, {U"半个多月", 15 * kDay, "d"}, {U"半天", kDay / 2, "h"}, {U"半年", 365 * kDay / 2, "d"}});
    for (const Half& half : kHalves) {
        if (!t.at(at, half.word)) continue;
        // 等了半天, 磨半天: long, no measure of time.
        const ValueWords& words = value_words();
        const bool day = half.word != U"半天" || words.half_day_before.longest_before(t, at) > 0 ||
                         (words.half_day_after.longest_at(t, at + 2) > 0 && words.while_before.longest_before(t, at) == 0);
        return {at + length(half.word), half.seconds, half.unit, day};
    }
    return {};
}

}  // namespace peilian
