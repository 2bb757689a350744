// How a scripted buyer takes a reply that was said elsewhere: whether it reacts, hears an offer, or goes round in a circle.
#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "session/session.h"

namespace peilian {

/// What one reply brought about.
struct Taken {
    std::string node;                  ///< where the buyer stood
    std::string reply;
    std::vector<std::string> fired;    ///< "node.branch2", "node.else", "persona.reaction0" …
    std::string said;                  ///< the buyer's bubbles until it waits again, one a line
    bool moved = false;                ///< to another node or an ending
    bool offered = false;              ///< the reply performs one of the offers (discount, gift, free shipping, refund …)

    /// The buyer did not speak and the session went nowhere.
    bool unheard() const { return said.empty() && !moved; }
    bool spoken_to = false;            ///< a reaction of the persona to such an offer fired, in words

    /// An offer for which the script had neither branch nor words: the buyer asked on as if nothing had been said.
    bool offer_ignored() const;
};

/// A session in which the buyer has just said the lines of this node, in its first mood. No path led there: for trying replies.
SessionState standing_at(const Scenario& scenario, const Rules& rules, std::string_view node, std::uint64_t seed);

/// Says the reply eight seconds later and lets the buyer finish; the session must be open.
Taken take(const Scenario& scenario, const Rules& rules, SessionState& state, const std::string& reply);

/// Whether the last three replies differ and the buyer answered each with the same words.
bool goes_in_a_circle(const std::vector<Taken>& in_a_row);

/// The nodes at which the buyer talks about the price: those that bargain, where some do; else those with `price`, `promotion` or
/// `gift` among their needs.
std::vector<std::string> price_nodes(const Scenario& scenario);

}  // namespace peilian
