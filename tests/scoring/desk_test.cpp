#include <catch2/catch_test_macros.hpp>

#include <initializer_list>

#include "scoring/desk.h"

using namespace peilian;

namespace {

/// "b3" the buyer speaks after 3 s, "a8" the agent, "!9" an action of the agent, "x20" the chat closes.
Transcript chat(const char* buyer, std::initializer_list<const char*> moves) {
    Transcript out;
    out.id = buyer;
    out.brief.values["buyer"] = buyer;
    for (const char* move : moves) {
        Turn turn;
        turn.t = from_seconds(std::stod(move + 1));
        turn.role = *move == 'b' ? Role::buyer : *move == 'x' ? Role::system : Role::agent;
        if (*move == 'x') turn.event = "closed";
        else if (*move == '!') turn.action = "request_photo";
        else turn.text = "话";
        out.turns.push_back(turn);
    }
    return out;
}

const DeskFigure& figure(const DeskAssessment& desk, std::string_view id) {
    for (const DeskFigure& one : desk.figures) {
        if (one.id == id) return one;
    }
    throw std::logic_error("no such figure");
}

DeskChat at(const Transcript& transcript, double arrived_s, bool first = false) { return {&transcript, from_seconds(arrived_s), first}; }

bool holds(const std::string& text, const char* part) { return text.find(part) != std::string::npos; }

}  // namespace

TEST_CASE("a desk that greets at once and serves in order earns everything", "[scoring][desk]") {
    const Transcript a = chat("小满", {"b2", "a8", "b11", "a30", "x60"}), b = chat("大周", {"b2", "a10", "b15", "a35", "x60"});
    const DeskAssessment desk = assess_desk({at(a, 0), at(b, 10)});
    CHECK(desk.earned_milli == 100000);
    CHECK(desk.all_answered);
    CHECK(desk.most_at_once == 2);
    CHECK(figure(desk, "first_mean").milli == 7000);
    CHECK(figure(desk, "first_longest").milli == 8000);
    CHECK(figure(desk, "first_30s").milli == 100000);
    CHECK(figure(desk, "longest_wait").milli == 20000);
    CHECK(figure(desk, "newcomers").milli == 100000);
    CHECK(figure(desk, "order").verdict == Verdict::met);
    for (const DeskFigure& one : desk.figures) CHECK_FALSE(one.why.empty());
}

TEST_CASE("whoever looks after one buyer only lets the other wait", "[scoring][desk]") {
    const Transcript a = chat("小满", {"b2", "a6", "b12", "a18", "b25", "a30", "b40", "a45", "x90"}), b = chat("大周", {"b1", "a75", "x90"});
    const DeskAssessment desk = assess_desk({at(a, 0), at(b, 3)});
    CHECK(figure(desk, "first_longest").milli == 74000);
    CHECK(figure(desk, "first_longest").verdict == Verdict::missed);
    CHECK(holds(figure(desk, "first_longest").why, "大周"));
    CHECK(figure(desk, "first_30s").milli == 50000);
    CHECK(figure(desk, "newcomers").verdict == Verdict::missed);
    // Three times the one who had just spoken went before the one who was waiting.
    CHECK(figure(desk, "order").verdict == Verdict::missed);
    CHECK(holds(figure(desk, "order").why, "先回了“小满”，而“大周”等得更久"));
    CHECK(desk.earned_milli < 40000);
    CHECK(desk.all_answered);
}

TEST_CASE("the urgent one goes before the one who waits longer; anybody new may be greeted first", "[scoring][desk]") {
    const Transcript a = chat("小满", {"b1", "a5", "b10", "a60", "x80"}), b = chat("大周", {"b1", "a8", "b18", "a35", "x80"});
    CHECK(figure(assess_desk({at(a, 0), at(b, 0, true)}), "order").verdict == Verdict::met);
    const DeskAssessment usual = assess_desk({at(a, 0), at(b, 0)});
    CHECK(figure(usual, "order").verdict == Verdict::missed);
    const Transcript fresh = chat("阿黎", {"b1", "a5", "x70"});
    const DeskAssessment greeting = assess_desk({at(a, 0, true), at(fresh, 20)});
    CHECK(figure(greeting, "order").verdict == Verdict::met);
    CHECK(figure(greeting, "order").milli == 100000);
    // Of two who are new, the one who came first.
    const Transcript later = chat("云朵", {"b1", "a4", "x70"}), sooner = chat("阿黎", {"b1", "a40", "x70"});
    CHECK(holds(figure(assess_desk({at(sooner, 0), at(later, 15)}), "order").why, "先回了“云朵”，而“阿黎”等得更久"));
    CHECK(figure(assess_desk({at(sooner, 0), at(later, 15, true)}), "order").verdict == Verdict::met);
}

