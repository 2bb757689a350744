// A scenario rehearsed by synthetic trainees: what they reached, and how they were judged.
#pragma once
#include <cstdint>
#include <map>
#include <set>
#include <string>
#include <vector>

#include "scoring/assessment.h"
#include "session/trainee.h"

namespace peilian {

/// One trainee's run.
struct RehearsalRun {
    TraineeKind kind = TraineeKind::model;
    std::uint64_t seed = 0;
    std::string ending, outcome;          ///< id, and won lost neutral; empty when the trainee ended the chat
    int earned_milli = 0;                 ///< thousandths of a point of 100
    bool passed = false;
    std::vector<std::string> critical;    ///< ids of the critical standards missed
    std::vector<std::string> lost;        ///< ids of standards partly or not met, the dearest first
    int replies = 0;
    std::int64_t seconds = 0;             ///< of session time
    Transcript transcript;                ///< kept for all but the random trainee
    Assessment assessment;                ///< likewise
};

/// Everything an author can reach in a scenario, and how often it was: nodes by id, endings by id, and
/// "node.branch0", "node.else", "persona.reaction0" … by the names that sessions keep.
struct Coverage {
    std::map<std::string, int> nodes, branches, endings;
    /// Those never reached, in order.
    static std::vector<std::string> never(const std::map<std::string, int>& counts);
};

struct Rehearsal {
    std::string scenario;
    std::vector<RehearsalRun> runs;
    Coverage coverage;
    std::set<std::string> applicable;     ///< standards that apply here

    /// Runs of one kind; the mean of their points in thousandths, 0 without any.
    std::vector<const RehearsalRun*> runs_of(TraineeKind kind) const;
    int mean_milli(TraineeKind kind) const;
    /// What keeps the scenario from being published, one sentence each; empty when all is well.
    std::vector<std::string> faults() const;
};

/// Plays the kinds once each with seed 1, the random one `random_runs` times with seeds from 1 on.
Rehearsal rehearse(const Scenario& scenario, const Rules& rules, const Scorebook& book, const std::vector<TraineeKind>& kinds, int random_runs);

}  // namespace peilian
