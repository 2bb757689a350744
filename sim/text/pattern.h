// One pattern of the lexicon's language, and how it is matched.
#pragma once
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "text/normalise.h"
#include "text/values.h"

namespace peilian {

/// Classes of words by name; each word is itself a pattern.
using WordClasses = std::map<std::u32string, std::vector<std::u32string>>;

/// A parsed pattern. Matching is anchored: it maps a set of offsets from one start to the set of
/// offsets reached (bit k: k characters after the start), so its time is bounded by a constant per
/// start and no pattern can run away. A match is at most 63 characters long.
class Pattern {
public:
    static std::optional<Pattern> parse(std::u32string_view source, const WordClasses& classes, std::string& error);

    /// End of the longest match that begins at `start`; -1 when there is none.
    int match(const NormalText& text, const Figures& figures, int start) const;

    /// What the first one or two characters can be: 0 in the second place means any character; a
    /// built-in class in the first place is kTokenBase + its kind.
    using Prefix = std::pair<char32_t, char32_t>;
    const std::vector<Prefix>& prefixes() const { return prefixes_; }
    /// One text that the pattern matches when it has no built-in class; for the checker.
    const std::u32string& sample() const { return sample_; }

    static constexpr char32_t kTokenBase = 0x110000;

private:
    enum class Kind : unsigned char { text, any_of, gap, token, start, end };
    friend class PatternParser;

    struct Node {
        Kind kind = Kind::text;
        std::u32string text;
        std::vector<std::vector<Node>> choices;                   ///< any_of; sorted by first character
        std::vector<std::pair<char32_t, std::uint32_t>> by_first;  ///< choices that begin with a literal
        std::vector<std::uint32_t> others;                        ///< the rest
        bool optional = false;
        int least = 0, most = 0;
        TokenKind token = TokenKind::number;
    };

    static std::uint64_t run(const std::vector<Node>& nodes, const NormalText& t, const Figures& f, int base, std::uint64_t in);
    static std::uint64_t run(const Node& node, const NormalText& t, const Figures& f, int base, std::uint64_t in);

    std::vector<Node> nodes_;
    std::vector<Prefix> prefixes_;
    std::u32string sample_;
};

}  // namespace peilian
