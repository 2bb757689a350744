#include "session/scout.h"

#include <algorithm>
#include <array>
#include <functional>

#include "session/contrive.h"
#include "session/model_run.h"
#include "session/trainee_words.h"

namespace peilian {
namespace {

/// States kept of one node; they differ in what conditions can ask for.
constexpr std::size_t kKept = 48;
/// Moves tried for one branch before the next one's turn.
constexpr int kTries = 24;
/// Replies in a row of one who goes on in the same way until the buyer leaves.
constexpr int kLongest = 14;

void gather_acts(const Condition& c, std::vector<std::string>& acts) {
    for (const auto* list : {&c.act, &c.with, &c.without}) acts.insert(acts.end(), list->begin(), list->end());
    for (const auto* parts : {&c.any, &c.all, &c.none}) {
        for (const Condition& part : *parts) gather_acts(part, acts);
    }
}

/// All that a condition can ask of the course of a session, coarsely.
std::string standing(const SessionState& state) {
    const auto visits = state.entered.find(state.node);
    std::string key = std::to_string(state.mood / 12) + "/" + std::to_string(state.patience / 12) + "/" +
                      std::to_string(visits == state.entered.end() ? 0 : std::min(visits->second, 3));
    for (const auto& [name, value] : state.counters) key += "/" + name + std::to_string(value);
    for (const NeedRecord& record : state.needs) {
        if (record.status == NeedStatus::addressed) key += "+" + record.need;
    }
    return key;
}

class Scout {
public:
    Scout(const Scenario& scenario, const Rules& rules, const Coverage& known, std::uint64_t seed, int most)
        : scenario_(scenario), rules_(rules), rng_{seed ^ 0x73636F7574ULL}, most_(most), seen_(known) {
        out_.found = coverage_of(scenario);
    }

    Scouting run() {
        const SessionState first = let_buyer_finish(scenario_, rules_, begin(scenario_, rng_.next()));
        count(out_.found, first);
        count(seen_, first);
        keep(first);
        streak(first, [&](const SessionState& state) { return model_move(scenario_, state); });
        while (!done()) {
            const int before = out_.moves;
            aim();
            if (!done()) spread();
            if (out_.moves == before) break;
        }
        return std::move(out_);
    }

private:
    bool done() const { return out_.moves >= most_ || seen_.complete(); }
    bool missing(const std::string& branch) const {
        const auto found = seen_.branches.find(branch);
        return found != seen_.branches.end() && found->second == 0;
    }
    template <class List>
    const auto& one_of(const List& list) { return list[rng_.below(static_cast<std::uint32_t>(list.size()))]; }

    void keep(SessionState state) {
        if (state.closed) return;
        auto& [keys, states] = standing_[state.node];
        const std::string key = standing(state);
        if (states.size() >= kKept || std::find(keys.begin(), keys.end(), key) != keys.end()) return;
        keys.push_back(key);
        states.push_back(std::move(state));
    }

    /// Plays one move; what it reached is counted, where it led is kept.
    SessionState play(const SessionState& from, const Move& move) {
        ++out_.moves;
        SessionState state = from;
        if (move.inputs.empty()) {
            if (const auto due = state.next_due()) state = step(scenario_, rules_, std::move(state), *due, Tick{});
            else state = step(scenario_, rules_, std::move(state), state.now, EndChat{});
        } else {
            const SimTime at = state.now + move.after;
            for (const SessionInput& input : move.inputs) state = step(scenario_, rules_, std::move(state), at, input);
        }
        state = let_buyer_finish(scenario_, rules_, std::move(state));
        count(out_.found, state, &from);
        count(seen_, state, &from);
        keep(state);
        return state;
    }

    void streak(SessionState state, const std::function<Move(const SessionState&)>& choose) {
        for (int i = 0; i < kLongest && !state.closed && out_.moves < most_; ++i) state = play(state, choose(state));
    }

