// Buyers who haggle hear replies that no author foresaw.
#include <catch2/catch_test_macros.hpp>
#include <fstream>

#include "scenario/library.h"
#include "session/exchange.h"
#include "session/small_scenarios.h"

using namespace peilian;
using namespace peilian::kit;

namespace {

const std::string kRoot = PEILIAN_SOURCE_DIR;

const Library& shipped() {
    static const Library library = [] {
        Diagnostics findings;
        return load_library(kRoot + "/scenarios", kRoot + "/assets", findings);
    }();
    return library;
}

std::vector<const Scenario*> hagglers() {
    std::vector<const Scenario*> out;
    for (const auto& scenario : shipped().scenarios) {
        if (scenario->persona.id == "haggler") out.push_back(scenario.get());
    }
    REQUIRE(out.size() >= 2);
    return out;
}

std::vector<std::string> own_replies() {
    std::vector<std::string> out;
    std::ifstream file(kRoot + "/tests/session/price_replies.jsonl", std::ios::binary);
    for (std::string line; std::getline(file, line);) {
        std::string error;
        const auto json = parse_json_line(line, error);
        CAPTURE(line, error);
        REQUIRE(json);
        out.push_back((*json)["reply"].as_string());
    }
    REQUIRE(out.size() >= 30);
    return out;
}

Scenario asks_on() {
    Scenario scenario = late_parcel();
    scenario.nodes.front().branches.clear();
    return scenario;
}

}  // namespace

TEST_CASE("a haggler hears every reply at every price and ignores no offer", "[session][exchange]") {
    const Rules rules{shipped().lexicon, shipped().needs};
    int offers = 0;
    for (const Scenario* scenario : hagglers()) {
        const auto nodes = price_nodes(*scenario);
        const bool bargains = scenario->find_node(nodes.empty() ? "" : nodes.front()) && scenario->find_node(nodes.front())->bargain;
        REQUIRE(nodes.size() >= (bargains ? 1U : 3U));
        for (const std::string& node : nodes) {
            const SessionState asked = standing_at(*scenario, rules, node, 1);
            REQUIRE(asked.node == node);
            for (const std::string& reply : own_replies()) {
                SessionState state = asked;
                const Taken taken = take(*scenario, rules, state, reply);
                CAPTURE(scenario->id, node, reply, taken.said, taken.fired);
                CHECK_FALSE(taken.unheard());
                CHECK_FALSE(taken.offer_ignored());
                offers += taken.offered ? 1 : 0;
            }
        }
    }
    CHECK(offers > 50);
}

TEST_CASE("a haggler never says the same to three replies in a row", "[session][exchange]") {
    const Rules rules{shipped().lexicon, shipped().needs};
    for (const Scenario* scenario : hagglers()) {
        const std::string first = price_nodes(*scenario).front();
        for (std::uint64_t seed = 1; seed <= 8; ++seed) {
            SessionState state = standing_at(*scenario, rules, first, seed);
            std::vector<Taken> row;
            for (const std::string& reply : own_replies()) {
                if (state.closed) {
                    state = standing_at(*scenario, rules, first, seed);
                    row.clear();
                }
                row.push_back(take(*scenario, rules, state, reply));
                CAPTURE(scenario->id, seed, reply, row.back().said, row.back().fired);
                CHECK_FALSE(goes_in_a_circle(row));
            }
        }
    }
}

TEST_CASE("a buyer who says nothing, or asks on whatever is offered, is found", "[session][exchange]") {
    const NeedsTable needs = needs_table();
    const Rules rules{shipped().lexicon, needs};
    const Scenario mute = late_parcel();
    SessionState state = standing_at(mute, rules, "thanks", 1);
    CHECK(take(mute, rules, state, "嗯嗯").unheard());

    const Scenario deaf = asks_on();
    state = standing_at(deaf, rules, "open", 1);
    std::vector<Taken> row{take(deaf, rules, state, "给您便宜5元")};
    CHECK(row.back().offered);
    CHECK(row.back().offer_ignored());
    CHECK_FALSE(row.back().unheard());
    row.push_back(take(deaf, rules, state, "那再送您一双袜子"));
    CHECK_FALSE(goes_in_a_circle(row));
    row.push_back(take(deaf, rules, state, "请您稍等"));
    CHECK_FALSE(row.back().offered);
    CHECK(goes_in_a_circle(row));
    row.push_back(take(deaf, rules, state, "请您稍等"));
    CHECK_FALSE(goes_in_a_circle(row));   // the same reply again: no wonder
}
