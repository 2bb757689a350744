#include <catch2/catch_test_macros.hpp>

#include "scoring/kit.h"

using namespace peilian;
using namespace peilian::kit;

namespace {

constexpr std::string_view kSoothe = R"(
    {"id": "empathy.soothe", "title": "先安抚", "dimension": "empathy", "severity": "major", "applies": {"feeling": "angry"},
     "require": {"act": ["apologise", "empathise"], "within": {"agent_turns": 1}}, "partly": {"within": {"agent_turns": 2}}})";

Assessment soothe(std::vector<Turn> turns, bool finished = true) {
    static const Scorebook book = kit::book(kSoothe, R"("empathy": 100)");
    Transcript t = chat(std::move(turns));
    t.finished = finished;
    return assessed(book, t);
}

}  // namespace

TEST_CASE("evidence names the turn, the span in code points and the words") {
    const Assessment a = soothe({buyer(0, "气死我", {"complaint"}, "angry"), agent(3, "亲,非常抱歉呢")});
    const Criterion& c = criterion(a, "empathy.soothe");
    CHECK(c.verdict == Verdict::met);
    REQUIRE(c.evidence.size() == 1);
    CHECK(c.evidence[0] == Evidence{1, {4, 6}, "抱歉"});
    CHECK(c.why.find("第 2 句") != std::string::npos);
}

TEST_CASE("a round is all that is sent before the buyer speaks again") {
    const auto verdict = [](std::vector<Turn> turns) { return criterion(soothe(std::move(turns)), "empathy.soothe").verdict; };
    CHECK(verdict({buyer(0, "气死我", {"complaint"}, "angry"), agent(3, "亲在的"), agent(5, "抱歉")}) == Verdict::met);
    CHECK(verdict({buyer(0, "气死我", {"complaint"}, "angry"), agent(3, "亲在的"), buyer(6, "说话"), agent(9, "抱歉")}) == Verdict::partly);
    CHECK(verdict({buyer(0, "气死我", {"complaint"}, "angry"), agent(3, "亲在的"), buyer(6, "说话"), agent(9, "哪里坏了"), buyer(12, "鞋底"), agent(15, "抱歉")}) ==
          Verdict::missed);
}

TEST_CASE("windows still open are pending, never missed") {
    const auto verdict = [](std::vector<Turn> turns) { return criterion(soothe(std::move(turns), false), "empathy.soothe").verdict; };
    CHECK(verdict({buyer(0, "气死我", {"complaint"}, "angry")}) == Verdict::pending);
    CHECK(verdict({buyer(0, "气死我", {"complaint"}, "angry"), agent(3, "亲在的")}) == Verdict::pending);
    CHECK(verdict({buyer(0, "气死我", {"complaint"}, "angry"), agent(3, "抱歉")}) == Verdict::met);
    CHECK(verdict({buyer(0, "气死我", {"complaint"}, "angry"), agent(3, "亲在的"), buyer(6, "说话"), agent(8, "哪里坏了"), buyer(9, "鞋底")}) == Verdict::missed);
    const Assessment a = soothe({buyer(0, "气死我", {"complaint"}, "angry")}, false);
    CHECK_FALSE(a.passed);
    CHECK(a.critical.empty());
}

TEST_CASE("times are judged only where the log has them") {
    const Scorebook book = kit::book(
        R"({"id": "timeliness.first", "dimension": "timeliness", "severity": "major", "applies": {"always": true},
            "measure": {"figure": "first_response_s", "met": {"at_most": 10}, "partly": {"at_most": 20}}})",
        R"("timeliness": 100)");
    const auto verdict = [&](double t) { return criterion(assessed(book, chat({buyer(0, "在吗"), agent(t, "您好")})), "timeliness.first"); };
    CHECK(verdict(10).verdict == Verdict::met);
    CHECK(verdict(10.001).verdict == Verdict::partly);
    CHECK(verdict(20.001).verdict == Verdict::missed);
    CHECK(verdict(31).evidence.at(0).words == "首次响应 31 秒");
    Transcript untimed = chat({buyer(0, "在吗"), agent(99, "您好")});
    for (Turn& t : untimed.turns) t.timed = false;
    CHECK(criterion(assessed(book, untimed), "timeliness.first").verdict == Verdict::not_applicable);
}

TEST_CASE("a wait counts from the end of an utterance, and chasing does not shorten it") {
    const Scorebook book = kit::book(R"({"id": "timeliness.max", "dimension": "timeliness", "severity": "major", "applies": {"always": true},
        "measure": {"figure": "max_wait_s", "met": {"at_most": 30}}})", R"("timeliness": 100)");
    const auto words = [&](std::vector<Turn> turns) { return criterion(assessed(book, chat(std::move(turns))), "timeliness.max").evidence.at(0).words; };
    CHECK(words({buyer(0, "在吗"), buyer(8, "想问下"), agent(20, "您好")}) == "最长等待 12 秒");
    CHECK(words({buyer(0, "在吗"), buyer(60, "人呢"), agent(70, "您好")}) == "最长等待 70 秒");
}

TEST_CASE("a log without a script is judged by the buyer's words") {
    const Assessment a = soothe({buyer(0, "东西坏了,气死我"), agent(3, "抱歉,给您换新")});
    CHECK(criterion(a, "empathy.soothe").verdict == Verdict::met);
    REQUIRE_FALSE(a.needs.empty());
    CHECK(a.needs[0].need == "complaint");
    CHECK(a.needs[0].status == NeedStatus::addressed);
    CHECK(soothe({buyer(0, "你好啊"), agent(3, "您好")}).possible_milli == 0);
}

TEST_CASE("figures of the brief decide what is beyond authority") {
    const Scorebook book = kit::book(R"({"id": "sales.floor", "dimension": "sales", "severity": "critical", "own_fault": true, "fine": 50, "applies": {"always": true},
        "forbid": {"act": "offer_discount", "value": {"price": {"below": "$floor_price"}}, "none": [{"act": "seek_approval"}]}},
        {"id": "resolution.a", "dimension": "resolution", "severity": "major", "applies": {"need": "any"}, "require": {"addressed": true}})",
                                     R"("sales": 50, "resolution": 50)");
    Transcript t = chat({buyer(0, "便宜点", {"price"}), agent(5, "给您便宜些,到手价100元")});
    CHECK(assessed(book, t).critical.empty());  // no floor price known
    t.brief.floor_price = 10900;
    const Assessment a = assessed(book, t);
    CHECK(a.critical == std::vector<std::string>{"sales.floor"});
    CHECK_FALSE(a.passed);
    CHECK(a.fine_milli > 0);
    t.turns[1].text = "我向店长申请给您便宜些,到手价100元";
    CHECK(assessed(book, t).critical.empty());
}

TEST_CASE("the JSON form has the members that grade promises") {
    const Json json = to_json(soothe({buyer(0, "气死我", {"complaint"}, "angry"), agent(3, "抱歉")}));
    for (const char* key : {"id", "points", "possible", "scaled", "passed", "critical", "dimensions", "criteria"}) CHECK(json.find(key));
    const Json& c = json["criteria"].items().at(0);
    for (const char* key : {"id", "verdict", "points", "possible", "evidence"}) CHECK(c.find(key));
    CHECK(to_text(c["evidence"].items().at(0)) == R"({"turn":1,"start":0,"end":2,"text":"抱歉"})");
}
