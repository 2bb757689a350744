#include "session/proposal.h"

#include <algorithm>
#include <array>

#include "base/utf8.h"
#include "conditions/given.h"
#include "scenario/names.h"

namespace peilian {
namespace {

using Acts = std::vector<ActHit>;

bool grants(const ActHit& hit) {
    static constexpr std::array<std::string_view, 8> kGrants{"offer_discount", "offer_gift",  "offer_free_shipping", "offer_compensation",
                                                             "notify_price_change", "inform_promotion", "agree", "report_done"};
    return std::find(kGrants.begin(), kGrants.end(), hit.act) != kGrants.end();
}

/// Reads the figures of one reply.
class Figures {
public:
    Figures(const Bargain& bargain, std::int64_t price_now, const Situation::Said& said, Proposal& proposal)
        : bargain_(bargain), price_now_(price_now), said_(said), letters_(decode_utf8(said.text)), proposal_(proposal) {}

    /// Whether any figure counted.
    bool read() {
        bool any = false;
        for (const ValueHit& hit : said_.recognition.values) any |= read(hit);
        return any;
    }

private:
    bool read(const ValueHit& hit) {
        const Span clause = clause_around(letters_, hit.span);
        const std::u32string_view before = std::u32string_view(letters_).substr(static_cast<std::size_t>(clause.start), static_cast<std::size_t>(hit.span.start - clause.start));
        const bool lowest = hit.kind == ValueKind::price && before.find(U"最低") != before.npos;
        if (!lowest && !(is_given(said_, hit) && is_offered(clause))) return false;
        switch (hit.kind) {
            case ValueKind::price: return offer_price(hit.amount);
            case ValueKind::amount_off: return offer_price((before.find(U'再') != before.npos ? price_now_ : bargain_.list_price) - hit.amount);
            case ValueKind::discount_rate: return offer_price(bargain_.list_price * hit.amount / 100);
            case ValueKind::coupon:
            case ValueKind::compensation:
                if (hit.threshold > price_now_) return false;
                proposal_.coupon = std::max(proposal_.coupon, hit.amount);
                return true;
            case ValueKind::duration:
            case ValueKind::count: return false;
        }
        return false;
    }

    /// By an act of the clause, or where a figure is held out with hardly a word: 150元您看行吗, 那就150吧, 给您5元券.
    bool is_offered(Span clause) const {
        const Acts& acts = said_.recognition.acts;
        const auto here = [&](auto kind) { return std::any_of(acts.begin(), acts.end(), [&](const ActHit& hit) { return overlap(hit.span, clause) && kind(hit); }); };
        if (here(grants)) return true;
        static constexpr std::array<std::u32string_view, 9> kHeldOut{U"给您", U"给你", U"送您", U"送你", U"发您", U"您看", U"行吗", U"可以吗", U"那就"};
        static constexpr std::array<std::u32string_view, 4> kAnothers{U"别家", U"别的店", U"人家", U"隔壁"};
        const std::u32string_view words = std::u32string_view(letters_).substr(static_cast<std::size_t>(clause.start), static_cast<std::size_t>(clause.end - clause.start));
        const auto holds_one_of = [&](const auto& list) { return std::any_of(list.begin(), list.end(), [&](std::u32string_view each) { return words.find(each) != words.npos; }); };
        return holds_one_of(kHeldOut) && !holds_one_of(kAnothers) && !here([](const ActHit& hit) { return hit.act == "seek_approval"; });
    }

    /// What costs more than the goods is no offer for them: 满88元, another product, the order's sum.
    bool offer_price(std::int64_t price) {
        if (price < 0 || price > bargain_.list_price) return false;
        proposal_.price = std::min(proposal_.price.value_or(price), price);
        return true;
    }

