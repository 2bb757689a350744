// The compiled form of a standard's "applies" and its check. Private to the scorer.
#pragma once
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "conditions/condition.h"
#include "conditions/needs.h"
#include "scoring/measures.h"

namespace peilian {

/// When a standard comes up. The occasions are "or"; stage and played restrict all of them.
struct Occasion {
    bool always = false, start = false, end = false;
    std::vector<std::string> need, event, agent_act, agent_action, buyer_act, feeling;
    std::vector<std::string> stage;  ///< empty: every stage
    bool played = false;             ///< only where a desk was there to act on, i.e. with a scenario
    bool first = false;              ///< only its first occasion in a chat counts

    bool has_anchor() const;
};

/// How long after its occasion something still counts. Neither bound: to the end of the chat.
/// A round is all that the agent sends between two messages of the buyer.
struct Window {
    int agent_turns = 0;        ///< rounds; 0 = no bound
    std::int64_t seconds = 0;   ///< 0 = no bound
    bool with_anchor = false;   ///< the turn of the occasion itself counts too
    bool or_before = false;     ///< and all that was sent before it: what was asked already need not be asked again
    bool operator==(const Window&) const = default;
};

/// What is looked for. `addressed` and `taken_up` ask for the need that brought the standard up.
struct Demand {
    Condition condition;
    bool addressed = false, taken_up = false;
    int count = 1;              ///< in so many rounds (require), or from so many times on (forbid)
    Window window;
};

enum class CheckKind { require, forbid, measure };

struct Check {
    CheckKind kind = CheckKind::require;
    Demand demand;                   ///< require, forbid
    std::optional<Demand> partly;    ///< require: a weaker demand; forbid: only its count
    Measure measure = Measure::first_response_s;
    Bound met, met_partly;
    int partly_share = 50;           ///< percent of the points for "partly"
    Json source;                     ///< as written, to compile again where it names a scenario's figure
    std::vector<std::string> names;  ///< the figures it names ($floor_price …)
};

/// Figures that a `$name` in a standard may refer to, as far as the brief knows them.
std::map<std::string, std::int64_t> figures_of(const Brief& brief);
/// The same names with a neutral figure, to check a standard without a brief.
const std::map<std::string, std::int64_t>& neutral_figures();

/// What compiling needs beside the JSON itself.
struct CheckContext {
    const Lexicon& lexicon;
    const NeedsTable& needs;
    const std::map<std::string, std::int64_t>& figures;
    const std::string& file;
};

Occasion compile_occasion(const Json& applies, const CheckContext& context, Diagnostics& diagnostics);
/// `standard` holds one of require, forbid, measure, and perhaps partly.
Check compile_check(const Json& standard, const CheckContext& context, Diagnostics& diagnostics);

/// True when the figure lies within the bound. `milli` in thousandths of the bound's unit.
bool within(const Bound& bound, std::int64_t milli);

}  // namespace peilian
