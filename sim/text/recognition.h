// What one reply does: its acts and values, each with the words that show it.
#pragma once
#include <algorithm>
#include <cstdint>
#include <initializer_list>
#include <iterator>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "base/span.h"

namespace peilian {

struct ReadText;

/// One act performed by a reply. Ids as in the table of acts (`refuse_soft`, `offer_gift` …).
struct ActHit {
    std::string act;
    Span span;            ///< the words that perform it, in the original text
    std::string pattern;  ///< the lexicon pattern that fired, as its author wrote it
    bool operator==(const ActHit&) const = default;
};

/// Acts that accuse the agent: the last section of the table of acts.
bool is_misconduct(std::string_view act);

/// Acts by which a buyer shows that he is displeased: anger of every degree, complaints, threats, a question put again, a refusal.
bool is_displeasure(std::string_view act);

enum class ValueKind { amount_off, discount_rate, coupon, price, compensation, duration, count };
std::string_view name_of(ValueKind kind);

/// One figure. Money in fen (hundredths of a yuan), so that sums are exact.
struct ValueHit {
    ValueKind kind = ValueKind::price;
    Span span;
    /// amount_off, price, compensation: fen. coupon: the amount off in fen. discount_rate: tenths
    /// of a tenth, 95 = 95折 = 9.5. duration: whole seconds. count: the number itself.
    std::int64_t amount = 0;
    std::int64_t threshold = 0;  ///< coupon: the sum it needs, fen; 0 = none
    std::string unit;            ///< duration: s min h d; count: the measure word; else empty
    bool operator==(const ValueHit&) const = default;
};

struct Recognition {
    std::vector<ActHit> acts;      ///< by span start, then act; at most one hit of an act per span
    std::vector<ValueHit> values;  ///< by span start
    std::shared_ptr<const ReadText> read = nullptr;  ///< the text as it was read for this, to look for phrases in; null where nothing was read

    bool has(std::string_view act) const;
    /// Whether it performs one of these.
    bool has_any(std::initializer_list<std::string_view> wanted) const { return has_any<>(wanted); }
    template <class Acts>
    bool has_any(const Acts& wanted) const {
        return std::any_of(std::begin(wanted), std::end(wanted), [&](std::string_view act) { return has(act); });
    }
    const ActHit* find(std::string_view act) const;  ///< the first hit, or null pointer
    bool operator==(const Recognition& other) const { return acts == other.acts && values == other.values; }
};

}  // namespace peilian
