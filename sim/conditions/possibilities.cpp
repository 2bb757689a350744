#include "conditions/possibilities.h"

#include <algorithm>

#include "conditions/bounds.h"

namespace peilian {
namespace {

enum Figure { kMood, kPatience, kWaited, kNth, kFirstCounter };

/// What a value can be at all: no sum, time or count is below zero, and no rate above the full price.
Range domain_of(ValueKind kind) { return {0, kind == ValueKind::discount_rate ? 100 : Range::kEndless}; }

bool is_in(const std::optional<std::set<std::string>>& some, const std::string& id) {
    if (!some) return true;
    return id == "any" ? !some->empty() : some->count(id) > 0;
}

Range counter_in(const FigureRanges& figures, const std::string& name) {
    const auto found = figures.counters.find(name);
    return found == figures.counters.end() ? Range{} : found->second;
}

enum class Answer { no, yes, open };

Answer lies_in(const Range& figure, const Range& limit) {
    if (figure.least > limit.most || figure.most < limit.least) return Answer::no;
    return limit.least <= figure.least && figure.most <= limit.most ? Answer::yes : Answer::open;
}

}  // namespace

Possibilities::Possibilities(Circumstances circumstances) : circumstances_(std::move(circumstances)) {}

int Possibilities::put(Part part) {
    parts_.push_back(std::move(part));
    return static_cast<int>(parts_.size()) - 1;
}

int Possibilities::atom(const std::string& name) {
    const auto [at, is_new] = atoms_.emplace(name, static_cast<int>(atoms_.size()));
    if (is_new) {
        implies_.emplace_back();
        implied_by_.emplace_back();
    }
    return at->second;
}

/// "or" of a list: one of these acts, facts … of the family.
int Possibilities::one_of(const std::string& family, const std::vector<std::string>& ids) {
    const auto imply = [&](int narrow, int wide) {
        auto& wides = implies_[static_cast<std::size_t>(narrow)];
        if (narrow == wide || std::find(wides.begin(), wides.end(), wide) != wides.end()) return;
        wides.push_back(wide);
        implied_by_[static_cast<std::size_t>(wide)].push_back(narrow);
    };
    Part list;
    list.kind = Part::Kind::any;
    for (const std::string& id : ids) {
        if (family == "right" && !is_in(circumstances_.stated, id)) continue;
        if (family == "wrong" && !is_in(circumstances_.misstated, id)) continue;
        if ((family == "asked" || family == "addressed") && !is_in(circumstances_.asked, id)) continue;
        Part one;
        one.kind = Part::Kind::atom;
        one.subject = atom(family + ":" + id);
        if (family == "right" || family == "wrong" || family == "action" || family == "asked" || family == "addressed") imply(one.subject, atom(family + ":any"));
        if (family == "addressed") imply(one.subject, atom("asked:" + id));
        list.parts.push_back(put(std::move(one)));
    }
    return put(std::move(list));
}

int Possibilities::counter_figure(const std::string& name) {
    const auto found = std::find(counters_.begin(), counters_.end(), name);
    const int figure = kFirstCounter + static_cast<int>(found - counters_.begin());
    if (found == counters_.end()) counters_.push_back(name);
    return figure;
}

std::optional<Range> Possibilities::given(const FigureRanges& figures, int figure) const {
    if (figure == kMood) return figures.mood;
    if (figure == kPatience) return figures.patience;
    if (figure == kNth) return figures.nth;
    if (figure == kWaited) return std::nullopt;
    return counter_in(figures, counters_[static_cast<std::size_t>(figure - kFirstCounter)]);
}

int Possibilities::limit(int figure, const Bound& bound) {
    Part part;
    part.kind = Part::Kind::limit;
    part.subject = figure;
    part.range = {std::max(least_of(bound), -Range::kEndless), std::min(most_of(bound), Range::kEndless)};
    return put(std::move(part));
}

int Possibilities::part_of(const Condition& c) {
    Part whole;
    const auto also = [&whole](int part) { whole.parts.push_back(part); };
    if (!c.act.empty()) also(one_of("act", c.act));
    if (!c.with.empty()) also(one_of("act", c.with));
    for (const std::string& act : c.without) {
        Part none;
        none.kind = Part::Kind::atom;
        none.subject = atom("act:" + act);
        none.affirmed = false;
        also(put(std::move(none)));
    }
    if (!c.says.empty()) {
        std::vector<std::string> sources;
        for (const Phrase& phrase : c.says) sources.push_back(phrase.source());
        also(one_of("says", sources));
    }
    for (const auto& [kind, bound] : c.value) {
        const Range domain = domain_of(kind);
        const Range range{std::max(least_of(bound), domain.least), std::min(most_of(bound), domain.most)};
        Part one;
        one.kind = range.least > range.most ? Part::Kind::any : Part::Kind::atom;  // an empty "any" never holds
        if (one.kind == Part::Kind::atom) {
            const int family = static_cast<int>(kind);
            one.subject = atom("value:" + std::to_string(family) + ":" + std::to_string(range.least) + ":" + std::to_string(range.most));
            const bool is_new = value_atoms_.emplace(std::pair{family, std::pair{range.least, range.most}}, one.subject).second;
            for (const auto& [other, number] : value_atoms_) {
                if (!is_new || other.first != family || number == one.subject) continue;
                const auto& [least, most] = other.second;
                const bool wider = least <= range.least && range.most <= most, narrower = range.least <= least && most <= range.most;
                const auto link = [&](int narrow, int wide) {
                    implies_[static_cast<std::size_t>(narrow)].push_back(wide);
                    implied_by_[static_cast<std::size_t>(wide)].push_back(narrow);
                };
                if (wider) link(one.subject, number);
                else if (narrower) link(number, one.subject);
            }
        }
        also(put(std::move(one)));
    }
    if (!c.states_fact.empty()) also(one_of("right", c.states_fact));
    if (!c.misstates_fact.empty()) also(one_of("wrong", c.misstates_fact));
    if (!c.action.empty()) also(one_of("action", c.action));
    if (c.mood) also(limit(kMood, *c.mood));
    if (c.patience) also(limit(kPatience, *c.patience));
    if (c.waited_s) also(limit(kWaited, *c.waited_s));
    if (c.nth) also(limit(kNth, *c.nth));
    for (const auto& [name, bound] : c.counter) also(limit(counter_figure(name), bound));
    if (!c.asked.empty()) also(one_of("asked", c.asked));
    if (!c.addressed.empty()) also(one_of("addressed", c.addressed));
    if (!c.any.empty()) {
        Part any;
        any.kind = Part::Kind::any;
        for (const Condition& one : c.any) any.parts.push_back(part_of(one));
        also(put(std::move(any)));
    }
    for (const Condition& one : c.all) also(part_of(one));
    if (!c.none.empty()) {
        // None of them: the "any" of them fails. Written as a group that the search turns round.
        Part none;
        none.kind = Part::Kind::any;
        none.affirmed = false;
        for (const Condition& one : c.none) none.parts.push_back(part_of(one));
        also(put(std::move(none)));
    }
    return put(std::move(whole));
}

int Possibilities::add(const Condition& condition) {
    const int number = part_of(condition);
    std::vector<int>& limits = limits_[number];
    for (std::vector<int> open{number}; !open.empty();) {
        const Part& part = parts_[static_cast<std::size_t>(open.back())];
        if (part.kind == Part::Kind::limit) limits.push_back(open.back());
        open.pop_back();
        open.insert(open.end(), part.parts.begin(), part.parts.end());
    }
    return number;
}

/// One question: a search that assumes what must be so, and tries what may be so.
class PossibilitySearch {
public:
    explicit PossibilitySearch(const Possibilities& of) : of_(of) {
        std::vector<Range> figures{of.circumstances_.figures.mood, of.circumstances_.figures.patience, {0, Range::kEndless}, of.circumstances_.figures.nth};
        figures.resize(static_cast<std::size_t>(kFirstCounter) + of.counters_.size());
        for (std::size_t i = 0; i < of.counters_.size(); ++i) figures[kFirstCounter + i] = counter_in(of.circumstances_.figures, of.counters_[i]);
        start_ = {std::vector<signed char>(of.atoms_.size(), 0), std::move(figures), {}};
    }

