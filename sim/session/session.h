// Plays one scripted buyer against one trainee. Pure: no clock, no files, no screen.
#pragma once
#include <map>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "base/rng.h"
#include "base/sim_time.h"
#include "scenario/scenario.h"
#include "session/bargain.h"
#include "transcript/transcript.h"

namespace peilian {

/// One change of mood or patience, with its reason.
struct LedgerEntry {
    SimTime t{0};
    std::string quantity;         ///< "mood" or "patience"
    int before = 0, after = 0;
    std::string reason;           ///< what fired, in the author's words; may be empty
    std::string cause;            ///< reply, miss (nothing the script hoped for) or wait: what fired, when no author says it
    std::string words;            ///< the trainee's words; may be empty
    std::size_t turn = 0;         ///< transcript index of those words (or of the last turn)
    bool operator==(const LedgerEntry&) const = default;
};

/// Something due: a bubble of the buyer, the answer to a burst, a nudge.
struct Cue {
    enum class Kind { say, answer, nudge, enter, end };
    SimTime due{0};
    std::uint32_t made = 0;       ///< cues due together play in the order they were made
    Kind kind = Kind::say;
    Turn turn;                    ///< say: the message
    std::string target;           ///< enter, end: node or ending
    int index = 0;                ///< nudge: which
    bool operator==(const Cue&) const = default;
};

/// Everything that changes while a scenario is played. A value: copy it to take a snapshot, compare
/// it in a test. Holds no pointer into the Scenario.
struct SessionState {
    SimTime now{0};
    Rng rng;
    std::string node;
    int mood = 0, patience = 0;
    std::map<std::string, int> counters;     ///< authors' counters
    std::map<std::string, int> entered;      ///< times each node was entered; each further ask of a bargain counts as one
    std::map<std::string, BargainState> bargains;  ///< by node
    std::vector<int> reactions_fired;        ///< indices of persona reactions that fired
    std::map<std::string, int> fired;        ///< how often each "node.branch2", "node.else", "persona.reaction0", "node.nudge1" … fired
    std::vector<NeedRecord> needs;
    std::vector<LedgerEntry> ledger;
    std::vector<Cue> cues;                   ///< sorted by (due, made)
    std::uint32_t cues_made = 0;
    std::size_t answered_to = 0;             ///< turns before this index were answered by the buyer
    int hints = 0;
    bool buyer_typing = false;               ///< a bubble or an answer is due
    bool closed = false;
    std::string ending;                      ///< ending id once closed
    int nudges_said = 0;                     ///< in a row since the trainee spoke or the node was entered
    Transcript transcript;                   ///< without a brief: the scenario has it (records/grading.h adds it)

    /// The time of the next cue; nothing when closed or none is due.
    std::optional<SimTime> next_due() const;
    bool operator==(const SessionState&) const;
};

struct Reply { std::string text; };                          ///< the trainee pressed Send; UTF-8, not empty
struct DeskAction { std::string action; Json args; };        ///< ids and args as in the design, section 9
struct Tick {};                                              ///< time passed and nobody spoke
struct Hint {};                                              ///< the trainee asked the coach
struct EndChat {};                                           ///< the trainee ends the conversation
using SessionInput = std::variant<Tick, Reply, DeskAction, Hint, EndChat>;

/// What rules the player needs beside the scenario; must outlive the call only.
struct Rules {
    const Lexicon& lexicon;
    const NeedsTable& needs;
};

/// First state of a run. The buyer's first line is due at a short typing time after 0.
SessionState begin(const Scenario& scenario, std::uint64_t seed);

/// The state after `input` arrives at `now` (>= state.now, asserted). Cues due on the way play first, each
/// stamped with its own due time, so the number of ticks cannot change a result. A closed session ignores all input.
SessionState step(const Scenario& scenario, const Rules& rules, SessionState state, SimTime now, const SessionInput& input);

/// The same in place, for those who play many turns and keep none of the states between.
void advance(const Scenario& scenario, const Rules& rules, SessionState& state, SimTime now, const SessionInput& input);

/// Plays on the cues alone until the session closes (at most `limit` of session time).
SessionState run_out(const Scenario& scenario, const Rules& rules, SessionState state, SimTime limit = std::chrono::hours(72));

}  // namespace peilian
