#include "app/shift_play.h"

#include <algorithm>

#include "app/hint.h"
#include "app/play.h"
#include "records/grading.h"
#include "records/shift_grading.h"

namespace peilian {
namespace {

Rules rules_of(const Model& model) { return Rules{model.library->lexicon, model.library->needs}; }

std::size_t index_of(const LiveShift& live, const std::string& id) {
    const auto found = std::find_if(live.state.chats.begin(), live.state.chats.end(), [&](const ShiftChat& chat) { return chat.id == id; });
    return static_cast<std::size_t>(found - live.state.chats.begin());
}

/// Whoever comes first is on the screen without being asked for.
void select_first(ShiftState& state) {
    if (!state.selected.empty()) return;
    for (const ShiftChat& chat : state.chats) {
        if (chat.arrived) {
            state.selected = chat.id;
            return;
        }
    }
}

/// Puts the selected chat on the screen as it stands now.
void show_selected(Model& model) {
    LiveShift& live = *model.shift;
    select_first(live.state);
    const std::size_t i = index_of(live, live.state.selected);
    if (i >= live.state.chats.size()) {
        model.session.reset();
        return;
    }
    const ShiftChat& chat = live.state.chats[i];
    live.state.chats[i].seen = chat.session.transcript.turns.size();
    ShiftCoach& coach = live.coaches[i];
    LiveSession session;
    session.scenario = live.shift->arrivals[i].scenario;
    session.state = chat.session;
    session.seed = chat.seed;
    session.wall_ms = live.wall_ms;
    session.offset = live.offset - *chat.arrived;
    session.paused = live.paused;
    session.stopped = live.stopped - *chat.arrived;
    session.applies = coach.applies;
    if (const std::size_t turns = chat.session.transcript.turns.size(); turns != coach.turns) {
        coach.turns = turns;
        coach.judged = grade_session(*session.scenario, rules_of(model), *model.scorebook, chat.session, {}, coach.applies);
    }
    session.coach = coach.judged;
    session.coached_turns = coach.turns;
    session.hints = coach.hints;
    model.session = std::move(session);
}

ShiftAssessment judged(const Model& model, const Shift& shift, std::uint64_t seed, const ShiftState& state) {
    const Rules rules = rules_of(model);
    return texts_for(shift, rules, *model.scorebook, state, attempt_for(shift, rules, *model.scorebook, seed), applies_for(shift, rules, *model.scorebook)).assessment;
}

void show_shift_review(Model& model, ShiftReview review) {
    review.assessment = judged(model, *review.shift, review.seed, review.state);
    model.review.reset();
    model.shift_review = std::move(review);
    model.screen = Screen::review;
}

}  // namespace

SimTime shift_time(const LiveShift& shift, SimTime program_now) {
    return std::max(shift.paused ? shift.stopped : program_now + shift.offset, shift.state.now);
}

std::string next_waiting(const ShiftState& state) {
    const ShiftChat* here = state.find(state.selected);
    std::string unread_one;
    for (const std::size_t i : by_waiting(state)) {
        const ShiftChat& chat = state.chats[i];
        if (chat.id == state.selected) continue;
        if (waiting_since(chat.session)) return chat.id;
        if (unread_one.empty() && (unread(chat) > 0 || (here != nullptr && !here->open()))) unread_one = chat.id;
    }
    return unread_one;
}

std::shared_ptr<const Shift> shift_of(const Model& model, std::string_view id) {
    if (!model.library) return nullptr;
    Attempt named;
    named.scenario = std::string(id);
    const std::string_view stored = shift_of(named);
    for (const auto& shift : model.library->shifts) {
        if (shift->id == (stored.empty() ? id : stored)) return shift;
    }
    return nullptr;
}

void begin_shift(Model& model, std::vector<Effect>& effects, std::shared_ptr<const Shift> shift, std::uint64_t seed, std::int64_t wall_ms) {
    LiveShift live;
    live.seed = seed;
    live.wall_ms = wall_ms;
    live.offset = -model.now;
    live.state = begin_shift(*shift, seed);
    for (std::vector<std::string>& applies : applies_for(*shift, rules_of(model), *model.scorebook)) {
        live.coaches.emplace_back();
        live.coaches.back().applies = std::move(applies);
    }
    live.saving.number = ++model.savings;
    live.saving.begin = effect::BeginAttempt{model.trainee, "shift:" + shift->id, shift->hash, seed, wall_ms, {}, model.savings};
    hand_over(live.saving, effects);
    live.shift = std::move(shift);
    model.shift = std::move(live);
    model.review.reset();
    model.shift_review.reset();
    model.screen = Screen::desk;
    show_selected(model);
}

void replay_shift(Model& model, const std::vector<StampedInput>& inputs) {
    LiveShift& live = *model.shift;
    const Rules rules = rules_of(model);
    for (const StampedInput& input : inputs) {
        const SimTime at = std::max(input.at, live.state.now);
        if (std::holds_alternative<Hint>(input.input)) {
            live.state = step_shift(*live.shift, rules, std::move(live.state), at, {input.chat, Tick{}});
            show_selected(model);
            live.coaches[index_of(live, live.state.selected)].hints.push_back(next_hint(model, *model.session));
        }
        live.state = step_shift(*live.shift, rules, std::move(live.state), at, {input.chat, input.input});
        live.inputs.push_back(input);
    }
    live.offset = live.state.now - model.now;
    show_selected(model);
}

void feed_shift(Model& model, std::vector<Effect>& effects, SimTime at, const std::string& chat, SessionInput input) {
    LiveShift& live = *model.shift;
    at = std::max(at, live.state.now);
    const ShiftChat* target = live.state.find(chat);
    if (!std::holds_alternative<Tick>(input)) {
        if (target == nullptr || !target->open()) return;
        live.inputs.push_back(StampedInput{at, input, chat});
        live.saving.waiting.push_back(live.inputs.back());
    }
    live.state = step_shift(*live.shift, rules_of(model), std::move(live.state), at, {chat, std::move(input)});
    show_selected(model);
    store_shift(model, effects);
}

void keep_hint(Model& model) {
    LiveShift& live = *model.shift;
    live.coaches[index_of(live, live.state.selected)].hints = model.session->hints;
}

void pause_shift(Model& model, bool on) {
    LiveShift& live = *model.shift;
    if (live.paused == on) return;
    if (on) live.stopped = shift_time(live, model.now);
    if (!on) live.offset = shift_time(live, model.now) - model.now;
    live.paused = on;
    show_selected(model);
}

void store_shift(Model& model, std::vector<Effect>& effects) {
    LiveShift& live = *model.shift;
    live.saving.over = live.state.closed();
    hand_over(live.saving, effects);
    if (!live.saving.over) return;
    const bool watching = model.screen == Screen::desk;
    ShiftReview review;
    review.attempt = live.saving.attempt;
    review.saving = live.saving.number;
    review.shift = live.shift;
    review.seed = live.seed;
    review.inputs = std::move(live.inputs);
    review.state = std::move(live.state);
    model.unsaved.push_back(std::move(live.saving));
    model.shift.reset();
    model.session.reset();
    if (watching) show_shift_review(model, std::move(review));
}

void open_shift_review(Model& model, std::string attempt, std::shared_ptr<const Shift> shift, std::uint64_t seed, std::vector<StampedInput> inputs) {
    ShiftReview review;
    review.attempt = std::move(attempt);
    review.seed = seed;
    review.state = replay(*shift, rules_of(model), seed, inputs);
    review.inputs = std::move(inputs);
    review.shift = std::move(shift);
    show_shift_review(model, std::move(review));
}

void show_chat_review(Model& model, int chat) {
    ShiftReview& whole = *model.shift_review;
    const auto i = static_cast<std::size_t>(chat);
    whole.chat = chat >= 0 && i < whole.state.chats.size() ? chat : -1;
    model.review.reset();
    if (whole.chat < 0) return;
    Review review;
    review.scenario = whole.shift->arrivals[i].scenario;
    review.seed = whole.state.chats[i].seed;
    review.inputs = inputs_of(whole.state.chats[i], whole.inputs);
    review.state = whole.state.chats[i].session;
    review.assessment = whole.assessment.chats[i];
    show_review(model, std::move(review));
}

}  // namespace peilian
