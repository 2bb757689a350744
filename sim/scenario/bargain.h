// A bargain as its author tells it: what the buyer hopes to pay, what he will pay at most, what he asks for, and what moves
// him. session/bargain.h plays it.
//
// The terms are those of Howard Raiffa, The Art and Science of Negotiation (Harvard University Press 1982), chapter 4, and of
// Peyman Faratin, Carles Sierra and Nicholas R. Jennings, "Negotiation decision functions for autonomous agents" (Robotics and
// Autonomous Systems 24, 1998, pages 159-182):
//   reservation price  the most that a buyer will pay, the least for which a seller will sell. Here `reserve` and the shop's
//                      floor price; the zone of agreement lies between them and is empty when reserve < floor.
//   aspiration         what a side hopes for. Begins at `target` and only moves towards the reservation price.
//   anchor             the first figure of each side, from which both then count: here the list price, and `target`, which is
//                      what the buyer names first.
//   concession         a step from one's own last figure towards the other's. Here a share of what is left to the reservation
//                      price, so that each step is smaller than the one before: a time-dependent tactic in the paper's sense
//                      (section 4.1, of the conceding kind), which arguments accelerate. What arguments do is our own rule.
#pragma once
#include <array>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "scenario/outcome.h"

namespace peilian {

/// What a buyer asks for, as buyers on Taobao do: a lower price, so many 折, a coupon, a gift, free shipping, the odd money off,
/// a competitor's price, the favour for an old customer; and the threat to leave.
enum class AskKind { price, rate, coupon, gift, shipping, rounding, competitor, regular, leave };

inline constexpr std::array kAskKinds{AskKind::price,    AskKind::rate,       AskKind::coupon,  AskKind::gift, AskKind::shipping,
                                      AskKind::rounding, AskKind::competitor, AskKind::regular, AskKind::leave};

std::string_view name_of(AskKind kind);
std::optional<AskKind> ask_kind_of(std::string_view name);
/// The need that such an ask raises: promotion for a coupon, gift, shipping, else price.
std::string_view need_of(AskKind kind);

/// Where model replies to such an ask stand in Scenario::model_replies: "node.kind".
std::string model_entry(const std::string& node, AskKind kind);

/// How a burst of the trainee is taken in a bargain.
enum class BargainMove {
    pockets,      ///< a concession without an argument: taken, and another thing asked for
    yields,       ///< an argument that still counts
    unmoved,      ///< a friendly no without an argument, or talk about the price that offers nothing
    snubbed,      ///< a bare no
    unanswered,   ///< nothing about the price
    deal,         ///< ends the bargain: bought
    walks,        ///< ends it: gone elsewhere
    below_floor   ///< ends it: the shop sells below its floor price. The buyer cheers; the trainee has failed
};

inline constexpr std::array kBargainMoves{BargainMove::pockets,    BargainMove::yields, BargainMove::unmoved, BargainMove::snubbed,
                                          BargainMove::unanswered, BargainMove::deal,   BargainMove::walks,   BargainMove::below_floor};
std::string_view name_of(BargainMove move);

/// The "bargain" of a node. Money in fen; the price is what the buyer pays, for one piece.
struct Bargain {
    std::int64_t list_price = 0, floor_price = 0;   ///< the facts'
    std::int64_t target = 0;                        ///< named first; he takes this at once
    std::int64_t reserve = 0;                       ///< the most that he pays, extras counted at their worth
    std::vector<std::pair<AskKind, int>> asks;      ///< kinds and their weights
    bool in_order = true;                           ///< asks come as listed; else drawn by weight, each kind once before any twice
    int coupon_worth = 100;                         ///< of its face, hundredths
    std::int64_t gift_worth = 0, shipping_worth = 0;///< what these are worth to this buyer
    int rounds = 6;                                 ///< answers that he hears before he decides
    int concede = 40;                               ///< share of what is left to the reserve that he yields in a round, hundredths
    std::map<std::string, std::int64_t> moved_by;   ///< act → by how much it moves him, the first time
    std::map<AskKind, std::vector<std::string>> lines;  ///< each text is said at most once in a session
    std::map<BargainMove, Outcome> moves;           ///< one for each move; only the last three lead away
    Place place;

    const Outcome& outcome(BargainMove move) const { return moves.at(move); }
};

}  // namespace peilian
