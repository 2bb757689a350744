// The pages of reports: everything stands on them, nothing that people wrote gets out of its place, every link leads somewhere.
#include <catch2/catch_test_macros.hpp>

#include <algorithm>
#include <regex>
#include <set>

#include "kit/locale.h"
#include "records/report.h"
#include "scoring/kit.h"

using namespace peilian;
using namespace peilian::kit;

namespace {

/// A transcript, what the shipped content makes of it, and its page.
struct Page {
    explicit Page(Transcript with, const std::string& rubric = "", const std::string& locale = "zh-CN")
        : transcript(std::move(with)), assessment(judged(transcript, rubric)), html(html_report(texts(locale), report())) {}
    Report report() const {
        Report out;
        out.transcript = &transcript;
        out.assessment = &assessment;
        out.book = &shipped().book;
        out.needs = &shipped().needs;
        return out;
    }
    bool has(std::string_view words) const { return html.find(words) != std::string::npos; }
    std::size_t count(std::string_view words) const {
        std::size_t n = 0;
        for (std::size_t at = html.find(words); at != std::string::npos; at = html.find(words, at + words.size())) ++n;
        return n;
    }

    Transcript transcript;
    Assessment assessment;
    std::string html;
};

Transcript rude_chat() {
    return chat({buyer(0, "在吗"), agent(5, "在"), buyer(10, "这双鞋能便宜点吗"), agent(60, "爱买不买,嫌贵就去别家"), buyer(70, "什么态度"), action(80, "send_coupon", Json::object().set("off", 5)),
                 agent(95, "亲,非常抱歉,给您发了5元优惠券"), event(120, "closed")});
}

std::set<std::string> all_of(const std::string& html, const char* pattern) {
    const std::regex expression(pattern);
    std::set<std::string> found;
    for (std::sregex_iterator it(html.begin(), html.end(), expression), end; it != end; ++it) found.insert((*it)[1]);
    return found;
}

/// Every link within the page has its anchor, and no anchor stands twice.
void check_anchors(const std::string& html) {
    static const std::regex id("\\sid=\"([^\"]*)\"");
    std::multiset<std::string> ids;
    for (std::sregex_iterator it(html.begin(), html.end(), id), end; it != end; ++it) ids.insert((*it)[1]);
    for (const std::string& one : ids) {
        CAPTURE(one);
        CHECK(ids.count(one) == 1);
    }
    for (const std::string& target : all_of(html, "href=\"#([^\"]*)\"")) {
        CAPTURE(target);
        CHECK(ids.contains(target));
    }
}

/// Every element that is opened is closed, in order.
void check_nesting(const std::string& html) {
    static const std::regex tag("<(/?)([a-z][a-z0-9]*)([^>]*)>");
    static const std::set<std::string> kVoid{"meta", "br"};
    std::vector<std::string> open;
    const std::string body = html.substr(html.find("</style>") + 8);
    for (std::sregex_iterator it(body.begin(), body.end(), tag), end; it != end; ++it) {
        const std::string name = (*it)[2], rest = (*it)[3];
        if (kVoid.contains(name) || (!rest.empty() && rest.back() == '/')) continue;
        if ((*it)[1].length() == 0) {
            open.push_back(name);
            continue;
        }
        if (name == "head" || name == "html") {
            if (name == "html") CHECK(open == std::vector<std::string>{});
            continue;
        }
        REQUIRE_FALSE(open.empty());
        CHECK(open.back() == name);
        open.pop_back();
    }
}

}  // namespace

TEST_CASE("every standard of the assessment stands on the page, with its verdict, points and reason", "[records][report]") {
    const Page page(rude_chat());
    std::size_t judged = 0, unused = 0;
    for (const Criterion& criterion : page.assessment.criteria) {
        CAPTURE(criterion.id);
        CHECK(page.has(shipped().book.find_standard(criterion.id)->title));
        if (criterion.verdict == Verdict::not_applicable) {
            ++unused;
            continue;
        }
        ++judged;
        CHECK(page.has(criterion.why));
    }
    REQUIRE(judged > 30);
    CHECK(page.count("<li class=\"standard ") == judged);
    CHECK(page.has(texts().fill("report.not_applicable", {std::to_string(unused)})));
    const int tenths = (page.assessment.earned_milli + 50) / 100;
    CHECK(page.has(texts().fill("report.why_short", {std::to_string(tenths / 10) + (tenths % 10 ? "." + std::to_string(tenths % 10) : ""), "80"})));
    REQUIRE_FALSE(page.assessment.critical.empty());
    for (const std::string& id : page.assessment.critical) CHECK(page.has(texts()["severity.critical"] + " · <a href=\"#s1\"><span>" + shipped().book.find_standard(id)->title));
    CHECK(page.has("<mark class=\"missed\">爱买不买</mark>"));
    check_anchors(page.html);
    check_nesting(page.html);
}

