// Needs: what the buyer asks for, and whether it was taken up or addressed. One table for all.
#pragma once
#include <string>
#include <vector>

#include "conditions/condition.h"

namespace peilian {

enum class NeedStatus { open, taken_up, addressed };

/// How one kind of need is met, from assets/standards/needs.json:
///   { "format": "peilian/needs/1", "needs": [ { "id": "price", "title": "价格",
///       "addressed": <condition>, "taken_up": <condition> }, … ] }
struct NeedKind {
    std::string id;
    std::string title;
    Condition addressed;
    Condition taken_up;
};

struct NeedsTable {
    std::vector<NeedKind> kinds;
    std::string hash;
    const NeedKind* find(std::string_view id) const;
};

NeedsTable load_needs(const AuthoredFile& file, const Lexicon& lexicon, Diagnostics& diagnostics);

/// Needs that nothing addresses (ST0023), and conditions that never or always hold (ST0017, ST0018).
void check_needs(const AuthoredFile& file, const Lexicon& lexicon, Diagnostics& diagnostics);

/// One need raised at one buyer turn and what became of it.
struct NeedRecord {
    std::string need;
    std::size_t raised_at = 0;          ///< index of the buyer's turn
    NeedStatus status = NeedStatus::open;
    std::size_t met_at = 0;             ///< agent turn that took it up or addressed it last
    Span span;                          ///< words there; empty for an action
    int times_asked = 1;                ///< the buyer raised it again while it was not addressed
};

/// Moves every need that is open or taken up on, by what the agent said or did in `situation`. `agent_turn` is the
/// index of that turn; what is addressed stays addressed.
void update_needs(const NeedsTable& table, std::vector<NeedRecord>& records, const Situation& situation, std::size_t agent_turn);

/// The buyer raises a need at the turn of that index: a new record, or one more asking while it is not addressed.
void raise_need(std::vector<NeedRecord>& records, const std::string& need, std::size_t buyer_turn);

/// Each kind once, in the order it was first raised; for `Situation::asked` and `Situation::addressed`.
/// A kind is addressed when its latest record is.
std::vector<std::string> asked_needs(const std::vector<NeedRecord>& records);
std::vector<std::string> addressed_needs(const std::vector<NeedRecord>& records);

}  // namespace peilian
