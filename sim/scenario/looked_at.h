// What the conditions of a scenario look at: all that the states of an exploration need to keep.
#pragma once
#include <cstdint>
#include <map>
#include <string>
#include <vector>

#include "conditions/possibilities.h"
#include "scenario/scenario.h"

namespace peilian {

/// One moment of a chat. What no condition looks at is left out, so that moments that no condition tells apart are equal.
struct Moment {
    std::size_t node = 0;           ///< index into the scenario's nodes
    std::vector<int> counters;      ///< beside LookedAt::counters, up to one beyond the limits
    std::vector<int> visits;        ///< by node; 0 where no condition counts them
    std::uint64_t fired = 0;        ///< reactions that fire once, by index
    std::uint64_t asked = 0;        ///< needs by index into LookedAt::needs
    auto operator<=>(const Moment&) const = default;
};

/// What mood and patience can be in a moment, over all courses that lead to it.
struct Feelings {
    Range mood{0, 100}, patience{0, 100};
    bool operator==(const Feelings&) const = default;
};

/// A counter and the values of it that differ for some condition.
struct LookedCounter {
    std::string name;
    std::int64_t least = 0, most = 0;
};

struct LookedAt {
    explicit LookedAt(const Scenario& scenario);

    Moment at_start() const;
    /// Counters and needs after the outcome. Leading away is left to the caller.
    void apply(const Outcome& outcome, Moment& moment) const;
    void enter(const Scenario& scenario, std::size_t node, Moment& moment) const;
    /// The figures as a condition sees them in this moment; mood and patience as they are given.
    FigureRanges figures(const Moment& moment, const Feelings& feelings) const;
    /// True when no moment can tell whether the outcome happened, save by mood and patience.
    bool leaves_no_trace(const Outcome& outcome) const;

    bool mood = false, patience = false;    ///< some condition looks at it
    std::vector<LookedCounter> counters;
    std::vector<std::int64_t> visits;       ///< by node: the highest visit that a condition names; 0 none
    std::vector<std::string> needs;

private:
    void look(const Condition& condition, std::vector<std::int64_t>* visits_seen, std::map<std::string, LookedCounter>& counted);
    std::uint64_t bits(const std::vector<std::string>& raised) const;
};

}  // namespace peilian
