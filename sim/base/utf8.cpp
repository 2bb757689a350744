#include "base/utf8.h"

#include <cstddef>

namespace peilian {
namespace {

constexpr char32_t kReplacement = 0xFFFD;

/// Reads one code point at `i` and moves `i` past it; past one byte when that byte is invalid.
char32_t take(std::string_view s, std::size_t& i) {
    const auto lead = static_cast<unsigned char>(s[i]);
    int extra = 0;
    char32_t value = 0;
    char32_t least = 0;
    if (lead < 0x80) {
        ++i;
        return lead;
    }
    if (lead >= 0xC2 && lead < 0xE0) {
        extra = 1, value = lead & 0x1Fu, least = 0x80;
    } else if (lead >= 0xE0 && lead < 0xF0) {
        extra = 2, value = lead & 0x0Fu, least = 0x800;
    } else if (lead >= 0xF0 && lead < 0xF5) {
        extra = 3, value = lead & 0x07u, least = 0x10000;
    } else {
        ++i;
        return kReplacement;
    }
    if (i + static_cast<std::size_t>(extra) >= s.size()) {
        ++i;
        return kReplacement;
    }
    for (int k = 1; k <= extra; ++k) {
        const auto next = static_cast<unsigned char>(s[i + static_cast<std::size_t>(k)]);
        if ((next & 0xC0u) != 0x80u) {
            ++i;
            return kReplacement;
        }
        value = (value << 6) | (next & 0x3Fu);
    }
    if (value < least || value > 0x10FFFF || (value >= 0xD800 && value < 0xE000)) {
        ++i;
        return kReplacement;
    }
    i += static_cast<std::size_t>(extra) + 1;
    return value;
}

}  // namespace

std::u32string decode_utf8(std::string_view text) {
    std::u32string out;
    out.reserve(text.size());
    for (std::size_t i = 0; i < text.size();) out.push_back(take(text, i));
    return out;
}

void append_utf8(std::string& out, char32_t c) {
    if (c > 0x10FFFF || (c >= 0xD800 && c < 0xE000)) c = kReplacement;
    if (c < 0x80) {
        out.push_back(static_cast<char>(c));
    } else if (c < 0x800) {
        out.push_back(static_cast<char>(0xC0 | (c >> 6)));
        out.push_back(static_cast<char>(0x80 | (c & 0x3F)));
    } else if (c < 0x10000) {
        out.push_back(static_cast<char>(0xE0 | (c >> 12)));
        out.push_back(static_cast<char>(0x80 | ((c >> 6) & 0x3F)));
        out.push_back(static_cast<char>(0x80 | (c & 0x3F)));
    } else {
        out.push_back(static_cast<char>(0xF0 | (c >> 18)));
        out.push_back(static_cast<char>(0x80 | ((c >> 12) & 0x3F)));
        out.push_back(static_cast<char>(0x80 | ((c >> 6) & 0x3F)));
        out.push_back(static_cast<char>(0x80 | (c & 0x3F)));
    }
}

std::string encode_utf8(std::u32string_view text) {
    std::string out;
    out.reserve(text.size() * 3);
    for (char32_t c : text) append_utf8(out, c);
    return out;
}

int length_utf8(std::string_view text) {
    int n = 0;
    for (std::size_t i = 0; i < text.size(); ++n) take(text, i);
    return n;
}

std::string slice_utf8(std::string_view text, Span span) {
    std::size_t i = 0;
    int n = 0;
    while (i < text.size() && n < span.start) take(text, i), ++n;
    const std::size_t from = i;
    while (i < text.size() && n < span.end) take(text, i), ++n;
    return std::string(text.substr(from, i - from));
}

std::string valid_utf8(std::string_view text) {
    std::string out;
    std::size_t copied = 0;  // what is valid is copied in one piece, most texts whole
    for (std::size_t i = 0; i < text.size();) {
        const std::size_t from = i;
        if (take(text, i) != kReplacement || i - from != 1) continue;
        out.append(text.substr(copied, from - copied));
        append_utf8(out, kReplacement);
        copied = i;
    }
    out.append(text.substr(copied));
    return out;
}

}  // namespace peilian
