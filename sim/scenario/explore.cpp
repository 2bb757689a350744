#include "scenario/explore.h"

#include <algorithm>
#include <deque>

#include "scenario/circumstances.h"
#include "scenario/looked_at.h"

namespace peilian {
namespace {

/// Conditions of one node, and of the persona there, with the questions that were asked before.
struct NodeQuestions {
    explicit NodeQuestions(const Circumstances& circumstances) : possibilities(circumstances) {}

    bool possible(const std::vector<Wish>& wishes) {
        std::vector<int> key;
        for (const Wish& wish : wishes) {
            key.push_back(wish.holds ? wish.condition : -1 - wish.condition);
            if (!wish.figures) continue;
            const std::vector<int> decided = possibilities.decided(wish.condition, *wish.figures);
            key.insert(key.end(), decided.begin(), decided.end());
        }
        const auto [at, is_new] = answers.emplace(std::move(key), false);
        if (is_new) at->second = possibilities.possible(wishes);
        return at->second;
    }

    Possibilities possibilities;
    std::vector<int> branches, reactions, asked;
    std::map<std::vector<int>, bool> answers;
};

class Explorer {
public:
    Explorer(const Scenario& scenario, std::size_t most) : scenario_(scenario), most_(most), looked_(scenario), circumstances_(circumstances_of(scenario)) {
        circumstances_.figures = {};  // each moment has its own
        for (std::size_t i = 0; i < scenario.nodes.size(); ++i) node_index_.emplace(scenario.nodes[i].id, i);
    }

    Exploration run() {
        const auto start = node_index_.find(scenario_.start);
        if (start == node_index_.end()) return std::move(out_);
        Moment first = looked_.at_start();
        looked_.enter(scenario_, start->second, first);
        const Persona& persona = scenario_.persona;
        keep({std::move(first), {{persona.mood, persona.mood}, {persona.patience, persona.patience}}}, kNone);
        while (!open_.empty() && out_.whole) {
            from_ = open_.front();
            open_.pop_front();
            is_open_[from_] = false;
            wait();
            reply();
        }
        out_.states = states_.size();
        if (out_.whole) find_stuck();
        return std::move(out_);
    }

private:
    static constexpr std::size_t kNone = SIZE_MAX;
    /// A state whose interval has grown so often is in a circle: the interval then grows to its end at once.
    static constexpr int kMostGrowth = 4;

    struct State {
        Moment moment;
        Feelings feelings;
    };

    /// The state that it is now part of; kNone when there are too many.
    std::size_t keep(State state, std::size_t parent) {
        if (!looked_.mood) state.feelings.mood = {0, 100};
        if (!looked_.patience) state.feelings.patience = {0, 100};
        const auto [at, is_new] = known_.emplace(state.moment, states_.size());
        const std::size_t index = at->second;
        if (is_new) {
            if (states_.size() >= most_) {
                out_.whole = false;
                known_.erase(at);
                return kNone;
            }
            out_.reached.insert(scenario_.nodes[state.moment.node].id);
            states_.push_back(std::move(state));
            parents_.push_back(parent);
            grown_.push_back(0);
            is_open_.push_back(false);
        } else if (!grow(states_[index].feelings, state.feelings, index)) {
            return index;
        }
        if (!is_open_[index]) open_.push_back(index);
        is_open_[index] = true;
        return index;
    }

    bool grow(Feelings& known, const Feelings& more, std::size_t index) {
        const Feelings before = known;
        const bool at_once = grown_[index] >= kMostGrowth;
        const auto join = [at_once](Range& range, const Range& other) {
            if (other.least < range.least) range.least = at_once ? 0 : other.least;
            if (other.most > range.most) range.most = at_once ? 100 : other.most;
        };
        join(known.mood, more.mood);
        join(known.patience, more.patience);
        if (known == before) return false;
        ++grown_[index];
        return true;
    }

    bool step() {
        if (++steps_ > 20 * most_) out_.whole = false;
        return out_.whole;
    }

    /// `answered`: a reply, or the node's own nudge, brings it about; the buyer who leaves an absent trainee does not count as a way out.
    void go(State state, const std::string& to, bool answered) {
        if (!step()) return;
        std::size_t target = kNone;
        if (const auto node = node_index_.find(to); node != node_index_.end()) {
            looked_.enter(scenario_, node->second, state.moment);
            target = keep(std::move(state), from_);
            if (target == kNone) return;
        } else if (!to.empty()) {
            out_.reached.insert(to);
        }
        if (answered) edges_.insert({from_, target});
    }

    void stay(State state, bool answered) {
        if (!step()) return;
        const std::size_t target = keep(std::move(state), from_);
        if (answered && target != kNone) edges_.insert({from_, target});
    }

    static Range shifted(const Range& range, int least, int most) {
        return {std::clamp<std::int64_t>(range.least + least, 0, 100), std::clamp<std::int64_t>(range.most + most, 0, 100)};
    }

