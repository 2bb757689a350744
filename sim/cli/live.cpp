#include "cli/live.h"

#include <poll.h>
#include <unistd.h>

#include <cerrno>
#include <chrono>
#include <cstdio>

#include "base/utf8.h"
#include "cli/chat.h"
#include "cli/desk_words.h"
#include "session/stands.h"

namespace peilian::cli {
namespace {

/// Whole lines of standard input, without waiting longer than asked.
class Keyboard {
public:
    bool ended() const { return ended_ && buffer_.empty(); }

    /// A line when there is one within the time; at the end of input also a last line without line feed.
    std::optional<std::string> line(int timeout_ms) {
        if (auto ready = take()) return ready;
        if (!ended_) receive(timeout_ms);
        return take();
    }

private:
    void receive(int timeout_ms) {
        pollfd in{STDIN_FILENO, POLLIN, 0};
        if (poll(&in, 1, timeout_ms) <= 0) return;
        char bytes[4096];
        const ssize_t count = read(STDIN_FILENO, bytes, sizeof bytes);
        if (count > 0)
            buffer_.append(bytes, static_cast<std::size_t>(count));
        else if (count == 0 || errno != EINTR)
            ended_ = true;
    }

    std::optional<std::string> take() {
        const std::size_t end = buffer_.find('\n');
        if (end == std::string::npos && !(ended_ && !buffer_.empty())) return std::nullopt;
        std::string line = buffer_.substr(0, end);
        buffer_.erase(0, end == std::string::npos ? end : end + 1);
        while (!line.empty() && line.back() == '\r') line.pop_back();
        return line;
    }

    std::string buffer_;
    bool ended_ = false;
};

/// Session time: the steady clock since the start, plus the jumps.
class SessionClock {
public:
    explicit SessionClock(SimTime start) : offset_(start) {}
    SimTime now() const { return offset_ + std::chrono::duration_cast<SimTime>(std::chrono::steady_clock::now() - started_); }
    void jump_to(SimTime t) {
        if (const SimTime here = now(); t > here) offset_ += t - here;
    }

private:
    std::chrono::steady_clock::time_point started_ = std::chrono::steady_clock::now();
    SimTime offset_;
};

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
            if (std::holds_alternative<Hint>(*input)) show_hint();
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

    void show_hint() {
        std::string text;
        for (const NeedRecord& need : state_.needs)
            if (need.status != NeedStatus::addressed)
                if (const NeedKind* kind = rules_.needs.find(need.need)) text += "  还没解决的诉求：" + kind->title + "\n";
        if (const std::string reply = model_reply(scenario_, stand_of(state_)); !reply.empty()) text += "  可以这样说：" + reply + "\n";
        show(text.empty() ? "  这里没有提示\n" : text);
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

SessionState play_live(const Scenario& scenario, const Rules& rules, SessionState state, Recording& recording) {
    return LiveSession(scenario, rules, std::move(state), recording).run();
}

}  // namespace peilian::cli
