#include "text/values.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <utility>

#include "base/utf8.h"
#include "text/bare_money.h"
#include "text/characters.h"
#include "text/coupons.h"
#include "text/durations.h"
#include "text/guards.h"
#include "text/numbers.h"
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

constexpr int kAmendsWithin = 24;  ///< how far before a sum the word of amends may stand

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
        static constexpr std::u32string_view kSigns = U"零〇一二两俩三仨四五六七八九十百千万满半对\u00A5r";
        return is_digit(c) || c >= kMaskNumber || kSigns.find(c) != Word::npos;
    }

    char32_t at(int i) const { return i >= 0 && i < t_.size() ? t_.chars[static_cast<std::size_t>(i)] : 0; }
    bool joined(int i) const { return i < t_.size() && t_.typed[static_cast<std::size_t>(i)] == Border::none; }
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
        if (const int idiom = value_words().idioms.longest_at(t_, i); idiom > 0) {
            if (const Number n = read_number(t_, i); n.end > i) token(TokenKind::number, i, std::min(n.end, i + idiom));
            return i + idiom;
        }
        if (const int end = threshold_coupon(i); end > i) return end;
        if (const int end = halves(i); end > i) return end;
        const int sign = at(i) == 0xA5 ? 1 : t_.at(i, U"rmb") ? 3 : 0;
        const Number n = read_number(t_, i + sign);
        if (n.end == n.start) return i;
        if (sign == 0 && (n.digits >= 6 || (n.digits >= 2 && at(i) == U'0'))) return n.end;  // a telephone or order number
        // In the middle of a word such as a model number nothing is read.
        if (!n.chinese && !n.masked && sign == 0 && i > 0 && at(i - 1) >= U'a' && at(i - 1) <= U'z' && joined(i)) return n.end;
        if (of_unknown(n)) return token(TokenKind::number, i, n.end), unit(n).first;
        if (sign == 0 && ordinal(n)) return token(TokenKind::number, i, n.end), n.end;
        if (twice(n)) return n.end;
        took_ = false;
        if (const int end = rate(n); end > n.start) return end;
        if (const TimeSpan span = time_after(t_, n); span.end > 0) return take(span, n.start);
        if (const int end = money(i, n, sign > 0); took_) return end;
        if (const int end = count(n); end > n.start) return end;
        if (n.digits <= 5 && !in_adverb(n)) token(TokenKind::number, i, n.end);
        return n.end;
    }

    bool in_adverb(const Number& n) const { return value_words().adverbs_of_one.longest_at(t_, n.start) > 0; }

    /// 几十块, 百分之二十: no sum that could be told, and a share.
    bool of_unknown(const Number& n) const { return joined(n.start) && n.chinese && (at(n.start - 1) == U'几' || t_.ends_at(n.start, U"分之")); }

    /// 第三, 双十一, 周二: a place in a row.
    bool ordinal(const Number& n) const {
        if (!joined(n.start)) return false;
        const char32_t before = at(n.start - 1);
        if (before == U'第' || (before == U'双' && at(n.start) == U'十')) return true;
        const bool weekday = n.chinese && n.end - n.start == 1 && at(n.start) != U'两' && n.hundredths <= 600;
        const bool of_week = before == U'周' || t_.ends_at(n.start, U"星期") || t_.ends_at(n.start, U"礼拜");
        // 一周三趟, 每周三次: how often in a week.
        const bool how_often = at(n.start - 2) == U'每' || (!out_.tokens.empty() && out_.tokens.back().kind == TokenKind::duration && out_.tokens.back().end == n.start);
        return weekday && of_week && !(how_often && measure_at(n.end) > 0);
    }

    /// 一个个, 对一对: one by one, or a verb said twice.
    bool twice(const Number& n) const {
        if (at(n.start) != U'一' || n.end != n.start + 1) return false;
        const char32_t next = at(n.end);
        return next != 0 && next != U'天' && (at(n.end + 1) == next || (at(n.start - 1) == next && joined(n.start)));
    }

    /// 满199减20 and the like.
    int threshold_coupon(int i) {
        const CouponFigures coupon = coupon_at(t_, i);
        if (coupon.end == i) return i;
        token(TokenKind::money, i, coupon.end);
        token(TokenKind::money, coupon.threshold_start, coupon.threshold_end);
        token(TokenKind::number, coupon.threshold_start, coupon.threshold_end);
        hit(ValueKind::coupon, i, coupon.end, coupon.off, coupon.threshold);
        return coupon.end;
    }

    int halves(int i) {
        if (const TimeSpan half = half_time(t_, i); half.end > i) return take(half, i);
        for (const Word word : {Word(U"半价"), Word(U"对折"), Word(U"五折")}) {
            if (!t_.at(i, word)) continue;
            token(TokenKind::rate, i, i + length(word));
            hit(ValueKind::discount_rate, i, i + length(word), 50);
            return i + length(word);
        }
        return i;
    }

    int take(const TimeSpan& span, int start) {
        token(TokenKind::duration, start, span.end);
        if (span.stated) hit(ValueKind::duration, start, span.end, span.seconds, 0, span.unit);
        return span.end;
    }

    int rate(const Number& n) {
        if (at(n.end) != U'折' || !joined(n.end) || t_.at(n.end, U"折叠") || t_.at(n.end, U"折痕") || t_.at(n.end, U"折腾")) return n.start;
        token(TokenKind::rate, n.start, n.end + 1);
        // 8折 and 8.5折 are tenths; 85折 and 八五折 hundredths.
        const std::int64_t rate = n.hundredths < 1000 ? n.hundredths / 10 : n.hundredths / 100;
        if (!n.masked && rate > 0 && rate < 100) hit(ValueKind::discount_rate, n.start, n.end + 1, rate);
        return n.end + 1;
    }

    /// The end of the money unit after `n` and the sum in fen; end == n.end when there is no unit.
    std::pair<int, std::int64_t> unit(const Number& n) const {
        int k = n.end;
        if (at(k) == U'多') ++k;
        if (!joined(k)) return {n.end, 0};
        if (t_.at(k, U"块钱") || t_.at(k, U"元钱")) return {k + 2, n.hundredths};
        if (t_.at(k, U"rmb")) return {k + 3, n.hundredths};
        if (at(k) == U'蚊' && at(k + 1) != U'子' && at(k + 1) != U'帐') return {k + 1, n.hundredths};  // Cantonese
        if (at(k) == U'元' || at(k) == U'块') {
            if (at(k) == U'块' && value_words().pieces.longest_at(t_, k + 1) > 0) return {n.end, 0};
            if (at(k) == U'块' && at(k + 1) == U'半') return {k + 2, n.hundredths + 50};
            const int tenth = tail_digit(k + 1);
            if (tenth == 0 || n.rough) return {k + 1, n.hundredths};
            const bool mao = at(k + 2) == U'毛' || at(k + 2) == U'角';
            if (!mao) return {k + 2, n.hundredths + tenth * 10};
            const int cent = tail_digit(k + 3);
            return cent > 0 ? std::pair{k + 4, n.hundredths + tenth * 10 + cent} : std::pair{k + 3, n.hundredths + tenth * 10};
        }
        if (at(k) == U'毛' && at(k + 1) != U'巾' && at(k + 1) != U'衣' && at(k + 1) != U'毯' && at(k + 1) != U'球') {
            if (const int cent = tail_digit(k + 1); cent > 0 && at(k + 2) != U'毛') return {k + 2, n.hundredths / 10 + cent};
            return {at(k + 1) == U'钱' ? k + 2 : k + 1, n.hundredths / 10};
        }
        if (t_.at(k, U"分钱")) return {k + 2, n.hundredths / 100};
        return {n.end, 0};
    }

    /// The one figure behind a 块 or a 毛: 两块五, 八毛六; 0 when the next number is another one.
    int tail_digit(int k) const {
        const Number tail = read_number(t_, k);
        const bool one = tail.end - tail.start == 1 && tail.hundredths > 0 && tail.hundredths < 1000 && !tail.masked && !tail.lone && joined(k) && at(tail.end) != U'折';
        const bool counted = at(tail.end) != U'毛' && measure_at(tail.end) > 0 && !t_.at(tail.end, U"包邮");
        return one && !counted && time_after(t_, tail).end == 0 ? static_cast<int>(tail.hundredths / 100) : 0;
    }

    int money(int start, const Number& n, bool sign) {
        auto [end, fen] = unit(n);
        const MoneyContext context = money_context(t_, start);
        if (end == n.end) {
            const bool known = !out_.hits.empty() && out_.hits.back().kind == ValueKind::coupon && out_.hits.back().threshold == n.hundredths;
            if (!sign && !(of_coupons(start) && measure_at(n.end) == 0) && !is_money(t_, {n, context, after_count(n.start), known}, talk_)) return n.start;
            fen = n.hundredths;
        } else if (one_piece(n, end, context)) {
            return n.start;
        }
        token(TokenKind::money, start, end);
        took_ = true;
        if (!n.masked) hit_money(start, end, fen, context);
        return end;
    }

    /// 一块儿, 一块发, 磕了一块, 换一块给你: no yuan.
    bool one_piece(const Number& n, int end, MoneyContext context) const {
        if (!n.chinese || n.hundredths != 100 || at(n.end) != U'块' || end != n.end + 1) return false;
        if (joined(end) && value_words().one_piece.longest_before(t_, n.start) > 0) return true;
        if (context == MoneyContext::off || context == MoneyContext::pay) return false;
        return joined(end) || context != MoneyContext::price;
    }

    /// 两条70, 两个装69, 19朵的199, 三袋化肥四百二: a count stands just before.
    bool after_count(int start) const {
        if (out_.tokens.empty()) return false;
        const int end = out_.tokens.back().end;
        if (out_.tokens.back().kind == TokenKind::duration) return end == start && talk_.open;  // 租一天八十
        if (out_.tokens.back().kind != TokenKind::count) return false;
        int i = start;
        for (int steps = 0; steps < 3 && i > end; ++steps) i -= joined(i) ? value_words().after_pack.longest_before(t_, i) : 0;
        return i == end || (start - end <= 3 && start > end && joined(start) && joined(end) && value_words().no_goods.first_in(t_, end, start) < 0);
    }

    void hit_money(int start, int end, std::int64_t fen, MoneyContext context) {
        const ValueWords& words = value_words();
        int k = end;
        if (at(k) == U'的' || at(k) == U'无') ++k;
        const bool no_threshold = t_.at(k, U"门槛") || t_.ends_at(start, U"无门槛") || t_.ends_at(start, U"无门槛券");
        if (t_.at(k, U"门槛")) k += 2;
        if (at(k) == U'的') ++k;
        // 改到369,券就不叠了: the coupon is another matter.
        const bool called = k < t_.size() && t_.typed[static_cast<std::size_t>(k)] <= Border::space && words.coupons.longest_at(t_, k) > 0;
        const bool coupon = no_threshold || called || words.open_packets.longest_before(t_, start) > 0 || of_coupons(start);
        const bool paid = context == MoneyContext::pay || (context != MoneyContext::off && pays_trouble(k));
        ValueKind kind = ValueKind::price;
        if (coupon) {
            const std::int64_t threshold = threshold_after(t_, k);
            if (threshold > 0 || !trouble_around(start, end)) return hit(ValueKind::coupon, start, end, fen, threshold);
            kind = ValueKind::compensation;
        } else if (paid) {
            kind = buyer_pays(start, end) ? ValueKind::price : ValueKind::compensation;
        } else if (context == MoneyContext::off || (context == MoneyContext::none && taken_off(end))) {
            kind = ValueKind::amount_off;
        } else if (makes_amends(start, context)) {
            kind = ValueKind::compensation;
        } else if (context == MoneyContext::none) {
            kind = kind_named(fen);
        }
        hit(kind, start, end, fen);
    }

    /// 晚发一天赔3块,晚了四天一共12; 十块是上限 after 能不能再赔点: amends are spoken of, and no word of a price is.
    bool makes_amends(int start, MoneyContext context) const {
        const ValueWords& words = value_words();
        const bool open = context == MoneyContext::none || context == MoneyContext::weak || words.sum_of_amends.longest_before(t_, start) > 0;
        if (!open) return false;
        return talk_.claims || words.amends.first_in(t_, std::max(0, start - kAmendsWithin), start) >= 0;
    }

    /// 两张券,一张15一张5: figures after 张 where coupons are spoken of.
    bool of_coupons(int start) const {
        if (!t_.ends_at(start, U"张") && !t_.ends_at(start, U"张的")) return false;
        return first_coupon_.in(t_, value_words().coupons) >= 0;
    }

    /// 补12元差价换顺丰, 补八块运费: without 给你 it is the buyer who pays.
    bool buyer_pays(int start, int end) const {
        if (t_.ends_at(start, U"补差价")) return !t_.ends_at(start, U"你补差价") && !t_.ends_at(start, U"再补差价");
        if (!t_.ends_at(start, U"补")) return false;
        const bool difference = t_.at(end, U"差价") || t_.at(end, U"运费") || t_.at(end, U"邮费") || t_.at(end, U"的差价") || t_.at(end, U"的运费");
        return difference && !t_.ends_at(start, U"你补") && !t_.ends_at(start, U"再补");
    }

    /// 那50从总价里扣掉了, 6块邮费给你抹掉.
    bool taken_off(int end) const { return value_words().taken_off.first_in(t_, end, clause_end(end, 10)) >= 0; }

    /// Regret or amends in the same breath make a coupon a compensation.
    bool trouble_around(int start, int end) const {
        int from = start;
        while (from > 0 && start - from < 14 && t_.typed[static_cast<std::size_t>(from)] != Border::hard) --from;
        if (value_words().trouble.first_in(t_, from, clause_end(end, 10)) >= 0) return true;
        return value_words().given.first_in(t_, from, start) >= 0 && first_regret_.before(start, t_, value_words().regret);
    }

    int clause_end(int from, int most) const {
        int to = from;
        while (to < t_.size() && to < from + most && joined(to)) ++to;
        return to;
    }

    /// 这5块我做不了主, after 再少5块: the figure is what the buyer made of it.
    ValueKind kind_named(std::int64_t fen) const {
        const auto it = std::ranges::find(talk_.named, fen, &PriceTalk::Named::hundredths);
        return it == talk_.named.end() ? ValueKind::price : it->kind;
    }

    /// 10块算赔礼, 200元作为延误赔付: what is given for trouble, said after the sum.
    bool pays_trouble(int k) const {
        if (value_words().payments.longest_at(t_, k) > 0) return true;
        return value_words().for_trouble.first_in(t_, k, clause_end(k, 14)) >= 0;
    }

    int count(const Number& n) {
        // 俩 and 仨 hold their measure word in them.
        if (n.lone) {
            if (joined(n.end) && at(n.end) == U'人') return token(TokenKind::count, n.start, n.end + 1), hit(ValueKind::count, n.start, n.end + 1, n.hundredths / 100, 0, "人"), n.end + 1;
            token(TokenKind::count, n.start, n.end);
            // 就这俩, 咱俩: the two of them.
            if (n.start == 0 || Word(U"这那咱你我他们哥姐").find(at(n.start - 1)) == Word::npos) hit(ValueKind::count, n.start, n.end, n.hundredths / 100, 0, "个");
            return n.end;
        }
        int from = n.end;
        if (joined(from) && (at(from) == U'多' || at(from) == U'小' || at(from) == U'大' || at(from) == U'整')) ++from;
        const int measure = measure_at(from);
        if (measure == 0 || n.digits > 5 || other_word(from, measure) || (n.digits == 4 && at(from) == U'款')) return n.start;
        const Word word = Word(t_.chars).substr(static_cast<std::size_t>(from), static_cast<std::size_t>(measure));
        if (word[0] < 0x80 && at(from + measure) >= U'a' && at(from + measure) <= U'z') return n.start;
        const bool one = n.chinese && n.hundredths == 100;
        const bool piece = value_words().one_piece.longest_before(t_, n.start) > 0 || value_words().pieces.longest_at(t_, from + measure) > 0;
        if (one && !piece && (word == U"块" || word == U"对" || word == U"把") && value_words().adverbs.longest_at(t_, n.start) > 0) return n.start;
        const int end = from + measure;
        token(TokenKind::count, n.start, end);
        const bool vague = (one && (value_words().vague_when_one.longest_at(t_, from) == measure || no_count(n, from + measure))) || (word == U"位" && (at(n.start - 1) == U'后' || at(n.start - 1) == U'前'));
        if (!n.masked && !vague && value_words().sizes.longest_at(t_, from) != measure) {
            std::string unit;
            for (const char32_t c : word) append_utf8(unit, c);
            hit(ValueKind::count, n.start, end, n.hundredths / 100, 0, std::move(unit));
        }
        return end;
    }

    /// A measure word that begins another word: 对吗, 套餐, 回到.
    bool other_word(int from, int measure) const {
        const int size = value_words().no_measure.longest_at(t_, from);
        return size > 0 && (size <= measure || joined(from + measure));
    }

    /// 那一套, 同一个, 一个都没丢: not told how many.
    bool no_count(const Number& n, int end) const {
        const bool pointed_at = joined(n.start) && n.start > 0 && Word(U"这那哪每同某任").find(at(n.start - 1)) != Word::npos;
        const bool none = joined(end) && (at(end) == U'都' || at(end) == U'没');
        return pointed_at || none || t_.ends_at(n.start, U"没有");
    }

    /// Where the first word of a set stands in the reply; looked for once.
    class FirstPlace {
    public:
        int in(const NormalText& text, const WordSet& words) const {
            if (!sought_) place_ = words.first_in(text, 0, text.size()), sought_ = true;
            return place_;
        }
        bool before(int at, const NormalText& text, const WordSet& words) const { return in(text, words) >= 0 && in(text, words) < at; }

    private:
        mutable int place_ = -1;
        mutable bool sought_ = false;
    };

    const NormalText& t_;
    const PriceTalk& talk_;
    FirstPlace first_coupon_, first_regret_;
    bool took_ = false;  ///< money was taken, if only as a bare number
    Figures out_;
};

}  // namespace

Figures find_figures(const NormalText& text, const PriceTalk& talk) { return Finder(text, talk).run(); }

}  // namespace peilian
