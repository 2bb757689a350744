#include "view/theme.h"

#include "view/draw.h"

namespace peilian::view {
namespace {

constexpr ImU32 rgb(unsigned hex) { return IM_COL32((hex >> 16) & 255, (hex >> 8) & 255, hex & 255, 255); }

constexpr Palette kLight{
    .ink = rgb(0x1F2329), .second = rgb(0x5B616B), .third = rgb(0x696F79), .line = rgb(0xE3E6EB), .window = rgb(0xF4F5F7), .card = rgb(0xFFFFFF),
    .rail = rgb(0x20262E), .rail_active = rgb(0x343C47), .rail_ink = rgb(0xB4BBC5),
    .brand = rgb(0x0C5DFF), .brand_soft = rgb(0xE8F0FF), .good = rgb(0x187D47), .good_soft = rgb(0xE5F6EC), .caution = rgb(0xA45D08),
    .caution_soft = rgb(0xFFF3E0), .bad = rgb(0xD51E24), .bad_soft = rgb(0xFDECEC),
    .own = rgb(0xD9E7FF), .own_line = rgb(0xC3D8FF), .other = rgb(0xFFFFFF), .mark_good = rgb(0xCDEFD9), .mark_caution = rgb(0xFFE3B8),
    .mark_bad = rgb(0xFBD5D5), .track = rgb(0xE9ECF0), .soft = rgb(0xF2F3F5), .on_brand = rgb(0xFFFFFF), .star = rgb(0xF2A93B),
    .tint = rgb(0xF8FAFE), .seal = rgb(0x1664FF)};

constexpr Palette kDark{
    .ink = rgb(0xE8EAED), .second = rgb(0xB4BAC4), .third = rgb(0x9198A2), .line = rgb(0x343A43), .window = rgb(0x16191E), .card = rgb(0x1F242B),
    .rail = rgb(0x101317), .rail_active = rgb(0x2B323B), .rail_ink = rgb(0xA4ACB7),
    .brand = rgb(0x6196FF), .brand_soft = rgb(0x20304F), .good = rgb(0x4CC585), .good_soft = rgb(0x1B3A2A), .caution = rgb(0xF2A24A),
    .caution_soft = rgb(0x43311A), .bad = rgb(0xFF7A7E), .bad_soft = rgb(0x452326),
    .own = rgb(0x263E6B), .own_line = rgb(0x33508A), .other = rgb(0x262C34), .mark_good = rgb(0x23573B), .mark_caution = rgb(0x6B4A17),
    .mark_bad = rgb(0x6E2B2F), .track = rgb(0x333942), .soft = rgb(0x2A3038), .on_brand = rgb(0x101317), .star = rgb(0xF2A93B),
    .tint = rgb(0x242A32), .seal = rgb(0x1664FF)};

ImVec4 vec(ImU32 colour) { return ImGui::ColorConvertU32ToFloat4(colour); }

}  // namespace

const Palette& palette_of(Theme theme) { return theme == Theme::dark ? kDark : kLight; }

void apply_style(Theme theme, float scale) {
    const Palette& c = palette_of(theme);
    ImGuiStyle style;
    style.WindowPadding = ImVec2(0, 0);
    style.WindowBorderSize = 0;
    style.WindowRounding = 0;
    style.ChildBorderSize = 0;
    style.PopupRounding = 12;
    style.PopupBorderSize = 1;
    style.FrameRounding = 8;
    style.FramePadding = ImVec2(10, 7);
    style.FrameBorderSize = 1;
    style.ItemSpacing = ImVec2(8, 8);
    style.ScrollbarSize = 8;
    style.ScrollbarRounding = 4;
    style.ScaleAllSizes(scale);
    style.FontScaleDpi = 1;
    const auto set = [&](ImGuiCol which, ImU32 colour) { style.Colors[which] = vec(colour); };
    set(ImGuiCol_Text, c.ink);
    set(ImGuiCol_TextDisabled, c.third);
    set(ImGuiCol_WindowBg, c.window);
    set(ImGuiCol_ChildBg, IM_COL32(0, 0, 0, 0));
    set(ImGuiCol_PopupBg, c.card);
    set(ImGuiCol_Border, c.line);
    set(ImGuiCol_FrameBg, c.card);
    set(ImGuiCol_FrameBgHovered, c.card);
    set(ImGuiCol_FrameBgActive, c.card);
    set(ImGuiCol_ScrollbarBg, IM_COL32(0, 0, 0, 0));
    set(ImGuiCol_ScrollbarGrab, c.line);
    set(ImGuiCol_ScrollbarGrabHovered, c.third);
    set(ImGuiCol_ScrollbarGrabActive, c.third);
    set(ImGuiCol_CheckMark, c.brand);
    set(ImGuiCol_TextSelectedBg, (c.brand & ~IM_COL32_A_MASK) | (70u << IM_COL32_A_SHIFT));
    set(ImGuiCol_NavCursor, c.brand);
    set(ImGuiCol_ModalWindowDimBg, IM_COL32(0, 0, 0, 80));
    ImGui::GetStyle() = style;
}

}  // namespace peilian::view
