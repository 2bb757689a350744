#include "text/pattern_pool.h"

#include <algorithm>
#include <bit>
#include <cstddef>
#include <vector>

#include "text/guards.h"

namespace peilian {

std::pair<std::uint32_t, std::uint32_t> PatternPool::lay(const PatternNodes& nodes) {
    // What stands inside is laid first, so that the nodes of this row are neighbours.
    std::vector<Node> row;
    for (const PatternNode& node : nodes) {
        Node flat{node.kind, node.optional, node.token, static_cast<std::uint8_t>(node.least), static_cast<std::uint8_t>(node.most), 0, 0};
        if (node.kind == Kind::any_of) {
            flat.from = lay(node.choices);
            flat.to = node.choices->others.empty() ? half(node.choices->firsts) : ~0U;
        } else if (node.kind == Kind::text) {
            flat.from = static_cast<std::uint32_t>(letters_.size());
            letters_.append(node.text);
            flat.to = static_cast<std::uint32_t>(letters_.size());
        }
        row.push_back(flat);
    }
    const auto from = static_cast<std::uint32_t>(nodes_.size());
    nodes_.append(row);
    return {from, static_cast<std::uint32_t>(nodes_.size())};
}

std::uint32_t PatternPool::lay(const std::shared_ptr<const PatternChoices>& choices) {
    if (const auto known = laid_.find(choices); known != laid_.end()) return known->second;
    std::vector<std::pair<char32_t, std::uint32_t>> literals = choices->by_first;
    std::ranges::stable_sort(literals, {}, [](const auto& literal) { return Pattern::first_bit(literal.first); });
    std::vector<Branch> row;
    std::vector<std::uint32_t> groups;  // within the row, for what stands inside is laid first
    for (const auto& [first, i] : literals) {
        if (row.empty() || Pattern::first_bit(first) != Pattern::first_bit(row.back().first)) groups.push_back(static_cast<std::uint32_t>(row.size()));
        const PatternNodes& nodes = choices->all[i];
        const std::u32string& word = nodes.front().text;
        const bool short_word = nodes.size() == 1 && word.size() <= 2;
        const auto [from, to] = short_word ? std::pair<std::uint32_t, std::uint32_t>() : lay(nodes);
        row.push_back({first, word.size() > 1 ? word[1] : 0, from, to});
    }
    groups.push_back(static_cast<std::uint32_t>(row.size()));
    for (const std::uint32_t i : choices->others) {
        const auto [from, to] = lay(choices->all[i]);
        row.push_back({0, 0, from, to});
    }
    const auto begin = static_cast<std::uint32_t>(branches_.size());
    for (std::uint32_t& group : groups) group += begin;
    choices_.push_back({choices->firsts, static_cast<std::uint32_t>(groups_.size()), groups.back(), begin + static_cast<std::uint32_t>(row.size()), 0});
    branches_.append(row);
    groups_.append(groups);
    const auto number = static_cast<std::uint32_t>(choices_.size() - 1);
    laid_.emplace(choices, number);
    return number;
}

void PatternPool::add(const Pattern& pattern) {
    const auto [from, to] = lay(pattern.nodes());
    roots_.push_back({pattern.firsts(), from, to});
}

namespace {
constexpr int kLongest = 63;
using Offsets = std::uint64_t;
}  // namespace

/// One pattern at one start.
class PatternWalk {
public:
    PatternWalk(const PatternPool& pool, const NormalText& text, const Figures& figures, int base)
        : pool_(pool), t_(text), f_(figures), base_(base), n_(text.size()) {}

    Offsets run(std::uint32_t from, std::uint32_t to, Offsets in) const {
        for (std::uint32_t node = from; node < to; ++node) {
            Offsets out = 0;
            for (Offsets rest = in; rest != 0; rest &= rest - 1) out |= step(pool_.nodes_[node], std::countr_zero(rest));
            in = out;
            if (in == 0) return 0;
        }
        return in;
    }

private:
    using Kind = PatternNode::Kind;

    Border border(int at) const { return t_.border[static_cast<std::size_t>(at)]; }

    Offsets step(const PatternPool::Node& node, int offset) const {
        const int at = base_ + offset;
        switch (node.kind) {
            case Kind::text: return text(node, offset, at);
            case Kind::any_of: return any_of(node, offset, at);
            case Kind::gap: return gap(node, offset, at);
            case Kind::token: return token(node, offset, at);
            case Kind::start: return t_.clause_start[static_cast<std::size_t>(at)] ? Offsets{1} << offset : 0;
            case Kind::end: return t_.clause_end[static_cast<std::size_t>(at)] ? Offsets{1} << offset : 0;
            case Kind::asks: return in_question(t_, base_, std::max(at, base_ + 1)) ? Offsets{1} << offset : 0;
        }
        return 0;
    }

