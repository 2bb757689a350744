// The only place among the tests that knows Dear ImGui's inside.
#include "kit/display.h"

#include <imgui_freetype.h>
#include <imgui_internal.h>

#include <algorithm>
#include <catch2/catch_test_macros.hpp>

#include "files/authored_file.h"
#include "view/text.h"

namespace peilian::kit {
namespace {

constexpr ImGuiID kRoot = 0x5045494C;   // of all ids, see view/widgets.cpp

ImGuiID item(std::string_view id) { return ImHashStr(std::string(id).c_str(), 0, kRoot); }

/// Read once: the Chinese font has 20 megabytes, and every display wants it.
ImFont* add_font(const char* path, std::string& bytes, float size, bool merge) {
    Diagnostics missing;
    if (bytes.empty()) bytes = read_file(path, missing).value_or("");
    if (bytes.empty()) return nullptr;
    ImFontConfig config;
    config.FontDataOwnedByAtlas = false;
    config.MergeMode = merge;
    config.FontNo = merge ? 0 : 2;   // of the collection: Simplified Chinese
    return ImGui::GetIO().Fonts->AddFontFromMemoryTTF(bytes.data(), static_cast<int>(bytes.size()), size, &config);
}

std::string squeezed(std::string_view text) {
    std::string out;
    for (const char c : text) {
        if (c != ' ' && c != '\n' && c != '\r' && c != '\t') out += c;
    }
    return out;
}

/// Stands in for a renderer, which would upload the glyphs.
void take_textures() {
    for (ImTextureData* texture : ImGui::GetPlatformIO().Textures) {
        if (texture->Status == ImTextureStatus_WantCreate) texture->SetTexID(1);
        if (texture->Status == ImTextureStatus_WantDestroy) {
            texture->SetTexID(ImTextureID_Invalid);
            texture->SetStatus(ImTextureStatus_Destroyed);
        } else {
            texture->SetStatus(ImTextureStatus_OK);
        }
    }
}

}  // namespace

Display::Display(Size size) : size_(size) {
    IMGUI_CHECKVERSION();
    context_ = ImGui::CreateContext();
    ImGui::SetCurrentContext(context_);
    ImGuiIO& io = ImGui::GetIO();
    io.IniFilename = nullptr;
    io.DisplaySize = ImVec2(size.width, size.height);
    io.DeltaTime = 1.F / 60;
    io.ConfigFlags |= ImGuiConfigFlags_NavEnableKeyboard;   // from here on as in the shell's window
    io.ConfigInputTextCursorBlink = false;
    io.BackendFlags |= ImGuiBackendFlags_RendererHasTextures | ImGuiBackendFlags_RendererHasVtxOffset;
    io.AddMousePosEvent(-1, -1);
    static std::string text, icons;
    fonts_.regular = add_font("/usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc", text, 14 * view::kLineBox, false);
    chinese_ = fonts_.regular != nullptr;
    if (!chinese_) fonts_.regular = io.Fonts->AddFontDefault();
    add_font("/usr/share/fonts/truetype/font-awesome/fontawesome-webfont.ttf", icons, 15, true);
    fonts_.bold = fonts_.regular;
    ui.scale = size.scale;
}

Display::~Display() {
    ImGui::SetCurrentContext(context_);
    for (ImTextureData* texture : ImGui::GetPlatformIO().Textures) {
        texture->SetTexID(ImTextureID_Invalid);
        texture->SetStatus(ImTextureStatus_Destroyed);
    }
    ImGui::DestroyContext(context_);
}

void Display::begin() {
    ImGui::SetCurrentContext(context_);
    if (wanted_ != 0) ImGui::ActivateItemByID(wanted_);
    ImGui::NewFrame();
    ImGui::SetNextWindowPos(ImVec2(0, 0));
    ImGui::SetNextWindowSize(ImGui::GetIO().DisplaySize);
    ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, ImVec2(0, 0));
    ImGui::Begin("###peilian", nullptr,
                 ImGuiWindowFlags_NoDecoration | ImGuiWindowFlags_NoMove | ImGuiWindowFlags_NoSavedSettings | ImGuiWindowFlags_NoBringToFrontOnFocus |
                     ImGuiWindowFlags_NoScrollWithMouse | ImGuiWindowFlags_NoBackground);
    ImGui::PopStyleVar();
    // Whatever is drawn past the window's border shall be seen by read_vertices(), not cut away.
    ImGui::PushClipRect(ImVec2(-4000, -4000), ImVec2(size_.width + 4000, size_.height + 4000), false);
    ImGui::LogToBuffer();
    context_->ItemUnclipByLog = false;
}

void Display::end() {
    text_ = context_->LogBuffer.c_str();
    ImGui::LogFinish();
    ImGui::PopClipRect();
    pressed_ = wanted_ != 0 && context_->LastActiveId == wanted_ && context_->LastActiveIdTimer == 0;
    wanted_ = 0;
    ImGui::End();
    ImGui::Render();
    take_textures();
    read_vertices();
    ImGuiIO& io = ImGui::GetIO();
    for (const ImGuiKey key : held_) io.AddKeyEvent(key, false);
    held_.clear();
}

std::vector<Action> Display::frame(const Model& model) {
    ImGui::SetCurrentContext(context_);
    if (!styled_ || theme_ != model.theme) view::apply_style(model.theme, size_.scale);
    styled_ = true, theme_ = model.theme;
    std::vector<Action> wishes;
    around([&] { wishes = view::draw(model, ui, fonts_); });
    return wishes;
}

