#include "text/word_trie.h"

#include <bit>

namespace peilian {

WordTrie::WordTrie(std::vector<std::pair<std::u32string, std::uint64_t>> words) {
    std::erase_if(words, [](const auto& w) { return w.first.empty(); });
    std::ranges::sort(words);
    words.erase(std::unique(words.begin(), words.end()), words.end());
    if (words.empty()) return;

    // Breadth first: each node's words are a range of the sorted ones, and its branches are made together.
    struct Open {
        std::uint32_t node;
        std::size_t from, to, depth;
    };
    std::vector<Node> nodes(1);
    std::vector<std::uint64_t> values;
    std::vector<Open> level{{0, 0, words.size(), 0}};
    while (!level.empty()) {
        std::vector<Open> next;
        for (Open open : level) {
            nodes[open.node].values = static_cast<std::uint32_t>(values.size());
            for (; open.from < open.to && words[open.from].first.size() == open.depth; ++open.from) values.push_back(words[open.from].second);
            nodes[open.node].values_end = static_cast<std::uint32_t>(values.size());
            nodes[open.node].branches = static_cast<std::uint32_t>(nodes.size());
            for (std::size_t i = open.from; i < open.to;) {
                const char32_t c = words[i].first[open.depth];
                std::size_t end = i;
                while (end < open.to && words[end].first[open.depth] == c) ++end;
                next.push_back({static_cast<std::uint32_t>(nodes.size()), i, end, open.depth + 1});
                Node node;
                node.c = c;
                nodes.push_back(node);
                i = end;
            }
            nodes[open.node].branches_end = static_cast<std::uint32_t>(nodes.size());
        }
        level = std::move(next);
    }

    const std::uint32_t branches = nodes[0].branches_end - nodes[0].branches;
    const std::uint32_t size = std::bit_ceil(std::max<std::uint32_t>(2, branches * 2));
    std::vector<std::uint32_t> first(size, 0);
    shift_ = static_cast<std::uint32_t>(32 - std::countr_zero(size));
    for (std::uint32_t n = nodes[0].branches; n < nodes[0].branches_end; ++n) {
        std::uint32_t s = slot(nodes[n].c);
        while (first[s] != 0) s = (s + 1) & (size - 1);
        first[s] = n;
    }
    nodes_ = std::move(nodes);
    values_ = std::move(values);
    first_ = std::move(first);
}

}  // namespace peilian
