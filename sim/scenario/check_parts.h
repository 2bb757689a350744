// The parts of check_scenario, one for each noun.
#pragma once
#include "scenario/library.h"
#include "scenario/reading.h"

namespace peilian {

/// "SC" for places in the scenario's own file, "PE" for those in its persona's.
std::string_view prefix_of(const Scenario& scenario, const Place& place);
void report_at(const Scenario& scenario, const Place& place, std::string_view number, std::string message, std::string hint,
               Severity severity, Diagnostics& diagnostics);
Place place_of(const Node& node);

/// 0021 unreachable, 0022 endless, 0024 no way on.
void check_graph(const Scenario& scenario, Diagnostics& diagnostics);
/// 0023 a branch or reaction that an earlier one covers, 0028 a buyer who never loses patience.
void check_branches(const Scenario& scenario, Diagnostics& diagnostics);
/// 0030 figures of a bargain that contradict each other, 0031 no deal possible, 0032 an ask without lines, 0033 fewer lines than
/// rounds, 0034 a sale below the floor price that counts as won; 0023 an "else" beside a bargain.
void check_bargains(const Scenario& scenario, Diagnostics& diagnostics);
/// 0025 a model reply that does not leave its node, 0027 a node without one.
void check_model_replies(const Scenario& scenario, const Library& library, Diagnostics& diagnostics);

}  // namespace peilian
