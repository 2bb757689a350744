// What surrounds the session: screens, settings, notices, selections of the review.
#include <algorithm>
#include <catch2/catch_test_macros.hpp>

#include "kit/program.h"

using namespace peilian;
using namespace peilian::kit;
using namespace std::chrono_literals;

TEST_CASE("screens without contents are not opened", "[app][navigate]") {
    Program program;
    program.apply(action::Navigate{Screen::desk});
    CHECK(program.model.screen == Screen::home);
    program.apply(action::Navigate{Screen::review});
    CHECK(program.model.screen == Screen::home);
    for (const Screen screen : {Screen::records, Screen::settings, Screen::home}) {
        program.apply(action::Navigate{screen});
        CHECK(program.model.screen == screen);
    }
    CHECK(program.effects.empty());
}

TEST_CASE("a trainee's name is saved, and their attempts are listed", "[app][settings]") {
    Program program;
    program.apply(action::SetTrainee{"小南"});
    CHECK(program.model.trainee == "小南");
    const auto saved = program.wanted<effect::SaveSetting>();
    REQUIRE(saved.size() == 1);
    CHECK(saved[0].key == "trainee");
    CHECK(saved[0].value == "小南");
    REQUIRE(program.wanted<effect::LoadAttempts>().size() == 1);
    CHECK(program.wanted<effect::LoadAttempts>()[0].trainee == "小南");
    program.start("silent-zaima");
    CHECK(program.wanted<effect::BeginAttempt>()[0].trainee == "小南");
}

TEST_CASE("who takes over in the middle of a chat sees their own attempts, not those of the name before", "[app][settings]") {
    Program program;
    program.start("silent-zaima");
    program.reply("您好,在的");
    program.apply(action::EndChat{});
    REQUIRE(program.model.attempts.size() == 1);
    program.start("haggler-canvas-shoes");
    program.reply("亲,您好");
    program.records = Program::Records::wait;
    program.apply(action::SetTrainee{"小南"});
    CHECK(program.model.attempts.empty());   // also before the records answer
    program.answer_waiting();
    CHECK(program.model.attempts.empty());
    program.apply(action::EndChat{});
    CHECK(program.kept.at("a2").finished);
    CHECK(program.kept.at("a2").begun.trainee == "小北");   // who began it
    CHECK(program.model.attempts.empty());
    CHECK(program.model.resumable.empty());
    program.apply(action::SetTrainee{"小北"});
    CHECK(program.model.attempts.size() == 2);
}

TEST_CASE("the language changes at once and is saved; an unknown one is left alone", "[app][settings]") {
    Program program;
    program.apply(action::SetLocale{"en"});
    CHECK(program.model.texts()["desk.send"] == "Send");
    program.apply(action::SetLocale{"fr"});
    CHECK(program.model.locale == "en");
    program.apply(action::SetLocale{"zh-CN"});
    CHECK(program.model.texts()["desk.send"] == "发送");
    const auto saved = program.wanted<effect::SaveSetting>();
    REQUIRE(saved.size() == 2);
    CHECK(saved[0].key == "locale");
    CHECK(saved[0].value == "en");
    CHECK(saved[1].value == "zh-CN");
}

TEST_CASE("the theme changes at once and is saved", "[app][settings]") {
    Program program;
    program.apply(action::SetTheme{Theme::dark});
    CHECK(program.model.theme == Theme::dark);
    program.apply(action::SetTheme{Theme::light});
    const auto saved = program.wanted<effect::SaveSetting>();
    REQUIRE(saved.size() == 2);
    CHECK(saved[0].key == "theme");
    CHECK(saved[0].value == "dark");
    CHECK(saved[1].value == "light");
}

TEST_CASE("a setting that cannot be saved holds all the same, and is told of", "[app][settings][failure]") {
    Program program;
    program.records = Program::Records::fail;
    program.apply(action::SetTheme{Theme::dark});
    CHECK(program.model.theme == Theme::dark);
    REQUIRE(program.model.notices.size() == 1);
    CHECK(program.model.notices[0].error);
}

TEST_CASE("a report is exported, and the trainee is told where", "[app][report]") {
    Program program;
    program.apply(action::ExportReport{"a3"});
    CHECK(program.wanted<effect::ExportReport>()[0].attempt == "a3");
    REQUIRE(program.model.notices.size() == 1);
    CHECK_FALSE(program.model.notices[0].error);
    CHECK(program.model.notices[0].text.find("/reports/a3.html") != std::string::npos);
}

