#include "session/contrive.h"

#include <algorithm>

namespace peilian {
namespace {

/// Fen as people type yuan.
std::string yuan_text(std::int64_t fen) {
    std::string out = std::to_string(fen / 100);
    if (fen % 100 != 0) out += "." + std::to_string(fen % 100 / 10);
    return out;
}

/// A figure that keeps the bound, near its limit.
std::int64_t figure_in(const Bound& bound, std::int64_t step, std::int64_t otherwise) {
    if (bound.at_least) return *bound.at_least;
    if (bound.above) return *bound.above + step;
    if (bound.at_most) return *bound.at_most;
    if (bound.below) return std::max<std::int64_t>(*bound.below - step, 0);
    return otherwise;
}

std::string words_for(ValueKind kind, const Bound& bound) {
    switch (kind) {
        case ValueKind::amount_off: return "给您便宜" + yuan_text(figure_in(bound, 100, 500)) + "元";
        case ValueKind::discount_rate: return "给您打" + std::to_string(figure_in(bound, 5, 95)) + "折";
        case ValueKind::coupon: return "送您一张" + yuan_text(figure_in(bound, 100, 500)) + "元优惠券";
        case ValueKind::price: return "给您" + yuan_text(figure_in(bound, 100, 10000)) + "元";
        case ValueKind::compensation: return "补偿您" + yuan_text(figure_in(bound, 100, 500)) + "元";
        case ValueKind::duration: return std::to_string(figure_in(bound, 3600, 86400) / 3600) + "小时内回复您";
        case ValueKind::count: return std::to_string(figure_in(bound, 1, 2)) + "件";
    }
    return "";
}

/// Collects what a condition asks for.
class Contriving {
    template <class List>
    const auto& one_of(const List& list) { return list[rng_.below(static_cast<std::uint32_t>(list.size()))]; }

public:
    Contriving(const Scenario& scenario, const Rules& rules, Rng& rng) : scenario_(scenario), rules_(rules), rng_(rng) {}

    void bargain(const Bargain& bargain) {
        std::vector<std::string> movers;
        for (const auto& [act, worth] : bargain.moved_by) movers.push_back(act);
        const std::int64_t low = std::min(bargain.floor_price, bargain.list_price), span = bargain.list_price - low;
        switch (rng_.below(11)) {
            case 0: return say("给您" + yuan_text(low * 4 / 5) + "元");
            case 1:
            case 2: return say("给您" + yuan_text(low + span * rng_.below(100) / 10000 * 100) + "元");
            case 3: return say("送您一张" + yuan_text(std::max<std::int64_t>(scenario_.shop.coupon_limit, 100)) + "元优惠券");
            case 4: return perform({"offer_gift", "offer_free_shipping"});
            case 5: return perform({"refuse_hard"});
            case 6: return perform({"refuse_soft", "farewell"});
            case 8: return perform({"retain"});
            case 7: return perform(movers);
            default:
                perform({"refuse_soft"});
                perform({"argue_value"});
                return perform({"offer_gift", "retain", "offer_free_shipping"});
        }
    }

    void meet(const Condition& c) {
        perform(c.act);
        perform(c.with);
        if (!c.says.empty()) say(one_of(c.says).sample());
        for (const auto& [kind, bound] : c.value) say(words_for(kind, bound));
        state(c.states_fact, &Fact::right);
        state(c.misstates_fact, &Fact::wrong);
        if (!c.action.empty()) act(one_of(c.action));
        if (c.waited_s) late_ = SimTime{1000 * figure_in(*c.waited_s, 1, 60)};
        if (!c.any.empty()) meet(one_of(c.any));
        for (const Condition& every : c.all) meet(every);
    }

    Move move() {
        if (!reply_.empty()) move_.inputs.push_back(Reply{reply_});
        if (late_.count() > 0) move_.after = late_;
        return std::move(move_);
    }

private:
    void say(const std::string& words) {
        if (words.empty()) return;
        reply_ += (reply_.empty() ? "" : ",") + words;
    }

    void perform(const std::vector<std::string>& acts) {
        if (acts.empty()) return;
        const std::vector<std::string>& examples = rules_.lexicon.examples_of(one_of(acts));
        if (!examples.empty()) say(one_of(examples));
    }

    void state(const std::vector<std::string>& ids, std::vector<std::string> Fact::*statements) {
        if (ids.empty()) return;
        const std::string& id = one_of(ids);
        std::vector<std::string> patterns;
        for (const Fact& fact : scenario_.brief.facts) {
            if (id == "any" || fact.id == id) patterns.insert(patterns.end(), (fact.*statements).begin(), (fact.*statements).end());
        }
        if (patterns.empty()) return;
        std::string error;
        if (const auto phrase = Phrase::compile(one_of(patterns), error)) say(phrase->sample());
    }

    void act(const std::string& action) {
        // As the authors do it, where they do it at all.
        for (const auto& [node, turns] : scenario_.model_actions) {
            for (const Turn& turn : turns) {
                if (turn.action == action) return move_.inputs.push_back(DeskAction{action, turn.args});
            }
        }
        Json args = Json::object();
        const auto yuan = [](std::int64_t fen) { return Json(static_cast<double>(fen) / 100); };
        const Product* product = scenario_.find_product(scenario_.product);
        if (action == "change_price") args.set("price", yuan(product ? product->price : 0));
        if (action == "send_coupon") args.set("off", yuan(scenario_.shop.coupon_limit)).set("threshold", 0);
        if (action == "create_refund") args.set("amount", yuan(scenario_.order.paid)).set("reason", "协商一致").set("return", false);
        if (action == "add_note") args.set("flag", "red").set("text", "# 按约定办理");
        if (action == "send_product_card") args.set("product", scenario_.product);
        if (action == "transfer") args.set("to", "售后主管").set("reason", "需要主管处理");
        move_.inputs.push_back(DeskAction{action == "any" ? "request_photo" : action, std::move(args)});
    }

    const Scenario& scenario_;
    const Rules& rules_;
    Rng& rng_;
    Move move_;
    std::string reply_;
    SimTime late_{0};
};

}  // namespace

Move contrive(const Scenario& scenario, const Rules& rules, const Condition& wanted, Rng& rng) {
    Contriving contriving(scenario, rules, rng);
    contriving.meet(wanted);
    return contriving.move();
}

Move contrive(const Scenario& scenario, const Rules& rules, const Bargain& bargain, Rng& rng) {
    Contriving contriving(scenario, rules, rng);
    contriving.bargain(bargain);
    return contriving.move();
}

}  // namespace peilian
