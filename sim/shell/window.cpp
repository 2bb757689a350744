#include "shell/window.h"

#include <glad/gl.h>

#define GLFW_INCLUDE_NONE
#include <GLFW/glfw3.h>
#include <imgui.h>
#include <imgui_impl_glfw.h>
#include <imgui_impl_opengl3.h>

#include <algorithm>

#include "shell/composition.h"

namespace peilian::shell {

struct Window::Inside {
    GLFWwindow* handle = nullptr;
    float red = 1, green = 1, blue = 1;
    bool imgui = false;

    ~Inside() {
        if (imgui) {
            ImGui_ImplOpenGL3_Shutdown();
            ImGui_ImplGlfw_Shutdown();
            ImGui::DestroyContext();
        }
        if (handle) glfwDestroyWindow(handle);
        glfwTerminate();
    }
};

namespace {

/// Any event that reaches the window; counted so that wait() can tell an event from its time limit.
unsigned events_seen = 0;

void watch_events(GLFWwindow* window) {
    glfwSetWindowRefreshCallback(window, [](GLFWwindow*) { ++events_seen; });
    glfwSetFramebufferSizeCallback(window, [](GLFWwindow*, int, int) { ++events_seen; });
    glfwSetWindowIconifyCallback(window, [](GLFWwindow*, int) { ++events_seen; });
    glfwSetCursorPosCallback(window, [](GLFWwindow*, double, double) { ++events_seen; });
    glfwSetMouseButtonCallback(window, [](GLFWwindow*, int, int, int) { ++events_seen; });
    glfwSetScrollCallback(window, [](GLFWwindow*, double, double) { ++events_seen; });
    glfwSetCursorEnterCallback(window, [](GLFWwindow*, int) { ++events_seen; });
}

/// What the input method holds of the keys; one for the one window.
Composition composition;

/// Between GLFW and the backend, in place of the callbacks it installed and then passing on to them: keys that are the
/// input method's go no further.
void watch_keyboard(GLFWwindow* window) {
    glfwSetKeyCallback(window, [](GLFWwindow* w, int key, int scancode, int action, int mods) {
        ++events_seen;
        if (action == GLFW_RELEASE || !composition.takes(key, mods)) ImGui_ImplGlfw_KeyCallback(w, key, scancode, action, mods);
    });
    glfwSetCharCallback(window, [](GLFWwindow* w, unsigned c) {
        ++events_seen;
        composition.character();
        ImGui_ImplGlfw_CharCallback(w, c);
    });
    glfwSetWindowFocusCallback(window, [](GLFWwindow* w, int focused) {
        ++events_seen;
        composition.drop();
        ImGui_ImplGlfw_WindowFocusCallback(w, focused);
    });
}

}  // namespace

Window::Window(std::unique_ptr<Inside> inside) : inside_(std::move(inside)) {}
Window::Window(Window&&) noexcept = default;
Window& Window::operator=(Window&&) noexcept = default;
Window::~Window() = default;

std::optional<Window> Window::open(const std::string& title, std::string& problem) {
    if (!glfwInit()) {
        problem = "problem.no_display";
        return std::nullopt;
    }
    auto inside = std::make_unique<Inside>();
    glfwWindowHint(GLFW_CONTEXT_VERSION_MAJOR, 3);
    glfwWindowHint(GLFW_CONTEXT_VERSION_MINOR, 3);
    glfwWindowHint(GLFW_OPENGL_PROFILE, GLFW_OPENGL_CORE_PROFILE);
    glfwWindowHint(GLFW_SCALE_TO_MONITOR, GLFW_TRUE);
    glfwWindowHintString(GLFW_X11_CLASS_NAME, "peilian");
    int width = 1440, height = 900;
    if (GLFWmonitor* monitor = glfwGetPrimaryMonitor()) {
        int x = 0, y = 0, w = 0, h = 0;
        glfwGetMonitorWorkarea(monitor, &x, &y, &w, &h);
        if (w > 0 && h > 0) width = std::min(width, w), height = std::min(height, h);
    }
    inside->handle = glfwCreateWindow(width, height, title.c_str(), nullptr, nullptr);
    if (!inside->handle) {
        problem = "problem.no_opengl";
        return std::nullopt;
    }
    glfwMakeContextCurrent(inside->handle);
    if (!gladLoadGL(glfwGetProcAddress)) {
        problem = "problem.no_gl_functions";
        return std::nullopt;
    }
    glfwSwapInterval(1);
    glfwSetWindowSizeLimits(inside->handle, 760, 520, GLFW_DONT_CARE, GLFW_DONT_CARE);
    watch_events(inside->handle);  // before the backend, which calls on what it finds installed

    IMGUI_CHECKVERSION();
    ImGui::CreateContext();
    inside->imgui = true;
    ImGuiIO& io = ImGui::GetIO();
    io.IniFilename = nullptr;
    io.ConfigFlags |= ImGuiConfigFlags_NavEnableKeyboard;
    io.ConfigInputTextCursorBlink = false;  // a still window draws nothing
    ImGui_ImplGlfw_InitForOpenGL(inside->handle, true);
    watch_keyboard(inside->handle);
    ImGui_ImplOpenGL3_Init("#version 330 core");
    return Window(std::move(inside));
}

bool Window::asked_to_close() {
    const bool asked = glfwWindowShouldClose(inside_->handle) != 0;
    glfwSetWindowShouldClose(inside_->handle, GLFW_FALSE);
    return asked;
}

bool Window::wait(double seconds) {
    const unsigned before = events_seen;
    if (seconds < 0) glfwWaitEvents();
    else if (seconds == 0) glfwPollEvents();
    else glfwWaitEventsTimeout(seconds);
    return events_seen != before;
}

void Window::frame(const std::function<void()>& draw) {
    ImGui_ImplOpenGL3_NewFrame();
    ImGui_ImplGlfw_NewFrame();
    ImGui::NewFrame();
    const ImGuiViewport* viewport = ImGui::GetMainViewport();
    ImGui::SetNextWindowPos(viewport->Pos);
    ImGui::SetNextWindowSize(viewport->Size);
    ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, ImVec2(0, 0));
    ImGui::PushStyleVar(ImGuiStyleVar_WindowBorderSize, 0.0f);
    ImGui::PushStyleVar(ImGuiStyleVar_WindowRounding, 0.0f);
    ImGui::Begin("###peilian", nullptr,
                 ImGuiWindowFlags_NoDecoration | ImGuiWindowFlags_NoMove | ImGuiWindowFlags_NoSavedSettings |
                     ImGuiWindowFlags_NoBringToFrontOnFocus | ImGuiWindowFlags_NoScrollWithMouse | ImGuiWindowFlags_NoBackground);
    ImGui::PopStyleVar(3);
    draw();
    ImGui::End();
    ImGui::Render();
    int width = 0, height = 0;
    glfwGetFramebufferSize(inside_->handle, &width, &height);
    glViewport(0, 0, width, height);
    glClearColor(inside_->red, inside_->green, inside_->blue, 1);
    glClear(GL_COLOR_BUFFER_BIT);
    ImGui_ImplOpenGL3_RenderDrawData(ImGui::GetDrawData());
    glfwSwapBuffers(inside_->handle);
}

void Window::set_background(float red, float green, float blue) {
    inside_->red = red, inside_->green = green, inside_->blue = blue;
}

float Window::scale() const {
    float x = 1, y = 1;
    glfwGetWindowContentScale(inside_->handle, &x, &y);
    return std::clamp(x, 1.0f, 4.0f);
}

bool Window::visible() const { return glfwGetWindowAttrib(inside_->handle, GLFW_ICONIFIED) == 0; }

void Window::wake() { glfwPostEmptyEvent(); }

}  // namespace peilian::shell
