#include "scenario/reading.h"

#include <algorithm>

#include "conditions/words.h"

namespace peilian {
namespace {

std::vector<std::string> read_strings(const Json& list) {
    std::vector<std::string> strings;
    for (const Json& item : list.items()) strings.push_back(item.as_string());
    return strings;
}

std::vector<std::string> read_needs(const Json& list, const Reading& reading) {
    for (const Json& need : list.items())
        if (!knows_need(need.as_string()))
            reading.report("0011", need, "There is no need \"" + need.as_string() + "\".",
                           "Use an id from assets/standards/needs.json.");
    return read_strings(list);
}

Node read_node(const Json::Member& member, const Reading& reading) {
    const Json& value = member.value;
    Node node;
    node.id = member.key;
    node.file = reading.file;
    node.line = member.key_line;
    node.column = member.key_column;
    node.lines = read_lines(value["lines"], reading);
    node.needs = read_needs(value["needs"], reading);
    node.feeling = value.string_or("feeling", "");
    node.events = read_strings(value["events"]);
    node.silent = value.bool_or("silent", false);
    for (const Json& item : value["branches"].items()) {
        Branch branch;
        branch.when_source = item["when"];
        if (branch.when_source.is_null()) {
            branch.when_source.line = item.line;
            branch.when_source.column = item.column;
        } else {
            branch.when = read_condition(branch.when_source, reading);
        }
        branch.outcome = read_outcome(item, reading);
        node.branches.push_back(std::move(branch));
    }
    if (const Json* otherwise = value.find("else")) node.otherwise = read_outcome(*otherwise, reading);
    if (const Json* bargain = value.find("bargain")) node.bargain = read_bargain(*bargain, reading);
    node.nudges = read_nudges(value["nudges"], reading);
    return node;
}

Ending read_ending(const Json::Member& member, const Reading& reading) {
    Ending ending;
    ending.id = member.key;
    ending.outcome = member.value.string_or("outcome", "neutral");
    ending.title = member.value.string_or("title", "");
    ending.lines = read_lines(member.value["lines"], reading);
    ending.events = read_strings(member.value["events"]);
    ending.place = {reading.file, member.key_line, member.key_column};
    return ending;
}

/// Replies to each kind of ask of a bargain stand beside those of the node, as "node.kind".
void read_replies(const Json& replies, const std::string& entry, const Reading& reading, Script& script) {
    for (const Json& reply : replies.items()) {
        script.model_replies[entry].push_back(read_text(reply, reading));
        script.model_reply_places[entry].push_back(reading.place(reply));
    }
}

void read_model_actions(const Json& actions, const Reading& reading, Script& script) {
    for (const Json::Member& member : actions.members()) {
        for (const Json& item : member.value.items()) {
            if (!knows_action(item["action"].as_string()))
                reading.report("0015", item["action"], "There is no desk action \"" + item["action"].as_string() + "\".",
                               "Use change_price, send_coupon, add_note, create_refund … as the desk offers them.");
            Turn turn;
            turn.role = Role::agent;
            turn.action = item.string_or("action", "");
            turn.args = item["args"].is_object() ? item["args"] : Json::object();
            script.model_actions[member.key].push_back(std::move(turn));
        }
    }
}

}  // namespace

Diagnostic finding(std::string_view prefix, std::string_view number, const Place& place, std::string message, std::string hint,
                   Severity severity) {
    Diagnostic diagnostic;
    diagnostic.code = std::string(prefix) + std::string(number);
    diagnostic.severity = severity;
    diagnostic.file = place.file;
    diagnostic.line = place.line;
    diagnostic.column = place.column;
    diagnostic.message = std::move(message);
    diagnostic.hint = std::move(hint);
    return diagnostic;
}

void Reading::report(const std::string& number, const Json& where, std::string message, std::string hint, Severity severity) const {
    diagnostics.push_back(finding(prefix, number, place(where), std::move(message), std::move(hint), severity));
}

Condition read_condition(const Json& when, const Reading& reading) {
    return compile_condition(when, reading.names.numbers, reading.lexicon, reading.file, reading.prefix, reading.diagnostics, reading.facts);
}

std::string read_text(const Json& text, const Reading& reading) {
    const std::string& source = text.as_string();
    std::string result;
    std::size_t at = 0;
    while (at < source.size()) {
        const std::size_t open = source.find('{', at);
        const std::size_t close = open == std::string::npos ? open : source.find('}', open);
        if (close == std::string::npos) break;
        result.append(source, at, open - at);
        const std::string name = source.substr(open + 1, close - open - 1);
        if (const auto found = reading.names.texts.find(name); found != reading.names.texts.end()) {
            result += found->second;
        } else {
            reading.report("0026", text, "Nothing is named {" + name + "}.",
                           "Name a fact of the scenario, or product.name, product.price, shop.name, shop.agent, buyer.nick, order.id.");
            result.append(source, open, close + 1 - open);
        }
        at = close + 1;
    }
    result.append(source, at, std::string::npos);
    return result;
}

std::vector<Line> read_lines(const Json& lines, const Reading& reading) {
    std::vector<Line> result;
    for (const Json& variants : lines.items()) {
        Line line;
        for (const Json& text : variants.items()) line.push_back(read_text(text, reading));
        result.push_back(std::move(line));
    }
    return result;
}

Outcome read_outcome(const Json& object, const Reading& reading) {
    Outcome outcome;
    outcome.to = object.string_or("to", "");
    outcome.mood = static_cast<int>(object.integer_or("mood", 0));
    outcome.patience = static_cast<int>(object.integer_or("patience", 0));
    outcome.reason = object.string_or("reason", "");
    outcome.lines = read_lines(object["lines"], reading);
    for (const Json::Member& member : object["count"].members())
        outcome.count[member.key] = static_cast<int>(std::clamp<std::int64_t>(member.value.as_integer(), -1000000, 1000000));
    outcome.needs = read_needs(object["needs"], reading);
    outcome.feeling = object.string_or("feeling", "");
    outcome.place = reading.place(object["to"].is_null() ? object : object["to"]);
    return outcome;
}

std::vector<Nudge> read_nudges(const Json& nudges, const Reading& reading) {
    std::vector<Nudge> result;
    for (const Json& item : nudges.items())
        result.push_back({from_seconds(item.number_or("after_s", 0)), read_outcome(item, reading)});
    return result;
}

Script read_script(const Json& root, const Reading& reading) {
    Script script;
    for (const Json::Member& member : root["nodes"].members()) {
        script.nodes.push_back(read_node(member, reading));
        for (const Json::Member& kind : member.value["bargain"]["model_replies"].members())
            read_replies(kind.value, member.key + "." + kind.key, reading, script);
    }
    for (const Json::Member& member : root["endings"].members()) script.endings.push_back(read_ending(member, reading));
    for (const Json::Member& member : root["model_replies"].members()) read_replies(member.value, member.key, reading, script);
    read_model_actions(root["model_actions"], reading, script);
    return script;
}

}  // namespace peilian
