// What only the whole course of a chat shows.
#include <algorithm>

#include "scenario/check_parts.h"
#include "scenario/explore.h"

namespace peilian {

void check_courses(const Scenario& scenario, const Exploration& courses, Diagnostics& diagnostics) {
    if (!courses.whole) {
        report_at(scenario, place_of_start(scenario), "0034",
                  "This scenario can go on in more ways than were followed (" + std::to_string(courses.states) +
                      " states): nodes that only conditions keep from being reached, and chats that get stuck, were not looked for.",
                  "Count less far, or with fewer counters; limits that are never named need not be counted to.", Severity::note, diagnostics);
        return;
    }
    for (const Node& node : scenario.nodes) {
        // A generic node may take another course in the next scenario.
        if (node.file != scenario.file || !courses.reached.count(node.id)) continue;
        for (std::size_t i = 0; i < node.branches.size(); ++i) {
            if (courses.fired.count({node.id, i})) continue;
            const Json& when = node.branches[i].when_source;
            const bool told = std::any_of(diagnostics.begin(), diagnostics.end(), [&](const Diagnostic& each) {
                return each.file == node.file && each.line == when.line && each.column == when.column && (each.code == "SC0017" || each.code == "SC0023");
            });
            if (told) continue;
            report_at(scenario, {node.file, when.line, when.column}, "0023",
                      "This branch of node \"" + node.id + "\" fires in no course of a chat.",
                      "Either a reaction of the persona takes all such replies before the branches, or its figures never come together; remove it, or change those.", Severity::warning,
                      diagnostics);
        }
    }
}

}  // namespace peilian
