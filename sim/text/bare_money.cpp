#include "text/bare_money.h"

#include <algorithm>

namespace peilian {
namespace {

using Word = std::u32string_view;

constexpr std::int64_t kYuan = 100;  ///< hundredths
constexpr std::int64_t kLargestSize = 200 * kYuan;  ///< sizes of shoes and clothes, heights and weights end below

class Judge {
public:
    Judge(const NormalText& text, const BareFigure& figure, const PriceTalk& talk) : t_(text), f_(figure), n_(figure.number), talk_(talk) {
        next_ = joined(n_.end) ? at(n_.end) : 0;
        single_ = n_.chinese && n_.end - n_.start == 1;
        ends_ = next_ == 0 || value_words().ends_sum.longest_at(t_, n_.end) > 0;
    }

    bool run() const {
        if (n_.masked && f_.context == MoneyContext::weak) return false;
        if (n_.lone) return f_.context == MoneyContext::pay && !joined(n_.end);
        if (per_piece()) return true;
        if (other_unit()) return false;
        if (called_coupon()) return true;
        if (t_.ends_at(n_.start, U"满") && n_.hundredths >= 10 * kYuan && !single_ && !f_.threshold_known) return true;
        switch (f_.context) {
            case MoneyContext::off: return !(single_ && (n_.hundredths <= kYuan || next_ == U'下' || next_ == U'点')) && !rule_of_sale();
            case MoneyContext::pay: return (n_.digits > 0 || (n_.chinese && !single_)) && !rule_of_sale();
            case MoneyContext::price: return n_.hundredths >= 5 * kYuan && !single_ && !(may_be_size() && t_.ends_at(n_.start, U"拍"));
            case MoneyContext::weak:
            case MoneyContext::none: break;
        }
        if (n_.masked || n_.digits > 5) return false;
        return price();
    }

private:
    char32_t at(int i) const { return i >= 0 && i < t_.size() ? t_.chars[static_cast<std::size_t>(i)] : 0; }
    bool joined(int i) const { return i < t_.size() && t_.typed[static_cast<std::size_t>(i)] == Border::none; }
    static bool one_of(char32_t c, Word set) { return c != 0 && set.find(c) != Word::npos; }
    int measure(int i) const { return joined(i) ? value_words().measures.longest_at(t_, i) : 0; }

    /// 三十八一米, 19.9一个月, 80每条: the price of one.
    bool per_piece() const {
        if (single_ || n_.masked || n_.hundredths < kYuan) return false;
        if (!n_.chinese && next_ > 0x3000 && chinese_digit(next_) > 1) {  // 9.9两张
            const Number count = read_number(t_, n_.end);
            return talk_.open && n_.hundredths >= 5 * kYuan && measure(count.end) > 0;
        }
        if (next_ != U'一' && next_ != U'每') return false;
        const bool time = t_.at(n_.end + 1, U"个月") || one_of(at(n_.end + 1), U"天年月周");
        return time ? talk_.open : measure(n_.end + 1) > 0 && (talk_.open || n_.hundredths >= 5 * kYuan);
    }

    bool other_unit() const {
        if (measure(n_.end) > 0 && !t_.at(n_.end, U"包邮") && value_words().no_measure.longest_at(t_, n_.end) == 0) return true;
        if (next_ == 0) return false;
        if (next_ == U'成') return single_;
        if (one_of(next_, U"%点号月楼-:一些码斤层度岁周天年分秒次倍米克寸期版代后")) return true;
        if (value_words().other_units.longest_at(t_, n_.end) > 0) return true;
        return (next_ >= U'a' && next_ <= U'z') || next_ >= 0xE000 || (at(n_.start - 1) == U'-' && joined(n_.start));
    }

    /// 20元 without the 元 before 券, 包邮, 红包.
    bool called_coupon() const {
        const int from = t_.at(n_.end, U"的券") || t_.at(n_.end, U"的无门槛") ? n_.end + 1 : n_.end;
        const bool named = value_words().coupons.longest_at(t_, from) > 0 || t_.at(n_.end, U"包邮") || t_.at(n_.end, U"红包") || t_.at(n_.end, U"的单价") || t_.at(n_.end, U"话费");
        return named && n_.digits + (n_.chinese ? 1 : 0) > 0;
    }

    /// 退一赔三, 买3免1: small figures on both sides of the verb.
    bool rule_of_sale() const {
        if (n_.hundredths > 10 * kYuan || n_.start < 2) return false;
        const char32_t before = at(n_.start - 2);
        return chinese_digit(before) > 0 || (before >= U'1' && before <= U'9' && !(at(n_.start - 3) >= U'0' && at(n_.start - 3) <= U'9'));
    }

