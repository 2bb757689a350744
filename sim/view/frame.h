// What every panel gets: the model, the words, the colours, where wishes go; and the shapes all panels are made of.
#pragma once
#include <imgui.h>

#include <string>
#include <string_view>
#include <vector>

#include "app/action.h"
#include "view/fonts.h"
#include "view/text.h"
#include "view/theme.h"
#include "view/ui_state.h"

namespace peilian::view {

struct Rect {
    float x = 0, y = 0, w = 0, h = 0;
    ImVec2 min() const { return {x, y}; }
    ImVec2 max() const { return {x + w, y + h}; }
    float right() const { return x + w; }
    float bottom() const { return y + h; }
    Rect inset(float dx, float dy) const { return {x + dx, y + dy, w - 2 * dx, h - 2 * dy}; }
    Rect cut_left(float width) { Rect r{x, y, width, h}; x += width; w -= width; return r; }
    Rect cut_right(float width) { w -= width; return {x + w, y, width, h}; }
    Rect cut_top(float height) { Rect r{x, y, w, height}; y += height; h -= height; return r; }
    Rect cut_bottom(float height) { h -= height; return {x, y + h, w, height}; }
};

struct Frame {
    const Model& model;
    UiState& ui;
    const Fonts& fonts;
    const Palette& c;
    const Texts& t;
    std::vector<Action>& out;

    float px(float v) const { return static_cast<float>(static_cast<int>(v * ui.scale + 0.5F)); }
    void want(Action action) { out.push_back(std::move(action)); }
    /// The picture changes by itself in that time.
    void redraw_in(float seconds) {
        if (ui.redraw_in < 0 || seconds < ui.redraw_in) ui.redraw_in = seconds;
    }

    // Shapes. Sizes of texts are unscaled; places are pixels.
    void fill(Rect r, ImU32 colour, float rounding = 0) const;
    void outline(Rect r, ImU32 colour, float rounding = 0) const;
    void card(Rect r) const;
    void hline(float x, float y, float w) const;
    void vline(float x, float y, float h) const;
    float text(std::string_view s, float x, float y, float size, ImU32 colour, bool bold = false, float max_width = 0) const;
    void text_right(std::string_view s, float right, float y, float size, ImU32 colour, bool bold = false) const;
    void text_centre(std::string_view s, Rect r, float size, ImU32 colour, bool bold = false) const;
    /// Wrapped at the width; returns the height.
    float paragraph(std::string_view s, float x, float y, float width, float size, ImU32 colour, bool bold = false) const;
    float paragraph_height(std::string_view s, float width, float size, bool bold = false) const;
    float width_of(std::string_view s, float size, bool bold = false) const;
    /// A small rounded label; returns its width.
    float pill(std::string_view s, float x, float y, ImU32 colour, ImU32 ground) const;
    void bar(Rect r, float share, ImU32 colour) const;
    void avatar(std::string_view name, float x, float y, float size, ImU32 colour) const;
    void stars(int of_five, float right, float y) const;
    ImFont* font(bool bold) const { return bold && fonts.bold != nullptr ? fonts.bold : fonts.regular; }
};

/// The colour that always goes with this name; white letters stand on it.
ImU32 avatar_colour(std::string_view name);
/// Half transparent and the like.
ImU32 faded(ImU32 colour, float alpha);

/// "04:26"; "1:02:07" from an hour on.
std::string clock_text(SimTime t);
std::string money_text(std::int64_t fen);
/// Wall time of session time `t` when it began at `clock` ("2026-03-12T14:20"): "14:26".
std::string wall_text(std::string_view clock, SimTime t);
std::string stage_text(const Texts& t, std::string_view stage);

}  // namespace peilian::view
