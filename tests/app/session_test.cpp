// The live session: how it begins, what the trainee can do in it, how it ends.
#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>

#include "kit/program.h"

using namespace peilian;
using namespace peilian::kit;
using namespace std::chrono_literals;

namespace {

constexpr const char* kShoes = "haggler-canvas-shoes";
constexpr const char* kGreeting = "亲,您好,在的!我是青禾帆布的客服小北,请问看中哪款了?";

Program at_the_desk() {
    Program program;
    program.apply(action::Tick{5s});
    program.start(kShoes);
    return program;
}

const std::vector<Turn>& turns_of(const Program& program) { return program.session().state.transcript.turns; }

}  // namespace

TEST_CASE("a scenario begins at the desk and asks the records for an attempt", "[app][session]") {
    Program program;
    program.records = Program::Records::wait;
    program.apply_at(5s, action::StartScenario{kShoes, 42, 1000});
    CHECK(program.model.screen == Screen::desk);
    const LiveSession& session = program.session();
    CHECK(session.scenario->id == kShoes);
    CHECK(session.state.transcript.turns.empty());
    CHECK(session_time(session, program.model.now) == 0ms);
    CHECK(session.seed == 42);
    CHECK(session.saving.attempt.empty());
    CHECK_FALSE(session.applies.empty());
    REQUIRE(program.effects.size() == 1);
    const auto begun = program.wanted<effect::BeginAttempt>().front();
    CHECK(begun.trainee == "小北");
    CHECK(begun.scenario == kShoes);
    CHECK(begun.scenario_hash == session.scenario->hash);
    CHECK(begun.seed == 42);
    CHECK(begun.wall_ms == 1000);
    CHECK(begun.based_on.empty());
    program.answer_waiting();
    CHECK(program.session().saving.attempt == "a1");
}

TEST_CASE("a scenario that is not there begins nothing", "[app][session]") {
    Program program;
    program.start("no-such-scenario");
    CHECK_FALSE(program.model.session.has_value());
    CHECK(program.model.screen == Screen::home);
    CHECK(program.effects.empty());
}

TEST_CASE("the buyer speaks when a cue is due, not before", "[app][tick]") {
    Program program = at_the_desk();
    const SimTime wake = next_wake(program.model).value();
    program.apply(action::Tick{wake - 1ms});
    CHECK(turns_of(program).empty());
    SECTION("at the very time") {
        program.apply(action::Tick{wake});
        REQUIRE(turns_of(program).size() == 1);
        CHECK(turns_of(program)[0].t == wake - 5s);
    }
    SECTION("a late tick stamps it with its due time all the same") {
        program.apply(action::Tick{wake + 777ms});
        REQUIRE_FALSE(turns_of(program).empty());
        CHECK(turns_of(program)[0].t == wake - 5s);
    }
    SECTION("a tick never turns time back") {
        program.apply(action::Tick{1s});
        CHECK(program.model.now == wake - 1ms);
    }
}

TEST_CASE("a reply is said, stored and judged", "[app][reply]") {
    Program program = at_the_desk();
    program.let_buyer_finish();
    const std::size_t before = turns_of(program).size();
    program.apply_at(program.model.now + 6s, action::SendReply{kGreeting});
    REQUIRE(turns_of(program).size() == before + 1);
    const Turn& turn = turns_of(program).back();
    CHECK(turn.role == Role::agent);
    CHECK(turn.text == kGreeting);
    CHECK(turn.t == session_time(program.session(), program.model.now));
    const auto stored = program.wanted<effect::AppendInput>();
    REQUIRE(stored.size() == 1);
    CHECK(stored[0].attempt == "a1");
    CHECK(stored[0].input.at == turn.t);
    CHECK(std::get<Reply>(stored[0].input.input).text == kGreeting);
    CHECK(program.session().coached_turns == turns_of(program).size());
    CHECK_FALSE(program.session().coach.criteria.empty());
    program.let_buyer_finish();
    CHECK(turns_of(program).back().role == Role::buyer);
}

TEST_CASE("a blank reply is not sent", "[app][reply]") {
    const char* blank = GENERATE("", " ", "\n", " \t\r\n ", "\xE3\x80\x80", " \xE3\x80\x80\n");   // the last two: the wide space of Chinese keyboards
    Program program = at_the_desk();
    program.let_buyer_finish();
    const std::size_t before = turns_of(program).size();
    program.apply(action::SendReply{blank});
    CHECK(turns_of(program).size() == before);
    CHECK(program.wanted<effect::AppendInput>().empty());
}

TEST_CASE("every desk action is done and stored with its arguments", "[app][action]") {
    struct Case { const char* action; const char* args; };
    const auto c = GENERATE(Case{"change_price", R"({"price":119})"}, Case{"send_product_card", R"({"product":"slip-on"})"},
                            Case{"send_coupon", R"({"off":5,"threshold":0})"}, Case{"add_note", R"({"flag":"red","text":"送袜子"})"},
                            Case{"request_photo", "{}"}, Case{"check_logistics", "{}"},
                            Case{"create_refund", R"({"amount":9.9,"reason":"少件","return":false})"}, Case{"create_exchange", R"({"variant":"白 38"})"},
                            Case{"create_reship", R"({"item":"棉袜"})"}, Case{"transfer", R"({"to":"售后","reason":"投诉"})"});
    CAPTURE(c.action);
    std::string error;
    const Json args = parse_json_line(c.args, error).value();
    Program program = at_the_desk();
    program.let_buyer_finish();
    program.apply(action::DoDeskAction{c.action, args});
    CHECK(turns_of(program).back().action == c.action);
    CHECK(turns_of(program).back().args == args);
    const auto stored = program.wanted<effect::AppendInput>();
    REQUIRE(stored.size() == 1);
    CHECK(std::get<DeskAction>(stored[0].input.input).args == args);
}

