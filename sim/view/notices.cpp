// What the program has to tell, at the foot of any screen: news that fades, errors that stay, and what waits for the records.
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
    bool retry = false;        ///< stays until what waits is saved
    float height(const Frame& f, float width) const { return f.paragraph_height(text, width, 13) + f.px(20) + (retry ? f.px(40) : 0); }
};

std::vector<Box> boxes_of(const Frame& f) {
    std::vector<Box> boxes;
    for (std::size_t i = 0; i < f.model.notices.size(); ++i) boxes.push_back({f.model.notices[i].text, f.model.notices[i].error, i, false});
    if (f.model.save_problem) {
        const std::string why = f.t.fill(*f.model.save_problem);
        const std::size_t inputs = unsaved_inputs(f.model);
        boxes.push_back({inputs > 0 ? f.t.fill("notice.unsaved", {std::to_string(inputs), why}) : f.t.fill("notice.unsaved_result", {why}), true, 0, true});
    }
    return boxes;
}

void draw_box(Frame& f, const Box& box, Rect r) {
    f.fill(r, box.error ? f.c.bad_soft : f.c.card, 10);
    f.outline(r, box.error ? f.c.bad : f.c.line, 10);
    f.text(box.error ? icon::kWarning : icon::kInfo, r.x + f.px(14), r.y + f.px(13), 14, box.error ? f.c.bad : f.c.brand);
    f.paragraph(box.text, r.x + f.px(38), r.y + f.px(10), r.w - f.px(84), 13, f.c.ink);
    if (box.retry) {
        const std::string& words = f.t["notice.retry"];
        if (button(f, "###retry", words, {r.x + f.px(38), r.bottom() - f.px(42), f.width_of(words, 14) + f.px(28), f.px(32)})) f.want(action::RetrySaving{});
        return;
    }
    const std::string id = "###notice-" + std::to_string(box.index);
    if (icon_button(f, id.c_str(), icon::kClose, {r.right() - f.px(36), r.y + f.px(6), f.px(28), f.px(28)}, f.t["notice.close"])) {
        f.want(action::CloseNotice{box.index});
    }
    if (!box.error) f.redraw_in(1);   // it fades; an error stays
}

}  // namespace

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
