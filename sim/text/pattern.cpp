// Matching: sets of offsets as bits of one word.
#include "text/pattern.h"

#include <algorithm>
#include <bit>
#include <cstddef>

#include "text/guards.h"

namespace peilian {
namespace {

constexpr int kLongest = 63;
using Offsets = std::uint64_t;
using Kind = PatternNode::Kind;

/// One pattern at one start.
class Attempt {
public:
    Attempt(const NormalText& text, const Figures& figures, int base) : t_(text), f_(figures), base_(base), n_(text.size()) {}

    Offsets run(const PatternNodes& nodes, Offsets in) const {
        for (const PatternNode& node : nodes) {
            in = run(node, in);
            if (in == 0) return 0;
        }
        return in;
    }

private:
    Border border(int at) const { return t_.border[static_cast<std::size_t>(at)]; }

    Offsets run(const PatternNode& node, Offsets in) const {
        Offsets out = 0;
        for (Offsets rest = in; rest != 0; rest &= rest - 1) out |= step(node, std::countr_zero(rest));
        return out;
    }

    Offsets step(const PatternNode& node, int offset) const {
        const int at = base_ + offset;
        switch (node.kind) {
            case Kind::text: return text(node.text, offset, at);
            case Kind::any_of: return any_of(node, offset, at);
            case Kind::gap: return gap(node, offset, at);
            case Kind::token: return token(node, offset, at);
            case Kind::start: return t_.clause_start[static_cast<std::size_t>(at)] ? Offsets{1} << offset : 0;
            case Kind::end: return t_.clause_end[static_cast<std::size_t>(at)] ? Offsets{1} << offset : 0;
            case Kind::asks: return in_question(t_, base_, std::max(at, base_ + 1)) ? Offsets{1} << offset : 0;
        }
        return 0;
    }

    Offsets text(const std::u32string& word, int offset, int at) const {
        const int length = static_cast<int>(word.size());
        if (at + length > n_ || offset + length > kLongest) return 0;
        for (int k = 0; k < length; ++k) {
            if (t_.chars[static_cast<std::size_t>(at + k)] != word[static_cast<std::size_t>(k)]) return 0;
            // Between parts of a pattern a comma may stand, inside a word it may not.
            if (k > 0 ? border(at + k) >= Border::soft : offset > 0 && border(at) == Border::hard) return 0;
        }
        return Offsets{1} << (offset + length);
    }

    Offsets any_of(const PatternNode& node, int offset, int at) const {
        const Offsets bit = Offsets{1} << offset;
        Offsets out = node.optional ? bit : 0;
        const PatternChoices& choices = *node.choices;
        if (at < n_) {
            const char32_t c = t_.chars[static_cast<std::size_t>(at)];
            if ((choices.firsts & Pattern::first_bit(c)) != 0) {
                auto it = std::ranges::lower_bound(choices.by_first, c, {}, [](const auto& p) { return p.first; });
                for (; it != choices.by_first.end() && it->first == c; ++it) out |= run(choices.all[it->second], bit);
            }
        }
        for (const std::uint32_t i : choices.others) out |= run(choices.all[i], bit);
        return out;
    }

    /// Stays in the clause and does not run over a negation.
    Offsets gap(const PatternNode& node, int offset, int at) const {
        if (at < n_ && border(at) > Border::cue) return node.least == 0 ? Offsets{1} << offset : 0;
        Offsets out = 0;
        for (int k = 0; k <= node.most && offset + k <= kLongest && at + k <= n_; ++k) {
            if (k > 0 && (t_.negator[static_cast<std::size_t>(at + k - 1)] || (at + k < n_ && border(at + k) != Border::none))) break;
            if (k >= node.least) out |= Offsets{1} << (offset + k);
        }
        return out;
    }

    Offsets token(const PatternNode& node, int offset, int at) const {
        if (at >= n_ || (offset > 0 && border(at) == Border::hard)) return 0;
        Offsets out = 0;
        for (auto i = static_cast<std::size_t>(f_.first_token[static_cast<std::size_t>(at)]); i < f_.tokens.size() && f_.tokens[i].start == at; ++i) {
            const int length = f_.tokens[i].end - at;
            if (f_.tokens[i].kind == node.token && offset + length <= kLongest) out |= Offsets{1} << (offset + length);
        }
        return out;
    }

    const NormalText& t_;
    const Figures& f_;
    int base_, n_;
};

}  // namespace

int Pattern::match(const NormalText& text, const Figures& figures, int start) const {
    const Offsets reached = Attempt(text, figures, start).run(nodes_, 1) & ~Offsets{1};
    return reached == 0 ? -1 : start + kLongest - std::countl_zero(reached);
}

}  // namespace peilian
