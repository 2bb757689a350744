#include "view/charts.h"
#include "view/icons.h"
#include "view/screens.h"
#include "view/widgets.h"

namespace peilian::view {
namespace {

constexpr int kReasonsShown = 4;

float draw_gauge(Frame& f, Rect r, std::string_view label, int value, ImU32 colour) {
    f.text(label, r.x, r.y, 13, f.c.ink);
    f.text_right(std::to_string(value), r.right(), r.y, 13, f.c.ink, true);
    f.bar({r.x, r.y + f.px(20), r.w, f.px(6)}, static_cast<float>(value) / 100, colour);
    return f.px(34);
}

float draw_reasons(Frame& f, float x, float y, float w) {
    const std::vector<LedgerEntry>& ledger = f.model.session->state.ledger;
    const float top = y;
    int n = 0;
    for (auto entry = ledger.rbegin(); entry != ledger.rend() && n < kReasonsShown; ++entry) {
        const int change = entry->after - entry->before;
        if (entry->quantity != "mood" || change == 0) continue;
        const std::string figure = (change > 0 ? "+" : "−") + std::to_string(change > 0 ? change : -change);
        const float left = f.text(figure, x, y + f.px(3), 12, change > 0 ? f.c.good : f.c.bad, true) + f.px(6);
        const std::string& reason = entry->reason.empty() ? f.t["cause." + entry->cause] : entry->reason;
        const std::string words = entry->words.empty() ? reason : f.t.fill("coach.reason", {reason, entry->words});
        y += f.paragraph(words, x + left, y, w - left, 12, f.c.second) + f.px(2);
        ++n;
    }
    return y - top;
}

float draw_needs(Frame& f, float x, float y, float w) {
    const float top = y;
    for (const NeedRecord& record : f.model.session->state.needs) {
        const NeedKind* kind = f.model.library->needs.find(record.need);
        const bool met = record.status == NeedStatus::addressed, taken = record.status == NeedStatus::taken_up;
        f.text(met ? icon::kCheck : taken ? icon::kHalf : icon::kRing, x, y + f.px(2), 14, met ? f.c.good : taken ? f.c.caution : f.c.third);
        f.text(kind != nullptr ? kind->title : record.need, x + f.px(20), y + f.px(2), 14, met ? f.c.second : f.c.ink, false, w - f.px(84));
        f.text_right(f.t[met ? "need.addressed" : taken ? "need.taken_up" : "need.open"], x + w, y + f.px(3), 11, met ? f.c.good : taken ? f.c.caution : f.c.third);
        y += f.px(24);
        if (record.times_asked > 1 && !met) {
            f.text(f.t.fill("coach.asked", {std::to_string(record.times_asked)}), x + f.px(20), y - f.px(2), 11, f.c.third);
            y += f.px(18);
        }
    }
    if (y == top) y += f.paragraph(f.t["coach.no_needs"], x, y, w, 12, f.c.third);
    return y - top;
}

}  // namespace

void draw_coach(Frame& f, Rect r) {
    const LiveSession& s = *f.model.session;
    f.fill(r, f.c.tint);
    f.vline(r.x, r.y, r.h);
    const float w = r.w - f.px(28);
    f.text(f.t["coach.title"], r.x + f.px(14), r.y + f.px(17), 15, f.c.ink, true);
    const float mode = f.width_of(f.t["coach.mode"], 12) + f.px(16);
    f.pill(f.t["coach.mode"], r.right() - f.px(14) - mode, r.y + f.px(15), f.c.second, f.c.soft);
    const Rubric& rubric = f.model.scorebook->choose({}, s.scenario->stage);
    const std::string cost = f.t.fill("coach.cost", {std::to_string(rubric.hint_cost)});
    const Rect hint{r.x + f.px(14), r.bottom() - f.px(120), w, f.px(106)};
    Rect body{r.x + 1, r.y + f.px(48), r.w - 1, r.h - f.px(48 + 130)};
    const Rect area = begin_area(f, "###coach-area", body);
    const float x = area.x + f.px(13);
    float y = area.y + f.px(2);
    const ImU32 mood = s.state.mood >= 60 ? f.c.good : s.state.mood >= 30 ? f.c.caution : f.c.bad;
    y += draw_gauge(f, {x, y, w, 0}, f.t["coach.mood"], s.state.mood, mood);
    std::vector<int> moods;
    for (const LedgerEntry& entry : s.state.ledger) {
        if (entry.quantity != "mood") continue;
        if (moods.empty()) moods.push_back(entry.before);
        moods.push_back(entry.after);
    }
    if (moods.size() > 1) {
        sparkline(f, {x, y, w, f.px(30)}, moods, f.c.caution);
        y += f.px(38);
    }
    y += draw_reasons(f, x, y, w) + f.px(8);
    y += draw_gauge(f, {x, y, w, 0}, f.t["coach.patience"], s.state.patience, s.state.patience >= 30 ? f.c.brand : f.c.bad) + f.px(8);
    f.text(f.t["coach.needs"], x, y, 14, f.c.ink, true);
    y += f.px(26);
    y += draw_needs(f, x, y, w) + f.px(12);
    if (!s.hints.empty()) {
        f.text(std::string(icon::kBulb) + " " + f.t["coach.hints"], x, y, 13, f.c.brand, true);
        y += f.px(24);
        for (auto text = s.hints.rbegin(); text != s.hints.rend(); ++text) y += f.paragraph(*text, x, y, w, 13, f.c.ink) + f.px(6);
    }
    end_area(f, area, y + f.px(8));
    f.card(hint);
    f.text(std::string(icon::kBulb) + " " + f.t["coach.ask"], hint.x + f.px(12), hint.y + f.px(14), 13, f.c.ink, true);
    f.text(cost, hint.x + f.px(12), hint.y + f.px(38), 11, f.c.third, false, hint.w - f.px(24));
    if (button(f, "###hint", f.t["coach.give"], {hint.x + f.px(12), hint.y + f.px(62), hint.w - f.px(24), f.px(32)}, Look::outline, !s.paused && !s.state.closed)) f.want(action::AskHint{});
    tip(f, "F1");
}

}  // namespace peilian::view
