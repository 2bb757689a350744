#include "scoring/check.h"

#include <algorithm>
#include <array>
#include <string_view>

namespace peilian {
namespace {

/// Events that a session or a log may bring (design, section 4; anything else is taken for a slip of the pen).
constexpr std::array<std::string_view, 16> kEvents{
    "order_placed", "payment", "order_cancelled", "order_changed", "shipped", "delivered", "refund_requested", "return_sent",
    "review_posted", "transferred", "hint", "buyer_left", "closed", "shift_end", "price_changed", "away"};

void report(const CheckContext& context, const Json& at, std::string code, std::string message, std::string hint, Diagnostics& diagnostics) {
    diagnostics.push_back({std::move(code), Severity::error, context.file, at.line, at.column, std::move(message), std::move(hint)});
}

/// A string or a list of strings; `check` sees each with its place.
template <typename F>
std::vector<std::string> strings(const Json& value, F check) {
    std::vector<std::string> out;
    const auto take = [&](const Json& item) {
        check(item);
        out.push_back(item.as_string());
    };
    if (value.is_string()) take(value);
    for (const Json& item : value.items()) take(item);
    return out;
}

void collect_names(const Json& value, std::vector<std::string>& names) {
    if (value.is_string() && value.as_string().starts_with("$")) names.push_back(value.as_string().substr(1));
    for (const Json& item : value.items()) collect_names(item, names);
    for (const Json::Member& member : value.members()) collect_names(member.value, names);
}

Bound compile_bound(const Json& value) {
    Bound bound;
    const auto take = [&](std::string_view key, std::optional<std::int64_t>& to) {
        if (const Json* n = value.find(key)) to = n->as_integer();
    };
    take("below", bound.below);
    take("at_most", bound.at_most);
    take("at_least", bound.at_least);
    take("above", bound.above);
    return bound;
}

Window compile_window(const Json& value, const Window& otherwise) {
    if (!value.is_object()) return otherwise;
    Window window;
    window.with_anchor = otherwise.with_anchor;
    window.or_before = value.bool_or("or_before", otherwise.or_before);
    if (value.bool_or("whole", false)) return window;
    window.agent_turns = static_cast<int>(value.integer_or("agent_turns", 0));
    window.seconds = value.integer_or("seconds", 0);
    window.with_anchor = value.bool_or("with_anchor", otherwise.with_anchor);
    return window;
}

/// `otherwise` gives what a weaker demand leaves unsaid.
Demand compile_demand(const Json& value, const Demand& otherwise, const CheckContext& context, Diagnostics& diagnostics) {
    Demand demand;
    demand.window = compile_window(value["within"], otherwise.window);
    demand.count = static_cast<int>(value.integer_or("count", otherwise.count));
    Json condition = Json::object();
    condition.line = value.line;
    condition.column = value.column;
    bool asks = false;
    for (const Json::Member& member : value.members()) {
        if (member.key == "within" || member.key == "count" || member.key == "share") continue;
        asks = true;
        if (member.key == "addressed" && member.value.is_bool()) demand.addressed = member.value.as_bool();
        else if (member.key == "taken_up" && member.value.is_bool()) demand.taken_up = member.value.as_bool();
        else condition.members().push_back(member);
    }
    if (!asks) {
        demand.condition = otherwise.condition;
        demand.addressed = otherwise.addressed;
        demand.taken_up = otherwise.taken_up;
        return demand;
    }
    demand.condition = compile_condition(condition, context.figures, context.lexicon, context.file, "ST", diagnostics);
    return demand;
}

}  // namespace

bool Occasion::has_anchor() const {
    return always || start || end || !need.empty() || !event.empty() || !agent_act.empty() || !agent_action.empty() || !buyer_act.empty() ||
           !feeling.empty();
}

std::map<std::string, std::int64_t> figures_of(const Brief& brief) {
    std::map<std::string, std::int64_t> out;
    if (brief.list_price >= 0) out["list_price"] = brief.list_price;
    if (brief.floor_price >= 0) out["floor_price"] = brief.floor_price;
    // A figure far below the floor price is no price of the product but of postage or a gift.
    if (brief.floor_price >= 0) out["half_floor"] = brief.floor_price / 2;
    if (brief.list_price >= 0 && brief.floor_price >= 0) out["price_room"] = std::max<std::int64_t>(0, brief.list_price - brief.floor_price);
    if (brief.authority >= 0) out["authority"] = brief.authority;
    if (brief.compensation_limit >= 0) out["compensation_limit"] = brief.compensation_limit;
    return out;
}

const std::map<std::string, std::int64_t>& neutral_figures() {
    static const std::map<std::string, std::int64_t> figures{
        {"authority", 100}, {"compensation_limit", 0}, {"floor_price", 0}, {"half_floor", 0}, {"list_price", 0}, {"price_room", 0}};
    return figures;
}

Occasion compile_occasion(const Json& applies, const CheckContext& context, Diagnostics& diagnostics) {
    Occasion occasion;
    const auto any = [](const Json&) {};
    const auto known_need = [&](const Json& id) {
        if (id.as_string() == "any" || context.needs.find(id.as_string())) return;
        report(context, id, "ST0011", "unknown need \"" + id.as_string() + "\"", "use a need of assets/standards/needs.json, or any", diagnostics);
    };
    const auto known_event = [&](const Json& id) {
        if (std::find(kEvents.begin(), kEvents.end(), id.as_string()) != kEvents.end()) return;
        report(context, id, "ST0008", "unknown event \"" + id.as_string() + "\"", "known are order_placed, payment, shipped, delivered, review_posted …", diagnostics);
    };
    const auto known_act = [&](const Json& id) {
        if (context.lexicon.knows_act(id.as_string())) return;
        report(context, id, "ST0010", "unknown act \"" + id.as_string() + "\"", "use an act of assets/lexicon", diagnostics);
    };
    occasion.always = applies.bool_or("always", false);
    occasion.start = applies.bool_or("start", false);
    occasion.end = applies.bool_or("end", false);
    occasion.played = applies.bool_or("played", false);
    occasion.first = applies.bool_or("first", false);
    occasion.need = strings(applies["need"], known_need);
    occasion.event = strings(applies["event"], known_event);
    occasion.agent_act = strings(applies["agent_act"], known_act);
    occasion.agent_action = strings(applies["agent_action"], any);
    occasion.buyer_act = strings(applies["buyer_act"], known_act);
    occasion.feeling = strings(applies["feeling"], any);
    occasion.stage = strings(applies["stage"], any);
    if (!occasion.has_anchor()) occasion.always = true;  // {"stage": "pre_sale"} alone
    return occasion;
}

Check compile_check(const Json& standard, const CheckContext& context, Diagnostics& diagnostics) {
    Check check;
    check.source = Json::object();
    for (const char* key : {"require", "forbid", "measure", "partly"}) {
        if (const Json* part = standard.find(key)) check.source.set(key, *part);
    }
    collect_names(check.source, check.names);
    const Json& partly = standard["partly"];
    check.partly_share = static_cast<int>(partly.integer_or("share", 50));
    if (const Json* measure = standard.find("measure")) {
        check.kind = CheckKind::measure;
        const std::string name = measure->string_or("figure", "");
        if (const auto known = measure_named(name)) {
            check.measure = *known;
        } else {
            report(context, (*measure)["figure"], "ST0008", "unknown figure \"" + name + "\"", "known are first_response_s, max_wait_s, needs_addressed_share …",
                   diagnostics);
        }
        check.met = compile_bound((*measure)["met"]);
        check.met_partly = measure->find("partly") ? compile_bound((*measure)["partly"]) : check.met;
        check.partly_share = static_cast<int>(measure->integer_or("share", 50));
        return check;
    }
    const Json* forbid = standard.find("forbid");
    check.kind = forbid ? CheckKind::forbid : CheckKind::require;
    check.demand = compile_demand(forbid ? *forbid : standard["require"], Demand{}, context, diagnostics);
    if (partly.is_object()) check.partly = compile_demand(partly, check.demand, context, diagnostics);
    return check;
}

bool within(const Bound& bound, std::int64_t milli) {
    if (bound.below && milli >= *bound.below * 1000) return false;
    if (bound.at_most && milli > *bound.at_most * 1000) return false;
    if (bound.at_least && milli < *bound.at_least * 1000) return false;
    return !(bound.above && milli <= *bound.above * 1000);
}

}  // namespace peilian
