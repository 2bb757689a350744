#include "text/word_set.h"

#include <algorithm>

namespace peilian {

WordSet::WordSet(std::initializer_list<std::u32string_view> words) {
    for (const std::u32string_view word : words) add(word);
    finish();
}

WordSet::WordSet(const std::vector<std::u32string>& words) {
    for (const std::u32string& word : words) add(word);
    finish();
}

void WordSet::add(std::u32string_view word) {
    std::u32string folded = normalise_literal(word);
    if (!folded.empty()) given_.push_back(std::move(folded));
}

void WordSet::finish() {
    std::vector<std::pair<std::u32string, std::uint64_t>> forward, backward;
    for (std::u32string& word : given_) {
        forward.emplace_back(word, 0);
        std::ranges::reverse(word);
        backward.emplace_back(std::move(word), 0);
    }
    from_first_ = WordTrie(std::move(forward));
    from_last_ = WordTrie(std::move(backward));
    given_ = {};
}

int WordSet::longest_at(const NormalText& text, int at) const {
    if (at < 0 || at >= text.size()) return 0;
    int longest = 0;
    from_first_.walk(text.chars, static_cast<std::size_t>(at), [&](int length, std::uint64_t) { longest = length; });
    return longest;
}

int WordSet::longest_before(const NormalText& text, int end) const {
    if (end <= 0 || end > text.size()) return 0;
    int longest = 0;
    from_last_.walk_back(text.chars, static_cast<std::size_t>(end), [&](int length, std::uint64_t) { longest = length; });
    return longest;
}

int WordSet::first_in(const NormalText& text, int from, int to) const {
    for (int i = std::max(0, from); i < to; ++i) {
        bool fits = false;
        from_first_.walk(text.chars, static_cast<std::size_t>(i), [&](int length, std::uint64_t) { fits = fits || i + length <= to; });
        if (fits) return i;
    }
    return -1;
}

}  // namespace peilian
