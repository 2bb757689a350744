// Which characters a text holds, told in a few bits.
#pragma once
#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

namespace peilian {

/// A Bloom filter with one hash (Bloom 1970, "Space/time trade-offs in hash coding with allowable errors") over the characters and pairs of
/// neighbours of a text. Hundreds of phrases are looked for in each reply, and nearly all are ruled out by this without being tried.
class GramSketch {
public:
    /// A pair as first << 32 | second; second 0: the first alone.
    using Gram = std::uint64_t;

    GramSketch() = default;
    explicit GramSketch(std::u32string_view text) {
        for (std::size_t i = 0; i < text.size(); ++i) {
            add(Gram{text[i]} << 32);
            if (i + 1 < text.size()) add(Gram{text[i]} << 32 | text[i + 1]);
        }
    }

    /// May say yes wrongly, never no.
    bool may_hold(Gram gram) const { return (bits_[place(gram) >> 6] >> (place(gram) & 63) & 1) != 0; }
    bool may_hold_any(const std::vector<Gram>& grams) const {
        return std::any_of(grams.begin(), grams.end(), [this](Gram gram) { return may_hold(gram); });
    }

private:
    static constexpr int kBits = 10;  ///< a reply of 30 characters sets some 60 of 1,024

    static std::size_t place(Gram gram) { return static_cast<std::size_t>(gram * 0x9E3779B97F4A7C15ULL >> (64 - kBits)); }
    void add(Gram gram) { bits_[place(gram) >> 6] |= std::uint64_t{1} << (place(gram) & 63); }

    std::array<std::uint64_t, (std::size_t{1} << kBits) / 64> bits_{};
};

}  // namespace peilian
