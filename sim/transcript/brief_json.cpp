#include "transcript/brief_json.h"

#include <charconv>
#include <cmath>

namespace peilian {
namespace {

Json texts_to_json(const std::vector<std::string>& texts) {
    Json out = Json::array();
    for (const std::string& text : texts) out.push(text);
    return out;
}

bool read_texts(const Json& value, std::vector<std::string>& out) {
    if (!value.is_array()) return value.is_null();
    out.clear();
    for (const Json& item : value.items()) {
        if (!item.is_string()) return false;
        out.push_back(item.as_string());
    }
    return true;
}

Json fact_to_json(const Fact& fact) {
    Json out = Json::object();
    out.set("id", fact.id).set("title", fact.title).set("text", fact.text);
    out.set("right", texts_to_json(fact.right)).set("wrong", texts_to_json(fact.wrong));
    return out;
}

bool read_facts(const Json& value, std::vector<Fact>& out) {
    if (!value.is_array()) return value.is_null();
    out.clear();
    for (const Json& item : value.items()) {
        Fact fact{item.string_or("id", ""), item.string_or("title", ""), item.string_or("text", ""), {}, {}};
        if (fact.id.empty() || !read_texts(item["right"], fact.right) || !read_texts(item["wrong"], fact.wrong)) return false;
        out.push_back(std::move(fact));
    }
    return true;
}

/// A number, or a text such as "129", "129元", "¥89.9"; nothing otherwise.
std::optional<double> figure(const Json& value) {
    if (value.is_number()) return value.as_number();
    const std::string& text = value.as_string();
    const std::size_t from = text.find_first_of("0123456789");
    if (from == std::string::npos || text.find('-') < from) return std::nullopt;
    double out = 0;
    const auto [end, failed] = std::from_chars(text.data() + from, text.data() + text.size(), out);
    (void)end;
    if (failed != std::errc{}) return std::nullopt;
    return out;
}

constexpr double kMostYuan = 1e12;

void set_fen(std::int64_t& member, const Json& value) {
    if (const auto yuan = figure(value); yuan && *yuan >= 0 && *yuan < kMostYuan) member = std::llround(*yuan * 100);
}

/// 0.95, 9.5折 and 95 all mean the same rate.
void set_rate(int& member, const Json& value) {
    const auto rate = figure(value);
    if (!rate || *rate <= 0 || *rate > 100) return;
    member = static_cast<int>(std::lround(*rate <= 1 ? *rate * 100 : *rate <= 10 ? *rate * 10 : *rate));
}

}  // namespace

Json brief_to_json(const Brief& brief) {
    Json out = Json::object();
    if (brief.list_price >= 0) out.set("list_price", brief.list_price);
    if (brief.floor_price >= 0) out.set("floor_price", brief.floor_price);
    if (brief.authority >= 0) out.set("authority", brief.authority);
    if (brief.compensation_limit >= 0) out.set("compensation_limit", brief.compensation_limit);
    if (!brief.gifts.empty()) out.set("gifts", texts_to_json(brief.gifts));
    if (!brief.facts.empty()) {
        Json facts = Json::array();
        for (const Fact& fact : brief.facts) facts.push(fact_to_json(fact));
        out.set("facts", std::move(facts));
    }
    if (!brief.applies.empty()) out.set("applies", texts_to_json(brief.applies));
    if (!brief.values.empty()) {
        Json values = Json::object();
        for (const auto& [key, text] : brief.values) values.set(key, text);
        out.set("values", std::move(values));
    }
    return out;
}

bool read_brief(const Json& value, Brief& brief, std::string& error) {
    const auto wrong = [&](const char* what) { return error = std::string("\"brief\": ") + what, false; };
    if (!value.is_object()) return wrong("must be an object");
    for (const char* key : {"list_price", "floor_price", "authority", "compensation_limit"})
        if (const Json* number = value.find(key); number && !number->is_integer()) return wrong("prices, limits and authority must be whole numbers");
    brief.list_price = value.integer_or("list_price", brief.list_price);
    brief.floor_price = value.integer_or("floor_price", brief.floor_price);
    const std::int64_t authority = value.integer_or("authority", brief.authority);
    if (authority < -1 || authority > 100) return wrong("authority must be from 0 to 100");
    brief.authority = static_cast<int>(authority);
    brief.compensation_limit = value.integer_or("compensation_limit", brief.compensation_limit);
    if (!read_texts(value["gifts"], brief.gifts)) return wrong("\"gifts\" must be a list of texts");
    if (!read_facts(value["facts"], brief.facts)) return wrong("\"facts\" must be a list of facts with id, right and wrong");
    if (!read_texts(value["applies"], brief.applies)) return wrong("\"applies\" must be a list of texts");
    for (const Json::Member& member : value["values"].members()) {
        if (!member.value.is_string()) return wrong("\"values\" must hold texts");
        brief.values[member.key] = member.value.as_string();
    }
    return true;
}

void read_log_facts(const Json& facts, Brief& brief) {
    for (const Json::Member& member : facts.members()) {
        const Json& value = member.value;
        if (member.key == "list_price" || member.key == "price") set_fen(brief.list_price, value);
        else if (member.key == "floor_price") set_fen(brief.floor_price, value);
        else if (member.key == "authority") set_rate(brief.authority, value);
        else if (member.key == "compensation_limit") set_fen(brief.compensation_limit, value);
        else if (member.key == "gifts" && value.is_array()) {
            for (const Json& gift : value.items())
                if (gift.is_string()) brief.gifts.push_back(gift.as_string());
            continue;
        }
        if (value.is_string()) brief.values[member.key] = value.as_string();
        else if (!value.is_null()) brief.values[member.key] = to_text(value);
    }
}

}  // namespace peilian
