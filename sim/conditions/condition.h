// The little language of branches, reactions and standards: a condition over one reply or burst.
#pragma once
#include <cstddef>
#include <initializer_list>
#include <iterator>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "base/diagnostic.h"
#include "base/sim_time.h"
#include "files/json.h"
#include "text/lexicon.h"
#include "text/recognition.h"
#include "transcript/transcript.h"

namespace peilian {

/// A number that may be named: `109`, `"$floor_price"`.
struct Bound {
    std::optional<std::int64_t> below, at_most, at_least, above;  ///< fen, rate, seconds or plain by context
    bool operator==(const Bound&) const = default;
};

/// The keys of one JSON object are "and"; `any`, `all`, `none` combine. All lists within `act`,
/// `says`, `action`, `states_fact` … are "or"; an empty condition always holds.
///   { "act": ["offer_discount","offer_gift"], "with": "argue_value", "without": "rude",
///     "says": ["老顾客"], "value": {"price": {"below": "$floor_price"}},
///     "states_fact": "shipping.dispatch", "misstates_fact": "any", "action": "send_coupon",
///     "mood": {"below": 30}, "patience": {…}, "counter": {"asks": {"at_least": 3}},
///     "asked": "price", "addressed": "price", "waited_s": {"above": 60}, "nth": 2 }
struct Condition {
    std::vector<std::string> act, with, without;
    std::vector<Phrase> says;
    std::map<ValueKind, Bound> value;
    std::vector<std::string> states_fact, misstates_fact;  ///< ids or "any"
    std::vector<std::string> action;
    std::optional<Bound> mood, patience, waited_s, nth;     ///< nth: how often this node was entered, from 1
    std::map<std::string, Bound> counter;
    std::vector<std::string> asked, addressed;              ///< needs
    std::vector<Condition> any, all, none;

    bool empty() const;
};

/// What a condition is judged against: the burst of one turn, united in order.
struct Situation {
    struct Said {
        std::string text;
        Recognition recognition;

        std::shared_ptr<const ReadText> read() const;  ///< the text, for phrases to be looked for in
    };
    /// Replies in order. Copies share them: one reply is looked at in many situations.
    class Replies {
    public:
        class Iterator {
        public:
            using value_type = Said;
            using reference = const Said&;
            using pointer = const Said*;
            using difference_type = std::ptrdiff_t;
            using iterator_category = std::forward_iterator_tag;

            Iterator() = default;
            explicit Iterator(std::vector<std::shared_ptr<const Said>>::const_iterator at) : at_(at) {}
            reference operator*() const { return **at_; }
            pointer operator->() const { return at_->get(); }
            Iterator& operator++() { return ++at_, *this; }
            Iterator operator++(int) { return Iterator(at_++); }
            bool operator==(const Iterator&) const = default;

        private:
            std::vector<std::shared_ptr<const Said>>::const_iterator at_;
        };

        Replies() = default;
        Replies(std::initializer_list<Said> replies) {
            for (const Said& reply : replies) push_back(reply);
        }
        void push_back(Said reply) { push_back(std::make_shared<const Said>(std::move(reply))); }
        void push_back(std::shared_ptr<const Said> reply) { replies_.push_back(std::move(reply)); }
        bool empty() const { return replies_.empty(); }
        std::size_t size() const { return replies_.size(); }
        const Said& operator[](std::size_t i) const { return *replies_[i]; }
        Iterator begin() const { return Iterator(replies_.begin()); }
        Iterator end() const { return Iterator(replies_.end()); }

    private:
        std::vector<std::shared_ptr<const Said>> replies_;
    };

    Replies said;                            ///< replies of the burst
    std::vector<Turn> actions;               ///< desk actions of the burst
    const std::vector<Fact>* facts = nullptr;
    const Brief* brief = nullptr;            ///< where a standard forbids: figures of other goods (other_goods.h) do not count then
    int mood = 50;
    int patience = 50;
    std::int64_t waited_s = 0;               ///< from the buyer's message to the first reply of the burst
    int nth = 1;
    std::map<std::string, int> counters;
    std::vector<std::string> asked, addressed;  ///< needs so far, this burst included
};

/// Words that made a condition hold; for the ledger and for evidence.
struct Match {
    bool holds = false;
    int said = -1;       ///< index into Situation::said; -1 when no words are concerned
    Span span;
    std::string words;   ///< the words themselves, or the action's name
};

/// Whether the figure keeps every limit of the bound; a bound without limits is always kept.
bool within(std::int64_t figure, const Bound& bound);

/// Compiles one condition. `numbers` resolves `$name` (fen for money). Unknown acts, needs, names and
/// malformed phrases are reported with `prefix` + 0010…0016 at their place in `file`. Numbers for money are yuan,
/// rates may be written 0.95, 9.5 or 95. `facts`, when given, are those that `states_fact` may name.
Condition compile_condition(const Json& value, const std::map<std::string, std::int64_t>& numbers,
                            const Lexicon& lexicon, const std::string& file, std::string_view prefix,
                            Diagnostics& diagnostics, const std::vector<Fact>* facts = nullptr);

/// The first words that state one of the facts rightly (`&Fact::right`) or wrongly (`&Fact::wrong`); "any" names all facts.
Match states(const std::vector<std::string>& ids, const Situation& situation, std::vector<std::string> Fact::*statements);

Match holds(const Condition& condition, const Situation& situation);

/// True when every situation that satisfies `narrow` surely satisfies `wide` (used by the checker; may say
/// false where it cannot tell).
bool covers(const Condition& wide, const Condition& narrow);

}  // namespace peilian
