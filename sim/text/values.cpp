#include "text/values.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <optional>
#include <utility>

#include "base/utf8.h"
#include "text/characters.h"
#include "text/guards.h"

namespace peilian {

std::string_view name_of(ValueKind kind) {
    switch (kind) {
        case ValueKind::amount_off: return "amount_off";
        case ValueKind::discount_rate: return "discount_rate";
        case ValueKind::coupon: return "coupon";
        case ValueKind::price: return "price";
        case ValueKind::compensation: return "compensation";
        case ValueKind::duration: return "duration";
        case ValueKind::count: return "count";
    }
    return "price";
}

namespace {

using Word = std::u32string_view;

struct TimeUnit {
    Word word;
    std::int64_t seconds;
    const char* unit;
};
constexpr auto kTimeUnits = std::to_array<TimeUnit>({
    {U"个工作日", 86400, "d"}, {U"个自然日", 86400, "d"}, {U"工作日", 86400, "d"}, {U"个小时", 3600, "h"}, {U"小时", 3600, "h"}, {U"个钟头", 3600, "h"},
    {U"钟头", 3600, "h"}, {U"个月", 2592000, "d"}, {U"个星期", 604800, "d"}, {U"星期", 604800, "d"}, {U"个礼拜", 604800, "d"}, {U"礼拜", 604800, "d"},
    {U"周年", 0, ""}, {U"周", 604800, "d"}, {U"分钟", 60, "min"}, {U"秒钟", 1, "s"}, {U"秒", 1, "s"}, {U"天", 86400, "d"}, {U"日内", 86400, "d"},
    {U"年", 31536000, "d"}, {U"min", 60, "min"}, {U"h", 3600, "h"}});

/// Measure words; longer ones first where one begins another.
constexpr auto kMeasures = std::to_array<Word>({
    U"千克", U"公斤", U"毫升", U"厘米", U"kg", U"ml", U"cm", U"mm", U"双", U"件", U"个", U"条", U"只", U"盒", U"包", U"袋", U"瓶", U"支", U"张", U"套", U"箱", U"斤",
    U"克", U"片", U"份", U"杯", U"本", U"对", U"把", U"台", U"根", U"卷", U"粒", U"颗", U"罐", U"枚", U"款", U"米", U"部", U"提", U"桶", U"排", U"串",
    U"朵", U"束", U"组", U"抽", U"层", U"寸", U"升", U"g", U"l", U"人", U"次", U"单", U"种", U"码", U"块", U"副", U"顶", U"床", U"捆", U"扎"});
/// A 块 before these counts pieces, not yuan.
constexpr auto kPieces = std::to_array<Word>({U"饼", U"蛋糕", U"肥皂", U"香皂", U"布", U"毛巾", U"巧克力", U"电池", U"糖", U"表", U"手表", U"面包", U"豆", U"肉", U"板", U"砖", U"抹布", U"海绵", U"手工皂", U"皂", U"屏", U"钢化", U"地垫", U"地毯", U"牛"});
constexpr auto kOffWords = std::to_array<Word>({U"减", U"便宜", U"优惠", U"少", U"降", U"省", U"立减", U"抹", U"直降", U"让利", U"让", U"抵", U"折扣", U"少收", U"立省", U"减免", U"免"});
constexpr auto kPayWords = std::to_array<Word>({U"补偿", U"赔偿", U"赔付", U"赔", U"补", U"补贴", U"退", U"返", U"返现", U"红包", U"退款", U"退差价", U"差价", U"打款", U"转"});
constexpr auto kPriceWords = std::to_array<Word>({U"卖", U"价", U"只要", U"现价", U"售价", U"到手", U"原价", U"一共", U"总共", U"合计", U"才", U"价格是", U"价格", U"仅", U"仅需", U"实付", U"付", U"改成", U"改到", U"收", U"算"});
constexpr auto kFillers = std::to_array<Word>({U"了", U"到", U"你", U"给你", U"您", U"个", U"是", U"也就", U"就", U"大概", U"差不多", U"再", U"最多", U"给", U"至", U"成", U"为", U"款", U"现金", U"现", U"金额", U"立"});

template <std::size_t N>
const Word* word_ending_at(const NormalText& t, int end, const std::array<Word, N>& words) {
    const Word* best = nullptr;
    for (const Word& w : words)
        if (t.ends_at(end, w) && (best == nullptr || w.size() > best->size())) best = &w;
    return best;
}

template <std::size_t N>
const Word* word_at(const NormalText& t, int at, const std::array<Word, N>& words) {
    for (const Word& w : words)
        if (t.at(at, w)) return &w;
    return nullptr;
}

int length(const Word& w) { return static_cast<int>(w.size()); }

enum class Context { none, off, pay, price };

/// What the words before a figure say it is: 便宜[您]5, 补偿您5, 只要89. `to` is set by 到/成: 减到89 is a price.
Context context_before(const NormalText& t, int at, bool* to = nullptr) {
    int i = at;
    for (int steps = 0; steps < 4; ++steps) {
        if (word_ending_at(t, i, kOffWords)) return to != nullptr && *to ? Context::price : Context::off;
        if (word_ending_at(t, i, kPayWords)) return Context::pay;
        if (word_ending_at(t, i, kPriceWords)) return Context::price;
        const Word* filler = word_ending_at(t, i, kFillers);
        if (filler == nullptr) return Context::none;
        if (to != nullptr && (*filler == U"到" || *filler == U"至" || *filler == U"成" || *filler == U"为")) *to = true;
        i -= length(*filler);
    }
    return Context::none;
}

class Finder {
public:
    explicit Finder(const NormalText& text) : t_(text) {}

