#include "session/shift_trainee.h"

#include <algorithm>
#include <tuple>

namespace peilian {
namespace {

/// Far above any shift; ends one that goes round in a circle.
constexpr int kMostMoves = 2000;
/// A greeting is a quick phrase: two keys.
constexpr SimTime kGreeting{3000};

/// Where a chat stood when its trainee was asked last: he is not asked twice of the same.
using Standing = std::tuple<std::size_t, std::string, int>;

Standing standing(const SessionState& state) {
    const auto found = state.entered.find(state.node);
    return {state.transcript.turns.size(), state.node, found == state.entered.end() ? 0 : found->second};
}

bool spoken_to(const SessionState& state) {
    return std::any_of(state.transcript.turns.begin(), state.transcript.turns.end(), [](const Turn& turn) { return turn.role == Role::agent; });
}

class Desk {
public:
    Desk(const Shift& shift, const Rules& rules, TraineeKind kind, std::uint64_t seed) : shift_(shift), rules_(rules), greets_(ought_to_pass(kind)) {
        run_.state = begin_shift(shift, seed);
        for (std::size_t i = 0; i < shift.arrivals.size(); ++i) {
            trainees_.emplace_back(*shift.arrivals[i].scenario, rules, kind, run_.state.chats[i].seed);
            asked_.emplace_back();
        }
    }

    ShiftRun play() {
        for (int i = 0; i < kMostMoves && !run_.state.closed(); ++i) {
            if (greet_somebody() || serve_somebody()) continue;
            const std::optional<SimTime> due = run_.state.next_due();
            if (!due) break;
            pass_to(*due);
        }
        run_.state = play_out(shift_, rules_, std::move(run_.state));
        return std::move(run_);
    }

private:
    const ShiftChat& chat(std::size_t i) const { return run_.state.chats[i]; }
    void pass_to(SimTime at) { run_.state = step_shift(shift_, rules_, std::move(run_.state), at, {}); }
    void act(std::size_t i, const SessionInput& input) {
        if (!chat(i).open()) return;
        const std::string& id = chat(i).id;
        run_.inputs.push_back({run_.state.now, input, id});
        run_.state = step_shift(shift_, rules_, std::move(run_.state), run_.state.now, {run_.inputs.back().chat, input});
    }

    /// Those he would turn to, in this order: whoever has something urgent, then whoever waits longest.
    std::vector<std::size_t> order() const {
        std::vector<std::size_t> out = by_waiting(run_.state);
        std::erase_if(out, [&](std::size_t i) { return chat(i).session.buyer_typing; });
        const auto urgent = [&](std::size_t i) { return greets_ && shift_.arrivals[i].first && waiting_since(chat(i).session); };
        std::stable_partition(out.begin(), out.end(), urgent);
        return out;
    }

    /// Somebody new, while somebody else wants him too: one sentence, and on.
    bool greet_somebody() {
        if (!greets_) return false;
        std::size_t waiting = 0;
        const ShiftChat* fresh = nullptr;
        for (const std::size_t i : by_waiting(run_.state)) {
            if (!waiting_since(chat(i).session)) continue;
            ++waiting;
            if (!fresh && !spoken_to(chat(i).session)) fresh = &chat(i);
        }
        if (waiting < 2 || !fresh) return false;
        const auto i = static_cast<std::size_t>(fresh - run_.state.chats.data());
        pass_to(run_.state.now + kGreeting);
        act(i, Reply{"亲，您好，我是客服" + shift_.arrivals[i].scenario->shop.agent + "，请您稍等，马上为您解答。"});
        return true;
    }

    bool serve_somebody() {
        for (const std::size_t i : order()) {
            if (asked_[i] == standing(chat(i).session)) continue;
            asked_[i] = standing(chat(i).session);
            const Move move = trainees_[i].choose(chat(i).session);
            if (move.inputs.empty()) continue;
            const std::string node = chat(i).session.node;
            pass_to(run_.state.now + move.after);
            // The buyer may have gone elsewhere meanwhile.
            if (chat(i).session.node != node) return true;
            for (const SessionInput& input : move.inputs) act(i, input);
            return true;
        }
        return false;
    }

    const Shift& shift_;
    const Rules& rules_;
    bool greets_;
    ShiftRun run_;
    std::vector<Trainee> trainees_;
    std::vector<Standing> asked_;
};

}  // namespace

ShiftRun play_trainee(const Shift& shift, const Rules& rules, TraineeKind kind, std::uint64_t seed) { return Desk(shift, rules, kind, seed).play(); }

}  // namespace peilian
