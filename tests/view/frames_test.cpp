// Frames of every screen with every scenario: nothing out of place, nothing wished that nobody did, nothing drawn that nobody sees.
#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>
#include <catch2/generators/catch_generators_range.hpp>

#include "kit/desk.h"

using namespace peilian;
using namespace peilian::kit;

namespace {

const std::vector<Size> kSizes{{900, 600, 1}, {1280, 800, 1}, {2560, 1440, 2}, {1440, 900, 1}, {1100, 700, 1}};

/// What a frame must keep whatever it draws.
void check_frame(Desk& desk, const char* where) {
    desk.look(3);
    desk.forget();
    const Model& model = desk.program.model;
    const std::optional<LiveSession> session = model.session;
    const std::optional<Review> review = model.review;
    const Screen screen = model.screen;
    desk.display.frame(model);
    const auto wishes = desk.display.frame(model);
    INFO(where << " at " << desk.display.size().x << "x" << desk.display.size().y);
    CAPTURE(desk.display.outside());
    CHECK(desk.display.outside().empty());
    CHECK(wishes.empty());
    CHECK_FALSE(desk.display.text().empty());
    CHECK(model.screen == screen);
    if (session) CHECK(model.session->state == session->state);
    if (review) CHECK((model.review->state == review->state && model.review->assessment == review->assessment));
}

/// The chat as it stands after the first inputs.
void take_up(Desk& desk, const Scenario& scenario, std::vector<StampedInput> inputs, std::size_t n) {
    inputs.resize(std::min(n, inputs.size()));
    desk.program.model.session.reset();
    desk.program.apply(action::AttemptLoaded{"a", scenario.id, 1, static_cast<std::int64_t>(n), inputs, false});
}

Transcript long_chat(std::size_t turns) {
    Transcript transcript;
    for (std::size_t i = 0; i < turns; ++i) {
        Turn turn;
        turn.t = std::chrono::seconds(10 * i);
        turn.role = i % 2 == 0 ? Role::buyer : Role::agent;
        turn.text = "第" + std::to_string(i) + "句:这双鞋怎么样,尺码准不准,今天能发货吗";
        transcript.turns.push_back(std::move(turn));
    }
    transcript.finished = false;
    return transcript;
}

}  // namespace

TEST_CASE("every screen with every scenario", "[view][frames]") {
    // Sizes, languages and themes take turns, so that all meet in the long run.
    const auto& scenarios = shipped_library()->scenarios;
    for (std::size_t first = 0; first < kSizes.size(); ++first) {
        Desk desk(kSizes[first]);
        for (std::size_t n = first; n < scenarios.size(); n += kSizes.size()) {
            const Scenario& scenario = *scenarios[n];
            Model& model = desk.program.model;
            model.locale = n % 2 == 0 ? "zh-CN" : "en";
            model.theme = n / 2 % 2 == 0 ? Theme::light : Theme::dark;
            CAPTURE(scenario.id, model.locale);
            const std::vector<StampedInput> inputs = model_inputs(scenario);
            take_up(desk, scenario, {}, 0);
            check_frame(desk, "fresh desk");
            take_up(desk, scenario, inputs, inputs.size() * 2 / 3);
            desk.look(1);
            for (int tab = 0; tab < 4 && model.session; ++tab) {
                desk.ui().tab = tab;
                check_frame(desk, "desk");
            }
            model.session.reset();
            desk.program.apply(action::AttemptLoaded{"a", scenario.id, 1, 0, inputs, true});
            check_frame(desk, "review");
        }
        for (const Screen screen : {Screen::home, Screen::records, Screen::settings}) {
            desk.program.apply(action::Navigate{screen});
            check_frame(desk, "around");
        }
    }
}