TEST_CASE("a hint is shown, counted, stored and paid for", "[app][hint]") {
    Program program = at_the_desk();
    program.let_buyer_finish();
    program.apply(action::AskHint{});
    program.apply(action::AskHint{});
    const LiveSession& session = program.session();
    REQUIRE(session.hints.size() == 2);
    CHECK(session.hints[0] != session.hints[1]);
    CHECK(session.state.hints == 2);
    CHECK(turns_of(program).back().event == "hint");
    CHECK(program.wanted<effect::AppendInput>().size() == 2);
    program.reply(kGreeting);
    program.apply(action::EndChat{});
    const Rubric& rubric = shipped_scorebook()->choose({}, program.review().scenario->stage);
    CHECK(rubric.hint_cost > 0);
    CHECK(program.review().assessment.hint_milli == 2 * rubric.hint_cost * 1000);
}

TEST_CASE("ending the chat stores the attempt and opens its review", "[app][end]") {
    Program program = at_the_desk();
    program.reply(kGreeting);
    program.apply_at(program.model.now + 2s, action::EndChat{});
    CHECK_FALSE(program.model.session.has_value());
    CHECK(program.model.screen == Screen::review);
    const Review& review = program.review();
    CHECK(review.attempt == "a1");
    CHECK(review.state.closed);
    CHECK_FALSE(review.standard.empty());   // the one to look at first
    CHECK(review.previous_total == -1);
    REQUIRE(review.inputs.size() == 2);
    CHECK(std::holds_alternative<EndChat>(review.inputs[1].input));
    const auto finished = program.wanted<effect::FinishAttempt>();
    REQUIRE(finished.size() == 1);
    CHECK(finished[0].attempt == "a1");
    CHECK(finished[0].inputs == 2);
    CHECK(program.model.unsaved.empty());
    REQUIRE(program.model.attempts.size() == 1);
    CHECK(program.model.attempts[0].finished);
    CHECK(program.model.resumable.empty());
}

TEST_CASE("a review knows the total of the attempt before", "[app][end]") {
    Program program = at_the_desk();
    program.reply("不讲价");
    program.apply(action::EndChat{});
    const int first = whole_points(program.review().assessment.earned_milli);
    program.apply(action::TryAgain{});
    program.reply(kGreeting);
    program.apply(action::EndChat{});
    CHECK(program.review().previous_total == first);
    program.apply(action::OpenAttempt{"a1"});
    CHECK(program.review().previous_total == -1);
    program.apply(action::OpenAttempt{"a2"});
    CHECK(program.review().previous_total == first);
}

TEST_CASE("a buyer who is left alone goes, and the review opens by itself", "[app][end]") {
    Program program = at_the_desk();
    for (int i = 0; i < 1000 && program.model.session; ++i) program.apply(action::Tick{next_wake(program.model).value()});
    CHECK(program.model.screen == Screen::review);
    CHECK(program.review().state.closed);
    CHECK(program.review().inputs.empty());
    CHECK(program.wanted<effect::FinishAttempt>().size() == 1);
    CHECK_FALSE(next_wake(program.model).has_value());
}

TEST_CASE("only one session at a time", "[app][session]") {
    Program program = at_the_desk();
    program.let_buyer_finish();
    const SessionState before = program.session().state;
    const std::size_t effects = program.effects.size();
    program.start("silent-zaima");
    CHECK(program.session().scenario->id == kShoes);
    CHECK(program.session().state == before);
    CHECK(program.effects.size() == effects);
    REQUIRE(program.model.notices.size() == 1);
    CHECK(program.model.notices[0].text == program.model.texts()["notice.one_session"]);
}

TEST_CASE("without a session its actions do nothing", "[app][session]") {
    Program program;
    const std::vector<Action> actions{action::SendReply{"您好"}, action::DoDeskAction{"request_photo", Json::object()}, action::AskHint{},
                                      action::EndChat{},
                                      action::JumpToNextCue{}, action::Pause{true}, action::TryAgain{}, action::TryAgainFrom{0, 0}, action::Resume{},
                                      action::DiscardResume{}, action::SelectStandard{"x"}, action::SelectTurn{3}, action::AttemptBegun{"a9"},
                                      action::CloseNotice{7}, action::Tick{1h}};
    for (const Action& action : actions) {
        program.apply(action);
        CAPTURE(action.index());
        CHECK_FALSE(program.model.session.has_value());
        CHECK_FALSE(program.model.review.has_value());
        CHECK(program.model.screen == Screen::home);
        CHECK(program.effects.empty());
    }
}

TEST_CASE("a jump lets the time until the next cue pass at once", "[app][jump]") {
    Program program = at_the_desk();
    program.let_buyer_finish();
    const std::size_t said = turns_of(program).size();
    const SimTime due = program.session().state.next_due().value();   // the buyer will chase
    const SimTime now = program.model.now;
    program.apply(action::JumpToNextCue{});
    CHECK(program.model.now == now);
    CHECK(session_time(program.session(), program.model.now) == due);
    CHECK(turns_of(program).size() >= said);
    CHECK(program.session().state.next_due() != due);
    program.pass(1s);
    CHECK(session_time(program.session(), program.model.now) == due + 1s);
    SECTION("all the way to the end") {
        for (int i = 0; i < 1000 && program.model.session; ++i) program.apply(action::JumpToNextCue{});
        CHECK(program.model.screen == Screen::review);
    }
}
