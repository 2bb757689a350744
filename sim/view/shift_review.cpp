#include <algorithm>

#include "view/icons.h"
#include "view/screens.h"
#include "view/widgets.h"

namespace peilian::view {
namespace {

/// A tab of the bar; returns where the next one begins.
float tab(Frame& f, float x, Rect bar, int chat, const std::string& label) {
    const float w = f.width_of(label, 13) + f.px(20);
    const Rect r{x, bar.y + f.px(11), w, f.px(30)};
    bool hovered = false;
    const std::string id = "###review-chat-" + std::to_string(chat);
    if (press_area(id.c_str(), r, &hovered)) f.want(action::ReviewChat{chat});
    const bool chosen = f.model.shift_review->chat == chat;
    if (chosen || hovered) f.fill(r, chosen ? f.c.brand_soft : f.c.soft, 8);
    f.text_centre(label, r, 13, chosen ? f.c.brand : f.c.second, chosen);
    return x + w + f.px(4);
}

const char* icon_of(Verdict verdict) { return verdict == Verdict::met ? icon::kCheck : verdict == Verdict::partly ? icon::kMinus : icon::kCross; }

ImU32 colour_of(const Frame& f, Verdict verdict) { return verdict == Verdict::met ? f.c.good : verdict == Verdict::partly ? f.c.caution : f.c.bad; }

float draw_result(Frame& f, Rect r) {
    const ShiftAssessment& a = f.model.shift_review->assessment;
    const float x = r.x + f.px(18), w = r.w - f.px(36), right = r.right() - f.px(18);
    float height = f.px(96);
    for (const std::string& sentence : a.why) height += f.paragraph_height(sentence, w, 13) + f.px(6);
    f.card({r.x, r.y, r.w, height + f.px(8)});
    const float big = f.text(std::to_string(whole_points(a.total_milli)), x, r.y + f.px(22), 46, f.c.ink, true);
    f.text("/ 100", x + big + f.px(10), r.y + f.px(52), 14, f.c.third);
    const std::string verdict = std::string(a.passed ? icon::kCheck : icon::kCross) + " " + f.t[a.passed ? "records.passed" : "records.failed"];
    f.pill(verdict, right - f.width_of(verdict, 12) - f.px(16), r.y + f.px(48), a.passed ? f.c.good : f.c.bad, a.passed ? f.c.good_soft : f.c.bad_soft);
    float y = r.y + f.px(92);
    for (const std::string& sentence : a.why) y += f.paragraph(sentence, x, y, w, 13, f.c.second) + f.px(6);
    return height + f.px(8);
}

float draw_chats(Frame& f, Rect r) {
    const ShiftReview& review = *f.model.shift_review;
    const float step = f.px(56), height = f.px(52) + step * static_cast<float>(review.state.chats.size()) + f.px(8);
    f.card({r.x, r.y, r.w, height});
    f.text(f.t["review.chats"], r.x + f.px(18), r.y + f.px(20), 15, f.c.ink, true);
    float y = r.y + f.px(48);
    for (std::size_t i = 0; i < review.state.chats.size(); ++i, y += step) {
        const Scenario& s = *review.shift->arrivals[i].scenario;
        const Assessment& a = review.assessment.chats[i];
        const Rect row{r.x + f.px(8), y, r.w - f.px(16), step};
        bool hovered = false;
        const std::string id = "###review-row-" + std::to_string(i);
        if (press_area(id.c_str(), row, &hovered)) f.want(action::ReviewChat{static_cast<int>(i)});
        if (hovered) f.fill(row, f.c.soft, 8);
        f.avatar(s.buyer.nick, row.x + f.px(10), row.y + f.px(10), f.px(36), avatar_colour(s.buyer.nick));
        const Ending* ending = s.find_ending(review.state.chats[i].session.ending);
        const std::string how = ending != nullptr && !ending->title.empty() ? ending->title : f.t["desk.closed"];
        f.text(s.buyer.nick, row.x + f.px(56), row.y + f.px(9), 14, f.c.ink, true, row.w - f.px(130));
        f.text(s.title + " · " + how, row.x + f.px(56), row.y + f.px(31), 12, f.c.second, false, row.w - f.px(130));
        f.text_right(std::string(a.passed ? icon::kCheck : icon::kCross) + " " + std::to_string(whole_points(a.earned_milli)), row.right() - f.px(10), row.y + f.px(19), 15,
                     a.passed ? f.c.good : f.c.bad, true);
    }
    return height;
}

float draw_figure(Frame& f, const DeskFigure& figure, float x, float y, float w) {
    const float top = y, right = x + w;
    f.text(icon_of(figure.verdict), x, y + f.px(1), 14, colour_of(f, figure.verdict));
    f.text(f.t["figure." + figure.id], x + f.px(24), y, 14, f.c.ink, true, w - f.px(110));
    if (figure.possible_milli > 0) {
        const std::string share = std::to_string(whole_points(figure.earned_milli)) + "/" + std::to_string(whole_points(figure.possible_milli));
        f.text_right(share, right, y, 14, figure.verdict == Verdict::met ? f.c.ink : colour_of(f, figure.verdict), true);
    }
    y += f.px(22);
    y += f.paragraph(figure.why, x + f.px(24), y, w - f.px(24), 13, f.c.second) + f.px(12);
    return y - top;
}

}  // namespace

void draw_shift_bar(Frame& f, Rect bar) {
    const ShiftReview& review = *f.model.shift_review;
    f.fill(bar, f.c.card);
    f.hline(bar.x, bar.bottom() - 1, bar.w);
    Rect rest = bar.inset(f.px(14), f.px(9));
    const bool desk = review.chat < 0;
    if (desk && button(f, "###again", f.t["review.again"], rest.cut_right(f.px(88)), Look::filled, !f.model.session && !f.model.shift)) f.want(action::TryAgain{});
    if (desk) rest.cut_right(f.px(10));
    if (desk && button(f, "###export", f.t["review.export"], rest.cut_right(f.px(88)), Look::outline, !review.attempt.empty())) f.want(action::ExportReport{review.attempt});
    if (desk && icon_button(f, "###back", icon::kBack, rest.cut_left(f.px(30)), f.t["review.back"])) f.want(action::Navigate{Screen::home});
    rest.cut_left(f.px(6));
    float x = rest.x + f.text(f.t.fill("review.title", {review.shift->title}), rest.x, bar.y + f.px(18), 15, f.c.ink, true, rest.w * 0.4F) + f.px(16);
    x = tab(f, x, bar, -1, f.t["review.desk"]);
    for (std::size_t i = 0; i < review.state.chats.size(); ++i) {
        const std::string& nick = review.shift->arrivals[i].scenario->buyer.nick;
        if (x + f.width_of(nick, 13) + f.px(24) > rest.right()) break;
        x = tab(f, x, bar, static_cast<int>(i), nick);
    }
}

void draw_shift_review(Frame& f, Rect r) {
    const ShiftReview& review = *f.model.shift_review;
    Rect rest = r.inset(f.px(16), f.px(16));
    const bool narrow = rest.w < f.px(1000);
    const Rect left = rest.cut_left(f.px(narrow ? 320 : 480));
    rest.cut_left(f.px(16));
    const Rect area = begin_area(f, "###shift-left", left);
    float y = area.y;
    y += draw_result(f, {area.x, y, area.w, 0}) + f.px(14);
    y += draw_chats(f, {area.x, y, area.w, 0});
    end_area(f, area, y);
    f.card(rest);
    f.text(f.t["review.desk_figures"], rest.x + f.px(18), rest.y + f.px(20), 15, f.c.ink, true);
    const DeskAssessment& desk = review.assessment.desk;
    f.text_right(f.t.fill("review.desk_total", {std::to_string(whole_points(desk.earned_milli)), std::to_string(desk.most_at_once)}), rest.right() - f.px(18), rest.y + f.px(22), 13,
                 f.c.second);
    f.hline(rest.x, rest.y + f.px(52), rest.w);
    const Rect figures = begin_area(f, "###shift-figures", {rest.x, rest.y + f.px(53), rest.w, rest.h - f.px(60)});
    float at = figures.y + f.px(16);
    for (const DeskFigure& figure : desk.figures) {
        if (figure.verdict != Verdict::not_applicable) at += draw_figure(f, figure, figures.x + f.px(18), at, figures.w - f.px(36));
    }
    end_area(f, figures, at);
}

}  // namespace peilian::view
