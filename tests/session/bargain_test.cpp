// The rules of a bargain: examples of each, and what must hold whatever the trainee says and the seed draws.
#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>
#include <catch2/generators/catch_generators_range.hpp>

#include <set>

#include "session/bargain.h"

using namespace peilian;

namespace {

/// A pair of shoes for 129, floor 109; the buyer hopes for 100 and pays 118 at most.
Bargain shoes() {
    Bargain bargain;
    bargain.list_price = 12900;
    bargain.floor_price = 10900;
    bargain.target = 10000;
    bargain.reserve = 11800;
    bargain.gift_worth = 400;
    bargain.shipping_worth = 600;
    bargain.coupon_worth = 80;
    bargain.rounds = 7;
    bargain.concede = 30;
    bargain.moved_by = {{"argue_value", 300}, {"empathise", 100}};
    bargain.asks = {{AskKind::price, 3}, {AskKind::coupon, 1}, {AskKind::gift, 1}, {AskKind::rounding, 1}, {AskKind::rate, 1}, {AskKind::competitor, 1}};
    bargain.lines = {{AskKind::price, {"{ask}行不行", "再少点", "{ask}我就拍"}}, {AskKind::coupon, {"有券吗", "发张券呗"}}, {AskKind::gift, {"送点啥"}},
                     {AskKind::rounding, {"凑个整{ask}"}},    {AskKind::rate, {"{rate}行不"}},                     {AskKind::competitor, {"别家{ask}"}},           {AskKind::leave, {"那我走了"}}};
    for (const BargainMove move : kBargainMoves) bargain.moves[move] = {};
    bargain.moves[BargainMove::unanswered].patience = -12;
    bargain.moves[BargainMove::deal].to = "deal";
    return bargain;
}

Proposal price(std::int64_t yuan) {
    Proposal proposal;
    proposal.price = yuan * 100;
    return proposal;
}

Proposal with_argument(Proposal proposal, const char* act = "argue_value") {
    proposal.arguments.push_back(act);
    proposal.reasoned = true;
    return proposal;
}

Proposal kind_no() {
    Proposal proposal;
    proposal.refuses = true;
    return proposal;
}

Proposal bare_no() {
    Proposal proposal;
    proposal.refuses_bare = true;
    return proposal;
}

/// A bargain with its first ask said.
struct Game {
    Bargain bargain = shoes();
    BargainState state;
    Rng rng;
    std::optional<Ask> ask;

    explicit Game(std::uint64_t seed = 1) : Game(shoes(), seed) {}
    Game(Bargain told, std::uint64_t seed) : bargain(std::move(told)), state(begin_bargain(bargain)), rng{seed} { ask = next_ask(bargain, state, 0, rng); }
    BargainTurn hear(const Proposal& proposal, int patience = 70) {
        BargainTurn turn = take_turn(bargain, state, proposal, patience, rng);
        ask = turn.ask;
        return turn;
    }
    std::int64_t effective() const { return effective_price(bargain, state); }
};

/// Anything a trainee may do, by chance; never below the floor unless `reckless`.
Proposal any_proposal(Rng& rng, bool reckless) {
    Proposal proposal;
    if (rng.below(3) == 0) proposal.price = reckless && rng.below(4) == 0 ? 9000 : 11500 + 100 * static_cast<std::int64_t>(rng.below(15));
    if (rng.below(5) == 0) proposal.coupon = 500;
    if (rng.below(6) == 0) proposal.gift = true;
    if (rng.below(8) == 0) proposal.shipping = true;
    if (rng.below(3) == 0) proposal = with_argument(proposal, rng.below(2) == 0 ? "argue_value" : "empathise");
    if (rng.below(3) == 0) proposal.refuses = true;
    if (rng.below(10) == 0) proposal.vague = !proposal.gives();
    if (!proposal.gives() && !proposal.vague && !proposal.refuses && proposal.arguments.empty()) {
        if (rng.below(3) == 0) proposal.refuses_bare = true;
        else if (rng.below(4) == 0) proposal.lets_go = true;
        else if (rng.below(4) == 0) proposal.keeps = true;
    }
    return proposal;
}

}  // namespace

TEST_CASE("what extras are worth is the buyer's own reckoning", "[bargain]") {
    Game game;
    game.state.price = 12400;
    game.state.coupon = 500;
    CHECK(game.effective() == 12000);
    game.state.gift = true;
    CHECK(game.effective() == 11600);
    game.state.shipping = true;
    CHECK(game.effective() == 11000);
}

TEST_CASE("he names what he hopes for first and takes it at once", "[bargain]") {
    Bargain told = shoes();
    told.target = 11000;
    Game game(told, 3);
    CHECK(game.state.aspiration == 11000);
    CHECK(game.hear(price(110)).move == BargainMove::deal);
}

