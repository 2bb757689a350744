// What stands beside a place of a text, for decisions that context makes.
#pragma once
#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace peilian {

/// Characters beside a place between two characters: `length` of them from `offset` on (-1: the one before the place, 0: the one after).
struct ContextShape {
    int offset = 0, length = 0;
};
constexpr auto kContextShapes = std::to_array<ContextShape>({{-3, 1}, {-2, 1}, {-1, 1}, {0, 1}, {1, 1}, {2, 1}, {-3, 2}, {-2, 2}, {-1, 2}, {0, 2}, {1, 2}, {-3, 3}, {-2, 3}, {-1, 3}, {0, 3}, {-2, 4}, {-4, 4}, {0, 4}});
constexpr int kContextReach = 4;  ///< characters on either side that a shape may touch

/// What is decided: whether a mark belongs here, or whether 在 is meant and not 再, 已 not 以, 那 not 哪, 是 not 事, 做 not 坐.
enum class Decision : unsigned char { mark, zai, yi, na, shi, zuo };
constexpr auto kDecisionNames = std::to_array<std::string_view>({"mark", "zai", "yi", "na", "shi", "zuo"});

/// A decision and characters beside the place, mixed to one number.
using ContextGram = std::uint64_t;
/// No characters yet.
inline ContextGram context_gram(Decision decision) {
    // Spread over all bits first: a small number beside a code point would be another small number beside another code point.
    return (static_cast<std::uint64_t>(decision) + 1) * 0xD6E8FEB86659FD93ULL;
}
inline ContextGram with_next(ContextGram gram, char32_t c) {
    gram = (gram ^ c) * 0x9E3779B97F4A7C15ULL;
    return gram ^ gram >> 29;
}

/// The shapes of one length follow one another in kContextShapes.
constexpr int kLongestContext = kContextShapes.back().length;
constexpr std::size_t kShapesOfLength = 6;  ///< at most
constexpr std::size_t first_shape_of(int length) {
    std::size_t s = 0;
    while (s < kContextShapes.size() && kContextShapes[s].length < length) ++s;
    return s;
}

/// The shapes of one length: `count` of them from `first` on in kContextShapes. By length; of 0 there is none.
struct ShapesOfLength {
    std::size_t first = 0, count = 0;
};
constexpr auto kShapesByLength = [] {
    std::array<ShapesOfLength, static_cast<std::size_t>(kLongestContext) + 1> out{};
    for (std::size_t length = 0; length < out.size(); ++length) {
        const std::size_t first = first_shape_of(static_cast<int>(length));
        out[length] = {first, first_shape_of(static_cast<int>(length) + 1) - first};
    }
    return out;
}();

/// Weights in thousandths of log-odds of the same characters at all places where the shapes of their length see them. The build makes
/// a table of them: open addressing, the place by the highest bits of the spread gram; `tag` is 0 where nothing stands.
struct ContextRow {
    std::uint32_t tag = 0;
    std::array<std::int16_t, kShapesOfLength> weights{};
};
inline std::uint64_t spread(ContextGram gram) { return gram * 0xBF58476D1CE4E5B9ULL; }
inline std::uint32_t tag_of(std::uint64_t spread) { return static_cast<std::uint32_t>(spread >> 16) | 1; }
/// The row of these characters in a table of 2^bits; null when they weigh nothing. Characters that were never weighed may meet a row
/// by chance, once in some 2^31 looks.
inline const ContextRow* row_of(const ContextRow* table, int bits, ContextGram gram) {
    const std::uint64_t hash = spread(gram);
    const std::uint32_t tag = tag_of(hash);
    const std::size_t mask = (std::size_t{1} << bits) - 1;
    for (std::size_t slot = hash >> (64 - bits); table[slot].tag != 0; slot = (slot + 1) & mask)
        if (table[slot].tag == tag) return &table[slot];
    return nullptr;
}

/// row_of() will soon be asked for this gram.
inline void expect_row(const ContextRow* table, int bits, ContextGram gram) {
#if defined(__GNUC__)
    __builtin_prefetch(table + (spread(gram) >> (64 - bits)));
#else
    (void)table, (void)bits, (void)gram;
#endif
}

}  // namespace peilian
