// The coach's hints and the model replies behind them.
#include <catch2/catch_test_macros.hpp>

#include "app/hint.h"
#include "kit/program.h"

using namespace peilian;
using namespace peilian::kit;
using Words = std::vector<std::string>;

namespace {

Turn said(Role role, std::string text, std::string line = {}) {
    Turn turn;
    turn.role = role;
    turn.text = std::move(text);
    turn.line = std::move(line);
    return turn;
}

}  // namespace

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
    const std::string reply = model_reply(*program.session().scenario, program.session().state.node, 1);
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
    CHECK(model_reply(scenario, "ask", 0) == "一");
    CHECK(model_reply(scenario, "ask", 1) == "一");
    CHECK(model_reply(scenario, "ask", 2) == "二");
    CHECK(model_reply(scenario, "ask", 9) == "二");
    CHECK(model_reply(scenario, "empty", 1).empty());
    CHECK(model_reply(scenario, "elsewhere", 1).empty());
}

TEST_CASE("the node of a turn is that of the buyer's lines before it, whatever made the buyer say them", "[app][hint]") {
    Transcript transcript;
    transcript.turns = {said(Role::buyer, "在吗", "open.0"),          said(Role::agent, "嗯"),  said(Role::buyer, "能便宜点吗", "ask.0"),
                        said(Role::buyer, "五折呗", "ask.1"),         said(Role::agent, "您好"), said(Role::buyer, "所以能不能便宜", "ask.else.0"),
                        said(Role::agent, "什么"),                    said(Role::buyer, "人呢", "persona.nudge1.0"),
                        said(Role::agent, "不讲价"),                  said(Role::buyer, "等半天", "ask.nudge0.0"), said(Role::agent, "在"),
                        said(Role::buyer, "哦", "ask.branch3.0"),     said(Role::agent, "好")};
    CHECK(node_before(transcript, 0).empty());
    CHECK(node_before(transcript, 1) == "open");
    CHECK(node_before(transcript, 4) == "ask");
    CHECK(node_before(transcript, 6) == "ask");    // after an "else": there the model reply is needed most
    CHECK(node_before(transcript, 8) == "ask");    // the persona's own words belong to the node they were said in
    CHECK(node_before(transcript, 10) == "ask");
    CHECK(node_before(transcript, 12) == "ask");
    CHECK(node_before(transcript, 99) == "ask");
}

TEST_CASE("every reply of a failed recording has a model reply to learn from", "[app][hint]") {
    for (const auto& scenario : recorded_scenarios()) {
        Program program;
        program.kept["a0"] = Kept{{"小北", scenario->id, "", 1, 0, ""}, recorded(*scenario, "bad"), true, {}};
        program.apply(action::OpenAttempt{"a0"});
        const std::vector<Turn>& turns = program.review().state.transcript.turns;
        for (std::size_t i = 0; i < turns.size(); ++i) {
            if (turns[i].role != Role::agent || turns[i].text.empty()) continue;
            CAPTURE(scenario->id, i, turns[i].text, node_before(program.review().state.transcript, i));
            CHECK_FALSE(model_reply(*scenario, node_before(program.review().state.transcript, i), 1).empty());
        }
    }
}
