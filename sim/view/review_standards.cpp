#include <algorithm>

#include "view/icons.h"
#include "view/screens.h"
#include "view/widgets.h"

namespace peilian::view {
namespace {

int rank(Verdict v) { return v == Verdict::missed ? 0 : v == Verdict::partly ? 1 : v == Verdict::met ? 2 : 3; }

std::string points_of(const Criterion& c) {
    const auto tenths = [](int milli) {
        const int t = (milli + 50) / 100;
        return std::to_string(t / 10) + (t % 10 != 0 ? "." + std::to_string(t % 10) : "");
    };
    return tenths(c.earned_milli) + "/" + tenths(c.possible_milli);
}

std::string reason_of(const Frame& f, const Criterion& c) {
    if (!c.why.empty()) return c.why;
    if (!c.evidence.empty() && !c.evidence.front().words.empty()) return f.t.fill("review.words", {c.evidence.front().words});
    const Standard* s = reviewed_standard(f, c.id);
    return s != nullptr && c.verdict != Verdict::met ? s->advice : std::string();
}

/// Draws one standard; returns its height. With `measure` nothing is drawn.
float draw_standard(Frame& f, const Criterion& c, float x, float y, float w, bool measure) {
    const std::string reason = reason_of(f, c);
    const float text_w = w - f.px(42 + 70);
    const float h = f.px(40) + (reason.empty() ? f.px(4) : f.paragraph_height(reason, text_w, 12) + f.px(6));
    if (measure) return h;
    const bool selected = f.model.review->standard == c.id;
    const Rect row{x, y, w, h};
    bool hovered = false;
    const std::string id = "###standard-" + c.id;
    if (press_area(id.c_str(), row, &hovered)) f.want(action::SelectStandard{c.id});
    const bool missed = c.verdict == Verdict::missed, partly = c.verdict == Verdict::partly;
    const ImU32 colour = missed ? f.c.bad : partly ? f.c.caution : f.c.good;
    if (selected) f.fill(row, missed ? f.c.bad_soft : partly ? f.c.caution_soft : f.c.good_soft);
    else if (hovered) f.fill(row, f.c.soft);
    if (selected) f.fill({x, y, f.px(3), h}, colour);
    f.text(missed ? icon::kCross : partly ? icon::kMinus : icon::kCheck, x + f.px(16), y + f.px(15), 14, colour);
    const Standard* s = reviewed_standard(f, c.id);
    const float title = f.text(s != nullptr ? s->title : c.id, x + f.px(42), y + f.px(14), 14, f.c.ink, true, text_w - f.px(56));
    if (s != nullptr && (s->severity == StandardSeverity::critical || s->severity == StandardSeverity::major)) {
        const bool critical = s->severity == StandardSeverity::critical;
        f.pill(f.t[critical ? "severity.critical" : "severity.major"], x + f.px(48) + title, y + f.px(11), critical ? f.c.bad : f.c.second, critical ? f.c.bad_soft : f.c.soft);
    }
    f.text_right(points_of(c), x + w - f.px(16), y + f.px(14), 14, missed || partly ? colour : f.c.ink, true);
    if (!reason.empty()) f.paragraph(reason, x + f.px(42), y + f.px(35), text_w, 12, f.c.second);
    f.hline(x, y + h - 1, w);
    return h;
}

}  // namespace

void draw_review_standards(Frame& f, Rect r) {
    const Review& review = *f.model.review;
    f.card(r);
    float x = r.x + f.px(16);
    x += f.text(f.t["review.standards"], x, r.y + f.px(18), 15, f.c.ink, true) + f.px(10);
    std::vector<const Criterion*> order;
    int count[3] = {0, 0, 0};
    for (const Criterion& c : review.assessment.criteria) {
        if (rank(c.verdict) > 2) continue;
        order.push_back(&c);
        ++count[rank(c.verdict)];
    }
    std::stable_sort(order.begin(), order.end(), [](const Criterion* a, const Criterion* b) {
        if (rank(a->verdict) != rank(b->verdict)) return rank(a->verdict) < rank(b->verdict);
        return a->possible_milli - a->earned_milli > b->possible_milli - b->earned_milli;
    });
    const struct { const char* key; ImU32 ink, ground; } kinds[] = {
        {"verdict.missed", f.c.bad, f.c.bad_soft}, {"verdict.partly", f.c.caution, f.c.caution_soft}, {"verdict.met", f.c.good, f.c.good_soft}};
    for (int i = 0; i < 3; ++i) {
        const std::string label = f.t[kinds[i].key] + " " + std::to_string(count[i]);
        if (x + f.width_of(label, 12) + f.px(20) > r.right()) break;
        x += f.pill(label, x, r.y + f.px(16), kinds[i].ink, kinds[i].ground) + f.px(8);
    }
    f.hline(r.x, r.y + f.px(52), r.w);
    const Rect inner{r.x + 1, r.y + f.px(53), r.w - 2, r.h - f.px(60)};
    const Rect area = begin_area(f, "###standards", inner);
    const float top = ImGui::GetWindowPos().y, low = top + ImGui::GetWindowHeight();
    float y = area.y;
    for (const Criterion* c : order) {
        const float h = draw_standard(f, *c, area.x, y, inner.w, true);
        if (c->id == review.standard && f.ui.review_seen != review.selections && (y < top || y + h > low)) {
            ImGui::SetScrollY(std::max(0.F, y - area.y - inner.h / 3));
        }
        if (y + h >= top && y <= low) draw_standard(f, *c, area.x, y, inner.w, false);
        y += h;
    }
    if (order.empty()) f.paragraph(f.t["review.no_standards"], area.x + f.px(16), y + f.px(14), inner.w - f.px(32), 13, f.c.second);
    end_area(f, {area.x, area.y, inner.w, inner.h}, y);
}

}  // namespace peilian::view