    bool possible(const std::vector<Wish>& wishes) {
        State state = start_;
        std::vector<Goal> goals;
        for (const Wish& wish : wishes) goals.push_back({wish.condition, wish.holds, wish.figures});
        return settle(state, std::move(goals)) && solve(std::move(state));
    }

private:
    using Part = Possibilities::Part;

    struct Goal {
        int part;
        bool wanted;
        const FigureRanges* figures;
    };

    struct State {
        std::vector<signed char> atoms;  ///< 1 is so, -1 is not, 0 open
        std::vector<Range> figures;
        std::vector<Goal> open;          ///< of which one of several parts must be chosen
    };

    static constexpr int kMostSteps = 4000;

    const Part& part(const Goal& goal) const { return of_.parts_[static_cast<std::size_t>(goal.part)]; }
    static bool wanted(const Part& part, const Goal& goal) { return goal.wanted == part.affirmed; }
    /// All its parts are needed, and not one of them.
    static bool needs_all(const Part& part, bool wanted) { return (part.kind == Part::Kind::all) == wanted; }

    Answer answer(const State& state, const Goal& goal) const {
        const Part& p = part(goal);
        const bool want = wanted(p, goal);
        const auto as_wanted = [want](Answer a) { return a == Answer::open || want ? a : a == Answer::yes ? Answer::no : Answer::yes; };
        if (p.kind == Part::Kind::atom) {
            const int known = state.atoms[static_cast<std::size_t>(p.subject)];
            return known == 0 ? Answer::open : as_wanted(known > 0 ? Answer::yes : Answer::no);
        }
        if (p.kind == Part::Kind::limit) {
            if (goal.figures)
                if (const auto figure = of_.given(*goal.figures, p.subject)) return as_wanted(lies_in(*figure, p.range));
            return as_wanted(lies_in(state.figures[static_cast<std::size_t>(p.subject)], p.range));
        }
        const bool all = needs_all(p, want);
        bool open = false;
        for (const int each : p.parts) {
            const Answer one = answer(state, {each, want, goal.figures});
            if (all && one == Answer::no) return Answer::no;
            if (!all && one == Answer::yes) return Answer::yes;
            open = open || one == Answer::open;
        }
        return open ? Answer::open : all ? Answer::yes : Answer::no;
    }

