#include "conditions/given.h"

#include <algorithm>
#include <cstddef>
#include <iterator>

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

namespace {

/// That something cannot be done is said alike in all dialects, at the end of the clause: 150真整不了, 280我按不落去, 250冇办法. No act
/// need be known for it. 再少真不行了 says it of another figure; 行不行 and 不行吗 ask; 错不了 and 亏不了 praise.
bool said_to_be_impossible(std::u32string_view words) {
    constexpr std::size_t kRest = 3;  // 呢亲, 的哦
    if (words.find_first_of(U"再更多低另吗嘛么") != words.npos) return false;
    constexpr std::u32string_view kComplements = U"了到来起行成动下落住得出去", kOtherwise = U"错亏少差对";
    for (std::size_t i = words.size() > kRest + 2 ? words.size() - kRest - 2 : 0; i + 1 < words.size(); ++i) {
        const char32_t before = i > 0 ? words[i - 1] : 0, after = words[i + 1];
        const bool negates = words[i] == U'不' || words[i] == U'冇';
        if (negates && kComplements.find(after) != words.npos && before != after && kOtherwise.find(before) == words.npos) return true;
    }
    static constexpr std::u32string_view kOutright[] = {U"没法", U"没办法", U"冇办法", U"无法", U"不可能"};
    return std::any_of(std::begin(kOutright), std::end(kOutright), [&](std::u32string_view word) {
        const std::size_t at = words.rfind(word);
        return at != words.npos && words.size() - at - word.size() <= kRest;
    });
}

}  // namespace

bool is_given(const Situation::Said& said, const ValueHit& value) {
    const auto& acts = said.recognition.acts;
    const auto refuses = [](const ActHit& hit) { return hit.act == "refuse_soft" || hit.act == "refuse_hard"; };
    // Free carriage grants no figure: 150包邮做不到.
    const auto grants = [](const ActHit& hit) { return (hit.act.starts_with("offer_") && hit.act != "offer_free_shipping") || hit.act == "notify_price_change" || hit.act == "inform_promotion"; };
    const std::u32string letters = decode_utf8(said.text);
    const auto any_in = [&](const Span& clause, const auto& kind) {
        return std::any_of(acts.begin(), acts.end(), [&](const ActHit& hit) { return kind(hit) && hit.span.start < clause.end && hit.span.end > clause.start; });
    };
    const Span clause = clause_around(letters, value.span);
    const auto after = static_cast<std::size_t>(value.span.end);
    const bool asked = clause.end < static_cast<int>(letters.size()) && (letters[static_cast<std::size_t>(clause.end)] == U'?' || letters[static_cast<std::size_t>(clause.end)] == U'\uFF1F');
    if (!asked && said_to_be_impossible(std::u32string_view(letters).substr(after, static_cast<std::size_t>(clause.end) - after))) return false;
    if (any_in(clause, grants)) return true;
    if (any_in(clause, refuses)) return false;
    const auto& values = said.recognition.values;
    return std::none_of(values.begin(), values.end(), [&](const ValueHit& other) {
        return other.kind == value.kind && any_in(clause_around(letters, other.span), grants);
    });
}

}  // namespace peilian
