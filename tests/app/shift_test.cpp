// A shift in the program: several chats, one on the screen, all in one attempt.
#include <catch2/catch_test_macros.hpp>

#include "app/shift_play.h"
#include "kit/program.h"
#include "records/shift_grading.h"

using namespace peilian;
using namespace peilian::kit;
using namespace std::chrono_literals;

namespace {

constexpr const char* kFirst = "silent-zaima";
constexpr const char* kSecond = "haggler-canvas-shoes";

Program two_at_the_desk() {
    Program program;
    program.apply(action::StartShift{"first-two", 7, 0});
    program.pass(60s);
    REQUIRE(program.model.shift->state.open_chats() == 2);
    return program;
}

const LiveShift& live(const Program& program) {
    REQUIRE(program.model.shift.has_value());
    return *program.model.shift;
}

std::vector<std::string> said(const Transcript& transcript) {
    std::vector<std::string> words;
    for (const Turn& turn : transcript.turns) {
        if (turn.role == Role::agent) words.push_back(turn.text);
    }
    return words;
}

}  // namespace

TEST_CASE("the first buyer is on the screen, the next one waits with unread messages", "[app][shift]") {
    const Program program = two_at_the_desk();
    CHECK(program.model.screen == Screen::desk);
    CHECK(program.session().scenario->id == kFirst);
    CHECK(live(program).state.selected == kFirst);
    CHECK(unread(live(program).state.chats[0]) == 0);
    CHECK(unread(live(program).state.chats[1]) > 0);
    CHECK(program.session().state == live(program).state.chats[0].session);
}

TEST_CASE("what is said goes to the chat on the screen", "[app][shift]") {
    Program program = two_at_the_desk();
    program.apply(action::SendReply{"亲,您好,在的"});
    program.apply(action::SelectChat{kSecond});
    CHECK(program.session().scenario->id == kSecond);
    CHECK(unread(live(program).state.chats[1]) == 0);
    program.apply(action::SendReply{"您好,欢迎光临"});
    CHECK(said(live(program).state.chats[0].session.transcript) == std::vector<std::string>{"亲,您好,在的"});
    CHECK(said(live(program).state.chats[1].session.transcript) == std::vector<std::string>{"您好,欢迎光临"});
    CHECK(program.session().state == live(program).state.chats[1].session);
    program.apply(action::SelectChat{"nobody"});
    CHECK(live(program).state.selected == kSecond);
}

TEST_CASE("a key goes to the buyer who waits longest, but never stays where it is", "[app][shift]") {
    Program program = two_at_the_desk();
    program.apply(action::NextWaiting{});
    CHECK(live(program).state.selected == kSecond);
    program.apply(action::NextWaiting{});
    CHECK(live(program).state.selected == kFirst);
    program.apply(action::SendReply{"亲,您好,在的"});
    program.apply(action::NextWaiting{});
    CHECK(live(program).state.selected == kSecond);
    program.apply(action::NextWaiting{});
    CHECK(live(program).state.selected == kSecond);
    program.apply(action::SendReply{"您好"});
    program.apply(action::EndChat{});
    program.apply(action::NextWaiting{});   // nobody waits, but here is nobody any more
    CHECK(live(program).state.selected == kFirst);
}

TEST_CASE("a pause stops every chat", "[app][shift]") {
    Program program = two_at_the_desk();
    const ShiftState before = live(program).state;
    const SimTime at = shift_time(live(program), program.model.now);
    program.apply(action::Navigate{Screen::home});
    CHECK(program.session().paused);
    CHECK_FALSE(next_wake(program.model));
    program.pass(120s);
    CHECK(live(program).state == before);
    program.apply(action::SendReply{"在的"});
    CHECK(live(program).state == before);
    program.apply(action::Navigate{Screen::desk});
    CHECK_FALSE(program.session().paused);
    CHECK(shift_time(live(program), program.model.now) == at);
    program.pass(1s);
    CHECK(shift_time(live(program), program.model.now) == at + 1s);
}

TEST_CASE("only one thing at a time: no scenario and no second shift beside a shift", "[app][shift]") {
    Program program = two_at_the_desk();
    program.start(kSecond);
    program.apply(action::StartShift{"double-eleven", 1, 0});
    CHECK(live(program).shift->id == "first-two");
    CHECK(program.model.notices.size() == 2);
}

