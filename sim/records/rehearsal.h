// A scenario rehearsed by synthetic trainees: what they reached, and how they were judged.
#pragma once
#include <cstdint>
#include <map>
#include <set>
#include <string>
#include <vector>

#include "files/texts.h"
#include "scoring/assessment.h"
#include "session/coverage.h"
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
    bool wrong_reason = false;            ///< fails, but not for what is wrong with this trainee
    int replies = 0;
    std::int64_t seconds = 0;             ///< of session time
    Transcript transcript;                ///< kept for all but the random trainee
    Assessment assessment;                ///< likewise
};

struct Rehearsal {
    std::string scenario;
    std::vector<RehearsalRun> runs;
    Coverage coverage;                    ///< by the trainees
    bool scouted = false;
    Coverage scout;                       ///< by the scout alone; empty unless scouted
    std::set<std::string> applicable;     ///< standards that apply here

    /// Runs of one kind; the mean of their points in thousandths, 0 without any.
    std::vector<const RehearsalRun*> runs_of(TraineeKind kind) const;
    int mean_milli(TraineeKind kind) const;
    /// Points of one kind in thousandths, in order: the one below which `percent` of the runs lie; 0 without any.
    int quantile_milli(TraineeKind kind, int percent) const;
    /// What neither trainees nor scout reached: node ids, branch names or ending ids.
    std::vector<std::string> unreached(std::map<std::string, int> Coverage::*part) const;
    /// How often it was reached by trainees; −1 when only the scout came by, 0 when nobody did.
    int visits(std::map<std::string, int> Coverage::*part, const std::string& name) const;
    /// What keeps the scenario from being published, one sentence each; empty when all is well.
    std::vector<Message> faults() const;
};

/// Plays the kinds once each with seed 1, the random one `random_runs` times with seeds from 1 on; then, if `scout_moves`
/// is not 0, sends the scout with at most that many moves to what they left.
Rehearsal rehearse(const Scenario& scenario, const Rules& rules, const Scorebook& book, const std::vector<TraineeKind>& kinds, int random_runs, int scout_moves = 0);

/// Some three times what the hardest shipped scenario needs; most need a few hundred.
inline constexpr int kScoutMoves = 20000;

}  // namespace peilian
