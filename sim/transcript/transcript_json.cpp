#include "transcript/transcript.h"

#include <cmath>

namespace peilian {
namespace {

std::int64_t fen_of(const Json& yuan) { return static_cast<std::int64_t>(std::llround(yuan.as_number() * 100)); }

Json yuan_of(std::int64_t fen) {
    return fen % 100 == 0 ? Json(fen / 100) : Json(static_cast<double>(fen) / 100);
}

/// 0.95, 9.5 and 95 all mean 95折.
int rate_of(const Json& written) {
    const double value = written.as_number();
    return static_cast<int>(std::lround(value <= 1 ? value * 100 : value < 10 ? value * 10 : value));
}

Json strings(const std::vector<std::string>& list) {
    Json out = Json::array();
    for (const std::string& item : list) out.push(item);
    return out;
}

std::vector<std::string> strings_of(const Json& list) {
    std::vector<std::string> out;
    for (const Json& item : list.items())
        if (item.is_string()) out.push_back(item.as_string());
    return out;
}

Json brief_to_json(const Brief& brief) {
    Json out = Json::object();
    out.set("scenario", brief.scenario).set("stage", brief.stage);
    if (brief.list_price >= 0) out.set("list_price", yuan_of(brief.list_price));
    if (brief.floor_price >= 0) out.set("floor_price", yuan_of(brief.floor_price));
    if (brief.authority >= 0) out.set("authority", brief.authority);
    if (brief.compensation_limit >= 0) out.set("compensation_limit", yuan_of(brief.compensation_limit));
    out.set("gifts", strings(brief.gifts));
    Json facts = Json::array();
    for (const Fact& fact : brief.facts) {
        Json one = Json::object();
        one.set("id", fact.id).set("title", fact.title).set("text", fact.text);
        one.set("right", strings(fact.right)).set("wrong", strings(fact.wrong));
        facts.push(std::move(one));
    }
    out.set("facts", std::move(facts)).set("applies", strings(brief.applies));
    Json values = Json::object();
    for (const auto& [key, value] : brief.values) values.set(key, value);
    out.set("values", std::move(values));
    return out;
}

Brief brief_from_json(const Json& json) {
    Brief brief;
    brief.scenario = json.string_or("scenario", "");
    brief.stage = json.string_or("stage", "");
    if (json["list_price"].is_number()) brief.list_price = fen_of(json["list_price"]);
    if (json["floor_price"].is_number()) brief.floor_price = fen_of(json["floor_price"]);
    if (json["authority"].is_number()) brief.authority = rate_of(json["authority"]);
    if (json["compensation_limit"].is_number()) brief.compensation_limit = fen_of(json["compensation_limit"]);
    brief.gifts = strings_of(json["gifts"]);
    for (const Json& item : json["facts"].items())
        brief.facts.push_back({item.string_or("id", ""), item.string_or("title", ""), item.string_or("text", ""), strings_of(item["right"]),
                               strings_of(item["wrong"])});
    brief.applies = strings_of(json["applies"]);
    for (const Json::Member& member : json["values"].members())
        if (member.value.is_string()) brief.values[member.key] = member.value.as_string();
    return brief;
}

/// The free-form facts of a log: known keys are used, the others kept as text.
void read_facts(const Json& facts, Brief& brief) {
    for (const Json::Member& member : facts.members()) {
        const Json& value = member.value;
        if (member.key == "list_price" && value.is_number()) brief.list_price = fen_of(value);
        else if (member.key == "floor_price" && value.is_number()) brief.floor_price = fen_of(value);
        else if (member.key == "authority" && value.is_number()) brief.authority = rate_of(value);
        else if (member.key == "compensation_limit" && value.is_number()) brief.compensation_limit = fen_of(value);
        else if (member.key == "gifts" && value.is_array()) brief.gifts = strings_of(value);
        else brief.values[member.key] = value.is_string() ? value.as_string() : to_text(value);
    }
}

Json turn_to_json(const Turn& turn) {
    Json out = Json::object();
    if (turn.timed) out.set("t", turn.t.count() % 1000 == 0 ? Json(std::int64_t{turn.t.count() / 1000}) : Json(to_seconds(turn.t)));
    out.set("role", name_of(turn.role));
    if (!turn.action.empty()) out.set("action", turn.action);
    else if (!turn.event.empty()) out.set("event", turn.event);
    else out.set("text", turn.text);
    if (!turn.args.is_null()) out.set("args", turn.args);
    if (!turn.line.empty()) out.set("line", turn.line);
    if (!turn.needs.empty()) out.set("needs", strings(turn.needs));
    if (!turn.feeling.empty()) out.set("feeling", turn.feeling);
    return out;
}

std::optional<Turn> turn_from_json(const Json& json, std::string& error) {
    if (!json.is_object()) return error = "each turn must be an object", std::nullopt;
    Turn turn;
    const std::string role = json.string_or("role", "");
    if (role == "buyer") turn.role = Role::buyer;
    else if (role == "agent") turn.role = Role::agent;
    else if (role == "system") turn.role = Role::system;
    else return error = "\"role\" must be buyer, agent or system", std::nullopt;
    turn.timed = json["t"].is_number();
    if (turn.timed) turn.t = from_seconds(json["t"].as_number());
    turn.text = json.string_or("text", "");
    turn.action = json.string_or("action", "");
    turn.event = json.string_or("event", "");
    if (!json["text"].is_string() && turn.action.empty() && turn.event.empty())
        return error = "a turn needs \"text\", \"action\" or \"event\"", std::nullopt;
    if (json["args"].is_object()) turn.args = json["args"];
    turn.line = json.string_or("line", "");
    turn.needs = strings_of(json["needs"]);
    turn.feeling = json.string_or("feeling", "");
    return turn;
}

}  // namespace

std::string_view name_of(Role role) {
    switch (role) {
        case Role::buyer: return "buyer";
        case Role::agent: return "agent";
        case Role::system: break;
    }
    return "system";
}

Json to_json(const Transcript& transcript) {
    Json out = Json::object();
    out.set("id", transcript.id);
    if (!transcript.finished) out.set("finished", false);
    out.set("brief", brief_to_json(transcript.brief));
    Json turns = Json::array();
    for (const Turn& turn : transcript.turns) turns.push(turn_to_json(turn));
    out.set("turns", std::move(turns));
    return out;
}

std::optional<Transcript> transcript_from_json(const Json& json, std::string& error) {
    if (!json.is_object()) return error = "a transcript must be an object", std::nullopt;
    if (!json["turns"].is_array()) return error = "\"turns\" must be a list", std::nullopt;
    Transcript transcript;
    const Json& id = json["id"];
    transcript.id = id.is_string() ? id.as_string() : id.is_null() ? "" : to_text(id);
    transcript.finished = json.bool_or("finished", true);
    if (json["brief"].is_object()) transcript.brief = brief_from_json(json["brief"]);
    if (json["scenario"].is_string()) transcript.brief.scenario = json["scenario"].as_string();
    if (json["stage"].is_string()) transcript.brief.stage = json["stage"].as_string();
    read_facts(json["facts"], transcript.brief);
    SimTime last{0};
    for (const Json& item : json["turns"].items()) {
        std::optional<Turn> turn = turn_from_json(item, error);
        if (!turn) return std::nullopt;
        if (turn->timed && turn->t < last) return error = "the turns are not in the order of their times", std::nullopt;
        if (turn->timed) last = turn->t;
        transcript.turns.push_back(std::move(*turn));
    }
    return transcript;
}

}  // namespace peilian