TEST_CASE("a buyer who never hears anything, or leaves after waiting, is left without an answer", "[scoring][desk]") {
    const Transcript served = chat("小满", {"b2", "a6", "x30"}), never = chat("大周", {"b1", "b61", "x120"});
    const DeskAssessment desk = assess_desk({at(served, 0), at(never, 0)});
    CHECK_FALSE(desk.all_answered);
    CHECK(figure(desk, "unanswered").milli == 1000);
    CHECK(holds(figure(desk, "unanswered").why, "大周"));
    CHECK(figure(desk, "longest_wait").milli == 119000);
    CHECK(figure(desk, "first_longest").verdict == Verdict::missed);
    const Transcript left = chat("阿黎", {"b1", "a5", "b10", "x90"}), thanked = chat("阿黎", {"b1", "a5", "b10", "x12"});
    CHECK_FALSE(assess_desk({at(served, 0), at(left, 0)}).all_answered);
    CHECK(assess_desk({at(served, 0), at(thanked, 0)}).all_answered);
}

TEST_CASE("what there was no occasion for is left out, and the rest shares the points", "[scoring][desk]") {
    const Transcript a = chat("小满", {"b2", "a6", "x30"}), b = chat("大周", {"b2", "a6", "x30"});
    const DeskAssessment desk = assess_desk({at(a, 0), at(b, 600)});
    CHECK(desk.most_at_once == 1);
    CHECK(figure(desk, "newcomers").verdict == Verdict::not_applicable);
    CHECK(figure(desk, "order").verdict == Verdict::not_applicable);
    CHECK(desk.earned_milli == 100000);
    int possible = 0;
    for (const DeskFigure& one : desk.figures) possible += one.possible_milli;
    CHECK(possible == 100000);
}

TEST_CASE("an action ends a wait, but is no first answer", "[scoring][desk]") {
    const Transcript a = chat("小满", {"b2", "!4", "b20", "a25", "x30"});
    const DeskAssessment desk = assess_desk({at(a, 0)});
    CHECK(figure(desk, "longest_wait").milli == 5000);
    CHECK(desk.all_answered);
}

TEST_CASE("a shift passes by desk, chats and nobody left out", "[scoring][desk]") {
    const Transcript a = chat("小满", {"b2", "a6", "x30"}), b = chat("大周", {"b2", "a9", "x30"}), never = chat("大周", {"b2", "x90"});
    Assessment good, bad;
    good.earned_milli = 90000;
    good.passed = true;
    bad.earned_milli = 50000;
    const std::vector<DeskChat> both{at(a, 0), at(b, 0)};
    const ShiftAssessment whole = assess_shift({good, good}, both, {60, 2});
    CHECK(whole.passed);
    CHECK(whole.chats_mean_milli == 90000);
    CHECK(whole.total_milli == 93000);
    CHECK(whole.why.size() == 3);
    CHECK_FALSE(assess_shift({good, bad}, both, {60, 2}).passed);
    CHECK(assess_shift({good, bad}, both, {60, 1}).passed);
    const ShiftAssessment left = assess_shift({good, good}, {at(a, 0), at(never, 0)}, {0, 0});
    CHECK_FALSE(left.passed);
    CHECK(left.why.size() == 4);
    const Json json = to_json(whole);
    CHECK(json["points"].as_integer() == 93);
    CHECK(json["desk"]["figures"].items().size() == 7);
    CHECK(json["chats"].items().size() == 2);
}
