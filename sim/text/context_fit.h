// Learns what the characters beside a place decide.
#pragma once
#include <string>
#include <vector>

namespace peilian {

/// The text of `sim/text/context.txt`: for each decision (context_features.h) logistic regression (ftrl.h) from replies in which it was
/// typed. Replies of some length without any mark say nothing about where marks belong and are passed over.
std::string fit_context(const std::vector<std::string>& replies);

}  // namespace peilian
