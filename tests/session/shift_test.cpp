#include <catch2/catch_test_macros.hpp>

#include "session/model_run.h"
#include "session/shift_inputs.h"
#include "session/shift_trainee.h"
#include "session/small_scenarios.h"

using namespace peilian;
using namespace peilian::kit;
using namespace std::chrono_literals;

namespace {

const Lexicon kLexicon;
const NeedsTable kNeeds = needs_table();
const Rules kRules{kLexicon, kNeeds};

Arrival comes(std::string id, SimTime at, SimTime within = SimTime{0}) {
    Scenario scenario = late_parcel();
    scenario.id = std::move(id);
    return {std::make_shared<const Scenario>(std::move(scenario)), at, within, false, {}};
}

Shift of(std::vector<Arrival> arrivals) {
    Shift shift;
    shift.id = "small";
    shift.arrivals = std::move(arrivals);
    return shift;
}

Shift three() { return of({comes("a", 0s), comes("b", 5s, 10s), comes("c", 20s, 20s)}); }

ShiftState pass(const Shift& shift, ShiftState state, SimTime to, SimTime frame) {
    for (SimTime t = state.now; t < to; t += frame) state = step_shift(shift, kRules, std::move(state), t, {});
    return step_shift(shift, kRules, std::move(state), to, {});
}

/// The chat played by itself with what was done in it.
SessionState alone(const Shift& shift, const ShiftState& state, std::size_t i, const std::vector<StampedInput>& inputs) {
    const Scenario& scenario = *shift.arrivals[i].scenario;
    SessionState session = begin(scenario, state.chats[i].seed);
    for (const StampedInput& input : inputs_of(state.chats[i], inputs)) session = step(scenario, kRules, std::move(session), input.at, input.input);
    return play_out(scenario, kRules, std::move(session));
}

std::vector<TimedShiftInput> some_inputs() {
    return {{"a", {3, Reply{"您好"}, false}}, {"b", {2, Reply{"圆通今天派送"}, false}}, {"a", {1, Reply{"圆通今天派送"}, false}},
            {"c", {40, DeskAction{"check_logistics", Json::object()}, false}}, {"b", {0.5, Reply{"送您袜子"}, false}}, {"a", {1, Hint{}, true}},
            {"a", {1, Reply{"自己看"}, true}}};
}

}  // namespace

TEST_CASE("each chat of a shift is what it is alone, to the byte", "[session][shift]") {
    const Shift shift = three();
    for (const std::uint64_t seed : {1u, 2u, 77u}) {
        const ShiftRun run = play(shift, kRules, seed, some_inputs());
        REQUIRE(run.state.closed());
        REQUIRE(run.inputs.size() >= 4);
        for (std::size_t i = 0; i < shift.arrivals.size(); ++i) {
            const SessionState single = alone(shift, run.state, i, run.inputs);
            CHECK(to_text(to_json(single.transcript)) == to_text(to_json(run.state.chats[i].session.transcript)));
            CHECK(single == run.state.chats[i].session);
        }
    }
}

TEST_CASE("stored inputs lead to the same shift", "[session][shift]") {
    const Shift shift = three();
    const ShiftRun run = play(shift, kRules, 3, some_inputs());
    std::vector<StampedInput> stored;
    for (const StampedInput& input : run.inputs) {
        std::string error;
        stored.push_back(stamped_input_from_json(to_json(input), error).value());
        CHECK(stored.back().chat == input.chat);
    }
    const ShiftState again = play_out(shift, kRules, resume(shift, kRules, 3, stored));
    for (std::size_t i = 0; i < shift.arrivals.size(); ++i) CHECK(again.chats[i].session == run.state.chats[i].session);
}

TEST_CASE("frames cannot change a shift", "[session][shift]") {
    const Shift shift = three();
    const ShiftState coarse = pass(shift, begin_shift(shift, 5), 300s, 300s);
    CHECK(coarse == pass(shift, begin_shift(shift, 5), 300s, 17ms));
    CHECK(coarse.closed());
}

TEST_CASE("buyers come within their span, by the seed", "[session][shift]") {
    const Shift shift = three();
    bool differ = false;
    for (std::uint64_t seed = 1; seed <= 20; ++seed) {
        const ShiftState state = begin_shift(shift, seed);
        CHECK(state == begin_shift(shift, seed));
        CHECK(state.chats[0].arrived == SimTime{0});
        CHECK_FALSE(state.chats[1].arrived);
        CHECK((state.chats[1].due >= 5s && state.chats[1].due <= 15s));
        CHECK((state.chats[2].due >= 20s && state.chats[2].due <= 40s));
        CHECK(state.chats[0].seed != state.chats[1].seed);
        differ = differ || state.chats[1].due != begin_shift(shift, 1).chats[1].due;
        const ShiftState later = step_shift(shift, kRules, state, state.chats[1].due, {});
        CHECK(later.chats[1].arrived == later.chats[1].due);
    }
    CHECK(differ);
}

