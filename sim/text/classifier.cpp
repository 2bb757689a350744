#include "text/classifier.h"

#include <algorithm>
#include <bit>
#include <charconv>

namespace peilian {
namespace {

constexpr std::uint64_t kMix = 0x9E3779B97F4A7C15ULL;

std::string_view next_word(std::string_view& rest) {
    const std::size_t end = std::min(rest.find(' '), rest.size());
    const std::string_view word = rest.substr(0, end);
    rest.remove_prefix(std::min(end + 1, rest.size()));
    return word;
}

}  // namespace

bool Classifier::add(const Act& act, std::string_view words, std::string_view clause_words) {
    const auto number = static_cast<std::uint16_t>(acts_.size());
    acts_.push_back(act);
    return add_words(number, words, false) && add_words(number, clause_words, true);
}

bool Classifier::add_words(std::uint16_t act, std::string_view words, bool in_clause) {
    while (!words.empty()) {
        const auto feature = parse_feature(next_word(words));
        const std::string_view figure = next_word(words);
        std::int16_t weight = 0;
        const auto [end, error] = std::from_chars(figure.data(), figure.data() + figure.size(), weight);
        if (!feature || error != std::errc() || end != figure.data() + figure.size()) return false;
        given_.push_back({*feature, in_clause, {act, weight}});
    }
    return true;
}

void Classifier::finish() {
    std::ranges::stable_sort(given_, {}, [](const Given& g) { return std::pair(g.feature, g.in_clause); });
    std::size_t features = 0;
    for (std::size_t i = 0; i < given_.size(); ++i) features += i == 0 || given_[i].feature != given_[i - 1].feature ? 1 : 0;
    const std::size_t size = std::bit_ceil(std::max<std::size_t>(16, features * 4 / 3));
    std::vector<Slot> table(size);
    mask_ = size - 1;
    shift_ = 64 - std::countr_zero(size);
    for (std::size_t i = 0; i < given_.size();) {
        const Feature feature = given_[i].feature;
        std::uint64_t slot = feature * kMix >> shift_;
        while (table[slot].used()) slot = (slot + 1) & mask_;
        std::vector<Weight> of_reply, of_clause;
        for (; i < given_.size() && given_[i].feature == feature; ++i) (given_[i].in_clause ? of_clause : of_reply).push_back(given_[i].weight);
        table[slot] = {feature, lay(of_reply), lay(of_clause)};
    }
    table_ = std::move(table);
    given_ = {};
}

Classifier::Weights Classifier::lay(const std::vector<Weight>& weights) {
    if (weights.size() < kFew) {
        const std::size_t from = sparse_.size();
        sparse_.append(weights);
        return Weights::few(from, weights.size());
    }
    std::vector<std::int16_t> row(width(), 0);
    for (const Weight& w : weights) row[w.act] = w.weight;
    const std::size_t number = dense_.size() / row.size();
    dense_.append(row);
    return Weights::many(number);
}

void Classifier::expect(Weights weights) const {
    if (!weights.are_many()) return sparse_.expect(weights.from());
    const std::size_t from = weights.from() * width();
    for (std::size_t at = 0; at < width(); at += 2 * kStep) dense_.expect(from + at);
}

void Classifier::add_to(int* sums, Weights weights) const {
    if (!weights.are_many()) {
        for (std::size_t w = weights.from(), to = weights.to(); w < to; ++w) sums[sparse_[w].act] += sparse_[w].weight;
        return;
    }
    const std::int16_t* row = dense_.data() + weights.from() * width();
    for (int* const end = sums + width(); sums != end; sums += kStep, row += kStep)
        for (std::size_t k = 0; k < kStep; ++k) sums[k] += row[k];
}

int Classifier::weight_of(std::size_t act, Weights weights) const {
    if (weights.are_many()) return dense_[weights.from() * width() + act];
    for (std::size_t w = weights.from(); w < weights.to(); ++w)
        if (sparse_[w].act == act) return sparse_[w].weight;
    return 0;
}

const Classifier::Slot* Classifier::find(Feature feature) const {
    for (std::uint64_t slot = feature * kMix >> shift_; table_[slot].used(); slot = (slot + 1) & mask_)
        if (table_[slot].feature == feature) return &table_[slot];
    return nullptr;
}

namespace {

constexpr int kBefore = -2;  ///< the message before stands in no clause, and speaks in all

/// What was said already: an n-gram counts once in the reply and once in each of its clauses. Those of one n-gram must come clause by clause.
class Said {
public:
    explicit Said(std::size_t most) : places_(std::bit_ceil(most * 2 + 1)) {}

