// Plays every tests/playthroughs/<scenario>/<name>.play and compares. PEILIAN_ACCEPT=1 writes the files anew instead.
#include <catch2/catch_test_macros.hpp>
#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <sstream>

#include "files/authored_file.h"
#include "records/grading.h"
#include "scenario/library.h"
#include "session/playthrough.h"
#include "session/shift_playthrough.h"
#include "session/state_json.h"
#include "session/trainee.h"

using namespace peilian;
using namespace peilian::kit;
namespace fs = std::filesystem;

namespace {

const std::string kRoot = PEILIAN_SOURCE_DIR;

struct Content {
    Library library;
    Scorebook book;
};

const Content& content() {
    static const Content loaded = [] {
        Diagnostics diagnostics;
        Content fresh{load_library(kRoot + "/scenarios", kRoot + "/assets", diagnostics), {}};
        const Library& library = fresh.library;
        fresh.book = load_scorebook(kRoot + "/assets/standards", library.schemas, library.lexicon, library.needs, diagnostics);
        return fresh;
    }();
    return loaded;
}

std::string read_text(const fs::path& path) {
    std::ostringstream text;
    text << std::ifstream(path, std::ios::binary).rdbuf();
    return text.str();
}

/// Those of scenarios, or those of shifts, which lie in a folder of their own.
std::vector<fs::path> play_files(bool of_shifts) {
    std::vector<fs::path> found;
    for (const auto& entry : fs::recursive_directory_iterator(kRoot + "/tests/playthroughs")) {
        const bool of_shift = entry.path().parent_path().parent_path().filename() == "shifts";
        if (entry.path().extension() == ".play" && of_shift == of_shifts) found.push_back(entry.path());
    }
    std::sort(found.begin(), found.end());
    return found;
}

}  // namespace

TEST_CASE("every play-through goes as it is written", "[playthroughs]") {
    const bool accept = std::getenv("PEILIAN_ACCEPT") != nullptr;
    const Content& all = content();
    const Rules rules{all.library.lexicon, all.library.needs};
    for (const fs::path& path : play_files(false)) {
        INFO(path.string());
        const Scenario* scenario = all.library.find(path.parent_path().filename().string());
        CHECK(scenario != nullptr);
        if (scenario == nullptr) continue;
        std::string error;
        const std::string written = read_text(path);
        const std::optional<Playthrough> playthrough = read_playthrough(written, path.parent_path().string(), error);
        CAPTURE(error);
        CHECK(playthrough.has_value());
        if (!playthrough) continue;
        SessionState played;
        const auto grade = [&](const SessionState& state) { return grade_session(*scenario, rules, all.book, state); };
        const std::string fresh = write_playthrough(*playthrough, *scenario, rules, grade, played);
        CHECK(played == play(*scenario, rules, playthrough->seed, playthrough->inputs));
        if (accept) {
            std::ofstream(path, std::ios::binary) << fresh;
        } else {
            CHECK(fresh == written);
        }
    }
}

TEST_CASE("every play-through of a shift goes as it is written, and each of its chats as if played alone", "[playthroughs][shift]") {
    const bool accept = std::getenv("PEILIAN_ACCEPT") != nullptr;
    const Content& all = content();
    const Rules rules{all.library.lexicon, all.library.needs};
    const auto files = play_files(true);
    CHECK(files.size() >= 4);
    for (const fs::path& path : files) {
        INFO(path.string());
        const Shift* shift = all.library.find_shift(path.parent_path().filename().string());
        REQUIRE(shift != nullptr);
        std::string error;
        const std::string written = read_text(path);
        const std::optional<ShiftPlaythrough> playthrough = read_shift_playthrough(written, path.parent_path().string(), error);
        CAPTURE(error);
        REQUIRE(playthrough.has_value());
        const ShiftRun run = play(*shift, rules, playthrough->seed, playthrough->inputs);
        const Attempt attempt = attempt_for(*shift, rules, all.book, playthrough->seed);
        const ShiftTexts texts = texts_for(*shift, rules, all.book, run.state, attempt, applies_for(*shift, rules, all.book));
        const std::string fresh = write_shift_playthrough(*playthrough, *shift, run.state, texts.assessment);
        for (std::size_t i = 0; i < shift->arrivals.size(); ++i) {
            const Scenario& scenario = *shift->arrivals[i].scenario;
            const ShiftChat& chat = run.state.chats[i];
            const SessionState alone = replay(scenario, rules, chat.seed, inputs_of(chat, run.inputs));
            CHECK(to_text(to_json(alone.transcript)) == to_text(to_json(chat.session.transcript)));
            CHECK(to_json(grade_session(scenario, rules, all.book, alone)) == to_json(texts.assessment.chats[i]));
        }
        if (accept) {
            std::ofstream(path, std::ios::binary) << fresh;
        } else {
            CHECK(fresh == written);
        }
    }
}

TEST_CASE("the model replies close every bargain that is shipped, whatever the seed draws", "[playthroughs][bargain]") {
    const Content& all = content();
    const Rules rules{all.library.lexicon, all.library.needs};
    int bargains = 0;
    for (const auto& scenario : all.library.scenarios) {
        const bool haggles = std::any_of(scenario->nodes.begin(), scenario->nodes.end(), [](const Node& node) { return node.bargain.has_value(); });
        if (!haggles) continue;
        ++bargains;
        for (std::uint64_t seed = 1; seed <= 40; ++seed) {
            CAPTURE(scenario->id, seed);
            const SessionState state = play_trainee(*scenario, rules, TraineeKind::model, seed);
            const Ending* ending = scenario->find_ending(state.ending);
            REQUIRE(ending != nullptr);
            CHECK(ending->outcome == "won");
            if (seed % 10 == 0) CHECK(grade_session(*scenario, rules, all.book, state).passed);
            CHECK(to_text(to_json(state.transcript)) == to_text(to_json(play_trainee(*scenario, rules, TraineeKind::model, seed).transcript)));
        }
    }
    CHECK(bargains >= 2);
}

TEST_CASE("an attempt that is taken up in the middle of a bargain ends in the same bytes", "[playthroughs][bargain]") {
    const Content& all = content();
    const Rules rules{all.library.lexicon, all.library.needs};
    const Scenario* scenario = all.library.find("haggler-vacuum");
    REQUIRE(scenario != nullptr);
    const SessionState played = play_trainee(*scenario, rules, TraineeKind::model, 3);
    std::vector<StampedInput> inputs;
    for (const Turn& turn : played.transcript.turns) {
        if (turn.role != Role::agent) continue;
        if (turn.action.empty()) inputs.push_back({turn.t, Reply{turn.text}});
        else inputs.push_back({turn.t, DeskAction{turn.action, turn.args}});
    }
    const std::string whole = to_text(to_json(run_out(*scenario, rules, replay(*scenario, rules, 3, inputs)).transcript));
    CHECK(whole == to_text(to_json(played.transcript)));
    for (std::size_t kept = 1; kept < inputs.size(); ++kept) {
        CAPTURE(kept);
        SessionState state = resume(*scenario, rules, 3, {inputs.begin(), inputs.begin() + static_cast<std::ptrdiff_t>(kept)});
        std::string error;
        state = session_state_from_json(to_json(state), error).value();
        for (std::size_t i = kept; i < inputs.size(); ++i) state = step(*scenario, rules, std::move(state), inputs[i].at, inputs[i].input);
        CHECK(to_text(to_json(run_out(*scenario, rules, std::move(state)).transcript)) == whole);
    }
}
