// Records and settings.
#include <catch2/catch_test_macros.hpp>

#include "kit/desk.h"
#include "view/theme.h"

using namespace peilian;
using namespace peilian::kit;

namespace {

struct At : Desk {
    explicit At(Screen screen) {
        program.apply(action::Navigate{screen});
        look();
        forget();
    }
};
struct InRecords : At {
    InRecords() : At(Screen::records) {}
};
struct InSettings : At {
    InSettings() : At(Screen::settings) {}
};

}  // namespace

TEST_CASE_METHOD(InRecords, "without attempts the records say how to come by some", "[view][records]") {
    CHECK(shows(texts()["records.title"]));
    CHECK(shows(texts()["records.empty"]));
}

TEST_CASE_METHOD(InRecords, "attempts are listed with time, ending, result and total", "[view][records]") {
    AttemptRow done;
    done.id = "a2";
    done.title = "帆布鞋:老顾客要五折";
    done.started = "2026-03-12T14:20";
    done.finished = true;
    done.total = 84;
    done.passed = true;
    done.ending = "成交";
    AttemptRow failed = done, running = done;
    failed.id = "a1";
    failed.total = 37;
    failed.passed = false;
    running.id = "a3";
    running.finished = false;
    running.ending.clear();
    program.apply(action::AttemptsListed{{running, done, failed}});
    look();
    for (const char* words : {"帆布鞋:老顾客要五折", "2026-03-12 14:20", "成交", "84", "37"}) CHECK(shows(words));
    for (const char* key : {"records.passed", "records.failed", "records.running"}) CHECK(shows(texts()[key]));
    CHECK_FALSE(shows(texts()["records.empty"]));
    program.records = Program::Records::wait;
    press("###attempt-a1");
    REQUIRE(wished<action::OpenAttempt>().size() == 1);
    CHECK(wished<action::OpenAttempt>()[0].attempt == "a1");
    key(ImGuiKey_Escape);
    CHECK(program.model.screen == Screen::home);
}

TEST_CASE_METHOD(InRecords, "thousands of attempts cost no more than a page of them", "[view][records]") {
    std::vector<AttemptRow> rows;
    for (int i = 0; i < 5000; ++i) {
        AttemptRow row;
        row.id = "a" + std::to_string(i);
        row.title = "第" + std::to_string(i) + "次";
        row.started = "2026-03-12T14:20";
        row.finished = true;
        rows.push_back(row);
    }
    rows.resize(50);
    program.apply(action::AttemptsListed{rows});
    look();
    const std::size_t few = display.vertices();
    rows.resize(5000, rows.back());
    program.apply(action::AttemptsListed{rows});
    look();
    CHECK(display.vertices() < few + few / 4);
}

TEST_CASE_METHOD(InSettings, "the language is switched by its own name", "[view][settings]") {
    CHECK(shows("中文"));
    CHECK(shows("English"));
    press("###locale-en");
    REQUIRE(wished<action::SetLocale>().size() == 1);
    CHECK(wished<action::SetLocale>()[0].locale == "en");
    CHECK(shows("Settings"));
    press("###locale-zh-CN");
    CHECK(shows("设置"));
}

TEST_CASE_METHOD(InSettings, "the theme is switched", "[view][settings]") {
    CHECK(display.vertices_of(view::palette_of(Theme::light).card) > 0);
    press("###theme-dark");
    REQUIRE(wished<action::SetTheme>().size() == 1);
    CHECK(wished<action::SetTheme>()[0].theme == Theme::dark);
    CHECK(display.vertices_of(view::palette_of(Theme::dark).card) > 0);
    press("###theme-light");
    CHECK(wished<action::SetTheme>().size() == 2);
}

