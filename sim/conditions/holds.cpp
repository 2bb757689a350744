// Judges a condition against a burst, and finds the words that made it hold.
#include <algorithm>
#include <unordered_map>

#include "base/utf8.h"
#include "conditions/condition.h"
#include "conditions/given.h"
#include "conditions/other_goods.h"
#include "text/read_text.h"

namespace peilian {
namespace {

/// Facts travel as text in a brief. Each pattern is compiled once per thread; a pattern always compiles to
/// the same phrase, so this memory cannot change a result.
const Phrase* fact_phrase(const std::string& pattern) {
    constexpr std::size_t kKept = 4096;
    thread_local std::unordered_map<std::string, std::optional<Phrase>> known;
    if (known.size() > kKept) known.clear();
    auto at = known.find(pattern);
    if (at == known.end()) {
        std::string error;
        at = known.emplace(pattern, Phrase::compile(pattern, error)).first;
    }
    return at->second ? &*at->second : nullptr;
}

bool named(const std::vector<std::string>& list, std::string_view id) { return std::find(list.begin(), list.end(), id) != list.end(); }

/// "or" over two lists, `any` standing for everything.
bool meet(const std::vector<std::string>& wanted, const std::vector<std::string>& present) {
    if (named(wanted, "any")) return !present.empty();
    return std::any_of(wanted.begin(), wanted.end(), [&](const std::string& id) { return named(present, id); });
}

Match words_at(const Situation& situation, std::size_t said, Span span) {
    return {true, static_cast<int>(said), span, slice_utf8(situation.said[said].text, span)};
}

Match performs(const std::vector<std::string>& acts, const Situation& situation) {
    for (std::size_t i = 0; i < situation.said.size(); ++i)
        for (const ActHit& hit : situation.said[i].recognition.acts)
            if (named(acts, hit.act)) return words_at(situation, i, hit.span);
    return {};
}

Match says(const std::vector<Phrase>& phrases, const Situation& situation) {
    for (std::size_t i = 0; i < situation.said.size(); ++i) {
        const auto read = situation.said[i].read();
        for (const Phrase& phrase : phrases)
            if (const auto span = phrase.find(*read)) return words_at(situation, i, *span);
    }
    return {};
}

Match gives(ValueKind kind, const Bound& bound, const Situation& situation) {
    for (std::size_t i = 0; i < situation.said.size(); ++i)
        for (const ValueHit& hit : situation.said[i].recognition.values)
            if (hit.kind == kind && within(hit.amount, bound) && is_given(situation.said[i], hit) &&
                !(situation.brief != nullptr && of_other_goods(situation.said[i], hit, *situation.brief)))
                return words_at(situation, i, hit.span);
    return {};
}

Match acts_at_desk(const std::vector<std::string>& actions, const Situation& situation) {
    for (const Turn& turn : situation.actions)
        if (named(actions, turn.action) || named(actions, "any")) return {true, -1, {}, turn.action};
    return {};
}

/// One judgement: goes through all parts, stops at the first that fails, and keeps the first words found.
class Judgement {
public:
    explicit Judgement(const Situation& situation) : situation_(situation) {}

    Match of(const Condition& c) {
        Match found{true, -1, {}, ""};
        const auto also = [&found](const Match& match) {
            if (match.holds && found.said < 0 && (match.said >= 0 || found.words.empty())) found = match;
            return match.holds;
        };
        const bool all_hold = (c.act.empty() || also(performs(c.act, situation_))) && (c.says.empty() || also(says(c.says, situation_))) &&
                              std::all_of(c.value.begin(), c.value.end(), [&](const auto& v) { return also(gives(v.first, v.second, situation_)); }) &&
                              (c.states_fact.empty() || also(states(c.states_fact, situation_, &Fact::right))) &&
                              (c.misstates_fact.empty() || also(states(c.misstates_fact, situation_, &Fact::wrong))) &&
                              (c.with.empty() || also(performs(c.with, situation_))) && (c.without.empty() || !performs(c.without, situation_).holds) &&
                              (c.action.empty() || also(acts_at_desk(c.action, situation_))) && figures(c) &&
                              (c.asked.empty() || meet(c.asked, situation_.asked)) && (c.addressed.empty() || meet(c.addressed, situation_.addressed)) &&
                              (c.any.empty() || std::any_of(c.any.begin(), c.any.end(), [&](const Condition& one) { return also(of(one)); })) &&
                              std::all_of(c.all.begin(), c.all.end(), [&](const Condition& one) { return also(of(one)); }) &&
                              std::none_of(c.none.begin(), c.none.end(), [&](const Condition& one) { return of(one).holds; });
        return all_hold ? found : Match{};
    }

private:
    bool figures(const Condition& c) const {
        const auto met = [](const std::optional<Bound>& bound, std::int64_t figure) { return !bound || within(figure, *bound); };
        if (!met(c.mood, situation_.mood) || !met(c.patience, situation_.patience)) return false;
        if (!met(c.waited_s, situation_.waited_s) || !met(c.nth, situation_.nth)) return false;
        return std::all_of(c.counter.begin(), c.counter.end(), [&](const auto& wanted) {
            const auto found = situation_.counters.find(wanted.first);
            return within(found == situation_.counters.end() ? 0 : found->second, wanted.second);
        });
    }

    const Situation& situation_;
};

}  // namespace

Match states(const std::vector<std::string>& ids, const Situation& situation, std::vector<std::string> Fact::*statements) {
    if (!situation.facts) return {};
    for (const Fact& fact : *situation.facts) {
        if (!named(ids, "any") && !named(ids, fact.id)) continue;
        for (const std::string& pattern : fact.*statements) {
            const Phrase* phrase = fact_phrase(pattern);
            for (std::size_t i = 0; phrase && i < situation.said.size(); ++i)
                if (const auto span = phrase->find_asserted(*situation.said[i].read())) return words_at(situation, i, *span);
        }
    }
    return {};
}

Match holds(const Condition& condition, const Situation& situation) { return Judgement(situation).of(condition); }

}  // namespace peilian
