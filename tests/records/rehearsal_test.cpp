// What a rehearsal finds fault with, on rehearsals made by hand.
#include <algorithm>
#include <catch2/catch_test_macros.hpp>

#include "kit/locale.h"
#include "records/installed.h"
#include "records/rehearsal.h"

using namespace peilian;
using namespace peilian::test;

namespace {

RehearsalRun run_of(TraineeKind kind, int points, bool passed) {
    RehearsalRun run;
    run.kind = kind;
    run.earned_milli = points * 1000;
    run.passed = passed;
    return run;
}

Rehearsal sound() {
    Rehearsal rehearsal;
    rehearsal.runs = {run_of(TraineeKind::model, 98, true), run_of(TraineeKind::plain, 88, true), run_of(TraineeKind::stuffer, 30, false), run_of(TraineeKind::rude, 5, false)};
    rehearsal.coverage.nodes = {{"open", 3}, {"ask", 0}};
    rehearsal.coverage.branches = {{"open.branch0", 2}, {"open.else", 1}};
    rehearsal.coverage.endings = {{"deal", 1}};
    rehearsal.scouted = true;
    rehearsal.scout.nodes = {{"ask", 2}};
    return rehearsal;
}

bool finds(const Rehearsal& rehearsal, std::string_view words) {
    const auto faults = rehearsal.faults();
    return faults.size() == 1 && kit::texts("en").fill(faults.front()).find(words) != std::string::npos;
}

}  // namespace

TEST_CASE("a sound rehearsal has no faults; what only the scout reached is reached", "[rehearsal]") {
    const Rehearsal rehearsal = sound();
    CHECK(rehearsal.faults().empty());
    CHECK(rehearsal.visits(&Coverage::nodes, "open") == 3);
    CHECK(rehearsal.visits(&Coverage::nodes, "ask") == -1);
    CHECK(rehearsal.visits(&Coverage::nodes, "nowhere") == 0);
    CHECK(rehearsal.unreached(&Coverage::nodes).empty());
}

TEST_CASE("each gate is a fault of its own", "[rehearsal]") {
    Rehearsal rehearsal = sound();
    SECTION("a model below 90") {
        rehearsal.runs[0].earned_milli = 89900;
        CHECK(finds(rehearsal, "model earns 90, less than 90"));
    }
    SECTION("a model who fails") {
        rehearsal.runs[0].passed = false;
        CHECK(finds(rehearsal, "model does not pass"));
    }
    SECTION("a plain one who fails") {
        rehearsal.runs[1].passed = false;
        CHECK(finds(rehearsal, "plain does not pass"));
    }
    SECTION("a rude one who passes") {
        rehearsal.runs[3].passed = true;
        CHECK(finds(rehearsal, "rude passes"));
    }
    SECTION("one who fails for another reason") {
        rehearsal.runs[3].wrong_reason = true;
        CHECK(finds(rehearsal, "rude fails, but not for want of courtesy"));
    }
    SECTION("a stuffer too near") {
        rehearsal.runs[2].earned_milli = 59000;
        CHECK(finds(rehearsal, "only 39 points ahead of stuffer"));
    }
    SECTION("a node nobody reaches") {
        rehearsal.scout.nodes.clear();
        CHECK(finds(rehearsal, "nobody reaches node: ask"));
        rehearsal.scouted = false;   // nobody was sent to look
        CHECK(rehearsal.faults().empty());
    }
    SECTION("a branch and an ending nobody reaches") {
        rehearsal.coverage.branches["open.else"] = 0;
        CHECK(finds(rehearsal, "branch: open.else"));
        rehearsal.coverage.branches["open.else"] = 1;
        rehearsal.coverage.endings["left"] = 0;
        CHECK(finds(rehearsal, "ending: left"));
    }
}

TEST_CASE("points are told by their distribution", "[rehearsal]") {
    Rehearsal rehearsal;
    for (const int points : {40, 10, 30, 20, 50}) rehearsal.runs.push_back(run_of(TraineeKind::random, points, false));
    CHECK(rehearsal.quantile_milli(TraineeKind::random, 0) == 10000);
    CHECK(rehearsal.quantile_milli(TraineeKind::random, 50) == 30000);
    CHECK(rehearsal.quantile_milli(TraineeKind::random, 100) == 50000);
    CHECK(rehearsal.mean_milli(TraineeKind::random) == 30000);
    CHECK(rehearsal.quantile_milli(TraineeKind::model, 50) == 0);
}

TEST_CASE("a buyer who says nothing is spoken to by all but the silent", "[rehearsal]") {
    const auto& scenarios = installed().library.scenarios;
    int silent_starts = 0;
    for (const auto& scenario : scenarios) {
        const Node* start = scenario->find_node(scenario->start);
        REQUIRE(start);
        if (!start->lines.empty()) continue;
        ++silent_starts;
        for (const TraineeKind kind : {TraineeKind::parrot, TraineeKind::stuffer, TraineeKind::rude, TraineeKind::overpromiser, TraineeKind::giveaway}) {
            const SessionState state = play_trainee(*scenario, installed().rules(), kind, 1);
            CAPTURE(scenario->id, name_of(kind));
            CHECK(std::any_of(state.transcript.turns.begin(), state.transcript.turns.end(), [](const Turn& turn) { return turn.role == Role::agent; }));
        }
    }
    CHECK(silent_starts > 0);
}

TEST_CASE("a random run is the same with the same seed and another with another", "[rehearsal]") {
    const Scenario& scenario = *installed().library.scenarios.front();
    const auto play = [&](std::uint64_t seed) { return play_trainee(scenario, installed().rules(), TraineeKind::random, seed).transcript.turns; };
    CHECK(play(3) == play(3));
    CHECK(play(3) != play(4));
}
