// The words of a script with the facts of its scenario put in.
#pragma once
#include <string>
#include <string_view>

#include "scenario/scenario.h"

namespace peilian {

/// Replaces `{product.name}`, `{buyer.nick}`, `{list_price}` … ; a name nobody knows stays as it was written.
std::string fill_placeholders(const Scenario& scenario, std::string_view line);

}  // namespace peilian
