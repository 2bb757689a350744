// What update() wants done in the world. Values; the shell carries them out in order and answers with actions. One that
// failed comes back whole in StoreFailed.
#pragma once
#include <cstdint>
#include <memory>
#include <string>
#include <variant>

#include "files/texts.h"
#include "session/inputs.h"

namespace peilian {

namespace effect {

/// A new attempt in the records -> AttemptBegun. One that is there already, begun by the same wish, is no failure.
struct BeginAttempt {
    std::string trainee, scenario, scenario_hash;
    std::uint64_t seed = 0;
    std::int64_t wall_ms = 0;
    std::string based_on;      ///< attempt it branched from
    std::uint32_t saving = 0;  ///< number of the Saving that asks
};
/// One input, durable when it is answered -> InputStored. Refused while an earlier one of the attempt is not stored;
/// one that is stored already is no failure.
struct AppendInput {
    std::string attempt;
    StampedInput input;
    std::size_t position = 0;  ///< among the attempt's inputs, from 0
    std::uint32_t saving = 0;
};
/// The chat is over; refused unless just that many inputs are stored. What came of it is derived from them -> AttemptFinished.
struct FinishAttempt {
    std::string attempt;
    std::size_t inputs = 0;
    std::uint32_t saving = 0;
};
struct DiscardAttempt { std::string attempt, trainee; };  ///< an unfinished one that nobody wants -> AttemptsListed of the trainee
struct LoadAttempts { std::string trainee; };     ///< -> AttemptsListed
struct LoadAttempt { std::string attempt; };      ///< -> AttemptLoaded
struct ExportReport { std::string attempt; std::shared_ptr<const Texts> texts = {}; };   ///< -> ReportExported, in the language of the texts
struct SaveSetting { std::string key, value; };   ///< "trainee", "locale", "theme"

}  // namespace effect

using Effect = std::variant<effect::BeginAttempt, effect::AppendInput, effect::FinishAttempt, effect::DiscardAttempt, effect::LoadAttempts,
                            effect::LoadAttempt, effect::ExportReport, effect::SaveSetting>;

}  // namespace peilian
