#include "cli/live.h"

#include <cstdio>

#include "base/utf8.h"
#include "cli/chat.h"
#include "cli/desk_words.h"
#include "cli/keyboard.h"
#include "cli/session_clock.h"
#include "session/stands.h"

namespace peilian::cli {
namespace {

class LiveSession {
public:
    LiveSession(const Scenario& scenario, const Rules& rules, SessionState state, Recording& recording)
        : scenario_(scenario), rules_(rules), state_(std::move(state)), recording_(recording), clock_(state_.now) {}

    SessionState run() {
        show("");
        while (!state_.closed) {
            const auto line = keyboard_.line(50);
            apply(Tick{});
            if (line && !state_.closed)
                obey(read_desk_word(valid_utf8(*line), scenario_));
            else if (keyboard_.ended())
                apply(EndChat{});
        }
        return std::move(state_);
    }

private:
    void obey(const DeskWord& word) {
        if (const auto* input = std::get_if<SessionInput>(&word)) {
            apply(*input);
            if (std::holds_alternative<Hint>(*input)) show(hint_text(scenario_, rules_, state_));
        } else if (std::holds_alternative<NextCue>(word)) {
            if (const auto due = state_.next_due()) clock_.jump_to(*due);
            apply(Tick{});
        } else if (std::holds_alternative<ShowHelp>(word)) {
            show(desk_words_help());
        } else if (std::holds_alternative<ShowBackground>(word)) {
            show(background(scenario_));
        } else {
            show(std::get<BadWord>(word).message + "\n");
        }
    }

    /// Ticks are not recorded: they cannot change a result.
    void apply(const SessionInput& input) {
        const SimTime now = std::max(clock_.now(), state_.now);
        if (!std::holds_alternative<Tick>(input)) recording_.append({now, input});
        state_ = step(scenario_, rules_, std::move(state_), now, input);
        for (; shown_ < state_.transcript.turns.size(); ++shown_) show(chat_line(state_.transcript.turns[shown_], scenario_));
    }

    static void show(std::string_view text) {
        std::fwrite(text.data(), 1, text.size(), stdout);
        std::fflush(stdout);
    }

    const Scenario& scenario_;
    const Rules& rules_;
    SessionState state_;
    Recording& recording_;
    SessionClock clock_;
    Keyboard keyboard_;
    std::size_t shown_ = 0;
};

}  // namespace

std::string hint_text(const Scenario& scenario, const Rules& rules, const SessionState& state) {
    std::string text;
    for (const NeedRecord& need : state.needs)
        if (need.status != NeedStatus::addressed)
            if (const NeedKind* kind = rules.needs.find(need.need)) text += "  还没解决的诉求：" + kind->title + "\n";
    if (const std::string reply = model_reply(scenario, stand_of(state)); !reply.empty()) text += "  可以这样说：" + reply + "\n";
    return text.empty() ? "  这里没有提示\n" : text;
}

SessionState play_live(const Scenario& scenario, const Rules& rules, SessionState state, Recording& recording) {
    return LiveSession(scenario, rules, std::move(state), recording).run();
}

}  // namespace peilian::cli
