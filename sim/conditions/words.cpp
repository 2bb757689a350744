#include "conditions/words.h"

#include <algorithm>

namespace peilian {
namespace {

constexpr std::string_view kNeeds[] = {"greeting", "price",   "product",   "stock",  "size",   "promotion", "gift",    "shipping", "logistics", "order_change",
                                       "address",  "payment", "complaint", "remedy", "refund", "exchange",  "invoice", "review",   "help"};

constexpr std::string_view kActions[] = {"change_price",    "send_product_card", "send_coupon",   "add_note", "request_photo", "check_logistics",
                                         "create_refund", "create_exchange",   "create_reship", "transfer", "end_chat"};

constexpr ValueKind kValueKinds[] = {ValueKind::amount_off,   ValueKind::discount_rate, ValueKind::coupon, ValueKind::price,
                                     ValueKind::compensation, ValueKind::duration,      ValueKind::count};

}  // namespace

bool knows_need(std::string_view id) { return std::find(std::begin(kNeeds), std::end(kNeeds), id) != std::end(kNeeds); }

bool knows_action(std::string_view id) { return std::find(std::begin(kActions), std::end(kActions), id) != std::end(kActions); }

std::optional<ValueKind> value_kind_of(std::string_view name) {
    for (const ValueKind kind : kValueKinds)
        if (name == name_of(kind)) return kind;
    return std::nullopt;
}

}  // namespace peilian
