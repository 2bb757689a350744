// The nodes as a graph: which can be reached, and from which the session can end.
#include <set>

#include "scenario/check_parts.h"
#include "scenario/explore.h"
#include "scenario/ways.h"

namespace peilian {
namespace {

std::set<std::string> reachable_from_start(const Scenario& scenario) {
    std::set<std::string> reached;
    std::vector<std::string> open{scenario.start};
    const auto follow = [&](const std::vector<const Outcome*>& outcomes) {
        for (const Outcome* outcome : outcomes)
            if (!outcome->to.empty() && !reached.count(outcome->to)) open.push_back(outcome->to);
    };
    follow(persona_outcomes(scenario.persona));
    while (!open.empty()) {
        const std::string id = open.back();
        open.pop_back();
        if (!reached.insert(id).second) continue;
        if (const Node* node = scenario.find_node(id)) follow(node_outcomes(*node));
    }
    return reached;
}

/// Nodes from which replies, or the node's own nudges, can bring about an ending. That the buyer may lose patience or
/// be kept waiting does not count: a trainee who keeps answering must get somewhere.
std::set<std::string> nodes_that_end(const Scenario& scenario) {
    std::set<std::string> ending;
    for (const Ending& each : scenario.endings) ending.insert(each.id);
    for (bool grown = true; grown;) {
        grown = false;
        for (const Node& node : scenario.nodes) {
            if (ending.count(node.id)) continue;
            for (const Outcome* outcome : node_outcomes(node)) {
                if (!ending.count(outcome->to)) continue;
                ending.insert(node.id);
                grown = true;
                break;
            }
        }
    }
    return ending;
}

std::string joined(const std::vector<std::string>& course) {
    std::string out;
    for (const std::string& node : course) out += (out.empty() ? "" : " → ") + node;
    return out;
}

}  // namespace

void check_graph(const Scenario& scenario, const Exploration& courses, Diagnostics& diagnostics) {
    const std::set<std::string> reached = reachable_from_start(scenario);
    const std::set<std::string> ending = nodes_that_end(scenario);
    for (const Node& node : scenario.nodes) {
        const Place place = place_of(node);
        if (!reached.count(node.id)) {
            // A generic node was taken in because an unreachable one leads to it; that one is named.
            if (node.file != scenario.file) continue;
            report_at(scenario, place, "0021", "Nothing leads to node \"" + node.id + "\".", "Name it in the \"to\" of a branch, or remove it.",
                      Severity::warning, diagnostics);
            continue;
        }
        if (courses.whole && !courses.reached.count(node.id)) {
            if (node.file == scenario.file)
                report_at(scenario, place, "0021", "No chat can get to node \"" + node.id + "\": what leads to it never happens.",
                          "Look at the conditions of the branches that lead there, and at the counters and figures that they name.", Severity::warning, diagnostics);
            continue;
        }
        if (node_outcomes(node).empty()) {
            report_at(scenario, place, "0024", "Node \"" + node.id + "\" has no way on.", "Give it branches, an \"else\", or nudges.",
                      Severity::error, diagnostics);
        } else if (!ending.count(node.id)) {
            report_at(scenario, place, "0022", "From node \"" + node.id + "\" no ending can be reached.",
                      "Let a branch, or a branch of a later node, lead to an ending.", Severity::error, diagnostics);
        } else if (const auto stuck = courses.stuck.find(node.id); stuck != courses.stuck.end()) {
            report_at(scenario, place, "0022", "After " + joined(stuck->second) + " no reply leads to an ending any more.",
                      "The conditions of the ways out can no longer hold then; let \"else\" or a further branch lead to an ending.", Severity::error, diagnostics);
        }
    }
    for (const Ending& each : scenario.endings) {
        if (each.place.file != scenario.file) continue;
        if (!reached.count(each.id))
            report_at(scenario, each.place, "0021", "Nothing leads to ending \"" + each.id + "\".", "Name it in the \"to\" of a branch, or remove it.",
                      Severity::warning, diagnostics);
        else if (courses.whole && !courses.reached.count(each.id))
            report_at(scenario, each.place, "0021", "No chat can get to ending \"" + each.id + "\": what leads to it never happens.",
                      "Look at the conditions of the branches that lead there, and at the counters and figures that they name.", Severity::warning, diagnostics);
    }
}

}  // namespace peilian
