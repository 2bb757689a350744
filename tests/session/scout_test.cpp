#include <catch2/catch_test_macros.hpp>

#include "session/scout.h"
#include "session/small_scenarios.h"

using namespace peilian;
using namespace peilian::kit;

namespace {

const Lexicon kLexicon;
const NeedsTable kNeeds = needs_table();
const Rules kRules{kLexicon, kNeeds};

Condition angry(const char* pattern) {
    Condition condition = says(pattern);
    Bound low;
    low.below = 20;
    condition.mood = low;
    return condition;
}

/// Beyond the ways of late_parcel(): one that needs an angry buyer, and one that the first branch leaves nothing to.
Scenario hard_to_see() {
    Scenario scenario = late_parcel();
    auto& branches = scenario.nodes.front().branches;
    branches.insert(branches.begin(), when(angry("(赔|补)您"), to("bought_off")));
    branches.push_back(when(says("圆通…派送"), to("thanks")));
    scenario.persona.patience = 100;
    scenario.endings.push_back(ending("bought_off", "这还差不多"));
    return scenario;
}

}  // namespace

TEST_CASE("the scout finds a way into what needs another mood, and none where there is none", "[session][scout]") {
    const Scenario scenario = hard_to_see();
    const Scouting scouting = scout(scenario, kRules, coverage_of(scenario), 1, 3000);
    CHECK(scouting.found.branches.at("open.branch0") > 0);
    CHECK(scouting.found.endings.at("bought_off") > 0);
    CHECK(scouting.found.endings.at("left") > 0);
    CHECK(scouting.found.nodes.at("thanks") > 0);
    CHECK(Coverage::never(scouting.found.branches) == std::vector<std::string>{"open.branch3"});
    CHECK(scouting.moves <= 3000);
}

TEST_CASE("the scout goes the same ways with the same seed, and stops when nothing is missing", "[session][scout]") {
    const Scenario scenario = late_parcel();
    const Scouting once = scout(scenario, kRules, coverage_of(scenario), 7, 3000), again = scout(scenario, kRules, coverage_of(scenario), 7, 3000);
    CHECK(once.moves == again.moves);
    CHECK(once.found.branches == again.found.branches);
    CHECK(once.found.complete());
    CHECK(once.moves < 3000);
    CHECK(scout(scenario, kRules, once.found, 7, 3000).moves < once.moves);
}

TEST_CASE("what sessions did is counted by the names authors know", "[session][scout]") {
    const Scenario scenario = late_parcel();
    Coverage coverage = coverage_of(scenario);
    CHECK(coverage.branches.size() == 4);   // two of the first node and its else, one of the second
    CHECK_FALSE(coverage.complete());
    const SessionState start = let_buyer_finish(scenario, kRules, begin(scenario, 1));
    SessionState state = step(scenario, kRules, start, start.now, Reply{"您自己看"});
    state = let_buyer_finish(scenario, kRules, std::move(state));
    count(coverage, start);
    count(coverage, state, &start);
    CHECK(coverage.nodes.at("open") == 1);
    CHECK(coverage.branches.at("open.else") == 1);
    CHECK(coverage.others.at("persona.reaction0") == 1);
    CHECK(coverage.endings.at("left") == 0);
    count(coverage, run_out(scenario, kRules, state), &state);
    CHECK(coverage.endings.at("left") == 1);
}
