// One pattern on its own, for conditions, facts and tests.
#include "base/utf8.h"
#include "text/guards.h"
#include "text/lexicon.h"
#include "text/pattern.h"

namespace peilian {

struct Phrase::Compiled {
    Pattern pattern;
    std::string source;
};

namespace {

/// Calls `accept(start, end)` for each match until it says yes.
template <class Accept>
std::optional<Span> find_match(const Pattern& pattern, std::string_view text, Accept accept) {
    const NormalText normal = normalise(text);
    const Figures figures = find_figures(normal);
    for (int at = 0; at < normal.size(); ++at) {
        if (!pattern.may_begin(normal.chars[static_cast<std::size_t>(at)])) continue;
        const int end = pattern.match(normal, figures, at);
        if (end >= 0 && accept(normal, at, end)) return normal.original(at, end);
    }
    return std::nullopt;
}

}  // namespace

std::optional<Phrase> Phrase::compile(std::string_view pattern, std::string& error) {
    auto parsed = Pattern::parse(decode_utf8(pattern), WordClasses(), error);
    if (!parsed) return std::nullopt;
    Phrase phrase;
    phrase.compiled_ = std::make_shared<const Compiled>(Compiled{std::move(*parsed), std::string(pattern)});
    return phrase;
}

std::optional<Span> Phrase::find(std::string_view text) const {
    if (!compiled_) return std::nullopt;
    return find_match(compiled_->pattern, text, [](const NormalText&, int, int) { return true; });
}

std::optional<Span> Phrase::find_asserted(std::string_view text) const {
    if (!compiled_) return std::nullopt;
    return find_match(compiled_->pattern, text, [](const NormalText& t, int start, int end) {
        return !negated(t, start, end) && !in_question(t, start, end);
    });
}

std::string Phrase::sample() const { return compiled_ ? encode_utf8(compiled_->pattern.sample()) : std::string(); }

const std::string& Phrase::source() const {
    static const std::string kNone;
    return compiled_ ? compiled_->source : kNone;
}

}  // namespace peilian
