#include "text/pattern_index.h"

#include <bit>
#include <tuple>
#include <unordered_map>

namespace peilian {
namespace {

constexpr int kSeenBits = 20;  ///< some eight for each gram

bool is_token(std::uint64_t gram) { return gram >> 32 >= Pattern::kTokenBase; }

/// How often one of these keys stands in a text like the counted ones.
double presence(const std::vector<std::uint64_t>& grams, const GramCounts& counts) {
    double sum = 0;
    for (const std::uint64_t gram : grams) {
        const auto it = counts.find(gram);
        const double rare = is_token(gram) ? 40.0 : (gram & 0xFFFFFFFF) == 0 ? 0.5 : 0.05;
        sum += it == counts.end() ? rare : it->second + rare;
    }
    return sum;
}

/// The sets of keys met so far, each once: many patterns ask for the same class of words.
class KeySets {
public:
    struct Set {
        std::vector<std::uint64_t> grams;
        double often = 0;
        std::uint32_t number = 0;  ///< 0 until a pattern needs it as a second or third key
    };

    explicit KeySets(const GramCounts& counts) : counts_(counts) {}

    Set& of(std::vector<std::uint64_t> grams) {
        std::uint64_t hash = grams.size();
        for (const std::uint64_t gram : grams) hash = (hash ^ gram) * 0x9E3779B97F4A7C15ULL;
        auto [it, end] = sets_.equal_range(hash);
        for (; it != end; ++it)
            if (it->second.grams == grams) return it->second;
        Set set{std::move(grams), 0, 0};
        set.often = presence(set.grams, counts_);
        return sets_.emplace(hash, std::move(set))->second;
    }

    std::uint32_t number(Set& set) {
        if (set.number == 0) {
            set.number = ++numbered_;
            for (const std::uint64_t gram : set.grams) members_.emplace_back(gram, set.number);
        }
        return set.number;
    }

