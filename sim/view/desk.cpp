#include <algorithm>

#include "view/icons.h"
#include "view/screens.h"
#include "view/widgets.h"

namespace peilian::view {
namespace {

ImU32 wait_colour(const Frame& f, SimTime wait) {
    return wait >= std::chrono::seconds(30) ? f.c.bad : wait >= std::chrono::seconds(20) ? f.c.caution : f.c.third;
}

void draw_conversations(Frame& f, Rect r) {
    const LiveSession& s = *f.model.session;
    f.fill(r, f.c.card);
    f.vline(r.right() - 1, r.y, r.h);
    f.text(f.t["desk.serving"], r.x + f.px(16), r.y + f.px(17), 16, f.c.ink, true);
    f.pill("1", r.x + f.px(24) + f.width_of(f.t["desk.serving"], 16, true), r.y + f.px(16), f.c.brand, f.c.brand_soft);
    const SimTime wait = waiting_time(s.state, session_time(s, f.model.now));
    if (wait.count() > 0) f.text_right(f.t.fill("desk.longest", {clock_text(wait)}), r.right() - f.px(14), r.y + f.px(20), 11, f.c.third);
    f.hline(r.x, r.y + f.px(51), r.w);
    const Rect row{r.x, r.y + f.px(52), r.w - 1, f.px(62)};
    f.fill(row, f.c.brand_soft);
    f.avatar(s.scenario->buyer.nick, row.x + f.px(14), row.y + f.px(13), f.px(36), avatar_colour(s.scenario->buyer.nick));
    const std::string state = wait.count() > 0 ? clock_text(wait) : f.t["desk.replied"];
    const float state_w = f.width_of(state, 12);
    f.text_right(state, row.right() - f.px(14), row.y + f.px(15), 12, wait.count() > 0 ? wait_colour(f, wait) : f.c.second);
    f.text(s.scenario->buyer.nick, row.x + f.px(60), row.y + f.px(13), 14, f.c.ink, true, row.w - f.px(84) - state_w);
    std::string last = f.t["desk.coming"];
    for (const Turn& turn : s.state.transcript.turns) {
        if (!turn.text.empty()) last = turn.text;
    }
    std::replace(last.begin(), last.end(), '\n', ' ');
    f.text(last, row.x + f.px(60), row.y + f.px(35), 13, f.c.second, false, row.w - f.px(74));
    const float x = r.x + f.px(16), w = r.w - f.px(32);
    float y = row.bottom() + f.px(20);
    f.text(f.t["desk.briefing"], x, y, 12, f.c.third);
    y += f.px(22);
    y += f.paragraph(s.scenario->briefing, x, y, w, 13, f.c.second) + f.px(12);
    if (!s.scenario->goals.empty()) {
        f.text(f.t["desk.goals"], x, y, 12, f.c.third);
        y += f.px(22);
        for (const std::string& goal : s.scenario->goals) {
            f.text(icon::kRing, x, y + f.px(4), 11, f.c.third);
            y += f.paragraph(goal, x + f.px(20), y, w - f.px(20), 13, f.c.second) + f.px(4);
        }
    }
}

void draw_header(Frame& f, Rect bar, bool narrow, bool very_narrow) {
    const LiveSession& s = *f.model.session;
    f.fill(bar, f.c.card);
    f.hline(bar.x, bar.bottom() - 1, bar.w);
    Rect rest = bar.inset(f.px(16), f.px(10));
    rest.h = f.px(32);
    if (button(f, "###end", f.t["desk.end"], rest.cut_right(f.px(90)))) f.ui.confirm_end = true;
    tip(f, f.t["desk.end_tip"]);
    rest.cut_right(f.px(8));
    if (icon_button(f, "###pause", s.paused ? icon::kPlay : icon::kPause, rest.cut_right(f.px(30)), f.t[s.paused ? "desk.go_on" : "desk.pause"])) f.want(action::Pause{!s.paused});
    if (icon_button(f, "###jump", icon::kForward, rest.cut_right(f.px(30)), f.t["desk.jump"])) f.want(action::JumpToNextCue{});
    if (narrow && icon_button(f, "###coach", icon::kBulb, rest.cut_right(f.px(30)), f.t["coach.title"])) f.ui.coach_open = !f.ui.coach_open;
    if (very_narrow && icon_button(f, "###facts", icon::kColumns, rest.cut_right(f.px(30)), f.t["desk.facts"])) f.ui.facts_open = !f.ui.facts_open;
    const std::string clock = std::string(icon::kClock) + " " + clock_text(session_time(s, f.model.now));
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
    if (ImGui::IsKeyChordPressed(ImGuiMod_Alt | ImGuiKey_Enter)) f.ui.confirm_end = true;
    if (ImGui::IsKeyPressed(ImGuiKey_Escape, false)) f.want(action::Navigate{Screen::home});
}

}  // namespace

void draw_desk(Frame& f, Rect r) {
    if (!f.model.session) {
        r = draw_title(f, r, f.t["rail.desk"]);
        f.text_centre(f.t["desk.none"], r, 14, f.c.second);
        return;
    }
    const LiveSession& s = *f.model.session;
    const std::string key = s.scenario->id + "/" + std::to_string(s.seed) + "/" + std::to_string(s.wall_ms);
    if (f.ui.session_key != key) {
        f.ui.session_key = key;
        f.ui.composer = Composer{};
        f.ui.form = ActionForm{};
        f.ui.chat_to_end = true;
        f.ui.tab = s.scenario->order.id.empty() ? 0 : 1;
    }
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
