// What update() wants done in the world. Values; the shell carries them out in order and answers with actions.
#pragma once
#include <cstdint>
#include <string>
#include <variant>

#include "app/model.h"

namespace peilian {

namespace effect {

/// A new attempt in the records -> AttemptBegun, StoreFailed.
struct BeginAttempt {
    std::string trainee, scenario, scenario_hash;
    std::uint64_t seed = 0;
    std::int64_t wall_ms = 0;
    std::string based_on;      ///< attempt it branched from
};
/// One input, durable before the call returns -> StoreFailed on failure.
struct AppendInput { std::string attempt; StampedInput input; };
/// The attempt is over; `ended` is the session time at which it closed -> AttemptsListed.
struct FinishAttempt {
    std::string attempt;
    SimTime ended{0};
    std::shared_ptr<const Scenario> scenario;
    SessionState state;                 ///< closed
    std::vector<std::string> applies;   ///< standards that apply to the scenario
    Assessment assessment;
};
struct DiscardAttempt { std::string attempt; };   ///< an unfinished attempt that nobody wants -> AttemptsListed
struct LoadAttempts { std::string trainee; };     ///< -> AttemptsListed
struct LoadAttempt { std::string attempt; };      ///< -> AttemptLoaded
struct ExportReport { std::string attempt; };     ///< -> ReportExported
struct SaveSetting { std::string key, value; };   ///< "trainee", "locale", "theme"

}  // namespace effect

using Effect = std::variant<effect::BeginAttempt, effect::AppendInput, effect::FinishAttempt, effect::DiscardAttempt, effect::LoadAttempts,
                            effect::LoadAttempt, effect::ExportReport, effect::SaveSetting>;

}  // namespace peilian