    Figures run() {
        for (int i = 0; i < t_.size();) i = std::max(i + 1, read(i));
        clauses();
        std::ranges::stable_sort(out_.tokens, {}, &Token::start);
        std::ranges::stable_sort(out_.hits, {}, [](const ValueHit& h) { return h.span.start; });
        out_.first_token.assign(static_cast<std::size_t>(t_.size()) + 1, 0);
        std::size_t k = 0;
        for (int i = 0; i <= t_.size(); ++i) {
            while (k < out_.tokens.size() && out_.tokens[k].start < i) ++k;
            out_.first_token[static_cast<std::size_t>(i)] = static_cast<int>(k);
        }
        return std::move(out_);
    }

private:
    char32_t at(int i) const { return i >= 0 && i < t_.size() ? t_.chars[static_cast<std::size_t>(i)] : 0; }
    void token(TokenKind kind, int start, int end) { out_.tokens.push_back({kind, start, end}); }
    void hit(ValueKind kind, int start, int end, std::int64_t amount, std::int64_t threshold = 0, std::string unit = {}) {
        out_.hits.push_back({kind, t_.original(start, end), amount, threshold, std::move(unit)});
    }

    void clauses() {
        for (int i = 0; i < t_.size();) {
            int end = i + 1;
            while (end < t_.size() && t_.clause[static_cast<std::size_t>(end)] == t_.clause[static_cast<std::size_t>(i)]) ++end;
            if (end - i <= 60) token(in_question(t_, i, end) ? TokenKind::question : TokenKind::statement, i, end);
            i = end;
        }
    }

    /// Reads what begins at `i`; returns where to go on, or `i` when nothing is there.
    int read(int i) {
        switch (at(i)) {
            case kMaskMoney: token(TokenKind::money, i, at(i + 1) == U'元' ? i + 2 : i + 1); return i + 1;
            case kMaskDate:
            case kMaskTime: token(TokenKind::date, i, i + 1); return i + 1;
            case kMaskAddress: token(TokenKind::address, i, i + 1); return i + 1;
            case kMaskLink: token(TokenKind::link, i, i + 1); return i + 1;
            case kMaskOrder:
            case kMaskOther: token(TokenKind::order, i, i + 1); return i + 1;
            default: break;
        }
        if (const int end = threshold_coupon(i); end > i) return end;
        if (const int end = halves(i); end > i) return end;
        const bool sign = at(i) == 0xA5 || t_.at(i, U"rmb");
        const int from = at(i) == 0xA5 ? i + 1 : sign ? i + 3 : i;
        const Number n = read_number(t_, from);
        if (n.end == n.start) return i;
        if (n.digits >= 6 && !sign) return n.end;  // a telephone or order number
        // In the middle of a word such as a model number nothing is read.
        if (!n.chinese && !n.masked && i > 0 && at(i - 1) >= U'a' && at(i - 1) <= U'z' && t_.border[static_cast<std::size_t>(i)] == Border::none && !sign) return n.end;
        if (const int end = rate(n); end > i) return end;
        if (const int end = duration(n); end > i) return end;
        if (const int end = money(i, n, sign); end > i) return end;
        if (const int end = count(n); end > i) return end;
        if (n.digits <= 5) token(TokenKind::number, i, n.end);
        return n.end;
    }

