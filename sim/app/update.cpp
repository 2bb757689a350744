#include "app/update.h"

#include <algorithm>
#include <utility>

#include "app/hint.h"
#include "app/play.h"
#include "app/shift_play.h"

namespace peilian {
namespace {

constexpr SimTime kNoticeShown{6000};  // errors stay until closed
constexpr SimTime kRetryAfter{10'000};

/// Number of the Saving that wanted it; 0 when none did.
template <class Wish>
std::uint32_t saving_of(const Wish& wish) {
    if constexpr (requires { wish.saving; }) return wish.saving;
    else return 0;
}

/// What people are told of a failure that is no attempt's: what happened, what is safe, what to do.
const char* key_of_failure(const Effect& effect) {
    if (std::holds_alternative<effect::SaveSetting>(effect)) return "notice.setting_failed";
    if (std::holds_alternative<effect::ExportReport>(effect)) return "notice.report_failed";
    if (std::holds_alternative<effect::DiscardAttempt>(effect)) return "notice.discard_failed";
    return "notice.load_failed";
}

/// One overload per action; what an action does to the model, and what it wants of the world.
struct Step {
    Model& model;
    std::vector<Effect>& effects;

    /// Somebody is on the screen of the desk.
    bool live() const { return model.session.has_value(); }
    bool busy() const { return model.session || model.shift; }
    SimTime here() const { return session_time(*model.session, model.now); }
    /// What the trainee does in the chat on the screen.
    void act(SessionInput input) {
        if (model.shift) feed_shift(model, effects, shift_time(*model.shift, model.now), model.shift->state.selected, std::move(input));
        else feed(model, effects, here(), std::move(input));
    }
    void pause(bool on) {
        if (model.shift) pause_shift(model, on);
        else if (model.session) pause_session(model, on);
    }
    void pass_shift() {
        const std::optional<SimTime> due = model.shift->state.next_due();
        const SimTime now = shift_time(*model.shift, model.now);
        if (!model.shift->paused && due && *due <= now) feed_shift(model, effects, now, {}, Tick{});
    }
    void notice(bool error, std::string text) {
        model.notices.push_back(Notice{error, std::move(text), model.now});
        if (model.notices.size() > 3) model.notices.erase(model.notices.begin());
    }

    Saving* find_saving(std::uint32_t number) {
        if (Saving* live = live_saving(model); live && live->number == number) return live;
        const auto found = std::find_if(model.unsaved.begin(), model.unsaved.end(), [&](const Saving& saving) { return saving.number == number; });
        return found != model.unsaved.end() ? &*found : nullptr;
    }
    bool settled() const {
        const Saving* live = live_saving(model);
        return model.unsaved.empty() && (!live || live->settled());
    }
    /// Older chats first, as they were.
    void hand_over_all() {
        model.retry_at = model.now + kRetryAfter;
        for (Saving& saving : model.unsaved) hand_over(saving, effects);
        if (Saving* live = live_saving(model)) hand_over(*live, effects);
    }
    /// After every answer of the records: when they owe nothing any more, whoever was told of a failure is told, too.
    void look_at_records() {
        if (!settled()) return;
        if (model.save_problem) {
            model.save_problem.reset();
            notice(false, model.texts()["notice.saved_again"]);
            effects.push_back(effect::LoadAttempts{model.trainee});
        }
        model.quit = model.quit == Quit::waiting ? Quit::yes : Quit::no;
    }

    void operator()(const action::Tick& tick) {
        model.now = std::max(model.now, tick.now);
        if (model.save_problem && model.now >= model.retry_at) hand_over_all();
        std::erase_if(model.notices, [&](const Notice& n) { return !n.error && model.now - n.shown > kNoticeShown; });
        if (model.shift) return pass_shift();
        if (live() && !model.session->paused) {
            const std::optional<SimTime> due = model.session->state.next_due();
            if (due && *due <= here()) feed(model, effects, here(), Tick{});
        }
    }
    void operator()(const action::Navigate& wish) {
        if (wish.screen == Screen::desk && !busy()) return;
        if (wish.screen == Screen::review && !model.review && !model.shift_review) return;
        pause(wish.screen != Screen::desk);
        model.screen = wish.screen;
    }
    void operator()(const action::StartScenario& wish) {
        if (tell_busy()) return;
        if (auto scenario = scenario_of(model, wish.scenario)) begin_session(model, effects, std::move(scenario), wish.seed, wish.wall_ms);
    }
    bool tell_busy() {
        if (busy()) notice(false, model.texts()["notice.one_session"]);
        return busy();
    }
    void operator()(const action::StartShift& wish) {
        if (tell_busy()) return;
        if (auto shift = shift_of(model, wish.shift)) begin_shift(model, effects, std::move(shift), wish.seed, wish.wall_ms);
    }
    void operator()(const action::SelectChat& wish) {
        const ShiftChat* chat = model.shift ? model.shift->state.find(wish.chat) : nullptr;
        if (chat && chat->arrived) feed_shift(model, effects, shift_time(*model.shift, model.now), wish.chat, Tick{});
    }
    void operator()(const action::NextWaiting&) {
        if (!model.shift) return;
        if (const std::string next = next_waiting(model.shift->state); !next.empty()) (*this)(action::SelectChat{next});
    }
    void operator()(const action::ReviewChat& wish) {
        if (model.shift_review) show_chat_review(model, wish.chat);
    }
    void operator()(const action::SendReply& reply) {
        if (live() && !model.session->paused && !is_blank(reply.text)) act(Reply{reply.text});
    }
    void operator()(const action::DoDeskAction& wish) {
        if (live() && !model.session->paused) act(DeskAction{wish.action, wish.args});
    }
    void operator()(const action::AskHint&) {
        if (!live() || model.session->paused || model.session->state.closed) return;
        model.session->hints.push_back(next_hint(model, *model.session));
        if (model.shift) keep_hint(model);
        act(Hint{});
    }
    void operator()(const action::EndChat&) {
        if (!live()) return;
        pause(false);
        act(EndChat{});
    }
    void operator()(const action::JumpToNextCue&) {
        if (model.shift) return jump_shift();
        if (!live() || model.session->paused) return;
        const std::optional<SimTime> due = model.session->state.next_due();
        if (!due) return;
        const SimTime to = std::max(*due, here());
        model.session->offset = to - model.now;
        feed(model, effects, to, Tick{});
    }
    void jump_shift() {
        LiveShift& shift = *model.shift;
        const std::optional<SimTime> due = shift.state.next_due();
        if (shift.paused || !due) return;
        const SimTime to = std::max(*due, shift_time(shift, model.now));
        shift.offset = to - model.now;
        feed_shift(model, effects, to, {}, Tick{});
    }
    void operator()(const action::Pause& wish) { pause(wish.on); }
    void operator()(const action::OpenAttempt& wish) { effects.push_back(effect::LoadAttempt{wish.attempt}); }
    void operator()(const action::SelectStandard& wish) {
        if (!model.review) return;
        model.review->standard = wish.standard;
        ++model.review->selections;
        model.review->turn.reset();
        for (const Criterion& criterion : model.review->assessment.criteria) {
            if (criterion.id == wish.standard && !criterion.evidence.empty()) model.review->turn = criterion.evidence.front().turn;
        }
    }
    void operator()(const action::SelectTurn& wish) {
        if (!model.review || wish.turn >= model.review->state.transcript.turns.size()) return;
        model.review->turn = wish.turn;
        ++model.review->selections;
        // What the turn lost comes before what it earned: that is what one wants to know of it.
        const Criterion* chosen = nullptr;
        for (const Criterion& criterion : model.review->assessment.criteria) {
            const bool here = std::any_of(criterion.evidence.begin(), criterion.evidence.end(), [&](const Evidence& e) { return e.turn == wish.turn; });
            const auto lost = [](const Criterion& c) { return c.possible_milli - c.earned_milli; };
            if (here && (chosen == nullptr || lost(criterion) > lost(*chosen))) chosen = &criterion;
        }
        if (chosen != nullptr) model.review->standard = chosen->id;
    }
    void operator()(const action::TryAgain& wish) {
        if (busy()) return;
        if (model.review) begin_session(model, effects, model.review->scenario, wish.seed, wish.wall_ms);
        else if (model.shift_review) begin_shift(model, effects, model.shift_review->shift, wish.seed, wish.wall_ms);
    }
    void operator()(const action::TryAgainFrom& wish) {
        if (!model.review || busy() || wish.turn >= model.review->state.transcript.turns.size()) return;
        const Review review = *model.review;
        const std::vector<Turn>& turns = review.state.transcript.turns;
        // Every reply, action and hint made one turn; times do not tell, since two may come at the same instant.
        const auto made = std::count_if(turns.begin(), turns.begin() + static_cast<std::ptrdiff_t>(wish.turn),
                                        [](const Turn& turn) { return turn.role == Role::agent || turn.event == "hint"; });
        const auto kept = std::min(static_cast<std::size_t>(made), review.inputs.size());
        const std::vector<StampedInput> before(review.inputs.begin(), review.inputs.begin() + static_cast<std::ptrdiff_t>(kept));
        begin_session(model, effects, review.scenario, review.seed, wish.wall_ms, review.attempt);
        // From the turn before it, so that the buyer has not waited yet.
        model.session->saving.waiting = before;
        replay_inputs(model, before, wish.turn > 0 ? turns[wish.turn - 1].t : SimTime{0});
    }
    void operator()(const action::Resume&) {
        if (!model.resumable.empty() && !busy()) effects.push_back(effect::LoadAttempt{model.resumable});
    }
    void operator()(const action::DiscardResume&) {
        if (!model.resumable.empty()) effects.push_back(effect::DiscardAttempt{std::exchange(model.resumable, {}), model.trainee});
    }
    void operator()(const action::SetTrainee& wish) {
        model.trainee = wish.name;
        model.attempts.clear();   // of somebody else now
        model.resumable.clear();
        effects.push_back(effect::SaveSetting{"trainee", wish.name});
        effects.push_back(effect::LoadAttempts{wish.name});
    }
    void operator()(const action::SetLocale& wish) {
        if (!model.locales.contains(wish.locale)) return;
        model.locale = wish.locale;
        effects.push_back(effect::SaveSetting{"locale", wish.locale});
    }
    void operator()(const action::SetTheme& wish) {
        model.theme = wish.theme;
        effects.push_back(effect::SaveSetting{"theme", wish.theme == Theme::dark ? "dark" : "light"});
    }
    void operator()(const action::ExportReport& wish) { effects.push_back(effect::ExportReport{wish.attempt, std::make_shared<const Texts>(model.texts())}); }
    void operator()(const action::CloseNotice& wish) {
        if (wish.index < model.notices.size()) model.notices.erase(model.notices.begin() + static_cast<std::ptrdiff_t>(wish.index));
    }
    void operator()(const action::RetrySaving&) { hand_over_all(); }
    void operator()(const action::Quit&) {
        if (settled() || model.quit == Quit::waiting || model.quit == Quit::warned) {
            model.quit = Quit::yes;   // asked twice, it goes whatever is lost
        } else if (model.save_problem) {
            warn_of_loss();
            hand_over_all();
        } else {
            model.quit = Quit::waiting;
        }
    }
    void warn_of_loss() {
        model.quit = Quit::warned;
        notice(true, model.texts()["notice.quit_unsaved"]);
    }
    void operator()(const action::AttemptBegun& answer) {
        Saving* saving = find_saving(answer.saving);
        if (saving == nullptr || !saving->attempt.empty()) return;
        saving->attempt = answer.attempt;
        if (model.review && model.review->saving == answer.saving) model.review->attempt = answer.attempt;
        if (model.shift_review && model.shift_review->saving == answer.saving) model.shift_review->attempt = answer.attempt;
        hand_over(*saving, effects);
        look_at_records();
    }
    void operator()(const action::InputStored& answer) {
        Saving* saving = find_saving(answer.saving);
        if (saving == nullptr) return;
        confirm(*saving, answer.inputs);
        look_at_records();
    }
    void operator()(const action::AttemptFinished& answer) {
        std::erase_if(model.unsaved, [&](const Saving& saving) { return saving.number == answer.saving; });
        effects.push_back(effect::LoadAttempts{model.trainee});
        look_at_records();
    }
    void operator()(const action::AttemptsListed& answer) {
        model.attempts = answer.attempts;
        model.resumable.clear();
        for (const AttemptRow& row : model.attempts) {
            const auto mine = [&](const Saving& saving) { return saving.attempt == row.id; };
            const Saving* live = live_saving(model);
            const bool open = (live && mine(*live)) || std::any_of(model.unsaved.begin(), model.unsaved.end(), mine);
            if (!row.finished && !open && (scenario_of(model, row.scenario) || shift_of(model, row.scenario))) {
                model.resumable = row.id;
                break;
            }
        }
    }
    /// One of a shift: finished, it is reviewed; else it goes on.
    void load_shift(const action::AttemptLoaded& answer, std::shared_ptr<const Shift> shift) {
        if (answer.finished) {
            pause(true);
            return open_shift_review(model, answer.attempt, std::move(shift), answer.seed, answer.inputs);
        }
        if (busy()) return;
        std::vector<Effect> unwanted;  // the records know this attempt already
        begin_shift(model, unwanted, std::move(shift), answer.seed, answer.wall_ms);
        model.shift->saving.attempt = answer.attempt;
        model.shift->saving.stored = answer.inputs.size();
        replay_shift(model, answer.inputs);
        model.resumable.clear();
        store_shift(model, effects);
    }
    void operator()(const action::AttemptLoaded& answer) {
        if (auto shift = shift_of(model, answer.scenario); shift && answer.scenario != shift->id) return load_shift(answer, std::move(shift));
        auto scenario = scenario_of(model, answer.scenario);
        if (!scenario) {
            notice(true, model.texts().fill("notice.scenario_gone", {answer.scenario}));
            return;
        }
        if (answer.finished) pause(true);
        if (answer.finished) {
            open_review(model, answer.attempt, std::move(scenario), answer.seed, answer.inputs);
            return;
        }
        if (busy()) return;
        std::vector<Effect> unwanted;  // the records know this attempt already
        begin_session(model, unwanted, std::move(scenario), answer.seed, answer.wall_ms, answer.based_on);
        model.session->saving.attempt = answer.attempt;
        model.session->saving.stored = answer.inputs.size();
        replay_inputs(model, answer.inputs, SimTime{0});
        model.resumable.clear();
        store_progress(model, effects);
    }
    void operator()(const action::ReportExported& answer) { notice(false, model.texts().fill("notice.exported", {answer.path})); }
    void operator()(const action::StoreFailed& answer) {
        const std::uint32_t number = std::visit([](const auto& wish) { return saving_of(wish); }, answer.effect);
        if (number == 0) {
            notice(true, model.texts().fill(key_of_failure(answer.effect), {model.texts().fill(answer.why)}));
            return;
        }
        Saving* saving = find_saving(number);
        if (saving == nullptr) return;
        // What was refused only because an earlier input is missing does not say why.
        const auto* append = std::get_if<effect::AppendInput>(&answer.effect);
        const bool first = append != nullptr ? append->position <= saving->stored : saving->attempt.empty() || saving->waiting.empty();
        refuse(*saving, answer.effect);
        // The first refusal sets the time of the next try; those of the inputs behind it follow at once.
        if (!model.save_problem || model.now >= model.retry_at) model.retry_at = model.now + kRetryAfter;
        if (first || !model.save_problem) model.save_problem = answer.why;
        if (model.quit == Quit::waiting) warn_of_loss();
    }
};

}  // namespace

Updated update(Model model, const Action& action) {
    Updated updated{std::move(model), {}};
    std::visit(Step{updated.model, updated.effects}, action);
    return updated;
}

std::optional<SimTime> next_wake(const Model& model) {
    std::optional<SimTime> wake;
    if (model.save_problem) wake = model.retry_at;
    const bool paused = model.shift ? model.shift->paused : !model.session || model.session->paused;
    if (paused) return wake;
    const std::optional<SimTime> due = model.shift ? model.shift->state.next_due() : model.session->state.next_due();
    if (!due) return wake;
    const SimTime cue = *due - (model.shift ? model.shift->offset : model.session->offset);
    return wake ? std::min(*wake, cue) : cue;
}

void complete(Action& action, std::uint64_t seed, std::int64_t wall_ms) {
    if (auto* start = std::get_if<action::StartScenario>(&action)) {
        if (start->seed == 0) start->seed = seed;
        if (start->wall_ms == 0) start->wall_ms = wall_ms;
    } else if (auto* shift = std::get_if<action::StartShift>(&action)) {
        if (shift->seed == 0) shift->seed = seed;
        if (shift->wall_ms == 0) shift->wall_ms = wall_ms;
    } else if (auto* again = std::get_if<action::TryAgain>(&action)) {
        if (again->seed == 0) again->seed = seed;
        if (again->wall_ms == 0) again->wall_ms = wall_ms;
    } else if (auto* from = std::get_if<action::TryAgainFrom>(&action)) {
        if (from->wall_ms == 0) from->wall_ms = wall_ms;
    }
}

}  // namespace peilian
