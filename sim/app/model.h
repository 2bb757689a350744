// Everything the program shows: one value, changed by update() only.
#pragma once
#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "app/saving.h"
#include "app/shift_model.h"
#include "files/texts.h"
#include "scenario/library.h"
#include "scoring/assessment.h"
#include "session/inputs.h"
#include "session/session.h"
#include "session/stands.h"

namespace peilian {

enum class Screen { home, desk, review, records, settings };
enum class Theme { light, dark };

/// One attempt of the records as lists show it.
struct AttemptRow {
    std::string id, scenario, title, trainee;
    std::string started;                                 ///< local wall time, "2026-03-12T14:20"
    bool finished = false;
    int total = 0;                                       ///< of 100; of a finished attempt only
    bool passed = false;
    int hints = 0;
    std::string ending;                                  ///< title of the ending
    std::vector<std::pair<std::string, int>> dimensions; ///< dimension → per cent of its points
};

/// The conversation that is going on.
struct LiveSession {
    std::shared_ptr<const Scenario> scenario;
    SessionState state;
    std::uint64_t seed = 0;
    std::int64_t wall_ms = 0;               ///< wall time of session time 0, since 1970
    Saving saving;                          ///< its attempt in the records
    std::vector<StampedInput> inputs;       ///< all inputs so far; seed and inputs make the session again
    SimTime offset{0};                      ///< session time minus program time while it runs
    bool paused = false;
    SimTime stopped{0};                     ///< session time at which it was paused
    std::vector<std::string> applies;       ///< standards that apply to the scenario
    Assessment coach;                       ///< judgement so far
    std::size_t coached_turns = 0;          ///< turns that `coach` has judged
    std::vector<std::string> hints;         ///< texts of the hints given, oldest first
};

/// A finished attempt under review.
struct Review {
    std::string attempt;                    ///< empty until the records have begun it
    std::uint32_t saving = 0;               ///< number of the Saving that was its session's; 0 when it was opened from the records
    std::shared_ptr<const Scenario> scenario;
    std::uint64_t seed = 0;
    std::vector<StampedInput> inputs;
    SessionState state;                     ///< the closed session: transcript, ledger, ending
    Assessment assessment;
    std::map<std::size_t, Stand> stands;    ///< where it stood when each of the trainee's turns came; by turn
    int previous_total = -1;                ///< the attempt before at this scenario; -1 none
    std::string standard;                   ///< selected; empty none
    std::optional<std::size_t> turn;        ///< selected
    std::uint32_t selections = 0;           ///< counts selections, so that a view can scroll once for each
};

/// Something to tell the trainee: what happened, what is safe, what to do.
struct Notice {
    bool error = false;
    std::string text;
    SimTime shown{0};                       ///< program time
};

/// Whether the window may close: it waits for the records, and warns once when something would be lost.
enum class Quit { no, waiting, warned, yes };

struct Model {
    Screen screen = Screen::home;
    SimTime now{0};                         ///< program time of the last Tick
    std::string trainee;
    std::string locale = "zh-CN";
    Theme theme = Theme::light;
    std::map<std::string, std::shared_ptr<const Texts>> locales;
    std::shared_ptr<const Library> library;
    std::shared_ptr<const Scorebook> scorebook;
    std::optional<LiveSession> session;
    std::optional<Review> review;
    std::optional<LiveShift> shift;         ///< then `session` is the chat of it that is on the screen, if a buyer has come
    std::optional<ShiftReview> shift_review;///< then `review` is that of the chat chosen in it, if any
    std::vector<AttemptRow> attempts;       ///< newest first
    std::string resumable;                  ///< id of an unfinished attempt that can go on; empty none
    std::vector<Saving> unsaved;            ///< of chats that are over and not yet finished in the records, oldest first
    std::uint32_t savings = 0;              ///< numbers given so far
    std::optional<Message> save_problem;    ///< why the records refused last; nothing once all is saved
    SimTime retry_at{0};                    ///< program time at which what waits is handed over again
    Quit quit = Quit::no;
    std::vector<Notice> notices;
    std::vector<std::string> content_findings;  ///< authors' mistakes found while loading, for the settings screen
    std::string records_place;              ///< folder or database, for the settings screen

    /// Words of the current locale; of any locale when it is missing.
    const Texts& texts() const;
};

/// Session time at this program time; while paused, the one at which it was paused.
SimTime session_time(const LiveSession& session, SimTime program_now);
/// How long the buyer has waited for the trainee: since its first unanswered message; 0 when it does not wait.
SimTime waiting_time(const SessionState& state, SimTime now);
/// The records' view of what goes on now, a session or a shift; null when nothing does.
Saving* live_saving(Model& model);
const Saving* live_saving(const Model& model);
/// What the records still owe: inputs that wait, of the chat that is open and those that are over.
std::size_t unsaved_inputs(const Model& model);
/// The scenario's shared pointer within the library.
std::shared_ptr<const Scenario> scenario_of(const Model& model, std::string_view id);
/// Nothing but white space, the wide space of Chinese keyboards included: no reply.
bool is_blank(std::string_view text);
/// Thousandths of a point to whole points, rounded half up.
int whole_points(int milli);

}  // namespace peilian
