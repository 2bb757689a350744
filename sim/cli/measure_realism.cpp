// peilian-cli measure realism: how scripted buyers write, against real ones.
#include <cmath>
#include <cstdio>
#include <memory>

#include <CLI/CLI.hpp>
#include <fmt/format.h>

#include "cli/commands.h"
#include "cli/content.h"
#include "cli/lines.h"
#include "session/lines.h"
#include "text/manner.h"

namespace peilian::cli {
namespace {

struct RealismOptions {
    std::vector<std::string> files, scenarios;
    bool json = false;
};

constexpr int kPercents[] = {10, 25, 50, 75, 90};

/// A turn for every set of lines: the first variants together, the second ones together, and so on, so that each variant
/// of each bubble counts.
void add_lines(Manner& manner, const Lexicon& lexicon, const Scenario& scenario, const std::vector<Line>& lines) {
    std::size_t most = 0;
    for (const Line& line : lines) most = std::max(most, line.size());
    for (std::size_t i = 0; i < most; ++i) {
        std::vector<std::string> bubbles;
        for (const Line& line : lines) {
            if (!line.empty()) bubbles.push_back(fill_placeholders(scenario, line[i % line.size()]));
        }
        manner.add_turn(lexicon, bubbles);
    }
}

/// Everything this scenario's buyer may say. What the persona says anywhere is left out: it would count once for every scenario.
void add_scenario(Manner& manner, const Lexicon& lexicon, const Scenario& scenario) {
    const auto add = [&](const std::vector<Line>& lines) { add_lines(manner, lexicon, scenario, lines); };
    for (const Node& node : scenario.nodes) {
        add(node.lines);
        for (const Branch& branch : node.branches) add(branch.outcome.lines);
        if (node.otherwise) add(node.otherwise->lines);
        for (const Nudge& nudge : node.nudges) add(nudge.outcome.lines);
    }
    for (const Ending& ending : scenario.endings) add(ending.lines);
}

void add_persona(Manner& manner, const Lexicon& lexicon, const Scenario& scenario) {
    const Persona& persona = scenario.persona;
    const auto add = [&](const std::vector<Line>& lines) { add_lines(manner, lexicon, scenario, lines); };
    for (const Reaction& reaction : persona.reactions) add(reaction.outcome.lines);
    for (const Nudge& nudge : persona.nudges) add(nudge.outcome.lines);
    add(persona.out_of_patience.lines);
    add(persona.out_of_mood.lines);
}

/// `{"turns":[{"role","text"}]}`, or an exchange `{"customer","agent_reply"}`.
bool add_real(Manner& manner, const Lexicon& lexicon, const Json& line) {
    if (line["customer"].is_string()) {
        manner.add_turn(lexicon, {line["customer"].as_string()});
        return true;
    }
    if (!line["turns"].is_array()) return false;
    std::vector<std::string> bubbles;
    for (const Json& turn : line["turns"].items()) {
        if (turn.string_or("role", "") == "buyer") {
            bubbles.push_back(turn.string_or("text", ""));
        } else if (!bubbles.empty()) {
            manner.add_turn(lexicon, bubbles);
            bubbles.clear();
        }
    }
    if (!bubbles.empty()) manner.add_turn(lexicon, bubbles);
    return true;
}

double share(int part, int whole) { return whole == 0 ? 0 : std::round(10000.0 * part / whole) / 10000; }

/// Nobody ever sends two bubbles, or nobody ever types a mark: then whoever made the file joined them or took them away.
bool joined(const Manner& m) { return m.turns() >= 100 && m.turns_of_several() == 0; }
bool stripped(const Manner& m) { return m.bubbles() >= 100 && m.bubbles() - m.without_marks() <= m.bubbles() / 200; }

struct Column {
    std::string name;
    Manner manner;
};

Json json_of(const Manner& m) {
    Json length = Json::object(), turn = Json::object(), kinds = Json::object();
    for (const int p : kPercents) length.set("p" + std::to_string(p), m.length(p)), turn.set("p" + std::to_string(p), m.turn_length(p));
    int all = 0;
    for (const auto& [kind, n] : m.price_kinds()) all += n;
    for (const std::string& kind : price_kinds()) {
        const auto found = m.price_kinds().find(kind);
        kinds.set(kind, share(found == m.price_kinds().end() ? 0 : found->second, all));
    }
    Json out = Json::object().set("bubbles", m.bubbles()).set("turns", m.turns()).set("length", std::move(length)).set("turn_length", std::move(turn));
    out.set("bubbles_a_turn", joined(m) ? Json() : Json(std::round(m.bubbles_a_turn() * 100) / 100));
    out.set("turns_of_several", joined(m) ? Json() : Json(share(m.turns_of_several(), m.turns())));
    out.set("without_marks", stripped(m) ? Json() : Json(share(m.without_marks(), m.bubbles())));
    out.set("closed_by_mark", stripped(m) ? Json() : Json(share(m.closed_by_mark(), m.bubbles())));
    out.set("ending_in_particle", share(m.ending_in_particle(), m.bubbles())).set("loosely_spelled", share(m.loosely_spelled(), m.bubbles()));
    return out.set("price_asks", m.price_asks()).set("price_kinds", std::move(kinds));
}

std::string table(const std::vector<Column>& columns) {
    std::string out = fmt::format("{:<30}", "");
    for (const Column& column : columns) out += fmt::format("{:>16}", column.name.size() > 15 ? column.name.substr(0, 15) : column.name);
    out += "\n";
    const auto row = [&](const std::string& name, const auto& figure) {
        out += fmt::format("{:<30}", name);
        for (const Column& column : columns) out += fmt::format("{:>16}", figure(column.manner));
        out += "\n";
    };
    const auto percent = [](int part, int whole) { return fmt::format("{:.1f} %", 100 * share(part, whole)); };
    row("bubbles", [](const Manner& m) { return std::to_string(m.bubbles()); });
    row("turns", [](const Manner& m) { return std::to_string(m.turns()); });
    for (const int p : kPercents) row(fmt::format("characters of a bubble, {} %", p), [p](const Manner& m) { return std::to_string(m.length(p)); });
    for (const int p : kPercents) row(fmt::format("characters of a turn, {} %", p), [p](const Manner& m) { return std::to_string(m.turn_length(p)); });
    row("bubbles a turn", [](const Manner& m) { return joined(m) ? "joined" : fmt::format("{:.2f}", m.bubbles_a_turn()); });
    row("turns of several bubbles", [&](const Manner& m) { return joined(m) ? "joined" : percent(m.turns_of_several(), m.turns()); });
    row("bubbles without any mark", [&](const Manner& m) { return stripped(m) ? "stripped" : percent(m.without_marks(), m.bubbles()); });
    row("bubbles closed by a mark", [&](const Manner& m) { return stripped(m) ? "stripped" : percent(m.closed_by_mark(), m.bubbles()); });
    row("bubbles ending in a particle", [&](const Manner& m) { return percent(m.ending_in_particle(), m.bubbles()); });
    row("bubbles loosely spelled", [&](const Manner& m) { return percent(m.loosely_spelled(), m.bubbles()); });
    row("turns of price talk", [&](const Manner& m) { return fmt::format("{} ({})", m.price_asks(), percent(m.price_asks(), m.turns())); });
    for (const std::string& kind : price_kinds()) {
        row("  " + kind, [&](const Manner& m) {
            int all = 0;
            for (const auto& [name, n] : m.price_kinds()) all += n;
            const auto found = m.price_kinds().find(kind);
            return percent(found == m.price_kinds().end() ? 0 : found->second, all);
        });
    }
    for (std::size_t i = 1; i < columns.size(); ++i)
        out += fmt::format("kinds of price talk, distance of shares from {}: {:.2f}\n", columns[i].name, distance_of_shares(columns[0].manner.price_kinds(), columns[i].manner.price_kinds()));
    return out;
}

int measure(const CommonOptions& common, const RealismOptions& options) {
    const auto content = open_content(common);
    if (!content) return kWorldFailed;
    const Lexicon& lexicon = content->library.lexicon;
    std::vector<const Scenario*> scenarios;
    for (const std::string& id : options.scenarios) {
        const Scenario* scenario = content->library.find(id);
        if (!scenario) {
            tell("There is no scenario " + id + "; `peilian-cli list` names them.");
            return kWrongUse;
        }
        scenarios.push_back(scenario);
    }
    if (scenarios.empty()) {
        for (const auto& scenario : content->library.scenarios) scenarios.push_back(scenario.get());
    }
    std::vector<Column> columns{{"scripts", {}}};
    std::vector<std::string> personas;
    for (const Scenario* scenario : scenarios) {
        add_scenario(columns[0].manner, lexicon, *scenario);
        if (std::find(personas.begin(), personas.end(), scenario->persona.id) != personas.end()) continue;
        personas.push_back(scenario->persona.id);
        add_persona(columns[0].manner, lexicon, *scenario);
    }
    int status = kDone;
    Lines lines(options.files);
    Lines::Line line;
    while (lines.next(line)) {
        const std::string file = line.file.substr(line.file.find_last_of('/') + 1), name = file.substr(0, file.find_last_of('.'));
        if (columns.size() == 1 || columns.back().name != name) columns.push_back({name, {}});
        std::string error;
        const auto json = parse_json_line(line.text, error);
        if (json && add_real(columns.back().manner, lexicon, *json)) continue;
        tell(line.file + ":" + std::to_string(line.number) + ": " + (error.empty() ? "neither \"turns\" nor \"customer\" is there" : error));
        status = kFindings;
    }
    if (!lines.error().empty()) {
        tell(lines.error());
        return kWorldFailed;
    }
    std::string out;
    if (options.json) {
        Json all = Json::object();
        for (const Column& column : columns) {
            Json one = json_of(column.manner);
            if (&column != &columns.front()) one.set("price_distance", std::round(distance_of_shares(columns[0].manner.price_kinds(), column.manner.price_kinds()) * 10000) / 10000);
            all.set(column.name, std::move(one));
        }
        out = to_text(all) + "\n";
    } else {
        out = table(columns);
    }
    std::fwrite(out.data(), 1, out.size(), stdout);
    return status;
}

}  // namespace

void add_measure_realism(CLI::App& measure_command, const CommonOptions& common, int& status) {
    CLI::App* command = measure_command.add_subcommand("realism", "How scripted buyers write, against real ones: lengths, bubbles, marks, particles, kinds of price talk");
    auto options = std::make_shared<RealismOptions>();
    command->add_option("FILE", options->files, "Real buyers' turns as JSON lines {\"turns\":[{\"role\":\"buyer\",\"text\"}]} or {\"customer\"}; a column for each file; - or none: standard input");
    command->add_option("--scenario", options->scenarios, "Only the buyers of these scenarios")->type_name("ID");
    command->add_flag("--json", options->json, "JSON instead of a table");
    command->callback([&common, &status, options] { status = measure(common, *options); });
}

}  // namespace peilian::cli
