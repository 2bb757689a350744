// The program and its records: what is handed over when, what is taken up again, and what happens when they fail.
#include <catch2/catch_test_macros.hpp>

#include "kit/program.h"
#include "records/grading.h"

using namespace peilian;
using namespace peilian::kit;
using namespace std::chrono_literals;

namespace {

constexpr const char* kShoes = "haggler-canvas-shoes";

AttemptRow row(std::string id, std::string scenario, bool finished) {
    AttemptRow made;
    made.id = std::move(id);
    made.scenario = std::move(scenario);
    made.finished = finished;
    return made;
}

action::AttemptLoaded loaded(const Program& program, const std::string& attempt) {
    const Kept& kept = program.kept.at(attempt);
    return {attempt, kept.begun.scenario, kept.begun.seed, kept.begun.wall_ms, kept.inputs, kept.finished};
}

}  // namespace

TEST_CASE("what is said before the records answer is handed over when they do, once and in order", "[app][records]") {
    Program program;
    program.records = Program::Records::wait;
    program.start(kShoes);
    program.reply("一");
    program.reply("二");
    CHECK(program.wanted<effect::AppendInput>().empty());
    program.answer_waiting();
    program.reply("三");
    const auto stored = program.wanted<effect::AppendInput>();
    REQUIRE(stored.size() == 3);
    CHECK(std::get<Reply>(stored[0].input.input).text == "一");
    CHECK(std::get<Reply>(stored[1].input.input).text == "二");
    CHECK(std::get<Reply>(stored[2].input.input).text == "三");
    CHECK(stored[0].input.at < stored[1].input.at);
    CHECK(program.kept.at("a1").inputs.size() == 3);
}

TEST_CASE("a chat that is over before the records answer is reviewed at once and saved when they do", "[app][records]") {
    Program program;
    program.records = Program::Records::wait;
    program.start(kShoes);
    program.reply("您好");
    program.apply(action::EndChat{});
    CHECK_FALSE(program.model.session.has_value());
    CHECK(program.model.screen == Screen::review);
    CHECK(program.review().attempt.empty());
    CHECK(program.model.unsaved.size() == 1);
    SECTION("as it was") {
        program.answer_waiting();
        CHECK(program.review().attempt == "a1");
        CHECK(program.model.unsaved.empty());
        CHECK(program.kept.at("a1").finished);
        CHECK(program.kept.at("a1").inputs.size() == 2);
    }
    SECTION("although another chat has begun meanwhile") {
        program.start("silent-zaima");
        program.reply("您好,在的");
        program.answer_waiting();
        CHECK(program.kept.at("a1").finished);
        CHECK(program.kept.at("a1").inputs.size() == 2);
        CHECK(program.session().saving.attempt == "a2");
        CHECK(program.kept.at("a2").inputs.size() == 1);
        CHECK(program.model.unsaved.empty());
    }
}

TEST_CASE("an unfinished attempt goes on where it was", "[app][resume]") {
    const Program before = in_the_middle();
    Program program;
    program.kept = before.kept;
    program.apply(action::Tick{10min});
    program.apply(action::AttemptsListed{program.rows()});
    CHECK(program.model.resumable == "a1");
    program.apply(action::Resume{});
    CHECK(program.wanted<effect::LoadAttempt>().size() == 1);
    const LiveSession& session = program.session();
    CHECK(program.model.screen == Screen::desk);
    CHECK(session.saving.attempt == "a1");
    CHECK(session.state == before.session().state);
    CHECK(session.coach == before.session().coach);
    CHECK(session_time(session, program.model.now) == before.kept.at("a1").inputs.back().at);
    CHECK(program.model.resumable.empty());
    CHECK(program.wanted<effect::BeginAttempt>().empty());   // the records have it already
    CHECK(program.wanted<effect::AppendInput>().empty());
    program.reply("给您发了一张5元优惠券");
    CHECK(program.wanted<effect::AppendInput>().size() == 1);
    CHECK(program.kept.at("a1").inputs.size() == 3);
}

TEST_CASE("an attempt that had ended but was not closed is finished when it is taken up", "[app][resume]") {
    Program program;
    Kept kept{{"小北", kShoes, "", 1, 0, ""}, {{9s, Reply{"您好"}}, {20s, EndChat{}}}, false, row("a1", kShoes, false)};
    program.kept["a1"] = kept;
    program.apply(action::AttemptsListed{program.rows()});
    program.apply(action::Resume{});
    CHECK(program.wanted<effect::FinishAttempt>().size() == 1);
    CHECK(program.model.screen == Screen::review);
    CHECK(program.kept.at("a1").finished);
}

TEST_CASE("a finished attempt opens as the review it was", "[app][review]") {
    Program program = in_the_middle();
    program.apply(action::EndChat{});
    const std::string was = written(program.review());
    program.apply(action::Navigate{Screen::records});
    program.apply(action::OpenAttempt{"a1"});
    CHECK(program.wanted<effect::LoadAttempt>().back().attempt == "a1");
    CHECK(program.model.screen == Screen::review);
    CHECK(written(program.review()) == was);
}

TEST_CASE("what can be resumed: the newest unfinished attempt of a known scenario, not the running one", "[app][resume]") {
    Program program;
    program.apply(action::AttemptsListed{{row("a4", "gone", false), row("a3", kShoes, true), row("a2", kShoes, false), row("a1", kShoes, false)}});
    CHECK(program.model.resumable == "a2");
    program.apply(action::AttemptsListed{{row("a3", kShoes, true)}});
    CHECK(program.model.resumable.empty());
    program.start(kShoes);
    program.apply(action::AttemptsListed{{row("a1", kShoes, false)}});
    CHECK(program.model.resumable.empty());
}

TEST_CASE("nothing is taken up while a chat is open", "[app][resume]") {
    Program program = in_the_middle();
    program.model.resumable = "a0";
    program.apply(action::Resume{});
    CHECK(program.wanted<effect::LoadAttempt>().empty());
    const SessionState before = program.session().state;
    program.apply(action::AttemptLoaded{"a0", "silent-zaima", 3, 0, {}, false});
    CHECK(program.session().state == before);
    CHECK(program.session().saving.attempt == "a1");
}

TEST_CASE("an unwanted attempt is discarded", "[app][resume]") {
    Program program;
    program.kept = in_the_middle().kept;
    program.apply(action::AttemptsListed{program.rows()});
    program.apply(action::DiscardResume{});
    REQUIRE(program.wanted<effect::DiscardAttempt>().size() == 1);
    CHECK(program.wanted<effect::DiscardAttempt>()[0].attempt == "a1");
    CHECK(program.model.resumable.empty());
    CHECK(program.model.attempts.empty());
}

TEST_CASE("an attempt whose scenario is gone says so and changes nothing", "[app][resume]") {
    Program program = in_the_middle();
    const SessionState before = program.session().state;
    program.apply(action::AttemptLoaded{"a7", "removed-scenario", 1, 0, {}, true});
    REQUIRE(program.model.notices.size() == 1);
    CHECK(program.model.notices[0].error);
    CHECK(program.model.notices[0].text.find("removed-scenario") != std::string::npos);
    CHECK(program.session().state == before);
    CHECK(program.model.screen == Screen::desk);
    CHECK_FALSE(program.session().paused);
}

TEST_CASE("stored inputs make the session that was played", "[app][resume]") {
    const Program program = in_the_middle();
    const action::AttemptLoaded stored = loaded(program, "a1");
    CHECK(resume(*shipped_library()->find(kShoes), shipped_rules(), stored.seed, stored.inputs).transcript == program.session().state.transcript);
}
