#include "scenario/bargain.h"

#include <algorithm>

namespace peilian {
namespace {

constexpr std::array<std::string_view, kAskKinds.size()> kAskNames{"price",    "rate",       "coupon",  "gift", "shipping",
                                                                   "rounding", "competitor", "regular", "leave"};
constexpr std::array<std::string_view, kBargainMoves.size()> kMoveNames{"pockets",    "yields", "unmoved", "snubbed",
                                                                        "unanswered", "deal",   "walks",   "below_floor"};

}  // namespace

std::string_view name_of(AskKind kind) { return kAskNames[static_cast<std::size_t>(kind)]; }

std::optional<AskKind> ask_kind_of(std::string_view name) {
    const auto found = std::find(kAskNames.begin(), kAskNames.end(), name);
    if (found == kAskNames.end()) return std::nullopt;
    return kAskKinds[static_cast<std::size_t>(found - kAskNames.begin())];
}

std::string model_entry(const std::string& node, AskKind kind) { return node + "." + std::string(name_of(kind)); }

std::string_view need_of(AskKind kind) {
    switch (kind) {
        case AskKind::coupon: return "promotion";
        case AskKind::gift: return "gift";
        case AskKind::shipping: return "shipping";
        default: return "price";
    }
}

std::string_view name_of(BargainMove move) { return kMoveNames[static_cast<std::size_t>(move)]; }

}  // namespace peilian
