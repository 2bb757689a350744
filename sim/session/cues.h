// What is due in a session: the queue of cues, the buyer's bubbles and nudges.
#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "session/session.h"

namespace peilian {

/// What several lines said in a row have in common; lives as long as what it looks at.
struct Speech {
    std::string_view origin;                 ///< the bubbles' line ids are "origin.0", "origin.1" …
    const std::vector<std::string>& needs;   ///< raised by the last bubble
    std::string_view feeling;
};

/// Makes a cue in its place by (due, made); to be filled in before the next is made.
Cue& make_cue(SessionState& state, Cue::Kind kind, SimTime due);
void remove_cues(SessionState& state, Cue::Kind kind);
bool has_cue(const SessionState& state, Cue::Kind kind);
/// The buyer is still saying something or on the way to another node or the end.
bool buyer_is_busy(const SessionState& state);
/// When the last of that is due; `otherwise` when there is nothing.
SimTime busy_until(const SessionState& state, SimTime otherwise);

/// Draws a variant (another than the last time, where there are several) and a typing time for each line and makes their
/// cues, one after the other from `from` on.
/// Returns when the last one is due (`from` without lines).
SimTime say(const Scenario& scenario, SessionState& state, SimTime from, const std::vector<Line>& lines, const Speech& speech);

/// A thinking time of this persona, drawn.
SimTime draw_thinking(const Scenario& scenario, SessionState& state);

/// The nudges that run in a node: its own, else the persona's; a silent buyer has only the node's.
const std::vector<Nudge>& nudges_of(const Scenario& scenario, const Node& node);

/// Makes the next nudge's cue, counted from `from`, if the buyer waits for a reply.
void arm_nudge(const Scenario& scenario, SessionState& state, SimTime from);

/// Notes that a need was raised at this turn.
void raise_need(SessionState& state, const std::string& need, std::size_t turn);

}  // namespace peilian
