#include "view/screens.h"
#include "view/widgets.h"

namespace peilian::view {

void draw_settings(Frame& f, Rect r) {
    r = draw_title(f, r, f.t["settings.title"]);
    if (!f.ui.trainee_loaded) {
        f.ui.trainee_edit = f.model.trainee;
        f.ui.trainee_loaded = true;
    }
    const Rect area = begin_area(f, "###settings", r);
    const float w = std::min(f.px(640), r.w - f.px(56)), x = area.x + f.px(28), label = f.px(110);
    float y = area.y + f.px(22);
    const Rect box{x, y, w, f.px(226)};
    f.card(box);
    y += f.px(20);
    f.text(f.t["settings.trainee"], x + f.px(20), y + f.px(9), 14, f.c.second);
    input_line(f, "###trainee", f.ui.trainee_edit, f.t["settings.trainee_hint"].c_str(), {x + label, y, f.px(220), f.px(34)});
    const bool changed = f.ui.trainee_edit != f.model.trainee && !is_blank(f.ui.trainee_edit);
    if (button(f, "###save-trainee", f.t["settings.save"], {x + label + f.px(230), y, f.px(76), f.px(34)}, Look::outline, changed)) {
        f.want(action::SetTrainee{f.ui.trainee_edit});
    }
    y += f.px(52);
    f.text(f.t["settings.locale"], x + f.px(20), y + f.px(8), 14, f.c.second);
    float left = x + label, width = 0;
    for (const auto& [name, texts] : f.model.locales) {
        const std::string id = "###locale-" + name;
        if (filter_pill(f, id.c_str(), (*texts)["locale.name"], left, y, f.model.locale == name, width)) f.want(action::SetLocale{name});
        left += width + f.px(8);
    }
    y += f.px(48);
    f.text(f.t["settings.theme"], x + f.px(20), y + f.px(8), 14, f.c.second);
    left = x + label;
    if (filter_pill(f, "###theme-light", f.t["settings.light"], left, y, f.model.theme == Theme::light, width)) f.want(action::SetTheme{Theme::light});
    left += width + f.px(8);
    if (filter_pill(f, "###theme-dark", f.t["settings.dark"], left, y, f.model.theme == Theme::dark, width)) f.want(action::SetTheme{Theme::dark});
    y += f.px(48);
    f.text(f.t["settings.records"], x + f.px(20), y + f.px(4), 14, f.c.second);
    f.text(f.model.records_place, x + label, y + f.px(4), 13, f.c.ink, false, w - label - f.px(20));
    y = box.bottom() + f.px(16);
    const float keys = f.paragraph_height(f.t["settings.keys"], w - f.px(40), 13);
    f.card({x, y, w, keys + f.px(60)});
    f.text(f.t["settings.keys_title"], x + f.px(20), y + f.px(18), 15, f.c.ink, true);
    f.paragraph(f.t["settings.keys"], x + f.px(20), y + f.px(44), w - f.px(40), 13, f.c.second);
    y += keys + f.px(76);
    if (!f.model.content_findings.empty()) {
        f.text(f.t.fill("settings.findings", {std::to_string(f.model.content_findings.size())}), x, y, 15, f.c.ink, true);
        y += f.px(28);
        for (const std::string& finding : f.model.content_findings) y += f.paragraph(finding, x, y, w, 12, f.c.second) + f.px(6);
    }
    end_area(f, area, y + f.px(20));
}

}  // namespace peilian::view
