// A shift rehearsed by synthetic trainees: who passes, and how the desk was judged.
#pragma once
#include <string>
#include <vector>

#include "files/texts.h"
#include "records/shift_grading.h"
#include "session/trainee.h"

namespace peilian {

/// One trainee's shift, with seed 1.
struct ShiftRehearsalRun {
    TraineeKind kind = TraineeKind::model;
    ShiftState state;
    std::vector<Transcript> transcripts;
    ShiftAssessment assessment;
    int replies = 0;
    std::int64_t seconds = 0;   ///< until the last chat was closed
};

struct ShiftRehearsal {
    std::string shift;
    std::vector<ShiftRehearsalRun> runs;

    /// What keeps the shift from being published, one sentence each; empty when all is well.
    std::vector<Message> faults() const;
};

ShiftRehearsal rehearse(const Shift& shift, const Rules& rules, const Scorebook& book, const std::vector<TraineeKind>& kinds);

}  // namespace peilian
