// Serving a buyer: what the desk shows of the chat, the facts and the buyer's mood.
#include <catch2/catch_test_macros.hpp>

#include "kit/desk.h"

using namespace peilian;
using namespace peilian::kit;

namespace {

struct AtDesk : Desk {
    explicit AtDesk(Size size = {}) : Desk(size) { serve("haggler-canvas-shoes"); }
    const Scenario& scenario() const { return *program.session().scenario; }
    void say(const std::string& reply) {
        type(reply);
        key(ImGuiKey_Enter);
        program.let_buyer_finish();
        look();
    }
};

struct AtNarrowDesk : AtDesk {
    AtNarrowDesk() : AtDesk(Size{900, 600, 1}) {}
};

}  // namespace

TEST_CASE_METHOD(AtDesk, "the desk shows who is served, why, and what was said", "[view][desk]") {
    CHECK(shows(scenario().buyer.nick));
    CHECK(shows(scenario().buyer.level));
    CHECK(shows(scenario().briefing));
    for (const std::string& goal : scenario().goals) CHECK(shows(goal));
    for (const Turn& turn : program.session().state.transcript.turns) CHECK(shows(turn.text));
    CHECK(shows("14:20"));   // the scenario's own clock
}

TEST_CASE_METHOD(AtDesk, "the waiting clock runs until the trainee replies", "[view][desk]") {
    wait(21);
    const LiveSession& session = program.session();
    const SimTime waited = waiting_time(session.state, session_time(session, program.model.now));
    CHECK(waited >= std::chrono::seconds(20));
    CHECK(shows("00:21"));
    type("您好,在的");
    key(ImGuiKey_Enter);
    CHECK(shows(texts()["desk.replied"]));
    CHECK(shows(texts().fill("desk.seconds", {"21"})));   // under the bubble
}

TEST_CASE_METHOD(AtDesk, "the buyer is seen typing", "[view][desk]") {
    CHECK_FALSE(shows(texts()["desk.typing"]));
    type("您好,在的");
    key(ImGuiKey_Enter);
    CHECK(shows(texts()["desk.typing"]));
    program.let_buyer_finish();
    look();
    CHECK_FALSE(shows(texts()["desk.typing"]));
}

TEST_CASE_METHOD(AtDesk, "the tabs show product, order, buyer and policies", "[view][desk][facts]") {
    const Product& product = *scenario().find_product(scenario().product);
    CHECK(shows(product.name));
    CHECK(shows(texts().fill("facts.stock", {std::to_string(product.stock)})));
    for (const Fact& fact : product.facts) CHECK(shows(fact.text));
    key(ImGuiKey_2, ImGuiMod_Ctrl);
    CHECK(shows(texts()["facts.no_order"]));
    key(ImGuiKey_3, ImGuiMod_Ctrl);
    CHECK(shows(scenario().buyer.note));
    for (const auto& [name, value] : scenario().buyer.profile) CHECK(shows(value));
    key(ImGuiKey_4, ImGuiMod_Ctrl);
    for (const Policy& policy : scenario().shop.policies) CHECK(shows(policy.text));
    press("###tab-0");
    CHECK(shows(texts().fill("facts.stock", {std::to_string(product.stock)})));
    CHECK(draft().empty());   // the digits did not come into the reply
}

TEST_CASE("an order that is there is shown first", "[view][desk][facts]") {
    Desk desk;
    desk.serve("complainer-sole-off");
    const Order& order = desk.program.session().scenario->order;
    REQUIRE_FALSE(order.id.empty());
    CHECK(desk.ui().tab == 1);
    for (const std::string& words : {order.id, order.status, order.variant, order.receiver, order.address, order.tracking}) {
        CAPTURE(words);
        CHECK(desk.shows(words));
    }
}

TEST_CASE_METHOD(AtDesk, "the coach shows mood, patience and why they moved", "[view][desk][coach]") {
    CHECK(shows(texts()["coach.mood"] + std::to_string(program.session().state.mood)));
    say("爱买不买,嫌贵就去别家");
    const SessionState& state = program.session().state;
    CHECK(shows(texts()["coach.mood"] + std::to_string(state.mood)));
    CHECK(shows(texts()["coach.patience"] + std::to_string(state.patience)));
    std::size_t reasons = 0;
    for (const LedgerEntry& entry : state.ledger) {
        if (entry.quantity != "mood" || entry.after >= entry.before) continue;
        ++reasons;
        CHECK(shows("−" + std::to_string(entry.before - entry.after)));
        CHECK(shows(entry.reason.empty() ? texts()["cause." + entry.cause] : entry.reason));
    }
    CHECK(reasons > 0);
}

