#include "conditions/possibilities.h"

#include "base/rng.h"
#include "conditions/check_condition.h"
#include "lexicon_fixture.h"

using namespace peilian;
using namespace peilian::test;

namespace {

bool can_hold(std::string_view text, const Circumstances& circumstances = {}) {
    Possibilities possibilities(circumstances);
    const int number = possibilities.add(condition(text));
    return possibilities.possible({{number}});
}

bool can_fail(std::string_view text, const Circumstances& circumstances = {}) {
    Possibilities possibilities(circumstances);
    const int number = possibilities.add(condition(text));
    return possibilities.possible({{number, false}});
}

std::vector<std::string> codes(std::string_view text, const Circumstances& circumstances = {}) {
    Diagnostics found;
    const Json written = json(text);
    check_condition(condition(text), written, circumstances, "c.json", "SC", found);
    std::vector<std::string> out;
    for (const Diagnostic& each : found) out.push_back(each.code + " " + std::to_string(each.line) + ":" + std::to_string(each.column));
    return out;
}

/// A condition over three acts and the mood, made at random, not deeper than `depth`.
Json random_condition(Rng& rng, int depth) {
    static const std::vector<std::string> kActs{"greet", "offer_gift", "rude"};
    Json out = Json::object();
    const auto acts = [&] {
        Json list = Json::array();
        for (const std::string& act : kActs)
            if (rng.below(2) == 0) list.push(act);
        return list.items().empty() ? Json(kActs[rng.below(3)]) : list;
    };
    if (rng.below(3) == 0) out.set("act", acts());
    if (rng.below(5) == 0) out.set("with", acts());
    if (rng.below(4) == 0) out.set("without", acts());
    if (rng.below(4) == 0) {
        static const std::vector<std::string> kLimits{"below", "at_most", "at_least", "above"};
        Json bound = Json::object();
        bound.set(kLimits[rng.below(4)], static_cast<int>(rng.below(5)));
        if (rng.below(2) == 0) bound.set(kLimits[rng.below(4)], static_cast<int>(rng.below(5)));
        out.set("mood", bound);
    }
    if (depth == 0) return out;
    for (const char* group : {"any", "all", "none"}) {
        if (rng.below(4) != 0) continue;
        Json list = Json::array();
        for (std::uint32_t i = 0, n = 1 + rng.below(3); i < n; ++i) list.push(random_condition(rng, depth - 1));
        out.set(group, std::move(list));
    }
    return out;
}

}  // namespace

TEST_CASE("a contradiction cannot hold") {
    CHECK(can_hold("{}"));
    CHECK(can_hold(R"({"act": "greet", "without": "rude"})"));
    CHECK_FALSE(can_hold(R"({"act": "greet", "without": "greet"})"));
    CHECK(can_hold(R"({"act": ["greet", "rude"], "without": "greet"})"));
    CHECK_FALSE(can_hold(R"({"act": ["greet", "rude"], "without": ["rude", "greet"]})"));
    CHECK_FALSE(can_hold(R"({"act": "greet", "none": [{"act": "greet"}]})"));
    CHECK_FALSE(can_hold(R"({"any": [{"act": "greet", "without": "greet"}, {"mood": {"above": 100}}]})"));
    CHECK_FALSE(can_hold(R"({"none": [{}]})"));
    CHECK_FALSE(can_hold(R"({"action": "send_coupon", "none": [{"action": "any"}]})"));
    CHECK(can_hold(R"({"action": "any", "none": [{"action": "send_coupon"}]})"));
    CHECK_FALSE(can_hold(R"({"addressed": "price", "none": [{"asked": "price"}]})"));
}

TEST_CASE("limits beyond what a figure can be") {
    CHECK_FALSE(can_hold(R"({"mood": {"above": 100}})"));
    CHECK_FALSE(can_hold(R"({"mood": {"at_least": 40, "below": 40}})"));
    CHECK_FALSE(can_fail(R"({"patience": {"at_most": 100}})"));
    CHECK_FALSE(can_fail(R"({"nth": {"at_least": 1}})"));
    CHECK_FALSE(can_hold(R"({"nth": 0})"));
    CHECK_FALSE(can_hold(R"({"waited_s": {"below": 0}})"));
    CHECK_FALSE(can_hold(R"({"value": {"discount_rate": {"above": 100}}})"));
    CHECK(can_hold(R"({"value": {"price": {"below": 50}}, "all": [{"value": {"price": {"above": 90}}}]})"));  // two prices in one reply
    CHECK_FALSE(can_hold(R"({"value": {"price": {"below": 50}}, "none": [{"value": {"price": {"below": 90}}}]})"));
    CHECK(can_hold(R"({"counter": {"asks": {"above": 900}}})"));
    Circumstances never_counted;
    never_counted.figures.counters["asks"] = {0, 0};
    CHECK_FALSE(can_hold(R"({"counter": {"asks": {"at_least": 1}}})", never_counted));
    CHECK(can_hold(R"({"none": [{"mood": {"at_least": 30, "at_most": 60}}], "mood": {"at_least": 20}})"));
    CHECK_FALSE(can_hold(R"({"none": [{"mood": {"at_least": 30, "at_most": 60}}], "mood": {"at_least": 40, "at_most": 50}})"));
}

