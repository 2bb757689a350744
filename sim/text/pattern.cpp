#include "text/pattern.h"

#include <algorithm>
#include <array>
#include <bit>
#include <cstddef>
#include <set>

#include "base/utf8.h"

namespace peilian {
namespace {

constexpr int kLongest = 63;
constexpr std::size_t kDeepest = 12;
constexpr std::size_t kMostPrefixes = 4000;

constexpr auto kTokenNames = std::to_array<std::u32string_view>({U"number", U"money", U"rate", U"duration", U"count", U"date", U"address", U"link", U"order", U"statement", U"question"});

}  // namespace

/// Recursive descent over the pattern language.
class PatternParser {
public:
    PatternParser(std::u32string_view source, const WordClasses& classes, std::string& error, std::size_t depth)
        : s_(source), classes_(classes), error_(error), depth_(depth) {}

    bool parse(std::vector<Pattern::Node>& out) {
        if (depth_ > kDeepest) return fail("the pattern is nested too deeply");
        std::vector<std::vector<Pattern::Node>> choices;
        if (!alternatives(choices, 0)) return false;
        if (at_ < s_.size()) return fail("there is a closing bracket without its opening one");
        if (choices.size() == 1) out = std::move(choices[0]);
        else out.push_back(any_of(std::move(choices), false));
        return true;
    }

private:
    bool fail(const char* why) {
        if (error_.empty()) error_ = why;
        return false;
    }

    static Pattern::Node any_of(std::vector<std::vector<Pattern::Node>> choices, bool optional) {
        Pattern::Node node;
        node.kind = Pattern::Kind::any_of;
        node.optional = optional;
        node.choices = std::move(choices);
        for (std::uint32_t i = 0; i < node.choices.size(); ++i) {
            const auto& choice = node.choices[i];
            if (!choice.empty() && choice[0].kind == Pattern::Kind::text) node.by_first.emplace_back(choice[0].text[0], i);
            else node.others.push_back(i);
        }
        std::ranges::sort(node.by_first);
        return node;
    }

    bool alternatives(std::vector<std::vector<Pattern::Node>>& out, char32_t close) {
        out.emplace_back();
        while (at_ < s_.size()) {
            const char32_t c = s_[at_];
            if (c == close || c == U')' || c == U']') {
                if (c != close) return at_ = s_.size(), fail("there is a closing bracket without its opening one");
                break;
            }
            if (c == U'|') {
                ++at_;
                out.emplace_back();
            } else if (!element(out.back())) {
                return false;
            }
        }
        return true;
    }

    bool element(std::vector<Pattern::Node>& out) {
        const char32_t c = s_[at_];
        if (c == U'(' || c == U'[') {
            const char32_t close = c == U'(' ? U')' : U']';
            ++at_;
            if (++nesting_ > kDeepest) return fail("the pattern is nested too deeply");
            std::vector<std::vector<Pattern::Node>> choices;
            if (!alternatives(choices, close)) return false;
            if (at_ >= s_.size()) return fail("a bracket is not closed");
            ++at_;
            --nesting_;
            out.push_back(any_of(std::move(choices), c == U'['));
            return true;
        }
        if (c == U'<') return word_class(out);
        if (c == 0x2026) return gap(out);
        if (c == U'^' || c == U'$') {
            Pattern::Node node;
            node.kind = c == U'^' ? Pattern::Kind::start : Pattern::Kind::end;
            out.push_back(std::move(node));
            ++at_;
            return true;
        }
        std::size_t end = at_;
        while (end < s_.size() && std::u32string_view(U"()[]<>|^$\u2026{}").find(s_[end]) == std::u32string_view::npos) ++end;
        if (end == at_) return fail("a sign of the pattern language stands where words were expected");
        std::u32string words = normalise_literal(s_.substr(at_, end - at_));
        at_ = end;
        if (words.empty()) return true;
        Pattern::Node node;
        node.text = std::move(words);
        out.push_back(std::move(node));
        return true;
    }

    bool gap(std::vector<Pattern::Node>& out) {
        Pattern::Node node;
        node.kind = Pattern::Kind::gap;
        node.most = 6;
        ++at_;
        if (at_ < s_.size() && s_[at_] == U'{') {
            const std::size_t close = s_.find(U'}', at_);
            const std::size_t comma = s_.find(U',', at_);
            if (close == std::u32string_view::npos || comma > close) return fail("a gap is bounded like this: …{0,12}");
            if (!number(at_ + 1, comma, node.least) || !number(comma + 1, close, node.most) || node.least > node.most || node.most > 40)
                return fail("the bounds of a gap are two numbers up to 40, the smaller first");
            at_ = close + 1;
        }
        out.push_back(std::move(node));
        return true;
    }

