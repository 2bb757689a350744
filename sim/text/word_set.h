// A fixed set of words, found at a place of a text in a few steps however many they are.
#pragma once
#include <array>
#include <cstdint>
#include <initializer_list>
#include <string_view>
#include <vector>

#include "text/normalise.h"
#include "text/word_trie.h"

namespace peilian {

/// Words are folded as replies are when the set is made, so they may be written as people write them.
class WordSet {
public:
    WordSet() = default;
    WordSet(std::initializer_list<std::u32string_view> words);
    explicit WordSet(const std::vector<std::u32string>& words);

    /// Length of the longest word that begins at `at`, or that ends just before `end`; 0 when none does.
    int longest_at(const NormalText& text, int at) const;
    int longest_before(const NormalText& text, int end) const;
    /// First place in [from, to) where a word lies wholly; -1 when there is none.
    int first_in(const NormalText& text, int from, int to) const;

    /// For snapshot.h.
    template <class Self, class Archive>
    static void archive(Self& self, Archive& a) { a(self.from_first_)(self.from_last_); }

private:
    void add(std::u32string_view word);
    void finish();

    std::vector<std::u32string> given_;      ///< until all are added
    WordTrie from_first_;
    WordTrie from_last_;                     ///< of the words read backwards
};

}  // namespace peilian
