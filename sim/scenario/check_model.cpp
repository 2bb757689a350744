// Model replies: each node has one, and it fires a branch that leaves the node.
#include <algorithm>

#include "scenario/check_parts.h"
#include "scenario/model_walk.h"

namespace peilian {
namespace {

constexpr int kLongestWalk = 60;

Place place_of_reply(const Scenario& scenario, const std::string& node, std::size_t index) {
    const auto places = scenario.model_reply_places.find(node);
    if (places == scenario.model_reply_places.end() || places->second.empty()) return place_of(*scenario.find_node(node));
    return places->second[std::min(index, places->second.size() - 1)];
}

/// The kinds of ask that have no model reply; none when the node has replies for all.
std::vector<AskKind> kinds_without_reply(const Scenario& scenario, const Node& node) {
    std::vector<AskKind> kinds;
    if (!node.bargain || scenario.model_replies.count(node.id)) return kinds;
    for (const auto& [kind, weight] : node.bargain->asks) kinds.push_back(kind);
    kinds.push_back(AskKind::leave);
    std::erase_if(kinds, [&](AskKind kind) { return scenario.model_replies.count(model_entry(node.id, kind)) != 0; });
    return kinds;
}

bool has_model(const Scenario& scenario, const Node& node) {
    if (node.bargain) return kinds_without_reply(scenario, node).empty();
    return scenario.model_replies.count(node.id) != 0 || scenario.model_actions.count(node.id) != 0;
}

/// A node in which the trainee should wait: it goes on by its nudges and no reply is looked for.
bool waits(const Node& node) { return node.branches.empty() && !node.otherwise && !node.bargain && !node.nudges.empty(); }

/// Where the node's own nudges lead a trainee who then waits, as with a silent buyer; empty when nowhere but away.
std::string way_by_waiting(const Scenario& scenario, const Node& node) {
    for (const Nudge& nudge : node.nudges) {
        const Ending* ending = scenario.find_ending(nudge.outcome.to);
        if (!nudge.outcome.to.empty() && nudge.outcome.to != node.id && !(ending && ending->outcome == "lost")) return nudge.outcome.to;
    }
    return "";
}

void check_answer(const Scenario& scenario, const Node& node, std::size_t index, const ModelAnswer& answer, Diagnostics& diagnostics) {
    if (answer.to.empty() && !way_by_waiting(scenario, node).empty()) return;
    const auto replies = scenario.model_replies.find(node.id);
    const bool last = replies == scenario.model_replies.end() || index + 1 >= replies->second.size();
    const Place place = place_of_reply(scenario, node.id, index);
    const std::string subject = "Model reply " + std::to_string(index + 1) + " of node \"" + node.id + "\" ";
    const std::string hint = "Change its words so that a branch fires, or add the act to the branch's condition.";
    if (!answer.outcome)
        report_at(scenario, place, "0025", subject + "fires no branch.", hint, Severity::warning, diagnostics);
    else if (answer.to.empty())
        report_at(scenario, place, "0025", subject + (answer.otherwise ? "only fires \"else\" and stays in the node." : "fires a branch that stays in the node."),
                  hint, Severity::warning, diagnostics);
    else if (answer.to == node.id && last)
        report_at(scenario, place, "0025", subject + "leads back to the same node.", hint, Severity::warning, diagnostics);
}

/// Walks from the start along the model replies; notes the nodes that were checked on the way.
void walk(const Scenario& scenario, const Library& library, std::set<std::string>& walked, Diagnostics& diagnostics) {
    ModelWalk walk(scenario, library);
    std::set<std::pair<std::string, std::size_t>> checked;
    std::map<std::string, std::size_t> visits;
    const Node* node = scenario.find_node(scenario.start);
    for (int steps = 0; node && steps < kLongestWalk && has_model(scenario, *node); ++steps) {
        const std::size_t visit = visits[node->id]++;
        const std::string id = node->id;
        const ModelAnswer answer = walk.answer(*node, visit);
        walked.insert(id);
        if (checked.insert({id, visit}).second) check_answer(scenario, *node, visit, answer, diagnostics);
        const std::string to = answer.to.empty() ? way_by_waiting(scenario, *node) : answer.to;
        const Ending* ending = scenario.find_ending(to);
        if (ending && ending->outcome == "lost")
            report_at(scenario, place_of_reply(scenario, id, visit), "0025", "The model replies lead to the lost ending \"" + ending->id + "\".",
                      "Change this reply, or the branch that it fires.", Severity::warning, diagnostics);
        if (to.empty() || to == id) break;
        node = scenario.find_node(to);
    }
}

}  // namespace

void check_model_replies(const Scenario& scenario, const Library& library, Diagnostics& diagnostics) {
    std::set<std::string> walked;
    walk(scenario, library, walked, diagnostics);
    for (const Node& node : scenario.nodes) {
        if (waits(node)) continue;
        if (!has_model(scenario, node)) {
            std::string to_what;
            for (const AskKind kind : kinds_without_reply(scenario, node)) to_what += (to_what.empty() ? " to the ask " : ", ") + std::string(name_of(kind));
            report_at(scenario, place_of(node), "0027", "Node \"" + node.id + "\" has no model reply" + to_what + ".",
                      "Add to \"model_replies\" what a very good agent would say here.", Severity::warning, diagnostics);
            continue;
        }
        // Off the model path there is no state to go on with: the first reply is tried as on a first visit.
        if (!walked.count(node.id)) {
            ModelWalk alone(scenario, library);
            check_answer(scenario, node, 0, alone.answer(node, 0), diagnostics);
        }
    }
}

}  // namespace peilian