    /// 满199减20, 199减20, 满199-20, 满100用10元券.
    int threshold_coupon(int i) {
        const bool full = at(i) == U'满';
        if (!full && !is_digit(at(i))) return i;
        int j = full ? i + 1 : i;
        if (at(j) == U'足') ++j;
        // In 满199-20 the dash is no range: read the first figure alone.
        const auto plain = [&](int from) {
            std::int64_t value = 0;
            int k = from;
            while (is_digit(at(k)) && k - from < 6) value = value * 10 + static_cast<std::int64_t>(at(k++) - U'0');
            return std::pair{k, value * 100};
        };
        auto [k, threshold] = plain(j);
        if (k == j) {
            const Number n = read_number(t_, j);
            if (!full || n.end == j || !n.chinese) return i;
            k = n.end, threshold = n.hundredths;
        }
        if (at(k) == U'元' || at(k) == U'块') ++k;
        const int threshold_end = k;
        static constexpr auto kLinks = std::to_array<Word>({U"立减", U"可以减", U"可减", U"就减", U"优惠", U"直减", U"减", U"返", U"可用", U"使用", U"用", U"-"});
        const Word* link = word_at(t_, k, kLinks);
        if (link == nullptr || (*link == U"-" && !full) || (*link == U"优惠" && !full)) return i;
        k += length(*link);
        const Number off = read_number(t_, k);
        if (off.end == off.start || off.masked) return i;
        k = off.end;
        if (at(k) == U'元' || at(k) == U'块') ++k;
        if (at(k) == U'的') ++k;
        if (t_.at(k, U"优惠券")) k += 3;
        else if (at(k) == U'券') ++k;
        token(TokenKind::money, i, k);
        token(TokenKind::money, j, threshold_end);
        token(TokenKind::number, j, threshold_end);
        hit(ValueKind::coupon, i, k, off.hundredths, threshold);
        return k;
    }

    int halves(int i) {
        static constexpr auto kHalfTimes = std::to_array<std::pair<Word, int>>({{U"半个小时", 1800}, {U"半小时", 1800}, {U"半个月", 1296000}, {U"半天", 43200}, {U"半年", 15768000}});
        for (const auto& [word, seconds] : kHalfTimes) {
            if (!t_.at(i, word)) continue;
            token(TokenKind::duration, i, i + length(word));
            hit(ValueKind::duration, i, i + length(word), seconds, 0, seconds < 43200 ? "h" : "d");
            return i + length(word);
        }
        for (const Word word : {Word(U"半价"), Word(U"对折"), Word(U"五折")}) {
            if (!t_.at(i, word)) continue;
            token(TokenKind::rate, i, i + length(word));
            hit(ValueKind::discount_rate, i, i + length(word), 50);
            return i + length(word);
        }
        return i;
    }

    int rate(const Number& n) {
        if (at(n.end) != U'折' || t_.at(n.end, U"折叠") || t_.at(n.end, U"折痕")) return n.start;
        token(TokenKind::rate, n.start, n.end + 1);
        // 8折 and 8.5折 are tenths; 85折 and 八五折 hundredths.
        const std::int64_t rate = n.hundredths < 1000 ? n.hundredths / 10 : n.hundredths / 100;
        if (!n.masked && rate > 0 && rate < 100) hit(ValueKind::discount_rate, n.start, n.end + 1, rate);
        return n.end + 1;
    }

    int duration(const Number& n) {
        int from = n.end;
        if (at(from) == U'多' || at(from) == U'来') ++from;
        for (const TimeUnit& u : kTimeUnits) {
            if (!t_.at(from, u.word) || u.seconds == 0) continue;
            int end = from + length(u.word);
            std::int64_t seconds = n.hundredths * u.seconds / 100;
            if (u.word == U"年" && n.digits == 4) return n.start;                    // 2024年
            if (u.word == U"h" && at(end) >= U'a' && at(end) <= U'z') return n.start;
            if (u.word == U"周" && t_.at(from, U"周岁")) return n.start;
            if (t_.at(end, U"半") && u.seconds >= 3600) seconds += u.seconds / 2, ++end;
            if (u.word == U"天" && t_.at(from, U"天然")) return n.start;
            token(TokenKind::duration, n.start, end);
            if (!n.masked) hit(ValueKind::duration, n.start, end, seconds, 0, u.unit);
            return end;
        }
        if (t_.at(from, U"个半小时")) {
            token(TokenKind::duration, n.start, from + 4);
            if (!n.masked) hit(ValueKind::duration, n.start, from + 4, n.hundredths * 36 + 1800, 0, "h");
            return from + 4;
        }
        return n.start;
    }