    Offsets text(const PatternPool::Node& node, int offset, int at) const {
        const int length = static_cast<int>(node.to - node.from);
        if (at + length > n_ || offset + length > kLongest) return 0;
        const char32_t* word = pool_.letters_.data() + node.from;
        const char32_t* said = t_.chars.data() + at;
        for (int k = 0; k < length; ++k) {
            if (said[k] != word[k]) return 0;
            // Between parts of a pattern a comma may stand, inside a word it may not.
            if (k > 0 ? border(at + k) >= Border::soft : offset > 0 && border(at) == Border::hard) return 0;
        }
        return Offsets{1} << (offset + length);
    }

    /// As text(), of characters that were already found.
    Offsets short_word(const PatternPool::Branch& word, int offset, int at) const {
        const int length = word.short_length();
        if (offset + length > kLongest || (offset > 0 && border(at) == Border::hard) || (length == 2 && border(at + 1) >= Border::soft)) return 0;
        return Offsets{1} << (offset + length);
    }

    Offsets any_of(const PatternPool::Node& node, int offset, int at) const {
        const Offsets bit = Offsets{1} << offset;
        Offsets out = node.optional ? bit : 0;
        const std::uint32_t here = at < n_ ? PatternPool::half(Pattern::first_bit(t_.chars[static_cast<std::size_t>(at)])) : 0;
        if ((node.to & here) == 0 && node.to != ~0U) return out;
        const PatternPool::Choices& choices = pool_.choices_[node.from];
        const PatternPool::Branch* const begin = pool_.branches_.data();
        if (at < n_) {
            const char32_t c = t_.chars[static_cast<std::size_t>(at)];
            const std::uint64_t first = Pattern::first_bit(c);
            if ((choices.firsts & first) != 0) {
                const std::size_t group = choices.groups + static_cast<std::size_t>(std::popcount(choices.firsts & (first - 1)));
                const PatternPool::Branch* const end = begin + pool_.groups_[group + 1];
                const char32_t next = at + 1 < n_ ? t_.chars[static_cast<std::size_t>(at) + 1] : 0;
                for (const PatternPool::Branch* b = begin + pool_.groups_[group]; b != end; ++b) {
                    if (b->first != c || (b->second != 0 && b->second != next)) continue;
                    out |= b->is_short_word() ? short_word(*b, offset, at) : run(b->from, b->to, bit);
                }
            }
        }
        for (const PatternPool::Branch* b = begin + choices.others; b != begin + choices.end; ++b) out |= run(b->from, b->to, bit);
        return out;
    }

    /// Stays in the clause and does not run over a negation.
    Offsets gap(const PatternPool::Node& node, int offset, int at) const {
        if (at < n_ && border(at) > Border::cue) return node.least == 0 ? Offsets{1} << offset : 0;
        Offsets out = 0;
        for (int k = 0; k <= node.most && offset + k <= kLongest && at + k <= n_; ++k) {
            if (k > 0 && (t_.negator[static_cast<std::size_t>(at + k - 1)] || (at + k < n_ && border(at + k) != Border::none))) break;
            if (k >= node.least) out |= Offsets{1} << (offset + k);
        }
        return out;
    }

    Offsets token(const PatternPool::Node& node, int offset, int at) const {
        if (at >= n_ || (offset > 0 && border(at) == Border::hard)) return 0;
        Offsets out = 0;
        for (auto i = static_cast<std::size_t>(f_.first_token[static_cast<std::size_t>(at)]); i < f_.tokens.size() && f_.tokens[i].start == at; ++i) {
            const int length = f_.tokens[i].end - at;
            if (f_.tokens[i].kind == node.token && offset + length <= kLongest) out |= Offsets{1} << (offset + length);
        }
        return out;
    }

    const PatternPool& pool_;
    const NormalText& t_;
    const Figures& f_;
    int base_, n_;
};

int PatternPool::match(int pattern, const NormalText& text, const Figures& figures, int start) const {
    const Root& root = roots_[static_cast<std::size_t>(pattern)];
    const Offsets reached = PatternWalk(*this, text, figures, start).run(root.from, root.to, 1) & ~Offsets{1};
    return reached == 0 ? -1 : start + kLongest - std::countl_zero(reached);
}

}  // namespace peilian