    bool assume(State& state, int atom, bool is_so) const {
        signed char& known = state.atoms[static_cast<std::size_t>(atom)];
        if (known != 0) return (known > 0) == is_so;
        known = is_so ? 1 : -1;
        const auto& following = (is_so ? of_.implies_ : of_.implied_by_)[static_cast<std::size_t>(atom)];
        return std::all_of(following.begin(), following.end(), [&](int other) { return assume(state, other, is_so); });
    }

    /// Takes what the limit leaves; false when nothing is left. A limit that cuts a piece out of the middle stays open.
    static bool narrow(Range& figure, const Range& limit, bool inside, bool& open) {
        if (inside) {
            figure = {std::max(figure.least, limit.least), std::min(figure.most, limit.most)};
        } else if (limit.least <= figure.least) {
            figure.least = std::max(figure.least, limit.most + 1);
        } else if (limit.most >= figure.most) {
            figure.most = std::min(figure.most, limit.least - 1);
        } else {
            open = true;
        }
        return figure.least <= figure.most;
    }

    /// Assumes all that follows from the goals; false when they contradict one another.
    bool settle(State& state, std::vector<Goal> goals) const {
        for (;;) {
            while (!goals.empty()) {
                const Goal goal = goals.back();
                goals.pop_back();
                const Part& p = part(goal);
                const bool want = wanted(p, goal);
                const Answer known = answer(state, goal);
                if (known == Answer::no) return false;
                if (known == Answer::yes) continue;
                if (p.kind == Part::Kind::atom) {
                    if (!assume(state, p.subject, want)) return false;
                } else if (p.kind == Part::Kind::limit) {
                    if (goal.figures && of_.given(*goal.figures, p.subject)) continue;  // not known well enough: it may be so
                    bool open = false;
                    if (!narrow(state.figures[static_cast<std::size_t>(p.subject)], p.range, want, open)) return false;
                    if (open) state.open.push_back(goal);
                } else if (needs_all(p, want)) {
                    for (const int each : p.parts) goals.push_back({each, want, goal.figures});
                } else {
                    state.open.push_back(goal);
                }
            }
            std::vector<Goal> still;
            for (const Goal& goal : state.open) {
                const Answer known = answer(state, goal);
                if (known == Answer::no) return false;
                if (known == Answer::yes) continue;
                const std::vector<Goal> ways = ways_of(state, goal);
                if (ways.size() == 1) goals.push_back(ways.front());
                else still.push_back(goal);
            }
            state.open = std::move(still);
            if (goals.empty()) return true;
        }
    }

