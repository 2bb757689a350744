#include "cli/live_shift.h"

#include <algorithm>
#include <charconv>
#include <cstdio>

#include <fmt/format.h>

#include "base/utf8.h"
#include "cli/chat.h"
#include "cli/desk_words.h"
#include "cli/keyboard.h"
#include "cli/live.h"
#include "cli/session_clock.h"

namespace peilian::cli {
namespace {

constexpr std::string_view kHelp =
    "  /1 /2 …                 换到那一位买家，之后输入的都发给他\n"
    "  /list                   每位买家等了多久\n"
    "  /waiting                换到等得最久的买家\n";

void show(std::string_view text) {
    std::fwrite(text.data(), 1, text.size(), stdout);
    std::fflush(stdout);
}

class LiveShift {
public:
    LiveShift(const Shift& shift, const Rules& rules, ShiftRun run, Recording& recording)
        : shift_(shift), rules_(rules), run_(std::move(run)), recording_(recording), clock_(run_.state.now), shown_(shift.arrivals.size(), 0) {}

    ShiftRun run() {
        show_news();
        while (!run_.state.closed()) {
            const auto line = keyboard_.line(50);
            pass();
            if (line && !run_.state.closed()) obey(valid_utf8(*line));
            else if (keyboard_.ended()) end_all();
        }
        return std::move(run_);
    }

private:
    ShiftChat* chosen() {
        const auto found = std::find_if(run_.state.chats.begin(), run_.state.chats.end(), [&](const ShiftChat& chat) { return chat.id == run_.state.selected; });
        return found == run_.state.chats.end() ? nullptr : &*found;
    }
    std::size_t number_of(const ShiftChat& chat) const { return static_cast<std::size_t>(&chat - run_.state.chats.data()); }
    const Scenario& scenario_of(const ShiftChat& chat) const { return *shift_.arrivals[number_of(chat)].scenario; }
    std::string label(const ShiftChat& chat) const { return fmt::format("[{} {}]", number_of(chat) + 1, scenario_of(chat).buyer.nick); }

    void obey(const std::string& line) {
        if (line == "/list") return list();
        if (line == "/waiting") return choose_waiting();
        std::size_t number = 0;
        const char* end = line.data() + line.size();
        if (line.size() > 1 && line[0] == '/' && std::from_chars(line.data() + 1, end, number).ptr == end) return choose(number);
        const ShiftChat* chat = chosen();
        if (chat == nullptr) return show("还没有买家。\n");
        obey(read_desk_word(line, scenario_of(*chat)), *chat);
    }

    void obey(const DeskWord& word, const ShiftChat& chat) {
        if (const auto* input = std::get_if<SessionInput>(&word)) {
            if (!chat.open()) return show(label(chat) + " 已经结束，输入 /list 看还有谁在等。\n");
            if (std::holds_alternative<Tick>(*input)) return;
            const std::string hint = std::holds_alternative<Hint>(*input) ? hint_text(scenario_of(chat), rules_, chat.session) : "";
            say({chat.id, *input});
            show(hint);
        } else if (std::holds_alternative<NextCue>(word)) {
            if (const auto due = run_.state.next_due()) clock_.jump_to(*due);
            pass();
        } else if (std::holds_alternative<ShowHelp>(word)) {
            show(desk_words_help());
            show(kHelp);
        } else if (std::holds_alternative<ShowBackground>(word)) {
            show(background(scenario_of(chat)));
        } else {
            show(std::get<BadWord>(word).message + "\n");
        }
    }

    void choose(std::size_t number) {
        if (number < 1 || number > run_.state.chats.size() || !run_.state.chats[number - 1].arrived) return show(fmt::format("{} 号买家还没有来。\n", number));
        const ShiftChat& chat = run_.state.chats[number - 1];
        if (!chat.open()) return show(label(chat) + " 已经结束。\n");
        const std::string chosen = label(chat);
        step(now(), {chat.id, Tick{}});
        show("→ " + chosen + "\n");
    }

    void choose_waiting() {
        const std::vector<std::size_t> order = by_waiting(run_.state);
        if (order.empty()) return show("现在没有买家。\n");
        choose(order.front() + 1);
    }

    void list() {
        for (const ShiftChat& chat : run_.state.chats) {
            if (!chat.arrived) continue;
            const auto since = chat.open() ? waiting_since(chat.session) : std::nullopt;
            const std::string state = !chat.open() ? "已结束" : since ? "等了 " + clock_text(chat.own_time(run_.state.now) - *since) : "不在等";
            show(fmt::format("{} {} {}\n", chat.id == run_.state.selected ? "→" : " ", label(chat), state));
        }
    }

    void end_all() {
        std::vector<std::string> open;
        for (const ShiftChat& chat : run_.state.chats)
            if (chat.open()) open.push_back(chat.id);
        for (const std::string& id : open) say({id, EndChat{}});
        // Whoever is still on the way comes, and is sent away as well.
        if (const auto due = run_.state.next_due()) clock_.jump_to(*due);
        pass();
    }

    void pass() { step(now(), {"", Tick{}}); }

    void say(const ShiftInput& input) {
        const StampedInput stamped{now(), input.input, input.chat};
        recording_.append(stamped);
        run_.inputs.push_back(stamped);
        step(stamped.at, input);  // what is stored is what happened, to the millisecond
    }

    SimTime now() const { return std::max(clock_.now(), run_.state.now); }

    void step(SimTime at, const ShiftInput& input) {
        run_.state = step_shift(shift_, rules_, std::move(run_.state), at, input);
        show_news();
    }

    /// All that is new, by shift time. Whoever comes first is the one who is spoken to, until another is chosen.
    void show_news() {
        struct News {
            SimTime at;
            std::string text;
        };
        std::vector<News> all;
        for (const ShiftChat& chat : run_.state.chats) {
            if (!chat.arrived) continue;
            if (run_.state.selected.empty()) run_.state.selected = chat.id;
            std::size_t& shown = shown_[number_of(chat)];
            for (; shown < chat.session.transcript.turns.size(); ++shown) {
                Turn turn = chat.session.transcript.turns[shown];
                turn.t += *chat.arrived;
                const std::string how = chat.id == run_.state.selected ? "" : fmt::format("输入 /{} 换过去。", number_of(chat) + 1);
                all.push_back({turn.t, (shown == 0 ? fmt::format("—— {} 到店。{}\n", label(chat), how) : "") + label(chat) + " " + chat_line(turn, scenario_of(chat))});
            }
        }
        std::ranges::stable_sort(all, {}, &News::at);
        for (const News& news : all) show(news.text);
    }

    const Shift& shift_;
    const Rules& rules_;
    ShiftRun run_;
    Recording& recording_;
    SessionClock clock_;
    Keyboard keyboard_;
    std::vector<std::size_t> shown_;   ///< turns on the screen, by chat
};

}  // namespace

ShiftRun play_live(const Shift& shift, const Rules& rules, std::uint64_t seed, std::vector<StampedInput> said, Recording& recording) {
    show(fmt::format("{}\n\n{}\n{}{}\n", shift.title, shift.briefing, desk_words_help(), kHelp));
    ShiftState state = resume(shift, rules, seed, said);
    return LiveShift(shift, rules, {std::move(state), std::move(said)}, recording).run();
}

}  // namespace peilian::cli
