// The parts of check_scenario, one for each noun.
#pragma once
#include "scenario/library.h"
#include "scenario/reading.h"

namespace peilian {

struct Exploration;

/// "SC" for places in the scenario's own file, "PE" for those in its persona's.
std::string_view prefix_of(const Scenario& scenario, const Place& place);
void report_at(const Scenario& scenario, const Place& place, std::string_view number, std::string message, std::string hint,
               Severity severity, Diagnostics& diagnostics);
Place place_of(const Node& node);
/// Of the start node, for findings on the scenario as a whole; of the file's beginning when the persona has that node.
Place place_of_start(const Scenario& scenario);

/// 0021 unreachable, 0022 endless, 0024 no way on: by what leads where, and by the courses that conditions allow.
void check_graph(const Scenario& scenario, const Exploration& courses, Diagnostics& diagnostics);
/// 0017 and 0018 conditions that never or always hold, 0023 and 0029 a branch or reaction, or a part of it, that earlier ones cover, 0030 a
/// need that nothing addresses.
void check_conditions(const Scenario& scenario, const Library& library, Diagnostics& diagnostics);
/// 0028 a buyer who never loses patience.
void check_patience(const Scenario& scenario, Diagnostics& diagnostics);
/// 0031 an answer given away in the briefing or the goals.
void check_briefing(const Scenario& scenario, Diagnostics& diagnostics);
/// 0023 a branch that fires in no course, though its condition alone could hold; a note (0034) when there were too many courses. After
/// check_conditions, whose findings it does not repeat.
void check_courses(const Scenario& scenario, const Exploration& courses, Diagnostics& diagnostics);
/// 0040 figures of a bargain that contradict each other, 0041 no deal possible, 0042 an ask without lines, 0043 fewer lines than
/// rounds, 0044 a sale below the floor price that counts as won; 0023 an "else" beside a bargain.
void check_bargains(const Scenario& scenario, Diagnostics& diagnostics);
/// 0025 a model reply that does not leave its node, 0027 a node without one.
void check_model_replies(const Scenario& scenario, const Library& library, Diagnostics& diagnostics);

}  // namespace peilian
