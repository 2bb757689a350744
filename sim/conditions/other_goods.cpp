#include "conditions/other_goods.h"

#include <algorithm>
#include <cstddef>
#include <string>
#include <string_view>

#include "base/utf8.h"
#include "text/characters.h"
#include "text/read_text.h"

namespace peilian {
namespace {

constexpr std::u32string_view kVariantEnds = U"款版型号装套码色";
constexpr std::u32string_view kOpening = U"(（[【:： ";
constexpr std::u32string_view kSameGoods[] = {U"这款", U"这个", U"此款", U"这件", U"这双"};

bool is_latin(char32_t c) { return is_digit(c) || (c >= U'a' && c <= U'z'); }
bool is_han(char32_t c) { return c >= U'\u4E00' && c <= U'\u9FFF'; }

/// One character each, so that places stay what they were.
std::u32string folded(std::string_view text) {
    std::u32string out = decode_utf8(text);
    std::ranges::transform(out, out.begin(), fold_character);
    return out;
}

/// The variant's name that ends just before `end`: V款, 加厚版; empty when none does.
std::u32string_view name_before(std::u32string_view letters, std::size_t end) {
    while (end > 0 && kOpening.find(letters[end - 1]) != std::u32string_view::npos) --end;
    if (end < 2 || kVariantEnds.find(letters[end - 1]) == std::u32string_view::npos) return {};
    std::size_t from = end - 2;
    if (is_latin(letters[from]))
        while (from > 0 && is_latin(letters[from - 1])) --from;
    else if (from > 0 && is_han(letters[from - 1])) --from;
    return letters.substr(from, end - from);
}

bool says_before(std::u32string_view letters, std::u32string_view name, std::size_t at) {
    const std::size_t said = letters.substr(0, at).rfind(name);
    if (said == std::u32string_view::npos) return false;
    const std::u32string_view between = letters.substr(said, at - said);
    return std::ranges::none_of(kSameGoods, [&](std::u32string_view same) { return between.find(same) != std::u32string_view::npos; });
}

/// Whether a text of the brief names the price of a variant that the reply speaks of before the figure at `at`.
bool prices_what_is_named(const std::string& fact, std::int64_t price, std::u32string_view letters, std::size_t at) {
    const ReadText read(fact);
    const std::u32string said = folded(fact);
    return std::ranges::any_of(read.figures.hits, [&](const ValueHit& hit) {
        if (hit.kind != ValueKind::price || hit.amount != price) return false;
        const std::u32string_view name = name_before(said, static_cast<std::size_t>(hit.span.start));
        return !name.empty() && says_before(letters, name, at);
    });
}

}  // namespace

bool of_other_goods(const Situation::Said& said, const ValueHit& value, const Brief& brief) {
    std::int64_t price = value.amount;
    if (value.kind == ValueKind::amount_off) price = brief.list_price - value.amount;
    else if (value.kind != ValueKind::price) return false;
    if (price <= 0) return false;
    const std::u32string letters = folded(said.text);
    const auto names = [&](const std::string& fact) { return prices_what_is_named(fact, price, letters, static_cast<std::size_t>(value.span.start)); };
    return std::ranges::any_of(brief.values, [&](const auto& known) { return names(known.second); }) ||
           std::ranges::any_of(brief.facts, [&](const Fact& fact) { return names(fact.text); });
}

}  // namespace peilian
