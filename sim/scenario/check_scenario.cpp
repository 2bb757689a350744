#include "scenario/check_parts.h"
#include "scenario/explore.h"

namespace peilian {

std::string_view prefix_of(const Scenario& scenario, const Place& place) { return place.file == scenario.file ? "SC" : "PE"; }

void report_at(const Scenario& scenario, const Place& place, std::string_view number, std::string message, std::string hint,
               Severity severity, Diagnostics& diagnostics) {
    diagnostics.push_back(finding(prefix_of(scenario, place), number, place, std::move(message), std::move(hint), severity));
}

Place place_of(const Node& node) { return {node.file, node.line, node.column}; }

Place place_of_start(const Scenario& scenario) {
    const Node* start = scenario.find_node(scenario.start);
    return start && start->file == scenario.file ? place_of(*start) : Place{scenario.file, 1, 1};
}

void check_scenario(const Scenario& scenario, const Library& library, Diagnostics& diagnostics) {
    const Exploration courses = explore(scenario);
    check_graph(scenario, courses, diagnostics);
    check_conditions(scenario, library, diagnostics);
    check_courses(scenario, courses, diagnostics);
    check_patience(scenario, diagnostics);
    check_briefing(scenario, diagnostics);
    check_bargains(scenario, diagnostics);
    check_model_replies(scenario, library, diagnostics);
}

}  // namespace peilian