    std::uint32_t numbered() const { return numbered_; }
    std::vector<std::pair<std::uint64_t, std::uint32_t>> members() && { return std::move(members_); }

private:
    const GramCounts& counts_;
    std::unordered_multimap<std::uint64_t, Set> sets_;
    std::uint32_t numbered_ = 0;
    std::vector<std::pair<std::uint64_t, std::uint32_t>> members_;
};

}  // namespace

void PatternIndex::finish(const GramCounts& counts) {
    struct Plan {
        std::uint32_t pattern = 0;
        std::vector<Pattern::Keys> keys;   ///< without their grams
        std::vector<KeySets::Set*> sets;   ///< of the keys
        std::vector<std::size_t> by_often; ///< keys, the rarest first
        std::size_t first = 0;             ///< the key where it is tried
    };
    KeySets known(counts);
    std::vector<Plan> plans;
    for (std::uint32_t p = 0; p < parsed_.size(); ++p) {
        Plan plan{p, parsed_[p].keys(), {}, {}, 0};
        std::vector<double> cost;  // of trying there and listing it
        for (std::size_t k = 0; k < plan.keys.size(); ++k) {
            Pattern::Keys& keys = plan.keys[k];
            plan.sets.push_back(&known.of(std::move(keys.grams)));
            plan.by_often.push_back(k);
            cost.push_back(plan.sets[k]->often * (1 + 0.25 * (keys.most - keys.least)) + 0.1 * static_cast<double>(plan.sets[k]->grams.size()));
        }
        const auto rank = [&](std::size_t k) { return std::tuple(cost[k], plan.sets[k]->often, k); };
        plan.first = *std::ranges::min_element(plan.by_often, {}, rank);
        std::ranges::sort(plan.by_often, {}, [&](std::size_t k) { return std::tuple(plan.sets[k]->often, cost[k], k); });
        plans.push_back(std::move(plan));
    }
    // What is tried often stands together, so that it stays in the processor's nearer caches.
    std::ranges::stable_sort(plans, std::ranges::greater{}, [](const Plan& plan) { return plan.sets[plan.first]->often; });
    std::vector<std::pair<std::uint64_t, Entry>> triggers;
    std::vector<std::uint32_t> numbers;
    for (const Plan& plan : plans) {
        Entry entry{static_cast<std::uint32_t>(numbers.size()), static_cast<std::int16_t>(plan.keys[plan.first].least), static_cast<std::int16_t>(plan.keys[plan.first].most), {}, {}};
        for (const std::size_t k : plan.by_often) {
            if (k == plan.first) continue;
            Further& further = entry.second.set == 0 ? entry.second : entry.third;
            if (further.set == 0) further = {known.number(*plan.sets[k]), static_cast<std::int16_t>(plan.keys[k].least), static_cast<std::int16_t>(plan.keys[k].most)};
        }
        for (const std::uint64_t gram : plan.sets[plan.first]->grams) triggers.emplace_back(gram, entry);
        numbers.push_back(plan.pattern);
        pool_.add(parsed_[plan.pattern]);
    }
    numbers_ = std::move(numbers);
    parsed_ = {};
    std::ranges::stable_sort(triggers, {}, [](const auto& t) { return t.first; });
    sets_ = known.numbered() + 1;
    std::vector<std::pair<std::uint64_t, std::uint32_t>> members = std::move(known).members();
    std::ranges::sort(members);

    std::vector<Bucket> buckets;
    std::size_t t = 0, m = 0;
    while (t < triggers.size() || m < members.size()) {
        Bucket b;
        b.gram = t < triggers.size() && (m == members.size() || triggers[t].first <= members[m].first) ? triggers[t].first : members[m].first;
        b.from = static_cast<std::uint32_t>(entries_.size());
        for (; t < triggers.size() && triggers[t].first == b.gram; ++t) entries_.push_back(triggers[t].second);
        b.to = static_cast<std::uint32_t>(entries_.size());
        b.sets_from = static_cast<std::uint32_t>(set_numbers_.size());
        for (; m < members.size() && members[m].first == b.gram; ++m) set_numbers_.push_back(members[m].second);
        b.sets_to = static_cast<std::uint32_t>(set_numbers_.size());
        buckets.push_back(b);
    }
    const std::size_t size = std::bit_ceil(std::max<std::size_t>(16, buckets.size() * 4 / 3));
    std::vector<Bucket> table(size);
    mask_ = size - 1;
    shift_ = 64 - std::countr_zero(size);
    std::vector<std::uint64_t> seen((std::size_t{1} << kSeenBits) / 64, 0);
    for (const Bucket& b : buckets) {
        const std::uint64_t h = mixed(b.gram);
        const std::uint64_t bit = h >> (64 - kSeenBits);
        seen[bit >> 6] |= std::uint64_t{1} << (bit & 63);
        std::uint64_t slot = h >> shift_;
        while (table[slot].used()) slot = (slot + 1) & mask_;
        table[slot] = b;
    }
    table_ = std::move(table);
    seen_ = std::move(seen);
}

bool PatternIndex::seen(std::uint64_t gram) const {
    const std::uint64_t bit = mixed(gram) >> (64 - kSeenBits);
    return (seen_[bit >> 6] >> (bit & 63) & 1) != 0;
}

const PatternIndex::Bucket* PatternIndex::find(std::uint64_t gram) const {
    for (std::uint64_t slot = mixed(gram) >> shift_; table_[slot].used(); slot = (slot + 1) & mask_)
        if (table_[slot].gram == gram) return &table_[slot];
    return nullptr;
}

namespace {
template <class Space>
std::vector<Space>& spare() {
    thread_local std::vector<Space> spaces;
    return spaces;
}
}  // namespace

PatternIndex::Workspace PatternIndex::take_workspace() const {
    std::vector<Workspace>& spaces = spare<Workspace>();
    Workspace out;
    if (!spaces.empty()) {
        out = std::move(spaces.back());
        spaces.pop_back();
    }
    if (out.places.size() < sets_) out.places.resize(sets_, 0);
    if (out.next.size() < static_cast<std::size_t>(pool_.size())) out.next.resize(static_cast<std::size_t>(pool_.size()), 0);
    return out;
}

void PatternIndex::give_back(Workspace&& workspace) {
    for (const std::uint32_t set : workspace.sets) workspace.places[set] = 0;
    for (const std::uint32_t pattern : workspace.tried) workspace.next[pattern] = 0;
    workspace.present.clear();
    workspace.sets.clear();
    workspace.tried.clear();
    workspace.grams.clear();
    workspace.trials.clear();
    spare<Workspace>().push_back(std::move(workspace));
}

void PatternIndex::look(const NormalText& text, const Figures& figures, Workspace& w) const {
    w.places[0] = ~std::uint64_t{0};
    const auto take = [&](std::uint64_t gram, int at) {
        if (!seen(gram)) return;
        table_.expect(mixed(gram) >> shift_);
        w.grams.push_back({gram, at});
    };
    for (int at = 0; at < text.size(); ++at) {
        const std::uint64_t first = std::uint64_t{text.chars[static_cast<std::size_t>(at)]} << 32;
        take(first, at);
        if (at + 1 < text.size()) take(first | text.chars[static_cast<std::size_t>(at) + 1], at);
        for (auto i = static_cast<std::size_t>(figures.first_token[static_cast<std::size_t>(at)]); i < figures.tokens.size() && figures.tokens[i].start == at; ++i)
            take(std::uint64_t{Pattern::kTokenBase + static_cast<char32_t>(figures.tokens[i].kind)} << 32, at);
    }
    for (const Gram& g : w.grams) {
        const Bucket* bucket = find(g.gram);
        if (bucket == nullptr) continue;
        entries_.expect(bucket->from);
        set_numbers_.expect(bucket->sets_from);
        w.present.push_back({bucket, g.at});
    }
    for (const Present& p : w.present) {
        const std::uint64_t place = std::uint64_t{1} << std::min(p.at, kPlaces - 1);
        for (std::uint32_t s = p.bucket->sets_from; s < p.bucket->sets_to; ++s) {
            std::uint64_t& places = w.places[set_numbers_[s]];
            if (places == 0) w.sets.push_back(set_numbers_[s]);
            places |= place;
        }
    }
}

}  // namespace peilian