TEST_CASE("a concession without an argument is pocketed, and another thing asked for", "[bargain]") {
    const auto seed = GENERATE(range(1, 30));
    Game game(static_cast<std::uint64_t>(seed));
    Proposal coupon;
    coupon.coupon = 500;
    const std::string before = game.state.ask;
    CHECK(game.hear(coupon).move == BargainMove::pockets);
    REQUIRE(game.ask);
    CHECK(game.ask->kind != AskKind::coupon);
    CHECK(game.state.ask != before);
    CHECK((game.state.aspiration == 10000 || game.ask->kind == AskKind::rounding || game.ask->kind == AskKind::rate));
}

TEST_CASE("an argument moves him more than a kind no, and again less, and then not at all", "[bargain]") {
    Game argued, refused;
    CHECK(argued.hear(with_argument({})).move == BargainMove::yields);
    CHECK(refused.hear(kind_no()).move == BargainMove::unmoved);
    CHECK(argued.state.aspiration >= refused.state.aspiration + 200);
    CHECK(refused.state.aspiration > 10000);

    Bargain stubborn = shoes();
    stubborn.concede = 0;
    stubborn.asks = {{AskKind::price, 1}};
    stubborn.moved_by = {{"argue_value", 400}};
    Game game(stubborn, 1);
    game.hear(with_argument({}));
    CHECK(game.state.aspiration == 10400);
    game.hear(with_argument({}));
    CHECK(game.state.aspiration == 10500);
    CHECK(game.hear(with_argument({})).move == BargainMove::unmoved);
    CHECK(game.state.aspiration == 10500);
}

TEST_CASE("a friendly firm no with a reason and a small extra closes, where he can bear the price", "[bargain]") {
    const auto [yuan, gift, refuses, reasoned, move] = GENERATE(table<int, bool, bool, bool, BargainMove>({
        {122, true, true, true, BargainMove::deal},       // 118 in effect
        {123, true, true, true, BargainMove::yields},     // 119: he cannot
        {122, false, true, true, BargainMove::yields},    // nothing extra
        {122, true, false, true, BargainMove::pockets},   // no word of refusal
        {122, true, true, false, BargainMove::pockets},   // no reason
    }));
    CAPTURE(yuan, gift, refuses, reasoned);
    Game game;
    game.state.price = yuan * 100;   // given before
    Proposal proposal;
    proposal.gift = gift;
    proposal.refuses = refuses;
    proposal.reasoned = reasoned;
    if (!gift) proposal = with_argument(proposal);
    CHECK(game.hear(proposal).move == move);
}

TEST_CASE("below the floor price he cheers, whatever stood before, and it is not kept", "[bargain]") {
    Game game;
    game.hear(price(120));
    const BargainState before = game.state;
    CHECK(game.hear(price(108)).move == BargainMove::below_floor);
    CHECK(game.state.price == before.price);
    CHECK(game.hear(price(109)).move != BargainMove::below_floor);
    Game coupons;   // the coupon counts with its full face for the shop
    coupons.state.price = 11300;
    Proposal coupon;
    coupon.coupon = 500;
    CHECK(coupons.hear(coupon).move == BargainMove::below_floor);
}

TEST_CASE("to agree is to give the price he named", "[bargain]") {
    Bargain told = shoes();
    told.lines[AskKind::price] = {"{ask}行不行", "{ask}我就拍", "{ask}"};
    told.asks = {{AskKind::price, 1}};
    Proposal yes;
    yes.agrees = true;
    CHECK(Game(told, 1).hear(yes).move == BargainMove::below_floor);   // 100 under the floor of 109
    told.target = 11000;
    CHECK(Game(told, 1).hear(yes).move == BargainMove::deal);
    told.lines[AskKind::price] = {"能少点吗", "再少点", "少点嘛"};
    CHECK(Game(told, 1).hear(yes).move == BargainMove::unmoved);       // to what?
    told.asks = {{AskKind::gift, 1}};
    Game gift(told, 1);
    gift.hear(yes);
    CHECK(gift.state.gift);
    CHECK(gift.state.price == 12900);
}

TEST_CASE("a bare no brings the threat; let go he walks, spoken to kindly he stays where he can", "[bargain]") {
    Game game;
    game.hear(bare_no());
    REQUIRE(game.ask);
    CHECK(game.ask->kind == AskKind::leave);
    Game let_go = game, stays = game;
    Proposal goodbye;
    goodbye.lets_go = true;
    CHECK(let_go.hear(goodbye).move == BargainMove::walks);
    Proposal stay = price(118);
    stay.keeps = true;
    CHECK(stays.hear(stay).move == BargainMove::deal);
}

