// Laying out text: lines as wide as allowed, broken where Chinese may be broken.
#include <catch2/catch_test_macros.hpp>

#include "kit/display.h"
#include "view/text.h"

using namespace peilian;
using namespace peilian::kit;
using namespace peilian::view;

namespace {

constexpr float kSize = 14;

std::vector<std::string> lines_of(const std::string& text, float width) {
    Display display;
    std::vector<std::string> lines;
    display.around([&] {
        const Laid laid = lay_out(text, display.fonts().regular, kSize, width);
        for (const LaidLine& line : laid.lines) {
            lines.push_back(text.substr(static_cast<std::size_t>(line.begin), static_cast<std::size_t>(line.end - line.begin)));
            CHECK(line.width <= laid.width);
        }
    });
    return lines;
}

}  // namespace

TEST_CASE("a short text is one line, an empty one too", "[view][text]") {
    CHECK(lines_of("", 100) == std::vector<std::string>{""});
    CHECK(lines_of("您好", 100) == std::vector<std::string>{"您好"});
    CHECK(lines_of("一\n\n二\n", 100) == std::vector<std::string>{"一", "", "二", ""});
}

TEST_CASE("no character is lost, no line too wide", "[view][text]") {
    const std::string text = "亲,这款真的不能再便宜了呢,不过可以送您一双袜子哦。ThisIsAVeryLongWordWithoutAnyPlaceToBreakItAtAll 😊好的,今天16:00前付款当天发出";
    for (const float width : {30.F, 57.F, 120.F, 333.F}) {
        std::string joined;
        Display display;
        display.around([&] {
            const Laid laid = lay_out(text, display.fonts().regular, kSize, width);
            for (const LaidLine& line : laid.lines) {
                CHECK(line.width <= width);
                joined += text.substr(static_cast<std::size_t>(line.begin), static_cast<std::size_t>(line.end - line.begin));
            }
        });
        CAPTURE(width);
        CHECK(joined == text);
    }
}

TEST_CASE("no line begins with a mark that belongs to the line before", "[view][text]") {
    std::string text;
    for (int i = 0; i < 30; ++i) text += "好的\uFF0C您放心。真的\uFF01是吗\uFF1F“嗯”\uFF08对\uFF09、行,好";
    for (float width = 60; width < 200; width += 7) {
        for (const std::string& line : lines_of(text, width)) {
            CAPTURE(width, line);
            for (const char* mark : {"\uFF0C", "。", "\uFF01", "\uFF1F", "”", "\uFF09", "、", ","}) CHECK_FALSE(line.starts_with(mark));
            for (const char* mark : {"“", "\uFF08"}) CHECK_FALSE(line.ends_with(mark));
        }
    }
}

TEST_CASE("words of Latin letters stay whole where they can", "[view][text]") {
    for (const std::string& line : lines_of("please send the parcel today please send the parcel today", 120)) {
        CAPTURE(line);
        const std::string first = line.substr(0, line.find(' '));
        CHECK((first == "please" || first == "send" || first == "the" || first == "parcel" || first == "today"));
    }
}

TEST_CASE("a line that must fit is cut with an ellipsis", "[view][text]") {
    Display display;
    float width = 0;
    display.around([&] { width = draw_line("帆布鞋:老顾客要五折", display.fonts().regular, kSize, ImVec2(10, 10), IM_COL32_BLACK, 80); });
    CHECK(width <= 80);
    CHECK(display.shows("…"));
    CHECK_FALSE(display.shows("五折"));
    display.around([&] { width = draw_line("帆布鞋", display.fonts().regular, kSize, ImVec2(10, 10), IM_COL32_BLACK, 80); });
    CHECK(display.shows("帆布鞋"));
}

TEST_CASE("marks lie behind the words they mark, across lines", "[view][text]") {
    Display display;
    const std::string text = "您好好好好好好好好好好好好";
    const ImU32 colour = IM_COL32(1, 2, 3, 255);
    const auto marked = [&](Span span) {
        display.around([&] {
            ImFont* font = display.fonts().regular;
            draw_laid(text, lay_out(text, font, kSize, 60), font, kSize, ImVec2(10, 10), IM_COL32_BLACK, {{span, colour}});
        });
        return display.vertices_of(colour);
    };
    CHECK(marked({0, 0}) == 0);
    const std::size_t one = marked({0, 2});
    CHECK(one > 0);
    CHECK(marked({0, 13}) > one);   // a piece on each line
    CHECK(marked({5, 99}) > 0);
}
