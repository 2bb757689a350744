#include "session/coverage.h"

#include <algorithm>

namespace peilian {
namespace {

using Counts = std::map<std::string, int>;

void add(Counts& counts, const Counts& now, const Counts* before, bool (*wanted)(std::string_view)) {
    for (const auto& [name, times] : now) {
        if (!wanted(name)) continue;
        const auto earlier = before ? before->find(name) : now.end();
        const bool known = before && earlier != before->end();
        if (const int more = times - (known ? earlier->second : 0); more > 0) counts[name] += more;
    }
}

}  // namespace

std::vector<std::string> Coverage::never(const std::map<std::string, int>& counts) {
    std::vector<std::string> out;
    for (const auto& [name, times] : counts) {
        if (times == 0) out.push_back(name);
    }
    return out;
}

bool names_branch(std::string_view name) {
    const std::string_view last = name.substr(name.rfind('.') + 1);
    return last == "else" || last.starts_with("branch") || std::any_of(kBargainMoves.begin(), kBargainMoves.end(), [&](BargainMove move) { return name_of(move) == last; });
}

Coverage coverage_of(const Scenario& scenario) {
    Coverage coverage;
    for (const Node& node : scenario.nodes) {
        coverage.nodes[node.id] = 0;
        for (std::size_t i = 0; i < node.branches.size(); ++i) coverage.branches[node.id + ".branch" + std::to_string(i)] = 0;
        if (node.otherwise) coverage.branches[node.id + ".else"] = 0;
        if (node.bargain)
            for (const BargainMove move : kBargainMoves) coverage.branches[node.id + "." + std::string(name_of(move))] = 0;
    }
    for (const Ending& ending : scenario.endings) coverage.endings[ending.id] = 0;
    return coverage;
}

void count(Coverage& coverage, const SessionState& state, const SessionState* before) {
    const Counts* fired = before ? &before->fired : nullptr;
    add(coverage.nodes, state.entered, before ? &before->entered : nullptr, [](std::string_view) { return true; });
    add(coverage.branches, state.fired, fired, names_branch);
    add(coverage.others, state.fired, fired, [](std::string_view name) { return !names_branch(name); });
    if (!state.ending.empty() && !(before && before->closed)) ++coverage.endings[state.ending];
}

}  // namespace peilian
