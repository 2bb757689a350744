// The features of the classifier: character n-grams of a reply and of the message it answers.
#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "text/normalise.h"
#include "text/values.h"
#include "text/word_trie.h"

namespace peilian {

/// One to three symbols, 21 bits each, the first in the highest place; the top bit is set for the buyer's message.
/// A symbol is a character of the normalised text, or an ASCII capital for a figure (M money, R rate, T duration,
/// C count, D date, N number, A address, L link, O order, X mask), `^` `$` for begin and end. Marks between words are
/// left out, and 再 在, 以 已, 哪 那, 事 是 are one, so that typing habits change little.
/// A word of one of the lexicon's classes is a feature too, written `#courier`: its highest 21 bits are all set, the rest is a hash of the class's name.
using Feature = std::uint64_t;

inline bool is_buyers(Feature feature) { return feature >> 63 != 0; }

struct FeatureAt {
    Feature feature = 0;
    int start = 0, end = 0;  ///< characters of the normalised text
};

/// The words of the lexicon's classes, so that all couriers, or all ways of sending again, are one feature.
class ClassWords {
public:
    /// Words are folded as replies are.
    void add(std::string_view class_name, std::u32string_view word);
    /// Call once, after all were added.
    void finish();
    void features_of(const NormalText& text, std::vector<FeatureAt>& out) const;
    /// `#courier`; nothing for a feature that is no class.
    const std::string* name_of(Feature feature) const;
    static Feature feature_of(std::string_view class_name);

    /// For snapshot.h.
    template <class Self, class Archive>
    static void archive(Self& self, Archive& a) { a(self.words_)(self.names_); }

private:
    std::vector<std::pair<std::u32string, Feature>> given_;  ///< until all are added
    WordTrie words_;
    std::vector<std::pair<Feature, std::string>> names_;
};

/// No clause holds the whole feature.
inline constexpr int kNoClause = -1;
/// The clause of the text in which a feature stands, or kNoClause. Begin and end belong to the first and last clause.
int clause_of(const FeatureAt& feature, const NormalText& text);

/// Every n-gram of the text with its place; the same n-gram may stand at several.
void features_of(const NormalText& text, const Figures& figures, bool buyer, std::vector<FeatureAt>& out);

/// As people read it: `给你`, `退M`, `@不要` for the buyer's.
std::string to_text(Feature feature);
/// Nothing unless it is one to three symbols, or `#` and a name.
std::optional<Feature> parse_feature(std::string_view text);

}  // namespace peilian
