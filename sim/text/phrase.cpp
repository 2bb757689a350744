// One pattern on its own, for conditions, facts and tests.
#include <algorithm>
#include <vector>

#include "base/utf8.h"
#include "text/guards.h"
#include "text/lexicon.h"
#include "text/pattern_pool.h"
#include "text/read_text.h"

namespace peilian {

struct Phrase::Compiled {
    PatternPool pool;  ///< of this one pattern
    std::vector<std::vector<GramSketch::Gram>> keys;  ///< of each set any match holds one
    std::u32string sample;
    std::string source;
};

namespace {

/// Calls `accept(start, end)` for each match until it says yes.
template <class Data, class Accept>
std::optional<Span> find_match(const Data& phrase, const ReadText& text, Accept accept) {
    if (std::any_of(phrase.keys.begin(), phrase.keys.end(), [&](const auto& set) { return !text.grams.may_hold_any(set); })) return std::nullopt;
    const PatternPool& pool = phrase.pool;
    const NormalText& normal = text.normal;
    for (int at = 0; at < normal.size(); ++at) {
        if (!pool.may_begin(0, normal.chars[static_cast<std::size_t>(at)])) continue;
        const int end = pool.match(0, normal, text.figures, at);
        if (end >= 0 && accept(normal, at, end)) return normal.original(at, end);
    }
    return std::nullopt;
}

/// The sets of characters that are worth a look before the pattern is tried; built-in classes are no characters.
std::vector<std::vector<GramSketch::Gram>> keys_of(const Pattern& pattern) {
    constexpr std::size_t kMany = 40;
    std::vector<std::vector<GramSketch::Gram>> out;
    for (Pattern::Keys& key : pattern.keys()) {
        const bool plain = std::all_of(key.grams.begin(), key.grams.end(), [](GramSketch::Gram gram) { return gram >> 32 < Pattern::kTokenBase; });
        if (plain && key.grams.size() <= kMany) out.push_back(std::move(key.grams));
    }
    return out;
}

}  // namespace

std::optional<Phrase> Phrase::compile(std::string_view pattern, std::string& error) {
    auto parsed = Pattern::parse(decode_utf8(pattern), WordClasses(), error);
    if (!parsed) return std::nullopt;
    Phrase phrase;
    Compiled compiled{{}, keys_of(*parsed), parsed->sample(), std::string(pattern)};
    compiled.pool.add(*parsed);
    phrase.compiled_ = std::make_shared<const Compiled>(std::move(compiled));
    return phrase;
}

std::optional<Span> Phrase::find(const ReadText& text) const {
    if (!compiled_) return std::nullopt;
    return find_match(*compiled_, text, [](const NormalText&, int, int) { return true; });
}

std::optional<Span> Phrase::find_asserted(const ReadText& text) const {
    if (!compiled_) return std::nullopt;
    return find_match(*compiled_, text, [](const NormalText& t, int start, int end) {
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
