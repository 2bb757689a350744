// The composer has an editor of its own: Dear ImGui 1.92.2 cannot wrap an input box, and a long Chinese reply
// without spaces would run out of it.
#include <imgui_internal.h>

#include <algorithm>
#include <array>

#include "base/utf8.h"
#include "view/icons.h"
#include "view/screens.h"
#include "view/widgets.h"

namespace peilian::view {
namespace {

/// Seconds after the last key when the caret stays lit, so that a desk where nothing happens draws only its clock. GTK's default too.
constexpr double kCaretRest = 10;

constexpr float kTextSize = 14;

struct Page {
    Laid laid;
    const std::string& text;
    ImFont* font;
    float size, height;

    std::string_view part(int begin, int end) const { return std::string_view(text).substr(static_cast<std::size_t>(begin), static_cast<std::size_t>(end - begin)); }
    int line_of(int position) const {
        int n = 0;
        for (std::size_t i = 0; i < laid.lines.size(); ++i) {
            if (laid.lines[i].begin <= position) n = static_cast<int>(i);
        }
        return n;
    }
    float x_of(int position) const {
        const LaidLine& line = laid.lines[static_cast<std::size_t>(line_of(position))];
        return text_width(part(line.begin, std::min(position, std::max(line.end, line.begin))), font, size);
    }
    /// The position nearest to a place within the text.
    int at(float x, int line_number) const {
        const LaidLine& line = laid.lines[static_cast<std::size_t>(std::clamp(line_number, 0, static_cast<int>(laid.lines.size()) - 1))];
        int best = line.begin;
        float before = 0;
        for (int i = line.begin; i < line.end;) {
            int next = i + 1;
            while (next < line.end && (static_cast<unsigned char>(text[static_cast<std::size_t>(next)]) & 0xC0) == 0x80) ++next;
            const float w = text_width(part(i, next), font, size);
            if (x < before + w / 2) return i;
            before += w;
            i = best = next;
        }
        return best;
    }
};

bool pressed(ImGuiKey key) { return ImGui::IsKeyPressed(key, true); }

/// Caret, selection, clipboard and text keys of the frame.
void read_keys(Frame& f, const Page& page) {
    Composer& composer = f.ui.composer;
    Editing& e = composer.editing;
    ImGuiIO& io = ImGui::GetIO();
    const bool shift = io.KeyShift, ctrl = io.KeyCtrl && !io.KeyAlt;
    const int line = page.line_of(e.caret());
    const LaidLine& here = page.laid.lines[static_cast<std::size_t>(line)];
    const bool vertical = pressed(ImGuiKey_UpArrow) || pressed(ImGuiKey_DownArrow);
    if (vertical) {
        if (composer.wish_x < 0) composer.wish_x = page.x_of(e.caret());
        const int to = line + (pressed(ImGuiKey_UpArrow) ? -1 : 1);
        if (to < 0) e.move_to(0, shift);
        else if (to >= static_cast<int>(page.laid.lines.size())) e.move_to(static_cast<int>(e.text().size()), shift);
        else e.move_to(page.at(composer.wish_x, to), shift);
    } else if (pressed(ImGuiKey_LeftArrow)) {
        e.move_left(shift);
    } else if (pressed(ImGuiKey_RightArrow)) {
        e.move_right(shift);
    } else if (pressed(ImGuiKey_Home)) {
        e.move_to(ctrl ? 0 : here.begin, shift);
    } else if (pressed(ImGuiKey_End)) {
        e.move_to(ctrl ? static_cast<int>(e.text().size()) : here.end, shift);
    } else if (pressed(ImGuiKey_Backspace)) {
        e.backspace();
    } else if (pressed(ImGuiKey_Delete)) {
        e.erase_forward();
    } else if (ctrl && pressed(ImGuiKey_A)) {
        e.select_all();
    } else if (ctrl && (pressed(ImGuiKey_C) || pressed(ImGuiKey_X))) {
        if (e.has_selection()) ImGui::SetClipboardText(e.selected().c_str());
        if (pressed(ImGuiKey_X) && e.has_selection()) e.backspace();
    } else if (ctrl && pressed(ImGuiKey_V)) {
        if (const char* clip = ImGui::GetClipboardText()) e.insert(clip);
    } else if (ctrl && pressed(ImGuiKey_Z)) {
        shift ? e.redo() : e.undo();
    } else if (ctrl && pressed(ImGuiKey_Y)) {
        e.redo();
    } else if ((pressed(ImGuiKey_Enter) || pressed(ImGuiKey_KeypadEnter)) && !io.KeyAlt) {
        if (io.KeyCtrl || shift) e.insert("\n");
        else send_reply(f);
    }
    if (!io.KeyCtrl || io.KeyAlt) {
        for (const ImWchar c : io.InputQueueCharacters) {
            if (c >= 0x20 && c != 0x7F) {
                std::string one;
                append_utf8(one, static_cast<char32_t>(c));
                e.insert(one);
            }
        }
    }
    io.InputQueueCharacters.resize(0);
    if (!vertical) composer.wish_x = -1;
}

/// Tells the input method where the caret is, and Dear ImGui that keys belong here.
void claim_keyboard(ImGuiID id, ImVec2 caret, float height) {
    ImGuiContext& g = *ImGui::GetCurrentContext();
    ImGui::KeepAliveID(id);
    g.WantTextInputNextFrame = 1;
    g.ActiveIdUsingNavDirMask |= 0xF;
    g.ActiveIdAllowOverlap = !g.IO.MouseDown[0];   // or the first click on a button would only leave the editor
    for (const ImGuiKey key : {ImGuiKey_Enter, ImGuiKey_KeypadEnter, ImGuiKey_Home, ImGuiKey_End, ImGuiKey_PageUp, ImGuiKey_PageDown, ImGuiKey_LeftArrow, ImGuiKey_RightArrow,
                               ImGuiKey_UpArrow, ImGuiKey_DownArrow, ImGuiKey_Space}) {
        ImGui::SetKeyOwner(key, id);
    }
    g.PlatformImeData.WantVisible = true;
    g.PlatformImeData.WantTextInput = true;
    g.PlatformImeData.InputPos = caret;
    g.PlatformImeData.InputLineHeight = height;
    g.PlatformImeData.ViewportId = g.CurrentWindow->Viewport->ID;
}

void draw_editor(Frame& f, Rect r) {
    Composer& composer = f.ui.composer;
    const Rect area = begin_area(f, "###composer-area", r);
    ImGuiContext& g = *ImGui::GetCurrentContext();
    ImGuiWindow* window = ImGui::GetCurrentWindow();
    const ImGuiID id = ImHashStr("###composer", 0, 0x5045494C);
    const ImRect box(r.min(), r.max());
    const bool added = ImGui::ItemAdd(box, id, nullptr, ImGuiItemFlags_Inputable);
    const bool hovered = added && ImGui::ItemHoverable(box, id, ImGuiItemFlags_Inputable);
    if (hovered) ImGui::SetMouseCursor(ImGuiMouseCursor_TextInput);
    Page page{lay_out(composer.editing.text(), f.fonts.regular, f.px(kTextSize), r.w - f.px(4)), composer.editing.text(), f.fonts.regular, f.px(kTextSize),
              line_height(f.px(kTextSize))};
    const bool popup = ImGui::IsPopupOpen(nullptr, ImGuiPopupFlags_AnyPopup);
    const bool click = hovered && g.IO.MouseClicked[0];
    if (((composer.focus && g.ActiveId == 0) || click || g.NavActivateId == id) && !popup) {
        ImGui::SetActiveID(id, window);
        ImGui::SetFocusID(id, window);
        ImGui::FocusWindow(window);
        composer.focus = false;
    }
    bool active = g.ActiveId == id;
    if (active && (popup || (g.IO.MouseClicked[0] && !hovered))) {
        ImGui::ClearActiveID();
        active = false;
    }
    const float y0 = area.y;
    if (active) {
        if (g.IO.MouseDown[0] && (click || g.IO.MouseDownDuration[0] > 0) && box.Contains(g.IO.MouseClickedPos[0])) {
            const ImVec2 mouse = g.IO.MousePos;
            composer.editing.move_to(page.at(mouse.x - area.x, static_cast<int>((mouse.y - y0) / page.height)), !click || g.IO.KeyShift);
        }
        const std::string before = composer.editing.text();
        const int caret = composer.editing.caret();
        read_keys(f, page);
        if (before != composer.editing.text()) page.laid = lay_out(composer.editing.text(), page.font, page.size, r.w - f.px(4));
        const double now = to_seconds(f.model.now);
        if (before != composer.editing.text() || caret != composer.editing.caret()) composer.active_at = now;
        if (composer.editing.text().empty()) composer.started = -1;
        else if (composer.started < 0) composer.started = now;
    }
    const Editing& e = composer.editing;
    ImDrawList* draw = ImGui::GetWindowDrawList();
    if (e.has_selection()) {
        for (std::size_t i = 0; i < page.laid.lines.size(); ++i) {
            const LaidLine& line = page.laid.lines[i];
            const int begin = std::max(line.begin, e.selection_begin()), end = std::min(line.end, e.selection_end());
            if (begin >= end) continue;
            const float x0 = text_width(page.part(line.begin, begin), page.font, page.size), x1 = text_width(page.part(line.begin, end), page.font, page.size);
            const float y = y0 + static_cast<float>(i) * page.height;
            draw->AddRectFilled(ImVec2(area.x + x0, y), ImVec2(area.x + x1, y + page.height), faded(f.c.brand, 0.25F));
        }
    }
    if (e.text().empty()) {
        f.text(f.t["desk.placeholder"], area.x, y0 + (page.height - page.size) / 2, kTextSize, f.c.third);
    } else {
        draw_laid(e.text(), page.laid, page.font, page.size, ImVec2(area.x, y0), f.c.ink);
    }
    const float caret_y = y0 + static_cast<float>(page.line_of(e.caret())) * page.height;
    const ImVec2 caret(area.x + std::min(page.x_of(e.caret()), r.w - f.px(3)), caret_y);
    if (active) {
        claim_keyboard(id, caret, page.height);
        const double since = to_seconds(f.model.now) - composer.active_at;
        const bool blinks = since < kCaretRest;
        if (!blinks || static_cast<long long>(since / 0.6) % 2 == 0) f.fill({caret.x, caret.y + f.px(2), f.px(2), page.height - f.px(4)}, f.c.brand);
        if (blinks) f.redraw_in(0.6F);
        const float top = ImGui::GetScrollY(), local = caret_y - y0;
        if (local < top) ImGui::SetScrollY(local);
        if (local + page.height > top + r.h) ImGui::SetScrollY(local + page.height - r.h);
    }
    end_area(f, {area.x, area.y, r.w, r.h}, y0 + static_cast<float>(page.laid.lines.size()) * page.height);
}

}  // namespace

void send_reply(Frame& f) {
    Composer& composer = f.ui.composer;
    const std::string text = composer.editing.text();
    if (is_blank(text) || f.model.session->paused || f.model.session->state.closed) return;
    f.want(action::SendReply{text});
    composer.editing.clear();
    composer.started = -1;
    f.ui.chat_to_end = true;
}

void draw_composer(Frame& f, Rect r) {
    f.fill(r, f.c.card);
    f.hline(r.x, r.y, r.w);
    struct Tool { const char* id; const char* icon; const char* tip; };
    static constexpr std::array<Tool, 6> kTools{{{"###emoji", icon::kSmile, "tool.emoji"}, {"###phrases", icon::kFlash, "tool.phrases"}, {"###tool-card", icon::kBag, "do.send_product_card"},
                                                 {"###tool-coupon", icon::kTicket, "do.send_coupon"}, {"###tool-photo", icon::kCamera, "do.request_photo"},
                                                 {"###tool-price", icon::kTag, "do.change_price"}}};
    static constexpr std::array<const char*, 6> kActions{"", "", "send_product_card", "send_coupon", "request_photo", "change_price"};
    float x = r.x + f.px(10);
    for (std::size_t i = 0; i < kTools.size(); ++i) {
        if (icon_button(f, kTools[i].id, kTools[i].icon, {x, r.y + f.px(8), f.px(30), f.px(28)}, f.t[kTools[i].tip])) {
            if (i == 0) f.ui.emoji_open = true;
            else if (i == 1) f.ui.phrases_open = true;
            else start_action(f, kActions[i]);
        }
        x += f.px(32);
    }
    if (r.right() - x > f.px(180)) f.text_right(f.t[f.model.shift ? "desk.keys_shift" : "desk.keys"], r.right() - f.px(16), r.y + f.px(15), 11, f.c.third);
    draw_editor(f, {r.x + f.px(18), r.y + f.px(44), r.w - f.px(32), r.h - f.px(44 + 56)});
    const Rect send{r.right() - f.px(76), r.bottom() - f.px(50), f.px(60), f.px(34)};
    const std::string& text = f.ui.composer.editing.text();
    if (button(f, "###send", f.t["desk.send"], send, Look::filled, !is_blank(text) && !f.model.session->paused && !f.model.session->state.closed)) {
        send_reply(f);
        f.ui.composer.focus = true;
    }
    if (!text.empty()) {
        const int n = length_utf8(text);
        const double seconds = to_seconds(f.model.now) - f.ui.composer.started;
        std::string count = f.t.fill("desk.count", {std::to_string(n)});
        if (f.ui.composer.started >= 0 && seconds >= 2) count += " · " + f.t.fill("desk.speed", {std::to_string(static_cast<int>(n * 60 / seconds))});
        f.text_right(count, send.x - f.px(12), send.y + f.px(10), 12, f.c.third);
    }
    draw_emoji_popup(f, ImVec2(r.x + f.px(10), r.y));
    draw_phrases_popup(f, ImVec2(r.x + f.px(42), r.y));
}

}  // namespace peilian::view
