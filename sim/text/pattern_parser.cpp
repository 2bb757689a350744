// Reads the pattern language by recursive descent.
#include <algorithm>
#include <array>
#include <cstddef>

#include "base/utf8.h"
#include "text/pattern.h"

namespace peilian {
namespace {

constexpr std::size_t kDeepest = 12;
constexpr auto kTokenNames = std::to_array<std::u32string_view>({U"number", U"money", U"rate", U"duration", U"count", U"date", U"address", U"link", U"order", U"statement", U"question"});
static_assert(kTokenNames.size() == kTokenKinds);

bool is_question_mark(char32_t c) { return c == U'?' || c == 0xFF1F; }

std::shared_ptr<const PatternChoices> choices_of(std::vector<PatternNodes> all) {
    auto out = std::make_shared<PatternChoices>();
    out->all = std::move(all);
    for (std::uint32_t i = 0; i < out->all.size(); ++i) {
        const PatternNodes& choice = out->all[i];
        if (!choice.empty() && choice[0].kind == PatternNode::Kind::text) {
            out->by_first.emplace_back(choice[0].text[0], i);
            out->firsts |= Pattern::first_bit(choice[0].text[0]);
        } else {
            out->others.push_back(i);
        }
    }
    std::ranges::sort(out->by_first);
    measure(*out);
    return out;
}

}  // namespace

const std::vector<std::u32string>* WordClasses::find(const std::u32string& name) const {
    const auto it = words_.find(name);
    return it == words_.end() ? nullptr : &it->second;
}

class PatternParser {
public:
    PatternParser(std::u32string_view source, const WordClasses& classes, std::string& error, std::size_t depth)
        : s_(source), classes_(classes), error_(error), depth_(depth) {}

    bool parse(PatternNodes& out) {
        if (depth_ > kDeepest) return fail("the pattern is nested too deeply", 0);
        std::vector<PatternNodes> choices;
        if (!alternatives(choices, 0)) return false;
        if (choices.size() == 1) out = std::move(choices[0]);
        else out.push_back(any_of(std::move(choices), false));
        return true;
    }

private:
    bool fail(const char* why, std::size_t at) {
        if (error_.empty()) error_ = std::string(why) + " (at character " + std::to_string(at + 1) + ")";
        return false;
    }

    static PatternNode any_of(std::vector<PatternNodes> choices, bool optional) {
        PatternNode node;
        node.kind = PatternNode::Kind::any_of;
        node.optional = optional;
        node.choices = choices_of(std::move(choices));
        return node;
    }

    bool alternatives(std::vector<PatternNodes>& out, char32_t close) {
        out.emplace_back();
        while (at_ < s_.size()) {
            const char32_t c = s_[at_];
            if (c == close) break;
            if (c == U')' || c == U']') return fail("there is a closing bracket without its opening one", at_);
            if (c == U'|') {
                ++at_;
                out.emplace_back();
            } else if (!element(out.back())) {
                return false;
            }
        }
        return true;
    }

    bool element(PatternNodes& out) {
        const char32_t c = s_[at_];
        if (c == U'(' || c == U'[') return bracket(out, c);
        if (c == U'<') return word_class(out);
        if (c == 0x2026) return gap(out);
        if (c == U'^' || c == U'$' || is_question_mark(c)) {
            PatternNode node;
            node.kind = c == U'^' ? PatternNode::Kind::start : c == U'$' ? PatternNode::Kind::end : PatternNode::Kind::asks;
            out.push_back(std::move(node));
            ++at_;
            return true;
        }
        std::size_t end = at_;
        while (end < s_.size() && std::u32string_view(U"()[]<>|^$?\uFF1F\u2026{}").find(s_[end]) == std::u32string_view::npos) ++end;
        if (end == at_) return fail("a sign of the pattern language stands where words were expected", at_);
        std::u32string words = normalise_literal(s_.substr(at_, end - at_));
        at_ = end;
        if (words.empty()) return true;
        PatternNode node;
        node.text = std::move(words);
        out.push_back(std::move(node));
        return true;
    }

    bool bracket(PatternNodes& out, char32_t open) {
        const std::size_t from = at_;
        const char32_t close = open == U'(' ? U')' : U']';
        ++at_;
        if (++nesting_ > kDeepest) return fail("the pattern is nested too deeply", from);
        std::vector<PatternNodes> choices;
        if (!alternatives(choices, close)) return false;
        if (at_ >= s_.size()) return fail("a bracket is not closed", from);
        ++at_;
        --nesting_;
        out.push_back(any_of(std::move(choices), open == U'['));
        return true;
    }

    bool gap(PatternNodes& out) {
        const std::size_t from = at_;
        PatternNode node;
        node.kind = PatternNode::Kind::gap;
        node.most = 6;
        ++at_;
        if (at_ < s_.size() && s_[at_] == U'{') {
            const std::size_t close = s_.find(U'}', at_);
            const std::size_t comma = s_.find(U',', at_);
            if (close == std::u32string_view::npos || comma > close) return fail("a gap is bounded like this: …{0,12}", from);
            if (!number(at_ + 1, comma, node.least) || !number(comma + 1, close, node.most) || node.least > node.most || node.most > 40)
                return fail("the bounds of a gap are two numbers up to 40, the smaller first", from);
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

    bool word_class(PatternNodes& out) {
        const std::size_t from = at_;
        const std::size_t close = s_.find(U'>', at_);
        if (close == std::u32string_view::npos) return fail("a class is written <name>", from);
        const std::u32string name(s_.substr(at_ + 1, close - at_ - 1));
        at_ = close + 1;
        PatternNode node;
        if (const auto it = std::ranges::find(kTokenNames, name); it != kTokenNames.end()) {
            node.kind = PatternNode::Kind::token;
            node.token = static_cast<TokenKind>(it - kTokenNames.begin());
        } else {
            node.kind = PatternNode::Kind::any_of;
            node.choices = class_choices(name, from);
            if (node.choices == nullptr) return false;
        }
        out.push_back(std::move(node));
        return true;
    }

    std::shared_ptr<const PatternChoices> class_choices(const std::u32string& name, std::size_t from) {
        if (const auto known = classes_.parsed_.find(name); known != classes_.parsed_.end()) return known->second;
        const std::vector<std::u32string>* words = classes_.find(name);
        if (words == nullptr) {
            if (error_.empty()) error_ = "the class <" + encode_utf8(name) + "> is not known (at character " + std::to_string(from + 1) + ")";
            return nullptr;
        }
        std::vector<PatternNodes> choices;
        for (const std::u32string& word : *words) {
            choices.emplace_back();
            if (!PatternParser(word, classes_, error_, depth_ + 1).parse(choices.back())) return nullptr;
        }
        auto out = choices_of(std::move(choices));
        classes_.parsed_.emplace(name, out);
        return out;
    }

    std::u32string_view s_;
    const WordClasses& classes_;
    std::string& error_;
    std::size_t depth_;
    std::size_t at_ = 0;
    std::size_t nesting_ = 0;
};

std::optional<Pattern> Pattern::parse(std::u32string_view source, const WordClasses& classes, std::string& error) {
    error.clear();
    Pattern pattern;
    if (!PatternParser(source, classes, error, 0).parse(pattern.nodes_)) {
        if (error.empty()) error = "the pattern cannot be read";
        return std::nullopt;
    }
    if (!pattern.find_firsts(error)) return std::nullopt;
    return pattern;
}

}  // namespace peilian
