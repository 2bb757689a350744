#include "conditions/given.h"

#include <algorithm>

#include "base/utf8.h"

namespace peilian {

Span clause_around(std::u32string_view letters, Span at) {
    constexpr std::u32string_view kMarks = U",\uFF0C\u3002.!\uFF01?\uFF1F;\uFF1B~\uFF5E\n:\uFF1A ";
    const auto mark = [&](int i) { return kMarks.find(letters[static_cast<std::size_t>(i)]) != std::u32string_view::npos; };
    Span clause = at;
    while (clause.start > 0 && !mark(clause.start - 1)) --clause.start;
    while (clause.end < static_cast<int>(letters.size()) && !mark(clause.end)) ++clause.end;
    return clause;
}

bool is_given(const Situation::Said& said, const ValueHit& value) {
    const auto& acts = said.recognition.acts;
    const auto refuses = [](const ActHit& hit) { return hit.act == "refuse_soft" || hit.act == "refuse_hard"; };
    // Free carriage grants no figure: 150包邮做不到.
    const auto grants = [](const ActHit& hit) { return (hit.act.starts_with("offer_") && hit.act != "offer_free_shipping") || hit.act == "notify_price_change" || hit.act == "inform_promotion"; };
    if (std::none_of(acts.begin(), acts.end(), [&](const ActHit& hit) { return refuses(hit) || grants(hit); })) return true;
    const std::u32string letters = decode_utf8(said.text);
    const auto any_in = [&](const Span& clause, const auto& kind) {
        return std::any_of(acts.begin(), acts.end(), [&](const ActHit& hit) { return kind(hit) && hit.span.start < clause.end && hit.span.end > clause.start; });
    };
    const Span clause = clause_around(letters, value.span);
    if (any_in(clause, grants)) return true;
    if (any_in(clause, refuses)) return false;
    const auto& values = said.recognition.values;
    return std::none_of(values.begin(), values.end(), [&](const ValueHit& other) {
        return other.kind == value.kind && any_in(clause_around(letters, other.span), grants);
    });
}

}  // namespace peilian
