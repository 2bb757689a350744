#include "view/icons.h"
#include "view/screens.h"
#include "view/widgets.h"

namespace peilian::view {
namespace {

void draw_bar(Frame& f, Rect bar) {
    const Review& review = *f.model.review;
    f.fill(bar, f.c.card);
    f.hline(bar.x, bar.bottom() - 1, bar.w);
    Rect rest = bar.inset(f.px(14), f.px(9));
    if (button(f, "###again", f.t["review.again"], rest.cut_right(f.px(88)), Look::filled, !f.model.session && !f.model.shift)) f.want(action::TryAgain{});
    rest.cut_right(f.px(10));
    if (button(f, "###export", f.t["review.export"], rest.cut_right(f.px(88)), Look::outline, !review.attempt.empty())) f.want(action::ExportReport{review.attempt});
    if (icon_button(f, "###back", icon::kBack, rest.cut_left(f.px(30)), f.t["review.back"])) f.want(action::Navigate{Screen::home});
    rest.cut_left(f.px(6));
    float x = rest.x;
    x += f.text(f.t.fill("review.title", {review.scenario->title}), x, bar.y + f.px(18), 15, f.c.ink, true, rest.w * 0.6F) + f.px(10);
    const Rubric* rubric = f.model.scorebook->find_rubric(review.assessment.rubric);
    for (const std::string& label : {stage_text(f.t, review.scenario->stage), f.t.fill("review.difficulty", {std::to_string(review.scenario->difficulty)}),
                                     f.t.fill("review.rubric", {rubric != nullptr ? rubric->title : review.assessment.rubric})}) {
        if (x + f.width_of(label, 12) + f.px(20) > rest.right()) break;
        x += f.pill(label, x, bar.y + f.px(16), f.c.second, f.c.soft) + f.px(8);
    }
}

}  // namespace

const Standard* reviewed_standard(const Frame& f, std::string_view id) {
    const Rubric* rubric = f.model.scorebook->find_rubric(f.model.review->assessment.rubric);
    const Standard* wanted = rubric != nullptr ? f.model.scorebook->find_standard(id, *rubric) : nullptr;
    return wanted != nullptr ? wanted : f.model.scorebook->find_standard(id);
}

void draw_review(Frame& f, Rect r) {
    if (f.model.shift_review) {
        draw_shift_bar(f, r.cut_top(f.px(52)));
        if (f.model.shift_review->chat < 0) return draw_shift_review(f, r);
    }
    if (!f.model.review) {
        f.text_centre(f.t["review.none"], r, 14, f.c.second);
        return;
    }
    const Review& review = *f.model.review;   // one that was not recorded has no id
    const std::string key = review.attempt + "/" + std::to_string(review.seed) + "/" + std::to_string(review.state.now.count()) + "/" +
                            std::to_string(review.state.transcript.turns.size());
    if (f.ui.review_key != key) {
        f.ui.review_key = key;
        f.ui.review_seen = 0;
    }
    draw_bar(f, r.cut_top(f.px(52)));
    Rect rest = r.inset(f.px(16), f.px(16));
    const bool narrow = rest.w < f.px(1000);
    draw_review_summary(f, rest.cut_left(f.px(narrow ? 240 : 330)));
    rest.cut_left(f.px(16));
    draw_review_standards(f, rest.cut_right(f.px(narrow ? 280 : 404)));
    rest.cut_right(f.px(16));
    draw_review_chat(f, rest);
    f.ui.review_seen = f.model.review->selections;
}

}  // namespace peilian::view
