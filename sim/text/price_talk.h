// What the talk so far says about bare figures.
#pragma once
#include <cstdint>
#include <string_view>
#include <vector>

#include "text/normalise.h"
#include "text/recognition.h"

namespace peilian {

struct PriceTalk {
    bool open = false;    ///< prices are talked about, so that a bare figure may be one
    bool asked = false;   ///< the buyer asks for a price, so that a bare figure is the answer
    bool claims = false;  ///< the buyer asks for money back or for trouble
    bool sizes = false;   ///< sizes are talked about, so that a small figure is rather one of them
    /// A figure of the buyer's message that no measure follows, in hundredths, and what it was: taken up again it is the same.
    struct Named {
        std::int64_t hundredths = 0;
        ValueKind kind = ValueKind::price;
    };
    std::vector<Named> named;
};

/// Reads what both sides said, but not the figures that the buyer named.
PriceTalk price_talk(std::string_view reply, std::string_view buyer);
/// What a buyer's message names.
std::vector<PriceTalk::Named> named_figures(const NormalText& message);

}  // namespace peilian