TEST_CASE("rounds and patience end it, after a threat", "[bargain]") {
    Game game;
    int asks = 1;
    while (game.ask && game.ask->kind != AskKind::leave) {
        game.hear(kind_no());
        ++asks;
    }
    REQUIRE(game.ask);
    CHECK(asks == game.bargain.rounds);
    CHECK(game.hear(kind_no()).move == BargainMove::walks);

    Game impatient;
    const BargainTurn worn = impatient.hear({}, 12);
    CHECK(worn.worn);
    REQUIRE(worn.ask);
    CHECK(worn.ask->kind == AskKind::leave);
    CHECK(impatient.hear({}, 1).move == BargainMove::walks);

    Game content;   // he has 118 in hand and was only playing
    content.hear(price(118), 70);
    CHECK(content.hear({}, 5).move == BargainMove::deal);
}

TEST_CASE("whatever is said and drawn: the rules hold", "[bargain][property]") {
    const bool in_order = GENERATE(true, false), reckless = GENERATE(true, false);
    std::map<BargainMove, int> ends;
    std::set<std::string> openings;
    for (std::uint64_t seed = 1; seed <= 1500; ++seed) {
        CAPTURE(seed, in_order, reckless);
        Bargain told = shoes();
        told.in_order = in_order;
        told.rounds = 2 + static_cast<int>(seed % 8);
        Game game(told, seed);
        Rng chance{seed * 7919};
        std::set<std::string> said(game.state.said.begin(), game.state.said.end());
        openings.insert(game.state.said.front());
        std::int64_t last_step = INT64_MAX;
        for (int round = 1;; ++round) {
            REQUIRE(round <= told.rounds + 1);
            const BargainState before = game.state;
            const std::int64_t effective_before = game.effective();
            const Proposal proposal = any_proposal(chance, reckless);
            const int patience = 5 + static_cast<int>(chance.below(90));
            const BargainTurn turn = game.hear(proposal, patience);
            const std::int64_t step = game.state.aspiration - before.aspiration;
            REQUIRE(step >= 0);
            REQUIRE(game.state.aspiration <= std::max(told.reserve, before.aspiration));
            if (step > 0) {
                REQUIRE(step <= last_step);
                last_step = step;
            }
            REQUIRE(game.effective() <= effective_before);
            const std::int64_t price_offered = std::min(proposal.price.value_or(before.price), before.price);
            const std::int64_t coupon_offered = std::max(proposal.coupon, before.coupon);
            if (turn.move == BargainMove::below_floor) {
                REQUIRE(price_offered - coupon_offered < told.floor_price);
                ++ends[turn.move];
                break;
            }
            // No offer is passed over.
            REQUIRE(game.state.price == price_offered);
            REQUIRE(game.state.coupon == coupon_offered);
            REQUIRE((!proposal.gift || game.state.gift));
            REQUIRE(game.state.price - game.state.coupon >= told.floor_price);
            if (game.effective() <= before.aspiration) REQUIRE(turn.move == BargainMove::deal);
            if (turn.move == BargainMove::deal) REQUIRE(game.effective() <= told.reserve);
            if (turn.move == BargainMove::walks) {
                REQUIRE(game.effective() > told.reserve);
                REQUIRE(before.threatened);
            }
            if (turn.move == BargainMove::pockets && turn.ask->kind != AskKind::rounding && turn.ask->kind != AskKind::rate) REQUIRE(step == 0);
            if (turn.move == BargainMove::deal || turn.move == BargainMove::walks) {
                REQUIRE_FALSE(turn.ask);
                ++ends[turn.move];
                break;
            }
            REQUIRE(turn.ask);
            REQUIRE(said.insert(game.state.said.back()).second);   // no text twice
            REQUIRE(game.state.aspiration < game.effective());     // he never names more than he is offered
        }
    }
    CHECK(ends[BargainMove::deal] > 100);
    CHECK(ends[BargainMove::walks] > 20);
    CHECK((reckless ? ends[BargainMove::below_floor] > 100 : ends[BargainMove::below_floor] == 0));
    CHECK(openings.size() >= (in_order ? 3u : 5u));
}

TEST_CASE("the same seed and words give the same bargain; another seed another", "[bargain][determinism]") {
    const auto transcript = [](std::uint64_t seed) {
        Game game(seed);
        std::vector<std::string> said = game.state.said;
        for (int i = 0; i < 3; ++i) game.hear(with_argument(kind_no(), i == 0 ? "argue_value" : "empathise"));
        said.insert(said.end(), game.state.said.begin(), game.state.said.end());
        said.push_back(std::to_string(game.state.aspiration));
        return said;
    };
    std::set<std::vector<std::string>> different;
    for (std::uint64_t seed = 1; seed <= 40; ++seed) {
        CHECK(transcript(seed) == transcript(seed));
        different.insert(transcript(seed));
    }
    CHECK(different.size() > 10);
}

TEST_CASE("figures stand in the text as people write them", "[bargain]") {
    Game game;
    game.state.aspiration = 11050;
    game.state.coupon = 500;
    CHECK(with_figures(game.bargain, game.state, "{ask} {rate} {offer} {ask} {其他}") == "110.5 9折 124 110.5 {其他}");
}
