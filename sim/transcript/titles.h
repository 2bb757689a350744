// Chinese names of what is not words in a transcript, for explanations in the scenario's own language.
#pragma once
#include <string_view>

namespace peilian {

/// 改价, 发优惠券 … for a desk action's id; the id itself when unknown.
std::string_view action_title(std::string_view action);

/// 买家已下单 … for a system event's id; the id itself when unknown.
std::string_view event_title(std::string_view event);

}  // namespace peilian
