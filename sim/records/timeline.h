// How long the buyer waited, reply by reply, and what became of mood and patience: for the desk's review and reports.
#pragma once
#include <cstddef>
#include <optional>
#include <vector>

#include "scoring/waits.h"
#include "session/session.h"
#include "transcript/transcript.h"

namespace peilian {

/// What a session tells of its buyer's state beside the transcript. Nothing is known of a log's.
struct Moods {
    int mood = 0, patience = 0;           ///< at the beginning
    int mood_end = 0, patience_end = 0;
    SimTime think{0};                     ///< the buyer has taken a reply in after that long
    std::vector<LedgerEntry> ledger;
};
Moods moods_of(const Scenario& scenario, const SessionState& state);

/// One reply that a buyer had waited for.
struct TimelinePoint {
    std::size_t turn = 0;                 ///< of the reply
    std::int64_t wait_ms = 0;
    int mood = 0, patience = 0;           ///< once the buyer took it in; 0 where no moods are known
};

struct Timeline {
    std::vector<TimelinePoint> points;    ///< empty when times are missing
    std::int64_t longest_ms = 0;
    std::size_t gathered = 1;             ///< replies in a row that one point stands for, at most

    /// At most that many points: each for several in a row, with the longest wait and the last mood of them.
    Timeline at_most(std::size_t points) const;
};
/// `waits` are those of the transcript as they are judged (scoring/waits.h, scoring/reading.h).
Timeline timeline_of(const Transcript& transcript, const std::vector<Wait>& waits, const std::optional<Moods>& moods);

}  // namespace peilian
