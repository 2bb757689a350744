// What is written can be read: contrast by the formula of WCAG 2 of every text colour on every ground it is put on.
#include <algorithm>
#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>
#include <cmath>
#include <utility>
#include <vector>

#include "view/frame.h"
#include "view/theme.h"

using namespace peilian;
using view::Palette;

namespace {

double linear(unsigned channel) {
    const double c = channel / 255.0;
    return c <= 0.04045 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4);
}

double luminance(ImU32 colour) {
    return 0.2126 * linear(colour >> IM_COL32_R_SHIFT & 255) + 0.7152 * linear(colour >> IM_COL32_G_SHIFT & 255) +
           0.0722 * linear(colour >> IM_COL32_B_SHIFT & 255);
}

double contrast(ImU32 a, ImU32 b) {
    const double one = luminance(a), two = luminance(b);
    return (std::max(one, two) + 0.05) / (std::min(one, two) + 0.05);
}

using Colour = std::pair<const char*, ImU32 Palette::*>;
struct Writing { Colour text; std::vector<Colour> grounds; };

const Colour kWindow{"window", &Palette::window}, kCard{"card", &Palette::card}, kSoft{"soft", &Palette::soft}, kTint{"tint", &Palette::tint},
    kOwn{"own", &Palette::own}, kOther{"other", &Palette::other}, kBrandSoft{"brand_soft", &Palette::brand_soft},
    kGoodSoft{"good_soft", &Palette::good_soft}, kCautionSoft{"caution_soft", &Palette::caution_soft}, kBadSoft{"bad_soft", &Palette::bad_soft},
    kMarkGood{"mark_good", &Palette::mark_good}, kMarkCaution{"mark_caution", &Palette::mark_caution}, kMarkBad{"mark_bad", &Palette::mark_bad},
    kRail{"rail", &Palette::rail}, kRailActive{"rail_active", &Palette::rail_active};

const std::vector<Writing> kWritings{
    {{"ink", &Palette::ink}, {kWindow, kCard, kSoft, kTint, kOwn, kOther, kBrandSoft, kGoodSoft, kCautionSoft, kBadSoft, kMarkGood, kMarkCaution, kMarkBad}},
    {{"second", &Palette::second}, {kWindow, kCard, kSoft, kTint, kBrandSoft, kGoodSoft, kCautionSoft, kBadSoft}},
    {{"third", &Palette::third}, {kWindow, kCard, kSoft, kTint, kOther}},
    {{"brand", &Palette::brand}, {kWindow, kCard, kSoft, kTint, kBrandSoft}},
    {{"good", &Palette::good}, {kWindow, kCard, kSoft, kTint, kGoodSoft}},
    {{"caution", &Palette::caution}, {kWindow, kCard, kSoft, kTint, kCautionSoft}},
    {{"bad", &Palette::bad}, {kWindow, kCard, kSoft, kTint, kOther, kBadSoft}},
    {{"rail_ink", &Palette::rail_ink}, {kRail, kRailActive}},
    {{"on_brand", &Palette::on_brand}, {{"brand", &Palette::brand}}},
    {{"card", &Palette::card}, {{"ink", &Palette::ink}}}};   // a chosen pill

}  // namespace

TEST_CASE("the formula is that of WCAG", "[view][theme]") {
    CHECK(std::abs(contrast(IM_COL32_WHITE, IM_COL32_BLACK) - 21) < 1e-9);
    CHECK(std::abs(contrast(IM_COL32(0x77, 0x77, 0x77, 255), IM_COL32_WHITE) - 4.478) < 0.001);
}

TEST_CASE("every text colour reaches 4.5:1 on its grounds", "[view][theme]") {
    const Theme theme = GENERATE(Theme::light, Theme::dark);
    const Palette& palette = view::palette_of(theme);
    for (const Writing& writing : kWritings) {
        for (const Colour& ground : writing.grounds) {
            CAPTURE(theme == Theme::light ? "light" : "dark", writing.text.first, ground.first);
            CHECK(contrast(palette.*writing.text.second, palette.*ground.second) >= 4.5);
        }
    }
}

TEST_CASE("white letters can be read on the mark and on every avatar", "[view][theme]") {
    for (const Theme theme : {Theme::light, Theme::dark}) CHECK(contrast(IM_COL32_WHITE, view::palette_of(theme).seal) >= 4.5);
    for (int i = 0; i < 200; ++i) CHECK(contrast(IM_COL32_WHITE, view::avatar_colour("买家" + std::to_string(i))) >= 4.5);
}

TEST_CASE("the three inks can be told apart", "[view][theme]") {
    for (const Theme theme : {Theme::light, Theme::dark}) {
        const Palette& c = view::palette_of(theme);
        CHECK(contrast(c.ink, c.card) > contrast(c.second, c.card) + 1);
        CHECK(contrast(c.second, c.card) > contrast(c.third, c.card) + 1);
    }
}
