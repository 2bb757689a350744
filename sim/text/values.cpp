#include "text/values.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <utility>

#include "base/utf8.h"
#include "text/characters.h"
#include "text/guards.h"
#include "text/value_words.h"

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

int length(Word w) { return static_cast<int>(w.size()); }

class Finder {
public:
    Finder(const NormalText& text, const PriceTalk& talk) : t_(text), talk_(talk) {}

    Figures run() {
        for (int i = 0; i < t_.size();) i = may_begin(at(i)) ? std::max(i + 1, read(i)) : i + 1;
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
    static bool may_begin(char32_t c) {
        static constexpr std::u32string_view kSigns = U"零〇一二两俩三仨四五六七八九十百满半对\u00A5r";
        return is_digit(c) || c >= kMaskNumber || kSigns.find(c) != Word::npos;
    }

    char32_t at(int i) const { return i >= 0 && i < t_.size() ? t_.chars[static_cast<std::size_t>(i)] : 0; }
    bool joined(int i) const { return i < t_.size() && t_.border[static_cast<std::size_t>(i)] == Border::none; }
    void token(TokenKind kind, int start, int end) { out_.tokens.push_back({kind, start, end}); }
    void hit(ValueKind kind, int start, int end, std::int64_t amount, std::int64_t threshold = 0, std::string unit = {}) {
        out_.hits.push_back({kind, t_.original(start, end), amount, threshold, std::move(unit)});
    }
    int measure_at(int i) const { return joined(i) ? value_words().measures.longest_at(t_, i) : 0; }

    /// A clause as a token, without the address and the particles around it.
    void clauses() {
        for (int i = 0; i < t_.size();) {
            int end = i + 1;
            while (end < t_.size() && t_.clause[static_cast<std::size_t>(end)] == t_.clause[static_cast<std::size_t>(i)]) ++end;
            int from = i, to = end;
            while (from < to && Word(U"亲嗯哦额呃哎诶").find(at(from)) != Word::npos) ++from;
            while (from < to && Word(U"亲哦呢哈呀啊啦嘛吧喽咯的").find(at(to - 1)) != Word::npos) --to;
            const bool address = value_words().addresses.longest_at(t_, from) == to - from;
            if (to > from + 1 && !address && to - from <= 60) token(in_question(t_, i, end) ? TokenKind::question : TokenKind::statement, from, to);
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
        const int sign = at(i) == 0xA5 ? 1 : t_.at(i, U"rmb") ? 3 : 0;
        const Number n = read_number(t_, i + sign);
        if (n.end == n.start) return i;
        if (n.digits >= 6 && sign == 0) return n.end;  // a telephone or order number
        // In the middle of a word such as a model number nothing is read.
        if (!n.chinese && !n.masked && sign == 0 && i > 0 && at(i - 1) >= U'a' && at(i - 1) <= U'z' && joined(i)) return n.end;
        if ((at(i - 1) == U'第' || (at(i - 1) == U'双' && at(i) == U'十')) && joined(i)) return token(TokenKind::number, i, n.end), n.end;
        took_ = false;
        if (const int end = rate(n); end > n.start) return end;
        if (const int end = duration(n); end > n.start) return end;
        if (const int end = money(i, n, sign > 0); took_) return end;
        if (const int end = count(n); end > n.start) return end;
        if (n.digits <= 5) token(TokenKind::number, i, n.end);
        return n.end;
    }

    /// 满199减20, 199减20, 满199-20, 满三百我给您减三十.
    int threshold_coupon(int i) {
        const bool full = at(i) == U'满';
        if (!full && !is_digit(at(i))) return i;
        int j = full ? i + 1 : i;
        if (at(j) == U'足') ++j;
        // In 满199-20 the dash is no range: read the first figure alone.
        int k = j;
        std::int64_t threshold = 0;
        while (is_digit(at(k)) && k - j < 6) threshold = threshold * 10 + static_cast<std::int64_t>(at(k++) - U'0');
        threshold *= 100;
        if (k == j) {
            const Number n = read_number(t_, j);
            if (!full || n.end == j || !n.chinese) return i;
            k = n.end, threshold = n.hundredths;
        }
        if (at(k) == U'元' || at(k) == U'块') ++k;
        const int threshold_end = k;
        if (full)
            for (int f = value_words().coupon_fillers.longest_at(t_, k); f > 0 && k - threshold_end < 8; f = value_words().coupon_fillers.longest_at(t_, k)) k += f;
        const int link = (full ? value_words().coupon_links : value_words().bare_coupon_links).longest_at(t_, k);
        // 199-40 is a range, unless it is called a coupon.
        const Number below = read_number(t_, k + 1);
        const int dash = at(k) == U'-' && (full || (k - j >= 2 && value_words().coupons.longest_at(t_, at(below.end) == U'的' ? below.end + 1 : below.end) > 0)) ? 1 : 0;
        if (link + dash == 0) return i;
        k += link + dash;
        if (at(k) == U'你') ++k;
        const Number off = read_number(t_, k);
        if (off.end == off.start || off.masked || (measure_at(off.end) > 0 && at(off.end) != U'块')) return i;
        k = off.end;
        if (at(k) == U'元' || at(k) == U'块') ++k;
        int end = k;
        if (at(end) == U'的') ++end;
        end += value_words().coupons.longest_at(t_, end);
        if (end > k && at(end - 1) != U'的') k = end;
        token(TokenKind::money, i, k);
        token(TokenKind::money, j, threshold_end);
        token(TokenKind::number, j, threshold_end);
        hit(ValueKind::coupon, i, k, off.hundredths, threshold);
        return k;
    }

    int halves(int i) {
        struct Half { Word word; int seconds; const char* unit; };
        static constexpr auto kTimes = std::to_array<Half>({{U"半个小时", 1800, "min"}, {U"半小时", 1800, "min"}, {U"半个钟", 1800, "min"}, {U"半分钟", 30, "s"}, {U"半个月", 1296000, "d"}, {U"半天", 43200, "h"}, {U"半年", 15768000, "d"}});
        for (const Half& half : kTimes) {
            if (!t_.at(i, half.word)) continue;
            token(TokenKind::duration, i, i + length(half.word));
            hit(ValueKind::duration, i, i + length(half.word), half.seconds, 0, half.unit);
            return i + length(half.word);
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
        if (at(n.end) != U'折' || !joined(n.end) || t_.at(n.end, U"折叠") || t_.at(n.end, U"折痕") || t_.at(n.end, U"折腾")) return n.start;
        token(TokenKind::rate, n.start, n.end + 1);
        // 8折 and 8.5折 are tenths; 85折 and 八五折 hundredths.
        const std::int64_t rate = n.hundredths < 1000 ? n.hundredths / 10 : n.hundredths / 100;
        if (!n.masked && rate > 0 && rate < 100) hit(ValueKind::discount_rate, n.start, n.end + 1, rate);
        return n.end + 1;
    }

    int duration(const Number& n) {
        int from = n.end;
        if (at(from) == U'多' || at(from) == U'来') ++from;
        if (!joined(from)) return n.start;
        if (t_.at(from, U"个半小时")) return time(n, from + 4, n.hundredths * 36 + 1800, "h");
        for (const TimeUnit& u : kTimeUnits) {
            if (!t_.at(from, u.word)) continue;
            int end = from + length(u.word);
            if (u.word == U"年" && n.digits == 4) return n.start;  // 2024年
            if (u.word == U"h" && at(end) >= U'a' && at(end) <= U'z') return n.start;
            if (u.word == U"周" && t_.at(from, U"周岁")) return n.start;
            if (u.word == U"天" && (t_.at(from, U"天然") || t_.at(from, U"天猫"))) return n.start;
            if (u.word == U"天" && n.chinese && n.hundredths == 200 && (at(n.start - 1) == U'这' || at(n.start - 1) == U'那')) return token(TokenKind::duration, n.start, end), end;  // 这两天: soon
            std::int64_t seconds = n.hundredths * u.seconds / 100;
            if (at(end) == U'半' && u.seconds >= 3600) seconds += u.seconds / 2, ++end;
            return time(n, end, seconds, u.unit);
        }
        return n.start;
    }

    int time(const Number& n, int end, std::int64_t seconds, const char* unit) {
        token(TokenKind::duration, n.start, end);
        if (!n.masked) hit(ValueKind::duration, n.start, end, seconds, 0, unit);
        return end;
    }

    /// The end of the money unit after `n` and the sum in fen; end == n.end when there is no unit.
    std::pair<int, std::int64_t> unit(const Number& n) const {
        int k = n.end;
        if (at(k) == U'多') ++k;
        if (!joined(k)) return {n.end, 0};
        if (t_.at(k, U"块钱") || t_.at(k, U"元钱")) return {k + 2, n.hundredths};
        if (t_.at(k, U"rmb")) return {k + 3, n.hundredths};
        if (at(k) == U'元' || at(k) == U'块') {
            if (at(k) == U'块' && value_words().pieces.longest_at(t_, k + 1) > 0) return {n.end, 0};
            const Number tail = read_number(t_, k + 1);
            const bool tenths = tail.end - tail.start == 1 && tail.hundredths > 0 && tail.hundredths < 1000 && !tail.masked && joined(k + 1) && at(tail.end) != U'折' &&
                                (measure_at(tail.end) == 0 || t_.at(tail.end, U"包邮"));
            if (tenths) return {at(tail.end) == U'毛' ? tail.end + 1 : tail.end, n.hundredths + tail.hundredths / 10};
            if (at(k) == U'块' && at(k + 1) == U'半') return {k + 2, n.hundredths + 50};
            return {k + 1, n.hundredths};
        }
        if (at(k) == U'毛' && at(k + 1) != U'巾' && at(k + 1) != U'衣' && at(k + 1) != U'毯' && at(k + 1) != U'球') return {at(k + 1) == U'钱' ? k + 2 : k + 1, n.hundredths / 10};
        if (t_.at(k, U"分钱")) return {k + 2, n.hundredths / 100};
        return {n.end, 0};
    }

    int money(int start, const Number& n, bool sign) {
        auto [end, fen] = unit(n);
        const MoneyContext context = money_context(t_, start);
        if (end == n.end) {
            if (!sign && !bare_money(n, context)) return n.start;
            fen = n.hundredths;
        } else if (n.chinese && n.hundredths == 100 && at(n.end) == U'块' && end == n.end + 1 && context == MoneyContext::none) {
            return n.start;  // 一块儿, 一块发
        }
        token(TokenKind::money, start, end);
        took_ = true;
        if (!n.masked) hit_money(start, end, fen, context);
        return end;
    }

    /// A figure without a unit is money only where the words say so and nothing else is counted.
    bool bare_money(const Number& n, MoneyContext context) const {
        const char32_t next = joined(n.end) ? at(n.end) : 0;
        if (n.masked && context == MoneyContext::weak) return false;
        if (measure_at(n.end) > 0 && !t_.at(n.end, U"包邮")) return false;
        if (Word(U"%点号月楼-:一些码斤层度岁周天年分秒次倍米克寸期版代").find(next) != Word::npos && next != 0) return false;
        if ((next >= U'a' && next <= U'z') || next >= 0xE000) return false;
        const bool before_coupon = value_words().coupons.longest_at(t_, n.end) > 0 || t_.at(n.end, U"包邮") || t_.at(n.end, U"红包") || t_.at(n.end, U"的单价");
        if (before_coupon && n.digits + (n.chinese ? 1 : 0) > 0) return true;
        const bool single = n.chinese && n.end - n.start == 1;
        const bool known = !out_.hits.empty() && out_.hits.back().kind == ValueKind::coupon && out_.hits.back().threshold == n.hundredths;
        if (t_.ends_at(n.start, U"满") && n.hundredths >= 1000 && !single && !known) return true;
        switch (context) {
            case MoneyContext::off: return !(single && (n.hundredths <= 100 || next == U'下' || next == U'点'));
            case MoneyContext::pay: return n.digits > 0 || (n.chinese && !single);
            case MoneyContext::price: return n.hundredths >= 500 && !single;
            case MoneyContext::weak:
            case MoneyContext::none: break;
        }
        if (single || n.masked || n.digits > 5) return false;
        const bool starts = n.start == 0 || !joined(n.start), ends = n.end == t_.size() || !joined(n.end);
        if (n.hundredths >= 1000 && value_words().turns_into.longest_at(t_, n.end) > 0) return true;
        if (!n.chinese && n.hundredths % 100 != 0 && (n.hundredths % 10 == 9 || n.hundredths % 10 == 8 || n.hundredths % 100 == 90 || n.hundredths % 100 == 80) && n.hundredths >= 500 && ends) return true;  // 29.9
        if (n.hundredths >= 1000 && ends && (last_was_count(n.start) || value_words().sold_as.longest_before(t_, n.start) > 0)) return true;
        if (n.hundredths >= 1000 && std::ranges::find(talk_.named, n.hundredths, &PriceTalk::Named::hundredths) != talk_.named.end()) return true;
        const bool spoken = talk_.open || t_.ends_at(n.start, U"现在") || value_words().sold_for.longest_at(t_, n.end) > 0;
        if (!spoken || n.hundredths < 1000) return false;
        const bool alone = ends || value_words().after_price.longest_at(t_, n.end) > 0;
        return alone && (context == MoneyContext::weak || starts || last_was_count(n.start));
    }

    /// 两条70: a count stands just before.
    bool last_was_count(int start) const { return !out_.tokens.empty() && out_.tokens.back().kind == TokenKind::count && out_.tokens.back().end == start; }

    void hit_money(int start, int end, std::int64_t fen, MoneyContext context) {
        int k = end;
        if (at(k) == U'的' || at(k) == U'无') ++k;
        const bool no_threshold = t_.at(k, U"门槛") || t_.ends_at(start, U"无门槛");
        if (t_.at(k, U"门槛")) k += 2;
        if (at(k) == U'的') ++k;
        if (no_threshold || value_words().coupons.longest_at(t_, k) > 0) hit(ValueKind::coupon, start, end, fen, threshold_after(k));
        else if (context == MoneyContext::pay || (context != MoneyContext::off && pays_trouble(k))) hit(ValueKind::compensation, start, end, fen);
        else if (context == MoneyContext::off) hit(ValueKind::amount_off, start, end, fen);
        else hit(context == MoneyContext::none ? kind_named(fen) : ValueKind::price, start, end, fen);
    }

    /// 这5块我做不了主, after 再少5块: the figure is what the buyer made of it.
    ValueKind kind_named(std::int64_t fen) const {
        const auto it = std::ranges::find(talk_.named, fen, &PriceTalk::Named::hundredths);
        return it == talk_.named.end() ? ValueKind::price : it->kind;
    }

    /// 20元券,满129可用: the threshold that the next clause names; 0 when there is none.
    std::int64_t threshold_after(int k) const {
        k += value_words().coupons.longest_at(t_, k);
        if (at(k) != U'满' || joined(k)) return 0;
        const Number n = read_number(t_, k + 1);
        const int used = at(n.end) == U'元' || at(n.end) == U'块' ? n.end + 1 : n.end;
        return n.end > n.start && !n.masked && value_words().coupon_used.longest_at(t_, used) > 0 ? n.hundredths : 0;
    }

    /// 10块算赔礼, 200元作为延误赔付: what is given for trouble, said after the sum.
    bool pays_trouble(int k) const {
        if (value_words().payments.longest_at(t_, k) > 0) return true;
        int to = k;
        while (to < t_.size() && to < k + 7 && joined(to)) ++to;
        return value_words().for_trouble.first_in(t_, k, to) >= 0;
    }

    int count(const Number& n) {
        // 俩 and 仨 hold their measure word in them.
        if (n.chinese && n.end - n.start == 1 && (at(n.start) == U'俩' || at(n.start) == U'仨')) {
            token(TokenKind::count, n.start, n.end);
            const bool both = n.end == t_.size() || !joined(n.end) || at(n.start - 1) == U'这' || at(n.start - 1) == U'咱';  // 就这俩: the two of them
            if (!both) hit(ValueKind::count, n.start, n.end, n.hundredths / 100, 0, "个");
            return n.end;
        }
        int from = n.end;
        if (joined(from) && (at(from) == U'多' || at(from) == U'小' || at(from) == U'大')) ++from;
        const int measure = measure_at(from);
        if (measure == 0 || n.digits > 5) return n.start;
        const Word word = Word(t_.chars).substr(static_cast<std::size_t>(from), static_cast<std::size_t>(measure));
        if (word[0] < 0x80 && at(from + measure) >= U'a' && at(from + measure) <= U'z') return n.start;
        if (n.chinese && n.hundredths == 100 && (word == U"块" || word == U"对" || word == U"把")) {
            if (value_words().adverbs.longest_at(t_, n.start) > 0) return n.start;
        }
        if (word == U"个" && (t_.at(from + 1, U"心") || t_.at(from + 1, U"放心") || t_.at(from + 1, U"月"))) return n.start;
        const int end = from + measure;
        token(TokenKind::count, n.start, end);
        if (!n.masked && value_words().sizes.longest_at(t_, from) != measure) {
            std::string unit;
            for (const char32_t c : word) append_utf8(unit, c);
            hit(ValueKind::count, n.start, end, n.hundredths / 100, 0, std::move(unit));
        }
        return end;
    }

    const NormalText& t_;
    const PriceTalk& talk_;
    bool took_ = false;  ///< money was taken, if only as a bare number
    Figures out_;
};

}  // namespace

Figures find_figures(const NormalText& text, const PriceTalk& talk) { return Finder(text, talk).run(); }

std::vector<PriceTalk::Named> named_figures(const NormalText& message) {
    std::vector<PriceTalk::Named> out;
    for (const ValueHit& hit : find_figures(message).hits)
        if (hit.kind == ValueKind::amount_off || hit.kind == ValueKind::compensation) out.push_back({hit.amount, hit.kind});
    for (int i = 0; i < message.size();) {
        const Number n = read_number(message, i);
        if (n.end == n.start) {
            ++i;
            continue;
        }
        const bool measured = value_words().measures.longest_at(message, n.end) > 0 && !message.at(n.end, U"块");
        if (!n.masked && n.digits < 6 && !measured && n.hundredths >= 1000) out.push_back({n.hundredths, ValueKind::price});
        i = n.end;
    }
    return out;
}

}  // namespace peilian
