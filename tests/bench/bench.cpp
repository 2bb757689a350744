// Benchmarks of what a person or an archive waits for: step, annotate, assess, loading. Never part of the tests.
//   cmake -S . -B build/bench -G Ninja -DCMAKE_BUILD_TYPE=Release -DPEILIAN_BENCH=ON && ninja -C build/bench bench && build/bench/bin/bench
#include <benchmark/benchmark.h>
#include <catch2/catch_session.hpp>
#include <catch2/catch_test_macros.hpp>

#include "files/places.h"
#include "records/grading.h"
#include "scenario/library.h"
#include "scoring/assessment.h"
#include "session/model_run.h"
#include "session/session.h"
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

void annotate(benchmark::State& state) {
    const std::string reply = "亲,这款真的不能再便宜了呢,不过可以送您一双袜子哦";
    library();  // before the clock runs
    for (auto _ : state) benchmark::DoNotOptimize(recognise(library().lexicon, reply));
    state.SetItemsProcessed(state.iterations());
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

}  // namespace

// The kit that the frames are built with checks what it does, which Catch2 allows only within a test.
TEST_CASE("benchmarks") { benchmark::RunSpecifiedBenchmarks(); }

int main(int argc, char** argv) {
    benchmark::Initialize(&argc, argv);
    if (benchmark::ReportUnrecognizedArguments(argc, argv)) return 1;
    return Catch::Session().run(1, argv);
}
