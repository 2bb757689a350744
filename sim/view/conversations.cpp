// The list at the left of the desk: who is being served, how long each waits, what has not been read yet.
#include <algorithm>

#include "view/icons.h"
#include "view/screens.h"
#include "view/widgets.h"

namespace peilian::view {
namespace {

constexpr float kRow = 62;

/// One line of the list.
struct Entry {
    const Scenario* scenario = nullptr;
    const SessionState* state = nullptr;
    std::string chat;          ///< to be selected by; empty in a session alone
    SimTime wait{0};
    int unread = 0;
    bool selected = true;
};

ImU32 wait_colour(const Frame& f, SimTime wait) {
    return wait >= std::chrono::seconds(30) ? f.c.bad : wait >= std::chrono::seconds(20) ? f.c.caution : f.c.third;
}

/// Open chats by their waits, then closed ones in the order in which they came.
std::vector<Entry> entries_of(const Model& model) {
    std::vector<Entry> entries;
    if (!model.shift) {
        if (const auto& s = model.session) entries.push_back({s->scenario.get(), &s->state, {}, waiting_time(s->state, session_time(*s, model.now)), 0, true});
        return entries;
    }
    const LiveShift& live = *model.shift;
    const SimTime now = shift_time(live, model.now);
    const auto add = [&](std::size_t i) {
        const ShiftChat& chat = live.state.chats[i];
        entries.push_back({live.shift->arrivals[i].scenario.get(), &chat.session, chat.id, waiting_time(chat.session, chat.own_time(now)), unread(chat), chat.id == live.state.selected});
    };
    for (const std::size_t i : by_waiting(live.state)) add(i);
    for (std::size_t i = 0; i < live.state.chats.size(); ++i) {
        if (live.state.chats[i].arrived && live.state.chats[i].session.closed) add(i);
    }
    return entries;
}

std::string last_words(const Frame& f, const SessionState& state) {
    std::string last = f.t["desk.coming"];
    for (const Turn& turn : state.transcript.turns) {
        if (!turn.text.empty()) last = turn.text;
    }
    std::replace(last.begin(), last.end(), '\n', ' ');
    return last;
}

std::string state_words(const Frame& f, const Entry& entry) {
    if (entry.wait.count() > 0) return clock_text(entry.wait);
    if (!entry.state->closed) return f.t["desk.replied"];
    const Ending* ending = entry.scenario->find_ending(entry.state->ending);
    return ending != nullptr && !ending->title.empty() ? ending->title : f.t["desk.closed"];
}

void draw_unread(Frame& f, float right, float y, int unread) {
    const std::string count = unread > 99 ? "99+" : std::to_string(unread);
    const float w = std::max(f.px(16), f.width_of(count, 11) + f.px(8));
    const Rect badge{right - w + f.px(4), y - f.px(4), w, f.px(16)};
    f.fill(badge, f.c.bad, 8);
    f.text_centre(count, badge, 11, IM_COL32_WHITE);
}

void draw_entry(Frame& f, Rect row, const Entry& entry) {
    bool hovered = false;
    if (!entry.chat.empty()) {
        const std::string id = "###chat-" + entry.chat;
        if (press_area(id.c_str(), row, &hovered)) f.want(action::SelectChat{entry.chat});
    }
    if (entry.selected || hovered) f.fill(row, entry.selected ? f.c.brand_soft : f.c.soft);
    const std::string& nick = entry.scenario->buyer.nick;
    const bool closed = entry.state->closed;
    const float x = row.x + f.px(14), size = f.px(36);
    f.avatar(nick, x, row.y + f.px(13), size, closed ? f.c.third : avatar_colour(nick));
    if (entry.unread > 0) draw_unread(f, x + size, row.y + f.px(13), entry.unread);
    const std::string state = state_words(f, entry);
    const float room = f.px(110);
    const float state_w = std::min(room, f.width_of(state, 12));
    f.text(state, row.right() - f.px(14) - state_w, row.y + f.px(15), 12, entry.wait.count() > 0 ? wait_colour(f, entry.wait) : f.c.second, false, room);
    f.text(nick, row.x + f.px(60), row.y + f.px(13), 14, closed ? f.c.third : f.c.ink, true, row.w - f.px(84) - state_w);
    f.text(last_words(f, *entry.state), row.x + f.px(60), row.y + f.px(35), 13, closed ? f.c.third : f.c.second, false, row.w - f.px(74));
}

/// What the shift is about, or the one session.
float draw_background(Frame& f, Rect r) {
    const float x = r.x + f.px(16), w = r.w - f.px(32);
    float y = r.y;
    const auto heading = [&](const char* key) {
        f.text(f.t[key], x, y, 12, f.c.third);
        y += f.px(22);
    };
    if (f.model.shift) {
        heading("desk.shift");
        y += f.paragraph(f.model.shift->shift->briefing, x, y, w, 13, f.c.second) + f.px(12);
    }
    if (!f.model.session) return y;
    const Scenario& s = *f.model.session->scenario;
    heading("desk.briefing");
    y += f.paragraph(s.briefing, x, y, w, 13, f.c.second) + f.px(12);
    if (s.goals.empty()) return y;
    heading("desk.goals");
    for (const std::string& goal : s.goals) {
        f.text(icon::kRing, x, y + f.px(4), 11, f.c.third);
        y += f.paragraph(goal, x + f.px(20), y, w - f.px(20), 13, f.c.second) + f.px(4);
    }
    return y;
}

}  // namespace

void draw_conversations(Frame& f, Rect r) {
    const std::vector<Entry> entries = entries_of(f.model);
    f.fill(r, f.c.card);
    f.vline(r.right() - 1, r.y, r.h);
    const auto open = std::count_if(entries.begin(), entries.end(), [](const Entry& entry) { return !entry.state->closed; });
    f.text(f.t["desk.serving"], r.x + f.px(16), r.y + f.px(17), 16, f.c.ink, true);
    f.pill(std::to_string(open), r.x + f.px(24) + f.width_of(f.t["desk.serving"], 16, true), r.y + f.px(16), f.c.brand, f.c.brand_soft);
    SimTime longest{0};
    for (const Entry& entry : entries) longest = std::max(longest, entry.wait);
    if (longest.count() > 0) f.text_right(f.t.fill("desk.longest", {clock_text(longest)}), r.right() - f.px(14), r.y + f.px(20), 11, f.c.third);
    f.hline(r.x, r.y + f.px(51), r.w);
    const Rect area = begin_area(f, "###conversations", {r.x, r.y + f.px(52), r.w - 1, r.h - f.px(52)});
    float y = area.y;
    bool over = false;
    for (const Entry& entry : entries) {
        if (entry.state->closed && !over && f.model.shift) {
            over = true;
            f.text(f.t["desk.over"], area.x + f.px(14), y + f.px(12), 12, f.c.third);
            y += f.px(34);
        }
        draw_entry(f, {area.x, y, area.w, f.px(kRow)}, entry);
        y += f.px(kRow);
    }
    y = draw_background(f, {area.x, y + f.px(20), area.w, 0});
    end_area(f, area, y + f.px(12));
}

}  // namespace peilian::view