    /// What comes of an outcome: the buyer may leave, and the chat goes on where the outcome leads. False when it goes nowhere, so that the
    /// state, changed, stays in the node.
    bool follow(const Outcome& outcome, State& state, bool answered) {
        looked_.apply(outcome, state.moment);
        state.feelings.mood = shifted(state.feelings.mood, outcome.mood, outcome.mood);
        state.feelings.patience = shifted(state.feelings.patience, outcome.patience, outcome.patience);
        const bool to_ending = scenario_.find_ending(outcome.to) != nullptr;
        const auto used_up = [&](int by, Range& left, const Outcome& last) {
            if (by >= 0 || to_ending || left.least > 0) return false;
            go(state, last.to, false);
            if (left.most <= 0) return true;
            left.least = 1;  // else the buyer would have left
            return false;
        };
        if (used_up(outcome.patience, state.feelings.patience, scenario_.persona.out_of_patience)) return true;
        if (used_up(outcome.mood, state.feelings.mood, scenario_.persona.out_of_mood)) return true;
        if (outcome.to.empty()) return false;
        go(state, outcome.to, answered);
        return true;
    }

    /// The trainee says nothing: one nudge after the other.
    void wait() {
        State state = states_[from_];
        const Node& node = scenario_.nodes[state.moment.node];
        const bool own = !node.nudges.empty() || node.silent;
        for (const Nudge& nudge : own ? node.nudges : scenario_.persona.nudges) {
            if (follow(nudge.outcome, state, own)) return;
            stay(state, own);
        }
    }

    NodeQuestions& questions_at(std::size_t node) {
        if (const auto found = questions_.find(node); found != questions_.end()) return found->second;
        NodeQuestions questions(circumstances_);
        for (const Branch& branch : scenario_.nodes[node].branches) questions.branches.push_back(questions.possibilities.add(branch.when));
        for (const Reaction& reaction : scenario_.persona.reactions) questions.reactions.push_back(questions.possibilities.add(reaction.when));
        for (const std::string& need : looked_.needs) {
            Condition asked;
            asked.asked = {need};
            questions.asked.push_back(questions.possibilities.add(asked));
        }
        return questions_.emplace(node, std::move(questions)).first->second;
    }

    const FigureRanges* figures_at(const State& state) { return &figures_.emplace_back(looked_.figures(state.moment, state.feelings)); }

    void reply() {
        const State state = states_[from_];
        NodeQuestions& questions = questions_at(state.moment.node);
        figures_.clear();
        std::vector<Wish> wishes;
        // Needs that were asked are the same for all conditions of one answer.
        for (std::size_t i = 0; i < questions.asked.size(); ++i) wishes.push_back({questions.asked[i], (state.moment.asked >> i & 1) != 0});
        react(0, state, std::move(wishes), {}, questions);
    }

    /// The reactions from `first` on, and then the branches. `moving` are reactions that may have fired and change only feelings.
    void react(std::size_t first, const State& state, std::vector<Wish> wishes, std::vector<std::size_t> moving, NodeQuestions& questions) {
        const std::vector<Reaction>& reactions = scenario_.persona.reactions;
        for (std::size_t i = first; i < reactions.size() && out_.whole; ++i) {
            const Reaction& reaction = reactions[i];
            const bool passes = reaction.outcome.to.empty() && reaction.then_branch;
            if (passes && looked_.leaves_no_trace(reaction.outcome)) {
                if (reaction.outcome.mood != 0 || reaction.outcome.patience != 0) moving.push_back(i);
                continue;
            }
            const std::uint64_t bit = reaction.once && i < 64 ? std::uint64_t{1} << i : 0;
            if (bit & state.moment.fired) continue;
            State here = state;
            move(here, moving, wishes, questions);
            const FigureRanges* figures = figures_at(here);
            std::vector<Wish> it_holds = wishes;
            it_holds.push_back({questions.reactions[i], true, figures});
            if (questions.possible(it_holds)) {
                here.moment.fired |= bit;
                if (passes) {
                    State next = state;
                    next.moment.fired |= bit;
                    if (!follow(reaction.outcome, next, true)) react(i + 1, next, std::move(it_holds), moving, questions);
                } else if (!follow(reaction.outcome, here, true)) {
                    stay(std::move(here), true);
                }
            }
            wishes.push_back({questions.reactions[i], false, figures});
            if (!questions.possible(wishes)) return;
        }
        if (out_.whole) branch(state, wishes, moving, questions);
    }

