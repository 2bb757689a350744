// Whether conditions can hold together; for the checker, which must not cry wolf.
#pragma once
#include <cstdint>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "conditions/condition.h"

namespace peilian {

/// Whole numbers from the least to the most, both included.
struct Range {
    static constexpr std::int64_t kEndless = INT64_MAX / 4;
    std::int64_t least = -kEndless, most = kEndless;
    bool operator==(const Range&) const = default;
};

/// The figures of a situation, as far as they are known. A counter that is not named can be anything.
struct FigureRanges {
    Range mood{0, 100}, patience{0, 100}, nth{1, Range::kEndless};
    std::map<std::string, Range> counters;
};

/// What can be the case where conditions are looked at. What is not said here can be anything.
struct Circumstances {
    FigureRanges figures;
    std::optional<std::set<std::string>> asked;              ///< needs that may have been raised
    std::optional<std::set<std::string>> stated, misstated;  ///< facts that there are words for
};

/// A condition that is to hold, or to fail. With `figures`, its figures are taken from there and not from the circumstances, so that
/// conditions that are looked at one after another, with other figures, can be asked about together.
struct Wish {
    int condition = 0;
    bool holds = true;
    const FigureRanges* figures = nullptr;
};

/// Conditions taken apart once and asked about many times. Acts, phrases, values, facts, actions and needs are each taken to be
/// free, save that a fact makes "any" fact, a narrow limit a wide one, and what is addressed was asked.
class Possibilities {
public:
    explicit Possibilities(Circumstances circumstances = {});

    /// The number that names it in a wish.
    int add(const Condition& condition);

    /// False when surely no situation meets all wishes. True when one may, or when it was not found out in a bounded number of steps.
    bool possible(const std::vector<Wish>& wishes) const;

    /// What of the condition the figures decide: one number for each limit in it (0 fails, 1 holds, 2 open). Equal answers mean that
    /// `possible` cannot tell the figures apart.
    std::vector<int> decided(int condition, const FigureRanges& figures) const;

    /// All conditions, the groups in them, acts and limits; private to the implementation.
    struct Part {
        enum class Kind { all, any, atom, limit };
        Kind kind = Kind::all;
        int subject = 0;          ///< atom: its number; limit: its figure
        bool affirmed = true;     ///< atom: must be the case, or must not
        Range range;              ///< limit
        std::vector<int> parts;   ///< all, any
    };

private:
    friend class PossibilitySearch;

    int put(Part part);
    int atom(const std::string& name);
    int part_of(const Condition& condition);
    int one_of(const std::string& family, const std::vector<std::string>& ids);
    int limit(int figure, const Bound& bound);
    int counter_figure(const std::string& name);
    /// The given figure; nothing for one that these do not tell.
    std::optional<Range> given(const FigureRanges& figures, int figure) const;

    Circumstances circumstances_;
    std::vector<Part> parts_;
    std::map<std::string, int> atoms_;
    std::vector<std::vector<int>> implied_by_, implies_;   ///< by atom
    std::vector<std::string> counters_;                    ///< by figure, after the fixed ones
    std::map<int, std::vector<int>> limits_;               ///< condition → its limits
    std::map<std::pair<int, std::pair<std::int64_t, std::int64_t>>, int> value_atoms_;
};

}  // namespace peilian
