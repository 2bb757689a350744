// One transcript, read once: what was recognised in each turn, rounds, waits, needs.
#pragma once
#include <cstdint>
#include <memory>
#include <string>
#include <vector>

#include "conditions/condition.h"
#include "conditions/needs.h"
#include "scoring/waits.h"
#include "transcript/transcript.h"

namespace peilian {

/// All that the agent sends between two messages of the buyer: turn indices.
using Round = std::vector<std::size_t>;

struct ChatReading {
    const Transcript* transcript = nullptr;
    std::vector<Recognition> seen;        ///< per turn; of buyers only where the script does not say
    std::vector<std::shared_ptr<const Situation::Said>> said;  ///< per turn: the same with its text, of the agent's messages; null for others
    std::vector<int> repeat_of;           ///< per turn: the earlier turn it repeats nearly word for word, or −1
    std::vector<bool> pasted;             ///< per turn: a heap of set phrases rather than a reply
    std::vector<bool> hollow;             ///< per turn: gives the buyer his own words back, or none in his language
    std::vector<int> round_of;            ///< per turn: index into rounds; −1 unless an agent's turn
    std::vector<Round> rounds;
    std::vector<Wait> waits;
    std::vector<std::size_t> unanswered;  ///< buyer turns left without an answer
    std::vector<NeedRecord> needs;
    std::vector<int> taken_up_at;         ///< per need: the agent turn that first took it up; −1 never, or not before it was addressed
    int needs_share_milli = 1000;
    int outcome_percent = -1;             ///< of logs: how the chat ended for the buyer; −1 where a script says so
    int displeased_milli = -1;            ///< of logs: share of the buyer's runs of messages after the first answer that show displeasure; −1 without such
    std::size_t displeased_at = 0;        ///< the first turn that does
    std::vector<Situation> after;         ///< per agent turn: situation_of its round so far, earning; made last
    std::vector<Situation> whole;         ///< per round: situation_of all of it, with everything that was said; made last
    bool timed = true;
    bool spoke = false;                   ///< the agent sent at least one message
    std::string stage;

    /// The words of the turn earn nothing: pasted, hollow, or said before.
    bool is_void(std::size_t turn) const { return pasted[turn] || hollow[turn] || repeat_of[turn] >= 0; }
};

/// The situation after the given turns of the agent, all of one round; none: nothing was said. `earning`: without the words of replies that
/// are pasted, hollow or repeated, which earn nothing; else with everything that was said.
Situation situation_of(const ChatReading& reading, const Round& turns, bool earning);
/// The same of a finished reading and at least one turn; most of them are ready, `own` holds it where it had to be made.
const Situation& situation_in(const ChatReading& reading, const Round& turns, bool earning, Situation& own);

/// The waits of a chat as they are judged. Of a played session they are those of its transcript (waits_of); in a log what waits for
/// nothing is left out.
std::vector<Wait> judged_waits(const Lexicon& lexicon, const NeedsTable& needs, const Transcript& transcript);

ChatReading read_transcript(const Lexicon& lexicon, const NeedsTable& needs, const Transcript& transcript);

}  // namespace peilian
