// One pattern of the lexicon's language, as it was parsed.
#pragma once
#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "text/normalise.h"
#include "text/values.h"

namespace peilian {

struct PatternNode;
using PatternNodes = std::vector<PatternNode>;
/// How a sequence can begin: with nothing, with one character that goes on into what follows, or with
/// a pair that is settled (first << 32 | second; first 0: any, second 0: anything or nothing may follow).
struct PatternHeads {
    bool empty = false;
    std::vector<char32_t> open;
    std::vector<std::uint64_t> settled;
};
/// Alternatives; shared, so that a class of words is held once however many patterns use it.
struct PatternChoices {
    PatternHeads heads;
    int least = 0, most = 0;  ///< how many characters they take
    std::vector<PatternNodes> all;
    std::vector<std::pair<char32_t, std::uint32_t>> by_first;  ///< those that begin with a literal, sorted by its first character
    std::vector<std::uint32_t> others;
    std::uint64_t firsts = 0;                                  ///< of by_first, as in Pattern::first_bit
};

struct PatternNode {
    enum class Kind : unsigned char { text, any_of, gap, token, start, end, asks };
    Kind kind = Kind::text;
    bool optional = false;
    TokenKind token = TokenKind::number;
    int least = 0, most = 0;  ///< gap: how many characters
    std::u32string text;
    std::shared_ptr<const PatternChoices> choices;
};

/// Fills in how the alternatives begin and how long they are.
void measure(PatternChoices& choices);

/// Classes of words by name; each word is itself a pattern. A class is parsed when it is first used.
class WordClasses {
public:
    void add(const std::u32string& name, std::u32string word) { words_[name].push_back(std::move(word)); }
    const std::vector<std::u32string>* find(const std::u32string& name) const;

private:
    friend class PatternParser;
    std::map<std::u32string, std::vector<std::u32string>> words_;
    mutable std::map<std::u32string, std::shared_ptr<const PatternChoices>> parsed_;
};

/// A parsed pattern; matched by PatternPool, once it is laid flat there.
class Pattern {
public:
    static std::optional<Pattern> parse(std::u32string_view source, const WordClasses& classes, std::string& error);

    const PatternNodes& nodes() const { return nodes_; }
    /// The first_bit of every character that a match may begin with.
    std::uint64_t firsts() const { return firsts_; }

    /// Characters of which any match holds one at least, `least` to `most` characters after its start.
    struct Keys {
        std::vector<std::uint64_t> grams;  ///< first << 32 | second; second 0: any. From kTokenBase on: a built-in class
        int least = 0, most = 0;
    };
    /// The sets that tell most; at least one. Made anew at each call.
    std::vector<Keys> keys() const;

    static std::uint64_t first_bit(char32_t c) { return std::uint64_t{1} << ((c ^ (c >> 6)) & 63); }

    /// One text that the pattern matches when it has no built-in class; for the checker.
    std::u32string sample() const;

    static constexpr char32_t kTokenBase = 0x110000;

private:
    bool find_firsts(std::string& error);

    PatternNodes nodes_;
    std::uint64_t firsts_ = 0;
};

}  // namespace peilian
