// What was recognised of late, so that the same reply need not be read again.
#pragma once
#include <cstddef>
#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "text/recognition.h"

namespace peilian {

/// A buyer, the scorer and the checker look at the same reply one after another, a desk reviews its chat after every word, and
/// synthetic trainees say the same things again and again. Recognition depends on nothing but its arguments, so this memory cannot
/// change a result. Not for several threads at once.
class RecognitionMemory {
public:
    /// What `recognise` gives, or gave for the same arguments. `edition` tells one side of one lexicon from every other.
    template <class Recognise>
    const Recognition& of(std::uint64_t edition, std::string_view text, std::string_view before, Recognise recognise) {
        const std::hash<std::string_view> hash;
        Slot& slot = slots_[(hash(text) * 31 + hash(before) + edition) % slots_.size()];
        if (slot.edition != edition || slot.text != text || slot.before != before) slot = {edition, std::string(text), std::string(before), recognise()};
        return slot.found;
    }

private:
    static constexpr std::size_t kSlots = 4096;  ///< some 2 KB each

    struct Slot {
        std::uint64_t edition = 0;  ///< 0: nothing
        std::string text, before;
        Recognition found;
    };
    std::vector<Slot> slots_ = std::vector<Slot>(kSlots);
};

}  // namespace peilian
