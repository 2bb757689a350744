// The coach's hints and the model replies behind them.
#include <catch2/catch_test_macros.hpp>

#include "app/hint.h"
#include "kit/program.h"
#include "records/grading.h"

using namespace peilian;
using namespace peilian::kit;
using Words = std::vector<std::string>;

TEST_CASE("a reply falls into its ideas", "[app][hint]") {
    CHECK(ideas_of("").empty());
    CHECK(ideas_of("亲,您好~这款是标准码,您平时穿38就拍38码。现货有的,今天发出!") == Words{"亲,您好~这款是标准码,您平时穿38就拍38码。", "现货有的,今天发出!"});
    CHECK(ideas_of("在的") == Words{"在的"});
    CHECK(ideas_of("非常抱歉给您添麻烦了。好的") == Words{"非常抱歉给您添麻烦了。好的"});
}

TEST_CASE("hints give one idea after the other, then the open needs, then a general word", "[app][hint]") {
    Program program;
    program.start("haggler-canvas-shoes");
    program.let_buyer_finish();
    const std::string reply = model_reply(*program.session().scenario, stand_of(program.session().state));
    const Words ideas = ideas_of(reply);
    REQUIRE_FALSE(ideas.empty());
    for (std::size_t i = 0; i < 12; ++i) program.apply(action::AskHint{});
    const Words& hints = program.session().hints;
    REQUIRE(hints.size() == 12);
    const Texts& texts = program.model.texts();
    for (std::size_t i = 0; i < ideas.size(); ++i) CHECK(hints[i] == texts.fill("hint.idea", {ideas[i]}));
    CHECK(hints[ideas.size()].find(program.model.library->needs.find("greeting")->title) != std::string::npos);
    CHECK(hints.back() == texts["hint.general"]);
}

TEST_CASE("the nth visit of a node has the nth model reply, and the last one for all that follow", "[app][hint]") {
    Scenario scenario;
    scenario.model_replies = {{"ask", {"一", "二"}}, {"empty", {}}};
    CHECK(model_reply(scenario, {"ask", 0}) == "一");
    CHECK(model_reply(scenario, {"ask", 1}) == "一");
    CHECK(model_reply(scenario, {"ask", 2}) == "二");
    CHECK(model_reply(scenario, {"ask", 9}) == "二");
    CHECK(model_reply(scenario, {"empty", 1}).empty());
    CHECK(model_reply(scenario, {"elsewhere", 1}).empty());
}

TEST_CASE("who says the model replies finds each beside itself in the review, on every visit of a node", "[app][hint]") {
    for (const auto& scenario : shipped_library()->scenarios) {
        const std::vector<StampedInput> inputs = model_inputs(*scenario);
        const SessionState state = resume(*scenario, shipped_rules(), 1, inputs);
        for (const auto& [turn, stand] : stands_of(*scenario, shipped_rules(), 1, inputs)) {
            REQUIRE(turn < state.transcript.turns.size());
            const Turn& said = state.transcript.turns[turn];
            CAPTURE(scenario->id, turn, stand.node, stand.visit);
            REQUIRE(said.role == Role::agent);
            if (!said.text.empty()) CHECK(model_reply(*scenario, stand) == said.text);
        }
    }
}

TEST_CASE("who comes back to a node finds the reply of that visit", "[app][hint]") {
    Scenario scenario = *shipped_library()->find("haggler-canvas-shoes");
    Node there = *scenario.find_node(scenario.start);
    there.nudges.clear();
    Node back = there;
    there.id = "there", back.id = "back";
    for (auto [node, to] : {std::pair{&there, "back"}, std::pair{&back, "there"}}) {
        Branch on;
        on.outcome.to = to;
        node->branches = {on};
    }
    scenario.nodes = {there, back};
    scenario.start = "there";
    scenario.persona.reactions.clear();
    scenario.persona.nudges.clear();
    scenario.model_replies = {{"there", {"一", "二"}}, {"back", {"三"}}};
    std::vector<StampedInput> inputs;
    for (int i = 1; i <= 5; ++i) inputs.push_back({std::chrono::seconds(60 * i), Reply{"您好"}});
    std::vector<std::string> replies;
    for (const auto& [turn, stand] : stands_of(scenario, shipped_rules(), 1, inputs)) replies.push_back(model_reply(scenario, stand));
    CHECK(replies == Words{"一", "三", "二", "三", "二"});
}

TEST_CASE("every reply of a failed recording has a model reply to learn from", "[app][hint]") {
    for (const auto& scenario : recorded_scenarios()) {
        Program program;
        program.kept["a0"] = Kept{{"小北", scenario->id, "", 1, 0, ""}, recorded(*scenario, "bad"), true, {}};
        program.apply(action::OpenAttempt{"a0"});
        const std::vector<Turn>& turns = program.review().state.transcript.turns;
        for (std::size_t i = 0; i < turns.size(); ++i) {
            if (turns[i].role != Role::agent || turns[i].text.empty()) continue;
            CAPTURE(scenario->id, i, turns[i].text);
            REQUIRE(program.review().stands.contains(i));
            CHECK_FALSE(model_reply(*scenario, program.review().stands.at(i)).empty());
        }
    }
}
