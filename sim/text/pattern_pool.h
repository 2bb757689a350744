// Patterns laid flat for matching: a few arrays of plain numbers, however many patterns there are.
#pragma once
#include <cstdint>
#include <map>
#include <memory>
#include <utility>

#include "text/pattern.h"
#include "text/row.h"

namespace peilian {

/// Parsed patterns are trees, good to analyse and slow to walk; here each is a row of nodes beside its neighbours, and a class of
/// words stands once. Matching is anchored: it maps a set of offsets from one start to the set of offsets reached (bit k: k
/// characters after the start), so its time is bounded by a constant per start and no pattern can run away. A match is at most
/// 63 characters long.
class PatternPool {
public:
    /// Patterns are numbered in the order of adding.
    void add(const Pattern& pattern);
    int size() const { return static_cast<int>(roots_.size()); }

    /// End of the longest match of a pattern that begins at `start`; -1 when there is none.
    int match(int pattern, const NormalText& text, const Figures& figures, int start) const;
    /// Whether a match of it may begin with this character. May say yes wrongly, never no.
    bool may_begin(int pattern, char32_t c) const { return (roots_[static_cast<std::size_t>(pattern)].firsts & Pattern::first_bit(c)) != 0; }

    /// Matching will soon need its root; then, once that is there, its first node; then the words of that.
    void expect_root(int pattern) const { roots_.expect(static_cast<std::size_t>(pattern)); }
    void expect_node(int pattern) const { nodes_.expect(roots_[static_cast<std::size_t>(pattern)].from); }
    void expect_words(int pattern) const {
        const Node& node = nodes_[roots_[static_cast<std::size_t>(pattern)].from];
        if (node.kind == Kind::any_of) choices_.expect(node.from);
        if (node.kind == Kind::text) letters_.expect(node.from);
    }

    /// For snapshot.h.
    template <class Self, class Archive>
    static void archive(Self& self, Archive& a) { a(self.letters_)(self.nodes_)(self.branches_)(self.groups_)(self.choices_)(self.roots_); }

private:
    friend class PatternWalk;
    using Kind = PatternNode::Kind;

    struct Node {
        Kind kind = Kind::text;
        bool optional = false;
        TokenKind token = TokenKind::number;
        std::uint8_t least = 0, most = 0;      ///< gap: how many characters
        std::uint32_t from = 0, to = 0;        ///< text: of letters_; any_of: `from` in choices_, in `to` what it may begin with
    };
    /// Half of the bits of Pattern::first_bit, so that a choice that cannot begin here needs no look.
    static std::uint32_t half(std::uint64_t firsts) { return static_cast<std::uint32_t>(firsts | firsts >> 32); }
    /// Of one that begins with a literal its first two characters stand here (second 0: it has but one), so that most need no look at
    /// their nodes; a literal of two characters or one, and nothing after it, has no nodes.
    struct Branch {
        char32_t first = 0, second = 0;
        std::uint32_t from = 0, to = 0;        ///< of nodes_
        bool is_short_word() const { return from == to; }
        int short_length() const { return second == 0 ? 1 : 2; }
    };
    /// Branches that begin with a literal stand in groups by the first_bit of their first character: where each group begins, and where
    /// the last one ends, is told by groups_ from `groups` on, one for each bit of `firsts` from the lowest. [others, end) begin otherwise.
    struct Choices {
        std::uint64_t firsts = 0;
        std::uint32_t groups = 0, others = 0, end = 0, unused = 0;
    };
    struct Root {
        std::uint64_t firsts = 0;
        std::uint32_t from = 0, to = 0;
    };

    std::pair<std::uint32_t, std::uint32_t> lay(const PatternNodes& nodes);
    std::uint32_t lay(const std::shared_ptr<const PatternChoices>& choices);

    Row<char32_t> letters_;
    Row<Node> nodes_;
    Row<Branch> branches_;
    Row<std::uint32_t> groups_;
    Row<Choices> choices_;
    Row<Root> roots_;
    std::map<std::shared_ptr<const PatternChoices>, std::uint32_t> laid_;  ///< those that several patterns share
};

}  // namespace peilian
