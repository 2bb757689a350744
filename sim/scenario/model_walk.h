// Whether the model replies do what they are meant for: each answers its node as a burst of its own.
#pragma once
#include <map>
#include <set>
#include <string>

#include "scenario/library.h"

namespace peilian {

/// What one model reply brought about.
struct ModelAnswer {
    const Outcome* outcome = nullptr;  ///< of a branch, "else" or a reaction; null pointer when nothing held
    bool otherwise = false;            ///< it was "else"
    std::string to;                    ///< empty: stayed
};

/// The buyer's side of a walk along the model replies.
struct ModelWalk {
    const Scenario& scenario;
    const Library& library;
    int mood, patience;
    std::map<std::string, int> counters, entered;
    std::vector<std::string> asked, addressed;
    std::set<std::size_t> reactions_fired;

    ModelWalk(const Scenario& scenario, const Library& library);
    /// Sends reply `index` of the node (its actions too), as on the next visit; the walk goes on from what it did.
    ModelAnswer answer(const Node& node, std::size_t index);

private:
    void apply(const Outcome& outcome);
};

}  // namespace peilian
