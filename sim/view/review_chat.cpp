#include <algorithm>
#include <map>

#include "app/hint.h"
#include "view/bubbles.h"
#include "view/icons.h"
#include "view/screens.h"
#include "view/widgets.h"

namespace peilian::view {
namespace {

std::string points_text(int milli) {
    const int tenths = (milli + 50) / 100;
    return std::to_string(tenths / 10) + (tenths % 10 != 0 ? "." + std::to_string(tenths % 10) : "");
}

ImU32 mark_colour(const Frame& f, Verdict verdict) {
    return verdict == Verdict::met ? f.c.mark_good : verdict == Verdict::partly ? f.c.mark_caution : f.c.mark_bad;
}

/// Marks of one turn; the selected standard's lie on top.
std::vector<Mark> marks_of(const Frame& f, std::size_t turn) {
    std::vector<Mark> marks, top;
    for (const Criterion& c : f.model.review->assessment.criteria) {
        if (c.verdict == Verdict::not_applicable || c.verdict == Verdict::pending) continue;
        for (const Evidence& e : c.evidence) {
            if (e.turn == turn && e.span.end > e.span.start) (c.id == f.model.review->standard ? top : marks).push_back({e.span, mark_colour(f, c.verdict)});
        }
    }
    marks.insert(marks.end(), top.begin(), top.end());
    return marks;
}

/// What a turn earned and lost: "议价说明 +3 · 称呼 −1". Each standard counts at its first evidence only.
std::optional<Note> note_of(const Frame& f, std::size_t turn) {
    std::string words;
    int worst = 0, n = 0;
    for (const Criterion& c : f.model.review->assessment.criteria) {
        if (c.evidence.empty() || c.evidence.front().turn != turn || c.possible_milli + c.earned_milli == 0) continue;
        const Standard* s = reviewed_standard(f, c.id);
        const std::string title = s != nullptr ? s->title : c.id;
        const int lost = c.possible_milli - c.earned_milli;
        std::string part;
        if (c.verdict == Verdict::met && c.earned_milli > 0) part = title + " +" + points_text(c.earned_milli);
        if ((c.verdict == Verdict::missed || c.verdict == Verdict::partly) && lost > 0) part = title + " −" + points_text(lost);
        if (part.empty()) continue;
        worst = std::max(worst, c.verdict == Verdict::missed ? 2 : c.verdict == Verdict::partly ? 1 : 0);
        if (++n <= 3) words += (words.empty() ? "" : " · ") + part;
    }
    if (words.empty()) return std::nullopt;
    if (n > 3) words += " …";
    return Note{words, worst == 2 ? f.c.bad : worst == 1 ? f.c.caution : f.c.good};
}

/// The reply that needs the model reply most: the agent turn whose standards lost most; the selected one if any.
std::optional<std::size_t> needy_turn(const Frame& f) {
    const Review& review = *f.model.review;
    const std::vector<Turn>& turns = review.state.transcript.turns;
    const auto agent_at = [&](std::size_t i) { return i < turns.size() && turns[i].role == Role::agent; };
    if (review.turn && agent_at(*review.turn)) return review.turn;
    std::map<std::size_t, int> lost;
    for (const Criterion& c : review.assessment.criteria) {
        if (c.evidence.empty() || (c.verdict != Verdict::missed && c.verdict != Verdict::partly)) continue;
        std::size_t turn = c.evidence.front().turn;
        while (turn < turns.size() && !agent_at(turn)) ++turn;
        if (agent_at(turn)) lost[turn] += c.possible_milli - c.earned_milli;
    }
    std::optional<std::size_t> most;
    for (const auto& [turn, milli] : lost) {
        if (!most || milli > lost[*most]) most = turn;
    }
    return most;
}

/// The model reply for that turn with "try again from here".
float draw_model_reply(Frame& f, std::size_t turn, float x, float y, float w) {
    const Review& review = *f.model.review;
    const auto stand = review.stands.find(turn);
    const std::string reply = stand != review.stands.end() ? model_reply(*review.scenario, stand->second) : std::string();
    if (reply.empty()) return 0;
    const float text_h = f.paragraph_height(reply, w - f.px(28), 14);
    const Rect box{x, y + f.px(10), w, text_h + f.px(92)};
    f.fill(box, f.c.tint, 12);
    f.outline(box, f.c.line, 12);
    f.text(std::string(icon::kBulb) + " " + f.t["review.model"], box.x + f.px(14), box.y + f.px(14), 13, f.c.brand, true);
    f.paragraph(reply, box.x + f.px(14), box.y + f.px(36), w - f.px(28), 14, f.c.ink);
    const Rect again{box.x + f.px(14), box.bottom() - f.px(44), f.px(140), f.px(32)};
    if (button(f, "###again-from", f.t["review.again_from"], again, Look::outline, !f.model.session && !f.model.shift)) f.want(action::TryAgainFrom{turn, 0});
    return box.h + f.px(20);
}

}  // namespace

void draw_review_chat(Frame& f, Rect r) {
    const Review& review = *f.model.review;
    const Transcript& transcript = review.state.transcript;
    f.card(r);
    f.text(f.t["review.chat"], r.x + f.px(16), r.y + f.px(18), 15, f.c.ink, true);
    f.text_right(f.t["review.chat_more"], r.right() - f.px(16), r.y + f.px(20), 11, f.c.third);
    f.hline(r.x, r.y + f.px(52), r.w);
    const Rect inner{r.x + 1, r.y + f.px(53), r.w - 2, r.h - f.px(60)};
    const BubbleContext context{review.scenario.get(), &transcript, f.t["desk.me"]};
    BubbleCache& cache = f.ui.review_chat;
    if (cache.key != f.ui.review_key || cache.width != inner.w || cache.scale != f.ui.scale || cache.heights.size() != transcript.turns.size()) {
        cache = BubbleCache{inner.w, f.ui.scale, f.ui.review_key, {}};
        for (std::size_t i = 0; i < transcript.turns.size(); ++i) {
            const std::optional<Note> note = note_of(f, i);
            cache.heights.push_back(bubble_height(f, context, i, inner.w, note ? &*note : nullptr));
        }
    }
    const std::optional<std::size_t> needy = needy_turn(f);
    const Rect area = begin_area(f, "###review-chat", inner);
    const float top = ImGui::GetWindowPos().y, low = top + ImGui::GetWindowHeight();
    float y = area.y;
    for (std::size_t i = 0; i < transcript.turns.size(); ++i) {
        const float h = cache.heights[i];
        const bool selected = review.turn && *review.turn == i;
        if (selected && f.ui.review_seen != review.selections) {
            if (y < top || y + h > low) ImGui::SetScrollY(std::max(0.F, y - area.y - inner.h / 3));
        }
        if (y + h >= top && y <= low) {
            const std::string id = "###turn-" + std::to_string(i);
            if (press_area(id.c_str(), {area.x + f.px(60), y + f.px(6), inner.w - f.px(120), h - f.px(6)})) f.want(action::SelectTurn{i});
            const std::optional<Note> note = note_of(f, i);
            draw_bubble(f, context, i, {area.x, y, inner.w, h}, note ? &*note : nullptr, marks_of(f, i), selected);
        }
        y += h;
        if (needy && *needy == i) y += draw_model_reply(f, i, area.x + f.px(18), y, inner.w - f.px(36));
    }
    end_area(f, {area.x, area.y, inner.w, inner.h}, y + f.px(16));
}

}  // namespace peilian::view
