// Whether one condition holds whenever another does; for the checker, which must not cry wolf.
#include <algorithm>

#include "conditions/bounds.h"
#include "conditions/condition.h"

namespace peilian {
namespace {

bool subset(const std::vector<std::string>& part, const std::vector<std::string>& whole) {
    const auto in_whole = [&](const std::string& id) { return std::find(whole.begin(), whole.end(), id) != whole.end(); };
    return in_whole("any") || std::all_of(part.begin(), part.end(), in_whole);
}

/// A list that means "or": what meets the narrow one meets the wide one.
bool implied(const std::vector<std::string>& narrow, const std::vector<std::string>& wide) { return !narrow.empty() && subset(narrow, wide); }

bool inside(const Bound& narrow, const Bound& wide) { return least_of(narrow) >= least_of(wide) && most_of(narrow) <= most_of(wide); }

bool inside(const std::optional<Bound>& narrow, const std::optional<Bound>& wide) { return narrow && inside(*narrow, *wide); }

template <class Key>
bool inside(const std::map<Key, Bound>& narrow, const Key& key, const Bound& wide) {
    const auto found = narrow.find(key);
    return found != narrow.end() && inside(found->second, wide);
}

bool says_implied(const std::vector<Phrase>& narrow, const std::vector<Phrase>& wide) {
    const auto in_wide = [&](const Phrase& phrase) {
        return std::any_of(wide.begin(), wide.end(), [&](const Phrase& other) { return other.source() == phrase.source(); });
    };
    return !narrow.empty() && std::all_of(narrow.begin(), narrow.end(), in_wide);
}

/// An act that `narrow` forbids: in its `without`, or alone in one of its `none`.
bool forbids(const Condition& narrow, const std::string& act) {
    Condition alone;
    alone.act = {act};
    return subset({act}, narrow.without) || std::any_of(narrow.none.begin(), narrow.none.end(), [&](const Condition& none) { return covers(none, alone); });
}

/// The wide condition taken apart: all pieces together are the condition.
std::vector<Condition> pieces(const Condition& c) {
    std::vector<Condition> out;
    const auto piece = [&out](auto set) { set(out.emplace_back()); };
    if (!c.act.empty()) piece([&](Condition& p) { p.act = c.act; });
    if (!c.with.empty()) piece([&](Condition& p) { p.act = c.with; });
    if (!c.without.empty()) piece([&](Condition& p) { p.without = c.without; });
    if (!c.says.empty()) piece([&](Condition& p) { p.says = c.says; });
    for (const auto& [kind, bound] : c.value) piece([&, k = kind, b = bound](Condition& p) { p.value[k] = b; });
    if (!c.states_fact.empty()) piece([&](Condition& p) { p.states_fact = c.states_fact; });
    if (!c.misstates_fact.empty()) piece([&](Condition& p) { p.misstates_fact = c.misstates_fact; });
    if (!c.action.empty()) piece([&](Condition& p) { p.action = c.action; });
    if (c.mood) piece([&](Condition& p) { p.mood = c.mood; });
    if (c.patience) piece([&](Condition& p) { p.patience = c.patience; });
    if (c.waited_s) piece([&](Condition& p) { p.waited_s = c.waited_s; });
    if (c.nth) piece([&](Condition& p) { p.nth = c.nth; });
    for (const auto& [name, bound] : c.counter) piece([&, n = name, b = bound](Condition& p) { p.counter[n] = b; });
    if (!c.asked.empty()) piece([&](Condition& p) { p.asked = c.asked; });
    if (!c.addressed.empty()) piece([&](Condition& p) { p.addressed = c.addressed; });
    if (!c.any.empty()) piece([&](Condition& p) { p.any = c.any; });
    for (const Condition& one : c.none) piece([&](Condition& p) { p.none = {one}; });
    for (const Condition& one : c.all) {
        const std::vector<Condition> inner = pieces(one);
        out.insert(out.end(), inner.begin(), inner.end());
    }
    return out;
}

/// Whether what `narrow` states itself, without its groups, makes one piece hold.
bool states_piece(const Condition& narrow, const Condition& piece) {
    if (!piece.act.empty()) return implied(narrow.act, piece.act) || implied(narrow.with, piece.act);
    if (!piece.without.empty()) return std::all_of(piece.without.begin(), piece.without.end(), [&](const std::string& act) { return forbids(narrow, act); });
    if (!piece.says.empty()) return says_implied(narrow.says, piece.says);
    if (!piece.value.empty()) return inside(narrow.value, piece.value.begin()->first, piece.value.begin()->second);
    if (!piece.states_fact.empty()) return implied(narrow.states_fact, piece.states_fact);
    if (!piece.misstates_fact.empty()) return implied(narrow.misstates_fact, piece.misstates_fact);
    if (!piece.action.empty()) return implied(narrow.action, piece.action);
    if (piece.mood) return inside(narrow.mood, piece.mood);
    if (piece.patience) return inside(narrow.patience, piece.patience);
    if (piece.waited_s) return inside(narrow.waited_s, piece.waited_s);
    if (piece.nth) return inside(narrow.nth, piece.nth);
    if (!piece.counter.empty()) return inside(narrow.counter, piece.counter.begin()->first, piece.counter.begin()->second);
    if (!piece.asked.empty()) return implied(narrow.asked, piece.asked);
    if (!piece.addressed.empty()) return implied(narrow.addressed, piece.addressed);
    if (!piece.any.empty()) return std::any_of(piece.any.begin(), piece.any.end(), [&](const Condition& one) { return covers(one, narrow); });
    return !piece.none.empty() && std::any_of(narrow.none.begin(), narrow.none.end(), [&](const Condition& none) { return covers(none, piece.none.front()); });
}

bool makes_hold(const Condition& narrow, const Condition& piece) {
    return states_piece(narrow, piece) || std::any_of(narrow.all.begin(), narrow.all.end(), [&](const Condition& one) { return makes_hold(one, piece); }) ||
           (!narrow.any.empty() && std::all_of(narrow.any.begin(), narrow.any.end(), [&](const Condition& one) { return makes_hold(one, piece); }));
}

}  // namespace

bool covers(const Condition& wide, const Condition& narrow) {
    const std::vector<Condition> parts = pieces(wide);
    return std::all_of(parts.begin(), parts.end(), [&](const Condition& piece) { return makes_hold(narrow, piece); });
}

}  // namespace peilian
