// Benchmarks of what a person or an archive waits for: step, annotate, assess, loading. Never part of the tests.
//   cmake -S . -B build/bench -G Ninja -DCMAKE_BUILD_TYPE=Release -DPEILIAN_BENCH=ON && ninja -C build/bench bench && build/bench/bin/bench
#include <benchmark/benchmark.h>
#include <catch2/catch_session.hpp>
#include <catch2/catch_test_macros.hpp>

#include <cstdlib>
#include <fstream>

#include "files/json.h"
#include "files/places.h"
#include "records/check_critical.h"
#include "records/grading.h"
#include "scenario/library.h"
#include "scoring/assessment.h"
#include "session/model_run.h"
#include "session/session.h"
#include "text/compiled_lexicon.h"
#include "text/lexicon_snapshot.h"

namespace {

using namespace peilian;

const std::string kRoot = PEILIAN_SOURCE_DIR;

const Library& library() {
    static const Library loaded = [] {
        Diagnostics findings;
        return load_library(kRoot + "/scenarios", kRoot + "/assets", findings);
    }();
    return loaded;
}

const Scorebook& scorebook() {
    static const Scorebook loaded = [] {
        Diagnostics findings;
        return load_scorebook(kRoot + "/assets/standards", library().schemas, library().lexicon, library().needs, findings);
    }();
    return loaded;
}

Rules rules() { return Rules{library().lexicon, library().needs}; }

/// The replies that PEILIAN_BENCH_TEXTS names (JSON lines of dialogues, as in data/real), else one. Nothing is remembered from one to
/// the next: what is measured is reading, not having read.
std::vector<std::string> replies() {
    const char* file = std::getenv("PEILIAN_BENCH_TEXTS");
    if (file == nullptr) return {"亲,这款真的不能再便宜了呢,不过可以送您一双袜子哦"};
    std::vector<std::string> out;
    std::ifstream in(file);
    std::string error;
    for (std::string line; std::getline(in, line);)
        if (const auto dialogue = parse_json_line(line, error))
            for (const Json& turn : (*dialogue)["turns"].items())
                if (turn["role"].as_string() == "agent") out.push_back(turn["text"].as_string());
    return out;
}

void annotate(benchmark::State& state) {
    const std::vector<std::string> said = replies();
    const Side& side = library().lexicon.compiled().agent;
    for (auto _ : state)
        for (const std::string& reply : said) benchmark::DoNotOptimize(recognise_side(side, reply, {}));
    state.SetItemsProcessed(state.iterations() * static_cast<std::int64_t>(said.size()));
}
BENCHMARK(annotate);

/// A whole session by the model replies: items are turns.
void step_session(benchmark::State& state) {
    const Scenario& scenario = *library().scenarios.front();
    std::int64_t turns = 0;
    for (auto _ : state) turns += static_cast<std::int64_t>(play_model(scenario, rules()).transcript.turns.size());
    state.SetItemsProcessed(turns);
}
BENCHMARK(step_session);

void assess_session(benchmark::State& state) {
    const Scenario& scenario = *library().scenarios.front();
    const SessionState played = play_model(scenario, rules());
    const auto applies = applies_for(scenario, rules(), scorebook());
    for (auto _ : state) benchmark::DoNotOptimize(grade_session(scenario, rules(), scorebook(), played, {}, applies));
    state.SetItemsProcessed(state.iterations());
}
BENCHMARK(assess_session);

/// A whole session without a word of the trainee, so without recognition: the buyer opens, chases, loses mood and patience, and leaves,
/// with the texts drawn, the ledger kept and the session begun and thrown away. Items are turns of the transcript.
void step_cues(benchmark::State& state) {
    const Scenario& scenario = *library().scenarios.front();
    std::int64_t turns = 0;
    for (auto _ : state) turns += static_cast<std::int64_t>(run_out(scenario, rules(), begin(scenario, 1)).transcript.turns.size());
    state.SetItemsProcessed(turns);
}
BENCHMARK(step_cues);

void load_everything(benchmark::State& state) {
    for (auto _ : state) {
        Diagnostics findings;
        benchmark::DoNotOptimize(load_library(kRoot + "/scenarios", kRoot + "/assets", findings));
    }
}
BENCHMARK(load_everything)->Unit(benchmark::kMillisecond);

/// The lexicon alone: from the build's snapshot when that is of the same files, and compiled from the files.
void load_the_lexicon(benchmark::State& state) {
    const std::string snapshot = state.range(0) == 1 ? snapshot_beside(read_surroundings().executable) : std::string();
    const Schemas& schemas = library().schemas;
    for (auto _ : state) {
        Diagnostics findings;
        benchmark::DoNotOptimize(load_lexicon(kRoot + "/assets/lexicon", schemas, snapshot, findings));
    }
    state.SetLabel(state.range(0) == 1 ? "snapshot" : "files");
}
BENCHMARK(load_the_lexicon)->Arg(1)->Arg(0)->Unit(benchmark::kMillisecond);

/// A scenario from its text: parsed, checked against its schema, resolved with its persona and shop. Items are scenarios, all of them.
void load_a_scenario(benchmark::State& state) {
    std::vector<std::pair<std::string, std::string>> files;  // path, text
    Diagnostics findings;
    for (const auto& scenario : library().scenarios) files.emplace_back(scenario->file, *read_file(scenario->file, findings));
    for (auto _ : state)
        for (const auto& [path, text] : files) benchmark::DoNotOptimize(load_scenario(*read_authored(text, path, library().schemas, findings), library(), findings));
    state.SetItemsProcessed(state.iterations() * static_cast<std::int64_t>(files.size()));
}
BENCHMARK(load_a_scenario)->Unit(benchmark::kMillisecond);

/// The checker's findings on a loaded scenario, one after another on one processor. What was recognised in one round is mostly
/// forgotten before the next.
void check_a_scenario(benchmark::State& state) {
    for (auto _ : state)
        for (const auto& scenario : library().scenarios) {
            Diagnostics findings;
            check_scenario(*scenario, library(), findings);
            check_critical(*scenario, library(), scorebook(), findings);
            benchmark::DoNotOptimize(findings);
        }
    state.SetItemsProcessed(state.iterations() * static_cast<std::int64_t>(library().scenarios.size()));
}
BENCHMARK(check_a_scenario)->Unit(benchmark::kMillisecond);

}  // namespace

// The kit that the frames are built with checks what it does, which Catch2 allows only within a test.
TEST_CASE("benchmarks") { benchmark::RunSpecifiedBenchmarks(); }

int main(int argc, char** argv) {
    benchmark::Initialize(&argc, argv);
    if (benchmark::ReportUnrecognizedArguments(argc, argv)) return 1;
    return Catch::Session().run(1, argv);
}
