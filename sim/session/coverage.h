// What of a scenario sessions reached, and how often.
#pragma once
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "session/session.h"

namespace peilian {

/// Everything an author can reach in a scenario, and how often it was, by the names that sessions keep.
struct Coverage {
    std::map<std::string, int> nodes;      ///< by id
    std::map<std::string, int> branches;   ///< "node.branch0", "node.else", "node.walks" of a bargain
    std::map<std::string, int> endings;    ///< by id
    std::map<std::string, int> others;     ///< "node.nudge0", "persona.reaction0" … once they fired; never asked for

    /// Those never reached, in order.
    static std::vector<std::string> never(const std::map<std::string, int>& counts);
    bool complete() const { return never(nodes).empty() && never(branches).empty() && never(endings).empty(); }
};

/// Whether a name that sessions keep is one of a branch or an "else" of a node, or of a move in its bargain.
bool names_branch(std::string_view name);

/// All nodes, branches and endings of the scenario, reached by nobody yet.
Coverage coverage_of(const Scenario& scenario);

/// Adds what the session did since `before`, an earlier state of it (nullptr: since it began).
void count(Coverage& coverage, const SessionState& state, const SessionState* before = nullptr);

}  // namespace peilian
