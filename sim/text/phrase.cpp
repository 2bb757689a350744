// One pattern on its own, for conditions, facts and tests.
#include "base/utf8.h"
#include "text/guards.h"
#include "text/lexicon.h"
#include "text/pattern_pool.h"
#include "text/read_text.h"

namespace peilian {

struct Phrase::Compiled {
    PatternPool pool;  ///< of this one pattern
    std::u32string sample;
    std::string source;
};

namespace {

/// Calls `accept(start, end)` for each match until it says yes.
template <class Accept>
std::optional<Span> find_match(const PatternPool& pool, const ReadText& text, Accept accept) {
    const NormalText& normal = text.normal;
    for (int at = 0; at < normal.size(); ++at) {
        if (!pool.may_begin(0, normal.chars[static_cast<std::size_t>(at)])) continue;
        const int end = pool.match(0, normal, text.figures, at);
        if (end >= 0 && accept(normal, at, end)) return normal.original(at, end);
    }
    return std::nullopt;
}

}  // namespace

std::optional<Phrase> Phrase::compile(std::string_view pattern, std::string& error) {
    auto parsed = Pattern::parse(decode_utf8(pattern), WordClasses(), error);
    if (!parsed) return std::nullopt;
    Phrase phrase;
    Compiled compiled{{}, parsed->sample(), std::string(pattern)};
    compiled.pool.add(*parsed);
    phrase.compiled_ = std::make_shared<const Compiled>(std::move(compiled));
    return phrase;
}

std::optional<Span> Phrase::find(const ReadText& text) const {
    if (!compiled_) return std::nullopt;
    return find_match(compiled_->pool, text, [](const NormalText&, int, int) { return true; });
}

std::optional<Span> Phrase::find_asserted(const ReadText& text) const {
    if (!compiled_) return std::nullopt;
    return find_match(compiled_->pool, text, [](const NormalText& t, int start, int end) {
        return !negated(t, start, end) && !in_question(t, start, end);
    });
}

std::optional<Span> Phrase::find(std::string_view text) const { return find(ReadText(text)); }
std::optional<Span> Phrase::find_asserted(std::string_view text) const { return find_asserted(ReadText(text)); }

std::string Phrase::sample() const { return compiled_ ? encode_utf8(compiled_->sample) : std::string(); }

const std::string& Phrase::source() const {
    static const std::string kNone;
    return compiled_ ? compiled_->source : kNone;
}

}  // namespace peilian
