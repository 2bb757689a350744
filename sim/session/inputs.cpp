#include "session/inputs.h"

#include <algorithm>

#include "session/model_run.h"

namespace peilian {
namespace {

constexpr double kLongestWait = 7.0 * 24 * 3600;

bool fail(std::string& error, std::string why) {
    error = std::move(why);
    return false;
}

/// Reads what both forms of input share; `keys` are the members that belong to the form itself.
bool read_input(const Json& value, std::initializer_list<std::string_view> keys, SessionInput& input, std::string& error) {
    if (!value.is_object()) return fail(error, "an input must be a JSON object");
    for (const Json::Member& member : value.members()) {
        const std::string& key = member.key;
        const bool own = key == "reply" || key == "action" || key == "args" || key == "hint" || std::find(keys.begin(), keys.end(), key) != keys.end();
        if (!own) return fail(error, "unknown member \"" + key + "\"");
    }
    const Json *reply = value.find("reply"), *action = value.find("action"), *args = value.find("args"), *hint = value.find("hint");
    if ((reply != nullptr) + (action != nullptr) + (hint != nullptr) != 1) return fail(error, "exactly one of \"reply\", \"action\" and \"hint\" is needed");
    if (args != nullptr && (action == nullptr || !(args->is_object() || args->is_null()))) return fail(error, "\"args\" must be an object beside an \"action\"");
    if (reply != nullptr) {
        if (!reply->is_string() || reply->as_string().empty()) return fail(error, "\"reply\" must be a text that is not empty");
        input = Reply{reply->as_string()};
    } else if (action != nullptr) {
        if (!action->is_string() || action->as_string().empty()) return fail(error, "\"action\" must be a text that is not empty");
        if (action->as_string() == "end_chat") {
            input = EndChat{};
        } else {
            input = DeskAction{action->as_string(), args == nullptr ? Json() : *args};
        }
    } else {
        if (!hint->as_bool()) return fail(error, "\"hint\" must be true");
        input = Hint{};
    }
    return true;
}

}  // namespace

std::optional<TimedInput> timed_input_from_json(const Json& line, std::string& error) {
    TimedInput timed;
    if (!read_input(line, {"after_s", "joins"}, timed.input, error)) return std::nullopt;
    if (const Json* after = line.find("after_s")) {
        timed.after_s = after->as_number();
        if (!after->is_number() || !(timed.after_s >= 0 && timed.after_s <= kLongestWait)) {
            error = "\"after_s\" must be a number of seconds from 0 to 604800";
            return std::nullopt;
        }
    }
    if (const Json* joins = line.find("joins")) {
        if (!joins->is_bool()) {
            error = "\"joins\" must be true or false";
            return std::nullopt;
        }
        timed.joins = joins->as_bool();
    }
    return timed;
}

SessionState play(const Scenario& scenario, const Rules& rules, std::uint64_t seed, const std::vector<TimedInput>& inputs) {
    SessionState state = begin(scenario, seed);
    for (const TimedInput& timed : inputs) {
        if (!timed.joins) state = let_buyer_finish(scenario, rules, std::move(state));
        if (state.closed) break;
        state = step(scenario, rules, std::move(state), state.now + from_seconds(timed.after_s), timed.input);
    }
    return play_out(scenario, rules, std::move(state));
}

Json to_json(const StampedInput& input) {
    Json value = Json::object();
    value.set("at_ms", static_cast<std::int64_t>(input.at.count()));
    if (const auto* reply = std::get_if<Reply>(&input.input)) value.set("reply", reply->text);
    if (const auto* desk = std::get_if<DeskAction>(&input.input)) {
        value.set("action", desk->action);
        if (!desk->args.is_null()) value.set("args", desk->args);
    }
    if (std::holds_alternative<Hint>(input.input)) value.set("hint", true);
    if (std::holds_alternative<EndChat>(input.input)) value.set("action", "end_chat");
    if (std::holds_alternative<Tick>(input.input)) value.set("tick", true);
    if (!input.chat.empty()) value.set("chat", input.chat);
    return value;
}

std::optional<StampedInput> stamped_input_from_json(const Json& value, std::string& error) {
    StampedInput stamped;
    if (value["tick"].as_bool()) {
        stamped.input = Tick{};
    } else if (!read_input(value, {"at_ms", "chat"}, stamped.input, error)) {
        return std::nullopt;
    }
    if (!value["at_ms"].is_integer() || value["at_ms"].as_integer() < 0) {
        error = "\"at_ms\" must be a whole number of milliseconds";
        return std::nullopt;
    }
    stamped.at = SimTime{value["at_ms"].as_integer()};
    if (const Json* chat = value.find("chat")) {
        if (!chat->is_string() || chat->as_string().empty()) {
            error = "\"chat\" must be a text that is not empty";
            return std::nullopt;
        }
        stamped.chat = chat->as_string();
    }
    return stamped;
}

}  // namespace peilian
