#include "view/charts.h"

#include <algorithm>
#include <cmath>

namespace peilian::view {

void radar(const Frame& f, Rect r, const std::vector<std::pair<std::string, int>>& axes) {
    if (axes.size() < 3) return;
    ImDrawList* draw = ImGui::GetWindowDrawList();
    const ImVec2 centre(r.x + r.w / 2, r.y + r.h / 2);
    const float radius = std::min(r.w, r.h) / 2 - f.px(28);
    const auto at = [&](std::size_t i, float share) {
        const float angle = -3.14159265F / 2 + 2 * 3.14159265F * static_cast<float>(i) / static_cast<float>(axes.size());
        return ImVec2(centre.x + std::cos(angle) * radius * share, centre.y + std::sin(angle) * radius * share);
    };
    for (const float ring : {1.F, 0.66F, 0.33F}) {
        std::vector<ImVec2> points;
        for (std::size_t i = 0; i < axes.size(); ++i) points.push_back(at(i, ring));
        draw->AddPolyline(points.data(), static_cast<int>(points.size()), f.c.line, ImDrawFlags_Closed, 1);
    }
    std::vector<ImVec2> points;
    for (std::size_t i = 0; i < axes.size(); ++i) points.push_back(at(i, static_cast<float>(std::max(axes[i].second, 4)) / 100));
    draw->AddConcavePolyFilled(points.data(), static_cast<int>(points.size()), faded(f.c.brand, 0.16F));
    draw->AddPolyline(points.data(), static_cast<int>(points.size()), f.c.brand, ImDrawFlags_Closed, f.px(2));
    for (std::size_t i = 0; i < axes.size(); ++i) {
        const std::string label = axes[i].first + " " + std::to_string(axes[i].second);
        const ImVec2 p = at(i, 1);
        const float w = f.width_of(label, 12);
        const float dx = p.x < centre.x - 2 ? -w - f.px(8) : p.x > centre.x + 2 ? f.px(8) : -w / 2;
        const float dy = p.y < centre.y - radius * 0.8F ? -f.px(20) : p.y > centre.y + radius * 0.8F ? f.px(6) : -f.px(8);
        f.text(label, p.x + dx, p.y + dy, 12, f.c.second);
    }
}

void sparkline(const Frame& f, Rect r, const std::vector<int>& values, ImU32 colour) {
    if (values.size() < 2) return;
    std::vector<ImVec2> points;
    for (std::size_t i = 0; i < values.size(); ++i) {
        points.emplace_back(r.x + r.w * static_cast<float>(i) / static_cast<float>(values.size() - 1), r.bottom() - r.h * static_cast<float>(values[i]) / 100);
    }
    ImGui::GetWindowDrawList()->AddPolyline(points.data(), static_cast<int>(points.size()), colour, 0, f.px(2));
}

std::vector<WaitAndMood> gathered(const std::vector<WaitAndMood>& points, std::size_t most) {
    if (points.size() <= most || most == 0) return points;
    std::vector<WaitAndMood> few(most);
    for (std::size_t i = 0; i < points.size(); ++i) {
        WaitAndMood& one = few[i * most / points.size()];
        one.wait_s = std::max(one.wait_s, points[i].wait_s);
        one.mood = points[i].mood;
    }
    return few;
}

void wait_and_mood_chart(const Frame& f, Rect r, const std::vector<WaitAndMood>& all) {
    const std::vector<WaitAndMood> points = gathered(all, static_cast<std::size_t>(std::max(1.F, r.w / f.px(8))));
    ImDrawList* draw = ImGui::GetWindowDrawList();
    f.hline(r.x, r.y + r.h / 2, r.w);
    f.hline(r.x, r.bottom(), r.w);
    if (points.empty()) return;
    double longest = 30;
    for (const WaitAndMood& point : points) longest = std::max(longest, point.wait_s);
    const float pitch = r.w / static_cast<float>(points.size());
    const float column = std::min(f.px(14), pitch * 0.6F);
    std::vector<ImVec2> line;
    for (std::size_t i = 0; i < points.size(); ++i) {
        const float x = r.x + pitch * (static_cast<float>(i) + 0.5F);
        const float h = std::max(2.F, r.h * 0.7F * static_cast<float>(points[i].wait_s / longest));
        f.fill({x - column / 2, r.bottom() - h, column, h}, points[i].wait_s > 20 ? faded(f.c.caution, 0.4F) : faded(f.c.brand, 0.22F), 2);
        line.emplace_back(x, r.bottom() - r.h * static_cast<float>(points[i].mood) / 100);
    }
    draw->AddPolyline(line.data(), static_cast<int>(line.size()), f.c.caution, 0, f.px(2));
    for (const ImVec2& point : line) draw->AddCircleFilled(point, f.px(3), f.c.caution);
}

}  // namespace peilian::view