    const Bargain& bargain_;
    std::int64_t price_now_;
    const Situation::Said& said_;
    std::u32string letters_;
    Proposal& proposal_;
};

void read_actions(const Bargain& bargain, std::int64_t price_now, const Situation& situation, Proposal& proposal) {
    for (const Turn& turn : situation.actions) {
        const auto sum = [&](std::string_view key) { return fen_of(turn.args.number_or(key, -1)); };
        bool counts = false;
        if (turn.action == "change_price" && sum("price") >= 0 && sum("price") <= bargain.list_price) {
            proposal.price = std::min(proposal.price.value_or(sum("price")), sum("price"));
            counts = true;
        } else if (turn.action == "send_coupon" && sum("off") > 0 && sum("threshold") <= price_now) {
            proposal.coupon = std::max(proposal.coupon, sum("off"));
            counts = true;
        }
        if (counts && proposal.because.words.empty()) proposal.because = {true, -1, {}, turn.action};
    }
}

/// The very words of a bare no ("不讲价") are not a reason beside it.
bool stands_alone(const Situation::Said& said, const ActHit& hit) {
    return hit.act == "refuse_hard" || std::none_of(said.recognition.acts.begin(), said.recognition.acts.end(), [&](const ActHit& other) {
        return other.act == "refuse_hard" && other.span == hit.span;
    });
}

bool has_any(const Situation& situation, std::initializer_list<std::string_view> acts) {
    return std::any_of(situation.said.begin(), situation.said.end(), [&](const Situation::Said& said) {
        return std::any_of(said.recognition.acts.begin(), said.recognition.acts.end(), [&](const ActHit& hit) {
            return std::find(acts.begin(), acts.end(), hit.act) != acts.end() && stands_alone(said, hit);
        });
    });
}

}  // namespace

Proposal read_proposal(const Bargain& bargain, std::int64_t price_now, const Situation& situation) {
    Proposal proposal;
    read_actions(bargain, price_now, situation, proposal);
    bool figures = proposal.gives();
    for (const Situation::Said& said : situation.said) figures |= Figures(bargain, price_now, said, proposal).read();
    // A free-shipping rule or a page gift is no grant to this buyer.
    proposal.gift = has_any(situation, {"offer_gift"});
    proposal.shipping = has_any(situation, {"offer_free_shipping"});
    for (std::size_t i = 0; i < situation.said.size(); ++i) {
        for (const ActHit& hit : situation.said[i].recognition.acts) {
            const bool moves = bargain.moved_by.count(hit.act) != 0 && stands_alone(situation.said[i], hit);
            if (moves && std::find(proposal.arguments.begin(), proposal.arguments.end(), hit.act) == proposal.arguments.end()) proposal.arguments.push_back(hit.act);
            if ((moves || grants(hit)) && proposal.because.words.empty()) proposal.because = {true, static_cast<int>(i), hit.span, slice_utf8(situation.said[i].text, hit.span)};
        }
    }
    const bool weighs = has_any(situation, {"refuse_soft", "refuse_hard", "seek_approval", "ask_wait", "follow_up", "argue_value", "ask_need", "escalate"});
    const bool consents = has_any(situation, {"agree", "notify_price_change"});
    proposal.vague = !figures && has_any(situation, {"offer_discount"});
    proposal.agrees = consents && !weighs && !proposal.gives() && !proposal.vague;
    proposal.refuses = has_any(situation, {"refuse_soft"});
    proposal.reasoned = has_any(situation, {"argue_value", "explain_cause", "inform_policy", "inform_product", "inform_promotion"});
    proposal.keeps = has_any(situation, {"retain", "seek_approval"});
    const bool nothing_else = !proposal.gives() && !proposal.vague && !proposal.agrees && !proposal.refuses && !proposal.keeps && proposal.arguments.empty();
    proposal.refuses_bare = nothing_else && !proposal.reasoned && has_any(situation, {"refuse_hard"});
    proposal.lets_go = nothing_else && has_any(situation, {"farewell"});
    return proposal;
}

}  // namespace peilian
