// Build-time program: writes how each traditional Han character is simplified, from OpenCC's tables, so that
// the program itself reads no dictionary at its start and understands the same on every machine it is copied to.
#include <opencc/opencc.h>

#include <cstdio>
#include <string>

#include "base/utf8.h"

namespace {

constexpr char32_t kFirstHan = 0x3400;
constexpr char32_t kLastHan = 0x9FFF;

}  // namespace

/// Usage: simplified_table OUTPUT. One line `{0x…, 0x…},` for each character that changes, in ascending order.
int main(int argc, char** argv) {
    if (argc != 2) return 2;
    // Each character on its own line: its neighbours must not decide.
    std::u32string all;
    for (char32_t c = kFirstHan; c <= kLastHan; ++c) all += {c, U'\n'};
    const opencc_t converter = opencc_open("t2s.json");
    if (converter == reinterpret_cast<opencc_t>(-1)) {
        std::fprintf(stderr, "simplified_table: OpenCC's t2s.json was not found; install its data.\n");
        return 1;
    }
    const std::string text = peilian::encode_utf8(all);
    char* converted = opencc_convert_utf8(converter, text.c_str(), text.size());
    const std::u32string out = peilian::decode_utf8(converted != nullptr ? converted : "");
    opencc_convert_utf8_free(converted);
    opencc_close(converter);

    std::FILE* file = std::fopen(argv[1], "wb");
    if (file == nullptr) return 1;
    char32_t c = kFirstHan;
    for (std::size_t i = 0; i + 1 < out.size() && c <= kLastHan; ++c) {
        const std::size_t end = out.find(U'\n', i);
        // A character that becomes two has no place in a table of characters: it stays.
        if (end == i + 1 && out[i] != c) std::fprintf(file, "{0x%X, 0x%X},\n", static_cast<unsigned>(c), static_cast<unsigned>(out[i]));
        i = end + 1;
    }
    return std::fclose(file) == 0 ? 0 : 1;
}
