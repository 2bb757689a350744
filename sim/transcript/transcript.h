// Who said and did what, and when: the contract between the player and the scorer.
#pragma once
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/sim_time.h"
#include "files/json.h"

namespace peilian {

enum class Role { buyer, agent, system };
std::string_view name_of(Role role);

/// One message, desk action or event. Exactly one of text, action, event is not empty.
struct Turn {
    SimTime t{0};
    bool timed = true;          ///< false when a log gave no time; nothing about time is judged then
    Role role = Role::buyer;
    std::string text;
    std::string action;         ///< desk action, e.g. "send_coupon"; agent only
    Json args;                  ///< its arguments, an object; null otherwise
    std::string event;          ///< "order_placed", "payment", "hint", "buyer_left", "closed" …; system only
    /// Only of a played session: which line of the script this is, and what the author says of it.
    std::string line;                 ///< "node.index"
    std::vector<std::string> needs;   ///< needs that this buyer line raises
    std::string feeling;              ///< "angry", "calm" …, empty when unsaid
    bool operator==(const Turn&) const = default;
};

/// A fact as the scorer needs it: how it is rightly stated, and which statements are wrong.
struct Fact {
    std::string id;                    ///< "shipping.dispatch"
    std::string title;                 ///< 发货时间
    std::string text;                  ///< 48 小时内发货
    std::vector<std::string> right;    ///< phrase patterns
    std::vector<std::string> wrong;    ///< phrase patterns
    bool operator==(const Fact&) const = default;
};

/// What the scorer is told of a scenario. A log without a brief is judged by its words.
struct Brief {
    std::string scenario;                            ///< id, empty for a log
    std::string stage;                               ///< pre_sale in_sale after_sale, empty if unknown
    std::int64_t list_price = -1;                    ///< fen; -1 unknown
    std::int64_t floor_price = -1;                   ///< fen; -1 unknown
    int authority = -1;                              ///< lowest rate the agent may grant, in hundredths (95 = 95折); -1 unknown
    std::int64_t compensation_limit = -1;            ///< fen the agent may grant for trouble; -1 unknown
    std::vector<std::string> gifts;                  ///< gifts the agent may grant
    std::vector<Fact> facts;
    std::vector<std::string> applies;                ///< ids of the standards that apply, fixed by the path of the model replies; empty for a log
    std::map<std::string, std::string> values;       ///< other known facts by key
    bool operator==(const Brief&) const = default;
};

struct Transcript {
    std::string id;
    Brief brief;
    std::vector<Turn> turns;
    bool finished = true;   ///< false while a session runs: windows still open are pending
    bool operator==(const Transcript&) const = default;
};

/// The JSON form of `grade` (design, section 9) with an optional "brief" object.
Json to_json(const Transcript& transcript);
/// Nothing, and `error` in one sentence, when a needed member is missing or of the wrong type.
std::optional<Transcript> transcript_from_json(const Json& value, std::string& error);

}  // namespace peilian
