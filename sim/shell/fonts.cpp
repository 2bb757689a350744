#include "shell/fonts.h"

#include <imgui.h>
#include <imgui_freetype.h>

#include <filesystem>
#include <initializer_list>

#include "view/text.h"

namespace peilian::shell {
namespace {

constexpr float kBodySize = 14 * view::kLineBox;
constexpr float kIconSize = 15;

std::string first_of(std::initializer_list<const char*> paths) {
    std::error_code ignored;
    for (const char* path : paths)
        if (std::filesystem::exists(path, ignored)) return path;
    return {};
}

ImFont* load(const std::string& text, int face, const std::string& icons, const std::string& signs) {
    ImFontAtlas* atlas = ImGui::GetIO().Fonts;
    ImFontConfig config;
    config.FontNo = static_cast<ImU32>(face);
    ImFont* font = atlas->AddFontFromFileTTF(text.c_str(), kBodySize, &config);
    ImFontConfig merged;
    merged.MergeMode = true;
    if (!icons.empty()) {
        merged.GlyphOffset = ImVec2(0, 1);
        atlas->AddFontFromFileTTF(icons.c_str(), kIconSize, &merged);
    }
    if (!signs.empty()) {
        merged.GlyphOffset = ImVec2(0, 0);
        merged.FontLoaderFlags |= ImGuiFreeTypeLoaderFlags_LoadColor;
        atlas->AddFontFromFileTTF(signs.c_str(), kIconSize, &merged);
    }
    return font;
}

}  // namespace

view::Fonts load_fonts(std::string& problem) {
    // Font number 2 of the collection is the Simplified Chinese one.
    const std::string regular = first_of({"/usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc",
                                          "/usr/share/fonts/noto-cjk/NotoSansCJK-Regular.ttc",
                                          "/usr/share/fonts/google-noto-cjk/NotoSansCJK-Regular.ttc"});
    const std::string bold = first_of({"/usr/share/fonts/opentype/noto/NotoSansCJK-Bold.ttc",
                                       "/usr/share/fonts/noto-cjk/NotoSansCJK-Bold.ttc",
                                       "/usr/share/fonts/google-noto-cjk/NotoSansCJK-Bold.ttc"});
    const std::string icons = first_of({"/usr/share/fonts/truetype/font-awesome/fontawesome-webfont.ttf",
                                        "/usr/share/fonts-font-awesome/fonts/fontawesome-webfont.ttf"});
    const std::string signs = first_of({"/usr/share/fonts/truetype/noto/NotoColorEmoji.ttf",
                                        "/usr/share/fonts/noto/NotoColorEmoji.ttf"});
    view::Fonts fonts;
    if (regular.empty()) {
        problem = "problem.no_chinese_font";
        fonts.regular = fonts.bold = ImGui::GetIO().Fonts->AddFontDefault();
        return fonts;
    }
    if (icons.empty()) problem = "problem.no_icon_font";
    fonts.regular = load(regular, 2, icons, signs);
    fonts.bold = bold.empty() ? fonts.regular : load(bold, 2, icons, signs);
    return fonts;
}

}  // namespace peilian::shell