TEST_CASE_METHOD(AtDesk, "the coach shows what the buyer needs and what became of it", "[view][desk][coach]") {
    const NeedKind& greeting = *shipped_library()->needs.find("greeting");
    CHECK(shows(greeting.title + " " + texts()["need.open"]));
    say("亲,您好,在的!我是青禾帆布的客服小北,请问看中哪款了?");
    CHECK(shows(greeting.title + " " + texts()["need.addressed"]));
    CHECK(shows(shipped_library()->needs.find("price")->title + " " + texts()["need.open"]));
}

TEST_CASE_METHOD(AtDesk, "hints are given by button and key, with their price beside", "[view][desk][coach]") {
    const Rubric& rubric = shipped_scorebook()->choose({}, scenario().stage);
    CHECK(shows(texts().fill("coach.cost", {std::to_string(rubric.hint_cost)})));
    press("###hint");
    key(ImGuiKey_F1);
    CHECK(wished<action::AskHint>().size() == 2);
    REQUIRE(program.session().hints.size() == 2);
    for (const std::string& hint : program.session().hints) CHECK(shows(hint));
    CHECK(shows(texts()["event.hint"]));
}

TEST_CASE_METHOD(AtDesk, "a jump and a pause by button and key", "[view][desk]") {
    key(ImGuiKey_J, ImGuiMod_Ctrl);
    press("###jump");
    CHECK(wished<action::JumpToNextCue>().size() == 2);
    press("###pause");
    REQUIRE(wished<action::Pause>().size() == 1);
    CHECK(wished<action::Pause>()[0].on);
    press("###pause");
    CHECK_FALSE(wished<action::Pause>()[1].on);
}

TEST_CASE_METHOD(AtDesk, "a new message is seen without scrolling", "[view][desk][chat]") {
    for (int i = 0; i < 12; ++i) {
        program.apply(action::SendReply{"第" + std::to_string(i) + "句,这一句有点长,好让聊天记录比窗口高,最后一句总要看得见才行"});
        look();
    }
    CHECK(shows("第11句"));
    CHECK_FALSE(shows("第0句"));   // scrolled out, and not laid out any more
}

TEST_CASE_METHOD(AtDesk, "a chat that ends while something is open leaves nothing open", "[view][desk][end]") {
    SECTION("a form") { press("###do-create_refund"); }
    SECTION("phrases") { key(ImGuiKey_K, ImGuiMod_Ctrl); }
    SECTION("the end") { press("###end"); }
    REQUIRE(display.popup_open());
    program.apply(action::EndChat{});   // as when the buyer leaves
    look();
    CHECK(program.model.screen == Screen::review);
    CHECK_FALSE(display.popup_open());
    program.wall_ms += 1000;
    program.apply(action::TryAgain{});
    look();
    CHECK_FALSE(display.popup_open());
    type("您好");
    CHECK(draft() == "您好");
}

TEST_CASE_METHOD(AtDesk, "a notice does not take the keyboard", "[view][desk][notice]") {
    type("您好");
    program.apply(refusal("磁盘已满"));
    program.apply(action::ReportExported{"/a.html"});
    look();
    type(",在的");
    CHECK(draft() == "您好,在的");
    click(find("###notice-0"));
    CHECK_FALSE(shows("磁盘已满"));
    key(ImGuiKey_Enter);
    CHECK(wished<action::SendReply>().size() == 1);
}

TEST_CASE_METHOD(AtNarrowDesk, "narrow, the coach is a drawer and the facts take the place of the chat", "[view][desk][narrow]") {
    CHECK_FALSE(shows(texts()["coach.patience"]));
    press("###coach");
    CHECK(shows(texts()["coach.patience"]));
    press("###coach");
    CHECK_FALSE(shows(texts()["coach.patience"]));
    CHECK_FALSE(shows(texts()["do.create_refund"]));
    press("###facts");
    CHECK(shows(texts()["do.create_refund"]));
    CHECK(display.outside().empty());
    press("###facts");
    type("您好");
    CHECK(draft() == "您好");
}

TEST_CASE_METHOD(AtDesk, "one click does what it points at, and the keyboard stays with the reply", "[view][desk][mouse]") {
    type("您好");
    for (const char* id : {"###tab-2", "###hint", "###jump"}) {
        CAPTURE(id);
        click(find(id));
        CHECK(display.text_is_typed());
    }
    CHECK(ui().tab == 2);
    CHECK(wished<action::AskHint>().size() == 1);
    CHECK(wished<action::JumpToNextCue>().size() == 1);
    type(",在的");
    CHECK(draft() == "您好,在的");
    click(find("###do-send_coupon"));
    type("5");
    CHECK(ui().form.a == "5");
    click(find("###form-no"));
    key(ImGuiKey_Enter);
    CHECK(wished<action::SendReply>().size() == 1);
}

TEST_CASE("the send button is pressed with the mouse", "[view][desk][mouse]") {
    AtDesk desk;
    desk.type("您好,在的");
    desk.click(desk.find("###send"));
    REQUIRE(desk.wished<action::SendReply>().size() == 1);
    CHECK(desk.wished<action::SendReply>()[0].text == "您好,在的");
}
