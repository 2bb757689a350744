#include "kit/desk.h"

#include <catch2/catch_test_macros.hpp>

namespace peilian::kit {

using namespace std::chrono_literals;

Desk::Desk(Size size, Model start) : program(std::move(start)), display(size) { look(); }

void Desk::frame(SimTime lasts) {
    program.apply(action::Tick{program.model.now + lasts});
    display.set_frame_seconds(static_cast<float>(to_seconds(lasts)));
    for (Action& wish : display.frame(program.model)) {
        wishes.push_back(wish);
        program.apply(std::move(wish));
    }
}

void Desk::look(int frames) {
    for (int i = 0; i < frames; ++i) frame(16ms);
}

void Desk::press(std::string_view id) {
    display.press(id);
    frame(16ms);
    INFO("pressed " << id);
    CHECK(display.pressed());
    look();
}

void Desk::type(std::string_view utf8) {
    display.type(utf8);
    look();
}

void Desk::key(ImGuiKey key, ImGuiKeyChord mods) {
    display.key(key, mods);
    look();
}

void Desk::click(ImVec2 at) {
    display.point(at.x, at.y);
    look(2);
    display.button_down(true);
    look(2);
    display.button_down(false);
    look();
}

ImVec2 Desk::find(std::string_view id) {
    // The box is drawn around the item and the mouse: from two corners of the screen its own corners are seen.
    const auto box = [&](ImVec2 mouse) {
        display.point(mouse.x, mouse.y);
        display.frame(program.model);
        display.locate(id);
        display.frame(program.model);
        return display.located();
    };
    const ImVec4 low = box({0, 0}), high = box({display.size().x - 1, display.size().y - 1});
    INFO("no place has " << id);
    REQUIRE(low.z >= low.x);
    return {(high.x + low.z) / 2, (high.y + low.w) / 2};
}

void Desk::wait(double seconds) {
    for (int i = 0; i < static_cast<int>(seconds * 10 + 0.5); ++i) frame(100ms);
}

void Desk::serve(const std::string& scenario) {
    program.start(scenario);
    program.let_buyer_finish();
    look();
}

void Desk::open_review(const std::string& scenario, const std::string& name) {
    const std::shared_ptr<const Scenario> found = scenario_of(program.model, scenario);
    REQUIRE(found);
    Kept kept{{"小北", scenario, found->hash, 1, program.wall_ms, ""}, recorded(*found, name), true, {}};
    kept.row.id = "r0";
    kept.row.scenario = scenario;
    kept.row.title = found->title;
    kept.row.finished = true;
    program.kept["r0"] = std::move(kept);
    program.apply(action::OpenAttempt{"r0"});
    look();
}

}  // namespace peilian::kit
