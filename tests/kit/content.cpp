#include "kit/content.h"

#include <algorithm>
#include <catch2/catch_test_macros.hpp>
#include <filesystem>
#include <fstream>

#include "files/authored_file.h"
#include "session/model_run.h"

namespace peilian::kit {
namespace {

const std::string kRoot = PEILIAN_SOURCE_DIR;

using Scenarios = std::vector<std::shared_ptr<const Scenario>>;

Scenarios spread(const Scenarios& all, std::size_t most) {
    Scenarios some;
    const std::size_t n = std::min(most, all.size());
    for (std::size_t i = 0; i < n; ++i) some.push_back(all[i * all.size() / n]);
    return some;
}

}  // namespace

std::shared_ptr<const Library> shipped_library() {
    static const auto loaded = [] {
        Diagnostics findings;
        return std::make_shared<const Library>(load_library(kRoot + "/scenarios", kRoot + "/assets", findings));
    }();
    return loaded;
}

std::shared_ptr<const Scorebook> shipped_scorebook() {
    static const auto loaded = [] {
        Diagnostics findings;
        const Library& library = *shipped_library();
        return std::make_shared<const Scorebook>(load_scorebook(kRoot + "/assets/standards", library.schemas, library.lexicon, library.needs, findings));
    }();
    return loaded;
}

Rules shipped_rules() { return Rules{shipped_library()->lexicon, shipped_library()->needs}; }

std::map<std::string, std::shared_ptr<const Texts>> shipped_locales() {
    static const auto loaded = [] {
        std::map<std::string, std::shared_ptr<const Texts>> locales;
        for (const char* name : {"zh-CN", "en"}) {
            Diagnostics findings;
            std::string error;
            const std::optional<std::string> text = read_file(kRoot + "/assets/locale/" + name + ".json", findings);
            REQUIRE(text.has_value());
            std::optional<Texts> texts = Texts::parse(*text, error);
            CAPTURE(name, error);
            REQUIRE(texts.has_value());
            locales[name] = std::make_shared<const Texts>(std::move(*texts));
        }
        return locales;
    }();
    return loaded;
}

Model open_program() {
    Model model;
    model.library = shipped_library();
    model.scorebook = shipped_scorebook();
    model.locales = shipped_locales();
    model.trainee = "小北";
    model.records_place = "/data/peilian";
    return model;
}

Scenarios some_scenarios(std::size_t most) { return spread(shipped_library()->scenarios, most); }

Scenarios recorded_scenarios(std::size_t most) {
    Scenarios found;
    for (const auto& scenario : shipped_library()->scenarios) {
        const std::string folder = kRoot + "/tests/playthroughs/" + scenario->id;
        if (std::filesystem::exists(folder + "/good.jsonl") && std::filesystem::exists(folder + "/bad.jsonl")) found.push_back(scenario);
    }
    REQUIRE(found.size() > 3);
    return spread(found, most);
}

std::vector<StampedInput> recorded(const Scenario& scenario, const std::string& name) {
    const std::string path = kRoot + "/tests/playthroughs/" + scenario.id + "/" + name + ".jsonl";
    CAPTURE(path);
    std::ifstream file(path, std::ios::binary);
    REQUIRE(file.good());
    std::vector<StampedInput> inputs;
    SessionState state = begin(scenario, 1);
    for (std::string line; std::getline(file, line);) {
        std::string error;
        const std::optional<Json> json = parse_json_line(line, error);
        const std::optional<TimedInput> timed = json ? timed_input_from_json(*json, error) : std::nullopt;
        CAPTURE(line, error);
        REQUIRE(timed.has_value());
        if (!timed->joins) state = let_buyer_finish(scenario, shipped_rules(), std::move(state));
        if (state.closed) break;
        const SimTime at = state.now + from_seconds(timed->after_s);
        state = step(scenario, shipped_rules(), std::move(state), at, timed->input);
        inputs.push_back(StampedInput{at, timed->input});
    }
    return inputs;
}

std::vector<StampedInput> model_inputs(const Scenario& scenario) {
    std::vector<StampedInput> inputs;
    for (const Turn& turn : play_model(scenario, shipped_rules()).transcript.turns) {
        if (turn.role != Role::agent) continue;
        if (turn.action.empty()) inputs.push_back({turn.t, Reply{turn.text}});
        else inputs.push_back({turn.t, DeskAction{turn.action, turn.args}});
    }
    return inputs;
}

}  // namespace peilian::kit
