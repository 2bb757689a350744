// What a burst of the trainee puts on the table of a bargain, in words and at the desk.
#pragma once
#include <optional>
#include <string>
#include <vector>

#include "conditions/condition.h"
#include "scenario/bargain.h"

namespace peilian {

/// One burst, as the buyer weighs it. Money in fen.
struct Proposal {
    std::optional<std::int64_t> price;     ///< the lowest price it gives, coupons apart
    std::int64_t coupon = 0;               ///< the largest coupon it gives that this purchase may use
    bool gift = false, shipping = false;   ///< given
    bool vague = false;                    ///< gives something without saying how much
    bool agrees = false;                   ///< grants what was just asked for
    std::vector<std::string> arguments;    ///< acts that move this buyer, each once, in the order they came
    bool refuses = false;                  ///< declines with regret, reason or alternative
    bool refuses_bare = false;             ///< declines, and nothing else
    bool reasoned = false;                 ///< gives a reason
    bool keeps = false;                    ///< asks the buyer to stay, or a superior on his behalf
    bool lets_go = false;                  ///< says goodbye and offers nothing
    Match because;                         ///< the words or the action that say so; for the ledger

    /// Something to have, whether or not it is new.
    bool gives() const { return price || coupon > 0 || gift || shipping; }
};

/// Figures count where their clause grants something, holds them out (那就150吧) or names the lowest price; a figure that is turned down, or another's,
/// does not. `price_now` is what the goods cost by the talk so far: "再便宜2元" and rates of coupons are counted from it.
Proposal read_proposal(const Bargain& bargain, std::int64_t price_now, const Situation& situation);

}  // namespace peilian
