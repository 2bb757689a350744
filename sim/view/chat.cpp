#include <algorithm>

#include "view/bubbles.h"
#include "view/screens.h"
#include "view/widgets.h"

namespace peilian::view {
namespace {

/// The wait before the trainee's first reply to the buyer; < 0 when this turn is not such a reply.
double reply_wait(const Transcript& transcript, std::size_t turn) {
    const Turn& t = transcript.turns[turn];
    if (t.role != Role::agent || t.text.empty()) return -1;
    double wait = -1;
    for (std::size_t i = turn; i-- > 0;) {
        const Turn& before = transcript.turns[i];
        if (before.role == Role::agent && !before.text.empty()) break;
        if (before.role == Role::buyer) wait = to_seconds(t.t - before.t);
    }
    return wait;
}

Note wait_note(const Frame& f, double wait) {
    const ImU32 colour = wait >= 30 ? f.c.bad : wait >= 20 ? f.c.caution : f.c.third;
    return {f.t.fill("desk.seconds", {std::to_string(static_cast<int>(wait + 0.5))}), colour};
}

void draw_typing(Frame& f, float x, float y, const std::string& nick) {
    f.avatar(nick, x + f.px(22), y + f.px(10), f.px(36), avatar_colour(nick));
    const Rect box{x + f.px(68), y + f.px(10), f.px(56), f.px(36)};
    f.fill(box, f.c.other, 12);
    f.outline(box, f.c.line, 12);
    for (int i = 0; i < 3; ++i) {
        ImGui::GetWindowDrawList()->AddCircleFilled(ImVec2(box.x + f.px(18) + static_cast<float>(i) * f.px(10), box.y + box.h / 2), f.px(3), f.c.third, 12);
    }
    f.text(f.t["desk.typing"], box.right() + f.px(8), box.y + f.px(11), 11, f.c.third);
}

}  // namespace

void draw_chat_history(Frame& f, Rect r) {
    const LiveSession& s = *f.model.session;
    const Transcript& transcript = s.state.transcript;
    const BubbleContext context{s.scenario.get(), &transcript, f.t["desk.me"]};
    BubbleCache& cache = f.ui.chat;
    if (cache.key != f.ui.session_key || cache.width != r.w || cache.scale != f.ui.scale) cache = BubbleCache{r.w, f.ui.scale, f.ui.session_key, {}};
    const std::size_t known = cache.heights.size();
    const Note any{" ", 0};
    for (std::size_t i = cache.heights.size(); i < transcript.turns.size(); ++i) {
        cache.heights.push_back(bubble_height(f, context, i, r.w, reply_wait(transcript, i) >= 0 ? &any : nullptr));
    }
    const Rect area = begin_area(f, "###history", r);
    const float seen_top = ImGui::GetWindowPos().y, seen_low = seen_top + ImGui::GetWindowHeight();
    const bool at_end = ImGui::GetScrollY() >= ImGui::GetScrollMaxY() - f.px(4);
    float total = f.px(44) + (s.state.buyer_typing ? f.px(56) : 0);
    for (const float h : cache.heights) total += h;
    // A short chat stands at the bottom, over the composer, as agents are used to.
    float y = area.y + std::max(0.F, r.h - total - f.px(16));
    // Each scenario has its own time of day; beside one another they would contradict.
    const ShiftChat* chat = f.model.shift ? f.model.shift->state.find(s.scenario->id) : nullptr;
    const std::string began = chat ? f.t.fill("desk.came", {clock_text(chat->arrived.value_or(SimTime{0}))}) : wall_text(s.scenario->clock, SimTime{0});
    f.text_centre(began, {area.x, y + f.px(10), r.w, f.px(20)}, 11, f.c.third);
    y += f.px(30);
    for (std::size_t i = 0; i < transcript.turns.size(); ++i) {
        const float h = cache.heights[i];
        if (y + h >= seen_top && y <= seen_low) {
            const double wait = reply_wait(transcript, i);
            const Note note = wait_note(f, wait);
            draw_bubble(f, context, i, {area.x, y, r.w, h}, wait >= 0 ? &note : nullptr, {}, false);
        }
        y += h;
    }
    if (s.state.buyer_typing && !s.state.closed) {
        draw_typing(f, area.x, y, s.scenario->buyer.nick);
        y += f.px(56);
    }
    y += f.px(16);
    end_area(f, {area.x, area.y, r.w, r.h}, y);
    // The scroll wish is made inside the next frame's child, whose size is then known.
    if (f.ui.chat_to_end || (at_end && transcript.turns.size() != known)) f.ui.chat_to_end = true;
    if (f.ui.chat_to_end) {
        begin_area(f, "###history", r);
        ImGui::SetScrollY(std::max(0.F, y - area.y - r.h));
        ImGui::EndChild();
        f.ui.chat_to_end = false;
        f.redraw_in(0);
    }
    if (s.paused) {
        const Rect veil{r.x, r.bottom() - f.px(40), r.w, f.px(32)};
        f.text_centre(f.t["desk.paused"], veil, 13, f.c.caution);
    }
}

}  // namespace peilian::view
