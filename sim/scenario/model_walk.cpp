#include "scenario/model_walk.h"

#include <algorithm>

#include "scenario/check_parts.h"

namespace peilian {
namespace {

void add_once(std::vector<std::string>& list, const std::string& item) {
    if (std::find(list.begin(), list.end(), item) == list.end()) list.push_back(item);
}

std::string last_words(const Node& node) { return node.lines.empty() || node.lines.back().empty() ? "" : node.lines.back().front(); }

/// A bargain's replies stand by kind of ask; the first kind opens it.
std::string first_entry(const Scenario& scenario, const Node& node) {
    if (!node.bargain || node.bargain->asks.empty() || scenario.model_replies.count(node.id)) return node.id;
    return model_entry(node.id, node.bargain->asks.front().first);
}

std::size_t entry_for(std::size_t visit, std::size_t entries) { return std::min(visit, entries - 1); }

}  // namespace

ModelWalk::ModelWalk(const Scenario& played, const Library& known)
    : scenario(played), library(known), mood(played.persona.mood), patience(played.persona.patience) {}

void ModelWalk::apply(const Outcome& outcome) {
    mood = std::clamp(mood + outcome.mood, 0, 100);
    patience = std::clamp(patience + outcome.patience, 0, 100);
    for (const auto& [name, change] : outcome.count) counters[name] += change;
    for (const std::string& need : outcome.needs) add_once(asked, need);
}

ModelAnswer ModelWalk::answer(const Node& node, std::size_t index) {
    for (const std::string& need : node.needs) add_once(asked, need);
    Situation situation;
    situation.facts = &scenario.brief.facts;
    situation.nth = ++entered[node.id];
    situation.waited_s = 10;
    if (const auto replies = scenario.model_replies.find(first_entry(scenario, node)); replies != scenario.model_replies.end() && !replies->second.empty()) {
        const std::string& text = replies->second[entry_for(index, replies->second.size())];
        situation.said.push_back({text, recognise(library.lexicon, text, last_words(node))});
    }
    if (const auto actions = scenario.model_actions.find(node.id); actions != scenario.model_actions.end() && situation.nth == 1)
        situation.actions = actions->second;
    situation.asked = asked;
    for (const std::string& need : asked)
        if (const NeedKind* kind = library.needs.find(need); kind && !kind->addressed.empty() && holds(kind->addressed, situation).holds)
            add_once(addressed, need);
    situation.addressed = addressed;

    ModelAnswer answer;
    bool branches = true;
    for (std::size_t i = 0; i < scenario.persona.reactions.size(); ++i) {
        const Reaction& reaction = scenario.persona.reactions[i];
        situation.mood = mood;
        situation.patience = patience;
        situation.counters = counters;
        if ((reaction.once && reactions_fired.count(i)) || !holds(reaction.when, situation).holds) continue;
        reactions_fired.insert(i);
        apply(reaction.outcome);
        if (!reaction.outcome.to.empty()) {
            answer.outcome = &reaction.outcome;
            answer.to = reaction.outcome.to;
        }
        branches = reaction.then_branch;
        if (!answer.to.empty() || !branches) break;
    }
    if (!answer.to.empty() || !branches) return answer;
    situation.mood = mood;
    situation.patience = patience;
    situation.counters = counters;
    for (const Branch& branch : node.branches) {
        if (!branch.when.empty() && !holds(branch.when, situation).holds) continue;
        answer.outcome = &branch.outcome;
        break;
    }
    // How long the game goes on is the player's to say: the walk trusts the replies to reach the deal, a rehearsal tries it.
    if (!answer.outcome && node.bargain && !situation.said.empty()) answer.outcome = &node.bargain->outcome(BargainMove::deal);
    if (!answer.outcome && node.otherwise) {
        answer.outcome = &*node.otherwise;
        answer.otherwise = true;
    }
    if (answer.outcome) {
        answer.to = answer.outcome->to;
        apply(*answer.outcome);
    }
    return answer;
}

}  // namespace peilian
