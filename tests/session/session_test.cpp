#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>

#include "session/small_scenarios.h"
#include "session/state_json.h"

using namespace peilian;
using namespace peilian::kit;
using namespace std::chrono_literals;

namespace {

const Lexicon kLexicon;
const NeedsTable kNeeds = needs_table();
const Rules kRules{kLexicon, kNeeds};
const Scenario kParcel = late_parcel();
using Words = std::vector<std::string>;

/// When the buyer has said the opening lines.
SimTime opened() {
    return let_buyer_finish(kParcel, kRules, begin(kParcel, 1)).now;
}

}  // namespace

TEST_CASE("the opening is typed, not there at once", "[session]") {
    const SessionState start = begin(kParcel, 1);
    CHECK(start.transcript.turns.empty());
    CHECK(start.buyer_typing);
    CHECK(*start.next_due() >= 200ms);
    const SessionState state = let_buyer_finish(kParcel, kRules, start);
    REQUIRE(state.transcript.turns.size() == 2);
    CHECK_FALSE(state.buyer_typing);
    const Turn& last = state.transcript.turns[1];
    CHECK(last.line == "open.1");
    CHECK(last.feeling == "calm");
    CHECK(last.needs == Words{"logistics"});
    CHECK(state.transcript.turns[0].needs.empty());
    REQUIRE(state.needs.size() == 1);
    CHECK(state.needs[0].raised_at == 1);
}

