#include "text/normalise.h"

#include <algorithm>
#include <cstddef>
#include <utility>
#include <vector>

#include "base/utf8.h"
#include "text/characters.h"
#include "text/context.h"
#include "text/spellings.h"

namespace peilian {
namespace {

constexpr std::size_t kLongestMask = 14;

bool one_of(char32_t c, std::u32string_view set) { return set.find(c) != std::u32string_view::npos; }

/// The token for `[…]`, or 0 when it is an emoji code.
char32_t mask_of(std::u32string_view inside) {
    if (inside.starts_with(U"数字")) return kMaskNumber;
    if (inside.starts_with(U"金额")) return kMaskMoney;
    if (inside.starts_with(U"日期")) return kMaskDate;
    if (inside.starts_with(U"时间")) return kMaskTime;
    if (inside.starts_with(U"地址") || inside.starts_with(U"站点")) return kMaskAddress;
    if (inside.starts_with(U"链接") || inside.starts_with(U"网址") || inside.starts_with(U"url")) return kMaskLink;
    if (inside.starts_with(U"订单")) return kMaskOrder;
    if (inside.ends_with(U"x")) return kMaskOther;
    return 0;
}

class Normaliser {
public:
    explicit Normaliser(std::u32string raw) : raw_(std::move(raw)) {
        folded_.reserve(raw_.size());
        for (char32_t c : raw_) folded_.push_back(fold_character(c));
        out_.chars.reserve(raw_.size());
    }

    NormalText run() {
        out_.border.push_back(Border::hard);
        out_.asks.push_back(false);
        while (at_ < folded_.size()) step();
        out_.border.back() = Border::hard;
        return std::move(out_);
    }

private:
    void mark(Border border) {
        out_.border.back() = std::max(out_.border.back(), border);
    }

    void put(char32_t c, std::size_t from, std::size_t to) {
        const std::size_t n = out_.chars.size();
        const bool repeats = n >= 2 && out_.chars[n - 1] == c && out_.chars[n - 2] == c && !is_digit(c) &&
                             out_.border[n] == Border::none && c < kMaskNumber;
        if (repeats) {
            out_.origin[n - 1].end = static_cast<int>(to);
            return;
        }
        out_.chars.push_back(c);
        out_.origin.push_back({static_cast<int>(from), static_cast<int>(to)});
        out_.quote.push_back(quote_open_ ? quotes_ : 0);
        out_.border.push_back(Border::none);
        out_.asks.push_back(false);
    }

    bool bracket() {
        if (folded_[at_] != U'[') return false;
        const std::size_t limit = std::min(folded_.size(), at_ + kLongestMask);
        std::size_t close = at_ + 1;
        while (close < limit && folded_[close] != U']' && folded_[close] != U'[') ++close;
        if (close >= limit || folded_[close] != U']') return false;
        const std::u32string_view inside = std::u32string_view(folded_).substr(at_ + 1, close - at_ - 1);
        const char32_t mask = mask_of(inside);
        const std::size_t n = out_.chars.size();
        const bool emoji_code = n >= 2 && out_.chars[n - 1] == U's' && out_.chars[n - 2] == U'e';
        if (emoji_code) {  // `#E-s[数字x]`
            out_.chars.resize(n - 2);
            out_.origin.resize(n - 2);
            out_.quote.resize(n - 2);
            out_.border.resize(n - 1);
            out_.asks.resize(n - 1);
            mark(Border::soft);
            out_.emoji = true;
        } else if (mask != 0) {
            put(mask, at_, close + 1);
        } else {
            mark(Border::soft);
            out_.emoji = true;
        }
        at_ = close + 1;
        return true;
    }

    bool link() {
        std::u32string_view rest = std::u32string_view(folded_).substr(at_);
        if (!rest.starts_with(U"http://") && !rest.starts_with(U"https://") && !rest.starts_with(U"www.")) return false;
        std::size_t end = 0;
        while (end < rest.size() && rest[end] > 0x20 && rest[end] < 0x7F) ++end;
        put(kMaskLink, at_, at_ + end);
        at_ += end;
        return true;
    }

    bool between_digits() const {
        const auto number = [](char32_t c) { return is_digit(c) || c == kMaskNumber; };
        if (out_.chars.empty() || !number(out_.chars.back()) || out_.border.back() != Border::none) return false;
        return at_ + 1 < folded_.size() && (is_digit(folded_[at_ + 1]) || folded_[at_ + 1] == U'[');
    }

    /// The comma of 1,299 or ¥12,800: in groups of three. Without a sign before it only one figure leads, for 89,129 may be two sums.
    bool groups_thousands() const {
        const auto digit = [&](std::size_t i) { return i < folded_.size() && is_digit(folded_[i]); };
        if (raw_[at_] != U',' || !digit(at_ + 1) || !digit(at_ + 2) || !digit(at_ + 3) || digit(at_ + 4)) return false;
        const std::size_t n = out_.chars.size();
        std::size_t lead = 0;
        while (lead < n && lead < 4 && is_digit(out_.chars[n - 1 - lead]) && out_.border[n - lead] == Border::none) ++lead;
        const bool sign = lead < n && out_.chars[n - 1 - lead] == 0xA5;
        return lead == 1 ? n == 1 || !is_digit(out_.chars[n - 2]) || out_.border[n - 1] != Border::none : sign && lead <= 3;
    }

