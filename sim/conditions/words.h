// The fixed vocabularies that conditions refer to, beside the acts of the lexicon.
#pragma once
#include <optional>
#include <string_view>

#include "text/recognition.h"

namespace peilian {

/// Kinds of need: greeting price product stock size promotion gift shipping …
bool knows_need(std::string_view id);
/// Desk actions: change_price send_product_card send_coupon …
bool knows_action(std::string_view id);
std::optional<ValueKind> value_kind_of(std::string_view name);

}  // namespace peilian
