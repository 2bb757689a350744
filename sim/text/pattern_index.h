// Many patterns tried on a text at once: only where the text holds what a match must contain.
#pragma once
#include <algorithm>
#include <cstdint>
#include <unordered_map>
#include <vector>

#include "text/pattern.h"

namespace peilian {

/// How often pairs of characters and single characters stand in ordinary replies; pairs never seen count little.
using GramCounts = std::unordered_map<std::uint64_t, int>;

class PatternIndex {
public:
    /// Patterns are numbered in the order of adding.
    void add(Pattern pattern) { patterns_.push_back(std::move(pattern)); }
    /// Chooses for each pattern the keys that stand least often in texts like the counted ones. Call once, after all are added.
    void finish(const GramCounts& counts);

    /// Calls `found(pattern, start, end)` for every place where a pattern matches, once each, by no order that matters.
    template <class Found>
    void scan(const NormalText& text, const Figures& figures, Found found) const {
        if (patterns_.empty()) return;
        std::vector<Present> present;
        std::vector<std::uint64_t> sets(sets_, 0);
        look(text, figures, present, sets);
        std::vector<int> next(patterns_.size(), 0);  // by pattern: the first start not yet tried
        for (const Present& p : present) {
            for (std::uint32_t e = p.bucket->from; e < p.bucket->to; ++e) {
                const Entry& entry = entries_[e];
                if ((sets[entry.second >> 6] >> (entry.second & 63) & 1) == 0) continue;
                if ((sets[entry.third >> 6] >> (entry.third & 63) & 1) == 0) continue;
                const Pattern& pattern = patterns_[entry.pattern];
                int& tried = next[entry.pattern];
                for (int start = std::max(tried, p.at - entry.most); start <= p.at - entry.least; ++start) {
                    tried = start + 1;
                    if (!pattern.may_begin(text.chars[static_cast<std::size_t>(start)])) continue;
                    if (const int end = pattern.match(text, figures, start); end >= 0) found(static_cast<int>(entry.pattern), start, end);
                }
            }
        }
    }

private:
    /// A pattern is tried where one of its first keys stands, if its second and third keys stand anywhere.
    struct Entry {
        std::uint32_t pattern = 0;
        std::int16_t least = 0, most = 0;
        std::uint32_t second = 0, third = 0;  ///< numbers of sets; set 0 is always there
    };
    /// What a gram means: entries [from, to), and the sets [sets_from, sets_to) that it is one of.
    struct Bucket {
        std::uint64_t gram = 0;
        std::uint32_t from = 0, to = 0, sets_from = 0, sets_to = 0;
        bool used = false;
    };
    struct Present {
        const Bucket* bucket;
        int at;
    };

    static std::uint64_t mixed(std::uint64_t gram) { return gram * 0x9E3779B97F4A7C15ULL; }
    const Bucket* find(std::uint64_t gram) const;
    /// The grams of the text that patterns ask for, and the sets that are there.
    void look(const NormalText& text, const Figures& figures, std::vector<Present>& present, std::vector<std::uint64_t>& sets) const;

    std::vector<Pattern> patterns_;
    std::vector<Entry> entries_;
    std::vector<std::uint32_t> set_numbers_;
    std::size_t sets_ = 1;             ///< words of bits for the sets
    std::vector<Bucket> table_;        ///< open addressing
    std::uint64_t mask_ = 0;
    int shift_ = 63;
    std::vector<std::uint64_t> seen_;  ///< a bit per hash, so that most places of a text cost one look
};

}  // namespace peilian