TEST_CASE("the same arguments give the same bytes, in both languages", "[records][report]") {
    for (const char* locale : {"zh-CN", "en"}) {
        const Page one(rude_chat(), "", locale), again(rude_chat(), "", locale);
        CHECK(one.html == again.html);
        CHECK(one.has("<html lang=\"" + std::string(locale) + "\">"));
        check_anchors(one.html);
        check_nesting(one.html);
    }
    CHECK(Page(rude_chat(), "", "en").has("<p class=\"bubble\" dir=\"auto\" lang=\"zh-CN\">"));
    CHECK_FALSE(Page(rude_chat(), "", "zh-CN").has("lang=\"zh-CN\">爱"));
}

TEST_CASE("a page brings everything with it and runs nothing", "[records][report]") {
    const Page page(rude_chat());
    for (const char* forbidden : {"<script", "http:", "https:", "url(", "@import", "<img", "<link", "<iframe", "javascript", " onload", " style="}) {
        CAPTURE(forbidden);
        CHECK_FALSE(page.has(forbidden));
    }
    CHECK(page.has("default-src 'none'"));
}

TEST_CASE("what buyers, trainees and logs wrote stays text", "[records][report]") {
    const std::string hostile = "</p><script>alert(1)</script>\"'&<b onmouseover=x>";
    Transcript transcript = rude_chat();
    transcript.id = hostile;
    transcript.turns.push_back(buyer(130, hostile + std::string("\x01\x00\xFF", 3) + "完"));
    transcript.turns.push_back(action(131, hostile, Json::object().set("a", hostile)));
    transcript.turns.push_back(event(132, hostile));
    transcript.turns.push_back(agent(133, hostile + "滚"));
    const Page page(transcript);
    CHECK_FALSE(page.has("<script"));
    CHECK_FALSE(page.has("<b onmouseover"));
    CHECK(page.has("&lt;/p&gt;&lt;script&gt;alert(1)&lt;/script&gt;&quot;&#39;&amp;&lt;b onmouseover=x&gt;\xEF\xBF\xBD\xEF\xBF\xBD\xEF\xBF\xBD完"));
    CHECK(page.html.find('\x01') == std::string::npos);
    check_anchors(page.html);
    check_nesting(page.html);

    Report report = page.report();
    report.title = report.trainee = report.started = report.ending = hostile;
    report.remarks = {hostile};
    report.model_replies = {{3, hostile}};
    const std::string html = html_report(texts(), report);
    CHECK(html.find("<script") == std::string::npos);
    check_nesting(html);
    const std::string index = html_index(texts(), {{hostile, hostile, hostile, hostile, hostile, 0, false, true, {hostile}}});
    CHECK(index.find("<script") == std::string::npos);
    check_nesting(index);
}

TEST_CASE("evidence that overlaps, ends beyond the words or names a turn that is not there is shown as far as it goes", "[records][report]") {
    Page page(chat({buyer(0, "在吗"), agent(5, "亲,您好")}));
    for (Criterion& criterion : page.assessment.criteria) criterion.evidence.clear();
    std::vector<Criterion*> applies;
    for (Criterion& criterion : page.assessment.criteria)
        if (criterion.verdict != Verdict::not_applicable) applies.push_back(&criterion);
    REQUIRE(applies.size() > 5);
    applies[0]->evidence = {{1, {0, 3}, "亲,您"}};
    applies[1]->evidence = {{1, {2, 99}, "您好"}};
    applies[1]->verdict = Verdict::missed;
    applies[2]->evidence = {{1, {-5, 2}, "亲,"}};
    applies[3]->evidence = {{7, {0, 1}, "齉"}};
    applies[4]->evidence = {{1, {3, 1}, "反"}, {1, {3, 1}, "反"}};
    applies[4]->verdict = Verdict::partly;
    const std::string html = html_report(texts(), page.report());
    CHECK(html.find("<mark class=\"missed\">您</mark>") != std::string::npos);   // the worst of the two that lie there
    CHECK(html.find("<mark class=\"met\">亲,</mark>") != std::string::npos);
    CHECK(html.find("<q>齉</q>") != std::string::npos);   // its turn is not there to be linked
    check_anchors(html);
    check_nesting(html);
}

TEST_CASE("without times there is no timeline, and the page says that waiting was not judged", "[records][report]") {
    Transcript untimed = rude_chat();
    for (Turn& turn : untimed.turns) turn.timed = false;
    const Page with(rude_chat()), without(untimed);
    CHECK(with.has("class=\"card timeline\""));
    CHECK_FALSE(with.has(texts()["report.judged_untimed"]));
    CHECK_FALSE(without.has("class=\"card timeline\""));
    CHECK(without.has(texts()["report.judged_untimed"]));
    CHECK_FALSE(without.has("00:05"));
}

TEST_CASE("moods are drawn where they are known", "[records][report]") {
    const Page page(rude_chat());
    CHECK_FALSE(page.has("class=\"mood\""));
    Report report = page.report();
    report.moods = Moods{60, 80, 25, 40, SimTime{6000}, {{SimTime{66000}, "mood", 60, 25, "", "reply", "", 3}, {SimTime{66000}, "patience", 80, 40, "", "reply", "", 3}}};
    const std::string html = html_report(texts(), report);
    CHECK(html.find(texts().fill("report.mood_words", {"60", "25"})) != std::string::npos);
    CHECK(html.find(texts().fill("report.patience_words", {"80", "40"})) != std::string::npos);
    const Timeline line = timeline_of(page.transcript, waits_of(page.transcript), report.moods);
    REQUIRE(line.points.size() == 3);
    CHECK(line.points[0].mood == 60);
    CHECK(line.points[1].mood == 25);
    CHECK(line.points[1].patience == 40);
    CHECK(line.longest_ms == 50000);
}

