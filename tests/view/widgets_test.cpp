// Scrolling areas.
#include <catch2/catch_test_macros.hpp>

#include "kit/desk.h"
#include "view/widgets.h"

using namespace peilian;
using namespace peilian::kit;

TEST_CASE("what scrolls leaves room for its scroll bar", "[view][widgets]") {
    const Model model = open_program();
    Display display;
    std::vector<Action> wishes;
    float scroll_bar = 0;
    const auto width_with = [&](float contents) {
        float width = 0;
        for (int i = 0; i < 3; ++i) {   // whether it scrolls is known after the first frame
            display.around([&] {
                view::Frame f{model, display.ui, display.fonts(), view::palette_of(model.theme), model.texts(), wishes};
                const view::Rect area = view::begin_area(f, "###area", {100, 100, 300, 200});
                width = area.w;
                scroll_bar = ImGui::GetStyle().ScrollbarSize;
                view::end_area(f, area, area.y + contents);
            });
        }
        return width;
    };
    CHECK(width_with(150) == 300);
    CHECK(width_with(500) == 300 - scroll_bar);
}
