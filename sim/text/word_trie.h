// Many words at once, found at a place of a text however many they are.
#pragma once
#include <algorithm>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "text/row.h"

namespace peilian {

/// A trie laid flat: the branches of a node are neighbours, sorted by character; the first characters have a table.
/// Each word carries a value, a word may be there with several.
class WordTrie {
public:
    WordTrie() = default;
    /// Words are taken as they are; empty ones are left out.
    explicit WordTrie(std::vector<std::pair<std::u32string, std::uint64_t>> words);

    /// Calls `found(length, value)` for each word that begins at `at`, shorter ones first.
    template <class Found>
    void walk(std::u32string_view text, std::size_t at, Found found) const {
        if (first_.empty()) return;
        std::uint32_t node = first(text[at]);
        for (int length = 1; node != 0; ++length) {
            const Node& n = nodes_[node];
            for (std::uint32_t v = n.values; v < n.values_end; ++v) found(length, values_[v]);
            if (++at >= text.size()) return;
            node = below(n, text[at]);
        }
    }

    /// The same for words read backwards: those that end just before `end`, from their last character.
    template <class Found>
    void walk_back(std::u32string_view text, std::size_t end, Found found) const {
        if (first_.empty()) return;
        std::uint32_t node = first(text[end - 1]);
        for (int length = 1; node != 0; ++length) {
            const Node& n = nodes_[node];
            for (std::uint32_t v = n.values; v < n.values_end; ++v) found(length, values_[v]);
            if (static_cast<std::size_t>(length) >= end) return;
            node = below(n, text[end - 1 - static_cast<std::size_t>(length)]);
        }
    }

    /// For snapshot.h.
    template <class Self, class Archive>
    static void archive(Self& self, Archive& a) { a(self.nodes_)(self.values_)(self.first_)(self.shift_); }

private:
    struct Node {
        char32_t c = 0;
        std::uint32_t branches = 0, branches_end = 0;   ///< of nodes_
        std::uint32_t values = 0, values_end = 0;       ///< of values_
    };

    std::uint32_t slot(char32_t c) const { return (c * 0x9E3779B1U) >> shift_; }
    std::uint32_t first(char32_t c) const {
        for (std::uint32_t s = slot(c); first_[s] != 0; s = (s + 1) & (static_cast<std::uint32_t>(first_.size()) - 1))
            if (nodes_[first_[s]].c == c) return first_[s];
        return 0;
    }
    std::uint32_t below(const Node& node, char32_t c) const {
        const auto begin = nodes_.begin() + node.branches, end = nodes_.begin() + node.branches_end;
        const auto it = std::lower_bound(begin, end, c, [](const Node& n, char32_t wanted) { return n.c < wanted; });
        return it != end && it->c == c ? static_cast<std::uint32_t>(it - nodes_.begin()) : 0;
    }

    Row<Node> nodes_;                    ///< the root is the first; 0 as a place means none
    Row<std::uint64_t> values_;
    Row<std::uint32_t> first_;           ///< open addressing over the root's branches
    std::uint32_t shift_ = 31;
};

}  // namespace peilian
