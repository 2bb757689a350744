#include "text/context.h"

#include <algorithm>
#include <bit>
#include <cstddef>
#include <vector>

#include "text/characters.h"

namespace peilian {
namespace {

/// A weight in thousandths of log-odds.
struct Weight {
    ContextFeature feature = 0;
    int weight = 0;
};
constexpr Weight kWeights[] = {
#include "context.inc"
};

/// Log-odds in thousandths from which a clause ends at a place, from which a negation does not reach over it, and from which no word
/// does. A border too many costs understanding less than one too few.
constexpr int kClauseAt = -700, kPauseAt = -300, kMarkAt = 1500;
constexpr std::u32string_view kNegations = U"不没别";
/// What closes a clause begins none; but 了解 does.
constexpr std::u32string_view kClosing = U"了吗呢吧嘛啦们";
/// What the typed one of two characters adds for itself; a typed mark adds nothing (when 500 was tried for it, some 5 % of `written20`
/// were read otherwise without their marks, and F1 was the same).
constexpr int kTyped = 2200;

/// The weights by feature: open addressing.
class Table {
public:
    Table() : slots_(std::bit_ceil(2 * std::size(kWeights))), shift_(64 - std::countr_zero(slots_.size())) {
        for (const Weight& w : kWeights) {
            std::size_t slot = w.feature >> shift_;
            while (slots_[slot].feature != 0) slot = (slot + 1) & (slots_.size() - 1);
            slots_[slot] = w;
        }
    }

    int weight(ContextFeature feature) const {
        for (std::size_t slot = feature >> shift_; slots_[slot].feature != 0; slot = (slot + 1) & (slots_.size() - 1))
            if (slots_[slot].feature == feature) return slots_[slot].weight;
        return 0;
    }

private:
    std::vector<Weight> slots_;
    int shift_;
};

/// Log-odds in thousandths. What every place begins with is the weight of an empty shape.
int odds(Decision decision, std::u32string_view symbols, std::size_t at) {
    static const Table kTable;
    int sum = kTable.weight(context_feature(decision, kContextShapes.size(), {}));
    for (std::size_t s = 0; s < kContextShapes.size(); ++s) sum += kTable.weight(context_feature(decision, s, context_at(symbols, at, s)));
    return sum;
}

constexpr auto kConfusions = std::to_array<Confusion>({{Decision::zai, U'在', U'再'}, {Decision::yi, U'已', U'以'}, {Decision::na, U'那', U'哪'}, {Decision::shi, U'是', U'事'}, {Decision::zuo, U'做', U'坐'}});

bool latin(char32_t c) { return is_digit(c) || (c >= U'a' && c <= U'z'); }

void resolve_confusions(std::u32string& chars) {
    std::u32string symbols = context_symbols(chars);
    for (std::size_t at = 0; at < chars.size(); ++at) {
        const Confusion* confusion = confusion_of(chars[at]);
        if (confusion == nullptr) continue;
        char32_t& symbol = symbols[at + kContextReach];
        symbol = kConfused;
        const int typed = chars[at] == confusion->one ? kTyped : -kTyped;
        chars[at] = symbol = odds(confusion->decision, symbols, at) + typed >= 0 ? confusion->one : confusion->other;
    }
}

void restore_marks(NormalText& text) {
    const std::u32string symbols = context_symbols(text.chars);
    for (std::size_t at = 1; at < text.chars.size(); ++at) {
        if (text.asks[at]) continue;  // that it was a question no words may tell
        // 290。172 are two figures, and 不,给你退 is not 不给你退: the mark is all the difference.
        const char32_t before = text.chars[at - 1], after = text.chars[at];
        if (latin(before) && latin(after)) continue;
        if (text.border[at] >= Border::soft && kNegations.find(before) != std::u32string_view::npos) continue;
        Border& border = text.border[at];
        if (kClosing.find(after) != std::u32string_view::npos && !text.at(static_cast<int>(at), U"了解")) {
            border = Border::none;
            continue;
        }
        const int said = odds(Decision::mark, symbols, at);
        const bool sentence = border == Border::hard;
        // A negation that begins a clause may belong to the one before it: 不是,不给你退.
        const int pause = kNegations.find(after) == std::u32string_view::npos ? kPauseAt : kMarkAt;
        border = said <= kClauseAt ? Border::none : said <= pause ? Border::cue : said <= kMarkAt ? Border::space : sentence ? Border::hard : Border::soft;
    }
}

}  // namespace

std::u32string context_symbols(std::u32string_view chars) {
    std::u32string out(kContextReach, U'^');
    for (const char32_t c : chars) out.push_back(c >= kMaskNumber && c <= kMaskOther ? U'X' : is_digit(c) ? U'0' : c);
    out.append(kContextReach, U'$');
    return out;
}

const Confusion* confusion_of(char32_t c) {
    const auto it = std::ranges::find_if(kConfusions, [c](const Confusion& confusion) { return confusion.one == c || confusion.other == c; });
    return it == kConfusions.end() ? nullptr : it;
}

void restore(NormalText& text) {
    resolve_confusions(text.chars);
    restore_marks(text);
}

}  // namespace peilian
