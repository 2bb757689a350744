#include <catch2/catch_test_macros.hpp>

#include "session/inputs.h"
#include "session/small_scenarios.h"

using namespace peilian;
using namespace peilian::kit;
using namespace std::chrono_literals;

namespace {

const Lexicon kLexicon;
const NeedsTable kNeeds = needs_table();
const Rules kRules{kLexicon, kNeeds};

std::optional<TimedInput> read(const char* text, std::string& error) {
    return timed_input_from_json(parse_json_line(text, error).value(), error);
}

}  // namespace

TEST_CASE("timed inputs are read from JSON", "[session][inputs]") {
    std::string error;
    const auto reply = read(R"({"after_s": 6.5, "reply": "您好"})", error);
    REQUIRE(reply);
    CHECK(reply->after_s == 6.5);
    CHECK(std::get<Reply>(reply->input).text == "您好");
    const auto action = read(R"({"after_s": 2, "action": "change_price", "args": {"price": 109}})", error);
    REQUIRE(action);
    CHECK(std::get<DeskAction>(action->input).args.integer_or("price", 0) == 109);
    CHECK(std::holds_alternative<EndChat>(read(R"({"action": "end_chat"})", error)->input));
    CHECK(std::holds_alternative<Hint>(read(R"({"hint": true})", error)->input));
    for (const char* bad : {"3", "{}", R"({"reply": ""})", R"({"reply": 3})", R"({"after_s": -1, "reply": "a"})", R"({"after_s": 1e300, "reply": "a"})",
                            R"({"after_s": "1", "reply": "a"})", R"({"reply": "a", "action": "b"})", R"({"reply": "a", "replay": 1})",
                            R"({"action": "b", "args": 3})", R"({"hint": false})"}) {
        CAPTURE(bad);
        error.clear();
        CHECK_FALSE(read(bad, error));
        CHECK_FALSE(error.empty());
    }
}

TEST_CASE("stamped inputs read back as they were", "[session][inputs]") {
    const std::vector<StampedInput> inputs{{1ms, Reply{"好"}}, {2s, DeskAction{"send_coupon", Json::object().set("off", 5)}}, {3s, DeskAction{"request_photo", {}}},
                                           {4s, Hint{}}, {5s, EndChat{}}, {6s, Tick{}}};
    for (const StampedInput& input : inputs) {
        std::string error;
        const Json json = to_json(input);
        const auto back = stamped_input_from_json(json, error);
        CAPTURE(to_text(json), error);
        REQUIRE(back);
        CHECK(back->at == input.at);
        CHECK(back->input.index() == input.input.index());
        CHECK(to_json(*back) == json);
    }
    std::string error;
    CHECK_FALSE(stamped_input_from_json(parse_json_line(R"({"reply": "a"})", error).value(), error));
}

TEST_CASE("inputs wait until the buyer has finished speaking", "[session][inputs]") {
    const Scenario parcel = late_parcel();
    const SimTime opened = let_buyer_finish(parcel, kRules, begin(parcel, 1)).now;
    const SessionState state = play(parcel, kRules, 1, {{6.5, Reply{"圆通今天派送"}}, {1, Reply{"送您袜子"}}});
    CHECK(state.ending == "deal");
    REQUIRE(state.transcript.turns.size() > 5);
    CHECK(state.transcript.turns[2].t == opened + 6'500ms);
    const Turn& second = state.transcript.turns[5];   // after the event and the question
    CHECK(second.text == "送您袜子");
    CHECK(second.t == state.transcript.turns[4].t + 1s);
}

TEST_CASE("an input may join the one before it", "[session][inputs]") {
    const Scenario parcel = late_parcel();
    const SessionState state = play(parcel, kRules, 1, {{5, Reply{"您好"}}, {1, Reply{"圆通今天派送"}, true}, {3, Reply{"送您袜子"}}});
    CHECK(words_of(state, Role::buyer).size() == 4);   // no "else" for the greeting alone
    CHECK(state.ending == "deal");
}

TEST_CASE("after the last input the cues run on; what no cue closes is ended", "[session][inputs]") {
    Scenario parcel = late_parcel();
    CHECK(play(parcel, kRules, 1, {}).ending == "left");
    parcel.persona.nudges.clear();
    const SessionState state = play(parcel, kRules, 1, {{2, Reply{"嗯"}}});
    CHECK(state.closed);
    CHECK(words_of(state, Role::system) == std::vector<std::string>{"ended_by_agent", "closed"});
}