TEST_CASE("the buyer chases an unanswered question and leaves", "[session][timing]") {
    struct Case { const char* name; SimTime waited; std::size_t buyer_turns; bool closed; };
    // A chase is said a typing time (0.4 s to 0.8 s) after it is due.
    const auto c = GENERATE(Case{"just before the first chase", 59'999ms, 2, false}, Case{"first chase is being typed", 60s, 2, false},
                            Case{"first chase said", 61s, 3, false}, Case{"second chase not yet", 119s, 3, false},
                            Case{"second chase said", 122s, 4, false}, Case{"waits before leaving", 240s, 4, false},
                            Case{"gone", 242s, 4, true}, Case{"long after", 10h, 4, true});
    CAPTURE(c.name);
    const SimTime end = opened() + c.waited;
    const SessionState state = play_until(kParcel, kRules, end);
    CHECK(words_of(state, Role::buyer).size() == c.buyer_turns);
    CHECK(state.closed == c.closed);
    CHECK(state == play_until(kParcel, kRules, end, c.waited > 1h ? 1s : 7ms));
    CHECK(state == play_until(kParcel, kRules, end, 1min));
    if (c.closed) {
        CHECK(state.ending == "left");
        CHECK(words_of(state, Role::system) == Words{"closed"});
        CHECK(state.transcript.turns.back().args.string_or("ending", "") == "left");
    }
}

TEST_CASE("several replies are one burst", "[session][burst]") {
    const SimTime t = opened();
    const Inputs inputs{{t + 3s, Reply{"您好"}}, {t + 4s, Reply{"帮您查一下"}}, {t + 5s, Reply{"圆通今天派送"}}};
    const SessionState state = play_until(kParcel, kRules, t + 20s, {}, inputs);
    CHECK(words_of(state, Role::buyer) == Words{words_of(state, Role::buyer)[0], "我的包裹到哪了?", "好的,那能便宜点吗"});
    CHECK(state.node == "thanks");
    // The answer is due a thinking time after the last of them.
    CHECK(last_buyer_time(state) >= t + 7s);
    CHECK(words_of(state, Role::system) == Words{"order_viewed"});
    REQUIRE(state.needs.size() == 2);
    CHECK(state.needs[0].status == NeedStatus::addressed);
    CHECK(state.needs[0].met_at == 4);
}

TEST_CASE("every change of mood is in the ledger with its words", "[session][ledger]") {
    const SimTime t = opened();
    const SessionState state = play_until(kParcel, kRules, t + 20s, {}, {{t + 3s, Reply{"你自己看"}}});
    REQUIRE(state.ledger.size() == 2);
    CHECK(state.ledger[0].reason == "被顶撞");
    CHECK(state.ledger[0].cause == "reply");
    CHECK(state.ledger[0].words == "自己看");
    CHECK(state.ledger[0].turn == 2);
    CHECK(state.ledger[0].before == 60);
    CHECK(state.ledger[0].after == 30);
    CHECK(state.ledger[1].after == 25);   // the node's "else" follows the reaction
    CHECK(state.ledger[1].reason.empty());   // no author gave one: what to say of it is the program's, in its language
    CHECK(state.ledger[1].cause == "miss");
    CHECK(words_of(state, Role::buyer).back() == "所以到底到哪了");
}

TEST_CASE("no patience left: the buyer says so and leaves", "[session]") {
    Scenario scenario = late_parcel();
    scenario.persona.patience = 15;
    const SessionState state = run_out(scenario, kRules, begin(scenario, 1));
    CHECK(state.closed);
    CHECK(state.ending == "left");
    CHECK(state.patience == 0);
    const Words said = words_of(state, Role::buyer);
    CHECK(said == Words{said[0], "我的包裹到哪了?", "在吗?", "人呢", "算了,不等了"});
}

TEST_CASE("no mood left: the angry ending", "[session]") {
    Scenario scenario = late_parcel();
    scenario.persona.mood = 30;
    const SimTime t = opened();
    const SessionState state = play_until(scenario, kRules, t + 1min, {}, {{t + 3s, Reply{"你自己看"}}});
    CHECK(state.ending == "angry");
    const Words said = words_of(state, Role::buyer);
    CHECK(said == Words{said[0], "我的包裹到哪了?", "你什么态度", "我要投诉你们"});
}

TEST_CASE("a reply cancels the chase, silence after it starts it anew", "[session][timing]") {
    const SimTime t = opened();
    const Inputs inputs{{t + 3s, Reply{"圆通今天派送"}}, {t + 30s, Reply{"嗯嗯"}}};   // no branch for the second: silence
    const SessionState quiet = play_until(kParcel, kRules, t + 91s, {}, inputs);
    CHECK(words_of(quiet, Role::buyer).size() == 3);
    const SessionState chased = play_until(kParcel, kRules, t + 96s, {}, inputs);
    CHECK(words_of(chased, Role::buyer).back() == "在吗?");
}

TEST_CASE("an action alone neither cancels the chase nor asks for an else", "[session][action]") {
    const SimTime t = opened();
    const Inputs noted{{t + 3s, DeskAction{"add_note", Json::object().set("text", "查件")}}};
    const SessionState state = play_until(kParcel, kRules, t + 62s, {}, noted);
    CHECK(words_of(state, Role::buyer).back() == "在吗?");
    CHECK(state.transcript.turns[2].args.string_or("text", "") == "查件");
    // It joins the words that follow, even minutes later.
    Inputs both = noted;
    both.push_back({t + 30s, Reply{"圆通在派送"}});
    CHECK(play_until(kParcel, kRules, t + 40s, {}, both).node == "thanks");
    // An action that a branch asks for moves the buyer by itself.
    const SessionState moved = play_until(kParcel, kRules, t + 10s, {}, {{t + 3s, DeskAction{"check_logistics", {}}}});
    CHECK(moved.node == "thanks");
    CHECK(moved.ledger.at(0).words == "check_logistics");
}

TEST_CASE("a reply while the buyer is typing waits for the last bubble", "[session][burst]") {
    const SimTime t = opened();
    const SessionState state = play_until(kParcel, kRules, t + 10s, {}, {{100ms, Reply{"您好,圆通今天派送"}}});
    REQUIRE(state.transcript.turns.size() >= 4);
    CHECK(state.transcript.turns[0].role == Role::agent);
    CHECK(state.transcript.turns[2].line == "open.1");
    CHECK(state.node == "thanks");
    CHECK(last_buyer_time(state) > t);
}

TEST_CASE("a silent buyer says nothing and has only the node's nudges", "[session][silent]") {
    Scenario scenario = late_parcel();
    Node quiet = node("quiet", {});
    quiet.silent = true;
    quiet.branches = {when(says("新款"), to("deal"))};
    scenario.nodes.push_back(quiet);
    scenario.start = "quiet";
    SessionState state = begin(scenario, 1);
    CHECK_FALSE(state.next_due().has_value());
    state = step(scenario, kRules, state, 5min, Tick{});
    CHECK(state.transcript.turns.empty());
    CHECK(play_until(scenario, kRules, 1min, {}, {{5s, Reply{"有新款哦"}}}).ending == "deal");
    scenario.nodes.back().nudges = {{30min, to("left")}};
    CHECK(play_until(scenario, kRules, 29min).closed == false);
    CHECK(play_until(scenario, kRules, 31min).ending == "left");
}

TEST_CASE("the ending: closing lines, events, closed", "[session]") {
    const SessionState state = play_model(kParcel, kRules);
    CHECK(state.closed);
    CHECK(state.ending == "deal");
    CHECK(state.transcript.finished);
    CHECK(words_of(state, Role::buyer).back() == "行,那我拍了");
    CHECK(words_of(state, Role::system) == Words{"order_viewed", "order_placed", "closed"});
    CHECK(words_of(state, Role::agent) == Words{"亲,圆通今天派送", "再送您一双袜子"});
    CHECK(state == step(kParcel, kRules, state, state.now + 1h, Reply{"还在吗"}));
}

TEST_CASE("the trainee can end, and ask for a hint", "[session]") {
    const SimTime t = opened();
    const SessionState state = play_until(kParcel, kRules, t + 20s, {}, {{t + 1s, Hint{}}, {t + 2s, EndChat{}}});
    CHECK(state.hints == 1);
    CHECK(state.ending.empty());
    CHECK(words_of(state, Role::system) == Words{"hint", "ended_by_agent", "closed"});
    CHECK(state.now == t + 2s);
}

TEST_CASE("lines name the facts of the scenario", "[session]") {
    Scenario scenario = late_parcel();
    scenario.brief.values["product.name"] = "帆布鞋";
    scenario.nodes[0].lines = {{"{product.name}多少钱,{buyer.nick}问的 {unknown} {"}};
    const SessionState state = let_buyer_finish(scenario, kRules, begin(scenario, 1));
    CHECK(state.transcript.turns.at(0).text == "帆布鞋多少钱,小满问的 {unknown} {");
}

TEST_CASE("ticks, pauses and saving change nothing", "[session][determinism]") {
    const std::uint64_t seed = GENERATE(1, 2, 3, 99);
    const Inputs inputs{{50ms, Reply{"您好"}}, {9s, DeskAction{"add_note", {}}}, {12s, Reply{"自己看"}}, {12'300ms, Reply{"帮您查"}}, {80s, Hint{}},
                        {150s, Reply{"圆通今天派送"}}, {151s, Reply{"亲"}}, {300s, Reply{"送您袜子"}}};
    const SessionState plain = play_until(kParcel, kRules, 10min, {}, inputs, seed);
    CHECK(plain.closed);
    CHECK(plain == play_until(kParcel, kRules, 10min, 7ms, inputs, seed));
    CHECK(plain == play_until(kParcel, kRules, 10min, 1min, inputs, seed));

    SessionState saved = begin(kParcel, seed);
    for (const auto& [at, input] : inputs) {
        std::string error;
        const std::optional<SessionState> restored = session_state_from_json(to_json(saved), error);
        REQUIRE(restored);
        REQUIRE(*restored == saved);
        const std::optional<Json> reread = parse_json_line(to_text(to_json(saved)), error);
        REQUIRE(reread);
        saved = step(kParcel, kRules, session_state_from_json(*reread, error).value(), at, input);
    }
    CHECK(plain == step(kParcel, kRules, saved, 10min, Tick{}));
}

TEST_CASE("a broken snapshot is refused with a reason", "[session]") {
    std::string error;
    CHECK_FALSE(session_state_from_json(Json::object(), error));
    CHECK_FALSE(error.empty());
    Json state = to_json(begin(kParcel, 1));
    state.set("rng", "twelve");
    CHECK_FALSE(session_state_from_json(state, error));
    CHECK(error == "\"rng\" is not a number");
}
