// Pausing: the session's time stands still where it was, and nothing happens in it.
#include <catch2/catch_test_macros.hpp>

#include "kit/program.h"

using namespace peilian;
using namespace peilian::kit;
using namespace std::chrono_literals;

namespace {

/// The buyer has finished its first lines and has waited some seconds since.
Program kept_waiting(SimTime waited) {
    Program program;
    program.apply(action::Tick{3s});
    program.start("haggler-canvas-shoes");
    program.let_buyer_finish();
    program.pass(waited);
    return program;
}

SimTime time_of(const Program& program) { return session_time(program.session(), program.model.now); }
SimTime wait_of(const Program& program) { return waiting_time(program.session().state, time_of(program)); }

}  // namespace

TEST_CASE("while paused the session's clocks stand still where they were", "[app][pause]") {
    Program program = kept_waiting(12s);
    const SimTime time = time_of(program), wait = wait_of(program);
    CHECK(wait >= 12s);
    program.apply(action::Pause{true});
    CHECK(program.session().paused);
    CHECK(time_of(program) == time);
    CHECK(wait_of(program) == wait);
    program.pass(10min, 1s);
    CHECK(time_of(program) == time);
    CHECK(wait_of(program) == wait);
    CHECK_FALSE(next_wake(program.model).has_value());
    SECTION("and go on from there, as if no time had passed") {
        program.apply(action::Pause{false});
        CHECK(time_of(program) == time);
        CHECK(wait_of(program) == wait);
        program.pass(3s);
        CHECK(wait_of(program) == wait + 3s);
    }
    SECTION("pausing twice is pausing once") {
        program.apply(action::Pause{true});
        program.pass(1min);
        program.apply(action::Pause{true});
        CHECK(time_of(program) == time);
    }
}

TEST_CASE("a pause wins no time: the chase comes when it is due", "[app][pause]") {
    Program once = kept_waiting(12s), paused = kept_waiting(12s);
    const SimTime due = once.session().state.next_due().value();
    paused.apply(action::Pause{true});
    paused.pass(5min, 1s);
    paused.apply(action::Pause{false});
    CHECK(paused.session().state.next_due() == due);
    CHECK(next_wake(paused.model).value() == next_wake(once.model).value() + 5min);
    paused.apply(action::Tick{next_wake(paused.model).value()});
    once.apply(action::Tick{next_wake(once.model).value()});
    CHECK(paused.session().state == once.session().state);
}

TEST_CASE("while paused nobody speaks and nothing is done", "[app][pause]") {
    Program program = kept_waiting(5s);
    program.apply(action::Pause{true});
    const SessionState before = program.session().state;
    const std::size_t effects = program.effects.size();
    program.apply(action::SendReply{"您好"});
    program.apply(action::DoDeskAction{"request_photo", Json::object()});
    program.apply(action::AskHint{});
    program.apply(action::JumpToNextCue{});
    program.pass(1h, 10s);
    CHECK(program.session().state.transcript == before.transcript);
    CHECK(program.session().hints.empty());
    CHECK(program.effects.size() == effects);
}

TEST_CASE("a paused chat can be ended, at the time it was paused", "[app][pause]") {
    Program program = kept_waiting(12s);
    const SimTime time = time_of(program);
    program.apply(action::Pause{true});
    program.pass(10min, 1s);
    program.apply(action::EndChat{});
    CHECK(program.model.screen == Screen::review);
    CHECK(program.review().state.now == time);
}

TEST_CASE("leaving the desk pauses the session, coming back goes on", "[app][pause][navigate]") {
    Program program = kept_waiting(8s);
    const SimTime wait = wait_of(program);
    for (const Screen screen : {Screen::home, Screen::records, Screen::settings}) {
        program.apply(action::Navigate{screen});
        CHECK(program.model.screen == screen);
        CHECK(program.session().paused);
        program.pass(1min, 1s);
        CHECK(wait_of(program) == wait);
    }
    program.apply(action::Navigate{Screen::desk});
    CHECK_FALSE(program.session().paused);
    CHECK(wait_of(program) == wait);
}

TEST_CASE("a review opened in between pauses the session and leaves it whole", "[app][pause][review]") {
    Program program;
    program.start("silent-zaima");
    program.reply("您好,在的");
    program.apply(action::EndChat{});
    program.start("haggler-canvas-shoes");
    program.let_buyer_finish();
    program.pass(4s);
    const SimTime wait = wait_of(program);
    const Transcript before = program.session().state.transcript;
    program.apply(action::OpenAttempt{"a1"});
    CHECK(program.model.screen == Screen::review);
    CHECK(program.review().attempt == "a1");
    CHECK(program.session().paused);
    program.pass(10min, 1s);
    CHECK(program.session().state.transcript == before);
    program.apply(action::TryAgain{});   // not while another chat is open
    program.apply(action::TryAgainFrom{1, 0});
    CHECK(program.session().scenario->id == "haggler-canvas-shoes");
    program.apply(action::Navigate{Screen::desk});
    CHECK(wait_of(program) == wait);
}
