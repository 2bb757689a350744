// Building one frame of a screen, without drawing it: what a person waits for between key and picture.
#include <benchmark/benchmark.h>

#include "kit/desk.h"

namespace {

using namespace peilian;

void home_frame(benchmark::State& state) {
    kit::Desk desk;
    desk.look(4);
    for (auto _ : state) benchmark::DoNotOptimize(desk.display.frame(desk.program.model));
}
BENCHMARK(home_frame)->Unit(benchmark::kMicrosecond);

void desk_frame(benchmark::State& state) {
    kit::Desk desk;
    desk.serve("haggler-canvas-shoes");
    desk.look(4);
    for (auto _ : state) benchmark::DoNotOptimize(desk.display.frame(desk.program.model));
}
BENCHMARK(desk_frame)->Unit(benchmark::kMicrosecond);

void review_frame(benchmark::State& state) {
    kit::Desk desk;
    desk.open_review("haggler-canvas-shoes", "good");
    desk.look(4);
    for (auto _ : state) benchmark::DoNotOptimize(desk.display.frame(desk.program.model));
}
BENCHMARK(review_frame)->Unit(benchmark::kMicrosecond);

}  // namespace
