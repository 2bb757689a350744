// The rules of a bargain: how a buyer takes an offer, what he yields, what he asks for next. Pure; chance only by the generator
// that is handed in. The terms and their sources stand in scenario/bargain.h.
//
// After each burst, in this order (e: what he would pay in effect, the price less the worth of the extras to him):
//   1. an offer below the floor price            -> below_floor
//   2. how the burst is taken: a concession with nothing said for it is pocketed and yields nothing; an argument yields a share
//      of the gap between his aspiration and his reserve, and what the argument is worth to him (the second time a quarter,
//      then nothing); a friendly no yields the share alone; a bare no, or nothing about the price, yields nothing
//   3. e <= the aspiration he would go on with   -> deal (the acceptance rule of Faratin, Sierra and Jennings, section 3)
//   4. a friendly no with a reason and an extra that is new, e <= reserve -> deal
//   5. he has threatened to leave and is spoken to kindly, e <= reserve -> deal; he is let go, e > reserve -> walks
//   6. rounds, patience or words are used up: e <= reserve -> deal; else the threat to leave, and after that -> walks
//   7. the next ask
// Steps of the aspiration never grow, the aspiration never falls and never passes the reserve, and no text is said twice.
#pragma once
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "base/rng.h"
#include "session/proposal.h"

namespace peilian {

/// One bargain under way. A value, kept with the session.
struct BargainState {
    std::int64_t price = 0;              ///< the lowest given so far, coupons apart; fen
    std::int64_t coupon = 0;             ///< fen
    bool gift = false, shipping = false; ///< given
    std::int64_t aspiration = 0;         ///< what he would take now; fen
    std::int64_t last_step = -1;         ///< the last concession of his, fen; -1: none yet
    std::map<std::string, int> argued;   ///< act → how often it was put to him
    std::map<std::string, int> asks;     ///< kind → how often he asked for it
    std::vector<std::string> said;       ///< texts used: "gift.2", "pockets.0.1"
    std::string ask;                     ///< kind of the last ask
    std::int64_t named = 0;              ///< the price that the last ask named; -1: it named none
    int rounds = 0;                      ///< bursts heard
    bool threatened = false;             ///< has said that he leaves
    bool operator==(const BargainState&) const = default;
};

/// What the buyer says next.
struct Ask {
    AskKind kind = AskKind::price;
    int variant = 0;             ///< index into Bargain::lines of that kind
};

/// How a burst was taken, and the next ask unless the move ends the bargain. `worn`: the patience that the move costs is not
/// there any more; he threatens or decides instead.
struct BargainTurn {
    BargainMove move = BargainMove::unanswered;
    std::optional<Ask> ask;
    bool worn = false;
};

BargainState begin_bargain(const Bargain& bargain);

/// What he pays in effect by the offers so far.
std::int64_t effective_price(const Bargain& bargain, const BargainState& state);

/// Whether the proposal betters what was given so far.
bool adds_to(const BargainState& state, const Proposal& proposal);

/// The first ask, or the next one after an interruption, after yielding `step`; nothing when he has no words left.
std::optional<Ask> next_ask(const Bargain& bargain, BargainState& state, std::int64_t step, Rng& rng);

/// The buyer's turn after a burst. `patience`: 0 to 100.
BargainTurn take_turn(const Bargain& bargain, BargainState& state, const Proposal& proposal, int patience, Rng& rng);

/// Draws one of the texts that were not said yet, and notes it under "entry.index"; nothing when all were.
std::optional<int> draw_unsaid(BargainState& state, const std::string& entry, std::size_t texts, Rng& rng);

/// A text with the figures of the talk put in: {ask} the price that he would take, {rate} the same as 折 (the whole or half 折 above), {offer} what the goods
/// cost him by the offers so far.
std::string with_figures(const Bargain& bargain, const BargainState& state, std::string text);

}  // namespace peilian
