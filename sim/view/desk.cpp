#include <algorithm>

#include "view/icons.h"
#include "view/screens.h"
#include "view/widgets.h"

namespace peilian::view {
namespace {

void draw_header(Frame& f, Rect bar, bool narrow, bool very_narrow) {
    const LiveSession& s = *f.model.session;
    f.fill(bar, f.c.card);
    f.hline(bar.x, bar.bottom() - 1, bar.w);
    Rect rest = bar.inset(f.px(16), f.px(10));
    rest.h = f.px(32);
    if (button(f, "###end", f.t["desk.end"], rest.cut_right(f.px(90)), Look::outline, !s.state.closed)) f.ui.confirm_end = true;
    tip(f, f.t["desk.end_tip"]);
    rest.cut_right(f.px(8));
    if (icon_button(f, "###pause", s.paused ? icon::kPlay : icon::kPause, rest.cut_right(f.px(30)), f.t[s.paused ? "desk.go_on" : "desk.pause"])) f.want(action::Pause{!s.paused});
    if (icon_button(f, "###jump", icon::kForward, rest.cut_right(f.px(30)), f.t["desk.jump"])) f.want(action::JumpToNextCue{});
    if (narrow && icon_button(f, "###coach", icon::kBulb, rest.cut_right(f.px(30)), f.t["coach.title"])) f.ui.coach_open = !f.ui.coach_open;
    if (very_narrow && icon_button(f, "###facts", icon::kColumns, rest.cut_right(f.px(30)), f.t["desk.facts"])) f.ui.facts_open = !f.ui.facts_open;
    const std::string clock = std::string(icon::kClock) + " " + clock_text(f.model.shift ? shift_time(*f.model.shift, f.model.now) : session_time(s, f.model.now));
    f.text_right(clock, rest.right() - f.px(8), bar.y + f.px(19), 13, f.c.second);
    const float room = rest.w - f.width_of(clock, 13) - f.px(24);
    float x = bar.x + f.px(16);
    x += f.text(s.scenario->buyer.nick, x, bar.y + f.px(17), 15, f.c.ink, true, room) + f.px(10);
    for (const std::string& label : {s.scenario->buyer.level, stage_text(f.t, s.scenario->stage)}) {
        if (label.empty() || x + f.width_of(label, 12) + f.px(20) > bar.x + f.px(16) + room) continue;
        x += f.pill(label, x, bar.y + f.px(16), f.c.second, f.c.soft) + f.px(8);
    }
}

/// Shortcuts of the desk; they work while the composer has the keyboard.
void desk_keys(Frame& f) {
    if (f.ui.popup_shown || ImGui::IsPopupOpen(nullptr, ImGuiPopupFlags_AnyPopup)) return;
    constexpr ImGuiKey kTabs[] = {ImGuiKey_1, ImGuiKey_2, ImGuiKey_3, ImGuiKey_4};
    for (int i = 0; i < 4; ++i) {
        if (ImGui::IsKeyChordPressed(ImGuiMod_Ctrl | kTabs[i])) f.ui.tab = i;
    }
    if (ImGui::IsKeyChordPressed(ImGuiMod_Ctrl | ImGuiKey_K)) f.ui.phrases_open = true;
    if (ImGui::IsKeyChordPressed(ImGuiMod_Ctrl | ImGuiKey_E)) f.ui.emoji_open = true;
    if (ImGui::IsKeyChordPressed(ImGuiMod_Ctrl | ImGuiKey_J)) f.want(action::JumpToNextCue{});
    if (ImGui::IsKeyPressed(ImGuiKey_F1, false)) f.want(action::AskHint{});
    if (ImGui::IsKeyChordPressed(ImGuiMod_Alt | ImGuiKey_Enter) && f.model.session && !f.model.session->state.closed) f.ui.confirm_end = true;
    if (ImGui::IsKeyPressed(ImGuiKey_F6, false)) f.want(action::NextWaiting{});
    if (ImGui::IsKeyPressed(ImGuiKey_Escape, false)) f.want(action::Navigate{Screen::home});
}

/// What was being written in each chat of a shift stays with it; a session alone begins with an empty composer.
void change_chat(Frame& f) {
    const LiveSession& s = *f.model.session;
    const std::string key = s.scenario->id + "/" + std::to_string(s.seed) + "/" + std::to_string(s.wall_ms);
    if (f.ui.session_key == key) return;
    if (f.model.shift) f.ui.drafts[f.ui.session_key] = std::move(f.ui.composer);
    else f.ui.drafts.clear();
    const auto draft = f.ui.drafts.find(key);
    f.ui.composer = draft == f.ui.drafts.end() ? Composer{} : std::move(draft->second);
    f.ui.composer.focus = true;
    f.ui.session_key = key;
    f.ui.form = ActionForm{};
    f.ui.chat_to_end = true;
    f.ui.tab = s.scenario->order.id.empty() ? 0 : 1;
}

}  // namespace

void draw_desk(Frame& f, Rect r) {
    if (!f.model.session) {
        if (f.model.shift) draw_conversations(f, r.cut_left(f.px(256)));
        else r = draw_title(f, r, f.t["rail.desk"]);
        f.text_centre(f.t[f.model.shift ? "desk.nobody_yet" : "desk.none"], r, 14, f.c.second);
        if (f.model.shift) desk_keys(f);
        return;
    }
    change_chat(f);
    const LiveSession& s = *f.model.session;
    desk_keys(f);
    const bool narrow = r.w < f.px(1136), very_narrow = r.w < f.px(896);
    Rect rest = r;
    draw_conversations(f, rest.cut_left(f.px(very_narrow ? 200 : 256)));
    if (!narrow) {
        draw_coach(f, rest.cut_right(f.px(262)));
    } else if (f.ui.coach_open) {
        draw_coach(f, rest.cut_right(f.px(very_narrow ? 220 : 262)));
    }
    if (!very_narrow && !(narrow && f.ui.coach_open && rest.w < f.px(640))) draw_facts(f, rest.cut_right(f.px(318)));
    Rect middle = rest;
    draw_header(f, middle.cut_top(f.px(52)), narrow, very_narrow);
    if (very_narrow && f.ui.facts_open) {
        draw_facts(f, middle);
    } else {
        const Rect composer = middle.cut_bottom(f.px(172));
        draw_chat_history(f, middle);
        draw_composer(f, composer);
    }
    // A click on the facts, the coach or a button does not take the keyboard from the reply.
    if (ImGui::IsMouseReleased(ImGuiMouseButton_Left) || (very_narrow && f.ui.facts_open)) f.ui.composer.focus = true;
    draw_end_popup(f);
    draw_action_form(f);
    if (!s.paused) f.redraw_in(1.F);
}

}  // namespace peilian::view