    struct New {
        bool in_reply, in_clause;
    };
    /// `slot`: where the classifier has it; that is spread well already.
    New add(std::uint32_t slot, int clause) {
        const std::size_t mask = places_.size() - 1;
        std::size_t at = slot & mask;
        while (places_[at].used && places_[at].slot != slot) at = (at + 1) & mask;
        Place& place = places_[at];
        if (place.used && place.clause == clause) return {false, false};
        const New out{!place.used, clause != kNoClause};
        if (clause != kNoClause || !place.used) place = {slot, clause, true};
        return out;
    }

private:
    struct Place {
        std::uint32_t slot = 0;
        int clause = 0;
        bool used = false;
    };
    std::vector<Place> places_;
};

}  // namespace

Classifier::Scores Classifier::score(const std::vector<FeatureAt>& features, const std::vector<FeatureAt>& before, const NormalText& text) const {
    struct Heard {
        const Slot* slot;
        int clause;
    };
    std::vector<Heard> heard;
    heard.reserve(features.size() + before.size());
    const auto hear = [&](const FeatureAt& f, int clause) {
        const Slot* slot = find(f.feature);
        if (slot == nullptr) return;
        expect(slot->of_reply);
        expect(slot->of_clause);
        heard.push_back({slot, clause});
    };
    for (const FeatureAt& f : before) table_.expect(f.feature * kMix >> shift_);
    for (const FeatureAt& f : features) table_.expect(f.feature * kMix >> shift_);
    for (const FeatureAt& f : before) hear(f, kBefore);
    for (const FeatureAt& f : features) hear(f, clause_of(f, text));

    const std::size_t acts = acts_.size(), width = this->width();
    const auto clauses = static_cast<std::size_t>(text.clause.empty() ? 1 : text.clause.back() + 1);
    // One row of sums each for the reply, for what speaks in all clauses, and for each clause.
    std::vector<int> sums((2 + clauses) * width, 0);
    const auto row = [&](int clause) { return sums.data() + static_cast<std::size_t>(clause == kBefore ? 1 : 2 + clause) * width; };
    Said said(heard.size());
    for (const Heard& h : heard) {
        const Said::New is_new = said.add(static_cast<std::uint32_t>(h.slot - table_.data()), h.clause);
        if (is_new.in_reply) add_to(sums.data(), h.slot->of_reply);
        if (is_new.in_clause) add_to(row(h.clause), h.slot->of_clause);
    }
    Scores out;
    out.clause.assign(acts, 0);
    std::vector<int> best(row(0), row(0) + acts);
    for (int clause = 1; clause < static_cast<int>(clauses); ++clause)
        for (std::size_t a = 0; a < acts; ++a)
            if (row(clause)[a] > best[a]) best[a] = row(clause)[a], out.clause[a] = clause;
    out.odds.reserve(acts);
    for (std::size_t a = 0; a < acts; ++a) out.odds.push_back(acts_[a].bias + sums[a] + row(kBefore)[a] + best[a]);
    return out;
}

Classifier::Evidence Classifier::evidence(std::size_t act, const Scores& scores, const std::vector<FeatureAt>& features, const NormalText& text, const ClassWords& names) const {
    struct Part {
        int weight, clause;
        const FeatureAt* at;
    };
    std::vector<Part> parts;
    int heaviest = 0;
    for (const FeatureAt& f : features) {
        const Slot* slot = f.end > f.start ? find(f.feature) : nullptr;
        if (slot == nullptr) continue;
        int weight = weight_of(act, slot->of_reply);
        if (clause_of(f, text) == scores.clause[act]) weight += weight_of(act, slot->of_clause);
        if (weight <= 0) continue;
        heaviest = std::max(heaviest, weight);
        parts.push_back({weight, text.clause[static_cast<std::size_t>(f.start)], &f});
    }
    if (parts.empty()) return {0, text.size(), ""};
    // The clause that holds most of what is heavy; a long one has much that weighs little.
    std::vector<int> by_clause;
    for (const Part& p : parts) {
        if (p.weight * 3 < heaviest) continue;
        const auto at = static_cast<std::size_t>(p.clause);
        by_clause.resize(std::max(by_clause.size(), at + 1), 0);
        by_clause[at] += p.weight;
    }
    const auto clause = static_cast<int>(std::ranges::max_element(by_clause) - by_clause.begin());
    std::erase_if(parts, [&](const Part& p) { return p.clause != clause; });
    std::ranges::stable_sort(parts, std::ranges::greater{}, &Part::weight);
    Evidence out{parts.front().at->start, parts.front().at->end, ""};
    int named = 0;
    for (const Part& p : parts) {
        if (p.weight * 3 < parts.front().weight) break;
        out.start = std::min(out.start, p.at->start);
        out.end = std::max(out.end, p.at->end);
        if (++named <= 4) out.words += (out.words.empty() ? "" : " ") + (names.name_of(p.at->feature) ? *names.name_of(p.at->feature) : to_text(p.at->feature));
    }
    return out;
}

}  // namespace peilian
