// Everything that ships is rehearsed: who serves well passes, everybody else fails for what is wrong with them, and every node,
// branch and ending is reached by somebody. A case for each eighth of the library, so that ctest can spread them.
#include <algorithm>
#include <catch2/catch_test_macros.hpp>

#include "kit/locale.h"
#include "records/installed.h"
#include "records/rehearsal.h"
#include "records/shift_rehearsal.h"

using namespace peilian;
using namespace peilian::test;

namespace {

constexpr std::size_t kParts = 8;
/// Chance decides nothing here: two seeds show that any conduct comes to an end. `peilian-cli rehearse` plays more.
constexpr int kRandomRuns = 2;

void rehearse_part(std::size_t part) {
    const auto& scenarios = installed().library.scenarios;
    REQUIRE(scenarios.size() >= 60);
    const std::vector<TraineeKind> kinds(kTraineeKinds.begin(), kTraineeKinds.end());
    int ahead = 0, rehearsed = 0;
    for (std::size_t i = part; i < scenarios.size(); i += kParts) {
        const Rehearsal rehearsal = rehearse(*scenarios[i], installed().rules(), installed().book, kinds, kRandomRuns, kScoutMoves);
        CHECK(rehearsal.scenario == scenarios[i]->id);
        CHECK(rehearsal.runs.size() == kinds.size() - 1 + kRandomRuns);
        CHECK_FALSE(rehearsal.applicable.empty());
        for (const Message& fault : rehearsal.faults()) FAIL_CHECK(scenarios[i]->id << ": " << kit::texts("en").fill(fault));
        ahead += rehearsal.mean_milli(TraineeKind::model) - rehearsal.mean_milli(TraineeKind::stuffer);
        ++rehearsed;
    }
    REQUIRE(rehearsed > 0);
    CHECK(ahead / rehearsed >= 40000);
}

void rehearse_shifts(std::size_t part) {
    std::vector<TraineeKind> kinds(kTraineeKinds.begin(), kTraineeKinds.end());
    std::erase(kinds, TraineeKind::random);
    const auto& shifts = installed().library.shifts;
    REQUIRE(shifts.size() >= 7);
    for (std::size_t i = part; i < shifts.size(); i += 2)
        for (const Message& fault : rehearse(*shifts[i], installed().rules(), installed().book, kinds).faults())
            FAIL_CHECK(shifts[i]->id << ": " << kit::texts("en").fill(fault));
}

}  // namespace

TEST_CASE("every scenario can be published, part 1 of 8", "[rehearsal]") { rehearse_part(0); }
TEST_CASE("every scenario can be published, part 2 of 8", "[rehearsal]") { rehearse_part(1); }
TEST_CASE("every scenario can be published, part 3 of 8", "[rehearsal]") { rehearse_part(2); }
TEST_CASE("every scenario can be published, part 4 of 8", "[rehearsal]") { rehearse_part(3); }
TEST_CASE("every scenario can be published, part 5 of 8", "[rehearsal]") { rehearse_part(4); }
TEST_CASE("every scenario can be published, part 6 of 8", "[rehearsal]") { rehearse_part(5); }
TEST_CASE("every scenario can be published, part 7 of 8", "[rehearsal]") { rehearse_part(6); }
TEST_CASE("every scenario can be published, part 8 of 8", "[rehearsal]") { rehearse_part(7); }
TEST_CASE("every shift can be published, first half", "[rehearsal]") { rehearse_shifts(0); }
TEST_CASE("every shift can be published, second half", "[rehearsal]") { rehearse_shifts(1); }