    bool number(std::size_t from, std::size_t to, int& value) const {
        value = 0;
        if (from >= to || to - from > 2) return false;
        for (std::size_t i = from; i < to; ++i) {
            if (s_[i] < U'0' || s_[i] > U'9') return false;
            value = value * 10 + static_cast<int>(s_[i] - U'0');
        }
        return true;
    }

    bool word_class(std::vector<Pattern::Node>& out) {
        const std::size_t close = s_.find(U'>', at_);
        if (close == std::u32string_view::npos) return fail("a class is written <name>");
        const std::u32string name(s_.substr(at_ + 1, close - at_ - 1));
        at_ = close + 1;
        for (std::size_t i = 0; i < kTokenNames.size(); ++i) {
            if (kTokenNames[i] != name) continue;
            Pattern::Node node;
            node.kind = Pattern::Kind::token;
            node.token = static_cast<TokenKind>(i);
            out.push_back(std::move(node));
            return true;
        }
        const auto it = classes_.find(name);
        if (it == classes_.end()) {
            error_ = "the class <" + encode_utf8(name) + "> is not known";
            return false;
        }
        std::vector<std::vector<Pattern::Node>> choices;
        for (const std::u32string& word : it->second) {
            std::vector<Pattern::Node> nodes;
            if (!PatternParser(word, classes_, error_, depth_ + 1).parse(nodes)) return false;
            choices.push_back(std::move(nodes));
        }
        out.push_back(any_of(std::move(choices), false));
        return true;
    }

    std::u32string_view s_;
    const WordClasses& classes_;
    std::string& error_;
    std::size_t depth_;
    std::size_t at_ = 0;
    std::size_t nesting_ = 0;

public:
    /// Texts of up to two characters with which `nodes` can begin; a text that ends with 0 is cut
    /// short by something unknown, and one that begins with a token stands alone.
    static std::set<std::u32string> beginnings(const std::vector<Pattern::Node>& nodes) {
        std::set<std::u32string> done;
        std::set<std::u32string> open{U""};
        for (const Pattern::Node& node : nodes) {
            if (open.empty()) break;
            const std::set<std::u32string> next = beginnings(node);
            std::set<std::u32string> grown;
            for (const auto& head : open) {
                for (const auto& tail : next) {
                    std::u32string both = head;
                    for (char32_t c : tail) {
                        if (both.size() >= 2) break;
                        both.push_back(c >= Pattern::kTokenBase && !both.empty() ? U'\0' : c);
                        if (c >= Pattern::kTokenBase || c == 0) break;
                    }
                    const bool closed = both.size() >= 2 || (!both.empty() && (both.back() == 0 || both.back() >= Pattern::kTokenBase));
                    (closed ? done : grown).insert(std::move(both));
                }
            }
            open = std::move(grown);
        }
        done.merge(open);
        return done;
    }

    static std::set<std::u32string> beginnings(const Pattern::Node& node) {
        switch (node.kind) {
            case Pattern::Kind::text: return {node.text.substr(0, 2)};
            case Pattern::Kind::gap: return {std::u32string(1, U'\0')};
            case Pattern::Kind::token: return {std::u32string(1, Pattern::kTokenBase + static_cast<char32_t>(node.token))};
            case Pattern::Kind::start:
            case Pattern::Kind::end: return {U""};
            case Pattern::Kind::any_of: break;
        }
        std::set<std::u32string> all;
        if (node.optional) all.insert(U"");
        for (const auto& choice : node.choices) all.merge(beginnings(choice));
        return all;
    }

