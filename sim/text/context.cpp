#include "text/context.h"

#include <algorithm>
#include <cstddef>
#include <vector>

#include "text/characters.h"

namespace peilian {
namespace {

// kIntercepts by decision, kBits, kTable
#include "context.inc"

/// Log-odds in thousandths from which a clause ends at a place, from which a negation does not reach over it, and from which no word
/// does. A border too many costs understanding less than one too few.
constexpr int kClauseAt = -700, kPauseAt = -300, kMarkAt = 1500;
constexpr std::u32string_view kNegations = U"不没别";
/// What closes a clause begins none; but 了解 does.
constexpr std::u32string_view kClosing = U"了吗呢吧嘛啦们";
/// What the typed one of two characters adds for itself; a typed mark adds nothing (when 500 was tried for it, some 5 % of `written20`
/// were read otherwise without their marks, and F1 was the same).
constexpr int kTyped = 2200;

int intercept(Decision decision) { return kIntercepts[static_cast<std::size_t>(decision)]; }

/// Log-odds in thousandths.
int odds(Decision decision, std::u32string_view symbols, std::size_t at) {
    int sum = intercept(decision);
    for (std::size_t s = 0; s < kContextShapes.size(); ++s) {
        ContextGram gram = context_gram(decision);
        for (const char32_t c : context_at(symbols, at, s)) gram = with_next(gram, c);
        if (const ContextRow* row = row_of(kTable, kBits, gram)) sum += row->weights[s - first_shape_of(kContextShapes[s].length)];
    }
    return sum;
}

/// The odds of a mark before each character: each run of characters is looked up once, for all places that it speaks of. The table
/// is larger than the processor's nearest caches, so all rows are asked for before the first is read.
std::vector<int> odds_of_marks(std::u32string_view symbols) {
    struct Run {
        ContextGram gram;
        int from, length;
    };
    std::vector<Run> runs;
    runs.reserve(symbols.size() * static_cast<std::size_t>(kLongestContext));
    for (std::size_t from = 0; from < symbols.size(); ++from) {
        ContextGram gram = context_gram(Decision::mark);
        for (int length = 1; length <= kLongestContext && from + static_cast<std::size_t>(length) <= symbols.size(); ++length) {
            gram = with_next(gram, symbols[from + static_cast<std::size_t>(length) - 1]);
            runs.push_back({gram, static_cast<int>(from), length});
            expect_row(kTable, kBits, gram);
        }
    }
    std::vector<int> out(symbols.size() - 2 * kContextReach, intercept(Decision::mark));
    for (const Run& run : runs) {
        const ContextRow* row = row_of(kTable, kBits, run.gram);
        if (row == nullptr) continue;
        const ShapesOfLength shapes = kShapesByLength[static_cast<std::size_t>(run.length)];
        for (std::size_t k = 0; k < shapes.count; ++k) {
            const auto at = static_cast<std::size_t>(run.from - kContextReach - kContextShapes[shapes.first + k].offset);
            if (at < out.size()) out[at] += row->weights[k];
        }
    }
    return out;
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
    const std::vector<int> odds = odds_of_marks(context_symbols(text.chars));
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
        const int said = odds[at];
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
