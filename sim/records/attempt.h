// An attempt: one session as it is stored, and its chain of events.
#pragma once
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/sim_time.h"
#include "session/inputs.h"

namespace peilian {

/// One session of one trainee. Everything here but the result is fixed when it begins, and is covered by
/// the first hash of the chain.
struct Attempt {
    std::string id;                         ///< unique, given by the caller
    std::string trainee, scenario, scenario_hash;
    std::string rubric, rubric_hash, lexicon_hash, needs_hash;
    std::string engine;                     ///< version of the scorer
    std::uint64_t seed = 0;
    std::string mode = "practice";          ///< practice or exam
    std::string based_on;                   ///< attempt it took up from one of its turns; usually empty
    std::string started;                    ///< ISO time, given by the caller
    std::string finished;                   ///< ISO time; empty while it runs
    std::string ending;                     ///< ending id; empty while it runs
    int total_milli = -1;                   ///< thousandths of a point; -1 while it runs
    bool passed = false;
    std::string state = "running";          ///< running, finished, abandoned
    bool operator==(const Attempt&) const = default;
};

/// What happened in an attempt, in order. Kinds: input, transcript, assessment, finished, abandoned.
struct AttemptEvent {
    int seq = 0;                ///< from 1, without gaps
    std::int64_t at = 0;        ///< session time in milliseconds
    std::string kind;
    std::string json;           ///< the content as JSON text; its bytes are what the hash covers
    std::string prev_hash, hash;
    bool operator==(const AttemptEvent&) const = default;
};

/// An attempt with everything stored about it.
struct StoredAttempt {
    Attempt attempt;
    std::vector<AttemptEvent> events;
    std::vector<StampedInput> inputs;
    std::string inputs_error;                ///< not empty when a stored input cannot be read
    std::string transcript, assessment;      ///< JSON text of the finished attempt; the first assessment
    std::string head_hash;                   ///< hash of the last event as the attempt's own row has it
    int events_written = 0;                  ///< number of events as the attempt's own row has it
};

/// SHA-256 of the attempt's header: the prev_hash of its first event.
std::string header_hash(const Attempt& attempt);

/// sha256(prev_hash + "\n" + seq + "\n" + canonical JSON of time, kind and content).
std::string event_hash(const AttemptEvent& event, std::string_view prev_hash, int seq);
inline std::string event_hash(const AttemptEvent& event) { return event_hash(event, event.prev_hash, event.seq); }

}  // namespace peilian
