// Reads the "bargain" of a node; what it leaves out comes from the persona's "bargain", then from the usual values.
#include <algorithm>
#include <cmath>

#include "scenario/reading.h"

namespace peilian {
namespace {

/// What the moves cost when nobody says: mood and patience, in the order of kBargainMoves.
constexpr std::array<std::pair<int, int>, kBargainMoves.size()> kUsualCost{
    {{2, 0}, {1, -2}, {-2, -5}, {-12, -10}, {-4, -12}, {5, 0}, {-10, 0}, {5, 0}}};

/// The words that a line may name although they are known only when it is said.
Names with_figures_of_the_talk(const Names& names) {
    Names more = names;
    for (const char* name : {"ask", "rate", "offer"}) more.texts[name] = "{" + std::string(name) + "}";
    return more;
}

class BargainReader {
public:
    BargainReader(const Json& block, const Reading& reading)
        : block_(block),
          names_(with_figures_of_the_talk(reading.names)),
          own_{reading.file, reading.prefix, names_, reading.lexicon, reading.facts, reading.diagnostics},
          persona_{reading.usual.file.empty() ? reading.file : reading.usual.file, "PE", names_, reading.lexicon, reading.facts, reading.diagnostics},
          usual_(reading.usual.block ? *reading.usual.block : kNothing) {}

    Bargain read() {
        Bargain bargain;
        bargain.place = own_.place(block_);
        bargain.list_price = fact("list_price");
        bargain.floor_price = fact("floor_price");
        bargain.target = money(block_["target"], own_);
        bargain.reserve = money(block_["reserve"], own_);
        bargain.rounds = static_cast<int>(std::clamp<std::int64_t>(member("rounds").first.is_null() ? bargain.rounds : member("rounds").first.as_integer(), 1, 100));
        if (const Json& share = member("concede").first; share.is_number()) bargain.concede = std::clamp(hundredths_of(share.as_number()), 0, 100);
        read_worth(bargain);
        read_asks(bargain);
        read_moved_by(bargain);
        read_lines(bargain);
        for (std::size_t i = 0; i < kBargainMoves.size(); ++i) bargain.moves[kBargainMoves[i]] = read_move(kBargainMoves[i], kUsualCost[i]);
        return bargain;
    }

private:
    /// The node's own member, else the persona's, each with the file it stands in.
    std::pair<const Json&, const Reading&> member(std::string_view key) const {
        if (const Json* own = block_.find(key)) return {*own, own_};
        return {usual_[key], persona_};
    }
    std::pair<const Json&, const Reading&> member(std::string_view object, std::string_view key) const {
        if (const Json* own = block_[object].find(key)) return {*own, own_};
        return {usual_[object][key], persona_};
    }

    std::int64_t fact(const std::string& name) const {
        const auto found = names_.numbers.find(name);
        return found == names_.numbers.end() ? -1 : found->second;
    }

    /// Yuan, or the name of a fact.
    static std::int64_t money(const Json& value, const Reading& reading) {
        if (!value.is_string()) return value.is_number() ? fen_of(value.as_number()) : 0;
        const std::string& name = value.as_string();
        const auto found = name.starts_with('$') ? reading.names.numbers.find(name.substr(1)) : reading.names.numbers.end();
        if (found != reading.names.numbers.end()) return found->second;
        reading.report("0012", value, "unknown name " + name, "Write yuan, or \"$\" and the name of a fact of the scenario.");
        return 0;
    }

    void read_worth(Bargain& bargain) const {
        const auto [coupon, coupon_at] = member("worth", "coupon");
        if (coupon.is_number()) bargain.coupon_worth = std::clamp(hundredths_of(coupon.as_number()), 0, 100);
        const auto [gift, gift_at] = member("worth", "gift");
        bargain.gift_worth = money(gift, gift_at);
        const auto [shipping, shipping_at] = member("worth", "shipping");
        bargain.shipping_worth = money(shipping, shipping_at);
    }

    void read_asks(Bargain& bargain) const {
        const Json& asks = member("asks").first;
        const auto add = [&](std::string_view name, std::int64_t weight) {
            const auto kind = ask_kind_of(name);
            if (kind && weight > 0) bargain.asks.emplace_back(*kind, static_cast<int>(std::min<std::int64_t>(weight, 1000)));
        };
        for (const Json& item : asks.items()) add(item.as_string(), 1);
        for (const Json::Member& item : asks.members()) add(item.key, item.value.as_integer());
        bargain.in_order = !asks.is_object();
        if (asks.is_null()) bargain.asks = {{AskKind::price, 1}};
    }

    void read_moved_by(Bargain& bargain) const {
        const auto [moved_by, at] = member("moved_by");
        for (const Json::Member& each : moved_by.members()) {
            if (!at.lexicon.knows_act(each.key)) {
                Json where;
                where.line = each.key_line;
                where.column = each.key_column;
                at.report("0010", where, "unknown act \"" + each.key + "\"", "acts are defined in assets/lexicon");
            }
            bargain.moved_by[each.key] = money(each.value, at);
        }
    }

    void read_lines(Bargain& bargain) const {
        for (const AskKind kind : kAskKinds) {
            const auto [lines, at] = member("lines", name_of(kind));
            for (const Json& text : lines.items()) bargain.lines[kind].push_back(read_text(text, at));
        }
    }

    Outcome read_move(BargainMove move, std::pair<int, int> cost) const {
        const auto [value, at] = member(name_of(move));
        Outcome outcome;
        if (value.is_object()) outcome = read_outcome(value, at);
        if (!value["mood"].is_number()) outcome.mood = cost.first;
        if (!value["patience"].is_number()) outcome.patience = cost.second;
        return outcome;
    }

    static inline const Json kNothing;
    const Json& block_;
    const Names names_;
    const Reading own_, persona_;
    const Json& usual_;
};

}  // namespace

Bargain read_bargain(const Json& block, const Reading& reading) { return BargainReader(block, reading).read(); }

}  // namespace peilian
