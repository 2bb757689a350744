// Takes generic nodes of the persona into a scenario, and finds targets that do not exist.
#include <algorithm>

#include "scenario/reading.h"
#include "scenario/ways.h"

namespace peilian {
namespace {

template <typename Thing>
const Thing* find_by_id(const std::vector<Thing>& things, const std::string& id) {
    const auto found = std::find_if(things.begin(), things.end(), [&](const Thing& thing) { return thing.id == id; });
    return found == things.end() ? nullptr : &*found;
}

void take_node(Scenario& scenario, Script& generic, const Node& node) {
    scenario.nodes.push_back(node);
    const auto take_replies = [&](const std::string& entry) {
        if (scenario.model_replies.count(entry) || !generic.model_replies.count(entry)) return;
        scenario.model_replies[entry] = generic.model_replies[entry];
        scenario.model_reply_places[entry] = generic.model_reply_places[entry];
    };
    take_replies(node.id);
    for (const AskKind kind : kAskKinds) take_replies(model_entry(node.id, kind));
    if (!scenario.model_actions.count(node.id) && generic.model_actions.count(node.id))
        scenario.model_actions[node.id] = generic.model_actions[node.id];
}

}  // namespace

void merge_script(Scenario& scenario, Script generic, Diagnostics& diagnostics) {
    // Nodes are appended while we go; indices, because the vector grows.
    const auto follow = [&](const std::string& to) {
        if (to.empty() || scenario.find_node(to) || scenario.find_ending(to)) return true;
        if (const Node* node = find_by_id(generic.nodes, to)) return take_node(scenario, generic, *node), true;
        if (const Ending* ending = find_by_id(generic.endings, to)) return scenario.endings.push_back(*ending), true;
        return false;
    };
    const auto report = [&](const Outcome& outcome) {
        const std::string_view prefix = outcome.place.file == scenario.file ? "SC" : "PE";
        std::string message = "There is no node or ending \"" + outcome.to + "\".";
        if (prefix == "PE") message = "Neither the persona nor scenario \"" + scenario.id + "\" has a node or ending \"" + outcome.to + "\".";
        diagnostics.push_back(finding(prefix, "0020", outcome.place, std::move(message), "Add it, or write the id of one that exists."));
    };
    follow(scenario.start);
    for (const Outcome* outcome : persona_outcomes(scenario.persona))
        if (!follow(outcome->to)) report(*outcome);
    for (std::size_t i = 0; i < scenario.nodes.size(); ++i) {
        const Node node = scenario.nodes[i];
        for (const Outcome* outcome : node_outcomes(node))
            if (!follow(outcome->to)) report(*outcome);
    }
}

}  // namespace peilian
