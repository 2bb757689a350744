// The only source of chance: a small generator whose state is a value and is saved with a session.
#pragma once
#include <cstdint>

namespace peilian {

/// SplitMix64 (Steele, Lea, Flood: "Fast splittable pseudorandom number generators", 2014).
/// Ours, because the distributions of the standard library differ between implementations.
struct Rng {
    std::uint64_t state = 0;  ///< the seed before the first draw

    /// The next 64 random bits.
    std::uint64_t next() {
        std::uint64_t z = (state += 0x9E3779B97F4A7C15ULL);
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9ULL;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EBULL;
        return z ^ (z >> 31);
    }

    /// An integer in [0, n); 0 when n is 0. The bias of the multiplication is below 2^-32 for the
    /// handful of choices a script offers.
    std::uint32_t below(std::uint32_t n) {
        return static_cast<std::uint32_t>(((next() >> 32) * n) >> 32);
    }

    bool operator==(const Rng&) const = default;
};

}  // namespace peilian
