#include "view/text.h"

#include <imgui_internal.h>
#include <linebreak.h>

#include <algorithm>
#include <cmath>

#include "base/utf8.h"

namespace peilian::view {
namespace {

/// Length in bytes of the code point at `i` of valid UTF-8.
int length_at(std::string_view text, int i) {
    const unsigned char c = static_cast<unsigned char>(text[static_cast<std::size_t>(i)]);
    const int n = c < 0x80 ? 1 : c < 0xE0 ? 2 : c < 0xF0 ? 3 : 4;
    return std::min(n, static_cast<int>(text.size()) - i);
}

unsigned code_point(std::string_view text, int i) {
    unsigned c = 0;
    ImTextCharFromUtf8(&c, text.data() + i, text.data() + text.size());
    return c;
}

/// Draws and, for those who read instead of look, logs one run of text.
void put(std::string_view text, ImFont* font, float size, ImVec2 at, ImU32 colour) {
    if (text.empty()) return;
    const ImVec2 rounded(std::floor(at.x), std::floor(at.y - size * kAboveEm + 0.5F));
    ImGui::GetWindowDrawList()->AddText(font, size * kLineBox, rounded, colour, text.data(), text.data() + text.size());
    if (ImGui::GetCurrentContext()->LogEnabled) ImGui::LogRenderedText(&rounded, text.data(), text.data() + text.size());
}

}  // namespace

float line_height(float size) { return static_cast<float>(static_cast<int>(size * 1.5F + 0.5F)); }

Laid lay_out(std::string_view text, ImFont* font, float size, float width) {
    Laid laid;
    std::string breaks(text.size() + 1, LINEBREAK_NOBREAK);
    set_linebreaks_utf8(reinterpret_cast<const utf8_t*>(text.data()), text.size(), "zh", breaks.data());
    ImFontBaked* baked = font->GetFontBaked(size * kLineBox);
    const float unit = size * kLineBox / baked->Size;
    const int n = static_cast<int>(text.size());
    LaidLine line;
    int allowed = -1;          // last place where the line may end
    float allowed_width = 0, hanging = 0;
    const auto finish = [&](int end, float w, int next) {
        line.end = end;
        line.width = w;
        laid.width = std::max(laid.width, w);
        laid.lines.push_back(line);
        line = LaidLine{next, next, 0};
        allowed = -1;
        hanging = 0;
    };
    float x = 0;
    for (int i = 0; i < n;) {
        const int length = length_at(text, i);
        const unsigned c = code_point(text, i);
        if (c == '\n') {
            finish(i, x - hanging, i + 1);
            x = 0;
            i += 1;
            continue;
        }
        const float advance = baked->GetCharAdvance(static_cast<ImWchar>(c)) * unit;
        if (c != ' ' && x + advance > width && i > line.begin) {
            const int at = allowed > line.begin ? allowed : i;
            finish(at, allowed > line.begin ? allowed_width : x, at);
            x = 0;
            i = at;
            continue;
        }
        x += advance;
        hanging = c == ' ' ? hanging + advance : 0;
        i += length;
        if (breaks[static_cast<std::size_t>(i - 1)] == LINEBREAK_ALLOWBREAK) {
            allowed = i;
            allowed_width = x - hanging;
        }
    }
    finish(n, x, n);
    return laid;
}

float draw_laid(std::string_view text, const Laid& laid, ImFont* font, float size, ImVec2 at, ImU32 colour, const std::vector<Mark>& marks) {
    const float height = line_height(size);
    const float lead = (height - size) / 2;
    std::vector<std::pair<int, int>> bytes;   // of the marks
    for (const Mark& mark : marks) {
        const auto byte_of = [&](int cp) {
            int i = 0;
            while (cp-- > 0 && i < static_cast<int>(text.size())) i += length_at(text, i);
            return i;
        };
        bytes.emplace_back(byte_of(mark.span.start), byte_of(mark.span.end));
    }
    float y = at.y;
    for (const LaidLine& line : laid.lines) {
        for (std::size_t m = 0; m < marks.size(); ++m) {
            const int begin = std::max(line.begin, bytes[m].first), end = std::min(line.end, bytes[m].second);
            if (begin >= end) continue;
            const float x0 = text_width(text.substr(static_cast<std::size_t>(line.begin), static_cast<std::size_t>(begin - line.begin)), font, size);
            const float x1 = x0 + text_width(text.substr(static_cast<std::size_t>(begin), static_cast<std::size_t>(end - begin)), font, size);
            ImGui::GetWindowDrawList()->AddRectFilled(ImVec2(at.x + x0, y + 1), ImVec2(at.x + x1, y + height - 1), marks[m].colour, 3);
        }
        put(text.substr(static_cast<std::size_t>(line.begin), static_cast<std::size_t>(line.end - line.begin)), font, size, ImVec2(at.x, y + lead), colour);
        y += height;
    }
    return y - at.y;
}

float text_width(std::string_view text, ImFont* font, float size) {
    if (text.empty()) return 0;
    return font->CalcTextSizeA(size * kLineBox, FLT_MAX, 0, text.data(), text.data() + text.size()).x;
}

float draw_line(std::string_view text, ImFont* font, float size, ImVec2 at, ImU32 colour, float max_width) {
    const float whole = text_width(text, font, size);
    if (max_width <= 0 || whole <= max_width) {
        put(text, font, size, at, colour);
        return whole;
    }
    const float dots = text_width("…", font, size);
    int end = 0;
    float x = 0;
    while (end < static_cast<int>(text.size())) {
        const int length = length_at(text, end);
        const float w = text_width(text.substr(static_cast<std::size_t>(end), static_cast<std::size_t>(length)), font, size);
        if (x + w + dots > max_width) break;
        x += w;
        end += length;
    }
    const std::string cut = std::string(text.substr(0, static_cast<std::size_t>(end))) + "…";
    put(cut, font, size, at, colour);
    return x + dots;
}

}  // namespace peilian::view
