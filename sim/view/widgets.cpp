#include "view/widgets.h"

#include <imgui_internal.h>
#include <imgui_stdlib.h>

#include <algorithm>

#include "base/utf8.h"

namespace peilian::view {
namespace {

constexpr ImGuiID kRoot = 0x5045494C;  // one seed for all ids

struct RootScope {
    RootScope() { ImGui::PushOverrideID(kRoot); }
    ~RootScope() { ImGui::PopID(); }
    RootScope(const RootScope&) = delete;
    RootScope& operator=(const RootScope&) = delete;
};

}  // namespace

bool press_area(const char* id, Rect r, bool* hovered) {
    const RootScope root;
    const ImVec2 cursor = ImGui::GetCursorScreenPos();
    ImGui::SetCursorScreenPos(r.min());
    const bool pressed = ImGui::InvisibleButton(id, ImVec2(std::max(r.w, 1.F), std::max(r.h, 1.F)), ImGuiButtonFlags_EnableNav);
    if (hovered != nullptr) *hovered = ImGui::IsItemHovered();
    if (ImGui::IsItemFocused() && ImGui::GetCurrentContext()->NavCursorVisible) {
        // Above what the caller will draw here.
        ImDrawList* draw = ImGui::GetForegroundDrawList();
        const ImGuiWindow* window = ImGui::GetCurrentWindow();
        draw->PushClipRect(window->ClipRect.Min, window->ClipRect.Max);
        draw->AddRect(r.min(), r.max(), ImGui::GetColorU32(ImGuiCol_NavCursor), 6, 0, 2);
        draw->PopClipRect();
    }
    ImGui::SetCursorScreenPos(cursor);
    return pressed;
}

bool enter_pressed() {
    const ImGuiContext& g = *ImGui::GetCurrentContext();
    return g.ActiveId == 0 && (g.NavId == 0 || !g.NavCursorVisible) && !ImGui::IsPopupOpen(nullptr, ImGuiPopupFlags_AnyPopup) && ImGui::IsKeyPressed(ImGuiKey_Enter, false);
}

bool enter_submits() {
    const ImGuiContext& g = *ImGui::GetCurrentContext();
    if (!ImGui::IsKeyPressed(ImGuiKey_Enter, false) && !ImGui::IsKeyPressed(ImGuiKey_KeypadEnter, false)) return false;
    return g.NavActivateId == 0 || ImGui::GetInputTextState(g.NavActivateId) != nullptr;
}

bool button(Frame& f, const char* id, std::string_view label, Rect r, Look look, bool enabled, std::string_view icon) {
    bool hovered = false;
    ImGui::BeginDisabled(!enabled);
    const bool pressed = press_area(id, r, &hovered);
    ImGui::EndDisabled();
    const float alpha = enabled ? 1.F : 0.45F;
    ImU32 ink = f.c.ink;
    if (look == Look::filled) {
        f.fill(r, faded(f.c.brand, alpha), 8);
        if (hovered) f.fill(r, faded(f.c.ink, 0.1F), 8);   // away from the colour of its words
        ink = f.c.on_brand;
    } else {
        f.fill(r, hovered ? f.c.soft : f.c.card, 8);
        if (look == Look::outline) f.outline(r, f.c.line, 8);
    }
    if (icon.empty()) {
        f.text_centre(label, r, 14, faded(ink, alpha));
    } else {
        f.text(icon, r.x + f.px(14), r.y + (r.h - f.px(14)) / 2, 14, faded(ink, alpha));
        f.text(label, r.x + f.px(38), r.y + (r.h - f.px(14)) / 2 - 1, 14, faded(ink, alpha), false, r.w - f.px(42));
    }
    return pressed && enabled;
}

bool icon_button(Frame& f, const char* id, std::string_view icon, Rect r, std::string_view words) {
    bool hovered = false;
    const bool pressed = press_area(id, r, &hovered);
    if (hovered) f.fill(r, f.c.soft, 6);
    tip(f, words);
    f.text_centre(icon, r, 15, hovered ? f.c.ink : f.c.second);
    return pressed;
}

bool filter_pill(Frame& f, const char* id, std::string_view label, float x, float y, bool chosen, float& width) {
    width = f.width_of(label, 13) + f.px(28);
    const Rect r{x, y, width, f.px(30)};
    bool hovered = false;
    const bool pressed = press_area(id, r, &hovered);
    f.fill(r, chosen ? f.c.ink : hovered ? f.c.soft : f.c.card, 15);
    if (!chosen) f.outline(r, f.c.line, 15);
    f.text_centre(label, r, 13, chosen ? f.c.card : f.c.ink);
    return pressed;
}

bool input_line(Frame& f, const char* id, std::string& text, const char* hint, Rect r, bool focus) {
    const RootScope root;
    const ImVec2 cursor = ImGui::GetCursorScreenPos();
    ImGui::SetCursorScreenPos(r.min());
    ImGui::SetNextItemWidth(r.w);
    if (focus) ImGui::SetKeyboardFocusHere();
    ImGui::PushFont(f.fonts.regular, f.px(14) * kLineBox);
    ImGui::PushStyleVar(ImGuiStyleVar_FramePadding, ImVec2(f.px(10), (r.h - f.px(14) * kLineBox) / 2));
    const bool changed = ImGui::InputTextWithHint(id, hint, &text);
    ImGui::PopStyleVar();
    ImGui::PopFont();
    ImGui::SetCursorScreenPos(cursor);
    return changed;
}

bool claims_arrows() {
    if (!ImGui::IsItemActive()) return false;
    ImGui::GetCurrentContext()->ActiveIdUsingNavDirMask |= (1 << ImGuiDir_Up) | (1 << ImGuiDir_Down);
    return true;
}

Rect begin_area(Frame& f, const char* id, Rect r) {
    ImGui::SetCursorScreenPos(r.min());
    ImGui::BeginChild(ImHashStr(id, 0, kRoot), ImVec2(std::max(r.w, 1.F), std::max(r.h, 1.F)), ImGuiChildFlags_NavFlattened, ImGuiWindowFlags_NoBackground);
    const ImVec2 at = ImGui::GetCursorScreenPos();
    (void)f;
    const ImGuiWindow* window = ImGui::GetCurrentWindow();
    return {at.x, at.y, r.w - (window->ScrollbarY ? window->ScrollbarSizes.x : 0), r.h};
}

void end_area(Frame& f, Rect area, float bottom) {
    ImGui::SetCursorScreenPos(area.min());
    ImGui::Dummy(ImVec2(1, std::max(1.F, bottom - area.y)));
    ImGui::EndChild();
    (void)f;
}

void tip(Frame& f, std::string_view text) {
    if (!ImGui::IsItemHovered(ImGuiHoveredFlags_ForTooltip) || text.empty()) return;
    ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, ImVec2(f.px(8), f.px(6)));
    if (ImGui::BeginTooltip()) {
        constexpr float kSize = 12, kWidth = 320;
        const std::string words = valid_utf8(text);
        const Laid laid = lay_out(words, f.fonts.regular, f.px(kSize), f.px(kWidth));
        const ImVec2 at = ImGui::GetCursorScreenPos();
        const float height = draw_laid(words, laid, f.fonts.regular, f.px(kSize), at, f.c.ink);
        ImGui::Dummy(ImVec2(laid.width, height));
        ImGui::EndTooltip();
    }
    ImGui::PopStyleVar();
}

}  // namespace peilian::view
