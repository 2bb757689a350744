// A scenario's graph for Graphviz, coloured by what a rehearsal reached.
#pragma once
#include <string>

#include "files/texts.h"
#include "records/rehearsal.h"
#include "scenario/scenario.h"

namespace peilian {

/// A `digraph` in the language of `dot`: nodes and endings filled the darker the oftener trainees came there, dashed amber
/// where only the scout came by, dashed red where nobody did; one edge for all branches between two nodes, labelled with
/// their numbers and counts. What the persona does anywhere stands in one node of its own. Every text is quoted.
std::string scenario_graph(const Texts& texts, const Scenario& scenario, const Rehearsal& rehearsal);

}  // namespace peilian
