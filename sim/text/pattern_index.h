// Many patterns tried on a text at once: only where the text holds what a match must contain.
#pragma once
#include <algorithm>
#include <cstdint>
#include <unordered_map>
#include <vector>

#include "text/pattern_pool.h"

namespace peilian {

/// How often pairs of characters and single characters stand in ordinary replies; pairs never seen count little.
using GramCounts = std::unordered_map<std::uint64_t, int>;

class PatternIndex {
public:
    /// Patterns are numbered in the order of adding.
    void add(Pattern pattern) { parsed_.push_back(std::move(pattern)); }
    /// Chooses for each pattern the keys that stand least often in texts like the counted ones. Call once, after all are added.
    void finish(const GramCounts& counts);

    /// Calls `found(pattern, start, end)` for every place where a pattern matches, once each, by no order that matters.
    template <class Found>
    void scan(const NormalText& text, const Figures& figures, Found found) const {
        if (pool_.size() == 0) return;
        Workspace w = take_workspace();
        look(text, figures, w);
        const bool narrow = text.size() <= kPlaces;
        for (const Present& p : w.present) {
            for (std::uint32_t e = p.bucket->from; e < p.bucket->to; ++e) {
                const Entry& entry = entries_[e];
                if (w.places[entry.second.set] == 0 || w.places[entry.third.set] == 0) continue;
                int& tried = w.next[entry.pattern];
                const int first = std::max(tried, p.at - entry.most), last = p.at - entry.least;
                if (first > last) continue;
                if (tried == 0) w.tried.push_back(entry.pattern);
                tried = last + 1;
                std::uint64_t starts = ~std::uint64_t{0};
                if (narrow) starts = starts_for(w.places[entry.second.set], entry.second) & starts_for(w.places[entry.third.set], entry.third);
                for (int start = first; start <= last; ++start)
                    if (!narrow || (starts >> start & 1) != 0) w.trials.push_back({static_cast<int>(entry.pattern), start});
                pool_.expect_root(static_cast<int>(entry.pattern));
            }
        }
        std::erase_if(w.trials, [&](const Trial& t) { return !pool_.may_begin(t.pattern, text.chars[static_cast<std::size_t>(t.start)]); });
        for (const Trial& t : w.trials) pool_.expect_node(t.pattern);
        for (const Trial& t : w.trials) pool_.expect_words(t.pattern);
        for (const Trial& t : w.trials)
            if (const int end = pool_.match(t.pattern, text, figures, t.start); end >= 0) found(static_cast<int>(numbers_[static_cast<std::size_t>(t.pattern)]), t.start, end);
        give_back(std::move(w));
    }

    /// For snapshot.h.
    template <class Self, class Archive>
    static void archive(Self& self, Archive& a) { a(self.pool_)(self.numbers_)(self.entries_)(self.set_numbers_)(self.sets_)(self.table_)(self.mask_)(self.shift_)(self.seen_); }

private:
    static constexpr int kPlaces = 64;  ///< in a text that is no longer, the places of keys are compared

    /// A set of keys that must stand `least` to `most` characters after the start of a match. Set 0 is everywhere.
    struct Further {
        std::uint32_t set = 0;
        std::int16_t least = 0, most = 0;
    };
    /// A pattern is tried where one of its first keys stands, if its second and third keys stand where they must;
    /// in a long text, if they stand anywhere.
    struct Entry {
        std::uint32_t pattern = 0;     ///< its place in the pool
        std::int16_t least = 0, most = 0;
        Further second, third;
    };
    /// From the places of a set (bit k: at character k) the starts of matches that could hold it.
    static std::uint64_t starts_for(std::uint64_t places, const Further& key) {
        if (key.set == 0) return ~std::uint64_t{0};
        places >>= key.least;
        for (int reach = 1, rest = key.most - key.least; rest > 0; reach *= 2) {
            const int step = std::min(reach, rest);
            places |= places >> step;
            rest -= step;
        }
        return places;
    }
    /// What a gram means: entries [from, to), and the sets [sets_from, sets_to) that it is one of.
    struct Bucket {
        std::uint64_t gram = 0;
        std::uint32_t from = 0, to = 0, sets_from = 0, sets_to = 0;
        bool used() const { return gram != 0; }
    };
    struct Present {
        const Bucket* bucket;
        int at;
    };
    struct Gram {
        std::uint64_t gram;
        int at;
    };
    /// A pattern to be tried at a place.
    struct Trial {
        int pattern, start;            ///< the pattern's place in the pool
    };
    /// Memory of one scan, kept for the next: most of it is untouched by a text, so only what was touched is cleared.
    struct Workspace {
        std::vector<Present> present;        ///< the grams of the text that patterns ask for
        std::vector<std::uint64_t> places;   ///< by set; beyond the 64th character the last bit
        std::vector<std::uint32_t> sets;     ///< of which there are places
        std::vector<int> next;               ///< by place in the pool: the first start not yet tried
        std::vector<std::uint32_t> tried;    ///< patterns with a next
        std::vector<Gram> grams;             ///< of the text, that any pattern may ask for
        std::vector<Trial> trials;
    };
    Workspace take_workspace() const;
    static void give_back(Workspace&& workspace);

    static std::uint64_t mixed(std::uint64_t gram) { return gram * 0x9E3779B97F4A7C15ULL; }
    bool seen(std::uint64_t gram) const;
    const Bucket* find(std::uint64_t gram) const;
    void look(const NormalText& text, const Figures& figures, Workspace& workspace) const;

    std::vector<Pattern> parsed_;      ///< until all are added
    PatternPool pool_;                 ///< those that are tried most often first
    Row<std::uint32_t> numbers_;       ///< by place in the pool
    Row<Entry> entries_;
    Row<std::uint32_t> set_numbers_;
    std::uint64_t sets_ = 1;
    Row<Bucket> table_;                ///< open addressing
    std::uint64_t mask_ = 0;
    int shift_ = 63;
    Row<std::uint64_t> seen_;          ///< a bit per hash, so that most places of a text cost one look
};

}  // namespace peilian
