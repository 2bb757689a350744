#include "records/rehearsal.h"

#include <algorithm>

#include "records/grading.h"

namespace peilian {
namespace {

constexpr int kModelAtLeast = 90000;
constexpr int kModelBeforeStuffer = 40000;

Coverage empty_coverage(const Scenario& scenario) {
    Coverage coverage;
    for (const Node& node : scenario.nodes) {
        coverage.nodes[node.id] = 0;
        for (std::size_t i = 0; i < node.branches.size(); ++i) coverage.branches[node.id + ".branch" + std::to_string(i)] = 0;
        if (node.bargain)
            for (const BargainMove move : kBargainMoves) coverage.branches[node.id + "." + std::string(name_of(move))] = 0;
    }
    for (const Ending& ending : scenario.endings) coverage.endings[ending.id] = 0;
    return coverage;
}

void count(Coverage& coverage, const SessionState& state) {
    for (const auto& [node, times] : state.entered) coverage.nodes[node] += times;
    for (const auto& [origin, times] : state.fired) coverage.branches[origin] += times;
    if (!state.ending.empty()) ++coverage.endings[state.ending];
}

std::vector<std::string> lost_standards(const Assessment& assessment) {
    std::vector<const Criterion*> lost;
    for (const Criterion& c : assessment.criteria) {
        if (c.verdict == Verdict::missed || c.verdict == Verdict::partly) lost.push_back(&c);
    }
    std::stable_sort(lost.begin(), lost.end(), [](const Criterion* a, const Criterion* b) {
        return a->possible_milli - a->earned_milli > b->possible_milli - b->earned_milli;
    });
    std::vector<std::string> ids;
    for (const Criterion* c : lost) ids.push_back(c->id);
    return ids;
}

std::string points(int milli) { return std::to_string((milli + 500) / 1000); }

}  // namespace

std::vector<std::string> Coverage::never(const std::map<std::string, int>& counts) {
    std::vector<std::string> out;
    for (const auto& [name, times] : counts) {
        if (times == 0) out.push_back(name);
    }
    return out;
}

std::vector<const RehearsalRun*> Rehearsal::runs_of(TraineeKind kind) const {
    std::vector<const RehearsalRun*> out;
    for (const RehearsalRun& run : runs) {
        if (run.kind == kind) out.push_back(&run);
    }
    return out;
}

int Rehearsal::mean_milli(TraineeKind kind) const {
    const auto some = runs_of(kind);
    std::int64_t sum = 0;
    for (const RehearsalRun* run : some) sum += run->earned_milli;
    return some.empty() ? 0 : static_cast<int>(sum / static_cast<std::int64_t>(some.size()));
}

std::vector<std::string> Rehearsal::faults() const {
    std::vector<std::string> out;
    for (const RehearsalRun& run : runs) {
        const std::string name(name_of(run.kind));
        if (run.kind == TraineeKind::model && run.earned_milli < kModelAtLeast) {
            out.push_back("model earns " + points(run.earned_milli) + ", less than " + points(kModelAtLeast));
        }
        if (run.kind == TraineeKind::random) continue;   // chance may well play a model reply at every node
        if (ought_to_pass(run.kind) && !run.passed) out.push_back(name + " does not pass (" + points(run.earned_milli) + ")");
        if (!ought_to_pass(run.kind) && run.passed) out.push_back(name + " passes (" + points(run.earned_milli) + ")");
    }
    const bool both = !runs_of(TraineeKind::model).empty() && !runs_of(TraineeKind::stuffer).empty();
    if (const int ahead = mean_milli(TraineeKind::model) - mean_milli(TraineeKind::stuffer); both && ahead < kModelBeforeStuffer) {
        out.push_back("model is only " + points(ahead) + " points ahead of stuffer");
    }
    const auto tell = [&](const char* what, const std::map<std::string, int>& counts) {
        const std::vector<std::string> missing = Coverage::never(counts);
        if (missing.empty() || runs_of(TraineeKind::random).empty()) return;
        std::string sentence = std::string("nobody reaches ") + what + ":";
        for (const std::string& one : missing) sentence += " " + one;
        out.push_back(sentence);
    };
    tell("node", coverage.nodes);
    tell("branch", coverage.branches);
    tell("ending", coverage.endings);
    return out;
}

Rehearsal rehearse(const Scenario& scenario, const Rules& rules, const Scorebook& book, const std::vector<TraineeKind>& kinds, int random_runs) {
    Rehearsal out;
    out.scenario = scenario.id;
    out.coverage = empty_coverage(scenario);
    const std::vector<std::string> applies = applies_for(scenario, rules, book);
    out.applicable.insert(applies.begin(), applies.end());
    for (const TraineeKind kind : kinds) {
        const int times = kind == TraineeKind::random ? random_runs : 1;
        for (int i = 0; i < times; ++i) {
            RehearsalRun run;
            run.kind = kind;
            run.seed = static_cast<std::uint64_t>(i) + 1;
            const SessionState state = play_trainee(scenario, rules, kind, run.seed);
            const Assessment assessment = grade_session(scenario, rules, book, state, {}, applies);
            count(out.coverage, state);
            run.ending = state.ending;
            if (const Ending* ending = scenario.find_ending(state.ending)) run.outcome = ending->outcome;
            run.earned_milli = assessment.earned_milli;
            run.passed = assessment.passed;
            run.critical = assessment.critical;
            run.lost = lost_standards(assessment);
            for (const Turn& turn : state.transcript.turns) run.replies += turn.role == Role::agent && !turn.text.empty() ? 1 : 0;
            run.seconds = state.now.count() / 1000;
            if (kind != TraineeKind::random) run.transcript = transcript_for(scenario, state, applies), run.assessment = assessment;
            out.runs.push_back(std::move(run));
        }
    }
    return out;
}

}  // namespace peilian