    bool price() const {
        const ValueWords& words = value_words();
        const int from = before_fillers();
        if (words.no_sum.longest_before(t_, n_.start) > 0 || part_of_size() || festival()) return false;
        if (n_.hundredths >= kYuan && !single_ && words.fees.longest_before(t_, from) > 0) return true;
        const bool starts = n_.start == 0 || !joined(n_.start);
        if (single_) return f_.after_count && talk_.asked && ends_ && n_.hundredths > 3 * kYuan && !starts && !one_of(at(n_.start - 1), U"斤米里克升");
        if (n_.elided && (talk_.open || ends_)) return true;
        if (n_.chinese && n_.end - n_.start >= 4 && ends_ && talk_.open) return true;  // 三千零九十九
        if (next_ != 0 && words.for_trouble.longest_at(t_, n_.end) > 0) return true;
        if (n_.hundredths % kYuan != 0 && ends_ && (n_.chinese || talk_.open || tag_price())) return true;
        if (n_.hundredths < 5 * kYuan) return false;
        if (words.within.longest_at(t_, n_.end) > 0 && next_ != 0 && n_.hundredths >= (talk_.open ? 10 : 500) * kYuan) return true;  // 三千以内
        if (n_.rough && n_.hundredths >= 50 * kYuan && (next_ == U'的' || next_ == U'买')) return true;                                // 一百多的
        if (next_ != 0 && n_.hundredths >= 10 * kYuan && words.turns_into.longest_at(t_, n_.end) > 0) return true;
        if (may_be_size() && !f_.after_count) return false;
        const bool named = std::ranges::find(talk_.named, n_.hundredths, &PriceTalk::Named::hundredths) != talk_.named.end();
        const bool pointed_at = talk_.open && next_ != 0 && (t_.ends_at(n_.start, U"那") || t_.ends_at(n_.start, U"这"));  // 那30也勾掉了
        if (n_.hundredths < 10 * kYuan && !(ends_ && talk_.asked)) return false;
        if (named || pointed_at) return true;
        const bool of_pack = f_.after_count || words.sold_as.longest_before(t_, from) > 0 || piece_before(from);
        if (ends_ && of_pack) return true;
        if (ends_ && talk_.asked && !latin_before()) return true;
        const bool sold = next_ != 0 && words.sold_for.longest_at(t_, n_.end) > 0;
        if (!talk_.open && !sold && !t_.ends_at(n_.start, U"现在")) return false;
        const bool alone = ends_ || words.after_price.longest_at(t_, n_.end) > 0;
        return alone && (f_.context == MoneyContext::weak || starts || of_pack || sold);
    }

    bool may_be_size() const { return talk_.sizes && !talk_.asked && !n_.chinese && n_.hundredths < kLargestSize; }

    /// 250ml×24, 205/55R16: a mark between a measure and a figure, with no blank.
    bool part_of_size() const {
        int i = n_.end;
        while (i < t_.size() && at(i) >= U'0' && at(i) <= U'9' && i - n_.end < 5) ++i;
        if (!n_.chinese && i > n_.end && at(i) >= U'a' && at(i) <= U'z' && joined(i)) return true;
        if (n_.start == 0 || joined(n_.start) || !(at(n_.start - 1) >= U'a' && at(n_.start - 1) <= U'z')) return false;
        const auto before = static_cast<std::size_t>(n_.start - 1);
        return t_.typed[before + 1] == Border::soft && t_.origin[before + 1].start - t_.origin[before].end == 1;
    }

    /// 618, 双11: a day of sales, when nothing says that it is a sum.
    bool festival() const { return !n_.chinese && (n_.hundredths == 618 * kYuan || n_.hundredths == 1111 * kYuan || n_.hundredths == 1212 * kYuan); }

    /// 29.9, 19.8: as price tags end.
    bool tag_price() const {
        const std::int64_t cents = n_.hundredths % kYuan;
        return n_.hundredths >= 5 * kYuan && (cents % 10 == 9 || cents % 10 == 8 || cents == 90 || cents == 80);
    }

    /// The place before 是, 要, 大概: 押金是三百.
    int before_fillers() const {
        int i = n_.start;
        for (int steps = 0; steps < 2; ++steps) i -= joined(i) ? value_words().sum_fillers.longest_before(t_, i) : 0;
        return i;
    }

    /// 单瓶二百, 每桶98, 整箱九十六, 三人位两千九.
    bool piece_before(int end) const {
        for (int size = 1; size <= 2; ++size) {
            const int i = end - size;
            if (i > 0 && joined(end) && value_words().measures.longest_at(t_, i) == size && one_of(at(i - 1), U"单整每这那")) return true;
        }
        return false;
    }

    bool latin_before() const { return (at(n_.start - 1) >= U'a' && at(n_.start - 1) <= U'z') || at(n_.start - 1) == U'+'; }

    const NormalText& t_;
    const BareFigure& f_;
    const Number& n_;
    const PriceTalk& talk_;
    char32_t next_ = 0;
    bool single_ = false;
    bool ends_ = false;  ///< nothing follows that the figure could count
};

}  // namespace

bool is_money(const NormalText& text, const BareFigure& figure, const PriceTalk& talk) { return Judge(text, figure, talk).run(); }

}  // namespace peilian
