#include "records/rehearsal.h"

#include <algorithm>

#include "records/grading.h"
#include "session/scout.h"

namespace peilian {
namespace {

constexpr int kModelAtLeast = 90000;
constexpr int kModelBeforeStuffer = 40000;
constexpr std::uint64_t kScoutSeed = 1;

/// The dimension in which a trainee of this kind must have failed; empty for those who ought to pass, and for chance.
std::string_view fault_of(TraineeKind kind) {
    switch (kind) {
        case TraineeKind::slow:
        case TraineeKind::silent: return "timeliness";
        case TraineeKind::rude: return "courtesy";
        case TraineeKind::overpromiser: return "honesty";
        case TraineeKind::giveaway: return "sales";
        case TraineeKind::parrot:
        case TraineeKind::stuffer: return "resolution";
        case TraineeKind::model:
        case TraineeKind::plain:
        case TraineeKind::random: break;
    }
    return "";
}

/// Whether it fails for its own fault. Whoever answers nothing with fair words fails for want of points, with most of what the
/// buyer asked left open and no misconduct on the sheet; everybody else misses a critical standard of that dimension.
bool for_its_fault(TraineeKind kind, const Assessment& assessment, const Scorebook& book) {
    const std::string_view fault = fault_of(kind);
    const auto concerns = [&](const std::string& id) {
        const Standard* standard = book.find_standard(id);
        return standard && standard->dimension == fault;
    };
    if (fault != "resolution") return std::any_of(assessment.critical.begin(), assessment.critical.end(), concerns);
    const bool unsolved = std::any_of(assessment.criteria.begin(), assessment.criteria.end(),
                                      [&](const Criterion& c) { return c.verdict == Verdict::missed && concerns(c.id); });
    return unsolved && assessment.critical.empty();
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

int Rehearsal::quantile_milli(TraineeKind kind, int percent) const {
    std::vector<int> points;
    for (const RehearsalRun* run : runs_of(kind)) points.push_back(run->earned_milli);
    if (points.empty()) return 0;
    std::sort(points.begin(), points.end());
    return points[(points.size() - 1) * static_cast<std::size_t>(percent) / 100];
}

std::vector<std::string> Rehearsal::unreached(std::map<std::string, int> Coverage::*part) const {
    std::vector<std::string> out;
    for (const auto& [name, times] : coverage.*part) {
        if (visits(part, name) == 0) out.push_back(name);
    }
    return out;
}

int Rehearsal::visits(std::map<std::string, int> Coverage::*part, const std::string& name) const {
    const auto trainees = (coverage.*part).find(name), scouts = (scout.*part).find(name);
    if (trainees != (coverage.*part).end() && trainees->second > 0) return trainees->second;
    return scouts != (scout.*part).end() && scouts->second > 0 ? -1 : 0;
}

std::vector<Message> Rehearsal::faults() const {
    std::vector<Message> out;
    for (const RehearsalRun& run : runs) {
        const std::string name(name_of(run.kind));
        if (run.kind == TraineeKind::model && run.earned_milli < kModelAtLeast) {
            out.push_back({"rehearse.fault_model_low", {points(run.earned_milli), points(kModelAtLeast)}});
        }
        if (run.kind == TraineeKind::random) continue;   // chance may well play a model reply at every node
        if (ought_to_pass(run.kind) && !run.passed) out.push_back({"rehearse.fault_fails", {name, points(run.earned_milli)}});
        if (!ought_to_pass(run.kind) && run.passed) out.push_back({"rehearse.fault_passes", {name, points(run.earned_milli)}});
        if (run.wrong_reason) out.push_back({"rehearse.fault_reason", {name, std::string(fault_of(run.kind))}});
    }
    const bool both = !runs_of(TraineeKind::model).empty() && !runs_of(TraineeKind::stuffer).empty();
    if (const int ahead = mean_milli(TraineeKind::model) - mean_milli(TraineeKind::stuffer); both && ahead < kModelBeforeStuffer) {
        out.push_back({"rehearse.fault_ahead", {points(ahead)}});
    }
    const auto tell = [&](std::string key, std::map<std::string, int> Coverage::*part) {
        const std::vector<std::string> missing = unreached(part);
        if (missing.empty() || !scouted) return;
        std::string names;
        for (const std::string& one : missing) names += (names.empty() ? "" : " ") + one;
        out.push_back({std::move(key), {std::move(names)}});
    };
    tell("rehearse.fault_nodes", &Coverage::nodes);
    tell("rehearse.fault_branches", &Coverage::branches);
    tell("rehearse.fault_endings", &Coverage::endings);
    return out;
}

Rehearsal rehearse(const Scenario& scenario, const Rules& rules, const Scorebook& book, const std::vector<TraineeKind>& kinds, int random_runs,
                   int scout_moves) {
    Rehearsal out;
    out.scenario = scenario.id;
    out.coverage = coverage_of(scenario);
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
            run.wrong_reason = !run.passed && !fault_of(kind).empty() && !for_its_fault(kind, assessment, book);
            for (const Turn& turn : state.transcript.turns) run.replies += turn.role == Role::agent && !turn.text.empty() ? 1 : 0;
            run.seconds = state.now.count() / 1000;
            if (kind != TraineeKind::random) run.transcript = transcript_for(scenario, state, applies), run.assessment = assessment;
            out.runs.push_back(std::move(run));
        }
    }
    if (scout_moves > 0) {
        out.scouted = true;
        out.scout = scout(scenario, rules, out.coverage, kScoutSeed, scout_moves).found;
    }
    return out;
}

}  // namespace peilian