    /// The parts by which an open goal can still be met.
    std::vector<Goal> ways_of(const State& state, const Goal& goal) const {
        std::vector<Goal> ways;
        const Part& p = part(goal);
        for (const int each : p.parts) {
            const Goal one{each, wanted(p, goal), goal.figures};
            if (answer(state, one) != Answer::no) ways.push_back(one);
        }
        return ways;
    }

    bool solve(State state) {
        if (state.open.empty()) return true;
        if (++steps_ > kMostSteps) return true;
        std::size_t fewest = 0, least = SIZE_MAX;
        for (std::size_t i = 0; i < state.open.size(); ++i) {
            const Part& p = part(state.open[i]);
            const std::size_t ways = p.kind == Part::Kind::limit ? 2 : ways_of(state, state.open[i]).size();
            if (ways < least) fewest = i, least = ways;
        }
        const Goal goal = state.open[fewest];
        state.open.erase(state.open.begin() + static_cast<std::ptrdiff_t>(fewest));
        const Part& p = part(goal);
        if (p.kind == Part::Kind::limit) {  // below it, or above it
            State below = state, above = state;
            const auto at = static_cast<std::size_t>(p.subject);
            below.figures[at].most = std::min(below.figures[at].most, p.range.least - 1);
            above.figures[at].least = std::max(above.figures[at].least, p.range.most + 1);
            const auto goes = [this](State next) {
                return std::all_of(next.figures.begin(), next.figures.end(), [](const Range& r) { return r.least <= r.most; }) && settle(next, {}) &&
                       solve(std::move(next));
            };
            return goes(std::move(below)) || goes(std::move(above));
        }
        for (const Goal& way : ways_of(state, goal)) {
            State next = state;
            if (settle(next, {way}) && solve(std::move(next))) return true;
        }
        return false;
    }

    const Possibilities& of_;
    State start_;
    int steps_ = 0;
};

bool Possibilities::possible(const std::vector<Wish>& wishes) const { return PossibilitySearch(*this).possible(wishes); }

std::vector<int> Possibilities::decided(int condition, const FigureRanges& figures) const {
    std::vector<int> out;
    const auto limits = limits_.find(condition);
    if (limits == limits_.end()) return out;
    for (const int limit : limits->second) {
        const Part& part = parts_[static_cast<std::size_t>(limit)];
        if (const auto figure = given(figures, part.subject)) out.push_back(static_cast<int>(lies_in(*figure, part.range)));
    }
    return out;
}

}  // namespace peilian
