// What every match of a pattern must contain, so that most patterns need not be tried on most texts.
#include <algorithm>
#include <cstddef>

#include "text/pattern.h"

namespace peilian {
namespace {

using Gram = std::uint64_t;
constexpr std::size_t kMostGrams = 800;
constexpr int kLongest = 63;
constexpr std::size_t kMostKeys = 5;     ///< per pattern
constexpr std::size_t kManyGrams = 150;  ///< of a key beside others

Gram gram(char32_t first, char32_t second) { return Gram{first} << 32 | second; }
char32_t first_of(Gram g) { return static_cast<char32_t>(g >> 32); }

using Heads = PatternHeads;

template <class T>
void tidy(std::vector<T>& set) {
    std::ranges::sort(set);
    set.erase(std::unique(set.begin(), set.end()), set.end());
}

void add(Heads& to, const Heads& other) {
    to.empty |= other.empty;
    to.open.insert(to.open.end(), other.open.begin(), other.open.end());
    to.settled.insert(to.settled.end(), other.settled.begin(), other.settled.end());
}

Heads heads_of(const PatternNode& node) {
    Heads out;
    switch (node.kind) {
        case PatternNode::Kind::text:
            if (node.text.size() == 1) out.open.push_back(node.text[0]);
            else out.settled.push_back(gram(node.text[0], node.text[1]));
            break;
        case PatternNode::Kind::gap:
            out.settled.push_back(0);
            out.empty = node.least == 0;
            break;
        case PatternNode::Kind::token: out.settled.push_back(gram(Pattern::kTokenBase + static_cast<char32_t>(node.token), 0)); break;
        case PatternNode::Kind::asks:
        case PatternNode::Kind::start:
        case PatternNode::Kind::end: out.empty = true; break;
        case PatternNode::Kind::any_of:
            out = node.choices->heads;
            out.empty |= node.optional;
            break;
    }
    return out;
}

Heads heads_of(const PatternNodes& nodes, std::size_t from) {
    Heads out;
    out.empty = true;
    for (std::size_t k = from; k < nodes.size() && (out.empty || !out.open.empty()); ++k) {
        const Heads next = heads_of(nodes[k]);
        Heads grown;
        grown.settled = std::move(out.settled);
        if (out.empty) add(grown, next);
        for (const char32_t c : out.open) {
            if (next.empty) grown.open.push_back(c);
            for (const char32_t d : next.open) grown.settled.push_back(gram(c, d));
            for (const Gram g : next.settled) grown.settled.push_back(gram(c, first_of(g) >= Pattern::kTokenBase ? 0 : first_of(g)));
        }
        grown.empty = out.empty && next.empty;
        if (k > from) tidy(grown.open), tidy(grown.settled);
        out = std::move(grown);
        if (out.settled.size() + out.open.size() > kMostGrams) {
            // Too many pairs to tell apart: what is open may be followed by anything.
            for (const char32_t c : out.open) out.settled.push_back(gram(c, 0));
            out.open.clear();
        }
    }
    return out;
}

struct Width {
    int least = 0, most = 0;
};

Width width_of(const PatternNode& node) {
    switch (node.kind) {
        case PatternNode::Kind::text: return {static_cast<int>(node.text.size()), static_cast<int>(node.text.size())};
        case PatternNode::Kind::gap: return {node.least, node.most};
        case PatternNode::Kind::token: return {1, kLongest};
        case PatternNode::Kind::asks:
        case PatternNode::Kind::start:
        case PatternNode::Kind::end: return {};
        case PatternNode::Kind::any_of: break;
    }
    return {node.optional ? 0 : node.choices->least, node.choices->most};
}

/// About how many grams a node can begin with.
std::size_t gram_count(const PatternNode& node) {
    return node.kind == PatternNode::Kind::any_of ? node.choices->heads.settled.size() + 4 * node.choices->heads.open.size() : 1;
}

void sample_of(const PatternNodes& nodes, std::u32string& out) {
    for (const PatternNode& node : nodes) {
        if (node.kind == PatternNode::Kind::text) out += node.text;
        else if (node.kind == PatternNode::Kind::any_of && !node.optional && !node.choices->all.empty()) sample_of(node.choices->all[0], out);
    }
}

}  // namespace

void measure(PatternChoices& choices) {
    choices.least = kLongest;
    for (const PatternNodes& choice : choices.all) {
        add(choices.heads, heads_of(choice, 0));
        Width sum;
        for (const PatternNode& part : choice) {
            const Width w = width_of(part);
            sum.least += w.least;
            sum.most += w.most;
        }
        choices.least = std::min(choices.least, sum.least);
        choices.most = std::max(choices.most, std::min(sum.most, kLongest));
    }
    tidy(choices.heads.open);
    tidy(choices.heads.settled);
}

bool Pattern::find_firsts(std::string& error) {
    const Heads heads = heads_of(nodes_, 0);
    if (heads.empty || std::ranges::any_of(heads.settled, [](Gram g) { return first_of(g) == 0; })) {
        error = "the pattern could match nothing, or begins with a gap (at character 1)";
        return false;
    }
    for (const char32_t c : heads.open) firsts_ |= first_bit(c);
    for (const Gram g : heads.settled) firsts_ |= first_of(g) >= kTokenBase ? ~std::uint64_t{0} : first_bit(first_of(g));
    return true;
}

std::vector<Pattern::Keys> Pattern::keys() const {
    struct Candidate {
        std::size_t node = 0, grams = 0;
        int least = 0, most = 0;
    };
    std::vector<Candidate> candidates;
    Width before;
    for (std::size_t k = 0; k < nodes_.size() && before.least <= kLongest; ++k) {
        const PatternNode& node = nodes_[k];
        const bool marks = node.kind == PatternNode::Kind::gap || node.kind == PatternNode::Kind::start || node.kind == PatternNode::Kind::end || node.kind == PatternNode::Kind::asks;
        if (k == 0 || (!marks && !node.optional)) candidates.push_back({k, gram_count(node), before.least, std::min(before.most, kLongest)});
        const Width w = width_of(node);
        before.least += w.least;
        before.most = std::min(before.most + w.most, kLongest);
    }
    // A key of many grams is seldom the best, and costly to list; but there must be one.
    std::ranges::stable_sort(candidates, {}, &Candidate::grams);
    std::vector<Keys> out;
    for (const Candidate& c : candidates) {
        if (out.size() == kMostKeys || (!out.empty() && c.grams > kManyGrams)) break;
        Heads heads = heads_of(nodes_, c.node);
        for (const char32_t first : heads.open) heads.settled.push_back(gram(first, 0));
        const bool known = !heads.empty && std::ranges::none_of(heads.settled, [](Gram g) { return first_of(g) == 0; });
        if (known) out.push_back({std::move(heads.settled), c.least, c.most});
    }
    return out;
}

std::u32string Pattern::sample() const {
    std::u32string out;
    sample_of(nodes_, out);
    return out;
}

}  // namespace peilian
