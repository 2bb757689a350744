// What patterns found in a text, by act.
#pragma once
#include <algorithm>
#include <cstddef>
#include <vector>

namespace peilian {

/// A pattern's match, or several of one act that overlap: characters [start, end) of the normalised text.
struct Found {
    int pattern = 0;  ///< of Side::patterns; of several, the first
    int start = 0;
    int end = 0;
};

/// The hits of each act. A question costs the logarithm of their number, so that a reply of any length costs what its length costs.
class HitsByAct {
public:
    /// An act's hits must be added from left to right and must not overlap.
    void add(int act, const Found& hit) {
        const auto place = static_cast<std::size_t>(act);
        if (place >= hits_.size()) hits_.resize(place + 1);
        hits_[place].push_back(hit);
    }
    /// The first of the act's hits that ends behind `at`; null when there is none.
    const Found* first_ending_after(int act, int at) const {
        const auto place = static_cast<std::size_t>(act);
        if (place >= hits_.size()) return nullptr;
        const auto it = std::ranges::upper_bound(hits_[place], at, {}, &Found::end);
        return it == hits_[place].end() ? nullptr : &*it;
    }
    /// Whether a hit of the act lies in one of the characters [start, end).
    bool shares_words(int act, int start, int end) const {
        const Found* hit = first_ending_after(act, start);
        return hit != nullptr && hit->start < end;
    }
    bool any(int act) const { return static_cast<std::size_t>(act) < hits_.size() && !hits_[static_cast<std::size_t>(act)].empty(); }

private:
    std::vector<std::vector<Found>> hits_;
};

}  // namespace peilian
