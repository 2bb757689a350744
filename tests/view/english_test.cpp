// In English no word of the program is Chinese, on any screen.
#include <catch2/catch_test_macros.hpp>

#include "kit/desk.h"
#include "view/plain_content.h"

using namespace peilian;
using namespace peilian::kit;

namespace {

/// The language's own name is the one exception: who does not read English must find it.
std::string without_own_names(std::string text) {
    const std::string name = "中文";
    for (std::size_t at = 0; (at = text.find(name)) != std::string::npos;) text.erase(at, name.size());
    return text;
}

struct InEnglish {
    Desk desk{{1440, 1200, 1}, start()};

    static Model start() {
        Model model = open_program();
        model.locale = "en";
        return model;
    }
    /// Takes the Chinese out of what people wrote, and looks at the rest.
    void check(const char* where) {
        desk.program.model = plain_content(std::move(desk.program.model));
        desk.look();
        CAPTURE(where, desk.display.text());
        CHECK_FALSE(has_chinese(without_own_names(desk.display.text())));
        CHECK_FALSE(desk.display.text().empty());
    }
    void finish(const char* scenario, const char* name) {
        desk.open_review(scenario, name);
        desk.program.model.attempts = {desk.program.kept.at("r0").row};
        desk.program.model.attempts[0].dimensions = {{"courtesy", 91}, {"honesty", 73}, {"sales", 64}};
    }
};

}  // namespace

TEST_CASE("no English text has a Chinese character", "[view][english]") {
    for (const auto& [key, text] : shipped_locales().at("en")->all()) {
        CAPTURE(key, text);
        CHECK_FALSE(has_chinese(text));
    }
    CHECK(has_chinese("在吗"));
    CHECK(has_chinese("a\uFF0Cb"));
    CHECK_FALSE(has_chinese("“a” · ¥5 −3 😊 …"));
    CHECK(plain("在吗 ok") == "xx ok");
}

TEST_CASE_METHOD(InEnglish, "home in English", "[view][english]") {
    check("fresh");
    for (const char* filter : {"###filter-1", "###filter-2", "###filter-3", "###filter-4"}) {
        desk.press(filter);
        check(filter);
    }
    finish("haggler-canvas-shoes", "bad");
    desk.program.apply(action::Navigate{Screen::home});
    check("with attempts");
    AttemptRow cut = desk.program.model.attempts[0];
    cut.finished = false;
    cut.id = "cut";
    desk.program.apply(action::AttemptsListed{{cut}});
    check("something to go on with");
}

TEST_CASE_METHOD(InEnglish, "the desk in English", "[view][english]") {
    desk.serve("complainer-sole-off");
    for (const ImGuiKey tab : {ImGuiKey_1, ImGuiKey_2, ImGuiKey_3, ImGuiKey_4}) {
        desk.key(tab, ImGuiMod_Ctrl);
        check("a tab");
    }
    desk.type("hello");
    desk.wait(3);
    check("typing");
    desk.press("###hint");
    check("a hint");
    desk.program.reply("hello");
    desk.wait(60);
    check("a reply that says nothing, and a buyer who waits");
    desk.press("###end");
    check("the end");
    desk.press("###end-no");
    desk.key(ImGuiKey_K, ImGuiMod_Ctrl);
    check("phrases");
    desk.type("zzz");
    check("no phrase");
    desk.key(ImGuiKey_Escape);
    desk.press("###pause");
    check("paused");
    desk.key(ImGuiKey_Escape);
    check("home with an open chat");
}

TEST_CASE_METHOD(InEnglish, "forms and what they leave in the chat, in English", "[view][english]") {
    desk.serve("haggler-canvas-shoes");
    for (const char* action :
         {"change_price", "send_product_card", "send_coupon", "add_note", "create_refund", "create_exchange", "create_reship", "transfer"}) {
        desk.press(std::string("###do-") + action);
        check(action);
        desk.press("###form-yes");
        check("its complaint");
        if (!desk.ui().form.action.empty()) desk.press("###form-no");
    }
    for (const char* action : {"request_photo", "check_logistics"}) desk.press(std::string("###do-") + action);
    for (const char* action : {"change_price", "send_coupon", "create_refund", "add_note", "create_exchange", "create_reship", "transfer"}) {
        desk.press(std::string("###do-") + action);
        desk.type("5");
        desk.press("###form-yes");
    }
    check("all of them done");
    CHECK(desk.program.session().state.transcript.turns.size() > 9);
}

TEST_CASE_METHOD(InEnglish, "reviews, records, settings and notices in English", "[view][english]") {
    finish("haggler-canvas-shoes", "bad");
    check("a bad review");
    finish("complainer-sole-off", "good");
    check("a good review");
    desk.program.apply(action::Navigate{Screen::records});
    check("records");
    desk.program.model.attempts.clear();
    check("empty records");
    desk.program.apply(action::Navigate{Screen::settings});
    desk.program.model.content_findings = {"a.json:1:2: SC0001 something"};
    check("settings");
    desk.program.apply(refusal("disk full"));
    desk.program.apply(refusal("disk full", effect::LoadAttempts{}));
    desk.program.apply(refusal("disk full", effect::ExportReport{}));
    check("failures");
    desk.program.apply(refusal("disk full", effect::DiscardAttempt{}));
    desk.program.apply(action::ReportExported{"/a.html"});
    desk.program.apply(action::AttemptLoaded{"a", "gone", 1, 0, {}, true});
    check("notices");
    desk.program.records = Program::Records::fail;
    desk.serve("complainer-sole-off");
    desk.program.model.save_problem = Message{"problem.no_records", {"disk full"}};
    check("a practice that waits for the records");
    desk.program.reply("hello");
    desk.program.model.save_problem = Message{"problem.inputs_missing", {}};
    check("messages that wait for the records");
    desk.program.apply(action::Quit{});
    desk.program.model.save_problem = Message{"problem.told", {"disk full"}};
    check("closing with something unsaved");
}

TEST_CASE_METHOD(InEnglish, "a shift in English", "[view][english][shift]") {
    desk.press("###start-first-two");
    check("the first buyer comes");
    desk.wait(60);
    check("two wait");
    desk.key(ImGuiKey_F6);
    desk.look();
    desk.program.apply(action::EndChat{});
    check("one has left");
    desk.key(ImGuiKey_Escape);
    check("home with an open shift");
    desk.press("###continue");
    desk.program.apply(action::NextWaiting{});
    desk.program.apply(action::EndChat{});
    REQUIRE(desk.program.model.shift_review.has_value());
    check("the review of the desk");
    desk.press("###review-row-0");
    check("the review of a chat");
}
