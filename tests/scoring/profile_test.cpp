// Profiles and rubrics that extend others.
#include <catch2/catch_test_macros.hpp>
#include <algorithm>

#include "scoring/kit.h"

using namespace peilian;
using namespace peilian::kit;

namespace {

constexpr std::string_view kStandards = R"({"format": "peilian/standards/1", "standards": [
    {"id": "timeliness.first", "dimension": "timeliness", "severity": "minor", "points": 2, "applies": {"always": true},
     "measure": {"figure": "first_response_s", "met": {"at_most": 10}, "partly": {"at_most": 30}}},
    {"id": "courtesy.greeting", "dimension": "courtesy", "severity": "minor", "points": 3, "applies": {"always": true}, "require": {"act": "greet"}},
    {"id": "courtesy.thanks", "dimension": "courtesy", "severity": "minor", "points": 1, "applies": {"always": true}, "require": {"act": "thank"}}]})";

std::string rubric(std::string_view id, std::string_view rest) {
    return R"({"format": "peilian/rubric/1", "id": ")" + std::string(id) + R"(", "title": "t", "why": "w")" + std::string(rest) + "}";
}

std::string profile(std::string_view id, std::string_view rest) {
    return R"({"format": "peilian/profile/1", "id": ")" + std::string(id) + R"(", "title": "t", "why": "w")" + std::string(rest) + "}";
}

const std::string kBase = rubric("base", R"(, "weights": {"timeliness": 40, "courtesy": 60}, "stage": "pre_sale", "pass": 70)");

Scorebook load(const std::vector<std::string>& rubrics, const std::vector<std::string>& profiles, Diagnostics& diagnostics) {
    std::vector<AuthoredFile> files;
    for (const std::string& text : rubrics) files.push_back(parsed(text, FileKind::rubric, "rubric.json"));
    for (const std::string& text : profiles) files.push_back(parsed(text, FileKind::profile, "profile.json"));
    files.push_back(parsed(kStandards, FileKind::standards, "standards.json"));
    return Scorebook::load(files, lexicon(), needs(), diagnostics);
}

Scorebook loaded(const std::vector<std::string>& rubrics, const std::vector<std::string>& profiles = {}) {
    Diagnostics diagnostics;
    Scorebook out = load(rubrics, profiles, diagnostics);
    for (const Diagnostic& d : diagnostics) UNSCOPED_INFO(to_text(d));
    REQUIRE(diagnostics.empty());
    return out;
}

std::vector<std::string> codes(const std::vector<std::string>& rubrics, const std::vector<std::string>& profiles = {}) {
    Diagnostics diagnostics;
    load(rubrics, profiles, diagnostics);
    std::vector<std::string> out;
    for (const Diagnostic& d : diagnostics) {
        out.push_back(d.code);
        CHECK(d.line > 0);
        CHECK_FALSE(d.hint.empty());
    }
    return out;
}

Verdict first_response(const Scorebook& book, std::string_view rubric, double after_s) {
    return criterion(assessed(book, chat({buyer(0, "在吗"), agent(after_s, "您好,谢谢")}), rubric), "timeliness.first").verdict;
}

bool judges(const Scorebook& book, std::string_view rubric, std::string_view standard) {
    return book.find_standard(standard, *book.find_rubric(rubric)) != nullptr;
}

const std::string kQuick = profile("quick", R"(, "change": {"timeliness.first": {"measure": {"met": {"at_most": 5}}}})");

}  // namespace

TEST_CASE("a rubric that extends another says only what is different; its stage is its own") {
    const Scorebook book = loaded({rubric("child", R"(, "extends": "base", "weights": {"courtesy": 55, "honesty": 5}, "pass": 90)"), kBase});
    const Rubric& child = *book.find_rubric("child");
    CHECK(child.weights == std::vector<std::pair<std::string, int>>{{"timeliness", 40}, {"courtesy", 55}, {"honesty", 5}});
    CHECK(child.pass == 90);
    CHECK(child.stage.empty());
    CHECK(child.title == "t");
    CHECK(book.choose("", "pre_sale").id == "base");
    CHECK(child.hash != book.find_rubric("base")->hash);
}

TEST_CASE("a profile changes limits, and what it leaves unsaid stays") {
    const Scorebook book = loaded({kBase, rubric("hurried", R"(, "extends": "base", "profile": "quick")")}, {kQuick});
    CHECK(first_response(book, "base", 8) == Verdict::met);
    CHECK(first_response(book, "hurried", 8) == Verdict::partly);
    CHECK(first_response(book, "hurried", 31) == Verdict::missed);
    CHECK(book.find_standard("timeliness.first", *book.find_rubric("hurried"))->points == 2);
}

