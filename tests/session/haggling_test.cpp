// A bargain within a session: what is said and kept, saving in the middle of it, the model replies.
#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>
#include <catch2/generators/catch_generators_range.hpp>

#include <set>

#include "session/small_scenarios.h"
#include "session/stands.h"
#include "session/state_json.h"

using namespace peilian;
using namespace peilian::kit;
using namespace std::chrono_literals;

namespace {

const Lexicon kLexicon;   // knows no act: the trainee speaks by the desk and by 最低
const NeedsTable kNeeds;
const Rules kRules{kLexicon, kNeeds};

Scenario shirt_buyer() {
    Scenario scenario = late_parcel();
    scenario.id = "shirt_buyer";
    scenario.persona.reactions.clear();
    Bargain bargain;
    bargain.list_price = 15900;
    bargain.floor_price = 13900;
    bargain.target = 12900;
    bargain.reserve = 14800;
    bargain.rounds = 6;
    bargain.asks = {{AskKind::price, 1}, {AskKind::competitor, 1}, {AskKind::coupon, 1}};
    bargain.lines = {{AskKind::price, {"能少点吗", "{ask}行不行", "便宜点", "再少点"}}, {AskKind::competitor, {"别家{ask}", "隔壁更便宜"}},
                     {AskKind::coupon, {"有券吗", "发张券"}},                        {AskKind::leave, {"那算了", "不要了"}}};
    for (const BargainMove move : kBargainMoves) bargain.moves[move] = {};
    bargain.moves[BargainMove::pockets].mood = 3;
    bargain.moves[BargainMove::pockets].reason = "还想要";
    bargain.moves[BargainMove::pockets].lines = {{"就这点啊", "{offer}也贵"}};
    bargain.moves[BargainMove::unanswered].patience = -10;
    bargain.moves[BargainMove::deal] = to("deal", 5);
    bargain.moves[BargainMove::walks] = to("left");
    bargain.moves[BargainMove::below_floor] = line("真的啊,{offer}!");
    bargain.moves[BargainMove::below_floor].to = "left";
    Node haggle = node("haggle", {{"看中这件了"}});
    haggle.bargain = bargain;
    scenario.nodes = {haggle};
    scenario.start = "haggle";
    scenario.model_replies = {{"haggle", {"一", "二"}}, {"haggle.coupon", {"券"}}};
    return scenario;
}

const Scenario kShirt = shirt_buyer();

DeskAction costs(double yuan) { return {"change_price", Json::object().set("price", yuan)}; }

std::set<std::string> all_of(const std::vector<std::string>& list) { return {list.begin(), list.end()}; }

}  // namespace

TEST_CASE("the first ask follows the node's lines, each further one is a visit of the node", "[session][bargain]") {
    SessionState state = let_buyer_finish(kShirt, kRules, begin(kShirt, 1));
    REQUIRE(words_of(state, Role::buyer).size() == 2);
    CHECK(words_of(state, Role::buyer)[0] == "看中这件了");
    CHECK(state.transcript.turns[1].needs == std::vector<std::string>{"price"});
    CHECK(state.transcript.turns[1].line.starts_with("haggle.price"));
    CHECK(state.entered.at("haggle") == 1);
    CHECK(stand_of(state).ask == "price");
    CHECK(model_reply(kShirt, stand_of(state)) == "一");

    state = let_buyer_finish(kShirt, kRules, step(kShirt, kRules, state, state.now + 5s, Reply{"最低155元"}));
    CHECK(state.entered.at("haggle") == 2);
    CHECK(state.node == "haggle");
    CHECK(state.bargains.at("haggle").price == 15500);
    CHECK(state.fired.at("haggle.pockets") == 1);
    REQUIRE(state.ledger.size() == 1);
    CHECK(state.ledger[0].reason == "还想要");
    const auto said = words_of(state, Role::buyer);
    REQUIRE(said.size() == 4);
    CHECK(std::set<std::string>{"就这点啊", "155也贵"}.count(said[2]));
    CHECK(state.transcript.turns.back().line.starts_with("haggle.competitor"));
    CHECK(model_reply(kShirt, stand_of(state)) == "二");
    state = let_buyer_finish(kShirt, kRules, step(kShirt, kRules, state, state.now + 5s, Reply{"嗯呢"}));
    CHECK(stand_of(state).ask == "coupon");
    CHECK(model_reply(kShirt, stand_of(state)) == "券");
}