    void quotation(char32_t c) {
        const bool opens = c == 0x201C || c == 0x2018 || c == 0x300C || c == 0x300E;
        const bool closes = c == 0x201D || c == 0x2019 || c == 0x300D || c == 0x300F;
        const bool either = c == U'"';
        if (opens || (either && !quote_open_)) {
            // A mark that is never closed quotes nothing.
            const char32_t other = either ? U'"' : c == 0x201C ? 0x201D : c == 0x2018 ? 0x2019 : c == 0x300C ? 0x300D : 0x300F;
            if (last_place(other) <= at_ || last_place(other) == std::u32string::npos) return;
            quote_open_ = true;
            ++quotes_;
        } else if (closes || either) {
            quote_open_ = false;
        }
    }

    /// Found once for each mark, so that many unclosed ones cost no more than one.
    std::size_t last_place(char32_t mark) {
        const auto known = std::ranges::find(last_places_, mark, [](const auto& place) { return place.first; });
        if (known != last_places_.end()) return known->second;
        last_places_.emplace_back(mark, folded_.rfind(mark));
        return last_places_.back().second;
    }

    void step() {
        if (bracket() || link()) return;
        const char32_t c = folded_[at_];
        if (between_digits() && one_of(c, U".:-~—–至")) {
            put(c == U'.' || c == U':' ? c : U'-', at_, at_ + 1);
            ++at_;
            return;
        }
        if (c == U',' && groups_thousands()) {
            ++at_;
            return;
        }
        switch (use_of(c)) {
            case CharacterUse::word:
            case CharacterUse::digit: put(c, at_, at_ + 1); break;
            case CharacterUse::invisible: break;
            case CharacterUse::hard_mark: mark(Border::hard); break;
            case CharacterUse::question_mark:
                mark(Border::hard);
                out_.asks.back() = true;
                break;
            case CharacterUse::soft_mark:
                quotation(c);
                if (c >= 0x1F000 || (c >= 0x2600 && c <= 0x27BF)) out_.emoji = true;
                mark(c == U' ' || c == U'\t' || c >= 0x1F000 || (c >= 0x2600 && c <= 0x27BF) || (c >= 0x2000 && c <= 0x200A) ? Border::space : Border::soft);
                break;
        }
        ++at_;
    }

    std::u32string raw_;
    std::u32string folded_;
    NormalText out_;
    std::size_t at_ = 0;
    std::vector<std::pair<char32_t, std::size_t>> last_places_;
    int quotes_ = 0;
    bool quote_open_ = false;
};

/// Spellings that depend on their neighbours; lengths never change, so that the map stays true.
void respell(std::u32string& s) {
    const std::size_t n = s.size();
    for (std::size_t i = 0; i < n; ++i) {
        const char32_t before = i > 0 ? s[i - 1] : 0;
        const char32_t after = i + 1 < n ? s[i + 1] : 0;
        switch (s[i]) {
            case U'恩':
                if (!one_of(after, U"爱情惠典人师怨") && !one_of(before, U"感报谢")) s[i] = U'嗯';
                break;
            case U'奥':
                if (one_of(before, U"的了好呢以是在有下会行") && !one_of(after, U"运特地迪利妙尔斯莱巴克")) s[i] = U'哦';
                break;
            case U'欧':
                if (one_of(before, U"的了好") && !one_of(after, U"洲美式元码盟")) s[i] = U'哦';
                break;
            case U'滴':
                if (one_of(before, U"好是对以在有嗯")) s[i] = U'的';
                break;
            case U'木':
            case U'米':
                if (after == U'有') s[i] = U'没';
                break;
            case U'么':
                if (!one_of(before, U"什怎这那多要甚么") && !one_of(after, U"么")) s[i] = U'吗';
                break;
            case U'亲':
                if (one_of(before, U"给帮为跟替送请让祝谢对") && !one_of(after, U"自爱朋戚人友属子") ) s[i] = U'你';
                break;
            default: break;
        }
    }
}

}  // namespace

Span NormalText::original(int start, int end) const {
    if (start >= end || start >= size()) return {};
    return {origin[static_cast<std::size_t>(start)].start, origin[static_cast<std::size_t>(end - 1)].end};
}

bool NormalText::at(int position, std::u32string_view word) const {
    if (position < 0 || position > size()) return false;
    return std::u32string_view(chars).substr(static_cast<std::size_t>(position)).starts_with(word);
}

bool NormalText::ends_at(int position, std::u32string_view word) const {
    return at(position - static_cast<int>(word.size()), word);
}

NormalText normalise_typed(std::string_view text) {
    NormalText out = Normaliser(decode_utf8(text)).run();
    respell(out.chars);
    out.typed = out.border;
    return out;
}

NormalText normalise(std::string_view text) {
    NormalText out = normalise_typed(text);
    restore(out);
    find_clauses(out);
    return out;
}

bool loosely_spelled(std::string_view text) {
    const std::u32string typed = Normaliser(decode_utf8(text)).run().chars;
    std::u32string folded = typed;
    respell(folded);
    // 亲 is how buyers and agents call each other, not a slip.
    for (std::size_t i = 0; i < typed.size(); ++i) {
        if (typed[i] != folded[i] && typed[i] != U'亲') return true;
    }
    return false;
}

std::u32string normalise_literal(std::u32string_view literal) {
    std::u32string out;
    for (char32_t c : literal) {
        const char32_t folded = fold_character(c);
        const CharacterUse use = use_of(folded);
        const bool kept = use == CharacterUse::word || use == CharacterUse::digit || folded == U'.' || folded == U':';
        if (kept) out.push_back(folded);
    }
    respell(out);
    return out;
}

}  // namespace peilian
