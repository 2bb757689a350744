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

bool Classifier::add(const Act& act, std::string_view words) {
    const auto number = static_cast<std::uint16_t>(acts_.size());
    acts_.push_back(act);
    while (!words.empty()) {
        const auto feature = parse_feature(next_word(words));
        const std::string_view figure = next_word(words);
        std::int16_t weight = 0;
        const auto [end, error] = std::from_chars(figure.data(), figure.data() + figure.size(), weight);
        if (!feature || error != std::errc() || end != figure.data() + figure.size()) return false;
        given_.push_back({*feature, {number, weight}});
    }
    return true;
}

void Classifier::finish() {
    std::ranges::stable_sort(given_, {}, &std::pair<Feature, Weight>::first);
    std::size_t features = 0;
    for (std::size_t i = 0; i < given_.size(); ++i) features += i == 0 || given_[i].first != given_[i - 1].first ? 1 : 0;
    const std::size_t size = std::bit_ceil(std::max<std::size_t>(16, features * 4 / 3));
    table_.assign(size, {});
    mask_ = size - 1;
    shift_ = 64 - std::countr_zero(size);
    weights_.reserve(given_.size());
    for (std::size_t i = 0; i < given_.size();) {
        const Feature feature = given_[i].first;
        std::uint64_t slot = feature * kMix >> shift_;
        while (table_[slot].from != table_[slot].to) slot = (slot + 1) & mask_;
        const auto from = static_cast<std::uint32_t>(i);
        for (; i < given_.size() && given_[i].first == feature; ++i) weights_.push_back(given_[i].second);
        table_[slot] = {feature, from, static_cast<std::uint32_t>(i)};
    }
    given_ = {};
}

const Classifier::Slot* Classifier::find(Feature feature) const {
    for (std::uint64_t slot = feature * kMix >> shift_; table_[slot].from != table_[slot].to; slot = (slot + 1) & mask_)
        if (table_[slot].feature == feature) return &table_[slot];
    return nullptr;
}

std::vector<int> Classifier::score(const std::vector<FeatureAt>& features) const {
    std::vector<int> out;
    out.reserve(acts_.size());
    for (const Act& act : acts_) out.push_back(act.bias);
    std::vector<std::uint32_t> places;  // an n-gram counts once, wherever it stands
    places.reserve(features.size());
    for (const FeatureAt& f : features)
        if (const Slot* slot = find(f.feature)) places.push_back(static_cast<std::uint32_t>(slot - table_.data()));
    std::ranges::sort(places);
    places.erase(std::unique(places.begin(), places.end()), places.end());
    for (const std::uint32_t place : places)
        for (std::uint32_t w = table_[place].from; w < table_[place].to; ++w) out[weights_[w].act] += weights_[w].weight;
    return out;
}

Classifier::Evidence Classifier::evidence(std::size_t act, const std::vector<FeatureAt>& features, const NormalText& text, const ClassWords& names) const {
    struct Part {
        int weight, clause;
        const FeatureAt* at;
    };
    std::vector<Part> parts;
    int heaviest = 0;
    for (const FeatureAt& f : features) {
        const Slot* slot = f.end > f.start && !is_buyers(f.feature) ? find(f.feature) : nullptr;
        if (slot == nullptr) continue;
        for (std::uint32_t w = slot->from; w < slot->to; ++w) {
            if (weights_[w].act != act || weights_[w].weight <= 0) continue;
            heaviest = std::max(heaviest, static_cast<int>(weights_[w].weight));
            parts.push_back({weights_[w].weight, text.clause[static_cast<std::size_t>(f.start)], &f});
        }
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
