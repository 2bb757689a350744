// What the trainee said and did since the buyer's last answer, as conditions and needs see it.
#pragma once
#include <vector>

#include "conditions/condition.h"
#include "session/session.h"

namespace peilian {

/// One burst. `said_turns` and `action_turns` are transcript indices beside situation.said and situation.actions.
struct Burst {
    Situation situation;
    std::vector<std::size_t> said_turns, action_turns;
    std::vector<std::string> addressed_before;   ///< needs that were addressed without this burst

    bool empty() const { return said_turns.empty() && action_turns.empty(); }
    /// The transcript index that a match speaks of; `otherwise` when it names neither words nor an action.
    std::size_t turn_of(const Match& match, std::size_t otherwise) const;
};

/// All replies and actions that the buyer has not answered, judged in the present node.
Burst gather_burst(const Scenario& scenario, const Rules& rules, const SessionState& state);

/// Marks the open needs that the burst takes up or addresses, and tells its situation.
void update_needs(const Rules& rules, SessionState& state, Burst& burst);

/// As `holds`. An action alone is no message: it makes a condition hold only where that would not hold without it.
Match holds_for(const Condition& condition, const Burst& burst);

}  // namespace peilian