TEST_CASE_METHOD(InSettings, "the name is changed when it is saved, and cannot be emptied", "[view][settings]") {
    CHECK(ui().trainee_edit == "小北");
    display.press("###save-trainee");   // nothing to save yet
    look();
    CHECK(wished<action::SetTrainee>().empty());
    press("###trainee");
    key(ImGuiKey_A, ImGuiMod_Ctrl);
    key(ImGuiKey_Delete);
    display.press("###save-trainee");
    look();
    CHECK(wished<action::SetTrainee>().empty());
    press("###trainee");
    type("小南");
    CHECK(program.model.trainee == "小北");
    press("###save-trainee");
    REQUIRE(wished<action::SetTrainee>().size() == 1);
    CHECK(wished<action::SetTrainee>()[0].name == "小南");
    CHECK(program.model.trainee == "小南");
}

TEST_CASE_METHOD(InSettings, "a name of blanks is no name", "[view][settings]") {
    press("###trainee");
    key(ImGuiKey_A, ImGuiMod_Ctrl);
    type("   ");
    display.press("###save-trainee");
    look();
    CHECK(wished<action::SetTrainee>().empty());
}

TEST_CASE_METHOD(InSettings, "settings show where the records are and what authors should mend", "[view][settings]") {
    CHECK(shows(program.model.records_place));
    program.model.content_findings = {"scenarios/presale/x.json:12:5: SC0020 no node of this name", "assets/lexicon/y.json:3:1: LX0002 wrong type"};
    look();
    for (const std::string& finding : program.model.content_findings) CHECK(shows(finding));
    CHECK(shows(texts().fill("settings.findings", {"2"})));
}

TEST_CASE("an error stays on the screen until it is closed", "[view][notice]") {
    Desk desk;
    desk.program.apply(refusal("磁盘已满"));
    desk.look();
    CHECK(desk.shows(desk.texts().fill("notice.setting_failed", {"磁盘已满"})));
    desk.wait(10);
    CHECK(desk.shows("磁盘已满"));
    desk.press("###notice-0");
    CHECK(desk.wished<action::CloseNotice>().size() == 1);
    CHECK_FALSE(desk.shows("磁盘已满"));
}

TEST_CASE("what waits for the records is told of on every screen until it is saved", "[view][notice]") {
    Desk desk;
    desk.serve("silent-zaima");
    desk.program.records = Program::Records::fail;
    desk.program.reply("您好,在的");
    desk.look();
    const std::string waits = desk.texts().fill("notice.unsaved", {"1", "磁盘已满"});
    for (const Screen screen : {Screen::desk, Screen::home, Screen::records, Screen::settings}) {
        desk.program.apply(action::Navigate{screen});
        desk.look();
        CHECK(desk.shows(waits));
        CHECK(desk.display.outside().empty());
    }
    desk.press("###retry");
    CHECK(desk.wished<action::RetrySaving>().size() == 1);
    CHECK(desk.shows(waits));
    desk.program.records = Program::Records::answer;
    desk.press("###retry");
    CHECK_FALSE(desk.shows(waits));
    CHECK(desk.shows(desk.texts()["notice.saved_again"]));
}

TEST_CASE("a practice that ends while it cannot be saved says so in its review", "[view][notice]") {
    Desk desk;
    desk.program.records = Program::Records::fail;
    desk.serve("silent-zaima");
    CHECK(desk.shows(desk.texts().fill("notice.unsaved_result", {"磁盘已满"})));
    desk.program.apply(action::EndChat{});
    desk.look();
    CHECK(desk.program.model.screen == Screen::review);
    CHECK(desk.shows(desk.texts().fill("notice.unsaved", {"1", "磁盘已满"})));
}

TEST_CASE("the rail leads everywhere, and not to a desk without a chat", "[view][rail]") {
    Desk desk;
    desk.press("###rail-records");
    CHECK(desk.program.model.screen == Screen::records);
    desk.press("###rail-settings");
    CHECK(desk.program.model.screen == Screen::settings);
    desk.display.press("###rail-desk");
    desk.look();
    CHECK(desk.program.model.screen == Screen::settings);
    desk.press("###rail-home");
    CHECK(desk.program.model.screen == Screen::home);
    desk.serve("silent-zaima");
    desk.press("###rail-home");
    desk.press("###rail-desk");
    CHECK(desk.program.model.screen == Screen::desk);
}
