// Branches and reactions by their conditions: what can never hold, what those before take away, and needs that nothing addresses.
#include <algorithm>

#include "conditions/check_condition.h"
#include "scenario/check_parts.h"
#include "scenario/circumstances.h"

namespace peilian {
namespace {

/// One alternative of a condition's list, with its place.
struct Alternative {
    Condition alone;
    const Json* written;
};

/// The acts, actions and groups of which one is enough, where there are several.
std::vector<Alternative> alternatives_of(const Condition& condition, const Json& written) {
    std::vector<Alternative> out;
    const auto list = [&](const char* key, std::vector<std::string> Condition::*ids) {
        const std::vector<Json>& items = written[key].items();
        if (items.size() < 2 || items.size() != (condition.*ids).size()) return;
        for (const Json& item : items) {
            Alternative one{{}, &item};
            one.alone.*ids = {item.as_string()};
            out.push_back(std::move(one));
        }
    };
    list("act", &Condition::act);
    list("action", &Condition::action);
    const std::vector<Json>& any = written["any"].items();
    for (std::size_t i = 0; i < any.size() && any.size() > 1 && any.size() == condition.any.size(); ++i) out.push_back({condition.any[i], &any[i]});
    return out;
}

class BranchCheck {
public:
    BranchCheck(const Scenario& scenario, const Node& node, const Circumstances& circumstances, Diagnostics& diagnostics)
        : scenario_(scenario), node_(node), circumstances_(circumstances), possibilities_(circumstances), diagnostics_(diagnostics) {}

    void run() {
        std::vector<Wish> before_fail;
        for (std::size_t i = 0; i < node_.branches.size(); ++i) {
            const Branch& branch = node_.branches[i];
            const int number = possibilities_.add(branch.when);
            const bool alive = check_condition(branch.when, branch.when_source, circumstances_, node_.file, prefix_of(scenario_, place_of(node_)), diagnostics_);
            if (alive && i > 0) look_back(i, number, before_fail);
            before_fail.push_back({number, false});
        }
        const bool always = std::any_of(node_.branches.begin(), node_.branches.end(), [](const Branch& branch) { return branch.when.empty(); });
        if (!node_.otherwise || node_.branches.empty()) return;
        if (always || !possibilities_.possible(before_fail))
            report(node_.otherwise->place, "0023", "\"else\" of node \"" + node_.id + "\" never fires: one of the branches always holds.", "Remove one of them.");
    }

private:
    void report(const Place& place, std::string_view code, std::string message, std::string hint) {
        report_at(scenario_, place, code, std::move(message), std::move(hint), Severity::warning, diagnostics_);
    }

    Place place(const Json& written) const { return {node_.file, written.line, written.column}; }

    void look_back(std::size_t later, int number, const std::vector<Wish>& before_fail) {
        const Branch& branch = node_.branches[later];
        const std::string subject = "This branch of node \"" + node_.id + "\" never fires: ";
        for (std::size_t earlier = 0; earlier < later; ++earlier) {
            if (!covers(node_.branches[earlier].when, branch.when)) continue;
            return report(place(branch.when_source), "0023", subject + "branch " + std::to_string(earlier + 1) + " always comes first.",
                          "Put the narrower condition first, or remove this branch.");
        }
        std::vector<Wish> wishes = before_fail;
        wishes.push_back({number});
        if (!possibilities_.possible(wishes))
            return report(place(branch.when_source), "0023", subject + "whenever it holds, one of the branches before it does.",
                          "Put the narrower condition first, or remove this branch.");
        for (const Alternative& each : alternatives_of(branch.when, branch.when_source)) {
            std::vector<Wish> with_it = wishes;
            with_it.push_back({possibilities_.add(each.alone)});
            if (possibilities_.possible(with_it)) continue;
            const std::string what = each.written->is_string() ? "\"" + each.written->as_string() + "\"" : "This alternative";
            report(place(*each.written), "0029", what + " has no effect in this branch of node \"" + node_.id + "\": a branch before it takes every such reply.",
                   "Remove it here, or put this branch first.");
        }
    }

    const Scenario& scenario_;
    const Node& node_;
    const Circumstances& circumstances_;
    Possibilities possibilities_;
    Diagnostics& diagnostics_;
};

void check_reactions(const Scenario& scenario, const Circumstances& circumstances, Diagnostics& diagnostics) {
    const std::vector<Reaction>& reactions = scenario.persona.reactions;
    for (std::size_t later = 0; later < reactions.size(); ++later) {
        check_condition(reactions[later].when, reactions[later].when_source, circumstances, scenario.persona.file, "PE", diagnostics);
        for (std::size_t earlier = 0; earlier < later; ++earlier) {
            const Reaction& first = reactions[earlier];
            // Only one that ends the list each time keeps a later one from its turn.
            if (first.once || (first.outcome.to.empty() && first.then_branch)) continue;
            if (!covers(first.when, reactions[later].when)) continue;
            report_at(scenario, reactions[later].outcome.place, "0023",
                      "This reaction never fires: reaction " + std::to_string(earlier + 1) + " always comes first.",
                      "Put the narrower condition first, or remove this reaction.", Severity::warning, diagnostics);
            break;
        }
    }
}

/// Each need once, where it is first raised.
void check_needs(const Scenario& scenario, const NeedsTable& table, Diagnostics& diagnostics) {
    std::set<std::string> told;
    const auto check = [&](const std::vector<std::string>& needs, const Place& place) {
        for (const std::string& need : needs) {
            const NeedKind* kind = table.find(need);
            if ((kind && !kind->addressed.empty()) || !told.insert(need).second) continue;
            report_at(scenario, place, "0030", "The need \"" + need + "\" is raised here, and nothing that a trainee can do addresses it.",
                      "Say in assets/standards/needs.json by which acts, values or actions it is addressed, or raise another need.", Severity::warning, diagnostics);
        }
    };
    for (const Node& node : scenario.nodes) check(node.needs, place_of(node));
    for (const Outcome* outcome : all_outcomes(scenario)) check(outcome->needs, outcome->place);
}

}  // namespace

void check_conditions(const Scenario& scenario, const Library& library, Diagnostics& diagnostics) {
    const Circumstances own = circumstances_of(scenario), shared = circumstances_of_personas();
    for (const Node& node : scenario.nodes) BranchCheck(scenario, node, node.file == scenario.file ? own : shared, diagnostics).run();
    check_reactions(scenario, shared, diagnostics);
    check_needs(scenario, library.needs, diagnostics);
}

}  // namespace peilian
