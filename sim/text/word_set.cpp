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
    if (folded.empty()) return;
    firsts_ |= bit(folded.front());
    lasts_ |= bit(folded.back());
    by_first_.push_back(std::move(folded));
}

void WordSet::finish() {
    by_last_ = by_first_;
    std::ranges::sort(by_first_, [](const auto& a, const auto& b) { return a.front() != b.front() ? a.front() < b.front() : a.size() > b.size(); });
    std::ranges::sort(by_last_, [](const auto& a, const auto& b) { return a.back() != b.back() ? a.back() < b.back() : a.size() > b.size(); });
}

int WordSet::longest_at(const NormalText& text, int at) const {
    if (at < 0 || at >= text.size()) return 0;
    const char32_t c = text.chars[static_cast<std::size_t>(at)];
    if ((firsts_ & bit(c)) == 0) return 0;
    auto it = std::ranges::lower_bound(by_first_, c, {}, [](const auto& w) { return w.front(); });
    for (; it != by_first_.end() && it->front() == c; ++it)
        if (text.at(at, *it)) return static_cast<int>(it->size());
    return 0;
}

int WordSet::longest_before(const NormalText& text, int end) const {
    if (end <= 0 || end > text.size()) return 0;
    const char32_t c = text.chars[static_cast<std::size_t>(end) - 1];
    if ((lasts_ & bit(c)) == 0) return 0;
    auto it = std::ranges::lower_bound(by_last_, c, {}, [](const auto& w) { return w.back(); });
    for (; it != by_last_.end() && it->back() == c; ++it)
        if (text.ends_at(end, *it)) return static_cast<int>(it->size());
    return 0;
}

int WordSet::first_in(const NormalText& text, int from, int to) const {
    for (int i = std::max(0, from); i < to; ++i) {
        const int n = longest_at(text, i);
        if (n > 0 && i + n <= to) return i;
        // A shorter word with the same beginning may still fit.
        if (n > 0)
            for (const std::u32string& w : by_first_)
                if (w.front() == text.chars[static_cast<std::size_t>(i)] && i + static_cast<int>(w.size()) <= to && text.at(i, w)) return i;
    }
    return -1;
}

}  // namespace peilian