TEST_CASE("a profile changes points and severity, and replaces a check as a whole") {
    const std::string strict = profile("strict", R"(, "extends": "quick", "change": {
        "courtesy.greeting": {"severity": "critical", "points": 9, "require": {"act": "introduce_self"}}})");
    const Scorebook book = loaded({kBase, rubric("strict", R"(, "extends": "base", "profile": "strict")")}, {strict, kQuick});
    const Assessment a = assessed(book, chat({buyer(0, "在吗"), agent(8, "您好,谢谢")}), "strict");
    CHECK(a.critical == std::vector<std::string>{"courtesy.greeting"});
    CHECK(first_response(book, "strict", 8) == Verdict::partly);   // of the base of its profile
    CHECK(book.find_standard("courtesy.greeting")->severity == StandardSeverity::minor);
    CHECK(book.find_standard("courtesy.greeting", *book.find_rubric("strict"))->points == 9);
    CHECK(assessed(book, chat({buyer(0, "在吗"), agent(8, "您好,谢谢")}), "base").critical.empty());
}

TEST_CASE("a profile switches standards off, and one that extends it switches them on again") {
    const std::vector<std::string> profiles{profile("few", R"(, "only": ["courtesy.greeting"])"), profile("more", R"(, "extends": "few", "with": ["courtesy.thanks"])"),
                                            profile("less", R"(, "extends": "more", "without": ["courtesy.greeting"])")};
    const Scorebook book = loaded({kBase, rubric("few", R"(, "extends": "base", "profile": "few")"), rubric("more", R"(, "extends": "base", "profile": "more")"),
                                   rubric("less", R"(, "extends": "base", "profile": "less")")}, profiles);
    CHECK(judges(book, "few", "courtesy.greeting"));
    CHECK_FALSE(judges(book, "few", "timeliness.first"));
    CHECK(judges(book, "more", "courtesy.thanks"));
    CHECK_FALSE(judges(book, "less", "courtesy.greeting"));
    CHECK(judges(book, "less", "courtesy.thanks"));
    CHECK(book.profiles().size() == 3);
}

TEST_CASE("a rubric's hash names what its profile makes of the standards") {
    const std::string hurried = rubric("hurried", R"(, "extends": "base", "profile": "quick")");
    const std::string slower = profile("quick", R"(, "change": {"timeliness.first": {"measure": {"met": {"at_most": 6}}}})");
    CHECK(loaded({kBase, hurried}, {kQuick}).find_rubric("hurried")->hash != loaded({kBase, hurried}, {slower}).find_rubric("hurried")->hash);
    CHECK(loaded({kBase, hurried}, {kQuick}).find_rubric("base")->hash == loaded({kBase, hurried}, {slower}).find_rubric("base")->hash);
}

TEST_CASE("mistakes of profiles and of rubrics that extend have place and hint") {
    using Codes = std::vector<std::string>;
    CHECK(codes({kBase, rubric("child", R"(, "extends": "none")")}) == Codes{"ST0020"});
    CHECK(codes({kBase, rubric("child", R"(, "extends": "base", "profile": "none")")}) == Codes{"ST0020"});
    CHECK(codes({kBase, rubric("a", R"(, "extends": "b")"), rubric("b", R"(, "extends": "a")"), rubric("c", R"(, "extends": "a")")}) == Codes{"ST0021"});
    CHECK(codes({kBase, kBase}) == Codes{"ST0004"});
    CHECK(codes({kBase, rubric("child", R"(, "extends": "base", "weights": {"courtesy": 70})")}) == Codes{"ST0007"});
    CHECK(codes({kBase}, {profile("p", R"(, "extends": "q")")}) == Codes{"ST0020"});
    CHECK(codes({kBase}, {profile("p", R"(, "extends": "p")")}) == Codes{"ST0021"});
    CHECK(codes({kBase}, {profile("p", R"(, "without": ["courtesy.bowing"])")}) == Codes{"ST0005"});
    CHECK(codes({kBase}, {profile("p", R"(, "change": {"courtesy.bowing": {"points": 2}})")}) == Codes{"ST0005"});
    CHECK(codes({kBase}, {profile("p", R"(, "change": {"courtesy.greeting": {"measure": {"met": {"at_most": 2}}}})")}) == Codes{"ST0022"});
    CHECK(codes({kBase}, {profile("p", R"(, "change": {"courtesy.greeting": {"require": {"act": "bow"}}})")}) == Codes{"ST0010"});
}

TEST_CASE("the profiles of the project: the default says nothing new, the others extend it") {
    const Scorebook& book = real_book();
    for (const char* id : {"default", "strict", "pinduoduo", "first-week"}) {
        const auto found = std::find_if(book.profiles().begin(), book.profiles().end(), [&](const Profile& p) { return p.id == id; });
        REQUIRE(found != book.profiles().end());
        CHECK_FALSE(found->why.empty());
        CHECK((found->id == "default" || found->extends == "default"));
    }
    CHECK(judges(book, "first_week", "courtesy.greeting"));
    CHECK_FALSE(judges(book, "first_week", "sales.cross-sell"));
    const Rubric &general = *book.find_rubric("general"), &strict = *book.find_rubric("strict");
    CHECK(general.profile == "default");
    CHECK(strict.pass == general.pass);
    CHECK(book.find_standard("courtesy.no-rhetorical", *book.find_rubric("kuaishou"))->severity == StandardSeverity::critical);
}
