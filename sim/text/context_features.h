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

/// A decision, a shape, and what stands in it, mixed to one number that is never 0. Two may meet in theory; that costs a weight.
using ContextFeature = std::uint64_t;
inline ContextFeature context_feature(Decision decision, std::size_t shape, std::u32string_view characters) {
    // Spread over all bits first: a small number beside a code point would be another small number beside another code point.
    std::uint64_t out = ((shape + 1) * kDecisionNames.size() + static_cast<std::size_t>(decision)) * 0xD6E8FEB86659FD93ULL;
    for (const char32_t c : characters) out = (out ^ c) * 0x9E3779B97F4A7C15ULL, out ^= out >> 29;
    return out * 0xBF58476D1CE4E5B9ULL | 1;
}

}  // namespace peilian
