// Conditions that can never hold, or always do.
#pragma once
#include <string>
#include <string_view>

#include "conditions/possibilities.h"

namespace peilian {

/// Reports a condition, or an alternative within its groups, that can never hold (`prefix`0017) or always holds (`prefix`0018), at its
/// place in `written`, the JSON of which the condition was compiled. An empty condition always holds and is no finding. Returns
/// false when the whole condition can never hold.
bool check_condition(const Condition& condition, const Json& written, const Circumstances& circumstances, const std::string& file,
                     std::string_view prefix, Diagnostics& diagnostics);

}  // namespace peilian
