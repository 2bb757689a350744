#include <algorithm>

#include "records/timeline.h"
#include "view/charts.h"
#include "view/icons.h"
#include "view/screens.h"
#include "view/widgets.h"

namespace peilian::view {
namespace {

std::string signed_text(int n) { return (n >= 0 ? "+" : "−") + std::to_string(n < 0 ? -n : n); }

float draw_total(Frame& f, Rect r) {
    const Review& review = *f.model.review;
    const Assessment& a = review.assessment;
    const float x = r.x + f.px(18), right = r.right() - f.px(18);
    std::vector<int> earned, possible;
    for (const DimensionScore& d : a.dimensions) {
        earned.push_back(d.earned_milli);
        possible.push_back(d.possible_milli);
    }
    const std::vector<int> shown = display_points(earned), of = display_points(possible);
    const float height = f.px(118) + static_cast<float>(a.dimensions.size()) * f.px(29) + (a.critical.empty() ? 0 : f.px(26)) + f.px(10);
    f.card({r.x, r.y, r.w, height});
    const float big = f.text(std::to_string(whole_points(a.earned_milli)), x, r.y + f.px(22), 46, f.c.ink, true);
    f.text("/ 100", x + big + f.px(10), r.y + f.px(52), 14, f.c.third);
    const Rubric* rubric = f.model.scorebook->find_rubric(a.rubric);
    const std::string pass = std::to_string(rubric != nullptr ? rubric->pass : 80);
    const std::string verdict = std::string(a.passed ? icon::kCheck : icon::kCross) + " " + f.t.fill(a.passed ? "review.passed" : "review.failed", {pass});
    f.pill(verdict, right - f.width_of(verdict, 12) - f.px(16), r.y + f.px(48), a.passed ? f.c.good : f.c.bad, a.passed ? f.c.good_soft : f.c.bad_soft);
    std::string line;
    if (review.previous_total >= 0) line = f.t.fill("review.previous", {signed_text(whole_points(a.earned_milli) - review.previous_total)}) + " · ";
    const Ending* ending = review.scenario->find_ending(review.state.ending);
    line += ending != nullptr && !ending->title.empty() ? ending->title : f.t["review.ended"];
    if (a.hint_milli > 0) line += " · " + f.t.fill("review.hints", {std::to_string(whole_points(a.hint_milli))});
    float y = r.y + f.px(84);
    f.text(line, x, y, 12, f.c.second, false, r.w - f.px(36));
    y += f.px(28);
    if (!a.critical.empty()) {
        const Standard* s = reviewed_standard(f, a.critical.front());
        f.text(std::string(icon::kWarning) + " " + f.t.fill("review.critical", {s != nullptr ? s->title : a.critical.front()}), x, y, 13, f.c.bad, true, r.w - f.px(36));
        y += f.px(26);
    }
    for (std::size_t i = 0; i < a.dimensions.size(); ++i) {
        const DimensionScore& d = a.dimensions[i];
        const float share = d.possible_milli > 0 ? static_cast<float>(d.earned_milli) / static_cast<float>(d.possible_milli) : 0;
        f.text(f.t["dimension." + d.dimension], x, y, 13, f.c.ink, false, f.px(66));
        const ImU32 colour = share >= 0.9F ? f.c.good : share >= 0.6F ? f.c.brand : f.c.bad;
        f.bar({x + f.px(72), y + f.px(5), r.w - f.px(36 + 72 + 60), f.px(6)}, share, colour);
        f.text_right(std::to_string(shown[i]) + "/" + std::to_string(of[i]), right, y, 13, f.c.ink, true);
        y += f.px(29);
    }
    return height;
}

float draw_mood(Frame& f, Rect r) {
    const SessionState& state = f.model.review->state;
    const Scenario& scenario = *f.model.review->scenario;
    const Timeline line = timeline_of(state.transcript, waits_of(state.transcript), moods_of(scenario, state));   // the same as in reports
    std::vector<WaitAndMood> points;
    for (const TimelinePoint& point : line.points) points.push_back({static_cast<double>(point.wait_ms) / 1000, point.mood});
    const float height = f.px(192);
    f.card({r.x, r.y, r.w, height});
    f.text(f.t["review.mood"], r.x + f.px(18), r.y + f.px(20), 15, f.c.ink, true);
    wait_and_mood_chart(f, {r.x + f.px(18), r.y + f.px(52), r.w - f.px(36), f.px(94)}, points);
    const std::string words = f.t.fill("review.mood_words", {std::to_string((line.longest_ms + 500) / 1000), std::to_string(scenario.persona.mood),
                                                            std::to_string(state.mood)});
    f.text(words, r.x + f.px(18), r.y + f.px(160), 11, f.c.third, false, r.w - f.px(36));
    return height;
}

/// The two standards that cost most, with advice.
float draw_next(Frame& f, Rect r) {
    std::vector<const Criterion*> lost;
    for (const Criterion& c : f.model.review->assessment.criteria) {
        if (c.verdict == Verdict::missed || c.verdict == Verdict::partly) lost.push_back(&c);
    }
    std::stable_sort(lost.begin(), lost.end(), [](const Criterion* a, const Criterion* b) {
        return a->possible_milli - a->earned_milli > b->possible_milli - b->earned_milli;
    });
    const float w = r.w - f.px(36), x = r.x + f.px(18);
    const auto advice_of = [&](const Criterion& c, const Standard* s) { return s != nullptr && !s->advice.empty() ? s->advice : c.why; };
    float height = f.px(56);
    for (std::size_t i = 0; i < lost.size() && i < 2; ++i) height += f.px(28) + f.paragraph_height(advice_of(*lost[i], reviewed_standard(f, lost[i]->id)), w, 13);
    if (lost.empty()) height += f.paragraph_height(f.t["review.nothing_next"], w, 13) + f.px(8);
    height += f.px(8);
    f.card({r.x, r.y, r.w, height});
    f.text(f.t["review.next"], x, r.y + f.px(20), 15, f.c.ink, true);
    float y = r.y + f.px(50);
    for (std::size_t i = 0; i < lost.size() && i < 2; ++i) {
        const Standard* s = reviewed_standard(f, lost[i]->id);
        f.text(std::to_string(i + 1) + "  " + (s != nullptr ? s->title : lost[i]->id), x, y, 13, f.c.ink, true, w);
        y += f.px(20);
        y += f.paragraph(advice_of(*lost[i], s), x, y, w, 13, f.c.second) + f.px(8);
    }
    if (lost.empty()) f.paragraph(f.t["review.nothing_next"], x, y, w, 13, f.c.second);
    return height;
}

}  // namespace

void draw_review_summary(Frame& f, Rect r) {
    const Rect area = begin_area(f, "###summary", r);
    float y = area.y;
    y += draw_total(f, {area.x, y, area.w, 0}) + f.px(14);
    y += draw_mood(f, {area.x, y, area.w, 0}) + f.px(14);
    y += draw_next(f, {area.x, y, area.w, 0});
    end_area(f, {area.x, area.y, r.w, r.h}, y);
}

}  // namespace peilian::view
