#include "scenario/looked_at.h"

#include <algorithm>

#include "scenario/circumstances.h"

namespace peilian {
namespace {

/// The figures from which on, or up to which, a bound holds.
std::vector<std::int64_t> limits_of(const Bound& bound) {
    std::vector<std::int64_t> limits;
    for (const auto& limit : {bound.below, bound.at_most, bound.at_least, bound.above})
        if (limit) limits.push_back(*limit);
    return limits;
}

/// Beyond this a counter is looked at no more: the states would be too many anyway.
constexpr std::int64_t kMostCounted = 100000;

}  // namespace

LookedAt::LookedAt(const Scenario& scenario) : visits(scenario.nodes.size(), 0) {
    std::map<std::string, LookedCounter> counted;
    for (std::size_t i = 0; i < scenario.nodes.size(); ++i) {
        std::vector<std::int64_t> seen;
        for (const Branch& branch : scenario.nodes[i].branches) look(branch.when, &seen, counted);
        for (const std::int64_t each : seen) visits[i] = std::max(visits[i], each);
    }
    std::vector<std::int64_t> everywhere;
    for (const Reaction& reaction : scenario.persona.reactions) look(reaction.when, &everywhere, counted);
    for (const std::int64_t each : everywhere)
        for (std::int64_t& visit : visits) visit = std::max(visit, each);
    for (std::int64_t& visit : visits) visit = std::clamp<std::int64_t>(visit, 0, kMostCounted);
    const std::vector<const Outcome*> outcomes = all_outcomes(scenario);
    for (auto& [name, counter] : counted) {
        const bool falls = std::any_of(outcomes.begin(), outcomes.end(), [&, key = name](const Outcome* outcome) {
            const auto found = outcome->count.find(key);
            return found != outcome->count.end() && found->second < 0;
        });
        // One that also falls must be kept exactly, for it may come back from beyond the limit.
        counter.least = falls ? -kMostCounted : std::max<std::int64_t>(counter.least - 1, -kMostCounted);
        counter.most = falls ? kMostCounted : std::min<std::int64_t>(counter.most + 1, kMostCounted);
        counter.name = name;
        counters.push_back(counter);
    }
    if (needs.size() > 64) needs.resize(64);
}

void LookedAt::look(const Condition& condition, std::vector<std::int64_t>* visits_seen, std::map<std::string, LookedCounter>& counted) {
    mood = mood || condition.mood;
    patience = patience || condition.patience;
    if (condition.nth)
        for (const std::int64_t limit : limits_of(*condition.nth)) visits_seen->push_back(limit);
    for (const auto& [name, bound] : condition.counter) {
        LookedCounter& counter = counted[name];
        for (const std::int64_t limit : limits_of(bound)) counter.least = std::min(counter.least, limit), counter.most = std::max(counter.most, limit);
    }
    for (const auto* list : {&condition.asked, &condition.addressed})
        for (const std::string& need : *list)
            if (need != "any" && std::find(needs.begin(), needs.end(), need) == needs.end()) needs.push_back(need);
    for (const auto* group : {&condition.any, &condition.all, &condition.none})
        for (const Condition& each : *group) look(each, visits_seen, counted);
}

std::uint64_t LookedAt::bits(const std::vector<std::string>& raised) const {
    std::uint64_t out = 0;
    for (std::size_t i = 0; i < needs.size(); ++i)
        if (std::find(raised.begin(), raised.end(), needs[i]) != raised.end()) out |= std::uint64_t{1} << i;
    return out;
}

Moment LookedAt::at_start() const {
    Moment moment;
    moment.counters.assign(counters.size(), 0);
    moment.visits.assign(visits.size(), 0);
    return moment;
}

void LookedAt::apply(const Outcome& outcome, Moment& moment) const {
    for (std::size_t i = 0; i < counters.size(); ++i)
        if (const auto by = outcome.count.find(counters[i].name); by != outcome.count.end())
            moment.counters[i] = static_cast<int>(std::clamp<std::int64_t>(std::int64_t{moment.counters[i]} + by->second, counters[i].least, counters[i].most));
    moment.asked |= bits(outcome.needs);
}

void LookedAt::enter(const Scenario& scenario, std::size_t node, Moment& moment) const {
    moment.node = node;
    if (visits[node] > 0) moment.visits[node] = static_cast<int>(std::min<std::int64_t>(moment.visits[node] + 1, visits[node] + 1));
    moment.asked |= bits(scenario.nodes[node].needs);
}

FigureRanges LookedAt::figures(const Moment& moment, const Feelings& feelings) const {
    FigureRanges out;
    out.mood = feelings.mood;
    out.patience = feelings.patience;
    if (const std::int64_t highest = visits[moment.node]; highest > 0) {
        const std::int64_t now = moment.visits[moment.node];
        out.nth = {now, now > highest ? Range::kEndless : now};
    }
    for (std::size_t i = 0; i < counters.size(); ++i) {
        const std::int64_t now = moment.counters[i];
        out.counters[counters[i].name] = {now <= counters[i].least ? -Range::kEndless : now, now >= counters[i].most ? Range::kEndless : now};
    }
    return out;
}

bool LookedAt::leaves_no_trace(const Outcome& outcome) const {
    const bool counted = std::any_of(counters.begin(), counters.end(), [&](const LookedCounter& counter) { return outcome.count.count(counter.name) > 0; });
    return !counted && bits(outcome.needs) == 0;
}

}  // namespace peilian