TEST_CASE("more waits than fit are gathered, none is lost", "[records][report]") {
    std::vector<Turn> turns;
    for (int i = 0; i < 150; ++i) {
        turns.push_back(buyer(i * 100, "在吗"));
        turns.push_back(agent(i * 100 + 3 + i % 50, "在的,亲"));
    }
    const Timeline line = timeline_of(chat(turns), waits_of(chat(turns)), std::nullopt), few = line.at_most(60);
    REQUIRE(line.points.size() == 150);
    CHECK(few.points.size() == 50);
    CHECK(few.gathered == 3);
    CHECK(few.points[0].wait_ms == 5000);
    CHECK(few.longest_ms == 52000);
    CHECK(line.at_most(150).points.size() == 150);
    CHECK(html_report(texts(), Page(chat(turns)).report()).find(texts().fill("report.gathered", {"3"})) != std::string::npos);
}

TEST_CASE("an unfinished chat is pending, not failed", "[records][report]") {
    Transcript open = chat({buyer(0, "这双鞋能便宜点吗")});
    open.finished = false;
    const Page page(open);
    CHECK(page.has(texts()["report.why_unfinished"]));
    CHECK(page.has(texts()["report.unfinished"]));
    CHECK_FALSE(page.has(texts()["records.failed"]));
    const bool pending = std::any_of(page.assessment.criteria.begin(), page.assessment.criteria.end(), [](const Criterion& c) { return c.verdict == Verdict::pending; });
    CHECK(page.has("<li class=\"standard pending") == pending);
    CHECK(pending);
}

TEST_CASE("an empty transcript has a page that says so", "[records][report]") {
    const Page page(chat({}));
    CHECK(page.has(texts()["report.empty_chat"]));
    CHECK(page.has(texts()["report.judged_silent"]));
    check_anchors(page.html);
    check_nesting(page.html);
}

TEST_CASE("a page shows a standard as severe as its rubric's profile makes it", "[records][report]") {
    // Some profile makes some standard critical that is not so as written.
    const Scorebook& book = shipped().book;
    bool seen = false;
    for (const Rubric& rubric : book.rubrics())
        for (const Standard& written : book.standards()) {
            const Standard* wanted = book.find_standard(written.id, rubric);
            if (!wanted || wanted->severity == written.severity || wanted->severity != StandardSeverity::critical) continue;
            Page page(rude_chat(), rubric.id);
            Criterion* criterion = nullptr;
            for (Criterion& one : page.assessment.criteria)
                if (one.id == written.id) criterion = &one;
            REQUIRE(criterion);
            page.assessment.criteria = {*criterion};
            page.assessment.criteria[0].verdict = Verdict::missed;
            page.assessment.criteria[0].evidence.clear();
            page.assessment.critical.clear();
            const std::string html = html_report(texts(), page.report());
            CAPTURE(rubric.id, written.id);
            CHECK(html.find("<span class=\"pill bad\">" + texts()["severity.critical"]) != std::string::npos);
            seen = true;
        }
    CHECK(seen);
}

TEST_CASE("the shown points of the dimensions add up to the shown total", "[records][report]") {
    for (const char* rubric : {"", "strict", "after_sale"}) {
        const Page page(rude_chat(), rubric);
        static const std::regex number("<td class=\"n\">((?:−)?)([0-9]+)(?:\\.([0-9]))?"), total("<p class=\"score\"><b>([0-9]+)(?:\\.([0-9]))?</b>");
        int sum = 0;
        for (std::sregex_iterator it(page.html.begin(), page.html.end(), number), end; it != end; ++it) {
            const int tenths = std::stoi((*it)[2]) * 10 + ((*it)[3].matched ? std::stoi((*it)[3]) : 0);
            sum += (*it)[1].length() > 0 ? -tenths : tenths;
        }
        std::smatch match;
        REQUIRE(std::regex_search(page.html, match, total));
        CHECK(sum == std::stoi(match[1]) * 10 + (match[2].matched ? std::stoi(match[2]) : 0));
    }
}

TEST_CASE("what was written of an assessment is read back", "[records][report]") {
    for (const Transcript& transcript : {rude_chat(), chat({})}) {
        const Assessment assessment = judged(transcript);
        std::string error;
        const auto read = assessment_from_json(to_json(assessment), error);
        REQUIRE(read);
        CHECK(to_text(to_json(*read)) == to_text(to_json(assessment)));
    }
    for (const char* bad : {"{}", "[]", "3", R"({"points": "x"})"}) {
        std::string error;
        CHECK_FALSE(assessment_from_json(parse_json_line(bad, error).value(), error));
        CHECK_FALSE(error.empty());
    }
}
