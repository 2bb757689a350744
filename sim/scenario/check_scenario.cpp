#include "scenario/check_parts.h"

namespace peilian {

std::string_view prefix_of(const Scenario& scenario, const Place& place) { return place.file == scenario.file ? "SC" : "PE"; }

void report_at(const Scenario& scenario, const Place& place, std::string_view number, std::string message, std::string hint,
               Severity severity, Diagnostics& diagnostics) {
    diagnostics.push_back(finding(prefix_of(scenario, place), number, place, std::move(message), std::move(hint), severity));
}

Place place_of(const Node& node) { return {node.file, node.line, node.column}; }

void check_scenario(const Scenario& scenario, const Library& library, Diagnostics& diagnostics) {
    check_graph(scenario, diagnostics);
    check_branches(scenario, diagnostics);
    check_bargains(scenario, diagnostics);
    check_model_replies(scenario, library, diagnostics);
}

}  // namespace peilian