    static void sample(const std::vector<Pattern::Node>& nodes, std::u32string& out) {
        for (const Pattern::Node& node : nodes) {
            if (node.kind == Pattern::Kind::text) out += node.text;
            else if (node.kind == Pattern::Kind::any_of && !node.optional && !node.choices.empty()) sample(node.choices[0], out);
        }
    }
};

std::optional<Pattern> Pattern::parse(std::u32string_view source, const WordClasses& classes, std::string& error) {
    error.clear();
    Pattern pattern;
    if (!PatternParser(source, classes, error, 0).parse(pattern.nodes_)) {
        if (error.empty()) error = "the pattern cannot be read";
        return std::nullopt;
    }
    for (const std::u32string& head : PatternParser::beginnings(pattern.nodes_)) {
        if (head.empty() || head[0] == 0) {
            error = "the pattern could match nothing, or begins with a gap";
            return std::nullopt;
        }
        pattern.prefixes_.emplace_back(head[0], head.size() > 1 ? head[1] : 0);
    }
    if (pattern.prefixes_.size() > kMostPrefixes) {
        error = "the pattern begins in too many ways";
        return std::nullopt;
    }
    PatternParser::sample(pattern.nodes_, pattern.sample_);
    return pattern;
}

std::uint64_t Pattern::run(const Node& node, const NormalText& t, const Figures& f, int base, std::uint64_t in) {
    std::uint64_t out = 0;
    const int n = t.size();
    for (std::uint64_t rest = in; rest != 0; rest &= rest - 1) {
        const int offset = std::countr_zero(rest);
        const int at = base + offset;
        switch (node.kind) {
            case Kind::text: {
                const int length = static_cast<int>(node.text.size());
                if (at + length > n || offset + length > kLongest) break;
                int k = 0;
                while (k < length && t.chars[static_cast<std::size_t>(at + k)] == node.text[static_cast<std::size_t>(k)] &&
                       ((k == 0 && offset == 0) || t.border[static_cast<std::size_t>(at + k)] != Border::hard))
                    ++k;
                if (k == length) out |= std::uint64_t{1} << (offset + length);
                break;
            }
            case Kind::any_of: {
                const std::uint64_t bit = std::uint64_t{1} << offset;
                if (node.optional) out |= bit;
                if (at < n) {
                    const char32_t c = t.chars[static_cast<std::size_t>(at)];
                    auto it = std::ranges::lower_bound(node.by_first, c, {}, [](const auto& p) { return p.first; });
                    for (; it != node.by_first.end() && it->first == c; ++it) out |= run(node.choices[it->second], t, f, base, bit);
                }
                for (std::uint32_t i : node.others) out |= run(node.choices[i], t, f, base, bit);
                break;
            }
            case Kind::gap: {
                for (int k = 0; k <= node.most && offset + k <= kLongest && at + k <= n; ++k) {
                    // The gap stays in the clause and does not run over a negation.
                    if (k > 0 && (t.negator[static_cast<std::size_t>(at + k - 1)] || (t.border[static_cast<std::size_t>(at + k)] != Border::none && at + k < n))) {
                        break;
                    }
                    if (k == 0 && at < n && t.border[static_cast<std::size_t>(at)] > Border::cue) {
                        if (node.least == 0) out |= std::uint64_t{1} << offset;
                        break;
                    }
                    if (k >= node.least) out |= std::uint64_t{1} << (offset + k);
                }
                break;
            }
            case Kind::token: {
                if (at >= n || (offset > 0 && t.border[static_cast<std::size_t>(at)] == Border::hard)) break;
                for (auto i = static_cast<std::size_t>(f.first_token[static_cast<std::size_t>(at)]); i < f.tokens.size() && f.tokens[i].start == at; ++i) {
                    const int length = f.tokens[i].end - at;
                    if (f.tokens[i].kind == node.token && offset + length <= kLongest) out |= std::uint64_t{1} << (offset + length);
                }
                break;
            }
            case Kind::start:
                if (t.clause_start[static_cast<std::size_t>(at)]) out |= std::uint64_t{1} << offset;
                break;
            case Kind::end:
                if (t.clause_end[static_cast<std::size_t>(at)]) out |= std::uint64_t{1} << offset;
                break;
        }
    }
    return out;
}

std::uint64_t Pattern::run(const std::vector<Node>& nodes, const NormalText& t, const Figures& f, int base, std::uint64_t in) {
    for (const Node& node : nodes) {
        in = run(node, t, f, base, in);
        if (in == 0) return 0;
    }
    return in;
}

int Pattern::match(const NormalText& text, const Figures& figures, int start) const {
    const std::uint64_t reached = run(nodes_, text, figures, start, 1) & ~std::uint64_t{1};
    return reached == 0 ? -1 : start + 63 - std::countl_zero(reached);
}

}  // namespace peilian