    /// The end of the money unit after `n` and the sum in fen; end == n.end when there is no unit.
    std::pair<int, std::int64_t> unit(const Number& n) const {
        int k = n.end;
        if (at(k) == U'多') ++k;
        if (t_.at(k, U"块钱") || t_.at(k, U"元钱")) return {k + 2, n.hundredths};
        if (t_.at(k, U"rmb")) return {k + 3, n.hundredths};
        if (at(k) == U'元' || at(k) == U'块') {
            if (at(k) == U'块' && word_at(t_, k + 1, kPieces) != nullptr) return {n.end, 0};
            const Number tail = read_number(t_, k + 1);
            const bool tenths = tail.end - tail.start == 1 && tail.hundredths > 0 && tail.hundredths < 1000 && !tail.masked && tail.end > tail.start &&
                                t_.border[static_cast<std::size_t>(k + 1)] == Border::none && (at(tail.end) != U'折') &&
                                word_at(t_, tail.end, kMeasures) == nullptr;
            if (tenths) return {at(tail.end) == U'毛' ? tail.end + 1 : tail.end, n.hundredths + tail.hundredths / 10};
            if (at(k) == U'块' && at(k + 1) == U'半') return {k + 2, n.hundredths + 50};
            return {k + 1, n.hundredths};
        }
        if (at(k) == U'毛' && at(k + 1) != U'巾' && at(k + 1) != U'衣' && at(k + 1) != U'毯') return {at(k + 1) == U'钱' ? k + 2 : k + 1, n.hundredths / 10};
        if (t_.at(k, U"分钱")) return {k + 2, n.hundredths / 100};
        return {n.end, 0};
    }

    int money(int start, const Number& n, bool sign) {
        auto [end, fen] = unit(n);
        if (end == n.end && sign) fen = n.hundredths;
        bool to = false;
        const Context context = context_before(t_, start, &to);
        if (end == n.end && !sign) {
            // A bare figure is money only where the words say so and nothing else is counted.
            const bool counted = word_at(t_, n.end, kMeasures) != nullptr || at(n.end) == U'%' || at(n.end) == U'点' || at(n.end) == U'号' || at(n.end) == U'月' || at(n.end) == U'楼' || at(n.end) == U'-' || at(n.end) == U':' || at(n.end) == U'一' || at(n.end) == U'些';
            const bool postage = t_.at(n.end, U"包邮") || t_.at(n.end, U"优惠券") || at(n.end) == U'券' || t_.at(n.end, U"红包");
            if (counted || (context == Context::none && !postage)) return start;
            if (n.chinese && n.end - n.start == 1 && !postage && (at(n.end) == U'下' || at(n.end) == U'点' || context != Context::off || n.hundredths <= 100)) return start;
            if (context == Context::price && (n.hundredths < 500 || n.chinese) && !postage) return start;
            if (context == Context::pay && n.digits == 0 && !n.chinese) return start;
            fen = n.hundredths;
        }
        token(TokenKind::money, start, end);
        if (n.masked) return end;
        int k = end;
        if (at(k) == U'的' || at(k) == U'无') ++k;
        if (t_.at(k, U"门槛")) k += 2;
        const bool coupon = at(k) == U'券' || t_.at(k, U"优惠券") || t_.at(k, U"店铺券") || t_.at(k, U"优惠劵") || t_.at(k, U"代金券") || at(k) == U'劵' || t_.at(k, U"抵用券");
        const bool red_packet = t_.at(k, U"红包") || t_.at(k, U"补偿") || t_.at(k, U"赔偿") || t_.at(k, U"现金");
        if (coupon) hit(ValueKind::coupon, start, end, fen);
        else if (context == Context::pay || (red_packet && context != Context::off)) hit(ValueKind::compensation, start, end, fen);
        else if (context == Context::off) hit(ValueKind::amount_off, start, end, fen);
        else hit(ValueKind::price, start, end, fen);
        return end;
    }

    int count(const Number& n) {
        int from = n.end;
        if (at(from) == U'多' || at(from) == U'小' || at(from) == U'大') ++from;
        const Word* measure = word_at(t_, from, kMeasures);
        if (measure == nullptr || n.digits > 5) return n.start;
        if (n.chinese && n.end - n.start == 1 && n.hundredths == 100 && (*measure == U"次" || *measure == U"种" || *measure == U"人" || *measure == U"块")) return n.start;
        if (measure->size() == 1 && (*measure)[0] < 0x80 && at(from + 1) >= U'a' && at(from + 1) <= U'z') return n.start;
        const int end = from + length(*measure);
        token(TokenKind::count, n.start, end);
        if (!n.masked) {
            std::string unit;
            for (char32_t c : *measure) append_utf8(unit, c);
            hit(ValueKind::count, n.start, end, n.hundredths / 100, 0, std::move(unit));
        }
        return end;
    }

    const NormalText& t_;
    Figures out_;
};

}  // namespace

Figures find_figures(const NormalText& text) { return Finder(text).run(); }

}  // namespace peilian
