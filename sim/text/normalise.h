// A reply as the matcher sees it: words only, borders between them, and the way back to the original.
#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "base/span.h"

namespace peilian {

/// `space`: a blank or an emoji, which may stand inside a word by a slip; `soft`: a comma and the like.
enum class Border : unsigned char { none, cue, space, soft, hard };

/// Normalised text. Marks and spaces are no characters of it: they are borders between characters,
/// so that text with and without punctuation meets the same patterns.
struct NormalText {
    std::u32string chars;
    std::vector<Span> origin;       ///< for each character, its code points in the original
    std::vector<Border> typed;      ///< size + 1: what was typed before each character; first and last hard. Figures go by these
    std::vector<Border> border;     ///< the same as a careful writer would have set them (context.h); patterns and clauses go by these
    std::vector<bool> asks;         ///< size + 1: a question mark stands at this border
    std::vector<int> quote;         ///< for each character, number of the quotation it stands in; 0 = none
    std::vector<int> clause;        ///< for each character, number of its clause
    std::vector<bool> clause_start; ///< size + 1: `^` holds here
    std::vector<bool> clause_end;   ///< size + 1: `$` holds here
    std::vector<bool> negator;      ///< for each character: it negates (不 没 …, but not in 不过, 没问题)
    bool emoji = false;             ///< an emoji or an `[微笑]` was there

    int size() const { return static_cast<int>(chars.size()); }
    /// The original code points of the normalised range [start, end).
    Span original(int start, int end) const;
    bool at(int position, std::u32string_view word) const;
    /// Whether `word` ends just before `position`.
    bool ends_at(int position, std::u32string_view word) const;
};

NormalText normalise(std::string_view text);
/// With the borders that were typed alone; clauses are not found.
NormalText normalise_typed(std::string_view text);

/// The words of a pattern's literal, folded as replies are, without marks.
std::u32string normalise_literal(std::u32string_view literal);

/// Finds the clause borders that have no mark, numbers the clauses, marks negators.
void find_clauses(NormalText& text);

}  // namespace peilian