TEST_CASE("hints belong to the chat for which they were given", "[app][shift]") {
    Program program = two_at_the_desk();
    program.apply(action::AskHint{});
    REQUIRE(program.session().hints.size() == 1);
    program.apply(action::SelectChat{kSecond});
    CHECK(program.session().hints.empty());
    program.apply(action::SelectChat{kFirst});
    CHECK(program.session().hints.size() == 1);
    CHECK(live(program).state.chats[0].session.hints == 1);
}

TEST_CASE("every input is stored with its chat, and the shift goes on from the records", "[app][shift]") {
    Program program = two_at_the_desk();
    program.apply(action::SendReply{"亲,您好,在的"});
    program.apply(action::SelectChat{kSecond});
    program.pass(3s);
    program.apply(action::SendReply{"您好,欢迎光临"});
    program.apply(action::AskHint{});
    REQUIRE(program.kept.size() == 1);
    const Kept kept = program.kept.begin()->second;
    CHECK(kept.begun.scenario == "shift:first-two");
    REQUIRE(kept.inputs.size() == 3);
    CHECK(kept.inputs[0].chat == kFirst);
    CHECK(kept.inputs[1].chat == kSecond);
    const ShiftState cut = live(program).state;

    // The program is gone; another one finds the attempt.
    Program again;
    again.kept = program.kept;
    again.apply(action::AttemptsListed{again.rows()});
    REQUIRE(again.model.resumable == program.kept.begin()->first);
    again.apply(action::Resume{});
    REQUIRE(again.model.shift.has_value());
    CHECK(live(again).state.selected == kSecond);
    for (std::size_t i = 0; i < cut.chats.size(); ++i) CHECK(live(again).state.chats[i].session.transcript == cut.chats[i].session.transcript);
    CHECK(again.session().hints.size() == 1);
    again.apply(action::SendReply{"您看中哪款了?"});
    CHECK(again.kept.begin()->second.inputs.size() == 4);
}

TEST_CASE("when all have left the review opens: the desk, and each chat", "[app][shift]") {
    Program program = two_at_the_desk();
    program.apply(action::SendReply{"亲,您好,在的"});
    program.apply(action::EndChat{});
    REQUIRE(program.model.shift.has_value());
    CHECK(live(program).state.chats[0].session.closed);
    program.apply(action::SelectChat{kSecond});
    program.apply(action::SendReply{"您好"});
    program.apply(action::EndChat{});
    CHECK_FALSE(program.model.shift.has_value());
    CHECK_FALSE(program.model.session.has_value());
    CHECK(program.model.screen == Screen::review);
    REQUIRE(program.model.shift_review.has_value());
    const ShiftReview& review = *program.model.shift_review;
    CHECK(review.attempt == program.kept.begin()->first);
    CHECK(review.chat == -1);
    CHECK(review.assessment.chats.size() == 2);
    CHECK_FALSE(program.model.review.has_value());
    CHECK(program.kept.begin()->second.finished);
    CHECK(program.kept.begin()->second.row.total == whole_points(review.assessment.total_milli));

    program.apply(action::ReviewChat{1});
    CHECK(program.review().scenario->id == kSecond);
    CHECK(program.review().assessment == program.model.shift_review->assessment.chats[1]);
    program.apply(action::ReviewChat{-1});
    CHECK_FALSE(program.model.review.has_value());

    // The same attempt from the records.
    Program later;
    later.kept = program.kept;
    later.apply(action::OpenAttempt{program.kept.begin()->first});
    REQUIRE(later.model.shift_review.has_value());
    CHECK(later.model.shift_review->assessment == program.model.shift_review->assessment);

    program.apply(action::TryAgain{});
    CHECK(live(program).shift->id == "first-two");
    CHECK_FALSE(program.model.shift_review.has_value());
}

TEST_CASE("frames do not change what comes of a shift", "[app][shift]") {
    const auto played = [](SimTime frame) {
        Program program;
        program.apply(action::StartShift{"first-two", 7, 0});
        program.pass(20s, frame);
        program.apply(action::SendReply{"亲,您好,在的"});
        program.pass(40s, frame);
        program.apply(action::SelectChat{kSecond});
        program.pass(400s, frame);
        REQUIRE(program.model.shift_review.has_value());
        return program.model.shift_review->state;
    };
    const ShiftState fine = played(50ms), coarse = played(5s);
    for (std::size_t i = 0; i < fine.chats.size(); ++i) CHECK(fine.chats[i].session.transcript == coarse.chats[i].session.transcript);
}
