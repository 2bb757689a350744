#include "view/icons.h"
#include "view/screens.h"
#include "view/widgets.h"

namespace peilian::view {
namespace {

void entry(Frame& f, Rect r, const char* id, const char* icon, std::string_view label, Screen screen, bool active, bool enabled) {
    bool hovered = false;
    ImGui::BeginDisabled(!enabled);
    if (press_area(id, r, &hovered) && enabled) f.want(action::Navigate{screen});
    ImGui::EndDisabled();
    if (active || hovered) f.fill(r, active ? f.c.rail_active : faded(f.c.rail_active, 0.6F), 8);
    const ImU32 ink = active ? IM_COL32_WHITE : faded(f.c.rail_ink, enabled ? 1.F : 0.4F);
    f.text_centre(icon, {r.x, r.y + f.px(5), r.w, f.px(22)}, 17, ink);
    f.text_centre(label, {r.x, r.y + f.px(27), r.w, f.px(16)}, 11, ink);
}

}  // namespace

void draw_rail(Frame& f, Rect r) {
    f.fill(r, f.c.rail);
    const Rect mark{r.x + f.px(14), r.y + f.px(14), f.px(36), f.px(36)};
    f.fill(mark, f.c.seal, 8);
    f.text_centre(f.t["app.mark"], mark, 15, IM_COL32_WHITE, true);
    const Screen now = f.model.screen;
    const float step = f.px(54), x = r.x + f.px(8), w = f.px(48), h = f.px(48);
    float y = r.y + f.px(70);
    entry(f, {x, y, w, h}, "###rail-home", icon::kHome, f.t["rail.home"], Screen::home, now == Screen::home, true);
    y += step;
    entry(f, {x, y, w, h}, "###rail-desk", icon::kChat, f.t["rail.desk"], f.model.session || f.model.shift ? Screen::desk : Screen::review,
          now == Screen::desk || now == Screen::review, f.model.session || f.model.shift || f.model.review || f.model.shift_review);
    y += step;
    entry(f, {x, y, w, h}, "###rail-records", icon::kChart, f.t["rail.records"], Screen::records, now == Screen::records, true);
    entry(f, {x, r.bottom() - f.px(60), w, h}, "###rail-settings", icon::kSettings, f.t["rail.settings"], Screen::settings, now == Screen::settings, true);
}

Rect draw_title(Frame& f, Rect r, std::string_view title) {
    const Rect bar = r.cut_top(f.px(52));
    f.fill(bar, f.c.card);
    f.hline(bar.x, bar.bottom() - 1, bar.w);
    f.text(title, bar.x + f.px(16), bar.y + f.px(17), 16, f.c.ink, true);
    return r;
}

}  // namespace peilian::view