void Display::set_frame_seconds(float seconds) {
    ImGui::SetCurrentContext(context_);
    ImGui::GetIO().DeltaTime = seconds;
}

void Display::press(std::string_view id) { wanted_ = item(id); }

void Display::type(std::string_view utf8) {
    ImGui::SetCurrentContext(context_);
    ImGui::GetIO().AddInputCharactersUTF8(std::string(utf8).c_str());
}

void Display::key(ImGuiKey key, ImGuiKeyChord mods) {
    ImGui::SetCurrentContext(context_);
    for (const ImGuiKeyChord mod : {ImGuiMod_Ctrl, ImGuiMod_Shift, ImGuiMod_Alt}) {
        if ((mods & mod) == 0) continue;
        ImGui::GetIO().AddKeyEvent(static_cast<ImGuiKey>(mod), true);
        held_.push_back(static_cast<ImGuiKey>(mod));
    }
    ImGui::GetIO().AddKeyEvent(key, true);
    held_.insert(held_.begin(), key);
}

void Display::point(float x, float y) {
    ImGui::SetCurrentContext(context_);
    ImGui::GetIO().AddMousePosEvent(x, y);
}

void Display::button_down(bool down) {
    ImGui::SetCurrentContext(context_);
    ImGui::GetIO().AddMouseButtonEvent(0, down);
}

void Display::wheel(float notches) {
    ImGui::SetCurrentContext(context_);
    ImGui::GetIO().AddMouseWheelEvent(0, notches);
}

void Display::locate(std::string_view id) {
    ImGui::SetCurrentContext(context_);
    ImGui::DebugLocateItem(item(id));
}

bool Display::shows(std::string_view words) const { return squeezed(text_).find(squeezed(words)) != std::string::npos; }

bool Display::focused(std::string_view id) const { return context_->NavId == item(id) && context_->NavCursorVisible; }

bool Display::popup_open() const { return context_->OpenPopupStack.Size > 0; }

bool Display::text_is_typed() const { return context_->IO.WantTextInput; }

std::size_t Display::vertices_of(ImU32 colour) const {
    for (const auto& [one, count] : colours_) {
        if (one == colour) return count;
    }
    return 0;
}

std::string Display::clipboard() const {
    ImGui::SetCurrentContext(context_);
    const char* text = ImGui::GetClipboardText();
    return text != nullptr ? text : "";
}

void Display::set_clipboard(const std::string& text) {
    ImGui::SetCurrentContext(context_);
    ImGui::SetClipboardText(text.c_str());
}

void Display::read_vertices() {
    constexpr float kFringe = 2;   // smoothed edges
    const float bar = 8 * size_.scale + kFringe;   // grounds and lines may go on under a scroll bar, words may not
    const ImVec2 white = ImGui::GetIO().Fonts->TexUvWhitePixel;
    const ImVec4* lines = ImGui::GetIO().Fonts->TexUvLines;
    const auto is_shape = [&](ImVec2 uv) {
        if (uv.x == white.x && uv.y == white.y) return true;
        const auto holds = [&](const ImVec4& l) { return uv.y >= l.y && uv.y <= l.w && uv.x >= l.x && uv.x <= l.z; };
        return std::any_of(lines, lines + IM_DRAWLIST_TEX_LINES_WIDTH_MAX + 1, holds);
    };
    constexpr ImU32 kLocator = IM_COL32(0, 255, 0, 255);   // Dear ImGui's own frame around what is to be located
    located_ = ImVec4(FLT_MAX, FLT_MAX, -FLT_MAX, -FLT_MAX);
    vertices_ = 0;
    outside_.clear();
    std::map<ImU32, std::size_t> colours;
    for (const ImDrawList* list : ImGui::GetDrawData()->CmdLists) {
        vertices_ += static_cast<std::size_t>(list->VtxBuffer.Size);
        for (const ImDrawVert& vertex : list->VtxBuffer) {
            ++colours[vertex.col];
            if (vertex.col != kLocator) continue;
            const ImVec2 p = vertex.pos;
            located_ = ImVec4(std::min(located_.x, p.x), std::min(located_.y, p.y), std::max(located_.z, p.x), std::max(located_.w, p.y));
        }
        for (const ImDrawCmd& command : list->CmdBuffer) {
            const ImVec4 clip = command.ClipRect;
            for (unsigned i = 0; i < command.ElemCount; ++i) {
                const ImDrawIdx index = list->IdxBuffer[static_cast<int>(command.IdxOffset + i)];
                const ImDrawVert& vertex = list->VtxBuffer[static_cast<int>(command.VtxOffset + index)];
                const ImVec2 p = vertex.pos;
                const float room = is_shape(vertex.uv) && clip.x > 0 && clip.z < size_.width ? bar : kFringe;
                const bool sideways = p.x < std::max(clip.x, 0.F) - kFringe || p.x > std::min(clip.z, size_.width) + room;
                const bool scrolls = clip.y > 0 || clip.w < size_.height;   // an area or popup cuts its contents above and below
                const bool upright = !scrolls && (p.y < -kFringe || p.y > size_.height + kFringe);
                if (!sideways && !upright) continue;
                const std::string owner = list->_OwnerName != nullptr ? list->_OwnerName : "?";
                outside_.push_back(owner + " at " + std::to_string(static_cast<int>(p.x)) + "," + std::to_string(static_cast<int>(p.y)));
                break;
            }
        }
    }
    colours_.assign(colours.begin(), colours.end());
}

}  // namespace peilian::kit