    /// What the reactions make of the feelings when the wishes are met: those that must fire then do, those that can may. Where no
    /// condition looks at feelings, all that counts is that the buyer may leave.
    void move(State& state, const std::vector<std::size_t>& moving, const std::vector<Wish>& wishes, NodeQuestions& questions) {
        const FigureRanges* figures = nullptr;
        for (const std::size_t i : moving) {
            const Reaction& reaction = scenario_.persona.reactions[i];
            if (!looked_.mood && !looked_.patience) {
                if (reaction.outcome.patience < 0) go(state, scenario_.persona.out_of_patience.to, false);
                if (reaction.outcome.mood < 0) go(state, scenario_.persona.out_of_mood.to, false);
                continue;
            }
            if (!figures) figures = figures_at({state.moment, {}});
            std::vector<Wish> also = wishes;
            also.push_back({questions.reactions[i], true, figures});
            if (!questions.possible(also)) continue;
            also.back().holds = false;
            const bool surely = !reaction.once && !questions.possible(also);
            const auto shift = [&](Range& range, int by) { range = shifted(range, surely ? by : std::min(by, 0), surely ? by : std::max(by, 0)); };
            shift(state.feelings.mood, reaction.outcome.mood);
            shift(state.feelings.patience, reaction.outcome.patience);
            // The buyer may leave over it; else something is left.
            const auto used_up = [&](int by, Range& left, const Outcome& last) {
                if (by >= 0 || left.least > 0) return;
                go(state, last.to, false);
                left = {1, std::max<std::int64_t>(left.most, 1)};
            };
            used_up(reaction.outcome.patience, state.feelings.patience, scenario_.persona.out_of_patience);
            used_up(reaction.outcome.mood, state.feelings.mood, scenario_.persona.out_of_mood);
        }
    }

    void take(const Outcome& outcome, State state) {
        if (!follow(outcome, state, true)) stay(std::move(state), true);
    }

    void branch(const State& state, const std::vector<Wish>& wishes, const std::vector<std::size_t>& moving, NodeQuestions& questions) {
        const Node& node = scenario_.nodes[state.moment.node];
        const FigureRanges* open = figures_at({state.moment, {}});
        std::vector<Wish> conditions;
        /// This branch (or none of them) is taken: first what reactions then do, and with the feelings after them whether it holds.
        const auto taken = [&](State& after) {
            std::vector<Wish> all = wishes;
            for (Wish each : conditions) {
                each.figures = open;
                all.push_back(each);
            }
            if (!questions.possible(all)) return false;
            move(after, moving, all, questions);
            const FigureRanges* figures = figures_at(after);
            for (std::size_t i = wishes.size(); i < all.size(); ++i) all[i].figures = figures;
            return questions.possible(all);
        };
        for (std::size_t i = 0; i < node.branches.size(); ++i) {
            conditions.push_back({questions.branches[i], true});
            if (State after = state; taken(after)) {
                out_.fired.insert({node.id, i});
                take(node.branches[i].outcome, std::move(after));
            }
            conditions.back().holds = false;
        }
        State after = state;
        if (!taken(after)) return;
        if (node.bargain) {   // which answers every reply; what it makes of one is not followed
            for (const auto& [move, outcome] : node.bargain->moves) take(outcome, after);
        } else if (node.otherwise) {
            out_.fired.insert({node.id, node.branches.size()});
            take(*node.otherwise, std::move(after));
        } else {
            stay(std::move(after), true);
        }
    }

    void find_stuck() {
        std::vector<std::vector<std::size_t>> into(states_.size());
        std::vector<bool> ends(states_.size(), false);
        std::vector<std::size_t> open;
        const auto mark = [&](std::size_t state) {
            if (ends[state]) return;
            ends[state] = true;
            open.push_back(state);
        };
        for (const auto& [from, to] : edges_) {
            if (to == kNone) mark(from);
            else into[to].push_back(from);
        }
        while (!open.empty()) {
            const std::size_t state = open.back();
            open.pop_back();
            for (const std::size_t from : into[state]) mark(from);
        }
        for (std::size_t i = 0; i < states_.size(); ++i) {
            if (ends[i]) continue;
            const auto [at, is_new] = out_.stuck.emplace(scenario_.nodes[states_[i].moment.node].id, std::vector<std::string>{});
            if (is_new) at->second = course_to(i);
        }
    }

    /// The nodes on the way, each change of node once.
    std::vector<std::string> course_to(std::size_t state) const {
        std::vector<std::string> course;
        for (; state != kNone; state = parents_[state])
            if (const std::string& id = scenario_.nodes[states_[state].moment.node].id; course.empty() || course.back() != id) course.push_back(id);
        std::reverse(course.begin(), course.end());
        return course;
    }

    const Scenario& scenario_;
    std::size_t most_, steps_ = 0, from_ = 0;
    LookedAt looked_;
    Circumstances circumstances_;
    std::map<std::string, std::size_t> node_index_;
    std::map<std::size_t, NodeQuestions> questions_;
    std::map<Moment, std::size_t> known_;
    std::deque<State> states_;
    std::vector<std::size_t> parents_;
    std::vector<int> grown_;
    std::vector<bool> is_open_;
    std::deque<std::size_t> open_;                         ///< states whose followers are to be found, perhaps again
    std::set<std::pair<std::size_t, std::size_t>> edges_;  ///< from, and to; kNone: the chat ends
    std::deque<FigureRanges> figures_;   ///< those that the wishes of one reply point to
    Exploration out_;
};

}  // namespace

Exploration explore(const Scenario& scenario, std::size_t most_states) { return Explorer(scenario, most_states).run(); }

}  // namespace peilian
