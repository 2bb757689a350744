// The views without a screen: draws frames, reads what stands on them, presses, types and clicks as a trainee would.
#pragma once
#include <imgui.h>

#include <string>
#include <string_view>
#include <vector>

#include "view/draw.h"

struct ImGuiContext;

namespace peilian::kit {

struct Size {
    float width = 1440, height = 900;   ///< pixels
    float scale = 1;
};

class Display {
public:
    explicit Display(Size size = {});
    ~Display();
    Display(const Display&) = delete;
    Display& operator=(const Display&) = delete;

    view::UiState ui;

    /// Draws one frame and gives the wishes of the views.
    std::vector<Action> frame(const Model& model);
    /// How long the next frames last; a sixtieth of a second unless told.
    void set_frame_seconds(float seconds);

    // What the next frame finds done.
    void press(std::string_view id);             ///< the item of that id ("###send"), whether it can be seen or not
    void type(std::string_view utf8);
    void key(ImGuiKey key, ImGuiKeyChord mods = 0);   ///< down in the next frame, up in the one after
    void point(float x, float y);
    void button_down(bool down);
    void wheel(float notches);
    void locate(std::string_view id);            ///< located() then tells where it is

    // What the last frame showed.
    const std::string& text() const { return text_; }
    /// The words stand on the screen, however they are broken into lines.
    bool shows(std::string_view words) const;
    bool pressed() const { return pressed_; }    ///< what was to be pressed was there
    bool popup_open() const;
    bool focused(std::string_view id) const;     ///< the keyboard's focus is on that item
    ImVec4 located() const { return located_; }  ///< a box around the item and the mouse; nothing: min after max
    bool text_is_typed() const;                  ///< something has the keyboard
    std::size_t vertices() const { return vertices_; }
    /// Vertices of that colour.
    std::size_t vertices_of(ImU32 colour) const;
    /// What reaches out of the window, or sideways out of the area it is drawn in.
    std::vector<std::string> outside() const { return outside_; }
    std::string clipboard() const;
    void set_clipboard(const std::string& text);
    /// The real Chinese font is installed; else the built-in one measures, which has no Chinese.
    ImVec2 size() const { return {size_.width, size_.height}; }
    bool has_chinese_font() const { return chinese_; }
    const view::Fonts& fonts() const { return fonts_; }
    /// Draws into the middle of a frame, for what is smaller than a screen.
    template <class Draw>
    void around(Draw draw) {
        begin();
        draw();
        end();
    }

private:
    void begin();
    void end();
    void read_vertices();

    Size size_;
    ImGuiContext* context_ = nullptr;
    view::Fonts fonts_;
    bool chinese_ = false, styled_ = false, pressed_ = false;
    Theme theme_ = Theme::light;
    ImGuiID wanted_ = 0;
    std::vector<ImGuiKey> held_;
    std::string text_;
    std::size_t vertices_ = 0;
    ImVec4 located_;
    std::vector<std::pair<ImU32, std::size_t>> colours_;
    std::vector<std::string> outside_;
};

}  // namespace peilian::kit