TEST_CASE("what does not come up cannot be asked for") {
    Circumstances here;
    here.asked = std::set<std::string>{"price"};
    here.misstated = std::set<std::string>{};
    here.stated = std::set<std::string>{"shop.dispatch"};
    CHECK(can_hold(R"({"asked": "price"})", here));
    CHECK_FALSE(can_hold(R"({"asked": "refund"})", here));
    CHECK_FALSE(can_hold(R"({"addressed": "refund"})", here));
    CHECK_FALSE(can_fail(R"({"none": [{"asked": "refund"}]})", here));
    CHECK_FALSE(can_hold(R"({"misstates_fact": "any"})", here));
    CHECK(can_hold(R"({"states_fact": "any"})", here));
    CHECK_FALSE(can_hold(R"({"states_fact": "shop.size"})", here));
}

TEST_CASE("several branches together can leave nothing over") {
    Possibilities possibilities;
    const int greet = possibilities.add(condition(R"({"act": "greet"})"));
    const int no_greet = possibilities.add(condition(R"({"without": "greet"})"));
    const int gift = possibilities.add(condition(R"({"act": "offer_gift"})"));
    CHECK_FALSE(possibilities.possible({{gift}, {greet, false}, {no_greet, false}}));
    CHECK(possibilities.possible({{gift}, {greet, false}}));
}

TEST_CASE("conditions looked at one after another have their own figures") {
    Possibilities possibilities;
    const int low = possibilities.add(condition(R"({"mood": {"below": 30}})"));
    const int high = possibilities.add(condition(R"({"mood": {"at_least": 30}})"));
    CHECK_FALSE(possibilities.possible({{low}, {high}}));
    FigureRanges before, after;
    before.mood = {25, 25};
    after.mood = {35, 35};
    CHECK(possibilities.possible({{low, true, &before}, {high, true, &after}}));
    CHECK_FALSE(possibilities.possible({{low, true, &after}}));
    CHECK(possibilities.decided(low, before) != possibilities.decided(low, after));
    after.mood = {20, 20};
    CHECK(possibilities.decided(low, before) == possibilities.decided(low, after));
}

TEST_CASE("it agrees with trying every situation") {
    Rng rng;
    rng.state = 7;
    int impossible = 0;
    for (int round = 0; round < 2000; ++round) {
        const Json wide = random_condition(rng, 2), narrow = random_condition(rng, 2);
        const Condition first = condition(to_text(wide)), second = condition(to_text(narrow));
        Circumstances small;
        small.figures.mood = {0, 4};
        Possibilities possibilities(small);
        const int a = possibilities.add(first), b = possibilities.add(second);
        bool found = false;
        for (int acts = 0; acts < 8 && !found; ++acts) {
            std::vector<std::string> performed;
            if (acts & 1) performed.push_back("greet");
            if (acts & 2) performed.push_back("offer_gift");
            if (acts & 4) performed.push_back("rude");
            for (int mood = 0; mood <= 4 && !found; ++mood) {
                Situation here = situation({said("说", performed)});
                here.mood = mood;
                found = holds(first, here).holds && !holds(second, here).holds;
            }
        }
        INFO(to_text(wide) << "\n" << to_text(narrow));
        CHECK(possibilities.possible({{a}, {b, false}}) == found);
        if (covers(second, first)) CHECK_FALSE(found);
        impossible += !found;
    }
    CHECK(impossible > 100);
    CHECK(impossible < 1900);
}

TEST_CASE("findings name the condition or the alternative") {
    CHECK(codes(R"({"act": "greet"})").empty());
    CHECK(codes("{}").empty());
    CHECK(codes(R"({"mood": {"above": 100}})") == std::vector<std::string>{"SC0017 1:1"});
    CHECK(codes(R"({"mood": {"at_most": 100}})") == std::vector<std::string>{"SC0018 1:1"});
    CHECK(codes(R"({"act": "greet", "any": [{"act": "rude"}, {"without": "greet"}]})") == std::vector<std::string>{"SC0017 1:43"});
    CHECK(codes(R"({"act": "greet", "any": [{"act": "rude"}, {"nth": {"at_least": 1}}]})") == std::vector<std::string>{"SC0018 1:43"});
    CHECK(codes(R"({"all": [{"act": "greet"}, {"any": [{"act": "rude"}, {"mood": {"below": 0}}]}]})") == std::vector<std::string>{"SC0017 1:54"});
}
