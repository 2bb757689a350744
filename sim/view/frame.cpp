#include "view/frame.h"

#include <algorithm>
#include <array>
#include <cstdio>

#include "base/utf8.h"
#include "view/icons.h"

namespace peilian::view {

void Frame::fill(Rect r, ImU32 colour, float rounding) const { ImGui::GetWindowDrawList()->AddRectFilled(r.min(), r.max(), colour, px(rounding)); }

void Frame::outline(Rect r, ImU32 colour, float rounding) const { ImGui::GetWindowDrawList()->AddRect(r.min(), r.max(), colour, px(rounding)); }

void Frame::card(Rect r) const {
    fill(r, c.card, 12);
    outline(r, c.line, 12);
}

void Frame::hline(float x, float y, float w) const { fill({x, y, w, 1}, c.line); }
void Frame::vline(float x, float y, float h) const { fill({x, y, 1, h}, c.line); }

float Frame::text(std::string_view s, float x, float y, float size, ImU32 colour, bool bold, float max_width) const {
    return draw_line(s, font(bold), px(size), ImVec2(x, y), colour, max_width);
}

void Frame::text_right(std::string_view s, float right, float y, float size, ImU32 colour, bool bold) const {
    text(s, right - width_of(s, size, bold), y, size, colour, bold);
}

void Frame::text_centre(std::string_view s, Rect r, float size, ImU32 colour, bool bold) const {
    text(s, r.x + (r.w - width_of(s, size, bold)) / 2, r.y + (r.h - px(size)) / 2 - px(1), size, colour, bold);
}

float Frame::paragraph(std::string_view s, float x, float y, float width, float size, ImU32 colour, bool bold) const {
    const std::string valid = valid_utf8(s);
    return draw_laid(valid, lay_out(valid, font(bold), px(size), width), font(bold), px(size), ImVec2(x, y), colour);
}

float Frame::paragraph_height(std::string_view s, float width, float size, bool bold) const {
    return static_cast<float>(lay_out(valid_utf8(s), font(bold), px(size), width).lines.size()) * line_height(px(size));
}

float Frame::width_of(std::string_view s, float size, bool bold) const { return text_width(s, font(bold), px(size)); }

float Frame::pill(std::string_view s, float x, float y, ImU32 colour, ImU32 ground) const {
    const float w = width_of(s, 12) + px(16);
    fill({x, y, w, px(20)}, ground, 10);
    text(s, x + px(8), y + px(3), 12, colour);
    return w;
}

void Frame::bar(Rect r, float share, ImU32 colour) const {
    const float rounding = r.h / 2 / std::max(ui.scale, 0.1F);
    fill(r, c.track, rounding);
    const float w = r.w * std::clamp(share, 0.F, 1.F);
    if (w > 0) fill({r.x, r.y, std::max(w, r.h), r.h}, colour, rounding);
}

void Frame::avatar(std::string_view name, float x, float y, float size, ImU32 colour) const {
    const std::string first = slice_utf8(name, {0, 1});
    ImGui::GetWindowDrawList()->AddCircleFilled(ImVec2(x + size / 2, y + size / 2), size / 2, colour, 32);
    text_centre(first, {x, y, size, size}, size / ui.scale * 0.4F, IM_COL32_WHITE);
}

void Frame::stars(int of_five, float right, float y) const {
    std::string s;
    for (int i = 0; i < 5; ++i) s += i < of_five ? icon::kStar : icon::kStarEmpty;
    text_right(s, right, y, 12, c.star);
}

ImU32 avatar_colour(std::string_view name) {
    static constexpr std::array<ImU32, 6> kColours{IM_COL32(0xC4, 0x52, 0x1A, 255), IM_COL32(0x58, 0x6D, 0xD5, 255), IM_COL32(0x3A, 0x81, 0x72, 255),
                                                   IM_COL32(0xB7, 0x4E, 0x9D, 255), IM_COL32(0x55, 0x81, 0x43, 255), IM_COL32(0x32, 0x7E, 0x9E, 255)};
    unsigned sum = 0;
    for (const char ch : name) sum = sum * 31 + static_cast<unsigned char>(ch);
    return kColours[sum % kColours.size()];
}

ImU32 faded(ImU32 colour, float alpha) {
    const auto a = static_cast<ImU32>(static_cast<float>(colour >> IM_COL32_A_SHIFT) * alpha);
    return (colour & ~IM_COL32_A_MASK) | (a << IM_COL32_A_SHIFT);
}

std::string clock_text(SimTime t) {
    const auto s = t.count() / 1000;
    std::array<char, 32> out{};
    if (s >= 3600) {
        std::snprintf(out.data(), out.size(), "%lld:%02d:%02d", static_cast<long long>(s / 3600), static_cast<int>(s / 60 % 60), static_cast<int>(s % 60));
    } else {
        std::snprintf(out.data(), out.size(), "%02d:%02d", static_cast<int>(s / 60), static_cast<int>(s % 60));
    }
    return out.data();
}

std::string money_text(std::int64_t fen) {
    std::array<char, 40> out{};
    std::snprintf(out.data(), out.size(), "¥%lld.%02d", static_cast<long long>(fen / 100), static_cast<int>(fen % 100));
    return out.data();
}

std::string wall_text(std::string_view clock, SimTime t) {
    const auto digit = [&](std::size_t i) { return i < clock.size() && clock[i] >= '0' && clock[i] <= '9' ? clock[i] - '0' : 0; };
    const long long start = (digit(11) * 10 + digit(12)) * 60 + digit(14) * 10 + digit(15);
    const long long minute = (start + t.count() / 60000) % (24 * 60);
    std::array<char, 16> out{};
    std::snprintf(out.data(), out.size(), "%02d:%02d", static_cast<int>(minute / 60), static_cast<int>(minute % 60));
    return out.data();
}

std::string stage_text(const Texts& t, std::string_view stage) {
    if (stage == "pre_sale") return t["stage.pre_sale"];
    if (stage == "in_sale") return t["stage.in_sale"];
    return t["stage.after_sale"];
}

}  // namespace peilian::view
