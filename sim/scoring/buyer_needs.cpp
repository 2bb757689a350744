#include "scoring/buyer_needs.h"

#include <algorithm>
#include <array>
#include <string_view>
#include <utility>

namespace peilian {
namespace {

/// Acts of a buyer that are named otherwise than the need they raise.
constexpr std::array<std::pair<std::string_view, std::string_view>, 20> kNeeds{{
    {"buyer_price_ask", "price"},          {"buyer_bargain", "price"},           {"buyer_discount_ask", "price"},
    {"buyer_complaint", "complaint"},      {"buyer_quality", "complaint"},       {"buyer_threat_review", "complaint"},
    {"buyer_return", "refund"},            {"buyer_return_ask", "refund"},       {"buyer_delivery_ask", "logistics"},
    {"buyer_urge", "logistics"},           {"buyer_shipment_ask", "shipping"},   {"buyer_compensation_ask", "remedy"},
    {"buyer_address_change", "address"},   {"buyer_order_change", "order_change"}, {"buyer_recommend_ask", "product"},
    {"buyer_availability_ask", "stock"},   {"buyer_pay_ask", "payment"},         {"buyer_reship_ask", "remedy"},
    {"buyer_cancel", "order_change"},      {"buyer_how_to", "help"},
}};

/// "buyer_size_ask" → "size"; nothing for acts that ask for nothing.
std::string_view need_of(std::string_view act) {
    for (const auto& [known, need] : kNeeds) {
        if (known == act) return need;
    }
    constexpr std::string_view kBuyer = "buyer_";
    if (!act.starts_with(kBuyer)) return {};
    act.remove_prefix(kBuyer.size());
    if (act == "greet") return "greeting";
    for (const std::string_view ending : {"_ask", "_request", "_demand"}) {
        if (act.ends_with(ending)) return act.substr(0, act.size() - ending.size());
    }
    return {};
}

}  // namespace

std::vector<std::string> needs_asked_by(const Recognition& buyer) {
    std::vector<std::string> out;
    for (const ActHit& hit : buyer.acts) {
        const std::string need(need_of(hit.act));
        if (!need.empty() && std::find(out.begin(), out.end(), need) == out.end()) out.push_back(need);
    }
    return out;
}

}  // namespace peilian
