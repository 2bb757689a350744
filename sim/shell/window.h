// The window: GLFW, OpenGL and Dear ImGui's backends, from opening to the last frame.
#pragma once
#include <functional>
#include <memory>
#include <optional>
#include <string>

namespace peilian::shell {

/// One open window with an ImGui context. Only on the main thread.
class Window {
public:
    /// Nothing when there is no display or no OpenGL 3.3; `problem` is then the key of the text that says so.
    static std::optional<Window> open(const std::string& title, std::string& problem);
    Window(Window&&) noexcept;
    Window& operator=(Window&&) noexcept;
    ~Window();

    /// Its close button was pressed since the last call; closing is the caller's to decide.
    bool asked_to_close();
    /// Sleeps until something happens or `seconds` have passed; < 0 sleeps without a limit. Returns true when an
    /// event arrived.
    bool wait(double seconds);
    /// Draws one frame: `draw` fills one window that covers the display.
    void frame(const std::function<void()>& draw);
    void set_background(float red, float green, float blue);
    /// The display's scale, 1 for 96 dots an inch.
    float scale() const;
    bool visible() const;

    /// Wakes wait() from any thread.
    static void wake();

private:
    struct Inside;
    explicit Window(std::unique_ptr<Inside> inside);
    std::unique_ptr<Inside> inside_;
};

}  // namespace peilian::shell
