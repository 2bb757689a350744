#include "records/turn_text.h"

#include "scenario/names.h"

namespace peilian {
namespace {

std::string yuan(const Json& value) { return value.is_integer() ? std::to_string(value.as_integer()) : money_text(fen_of(value.as_number())); }

}  // namespace

std::string action_text(const Texts& t, const Turn& turn, const Scenario* scenario) {
    const std::string key = "did." + turn.action;
    if (!t.has(key)) return turn.action;
    const Json& a = turn.args;
    if (turn.action == "change_price") return t.fill(key, {yuan(a["price"])});
    if (turn.action == "send_coupon") return t.fill(key, {yuan(a["off"])});
    if (turn.action == "add_note") return t.fill(key, {a.string_or("text", "")});
    if (turn.action == "create_refund") return t.fill(key, {yuan(a["amount"])});
    if (turn.action == "create_exchange") return t.fill(key, {a.string_or("variant", "")});
    if (turn.action == "create_reship") return t.fill(key, {a.string_or("item", "")});
    if (turn.action == "transfer") return t.fill(key, {a.string_or("to", "")});
    if (turn.action == "send_product_card") {
        const Product* product = scenario != nullptr ? scenario->find_product(a.string_or("product", "")) : nullptr;
        return t.fill(key, {product != nullptr ? product->name : a.string_or("product", "")});
    }
    return t[key];
}

std::string event_text(const Texts& t, const Turn& turn, const Scenario* scenario) {
    if (turn.event == "closed" && scenario != nullptr) {
        for (const Ending& ending : scenario->endings) {
            if (ending.id == turn.args.string_or("ending", "")) return ending.title;
        }
    }
    const std::string key = "event." + turn.event;
    return t.has(key) ? t[key] : turn.event;
}

}  // namespace peilian
