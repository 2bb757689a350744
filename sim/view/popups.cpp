#include <imgui_internal.h>

#include <algorithm>
#include <array>

#include "view/screens.h"
#include "view/widgets.h"

namespace peilian::view {
namespace {

constexpr std::array<const char*, 24> kEmoji{"😊", "😀", "😄", "🥰", "😉", "👌", "👍", "🙏", "🌹", "❤", "🎁", "🎉", "😅", "😢", "😭", "😔", "🤝", "💪", "☕", "🌟", "📦", "🚚", "👟", "[微笑]"};

/// Opens when wished, above the place. True while the popup is to be filled.
bool begin_popup(Frame& f, const char* id, bool& wish, ImVec2 above, ImVec2 size) {
    if (wish) ImGui::OpenPopup(id);
    wish = false;
    ImGui::SetNextWindowPos(ImVec2(above.x, above.y - f.px(6)), ImGuiCond_Always, ImVec2(0, 1));
    ImGui::SetNextWindowSize(size);
    return ImGui::BeginPopup(id, ImGuiWindowFlags_NoMove);
}

void close(Frame& f) {
    ImGui::CloseCurrentPopup();
    f.ui.composer.focus = true;
}

}  // namespace

void draw_emoji_popup(Frame& f, ImVec2 above) {
    const float cell = f.px(38);
    if (!begin_popup(f, "###emoji-popup", f.ui.emoji_open, above, ImVec2(cell * 8 + f.px(16), cell * 3 + f.px(16)))) return;
    const ImVec2 at = ImGui::GetCursorScreenPos();
    for (std::size_t i = 0; i < kEmoji.size(); ++i) {
        const Rect r{at.x + f.px(8) + static_cast<float>(i % 8) * cell, at.y + f.px(8) + static_cast<float>(i / 8) * cell, cell, cell};
        bool hovered = false;
        const std::string id = "###emoji-" + std::to_string(i);
        const bool chosen = press_area(id.c_str(), r, &hovered);
        if (hovered) f.fill(r, f.c.soft, 6);
        f.text_centre(kEmoji[i], r, std::string_view(kEmoji[i]).front() == '[' ? 11 : 18, f.c.ink);
        if (chosen) {
            f.ui.composer.editing.insert(kEmoji[i]);
            close(f);
        }
    }
    ImGui::EndPopup();
}

void draw_phrases_popup(Frame& f, ImVec2 above) {
    const bool opens = f.ui.phrases_open;
    const ImVec2 size(f.px(440), f.px(340));
    if (!begin_popup(f, "###phrases-popup", f.ui.phrases_open, above, size)) return;
    if (opens) {
        f.ui.phrase_search.clear();
        f.ui.phrase_choice = 0;
    }
    const ImVec2 at = ImGui::GetWindowPos();
    const Rect r{at.x, at.y, size.x, size.y};
    if (input_line(f, "###phrase-search", f.ui.phrase_search, f.t["phrases.search"].c_str(), {r.x + f.px(12), r.y + f.px(12), r.w - f.px(24), f.px(34)}, opens)) f.ui.phrase_choice = 0;
    const bool arrows = claims_arrows();
    std::vector<const QuickPhrase*> shown;
    for (const QuickPhrase& phrase : f.model.session->scenario->shop.quick_phrases) {
        if (phrase.text.find(f.ui.phrase_search) != std::string::npos || phrase.group.find(f.ui.phrase_search) != std::string::npos) shown.push_back(&phrase);
    }
    const int n = static_cast<int>(shown.size());
    if (arrows && ImGui::IsKeyPressed(ImGuiKey_DownArrow)) f.ui.phrase_choice = std::min(n - 1, f.ui.phrase_choice + 1);
    if (arrows && ImGui::IsKeyPressed(ImGuiKey_UpArrow)) f.ui.phrase_choice = std::max(0, f.ui.phrase_choice - 1);
    const bool enter = enter_submits() && !opens;
    // The search box would take the first Escape for itself.
    if (ImGui::IsKeyPressed(ImGuiKey_Escape, false)) close(f);
    const Rect area = begin_area(f, "###phrase-list", {r.x, r.y + f.px(54), r.w, r.h - f.px(62)});
    float y = area.y;
    const QuickPhrase* chosen = nullptr;
    for (int i = 0; i < n; ++i) {
        const float h = f.paragraph_height(shown[static_cast<std::size_t>(i)]->text, r.w - f.px(110), 13) + f.px(14);
        const Rect row{area.x + f.px(8), y, r.w - f.px(16), h};
        bool hovered = false;
        const std::string id = "###phrase-" + std::to_string(i);
        if (press_area(id.c_str(), row, &hovered) || (enter && i == f.ui.phrase_choice)) chosen = shown[static_cast<std::size_t>(i)];
        if (hovered || i == f.ui.phrase_choice) f.fill(row, f.c.soft, 6);
        f.text(shown[static_cast<std::size_t>(i)]->group, row.x + f.px(8), row.y + f.px(10), 12, f.c.third, false, f.px(64));
        f.paragraph(shown[static_cast<std::size_t>(i)]->text, row.x + f.px(78), row.y + f.px(7), r.w - f.px(110), 13, f.c.ink);
        y += h;
    }
    if (n == 0) f.paragraph(f.t["phrases.none"], area.x + f.px(16), y + f.px(6), r.w - f.px(32), 13, f.c.second);
    end_area(f, area, y + f.px(8));
    if (chosen != nullptr) {
        f.ui.composer.editing.insert(chosen->text);
        close(f);
    }
    ImGui::EndPopup();
}

void draw_end_popup(Frame& f) {
    if (f.ui.confirm_end) ImGui::OpenPopup("###end-popup");
    const bool opens = f.ui.confirm_end;
    f.ui.confirm_end = false;
    const ImVec2 size(f.px(360), f.px(150));
    ImGui::SetNextWindowPos(ImGui::GetMainViewport()->GetCenter(), ImGuiCond_Always, ImVec2(0.5F, 0.5F));
    ImGui::SetNextWindowSize(size);
    if (!ImGui::BeginPopupModal("###end-popup", nullptr, ImGuiWindowFlags_NoDecoration | ImGuiWindowFlags_NoMove)) return;
    const ImVec2 at = ImGui::GetWindowPos();
    f.text(f.t["end.title"], at.x + f.px(20), at.y + f.px(20), 15, f.c.ink, true);
    f.paragraph(f.t["end.text"], at.x + f.px(20), at.y + f.px(46), size.x - f.px(40), 13, f.c.second);
    const float y = at.y + size.y - f.px(50);
    const bool yes = button(f, "###end-yes", f.t["end.yes"], {at.x + size.x - f.px(116), y, f.px(96), f.px(34)}, Look::filled);
    const bool no = button(f, "###end-no", f.t["end.no"], {at.x + size.x - f.px(220), y, f.px(96), f.px(34)});
    const bool enter = !no && !opens && enter_submits() && !ImGui::GetIO().KeyAlt;
    if (yes || enter) f.want(action::EndChat{});
    if (yes || no || enter || (!opens && ImGui::IsKeyPressed(ImGuiKey_Escape, false))) close(f);
    ImGui::EndPopup();
}

}  // namespace peilian::view
