#include "view/draw.h"

#include "view/screens.h"

namespace peilian::view {
namespace {

void global_keys(Frame& f) {
    if (f.ui.popup_shown || ImGui::IsPopupOpen(nullptr, ImGuiPopupFlags_AnyPopup)) return;
    const bool escape = ImGui::IsKeyPressed(ImGuiKey_Escape, false);
    if (escape && f.model.screen == Screen::review && f.model.shift_review && f.model.shift_review->chat >= 0) {
        f.want(action::ReviewChat{-1});
    } else if (escape && (f.model.screen == Screen::review || f.model.screen == Screen::records || f.model.screen == Screen::settings)) {
        f.want(action::Navigate{(f.model.session || f.model.shift) && f.model.screen != Screen::review ? Screen::desk : Screen::home});
    }
    if (f.model.screen == Screen::home && ImGui::IsKeyChordPressed(ImGuiMod_Ctrl | ImGuiKey_F)) f.ui.focus_search = true;
}

}  // namespace

std::vector<Action> draw(const Model& model, UiState& ui, const Fonts& fonts) {
    std::vector<Action> out;
    ui.redraw_in = -1;
    Frame f{model, ui, fonts, palette_of(model.theme), model.texts(), out};
    const ImVec2 at = ImGui::GetWindowPos(), size = ImGui::GetWindowSize();
    Rect all{at.x, at.y, size.x, size.y};
    f.fill(all, f.c.window);
    ImGui::PushFont(fonts.regular, f.px(14) * kLineBox);
    global_keys(f);
    draw_rail(f, all.cut_left(f.px(64)));
    all = draw_unsaved(f, all);
    switch (model.screen) {
        case Screen::home: draw_home(f, all); break;
        case Screen::desk: draw_desk(f, all); break;
        case Screen::review: draw_review(f, all); break;
        case Screen::records: draw_records(f, all); break;
        case Screen::settings: draw_settings(f, all); break;
    }
    draw_notices(f, all);
    // The keyboard goes back to the composer from a popup, however it was closed, and from another screen.
    const bool popup = ImGui::IsPopupOpen(nullptr, ImGuiPopupFlags_AnyPopup);
    if ((ui.popup_shown && !popup) || model.screen != Screen::desk) ui.composer.focus = true;
    ui.popup_shown = popup;
    ImGui::PopFont();
    return out;
}

}  // namespace peilian::view
