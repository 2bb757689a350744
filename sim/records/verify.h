// Checks that a stored attempt is what was played: chain, versions, and the same bytes when derived again.
#pragma once
#include <string>
#include <vector>

#include "records/attempt.h"
#include "scoring/rubric.h"
#include "scenario/shift.h"
#include "session/session.h"

namespace peilian {

struct VerifyFinding {
    enum class Kind {
        changed,      ///< an event's content is not what its hash covers
        missing,      ///< an event is gone
        reordered,    ///< an event stands in another's place
        header,       ///< the attempt's own row was changed
        version,      ///< scenario, lexicon, needs, rubric or engine is another than it was
        transcript,   ///< derived transcript differs from the stored one
        assessment,   ///< derived assessment differs from the stored one
        unreadable    ///< a stored text cannot be read
    };
    Kind kind = Kind::changed;
    int event = 0;          ///< seq of the event concerned; 0 when it is the attempt itself
    std::string message;    ///< one sentence
    bool operator==(const VerifyFinding&) const = default;
};

std::string_view name_of(VerifyFinding::Kind kind);

/// The chain alone: needs no content.
std::vector<VerifyFinding> verify_chain(const StoredAttempt& stored);

/// The chain, the versions against what is installed (`scenario` may be null: no longer there), and, where all
/// versions agree, transcript and assessment derived from seed and inputs. Empty: all is well.
std::vector<VerifyFinding> verify_attempt(const StoredAttempt& stored, const Scenario* scenario, const Rules& rules, const Scorebook& book);
/// The same for the attempt of a shift (see shift_of).
std::vector<VerifyFinding> verify_shift(const StoredAttempt& stored, const Shift* shift, const Rules& rules, const Scorebook& book);

}  // namespace peilian
