// What the program has to tell on any screen: at the foot news that fades and errors that stay until they are closed; at the
// top, covering nothing, what waits for the records.
#include <algorithm>

#include "view/icons.h"
#include "view/screens.h"
#include "view/widgets.h"

namespace peilian::view {
namespace {

constexpr float kWidth = 460, kTextWidth = kWidth - 84, kGap = 8;

struct Box {
    std::string text;
    bool error = false;
    std::size_t index = 0;     ///< of the notice
    float height(const Frame& f, float width) const { return f.paragraph_height(text, width, 13) + f.px(20); }
};

std::vector<Box> boxes_of(const Frame& f) {
    std::vector<Box> boxes;
    for (std::size_t i = 0; i < f.model.notices.size(); ++i) boxes.push_back({f.model.notices[i].text, f.model.notices[i].error, i});
    return boxes;
}

void draw_box(Frame& f, const Box& box, Rect r) {
    f.fill(r, box.error ? f.c.bad_soft : f.c.card, 10);
    f.outline(r, box.error ? f.c.bad : f.c.line, 10);
    f.text(box.error ? icon::kWarning : icon::kInfo, r.x + f.px(14), r.y + f.px(13), 14, box.error ? f.c.bad : f.c.brand);
    f.paragraph(box.text, r.x + f.px(38), r.y + f.px(10), r.w - f.px(84), 13, f.c.ink);
    const std::string id = "###notice-" + std::to_string(box.index);
    if (icon_button(f, id.c_str(), icon::kClose, {r.right() - f.px(36), r.y + f.px(6), f.px(28), f.px(28)}, f.t["notice.close"])) {
        f.want(action::CloseNotice{box.index});
    }
    if (!box.error) f.redraw_in(1);   // it fades; an error stays
}

}  // namespace

Rect draw_unsaved(Frame& f, Rect all) {
    if (!f.model.save_problem) return all;
    const std::string why = f.t.fill(*f.model.save_problem), &words = f.t["notice.retry"];
    const std::size_t inputs = unsaved_inputs(f.model);
    const std::string text = inputs > 0 ? f.t.fill("notice.unsaved", {std::to_string(inputs), why}) : f.t.fill("notice.unsaved_result", {why});
    const float retry_w = f.width_of(words, 14) + f.px(28), text_w = all.w - retry_w - f.px(38 + 16 + 16);
    const float text_h = f.paragraph_height(text, text_w, 13);
    Rect strip = all.cut_top(std::max(text_h, f.px(32)) + f.px(16));
    f.fill(strip, f.c.bad_soft);
    f.hline(strip.x, strip.bottom() - 1, strip.w);
    f.text(icon::kWarning, strip.x + f.px(14), strip.y + (strip.h - f.px(14)) / 2, 14, f.c.bad);
    f.paragraph(text, strip.x + f.px(38), strip.y + (strip.h - text_h) / 2, text_w, 13, f.c.ink);
    if (button(f, "###retry", words, {strip.right() - retry_w - f.px(16), strip.y + (strip.h - f.px(32)) / 2, retry_w, f.px(32)})) f.want(action::RetrySaving{});
    return all;
}

void draw_notices(Frame& f, Rect all) {
    const std::vector<Box> boxes = boxes_of(f);
    if (boxes.empty()) return;
    const float w = std::min(f.px(kWidth), all.w - f.px(32)), text_w = std::min(f.px(kTextWidth), w - f.px(84));
    float height = f.px(16);
    for (const Box& box : boxes) height += box.height(f, text_w) + f.px(kGap);
    // A window of its own, so that it lies above the areas of the screen.
    ImGui::SetNextWindowPos(ImVec2(all.x + (all.w - w) / 2, all.bottom() - height - f.px(20)));
    ImGui::SetNextWindowSize(ImVec2(w, height));
    ImGui::Begin("###notices", nullptr, ImGuiWindowFlags_NoDecoration | ImGuiWindowFlags_NoBackground | ImGuiWindowFlags_NoFocusOnAppearing |
                                            ImGuiWindowFlags_NoSavedSettings | ImGuiWindowFlags_NoMove);
    const ImVec2 at = ImGui::GetWindowPos();
    float y = at.y;
    for (const Box& box : boxes) {
        const float h = box.height(f, text_w);
        draw_box(f, box, {at.x, y, w, h});
        y += h + f.px(kGap);
    }
    ImGui::End();
}

}  // namespace peilian::view