TEST_CASE("six are at the desk at most; the seventh comes when a chat closes", "[session][shift]") {
    std::vector<Arrival> many;
    for (char id = 'a'; id <= 'h'; ++id) many.push_back(comes(std::string(1, id), 0s));
    const Shift shift = of(std::move(many));
    ShiftState state = begin_shift(shift, 1);
    CHECK(state.open_chats() == 6);
    state = step_shift(shift, kRules, std::move(state), 20s, {"b", Reply{"您好"}});
    CHECK(state.open_chats() == 6);
    CHECK_FALSE(state.chats[6].arrived);
    state = step_shift(shift, kRules, std::move(state), 30s, {"b", EndChat{}});
    CHECK(state.chats[1].session.closed);
    CHECK(state.chats[6].arrived == 30s);
    CHECK_FALSE(state.chats[7].arrived);
    const ShiftState over = play_out(shift, kRules, std::move(state));
    CHECK(over.closed());
    // The last one comes at the very moment at which the first of the others leaves.
    REQUIRE(over.chats[7].arrived);
    SimTime first_left = SimTime::max();
    for (const ShiftChat& chat : over.chats) {
        if (&chat != &over.chats[1]) first_left = std::min(first_left, *chat.arrived + chat.session.transcript.turns.back().t);
    }
    CHECK(*over.chats[7].arrived == first_left);
}

TEST_CASE("unread messages are counted until the chat is on the screen", "[session][shift]") {
    const Shift shift = three();
    ShiftState state = step_shift(shift, kRules, begin_shift(shift, 1), 12s, {"a", Tick{}});
    CHECK(state.selected == "a");
    CHECK(unread(state.chats[0]) == 0);
    state = step_shift(shift, kRules, std::move(state), 60s, {});
    CHECK(unread(state.chats[0]) == 0);
    CHECK(unread(state.chats[1]) == 2);
    state = step_shift(shift, kRules, std::move(state), 61s, {"b", Reply{"圆通今天派送"}});
    CHECK(state.selected == "b");
    CHECK(unread(state.chats[1]) == 0);
    state = step_shift(shift, kRules, std::move(state), 62s, {"nobody", Reply{"谁"}});
    CHECK(state.selected == "b");
}

TEST_CASE("the list goes by waiting time; who does not wait comes last", "[session][shift]") {
    const Shift shift = three();
    ShiftState state = step_shift(shift, kRules, begin_shift(shift, 1), 55s, {});
    CHECK(by_waiting(state) == std::vector<std::size_t>{0, 1, 2});
    state = step_shift(shift, kRules, std::move(state), 55s, {"a", Reply{"您好"}});
    CHECK(by_waiting(state) == std::vector<std::size_t>{1, 2, 0});
    CHECK_FALSE(waiting_since(state.chats[0].session));
    REQUIRE(waiting_since(state.chats[1].session));
    state = step_shift(shift, kRules, std::move(state), 56s, {"b", EndChat{}});
    CHECK(by_waiting(state) == std::vector<std::size_t>{2, 0});
}

TEST_CASE("inputs of a shift are read from JSON, each with its chat", "[session][shift]") {
    const auto read = [](const char* text, std::string& error) { return shift_input_from_json(parse_json_line(text, error).value(), error); };
    std::string error;
    const auto input = read(R"({"chat": "a", "after_s": 6.5, "reply": "您好"})", error);
    REQUIRE(input);
    CHECK(input->chat == "a");
    CHECK(input->timed.after_s == 6.5);
    for (const char* bad : {"3", "{}", R"({"reply": "您好"})", R"({"chat": "", "reply": "您好"})", R"({"chat": 1, "reply": "您好"})", R"({"chat": "a"})",
                            R"({"chat": "a", "reply": "您好", "when": 3})"}) {
        CAPTURE(bad);
        error.clear();
        CHECK_FALSE(read(bad, error));
        CHECK_FALSE(error.empty());
    }
}

TEST_CASE("an input waits for its buyer while the others go on", "[session][shift]") {
    const Shift shift = three();
    const ShiftRun run = play(shift, kRules, 1, {{"c", {2, Reply{"圆通今天派送"}, false}}});
    REQUIRE(run.inputs.size() == 1);
    const ShiftChat& c = run.state.chats[2];
    CHECK(run.inputs[0].at == *c.arrived + let_buyer_finish(*shift.arrivals[2].scenario, kRules, begin(*shift.arrivals[2].scenario, c.seed)).now + 2s);
    CHECK(run.state.chats[0].session.ending == "left");
}

TEST_CASE("one pair of hands: the trainee of the model replies serves all, the slow one loses buyers", "[session][shift]") {
    const Shift shift = three();
    const ShiftRun model = play_trainee(shift, kRules, TraineeKind::model, 1);
    for (const ShiftChat& chat : model.state.chats) CHECK(chat.session.ending == "deal");
    // Nothing is done in two chats at once: whatever is no greeting takes its time.
    for (std::size_t i = 1; i < model.inputs.size(); ++i) {
        if (model.inputs[i].chat != model.inputs[i - 1].chat) CHECK(model.inputs[i].at - model.inputs[i - 1].at >= 3s);
    }
    int lost = 0;
    for (const ShiftChat& chat : play_trainee(shift, kRules, TraineeKind::slow, 1).state.chats) lost += chat.session.ending == "left" ? 1 : 0;
    CHECK(lost >= 1);
    for (const ShiftChat& chat : play_trainee(shift, kRules, TraineeKind::silent, 1).state.chats) CHECK(chat.session.ending == "left");
}
