#include "session/bargain.h"

#include <algorithm>

#include "scenario/names.h"

namespace peilian {
namespace {

/// People name whole yuan, and tenths where the goods cost little.
std::int64_t unit_of(const Bargain& bargain) { return bargain.list_price >= 2000 ? 100 : 10; }

std::int64_t payable(const BargainState& state) { return state.price - state.coupon; }

/// A rate in hundredths as people name it: 80, 85, 90 …; the next one above.
int spoken_rate(const Bargain& bargain, std::int64_t price) {
    const std::int64_t list = std::max<std::int64_t>(bargain.list_price, 1);
    return static_cast<int>((price * 20 + list - 1) / list * 5);
}

/// The figure that such an ask names: without the money after the last full ten (or yuan), by a whole or half 折; else his aspiration.
std::int64_t figure_of(AskKind kind, const Bargain& bargain, const BargainState& state) {
    const std::int64_t grid = payable(state) >= 5000 ? 1000 : 100, unit = unit_of(bargain);
    if (kind == AskKind::rounding) return payable(state) / grid * grid;
    if (kind == AskKind::rate) return bargain.list_price * spoken_rate(bargain, state.aspiration) / 100 / unit * unit;
    return state.aspiration;
}

/// The most that he may yield now: no more than the last time.
std::int64_t room(const Bargain& bargain, const BargainState& state) {
    const std::int64_t gap = std::max<std::int64_t>(bargain.reserve - state.aspiration, 0);
    return state.last_step < 0 ? gap : std::min(gap, state.last_step);
}

void yield(BargainState& state, std::int64_t step) {
    if (step <= 0) return;
    state.aspiration += step;
    state.last_step = step;
}

std::int64_t worth_of_arguments(const Bargain& bargain, BargainState& state, const Proposal& proposal) {
    std::int64_t worth = 0;
    for (const std::string& act : proposal.arguments) {
        const int before = state.argued[act]++;
        if (before < 2) worth += bargain.moved_by.at(act) / (before == 0 ? 1 : 4);
    }
    return worth;
}

/// How he takes it; `worth` is that of the arguments.
BargainMove move_for(const Proposal& proposal, bool conceded, std::int64_t worth) {
    if (worth > 0) return BargainMove::yields;
    if (conceded) return proposal.refuses && proposal.reasoned ? BargainMove::yields : BargainMove::pockets;
    if (proposal.refuses_bare || proposal.lets_go) return BargainMove::snubbed;
    const bool about_price = proposal.gives() || proposal.vague || proposal.agrees || proposal.refuses || proposal.reasoned || proposal.keeps || !proposal.arguments.empty();
    return about_price ? BargainMove::unmoved : BargainMove::unanswered;
}

/// His own concession in this round: a share of the gap, a little more or less by the seed.
std::int64_t share_of_gap(const Bargain& bargain, const BargainState& state, Rng& rng) {
    const std::int64_t per_myriad = bargain.concede * (85 + static_cast<std::int64_t>(rng.below(31)));
    return std::max<std::int64_t>(bargain.reserve - state.aspiration, 0) * per_myriad / 10000;
}

std::int64_t step_for(const Bargain& bargain, const BargainState& state, BargainMove move, const Proposal& proposal, std::int64_t worth, Rng& rng) {
    const bool yields = move == BargainMove::yields || (move == BargainMove::unmoved && proposal.refuses);
    const std::int64_t share = share_of_gap(bargain, state, rng);
    if (!yields) return 0;
    const std::int64_t unit = unit_of(bargain);
    return std::min(room(bargain, state), (share + worth) / unit * unit);
}

bool asks_for_what_is_given(AskKind kind, const BargainState& state) {
    return (kind == AskKind::coupon && state.coupon > 0) || (kind == AskKind::gift && state.gift) || (kind == AskKind::shipping && state.shipping);
}

/// To round off and to name a rate is to name a figure between his aspiration and the price: a concession of his as any other.
/// With the first one he does not give half of what he has.
bool can_name(AskKind kind, const Bargain& bargain, const BargainState& state) {
    const std::int64_t step = figure_of(kind, bargain, state) - state.aspiration;
    return step == 0 || (step > 0 && state.aspiration + step < std::min(payable(state), effective_price(bargain, state)) && step <= room(bargain, state) / (state.last_step < 0 ? 2 : 1));
}

std::size_t texts_left(const Bargain& bargain, const BargainState& state, AskKind kind) {
    const auto lines = bargain.lines.find(kind);
    if (lines == bargain.lines.end()) return 0;
    const auto asked = state.asks.find(std::string(name_of(kind)));
    const std::size_t used = asked == state.asks.end() ? 0 : static_cast<std::size_t>(asked->second);
    return lines->second.size() - std::min(used, lines->second.size());
}

/// The kinds that may come next, with their weights: what was asked least, and not the same twice in a row where another is left.
std::vector<std::pair<AskKind, int>> candidates(const Bargain& bargain, const BargainState& state) {
    std::vector<std::pair<AskKind, int>> open;
    int least = -1;
    const auto times = [&](AskKind kind) {
        const auto asked = state.asks.find(std::string(name_of(kind)));
        return asked == state.asks.end() ? 0 : asked->second;
    };
    for (const auto& [kind, weight] : bargain.asks) {
        if (texts_left(bargain, state, kind) == 0 || asks_for_what_is_given(kind, state)) continue;
        if (!can_name(kind, bargain, state)) continue;
        if (kind == AskKind::leave && (state.threatened || state.rounds == 0)) continue;
        open.emplace_back(kind, weight);
        if (least < 0 || times(kind) < least) least = times(kind);
    }
    std::erase_if(open, [&](const auto& each) { return times(each.first) > least; });
    if (open.size() > 1) std::erase_if(open, [&](const auto& each) { return name_of(each.first) == state.ask; });
    return open;
}

AskKind choose(const Bargain& bargain, const std::vector<std::pair<AskKind, int>>& open, Rng& rng) {
    if (bargain.in_order) return open.front().first;
    std::uint32_t sum = 0;
    for (const auto& [kind, weight] : open) sum += static_cast<std::uint32_t>(weight);
    std::uint32_t drawn = rng.below(sum);
    for (const auto& [kind, weight] : open) {
        if (drawn < static_cast<std::uint32_t>(weight)) return kind;
        drawn -= static_cast<std::uint32_t>(weight);
    }
    return open.back().first;
}

/// Asks for this after yielding `step`; rounding off yields what it names.
std::optional<Ask> ask_for(const Bargain& bargain, BargainState& state, AskKind kind, std::int64_t step, Rng& rng) {
    const auto lines = bargain.lines.find(kind);
    if (lines == bargain.lines.end()) return std::nullopt;
    const std::string name(name_of(kind));
    const std::optional<int> variant = draw_unsaid(state, name, lines->second.size(), rng);
    if (!variant) return std::nullopt;
    const bool figure = kind == AskKind::rounding || kind == AskKind::rate;
    yield(state, figure ? figure_of(kind, bargain, state) - state.aspiration : step);
    if (kind == AskKind::leave) state.threatened = true;
    const std::string& text = lines->second[static_cast<std::size_t>(*variant)];
    const bool names_figure = figure || text.find("{ask}") != text.npos || text.find("{rate}") != text.npos;
    state.ask = name;
    state.named = names_figure ? state.aspiration : -1;
    ++state.asks[name];
    return Ask{kind, *variant};
}

/// The offers of a burst on the table; `state` as it would be.
BargainState with_offers(BargainState state, const Proposal& proposal) {
    std::int64_t price = proposal.price.value_or(state.price);
    bool gift = proposal.gift, shipping = proposal.shipping;
    if (proposal.agrees) {
        const std::optional<AskKind> asked = ask_kind_of(state.ask);
        if (asked == AskKind::gift) gift = true;
        else if (asked == AskKind::shipping) shipping = true;
        else if (asked && state.named >= 0 && asked != AskKind::leave && asked != AskKind::competitor) price = std::min(price, state.named + state.coupon);
    }
    state.price = std::min(state.price, price);
    state.coupon = std::max(state.coupon, proposal.coupon);
    state.gift = state.gift || gift;
    state.shipping = state.shipping || shipping;
    return state;
}

bool same_offer(const BargainState& a, const BargainState& b) {
    return a.price == b.price && a.coupon == b.coupon && a.gift == b.gift && a.shipping == b.shipping;
}

}  // namespace

BargainState begin_bargain(const Bargain& bargain) {
    BargainState state;
    state.price = bargain.list_price;
    state.aspiration = std::min(bargain.target, bargain.reserve);
    return state;
}

std::int64_t effective_price(const Bargain& bargain, const BargainState& state) {
    return state.price - state.coupon * bargain.coupon_worth / 100 - (state.gift ? bargain.gift_worth : 0) - (state.shipping ? bargain.shipping_worth : 0);
}

bool adds_to(const BargainState& state, const Proposal& proposal) { return !same_offer(with_offers(state, proposal), state); }

std::optional<int> draw_unsaid(BargainState& state, const std::string& entry, std::size_t texts, Rng& rng) {
    std::vector<int> unsaid;
    for (std::size_t i = 0; i < texts; ++i) {
        const std::string id = entry + "." + std::to_string(i);
        if (std::find(state.said.begin(), state.said.end(), id) == state.said.end()) unsaid.push_back(static_cast<int>(i));
    }
    if (unsaid.empty()) return std::nullopt;
    const int drawn = unsaid[rng.below(static_cast<std::uint32_t>(unsaid.size()))];
    state.said.push_back(entry + "." + std::to_string(drawn));
    return drawn;
}

std::optional<Ask> next_ask(const Bargain& bargain, BargainState& state, std::int64_t step, Rng& rng) {
    const auto open = candidates(bargain, state);
    if (open.empty()) return std::nullopt;
    return ask_for(bargain, state, choose(bargain, open, rng), step, rng);
}

BargainTurn take_turn(const Bargain& bargain, BargainState& state, const Proposal& proposal, int patience, Rng& rng) {
    BargainTurn turn;
    const BargainState offered = with_offers(state, proposal);
    const bool conceded = !same_offer(offered, state);
    ++state.rounds;
    // Such an offer is not kept: it stands no longer when the trainee takes it back.
    if (conceded && payable(offered) < bargain.floor_price) {
        turn.move = BargainMove::below_floor;
        return turn;
    }
    const int rounds = state.rounds;
    state = offered;
    state.rounds = rounds;

    const std::int64_t worth = worth_of_arguments(bargain, state, proposal);
    turn.move = move_for(proposal, conceded, worth);
    const std::int64_t step = step_for(bargain, state, turn.move, proposal, worth, rng);
    const std::int64_t effective = effective_price(bargain, state);
    const bool bearable = effective <= bargain.reserve;
    const bool kindly = turn.move != BargainMove::snubbed && turn.move != BargainMove::unanswered;
    const auto decide = [&](BargainMove move) {
        turn.move = move;
        return turn;
    };
    if (effective <= state.aspiration + step) return decide(BargainMove::deal);
    if (bearable && conceded && proposal.refuses && proposal.reasoned) return decide(BargainMove::deal);
    if (state.threatened && bearable && kindly) return decide(BargainMove::deal);
    if (state.threatened && !bearable && proposal.lets_go) return decide(BargainMove::walks);

    turn.worn = patience + bargain.outcome(turn.move).patience <= 0;
    const bool over = state.rounds >= bargain.rounds || turn.worn;
    if (over && bearable) return decide(BargainMove::deal);
    if (over && state.threatened) return decide(BargainMove::walks);
    const bool threaten = over || (!state.threatened && (turn.move == BargainMove::snubbed || state.rounds + 1 >= bargain.rounds));
    if (threaten) turn.ask = ask_for(bargain, state, AskKind::leave, step, rng);
    if (!turn.ask && !over) turn.ask = next_ask(bargain, state, step, rng);
    if (turn.ask) return turn;
    // Out of words: he threatens if he has not, and then decides.
    if (!state.threatened) turn.ask = ask_for(bargain, state, AskKind::leave, step, rng);
    if (turn.ask) return turn;
    return decide(bearable ? BargainMove::deal : BargainMove::walks);
}

std::string with_figures(const Bargain& bargain, const BargainState& state, std::string text) {
    const std::pair<std::string_view, std::string> figures[] = {{"{ask}", money_text(state.aspiration)},
                                                                {"{rate}", rate_text(spoken_rate(bargain, state.aspiration))},
                                                                {"{offer}", money_text(payable(state))}};
    for (const auto& [name, figure] : figures) {
        for (std::size_t at = text.find(name); at != std::string::npos; at = text.find(name, at + figure.size())) text.replace(at, name.size(), figure);
    }
    return text;
}

}  // namespace peilian
