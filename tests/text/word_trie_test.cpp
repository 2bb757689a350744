#include <catch2/catch_test_macros.hpp>

#include "text/word_trie.h"

using namespace peilian;

namespace {

using Seen = std::vector<std::pair<int, std::uint64_t>>;

Seen at(const WordTrie& trie, std::u32string_view text, std::size_t place) {
    Seen out;
    trie.walk(text, place, [&](int length, std::uint64_t value) { out.emplace_back(length, value); });
    return out;
}

Seen before(const WordTrie& trie, std::u32string_view text, std::size_t end) {
    Seen out;
    trie.walk_back(text, end, [&](int length, std::uint64_t value) { out.emplace_back(length, value); });
    return out;
}

}  // namespace

TEST_CASE("words that begin at a place, shorter ones first, each with all its values", "[text][words]") {
    const WordTrie trie({{U"顺丰", 1}, {U"顺", 2}, {U"顺丰快递", 1}, {U"顺丰", 9}, {U"圆通", 1}, {U"", 5}, {U"顺丰", 1}});
    CHECK(at(trie, U"发顺丰快递的", 1) == Seen{{1, 2}, {2, 1}, {2, 9}, {4, 1}});
    CHECK(at(trie, U"发顺丰快递的", 0).empty());
    CHECK(at(trie, U"顺丰快", 0) == Seen{{1, 2}, {2, 1}, {2, 9}});
    CHECK(at(trie, U"圆", 0).empty());
    CHECK(at(WordTrie(), U"顺丰", 0).empty());
}

TEST_CASE("words read backwards end at a place", "[text][words]") {
    const WordTrie trie({{U"丰顺", 1}, {U"递快丰顺", 2}});
    CHECK(before(trie, U"发顺丰", 3) == Seen{{2, 1}});
    CHECK(before(trie, U"顺丰快递", 4) == Seen{{4, 2}});
    CHECK(before(trie, U"丰快递", 3).empty());
    CHECK(before(trie, U"顺丰", 1).empty());
}

TEST_CASE("a thousand first characters find their words", "[text][words]") {
    std::vector<std::pair<std::u32string, std::uint64_t>> words;
    for (char32_t c = 0x4E00; c < 0x4E00 + 1000; ++c) words.push_back({std::u32string{c, U'了'}, c});
    const WordTrie trie(words);
    for (const auto& [word, value] : words) CHECK(at(trie, word, 0) == Seen{{2, value}});
}
