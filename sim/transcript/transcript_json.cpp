// Transcripts as JSON: `{"id","stage","scenario","facts","brief","turns":[…]}`.
#include "transcript/brief_json.h"
#include "transcript/transcript.h"

namespace peilian {
namespace {

std::optional<Role> role_of(std::string_view name) {
    for (const Role role : {Role::buyer, Role::agent, Role::system})
        if (name == name_of(role)) return role;
    return std::nullopt;
}

Json turn_to_json(const Turn& turn) {
    Json out = Json::object();
    if (turn.timed) {
        // Whole seconds stay whole numbers, so that logs are easy to read and to compare.
        if (turn.t.count() % 1000 == 0) out.set("t", static_cast<std::int64_t>(turn.t.count() / 1000));
        else out.set("t", to_seconds(turn.t));
    }
    out.set("role", name_of(turn.role));
    if (!turn.action.empty()) {
        out.set("action", turn.action);
        if (!turn.args.is_null()) out.set("args", turn.args);
    } else if (!turn.event.empty()) {
        out.set("event", turn.event);
    } else {
        out.set("text", turn.text);
    }
    if (!turn.line.empty()) out.set("line", turn.line);
    if (!turn.needs.empty()) {
        Json needs = Json::array();
        for (const std::string& need : turn.needs) needs.push(need);
        out.set("needs", std::move(needs));
    }
    if (!turn.feeling.empty()) out.set("feeling", turn.feeling);
    return out;
}

/// A text member that may be absent; false when it is there and of another type.
bool read_text(const Json& object, std::string_view key, std::string& out) {
    const Json* value = object.find(key);
    if (!value || value->is_null()) return true;
    out = value->as_string();
    return value->is_string();
}

/// One of text, action, event; a message may be empty, as real logs hold pictures and recalled messages.
bool read_content(const Json& value, Turn& turn, std::string& why) {
    for (const auto& [key, member] : {std::pair{"text", &Turn::text}, std::pair{"action", &Turn::action}, std::pair{"event", &Turn::event}})
        if (!read_text(value, key, turn.*member)) return why = std::string("\"") + key + "\" must be a text", false;
    const int filled = !turn.text.empty() + !turn.action.empty() + !turn.event.empty();
    if (filled > 1) return why = "only one of \"text\", \"action\" and \"event\" may stand in a turn", false;
    if (filled == 0 && !value.find("text")) return why = "\"text\", \"action\" or \"event\" is missing", false;
    return true;
}

bool read_turn(const Json& value, Turn& turn, std::string& why) {
    if (!value.is_object()) return why = "is not an object", false;
    const auto role = role_of(value["role"].as_string());
    if (!role) return why = "\"role\" must be buyer, agent or system", false;
    turn.role = *role;
    const Json& t = value["t"];
    turn.timed = t.is_number();
    if (!t.is_null() && !turn.timed) return why = "\"t\" must be a number of seconds", false;
    constexpr double kLongest = 1e9;  // thirty years; keeps the milliseconds far from overflow
    if (turn.timed && (t.as_number() < 0 || t.as_number() > kLongest)) return why = "\"t\" is out of range", false;
    if (turn.timed) turn.t = from_seconds(t.as_number());
    if (!read_content(value, turn, why)) return false;
    if (const Json* args = value.find("args"); args && !turn.action.empty()) {
        if (!args->is_object() && !args->is_null()) return why = "\"args\" must be an object", false;
        turn.args = *args;
    }
    if (!read_text(value, "line", turn.line)) return why = "\"line\" must be a text", false;
    if (!read_text(value, "feeling", turn.feeling)) return why = "\"feeling\" must be a text", false;
    for (const Json& need : value["needs"].items())
        if (need.is_string()) turn.needs.push_back(need.as_string());
    return true;
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
    if (!transcript.brief.scenario.empty()) out.set("scenario", transcript.brief.scenario);
    if (!transcript.brief.stage.empty()) out.set("stage", transcript.brief.stage);
    if (!transcript.finished) out.set("finished", false);
    Json brief = brief_to_json(transcript.brief);
    if (!brief.members().empty()) out.set("brief", std::move(brief));
    Json turns = Json::array();
    for (const Turn& turn : transcript.turns) turns.push(turn_to_json(turn));
    out.set("turns", std::move(turns));
    return out;
}

std::optional<Transcript> transcript_from_json(const Json& value, std::string& error) {
    if (!value.is_object()) return error = "a transcript must be an object", std::nullopt;
    Transcript out;
    const Json& id = value["id"];
    if (id.is_integer()) out.id = std::to_string(id.as_integer());
    else if (!read_text(value, "id", out.id)) return error = "\"id\" must be a text", std::nullopt;
    if (!read_text(value, "scenario", out.brief.scenario)) return error = "\"scenario\" must be a text", std::nullopt;
    if (!read_text(value, "stage", out.brief.stage)) return error = "\"stage\" must be a text", std::nullopt;
    out.finished = value.bool_or("finished", true);
    if (const Json* facts = value.find("facts"); facts && !facts->is_null()) {
        if (!facts->is_object()) return error = "\"facts\" must be an object", std::nullopt;
        read_log_facts(*facts, out.brief);
    }
    if (const Json* brief = value.find("brief"); brief && !brief->is_null() && !read_brief(*brief, out.brief, error)) return std::nullopt;
    const Json& turns = value["turns"];
    if (!turns.is_array()) return error = "\"turns\" must be a list", std::nullopt;
    out.turns.reserve(turns.items().size());
    for (const Json& item : turns.items()) {
        Turn turn;
        std::string why;
        if (!read_turn(item, turn, why)) return error = "turn " + std::to_string(out.turns.size()) + ": " + why, std::nullopt;
        out.turns.push_back(std::move(turn));
    }
    return out;
}

}  // namespace peilian