    /// A condition's own move, at times with more words that the node's conditions speak of, in the same message or the next.
    Move aimed(const Node& node, const Condition& wanted) {
        Move move = contrive(scenario_, rules_, wanted, rng_);
        if (rng_.below(2) == 0) return move;
        std::vector<std::string> acts;
        for (const Branch& branch : node.branches) gather_acts(branch.when, acts);
        std::string more;
        for (std::uint32_t i = rng_.below(2); i < 2 && !acts.empty(); ++i) {
            const auto& examples = rules_.lexicon.examples_of(one_of(acts));
            if (!examples.empty()) more += (more.empty() ? "" : ",") + one_of(examples);
        }
        if (more.empty()) return move;
        Reply* reply = nullptr;
        for (SessionInput& input : move.inputs) reply = std::get_if<Reply>(&input) ? std::get_if<Reply>(&input) : reply;
        const std::uint32_t way = rng_.below(4);
        if (!reply || way < 2) move.inputs.push_back(Reply{more});   // a message of its own, in the same burst
        else reply->text = way == 2 ? reply->text + "。" + more : more + "。" + reply->text;
        return move;
    }

    /// Words that are to miss every branch.
    std::string beside_the_point() {
        static constexpr std::array<std::string_view, 4> kOdd{"呃这个嘛", "今天天气真好啊", "哈哈哈", "1"};
        switch (rng_.below(4)) {
            case 0: return std::string(one_of(trainee_words::kStuffer));
            case 1: return std::string(one_of(trainee_words::kRude));
            default: return std::string(one_of(kOdd));
        }
    }

    /// Tries what the branches that nobody reached ask for.
    void aim() {
        for (const Node& node : scenario_.nodes) {
            for (std::size_t i = 0; i < node.branches.size(); ++i) {
                const std::string name = node.id + ".branch" + std::to_string(i);
                for (int n = 0; n < kTries && missing(name) && !done(); ++n) {
                    const auto& states = standing_[node.id].second;
                    if (states.empty()) break;
                    const SessionState from = one_of(states);
                    play(from, aimed(node, node.branches[i].when));
                }
            }
            for (const BargainMove wanted : kBargainMoves) {
                const std::string name = node.id + "." + std::string(name_of(wanted));
                for (int n = 0; n < kTries && missing(name) && !done(); ++n) {
                    const auto& states = standing_[node.id].second;
                    if (states.empty()) break;
                    const SessionState from = one_of(states);
                    play(from, contrive(scenario_, rules_, *node.bargain, rng_));
                }
            }
            const std::string otherwise = node.id + ".else";
            for (int n = 0; n < kTries && missing(otherwise) && !done(); ++n) {
                const auto& states = standing_[node.id].second;
                if (states.empty()) break;
                const SessionState from = one_of(states);
                play(from, saying(beside_the_point()));
            }
        }
    }

    /// Brings the buyer into other moods and to other visits: goes on in one way from somewhere, for a while.
    void spread() {
        for (const Node& node : scenario_.nodes) {
            if (standing_[node.id].second.empty() || done()) continue;
            const SessionState from = one_of(standing_[node.id].second);
            switch (rng_.below(6)) {
                case 0: streak(from, [&](const SessionState&) { return saying(one_of(trainee_words::kRude)); }); break;
                case 1: streak(from, [&](const SessionState&) { return saying(one_of(trainee_words::kStuffer)); }); break;
                case 2: streak(from, [](const SessionState&) { return Move{}; }); break;
                case 3: streak(from, [&](const SessionState& state) { return model_move(scenario_, state); }); break;
                default:
                    streak(from, [&](const SessionState& state) {
                        const Node* here = scenario_.find_node(state.node);
                        return !here || here->branches.empty() ? model_move(scenario_, state) : aimed(*here, one_of(here->branches).when);
                    });
                    break;
            }
        }
    }

    static Move saying(std::string_view words) {
        Move move;
        move.inputs.push_back(Reply{std::string(words)});
        return move;
    }

    const Scenario& scenario_;
    const Rules& rules_;
    Rng rng_;
    int most_;
    Coverage seen_;      ///< by whomever
    Scouting out_;
    std::map<std::string, std::pair<std::vector<std::string>, std::vector<SessionState>>> standing_;  ///< node → their keys, states
};

}  // namespace

Scouting scout(const Scenario& scenario, const Rules& rules, const Coverage& known, std::uint64_t seed, int most) {
    return Scout(scenario, rules, known, seed, most).run();
}

}  // namespace peilian