TEST_CASE("every screen at every size, in both languages, with all that can be open", "[view][frames][sizes]") {
    const Size size = GENERATE(from_range(kSizes));
    const std::string locale = GENERATE(as<std::string>(), "zh-CN", "en");
    CAPTURE(size.width, locale);
    Model model = open_program();
    model.locale = locale;
    Desk desk(size, std::move(model));
    desk.open_review("haggler-canvas-shoes", "bad");
    check_frame(desk, "bad review");
    desk.open_review("complainer-sole-off", "good");
    check_frame(desk, "good review");
    desk.program.model.attempts.assign(60, desk.program.kept.at("r0").row);
    desk.program.model.attempts[0].dimensions = {{"courtesy", 91}, {"honesty", 73}, {"sales", 64}, {"expertise", 50}, {"resolution", 88}};
    for (const Screen screen : {Screen::home, Screen::records, Screen::settings}) {
        desk.program.apply(action::Navigate{screen});
        check_frame(desk, "lists");
    }
    desk.serve("complainer-sole-off");
    desk.type(std::string(3 * 60, 'a') + "这是一条很长的回复,说了又说,一直说到写不下为止,还要再说几句才够");
    check_frame(desk, "long draft");
    desk.press("###end");
    check_frame(desk, "end");
    desk.press("###end-no");
    desk.key(ImGuiKey_K, ImGuiMod_Ctrl);
    check_frame(desk, "phrases");
    desk.key(ImGuiKey_Escape);
    desk.key(ImGuiKey_E, ImGuiMod_Ctrl);
    check_frame(desk, "emoji");
    desk.key(ImGuiKey_Escape);
    desk.press("###tool-coupon");
    desk.press("###form-yes");
    check_frame(desk, "form with a complaint");
    desk.press("###form-no");
    if (desk.display.size().x < 1200) {
        desk.press("###coach");
        check_frame(desk, "drawer");
    }
    for (int i = 0; i < 3; ++i) desk.program.apply(refusal("磁盘已满,或者这个文件夹现在不允许写入"));
    check_frame(desk, "notices");
    desk.program.model.save_problem = Message{"problem.told", {"磁盘已满,或者这个文件夹现在不允许写入"}};
    check_frame(desk, "something unsaved");
}

TEST_CASE("of a long chat only what is seen is laid out", "[view][frames][chat]") {
    const auto drawn = [](std::size_t turns) {
        Desk desk;
        desk.serve("haggler-canvas-shoes");
        desk.program.apply(action::Pause{true});
        desk.program.model.session->state.transcript = long_chat(turns);
        desk.program.model.session->wall_ms = 1;   // another chat than the one that was drawn
        desk.look(6);
        CHECK(desk.ui().chat.heights.size() == turns);
        CHECK(desk.shows("第" + std::to_string(turns - 1) + "句"));
        if (turns > 100) CHECK_FALSE(desk.shows("第7句"));
        for (int i = 0; i < 400; ++i) {
            desk.display.point(600, 300);
            desk.display.wheel(50);
            desk.display.frame(desk.program.model);
        }
        CHECK(desk.shows("第0句"));
        return desk.display.vertices();
    };
    const std::size_t some = drawn(60), many = drawn(2000);
    CHECK(many < some + some / 10);
}

TEST_CASE("of a long review only what is seen is laid out", "[view][frames][chat]") {
    Desk desk;
    desk.open_review("haggler-canvas-shoes", "bad");
    desk.program.model.review->state.transcript = long_chat(2000);
    desk.program.model.review->turn.reset();
    desk.look(6);
    CHECK(desk.ui().review_chat.heights.size() == 2000);
    std::size_t shown = 0;
    for (std::size_t i = 0; i < 2000; ++i) shown += desk.shows("第" + std::to_string(i) + "句") ? 1 : 0;
    CHECK(shown > 4);
    CHECK(shown < 40);
}

TEST_CASE("a screen on which nothing moves asks for no frame", "[view][frames][idle]") {
    Desk desk;
    desk.open_review("haggler-canvas-shoes", "bad");
    for (const Screen screen : {Screen::review, Screen::home, Screen::records, Screen::settings}) {
        desk.program.apply(action::Navigate{screen});
        desk.look();
        CAPTURE(static_cast<int>(screen));
        CHECK(desk.ui().redraw_in < 0);
    }
    desk.program.apply(refusal("磁盘已满"));   // stays as it is until it is closed
    desk.look();
    CHECK(desk.ui().redraw_in < 0);
    desk.program.apply(action::CloseNotice{0});
    desk.program.apply(action::ReportExported{"/a.html"});   // fades
    desk.look();
    CHECK(desk.ui().redraw_in >= 0);
    // At the desk a clock ticks and a caret blinks; more is not drawn.
    desk.serve("haggler-canvas-shoes");
    desk.look(8);
    CHECK(desk.ui().redraw_in >= 0.4F);
    CHECK(desk.ui().redraw_in <= 1);
    desk.press("###pause");
    desk.look(8);
    CHECK((desk.ui().redraw_in < 0 || desk.ui().redraw_in >= 0.4F));
}
