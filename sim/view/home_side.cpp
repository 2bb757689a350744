#include <algorithm>
#include <map>

#include "view/charts.h"
#include "view/screens.h"
#include "view/widgets.h"

namespace peilian::view {
namespace {

constexpr int kAttemptsForAbility = 10;

/// Mean share of each dimension over the newest attempts.
void draw_ability(Frame& f, Rect r) {
    std::vector<std::string> order;
    std::map<std::string, std::pair<int, int>> sums;
    int n = 0;
    for (const AttemptRow& row : f.model.attempts) {
        if (!row.finished || n == kAttemptsForAbility) continue;
        ++n;
        for (const auto& [dimension, share] : row.dimensions) {
            if (!sums.contains(dimension)) order.push_back(dimension);
            sums[dimension].first += share;
            ++sums[dimension].second;
        }
    }
    std::vector<std::pair<std::string, int>> axes;
    for (const std::string& dimension : order) axes.emplace_back(f.t["dimension." + dimension], sums[dimension].first / sums[dimension].second);
    if (axes.size() < 3) {
        f.paragraph(f.t["home.no_ability"], r.x + f.px(6), r.y + f.px(4), r.w - f.px(12), 13, f.c.second);
        return;
    }
    radar(f, r, axes);
}

}  // namespace

void draw_home_side(Frame& f, Rect r) {
    Rect ability = r.cut_top(f.px(286));
    f.card(ability);
    f.text(f.t["home.ability"], ability.x + f.px(18), ability.y + f.px(20), 15, f.c.ink, true);
    draw_ability(f, {ability.x + f.px(12), ability.y + f.px(44), ability.w - f.px(24), ability.h - f.px(52)});
    r.cut_top(f.px(16));
    f.card(r);
    f.text(f.t["home.recent"], r.x + f.px(18), r.y + f.px(20), 15, f.c.ink, true);
    float y = r.y + f.px(48);
    int n = 0;
    for (const AttemptRow& row : f.model.attempts) {
        if (!row.finished) continue;
        if (y + f.px(30) > r.bottom() - f.px(8)) break;
        const Rect line{r.x + f.px(8), y, r.w - f.px(16), f.px(30)};
        bool hovered = false;
        const std::string id = "###recent-" + row.id;
        if (press_area(id.c_str(), line, &hovered)) f.want(action::OpenAttempt{row.id});
        if (hovered) f.fill(line, f.c.soft, 6);
        f.text(row.title, line.x + f.px(10), line.y + f.px(7), 14, f.c.ink, false, line.w - f.px(80));
        f.text_right(std::to_string(row.total), line.right() - f.px(10), line.y + f.px(7), 14, row.passed ? f.c.ink : f.c.bad, true);
        y += f.px(30);
        ++n;
    }
    if (n == 0) f.paragraph(f.t["home.no_recent"], r.x + f.px(18), y, r.w - f.px(36), 13, f.c.second);
}

}  // namespace peilian::view
