#include "session/shift.h"

#include <algorithm>
#include <cassert>

#include "session/model_run.h"

namespace peilian {
namespace {

/// Apart from every session's own generator, which begins at its seed.
constexpr std::uint64_t kArrivals = 0x7368696674ULL;
constexpr SimTime kLongest = std::chrono::hours(72);

const Scenario& scenario_of(const Shift& shift, const ShiftState& state, const ShiftChat& chat) {
    return *shift.arrivals[static_cast<std::size_t>(&chat - state.chats.data())].scenario;
}

ShiftChat* find_chat(ShiftState& state, std::string_view id) {
    const auto found = std::find_if(state.chats.begin(), state.chats.end(), [&](const ShiftChat& chat) { return chat.id == id; });
    return found == state.chats.end() ? nullptr : &*found;
}

/// The buyer who comes next, if there is room at the desk; of several at once the first in the file.
ShiftChat* next_arrival(ShiftState& state) {
    if (state.open_chats() >= kMostAtOnce) return nullptr;
    ShiftChat* next = nullptr;
    for (ShiftChat& chat : state.chats) {
        if (!chat.arrived && (next == nullptr || chat.due < next->due)) next = &chat;
    }
    return next;
}

/// The open chat whose next cue is due first, no later than its session can last.
ShiftChat* next_speaker(ShiftState& state) {
    ShiftChat* next = nullptr;
    for (ShiftChat& chat : state.chats) {
        const std::optional<SimTime> due = chat.open() ? chat.session.next_due() : std::nullopt;
        if (!due || *due > kLongest) continue;
        if (next == nullptr || *chat.arrived + *due < *next->arrived + *next->session.next_due()) next = &chat;
    }
    return next;
}

void read_selected(ShiftState& state) {
    if (ShiftChat* chat = find_chat(state, state.selected)) chat->seen = chat->session.transcript.turns.size();
}

/// Plays whatever is due first, if it is due by `until`. A session sees nothing but its own cues and inputs, so it cannot tell
/// that it is not alone.
bool play_next(const Shift& shift, const Rules& rules, ShiftState& state, SimTime until) {
    ShiftChat* comes = next_arrival(state);
    ShiftChat* speaks = next_speaker(state);
    const SimTime coming = comes ? std::max(comes->due, state.now) : SimTime::max();
    const SimTime speaking = speaks ? *speaks->arrived + *speaks->session.next_due() : SimTime::max();
    if (std::min(coming, speaking) > until || (!comes && !speaks)) return false;
    if (coming <= speaking) {
        comes->arrived = coming;
        comes->session = begin(scenario_of(shift, state, *comes), comes->seed);
    } else {
        const SimTime due = *speaks->session.next_due();
        speaks->session = step(scenario_of(shift, state, *speaks), rules, std::move(speaks->session), std::max(due, speaks->session.now), Tick{});
    }
    state.now = std::max(state.now, std::min(coming, speaking));
    read_selected(state);
    return true;
}

}  // namespace

SimTime ShiftChat::own_time(SimTime shift_time) const {
    if (!arrived) return SimTime{0};
    return std::max(shift_time - *arrived, session.now);
}

const ShiftChat* ShiftState::find(std::string_view id) const {
    const auto found = std::find_if(chats.begin(), chats.end(), [&](const ShiftChat& chat) { return chat.id == id; });
    return found == chats.end() ? nullptr : &*found;
}

std::optional<SimTime> ShiftState::next_due() const {
    std::optional<SimTime> next;
    const auto consider = [&](SimTime due) { next = next ? std::min(*next, due) : due; };
    const bool room = open_chats() < kMostAtOnce;
    for (const ShiftChat& chat : chats) {
        if (!chat.arrived && room) consider(std::max(chat.due, now));
        const std::optional<SimTime> due = chat.open() ? chat.session.next_due() : std::nullopt;
        if (due && *due <= kLongest) consider(std::max(*chat.arrived + *due, now));
    }
    return next;
}

bool ShiftState::closed() const {
    return std::all_of(chats.begin(), chats.end(), [](const ShiftChat& chat) { return chat.arrived && chat.session.closed; });
}

int ShiftState::open_chats() const {
    return static_cast<int>(std::count_if(chats.begin(), chats.end(), [](const ShiftChat& chat) { return chat.open(); }));
}

ShiftState begin_shift(const Shift& shift, std::uint64_t seed) {
    Rng rng{seed ^ kArrivals};
    ShiftState state;
    for (const Arrival& arrival : shift.arrivals) {
        ShiftChat chat;
        chat.id = arrival.scenario->id;
        chat.seed = rng.next();
        chat.due = arrival.at + SimTime{rng.below(static_cast<std::uint32_t>(arrival.within.count() + 1))};
        state.chats.push_back(std::move(chat));
    }
    for (ShiftChat* comes = next_arrival(state); comes && comes->due == SimTime{0}; comes = next_arrival(state)) {
        comes->arrived = SimTime{0};
        comes->session = begin(scenario_of(shift, state, *comes), comes->seed);
    }
    return state;
}

ShiftState step_shift(const Shift& shift, const Rules& rules, ShiftState state, SimTime now, const ShiftInput& input) {
    assert(now >= state.now);
    while (play_next(shift, rules, state, now)) {}
    state.now = now;
    ShiftChat* chat = find_chat(state, input.chat);
    if (chat == nullptr || !chat->arrived) return state;
    state.selected = chat->id;
    if (chat->open() && !std::holds_alternative<Tick>(input.input)) {
        chat->session = step(scenario_of(shift, state, *chat), rules, std::move(chat->session), chat->own_time(now), input.input);
    }
    read_selected(state);
    // The place of a chat that has just been closed is taken at once.
    while (play_next(shift, rules, state, now)) {}
    return state;
}

ShiftState play_out(const Shift& shift, const Rules& rules, ShiftState state) {
    while (!state.closed()) {
        while (play_next(shift, rules, state, SimTime::max())) {}
        for (ShiftChat& chat : state.chats) {
            if (chat.open()) chat.session = play_out(scenario_of(shift, state, chat), rules, std::move(chat.session));
        }
    }
    return state;
}

int unread(const ShiftChat& chat) {
    const auto& turns = chat.session.transcript.turns;
    int count = 0;
    for (std::size_t i = chat.seen; i < turns.size(); ++i) count += turns[i].role == Role::buyer ? 1 : 0;
    return count;
}

std::optional<SimTime> waiting_since(const SessionState& state) {
    std::optional<SimTime> since;
    if (state.closed) return since;
    for (const Turn& turn : state.transcript.turns) {
        if (turn.role == Role::agent) since.reset();
        if (turn.role == Role::buyer && !since) since = turn.t;
    }
    return since;
}

std::vector<std::size_t> by_waiting(const ShiftState& state) {
    std::vector<std::size_t> order;
    for (std::size_t i = 0; i < state.chats.size(); ++i) {
        if (state.chats[i].open()) order.push_back(i);
    }
    const auto key = [&](std::size_t i) {
        const ShiftChat& chat = state.chats[i];
        const std::optional<SimTime> since = waiting_since(chat.session);
        return std::pair(!since, since ? *chat.arrived + *since : *chat.arrived);
    };
    std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) { return key(a) < key(b); });
    return order;
}

}  // namespace peilian
