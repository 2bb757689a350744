// What can happen to the program: wishes of the trainee, passing time, answers of the records.
#pragma once
#include <cstdint>
#include <string>
#include <variant>
#include <vector>

#include "app/effect.h"
#include "app/model.h"

namespace peilian {

namespace action {

/// Program time, counted by the shell since its start. Once a frame, or when nothing is drawn at cue times.
struct Tick { SimTime now{0}; };

struct Navigate { Screen screen = Screen::home; };
struct StartScenario { std::string scenario; std::uint64_t seed = 0; std::int64_t wall_ms = 0; };  ///< see complete()
struct StartShift { std::string shift; std::uint64_t seed = 0; std::int64_t wall_ms = 0; };        ///< see complete()
struct SelectChat { std::string chat; };  ///< of the shift that goes on
struct NextWaiting {};                    ///< the chat whose buyer waits longest
struct ReviewChat { int chat = -1; };     ///< of the shift under review; −1: the desk
struct SendReply { std::string text; };
struct DoDeskAction { std::string action; Json args; };
struct AskHint {};
struct EndChat {};
struct JumpToNextCue {};                  ///< simulated hours pass at once
struct Pause { bool on = true; };
struct OpenAttempt { std::string attempt; };
struct SelectStandard { std::string standard; };   ///< empty clears
struct SelectTurn { std::size_t turn = 0; };
struct TryAgain { std::uint64_t seed = 0; std::int64_t wall_ms = 0; };             ///< the reviewed scenario or shift from its start
struct TryAgainFrom { std::size_t turn = 0; std::int64_t wall_ms = 0; };           ///< all as it was before this turn
struct Resume {};
struct DiscardResume {};
struct SetTrainee { std::string name; };
struct SetLocale { std::string locale; };
struct SetTheme { Theme theme = Theme::light; };
struct ExportReport { std::string attempt; };
struct CloseNotice { std::size_t index = 0; };
struct RetrySaving {};                    ///< what waits for the records is handed over again, now
struct Quit {};                           ///< the window is to close; Model::quit says whether it may

// Answers to effects.
struct AttemptBegun { std::string attempt; std::uint32_t saving = 0; };
struct InputStored { std::size_t inputs = 0; std::uint32_t saving = 0; };   ///< that many of the attempt's are stored now
struct AttemptFinished { std::uint32_t saving = 0; };
struct AttemptsListed { std::vector<AttemptRow> attempts; };
/// A stored attempt: finished ones open in the review, others go on at the desk.
struct AttemptLoaded {
    std::string attempt, scenario;
    std::uint64_t seed = 0;
    std::int64_t wall_ms = 0;
    std::vector<StampedInput> inputs;
    bool finished = false;
    std::string based_on = {};
};
struct ReportExported { std::string path; };
struct StoreFailed { Message why; Effect effect; };   ///< the effect that was not carried out

}  // namespace action

using Action = std::variant<action::Tick, action::Navigate, action::StartScenario, action::StartShift, action::SelectChat, action::NextWaiting, action::ReviewChat, action::SendReply, action::DoDeskAction, action::AskHint,
                            action::EndChat, action::JumpToNextCue, action::Pause, action::OpenAttempt, action::SelectStandard, action::SelectTurn,
                            action::TryAgain, action::TryAgainFrom, action::Resume, action::DiscardResume, action::SetTrainee, action::SetLocale,
                            action::SetTheme, action::ExportReport, action::CloseNotice, action::RetrySaving, action::Quit, action::AttemptBegun,
                            action::InputStored, action::AttemptFinished, action::AttemptsListed, action::AttemptLoaded, action::ReportExported, action::StoreFailed>;

/// Fills chance and wall time into an action that begins a session; leaves all others as they are. The shell
/// calls it for every action of the view, since views know neither.
void complete(Action& action, std::uint64_t seed, std::int64_t wall_ms);

}  // namespace peilian