TEST_CASE("news fades, errors stay until they are closed", "[app][notice]") {
    Program program;
    program.apply(action::Tick{10s});
    program.apply(action::ReportExported{"/a.html"});
    program.apply(refusal("磁盘已满"));
    program.apply(action::Tick{16s});
    CHECK(program.model.notices.size() == 2);
    program.apply(action::Tick{17s});
    REQUIRE(program.model.notices.size() == 1);
    CHECK(program.model.notices[0].error);
    program.apply(action::Tick{2h});
    CHECK(program.model.notices.size() == 1);
    program.apply(action::CloseNotice{5});
    CHECK(program.model.notices.size() == 1);
    program.apply(action::CloseNotice{0});
    CHECK(program.model.notices.empty());
}

TEST_CASE("many notices do not cover the screen", "[app][notice]") {
    Program program;
    for (int i = 0; i < 20; ++i) program.apply(action::ReportExported{"/" + std::to_string(i)});
    REQUIRE(program.model.notices.size() == 3);
    CHECK(program.model.notices.back().text.find("/19") != std::string::npos);
}

TEST_CASE("selecting a standard shows its evidence; selecting a turn shows what it cost", "[app][review]") {
    Program program;
    const Scenario& scenario = *shipped_library()->find("haggler-canvas-shoes");
    program.kept["a0"] = Kept{{"小北", scenario.id, "", 1, 0, ""}, recorded(scenario, "bad"), true, {}};
    program.apply(action::OpenAttempt{"a0"});
    const Assessment assessment = program.review().assessment;
    const auto evident = std::find_if(assessment.criteria.begin(), assessment.criteria.end(),
                                      [](const Criterion& c) { return c.verdict == Verdict::missed && !c.evidence.empty(); });
    REQUIRE(evident != assessment.criteria.end());
    const std::uint32_t before = program.review().selections;
    program.apply(action::SelectStandard{evident->id});
    CHECK(program.review().standard == evident->id);
    CHECK(program.review().turn == evident->evidence.front().turn);
    CHECK(program.review().selections == before + 1);
    program.apply(action::SelectStandard{""});
    CHECK(program.review().standard.empty());
    CHECK_FALSE(program.review().turn.has_value());

    const std::size_t turn = evident->evidence.front().turn;
    program.apply(action::SelectTurn{turn});
    CHECK(program.review().turn == turn);
    const auto chosen = std::find_if(assessment.criteria.begin(), assessment.criteria.end(),
                                     [&](const Criterion& c) { return c.id == program.review().standard; });
    REQUIRE(chosen != assessment.criteria.end());
    CHECK(chosen->possible_milli - chosen->earned_milli >= evident->possible_milli - evident->earned_milli);
    program.apply(action::SelectTurn{9999});
    CHECK(program.review().turn == turn);
    CHECK(program.effects.size() == 1);   // the attempt was loaded; looking at it wants nothing of the world
}

TEST_CASE("chance and wall time are filled in where a session begins, and nowhere else", "[app][complete]") {
    Action start = action::StartScenario{"x", 0, 0}, chosen = action::StartScenario{"x", 5, 6};
    Action again = action::TryAgain{}, from = action::TryAgainFrom{3, 0};
    for (Action* action : {&start, &chosen, &again, &from}) complete(*action, 77, 88);
    CHECK(std::get<action::StartScenario>(start).seed == 77);
    CHECK(std::get<action::StartScenario>(start).wall_ms == 88);
    CHECK(std::get<action::StartScenario>(chosen).seed == 5);
    CHECK(std::get<action::StartScenario>(chosen).wall_ms == 6);
    CHECK(std::get<action::TryAgain>(again).seed == 77);
    CHECK(std::get<action::TryAgainFrom>(from).turn == 3);
    CHECK(std::get<action::TryAgainFrom>(from).wall_ms == 88);
    Action reply = action::SendReply{"您好"};
    complete(reply, 77, 88);
    CHECK(std::get<action::SendReply>(reply).text == "您好");
}

TEST_CASE("points are rounded half up and never below zero", "[app]") {
    CHECK(whole_points(0) == 0);
    CHECK(whole_points(499) == 0);
    CHECK(whole_points(500) == 1);
    CHECK(whole_points(84'499) == 84);
    CHECK(whole_points(-2'000) == 0);
}
