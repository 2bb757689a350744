// Small scenarios built in C++, for tests of the player that need no files.
#pragma once
#include <string>
#include <utility>
#include <vector>

#include "session/model_run.h"
#include "session/session.h"

namespace peilian::kit {

inline Phrase phrase(const char* pattern) {
    std::string error;
    return Phrase::compile(pattern, error).value();
}

inline Condition says(const char* pattern) {
    Condition condition;
    condition.says.push_back(phrase(pattern));
    return condition;
}

inline Condition does(const char* action) {
    Condition condition;
    condition.action.push_back(action);
    return condition;
}

inline Branch when(Condition condition, Outcome outcome) {
    Branch branch;
    branch.when = std::move(condition);
    branch.outcome = std::move(outcome);
    return branch;
}

inline Outcome to(std::string target, int mood = 0, int patience = 0) {
    Outcome outcome;
    outcome.to = std::move(target);
    outcome.mood = mood;
    outcome.patience = patience;
    return outcome;
}

inline Outcome line(std::string text, int mood = 0, int patience = 0) {
    Outcome outcome;
    outcome.lines = {{std::move(text)}};
    outcome.mood = mood;
    outcome.patience = patience;
    return outcome;
}

inline Node node(std::string id, std::vector<Line> lines, std::vector<std::string> needs = {}) {
    Node made;
    made.id = std::move(id);
    made.lines = std::move(lines);
    made.needs = std::move(needs);
    return made;
}

inline Ending ending(std::string id, std::string words, std::vector<std::string> events = {}) {
    Ending made;
    made.id = std::move(id);
    made.outcome = "won";
    made.title = made.id;
    if (!words.empty()) made.lines = {{std::move(words)}};
    made.events = std::move(events);
    return made;
}

/// Asks for a parcel, chases twice and leaves; is content when the reply names the courier, the price node follows.
inline Scenario late_parcel() {
    using std::chrono::seconds;
    Scenario scenario;
    scenario.id = "late_parcel";
    scenario.persona.mood = 60;
    scenario.persona.patience = 50;
    scenario.persona.ms_per_char = 100;
    scenario.persona.think_min = SimTime{2000};
    scenario.persona.think_max = SimTime{4000};
    scenario.persona.nudges = {{seconds(60), line("在吗?", 0, -10)}, {seconds(60), line("人呢", -5, -10)}, {seconds(120), to("left")}};
    scenario.persona.out_of_patience = line("算了,不等了");
    scenario.persona.out_of_patience.to = "left";
    scenario.persona.out_of_mood = line("我要投诉你们");
    scenario.persona.out_of_mood.to = "angry";
    Reaction scold;
    scold.when = says("自己看");
    scold.outcome = line("你什么态度", -30);
    scold.outcome.reason = "被顶撞";
    scenario.persona.reactions.push_back(scold);
    scenario.buyer.nick = "小满";

    Node open = node("open", {{"你好", "在吗"}, {"我的包裹到哪了?"}}, {"logistics"});
    open.feeling = "calm";
    open.branches = {when(says("圆通"), to("thanks", 10)), when(does("check_logistics"), to("thanks", 5))};
    open.otherwise = line("所以到底到哪了", -5);
    Node thanks = node("thanks", {{"好的,那能便宜点吗"}}, {"price"});
    thanks.events = {"order_viewed"};
    thanks.branches = {when(says("送您"), to("deal"))};   // other replies leave the buyer silent
    scenario.nodes = {open, thanks};
    scenario.start = "open";
    scenario.endings = {ending("deal", "行,那我拍了", {"order_placed"}), ending("left", ""), ending("angry", "")};
    scenario.model_replies = {{"open", {"亲,圆通今天派送"}}, {"thanks", {"再送您一双袜子"}}};
    return scenario;
}

/// One need table entry: the phrase addresses, another takes up.
inline NeedsTable needs_table() {
    NeedsTable table;
    table.kinds = {{"logistics", "物流", says("派送"), says("帮您查")}, {"price", "价格", says("送您"), {}}};
    return table;
}

/// Replies and actions with their absolute times.
using Inputs = std::vector<std::pair<SimTime, SessionInput>>;

/// Plays the inputs and ticks every `frame` (none when zero) up to `end`.
inline SessionState play_until(const Scenario& scenario, const Rules& rules, SimTime end, SimTime frame = SimTime{0}, const Inputs& inputs = {},
                               std::uint64_t seed = 1) {
    SessionState state = begin(scenario, seed);
    std::size_t next = 0;
    const auto feed_until = [&](SimTime t) {
        for (; next < inputs.size() && inputs[next].first <= t; ++next) state = step(scenario, rules, std::move(state), inputs[next].first, inputs[next].second);
    };
    if (frame > SimTime{0}) {
        for (SimTime t{0}; t < end; t += frame) {
            feed_until(t);
            state = step(scenario, rules, std::move(state), t, Tick{});
        }
    }
    feed_until(end);
    return step(scenario, rules, std::move(state), end, Tick{});
}

inline std::vector<std::string> words_of(const SessionState& state, Role role) {
    std::vector<std::string> words;
    for (const Turn& turn : state.transcript.turns) {
        if (turn.role == role) words.push_back(role == Role::system ? turn.event : turn.text.empty() ? "!" + turn.action : turn.text);
    }
    return words;
}

inline SimTime last_buyer_time(const SessionState& state) {
    SimTime last{0};
    for (const Turn& turn : state.transcript.turns) {
        if (turn.role == Role::buyer) last = turn.t;
    }
    return last;
}

}  // namespace peilian::kit
