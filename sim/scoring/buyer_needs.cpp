#include "scoring/buyer_needs.h"

#include <algorithm>
#include <array>
#include <string_view>
#include <utility>

namespace peilian {
namespace {

/// Acts of a buyer that are named otherwise than the need they raise.
constexpr std::array<std::pair<std::string_view, std::string_view>, 4> kNeeds{{
    {"buyer_greet", "greeting"},
    {"buyer_complaint", "complaint"},
    {"buyer_threat_review", "complaint"},
    {"buyer_order_change", "order_change"},
}};

/// "buyer_size_ask" → "size"; nothing for acts that ask for nothing.
std::string_view need_of(std::string_view act) {
    for (const auto& [known, need] : kNeeds) {
        if (known == act) return need;
    }
    constexpr std::string_view kBuyer = "buyer_", kAsk = "_ask";
    if (!act.starts_with(kBuyer) || !act.ends_with(kAsk)) return {};
    return act.substr(kBuyer.size(), act.size() - kBuyer.size() - kAsk.size());
}

}  // namespace

std::vector<std::string> needs_asked_by(const Recognition& buyer) {
    std::vector<std::string> out;
    for (const ActHit& hit : buyer.acts) {
        const std::string need(need_of(hit.act));
        // 什么质量啊: who complains asks nothing about the product in the same breath.
        if (need == "product" && buyer.has("buyer_complaint")) continue;
        if (!need.empty() && std::find(out.begin(), out.end(), need) == out.end()) out.push_back(need);
    }
    return out;
}

}  // namespace peilian
