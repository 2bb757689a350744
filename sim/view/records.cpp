#include "view/icons.h"
#include "view/screens.h"
#include "view/widgets.h"

namespace peilian::view {

void draw_records(Frame& f, Rect r) {
    r = draw_title(f, r, f.t["records.title"]);
    const Rect box = r.inset(f.px(28), f.px(22));
    f.card(box);
    const float x = box.x + f.px(20), right = box.right() - f.px(20);
    const float total = right, state = right - f.px(80), ending = right - f.px(300), started = right - f.px(460);
    f.text(f.t["records.scenario"], x, box.y + f.px(16), 12, f.c.third);
    f.text(f.t["records.started"], started, box.y + f.px(16), 12, f.c.third);
    f.text(f.t["records.ending"], ending, box.y + f.px(16), 12, f.c.third);
    f.text_right(f.t["records.state"], state, box.y + f.px(16), 12, f.c.third);
    f.text_right(f.t["records.total"], total, box.y + f.px(16), 12, f.c.third);
    f.hline(box.x, box.y + f.px(42), box.w);
    if (f.model.attempts.empty()) {
        f.paragraph(f.t["records.empty"], x, box.y + f.px(58), box.w - f.px(40), 14, f.c.second);
        return;
    }
    const Rect area = begin_area(f, "###records", {box.x, box.y + f.px(43), box.w, box.h - f.px(50)});
    const float step = f.px(42);
    const float top = ImGui::GetWindowPos().y - step, low = ImGui::GetWindowPos().y + ImGui::GetWindowHeight();
    float y = area.y;
    for (const AttemptRow& row : f.model.attempts) {
        const Rect line{box.x + f.px(6), y, box.w - f.px(12), step};
        y += step;
        if (line.y < top || line.y > low) continue;
        bool hovered = false;
        const std::string id = "###attempt-" + row.id;
        if (press_area(id.c_str(), line, &hovered) && row.finished) f.want(action::OpenAttempt{row.id});
        if (hovered) f.fill(line, f.c.soft, 8);
        const float ty = line.y + f.px(13);
        std::string when = row.started.substr(0, 16);
        if (when.size() > 10) when[10] = ' ';
        f.text(row.title.empty() ? row.scenario : row.title, x, ty, 14, f.c.ink, false, started - x - f.px(12));
        f.text(when, started, ty, 13, f.c.second);
        f.text(row.ending, ending, ty, 13, f.c.second, false, f.px(130));
        if (row.finished) {
            f.text_right(std::string(row.passed ? icon::kCheck : icon::kCross) + " " + f.t[row.passed ? "records.passed" : "records.failed"], state, ty, 13,
                         row.passed ? f.c.good : f.c.bad);
            f.text_right(std::to_string(row.total), total, ty, 14, row.passed ? f.c.ink : f.c.bad, true);
        } else {
            f.text_right(f.t["records.running"], state, ty, 13, f.c.caution);
        }
    }
    end_area(f, area, y);
}

}  // namespace peilian::view
