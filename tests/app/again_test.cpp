// Trying again: the whole scenario, or from one turn on with everything before it as it was.
#include <algorithm>
#include <catch2/catch_test_macros.hpp>

#include "kit/program.h"

using namespace peilian;
using namespace peilian::kit;
using namespace std::chrono_literals;

namespace {

/// A finished attempt of the recorded trainee, open in its review.
Program reviewed(const std::string& scenario, const std::vector<StampedInput>& inputs) {
    Program program;
    program.kept["a0"] = Kept{{"小北", scenario, "", 1, 0, ""}, inputs, true, {}};
    program.kept["a0"].row.id = "a0";
    program.apply(action::OpenAttempt{"a0"});
    REQUIRE(program.model.screen == Screen::review);
    return program;
}

Program reviewed(const std::string& scenario, const std::string& name) {
    return reviewed(scenario, recorded(*shipped_library()->find(scenario), name));
}

/// The first turns as bytes.
std::string prefix_of(const SessionState& state, std::size_t turns) {
    Transcript transcript = state.transcript;
    transcript.finished = true;   // one runs, the other is over: that is no difference of what was said
    transcript.turns.resize(std::min(turns, transcript.turns.size()));
    return to_text(to_json(transcript));
}

/// Plays what the review's trainee did from that turn on.
void play_rest(Program& program, const std::vector<StampedInput>& inputs, SimTime from) {
    for (const StampedInput& input : inputs) {
        if (input.at < from || !program.model.session) continue;
        const SimTime at = input.at - program.session().offset;
        if (const auto* reply = std::get_if<Reply>(&input.input)) program.apply_at(at, action::SendReply{reply->text});
        if (const auto* desk = std::get_if<DeskAction>(&input.input)) program.apply_at(at, action::DoDeskAction{desk->action, desk->args});
    }
    while (program.model.session && next_wake(program.model)) program.apply(action::Tick{next_wake(program.model).value()});
}

}  // namespace

TEST_CASE("try again begins the scenario from its start", "[app][again]") {
    Program program = reviewed("haggler-canvas-shoes", "bad");
    program.apply(action::TryAgain{99, 5});
    CHECK(program.model.screen == Screen::desk);
    CHECK_FALSE(program.model.review.has_value());
    CHECK(program.session().scenario->id == "haggler-canvas-shoes");
    CHECK(program.session().seed == 99);
    CHECK(program.session().state.transcript.turns.empty());
    const auto begun = program.wanted<effect::BeginAttempt>();
    REQUIRE(begun.size() == 1);
    CHECK(begun[0].based_on.empty());
}

TEST_CASE("try again from a turn: all before it is the same, byte for byte", "[app][again]") {
    for (const auto& scenario : recorded_scenarios()) {
        const Program base = reviewed(scenario->id, "good");
        const std::vector<Turn>& turns = base.review().state.transcript.turns;
        for (std::size_t turn = 0; turn < turns.size(); ++turn) {
            if (turns[turn].role != Role::agent) continue;
            CAPTURE(scenario->id, turn);
            Program program = base;
            program.apply_at(90s, action::TryAgainFrom{turn, 0});
            const LiveSession& session = program.session();
            CHECK(session.state.transcript.turns.size() == turn);
            CHECK(prefix_of(session.state, turn) == prefix_of(base.review().state, turn));
            CHECK(session.seed == base.review().seed);
            CHECK(session.saving.begin.based_on == "a0");
            CHECK(program.wanted<effect::BeginAttempt>().back().based_on == "a0");
            CHECK(session_time(session, program.model.now) == turns[turn - 1].t);
            CHECK(program.kept.at("a1").inputs.size() == session.inputs.size());
        }
    }
}

TEST_CASE("who says the same again from there gets the same attempt", "[app][again]") {
    const Program base = reviewed("complainer-sole-off", "good");
    const std::vector<Turn>& turns = base.review().state.transcript.turns;
    for (std::size_t turn = 0; turn < turns.size(); ++turn) {
        if (turns[turn].role != Role::agent) continue;
        CAPTURE(turn);
        Program program = base;
        program.apply_at(1min, action::TryAgainFrom{turn, 0});
        play_rest(program, base.review().inputs, turns[turn].t);
        CHECK(written(program.review()) == written(base.review()));
    }
}

TEST_CASE("hints before the turn are hints still", "[app][again]") {
    Program program;
    program.start("haggler-canvas-shoes");
    program.let_buyer_finish();
    program.apply(action::AskHint{});
    const std::string hint = program.session().hints.front();
    program.reply("亲,您好,在的!我是客服小北,请问看中哪款了?");
    program.reply("不讲价");
    program.apply(action::EndChat{});
    const std::vector<Turn>& turns = program.review().state.transcript.turns;
    std::size_t last = 0;
    for (std::size_t i = 0; i < turns.size(); ++i) {
        if (turns[i].role == Role::agent) last = i;
    }
    program.apply(action::TryAgainFrom{last, 0});
    CHECK(program.session().hints == std::vector<std::string>{hint});
    CHECK(program.session().state.hints == 1);
}

TEST_CASE("of two turns at one instant the first stays when one tries again from the second", "[app][again]") {
    const Scenario& scenario = *shipped_library()->find("haggler-canvas-shoes");
    std::vector<StampedInput> inputs = recorded(scenario, "good");
    inputs.resize(2);
    const SimTime at = inputs[1].at;
    inputs.push_back({at, DeskAction{"send_coupon", Json::object().set("off", 5).set("threshold", 0)}});
    inputs.push_back({at, DeskAction{"add_note", Json::object().set("flag", "red").set("text", "券")}});
    Program base = reviewed(scenario.id, inputs);
    const std::vector<Turn> turns = base.review().state.transcript.turns;
    for (std::size_t turn = 0; turn < turns.size(); ++turn) {
        if (turns[turn].role != Role::agent) continue;
        CAPTURE(turn);
        Program program = base;
        program.apply(action::TryAgainFrom{turn, 0});
        CHECK(program.session().state.transcript.turns.size() == turn);
        CHECK(prefix_of(program.session().state, turn) == prefix_of(base.review().state, turn));
    }
}

TEST_CASE("there is nothing to try again from beyond the last turn", "[app][again]") {
    Program program = reviewed("haggler-canvas-shoes", "bad");
    program.apply(action::TryAgainFrom{program.review().state.transcript.turns.size(), 0});
    CHECK_FALSE(program.model.session.has_value());
    CHECK(program.model.screen == Screen::review);
}
