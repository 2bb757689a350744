// The lexicon ready for matching: patterns by side, indexed by how they begin.
#pragma once
#include <cstdint>
#include <set>
#include <string>
#include <unordered_map>
#include <vector>

#include "text/guards.h"
#include "text/lexicon.h"
#include "text/pattern.h"

namespace peilian {

enum class Role : unsigned char { performs, cancels };

struct LexiconPattern {
    Pattern pattern;
    std::string source;
    int act = 0;      ///< index into Side::acts
    int reply = -1;   ///< index into Side::conditions: counts only after such a buyer's message
    Role role = Role::performs;
    bool residual = false;  ///< counts only where nothing but light acts was found
};

struct LexiconAct {
    std::string id;
    Guards guards;
    bool whole = false;
    bool light = false;  ///< greetings and the like: they leave room for a residual pattern
};

/// One side's patterns and the index from the first two characters to those that can begin so.
struct Side {
    std::vector<LexiconAct> acts;
    std::vector<LexiconPattern> patterns;
    std::vector<std::vector<Pattern>> conditions;
    std::unordered_map<std::uint64_t, std::vector<int>> by_two;
    std::unordered_map<char32_t, std::vector<int>> by_one;
    std::vector<std::vector<int>> by_token;

    void index();
    /// Calls `use(pattern)` for each pattern that may begin at `at`; possibly more than once.
    template <class Use>
    void candidates(const NormalText& text, const Figures& figures, int at, Use use) const {
        const char32_t first = text.chars[static_cast<std::size_t>(at)];
        if (const auto one = by_one.find(first); one != by_one.end())
            for (int p : one->second) use(p);
        if (at + 1 < text.size()) {
            const auto two = by_two.find(std::uint64_t{first} << 32 | text.chars[static_cast<std::size_t>(at) + 1]);
            if (two != by_two.end())
                for (int p : two->second) use(p);
        }
        for (auto i = static_cast<std::size_t>(figures.first_token[static_cast<std::size_t>(at)]); i < figures.tokens.size() && figures.tokens[i].start == at; ++i)
            for (int p : by_token[static_cast<std::size_t>(figures.tokens[i].kind)]) use(p);
    }
};

struct Lexicon::Compiled {
    Side agent;
    Side buyer;
    std::set<std::string, std::less<>> known;
    std::string hash;
};

/// Acts of one side; `buyer_text` is read only where a pattern depends on it.
Recognition recognise_side(const Side& side, std::string_view text, std::string_view buyer_text);

}  // namespace peilian
