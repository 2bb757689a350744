// Decisions that the characters beside a place make: where a mark was left out, which of two characters that sound alike was meant.
#pragma once
#include <string>
#include <string_view>

#include "text/context_features.h"
#include "text/normalise.h"

namespace peilian {

/// The characters of a text as decisions see them, with kContextReach signs of begin `^` and end `$` around: figures are all `0`, masks `X`.
std::u32string context_symbols(std::u32string_view chars);

/// The symbols that a shape holds at the place before character `at`.
inline std::u32string_view context_at(std::u32string_view symbols, std::size_t at, std::size_t shape) {
    const auto from = at + static_cast<std::size_t>(kContextReach + kContextShapes[shape].offset);
    return symbols.substr(from, static_cast<std::size_t>(kContextShapes[shape].length));
}

/// Characters that pinyin typing confuses, and what decides between them. Where `decision` says yes `one` is meant, else `other`.
struct Confusion {
    Decision decision = Decision::zai;
    char32_t one = 0, other = 0;
};
/// The confusion a character belongs to; null for none.
const Confusion* confusion_of(char32_t c);
/// Hides which of the two was typed from the symbols.
constexpr char32_t kConfused = U'?';

/// Puts the characters that were meant (confusion sets resolved by context: Golding and Roth 1999, "A Winnow-based approach to
/// context-sensitive spelling correction"), and borders where a careful writer would have set marks (punctuation restoration). Of the
/// marks that were typed these alone count: question marks, those between figures or after a negation, and the end of a sentence where
/// a mark is all but certain. The characters that were typed count little. So a reply with slips or without marks is read as the same
/// reply typed with care. The weights stand in context.txt, which the build makes a table of; `peilian-cli fit --context` fits them.
void restore(NormalText& text);

}  // namespace peilian