TEST_CASE("a price changed at the desk without a word is an offer too", "[session][bargain]") {
    SessionState state = let_buyer_finish(kShirt, kRules, begin(kShirt, 1));
    state = step(kShirt, kRules, state, state.now + 5s, costs(152));
    state = let_buyer_finish(kShirt, kRules, state);
    CHECK(state.bargains.at("haggle").rounds == 1);
    CHECK(state.bargains.at("haggle").price == 15200);
    // The same price again is news to nobody.
    state = let_buyer_finish(kShirt, kRules, step(kShirt, kRules, state, state.now + 5s, costs(152)));
    CHECK(state.bargains.at("haggle").rounds == 1);
    state = let_buyer_finish(kShirt, kRules, step(kShirt, kRules, state, state.now + 5s, costs(138)));
    CHECK(state.ending == "left");
    CHECK(words_of(state, Role::buyer).back() == "真的啊,152!");
    CHECK(state.fired.at("haggle.below_floor") == 1);
}

TEST_CASE("worn out he says that he leaves before he does", "[session][bargain]") {
    Scenario scenario = shirt_buyer();
    scenario.persona.patience = 10;
    SessionState state = let_buyer_finish(scenario, kRules, begin(scenario, 1));
    state = let_buyer_finish(scenario, kRules, step(scenario, kRules, state, state.now + 5s, Reply{"嗯呢"}));
    CHECK_FALSE(state.closed);
    CHECK(state.patience == 1);
    CHECK(state.bargains.at("haggle").threatened);
    state = let_buyer_finish(scenario, kRules, step(scenario, kRules, state, state.now + 5s, Reply{"嗯呢"}));
    CHECK(state.ending == "left");
    CHECK(state.fired.at("haggle.walks") == 1);
}

TEST_CASE("a bargain that is saved in its middle goes on to the same bytes", "[session][bargain][determinism]") {
    const auto seed = static_cast<std::uint64_t>(GENERATE(range(1, 25)));
    const std::vector<SessionInput> inputs{Reply{"最低157元"}, Reply{"嗯呢"}, costs(155), Reply{"最低153元"}, Reply{"嗯嗯呢"}, costs(149.5), Reply{"最低148元"}};
    SessionState plain = begin(kShirt, seed), saved = plain;
    for (const SessionInput& input : inputs) {
        plain = let_buyer_finish(kShirt, kRules, plain);
        plain = step(kShirt, kRules, plain, plain.now + 4s, input);
        saved = let_buyer_finish(kShirt, kRules, saved);
        std::string error;
        const std::optional<Json> written = parse_json_line(to_text(to_json(saved)), error);
        REQUIRE(written);
        const std::optional<SessionState> restored = session_state_from_json(*written, error);
        CAPTURE(error);
        REQUIRE(restored);
        REQUIRE(*restored == saved);
        saved = step(kShirt, kRules, *restored, restored->now + 4s, input);
        const SimTime until = saved.now + 2s;
        for (SimTime at = saved.now; !saved.closed && at < until; at += 90ms) saved = step(kShirt, kRules, saved, at, Tick{});
        plain = step(kShirt, kRules, plain, saved.now, Tick{});
        REQUIRE(plain == saved);
    }
    CHECK(to_text(to_json(plain)) == to_text(to_json(saved)));
    CHECK(plain.bargains.at("haggle").said.size() >= 3);
    const auto said = words_of(plain, Role::buyer);
    CHECK(all_of(said).size() == said.size());
}

TEST_CASE("a state saved before there were bargains can be read", "[session][bargain]") {
    Json old = to_json(begin(late_parcel(), 1));
    std::erase_if(old.members(), [](const Json::Member& member) { return member.key == "bargains"; });
    std::string error;
    CHECK_FALSE(session_state_from_json(old, error));
    old.set("version", 1);
    CHECK(session_state_from_json(old, error) == begin(late_parcel(), 1));
    old.set("version", 3);
    CHECK_FALSE(session_state_from_json(old, error));
}
