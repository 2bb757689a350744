#include "scenario/names.h"

#include <algorithm>
#include <cmath>

namespace peilian {
namespace {

bool ends_with_one_of(std::string_view name, std::initializer_list<std::string_view> endings) {
    for (const std::string_view ending : endings)
        if (name.ends_with(ending)) return true;
    return false;
}

std::string plain_text(const Json& number) {
    if (number.is_integer()) return std::to_string(number.as_integer());
    return money_text(fen_of(number.as_number()));
}

void add_fact(Names& names, const std::string& key, const Json& value) {
    if (value.is_string()) {
        names.texts[key] = value.as_string();
    } else if (value.is_number()) {
        if (key == "stock" || ends_with_one_of(key, {"_s", "_min", "_h", "_days", "_count"})) {
            names.plain(key, std::llround(std::clamp(value.as_number(), -1e15, 1e15)));
        } else if (ends_with_one_of(key, {"_rate"})) {
            names.rate(key, hundredths_of(value.as_number()));
        } else {
            names.money(key, fen_of(value.as_number()));
        }
        // A fact that is not money still reads as it was written.
        if (!names.texts.count(key)) names.texts[key] = plain_text(value);
    }
}

}  // namespace

// Clamped far beyond any figure of a shop, so that every number in a file can be converted.
std::int64_t fen_of(double yuan) { return std::llround(std::clamp(yuan, -1e13, 1e13) * 100.0); }

int hundredths_of(double rate) { return static_cast<int>(std::lround(std::clamp(rate, -1e6, 1e6) * 100.0)); }

std::string money_text(std::int64_t fen) {
    if (fen < 0) return "-" + money_text(-fen);
    std::string text = std::to_string(fen / 100);
    const std::int64_t rest = fen % 100;
    if (rest == 0) return text;
    text += '.';
    text += static_cast<char>('0' + rest / 10);
    if (rest % 10 != 0) text += static_cast<char>('0' + rest % 10);
    return text;
}

std::string rate_text(int hundredths) {
    return std::to_string(hundredths % 10 == 0 ? hundredths / 10 : hundredths) + "折";
}

void Names::money(const std::string& name, std::int64_t fen) {
    numbers[name] = fen;
    texts[name] = money_text(fen);
}

void Names::rate(const std::string& name, int hundredths) {
    numbers[name] = hundredths;
    texts[name] = rate_text(hundredths);
}

void Names::plain(const std::string& name, std::int64_t number) {
    numbers[name] = number;
    texts[name] = std::to_string(number);
}

Names names_of(const Scenario& scenario, const Json& facts) {
    Names names;
    const Shop& shop = scenario.shop;
    names.texts["shop.name"] = shop.name;
    names.texts["shop.agent"] = shop.agent;
    names.texts["buyer.nick"] = scenario.buyer.nick;
    if (shop.coupon_limit >= 0) names.money("coupon_limit", shop.coupon_limit);
    if (scenario.brief.compensation_limit >= 0) names.money("compensation_limit", scenario.brief.compensation_limit);
    if (scenario.brief.authority >= 0) names.rate("authority", scenario.brief.authority);
    if (scenario.brief.list_price >= 0) names.money("list_price", scenario.brief.list_price);
    if (scenario.brief.floor_price >= 0) names.money("floor_price", scenario.brief.floor_price);
    if (const Product* product = scenario.find_product(scenario.product)) {
        names.texts["product.name"] = product->name;
        names.texts["product.price"] = money_text(scenario.brief.list_price);
        names.plain("stock", product->stock);
        names.texts["product.stock"] = std::to_string(product->stock);
    }
    if (const Order& order = scenario.order; !order.id.empty()) {
        names.texts["order.id"] = order.id;
        names.texts["order.status"] = order.status;
        names.texts["order.variant"] = order.variant;
        names.texts["order.receiver"] = order.receiver;
        names.texts["order.phone"] = order.phone;
        names.texts["order.address"] = order.address;
        names.texts["order.courier"] = order.courier;
        names.texts["order.tracking"] = order.tracking;
        names.texts["order.paid"] = money_text(order.paid);
        names.texts["order.quantity"] = std::to_string(order.quantity);
        names.money("paid", order.paid);
        names.plain("quantity", order.quantity);
    }
    for (const Json::Member& member : facts.members()) {
        const std::string& key = member.key;
        if (key == "product" || key == "list_price" || key == "floor_price" || key == "authority") continue;
        add_fact(names, key, member.value);
    }
    return names;
}

Names usual_names() {
    Names names;
    for (const char* name : {"list_price", "floor_price", "coupon_limit", "compensation_limit", "paid"}) names.money(name, 0);
    for (const char* name : {"stock", "quantity"}) names.plain(name, 0);
    names.rate("authority", 100);
    for (const char* name : {"shop.name", "shop.agent", "buyer.nick", "product.name", "product.price", "product.stock", "order.id",
                             "order.status", "order.variant", "order.receiver", "order.phone", "order.address", "order.courier",
                             "order.tracking", "order.paid", "order.quantity"})
        names.texts[name] = "";
    return names;
}

}  // namespace peilian
