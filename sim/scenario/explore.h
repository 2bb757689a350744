// Every course that a chat of a scenario can take, as far as its conditions can be decided.
#pragma once
#include <cstddef>
#include <map>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "scenario/scenario.h"

namespace peilian {

/// What can happen in a scenario, whoever plays it.
///
/// A state is the node with all that the scenario's conditions look at: counters and visits up to the highest limit on them, reactions
/// that fire once, needs that were asked; and with an interval each in which mood and patience lie, over all courses that lead to it.
/// What the trainee says is free: every combination of acts, phrases, values and actions that does not contradict itself.
/// So what is not reached here surely cannot be, and what is reached could be, if words for it are found.
struct Exploration {
    std::set<std::string> reached;                            ///< ids of nodes and endings
    std::set<std::pair<std::string, std::size_t>> fired;      ///< node and index of its branch; the number of branches stands for "else"
    std::map<std::string, std::vector<std::string>> stuck;    ///< node → the nodes of a course after which no reply leads to an ending any more
    std::size_t states = 0;
    bool whole = true;                                        ///< false: there were more states or steps than were looked at
};

/// Looks at no more than `most_states` states, and twenty times as many steps between them.
Exploration explore(const Scenario& scenario, std::size_t most_states = 20000);

}  // namespace peilian
