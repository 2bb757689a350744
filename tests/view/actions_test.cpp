// The desk actions and their small forms.
#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>

#include "kit/desk.h"

using namespace peilian;
using namespace peilian::kit;

namespace {

struct AtDesk : Desk {
    AtDesk() { serve("haggler-canvas-shoes"); }
    void open(const std::string& action) { press("###do-" + action); }
    void fill(const char* id, const std::string& text) {
        press(id);
        key(ImGuiKey_A, ImGuiMod_Ctrl);
        type(text);
    }
    /// The only action done, with its arguments as text.
    std::string done() const {
        const auto actions = wished<action::DoDeskAction>();
        if (actions.size() != 1) return std::to_string(actions.size()) + " actions";
        return actions[0].action + " " + to_text(actions[0].args);
    }
    bool form_open() const { return !display.ui.form.action.empty(); }
};

}  // namespace

TEST_CASE_METHOD(AtDesk, "what needs no words is done at once", "[view][action]") {
    const char* action = GENERATE("request_photo", "check_logistics");
    open(action);
    CHECK(done() == std::string(action) + " {}");
    CHECK_FALSE(form_open());
    CHECK(shows(texts()[std::string("did.") + action]));   // between the bubbles
}

TEST_CASE_METHOD(AtDesk, "each form does its action with what was written", "[view][action]") {
    SECTION("price") {
        open("change_price");
        CHECK(shows(texts()["form.price"]));
        type("119");   // the first field has the keyboard
        press("###form-yes");
        CHECK(done() == R"(change_price {"price":119})");
        CHECK(shows(texts().fill("did.change_price", {"119"})));
    }
    SECTION("price with jiao") {
        open("change_price");
        type("118.5");
        press("###form-yes");
        CHECK(done() == R"(change_price {"price":118.5})");
        CHECK(shows(texts().fill("did.change_price", {"118.5"})));
    }
    SECTION("coupon") {
        open("send_coupon");
        type("5");
        fill("###form-b", "99");
        press("###form-yes");
        CHECK(done() == R"(send_coupon {"off":5,"threshold":99})");
    }
    SECTION("coupon without a threshold") {
        open("send_coupon");
        type("5");
        press("###form-yes");
        CHECK(done() == R"(send_coupon {"off":5,"threshold":0})");
    }
    SECTION("note") {
        open("add_note");
        type("送袜子一双");
        press("###flag-2");
        press("###form-yes");
        CHECK(done() == R"(add_note {"flag":"green","text":"送袜子一双"})");
        CHECK(shows(texts().fill("did.add_note", {"送袜子一双"})));
    }
    SECTION("refund with return") {
        open("create_refund");
        type("129");
        fill("###form-b", "开胶");
        CHECK(shows(texts()["form.no_return"]));
        press("###form-return");
        CHECK(shows(texts()["form.with_return"]));
        press("###form-yes");
        CHECK(done() == R"(create_refund {"amount":129,"reason":"开胶","return":true})");
    }
    SECTION("refund without return") {
        open("create_refund");
        type("9.9");
        press("###form-yes");
        CHECK(done() == R"(create_refund {"amount":9.9,"reason":"","return":false})");
    }
    SECTION("exchange") {
        open("create_exchange");
        type("白 38");
        press("###form-yes");
        CHECK(done() == R"(create_exchange {"variant":"白 38"})");
    }
    SECTION("reship") {
        open("create_reship");
        type("棉袜一双");
        press("###form-yes");
        CHECK(done() == R"(create_reship {"item":"棉袜一双"})");
    }
    SECTION("transfer") {
        open("transfer");
        type("售后主管");
        fill("###form-b", "孩子不适");
        press("###form-yes");
        CHECK(done() == R"(transfer {"to":"售后主管","reason":"孩子不适"})");
    }
    SECTION("product, the scenario's own first") {
        open("send_product_card");
        press("###form-yes");
        CHECK(done() == R"(send_product_card {"product":"classic-white"})");
        CHECK(shows("小白帆布鞋经典款"));
    }
    SECTION("another product") {
        open("send_product_card");
        press("###product-tote-bag");
        press("###form-yes");
        CHECK(done() == R"(send_product_card {"product":"tote-bag"})");
        CHECK(shows("通勤帆布托特包"));
    }
    CHECK_FALSE(form_open());
    CHECK_FALSE(display.popup_open());
    type("已经给您办好了");   // the keyboard is with the composer again
    CHECK(draft() == "已经给您办好了");
}

TEST_CASE_METHOD(AtDesk, "a form is confirmed by Enter", "[view][action]") {
    open("change_price");
    type("119");
    key(ImGuiKey_Enter);
    if (form_open()) key(ImGuiKey_Enter);   // the first may only leave the field
    CHECK(done() == R"(change_price {"price":119})");
}

TEST_CASE_METHOD(AtDesk, "a wrong amount is refused with words, and the form stays", "[view][action]") {
    const char* action = GENERATE("change_price", "send_coupon", "create_refund");
    const char* amount = GENERATE("", "abc", "-5", "5元", "1 2", "1e9", "nan", "inf", "0x10", "1,5");
    CAPTURE(action, amount);
    open(action);
    type(amount);
    press("###form-yes");
    CHECK(wished<action::DoDeskAction>().empty());
    CHECK(form_open());
    CHECK(shows(texts()["form.need_amount"]));
    fill("###form-a", "5");
    press("###form-yes");
    CHECK(wished<action::DoDeskAction>().size() == 1);
    CHECK_FALSE(form_open());
}

TEST_CASE_METHOD(AtDesk, "a threshold that is no number is refused too", "[view][action]") {
    open("send_coupon");
    type("5");
    fill("###form-b", "满百");
    press("###form-yes");
    CHECK(wished<action::DoDeskAction>().empty());
    CHECK(shows(texts()["form.need_amount"]));
}

TEST_CASE_METHOD(AtDesk, "what must be named is asked for", "[view][action]") {
    const char* action = GENERATE("add_note", "create_exchange", "create_reship", "transfer");
    const char* words = GENERATE("", "   ");
    CAPTURE(action, words);
    open(action);
    type(words);
    press("###form-yes");
    CHECK(wished<action::DoDeskAction>().empty());
    CHECK(form_open());
    CHECK(shows(texts()["form.need_text"]));
}

TEST_CASE_METHOD(AtDesk, "a form is left without doing anything", "[view][action]") {
    open("create_refund");
    type("129");
    SECTION("by its button") { press("###form-no"); }
    SECTION("by Escape") {
        for (int i = 0; i < 3 && form_open(); ++i) key(ImGuiKey_Escape);   // the first may only leave the field
    }
    SECTION("by Enter on its button") {
        for (int i = 0; i < 12 && !display.focused("###form-no"); ++i) key(ImGuiKey_Tab);
        REQUIRE(display.focused("###form-no"));
        key(ImGuiKey_Enter);
    }
    CHECK(wished<action::DoDeskAction>().empty());
    CHECK_FALSE(form_open());
    CHECK_FALSE(display.popup_open());
    CHECK(program.model.screen == Screen::desk);
    open("create_refund");
    CHECK(ui().form.a.empty());   // nothing is left of the first time
}

TEST_CASE_METHOD(AtDesk, "Enter on what has the focus presses that, and does not send the form", "[view][action][keys]") {
    open("create_refund");
    type("5");
    for (int i = 0; i < 20 && !display.focused("###form-return"); ++i) key(ImGuiKey_Tab);
    REQUIRE(display.focused("###form-return"));
    key(ImGuiKey_Enter);
    CHECK(ui().form.flag);
    CHECK(form_open());
    key(ImGuiKey_Enter);
    CHECK_FALSE(ui().form.flag);
    CHECK(wished<action::DoDeskAction>().empty());
    for (int i = 0; i < 20 && !display.focused("###form-no"); ++i) key(ImGuiKey_Tab);
    key(ImGuiKey_Enter);
    CHECK_FALSE(form_open());
    CHECK(wished<action::DoDeskAction>().empty());
}

TEST_CASE_METHOD(AtDesk, "Enter while a field is typed into sends the form", "[view][action][keys]") {
    open("create_refund");
    type("5");
    key(GENERATE(ImGuiKey_Enter, ImGuiKey_KeypadEnter));
    CHECK(wished<action::DoDeskAction>().size() == 1);
}

namespace {

/// A shop of forty products, the first of them the scenario's.
struct InBigShop : AtDesk {
    InBigShop() {
        Scenario scenario = *program.session().scenario;
        const Product first = *scenario.find_product(scenario.product);
        scenario.shop.products = {first};
        for (int i = 1; i < 40; ++i) {
            Product product = first;
            product.id = "p" + std::to_string(i);
            product.name = (i % 2 == 0 ? "托特包" : "帆布鞋") + std::string(" ") + std::to_string(i) + "号,名字长得一行里根本写不下的那一种商品";
            scenario.shop.products.push_back(std::move(product));
        }
        program.model.session->scenario = std::make_shared<const Scenario>(std::move(scenario));
        open("send_product_card");
    }
};

}  // namespace

TEST_CASE_METHOD(InBigShop, "every product of a shop can be sent", "[view][action]") {
    CHECK(display.outside().empty());
    SECTION("the last one") {
        press("###product-p39");
        press("###form-yes");
        CHECK(done() == R"(send_product_card {"product":"p39"})");
    }
    SECTION("found by its name") {
        type("17号");
        CHECK(shows("17号"));
        CHECK_FALSE(shows("18号"));
        key(ImGuiKey_Enter);
        CHECK(done() == R"(send_product_card {"product":"p17"})");
    }
    SECTION("with the arrow keys, which scroll") {
        CHECK_FALSE(shows("30号"));
        for (int i = 0; i < 30; ++i) key(ImGuiKey_DownArrow);
        CHECK(shows("30号"));
        key(ImGuiKey_Enter);
        CHECK(done() == R"(send_product_card {"product":"p30"})");
    }
    SECTION("none that has such a name") {
        type("手机");
        CHECK(shows(texts()["form.no_product"]));
        key(ImGuiKey_Enter);
        CHECK(form_open());
        CHECK(shows(texts()["form.need_product"]));
        CHECK(wished<action::DoDeskAction>().empty());
    }
}

TEST_CASE_METHOD(AtDesk, "the composer's tools open the same forms", "[view][action]") {
    press("###tool-coupon");
    CHECK(ui().form.action == "send_coupon");
    press("###form-no");
    press("###tool-price");
    CHECK(ui().form.action == "change_price");
    press("###form-no");
    press("###tool-card");
    CHECK(ui().form.action == "send_product_card");
    press("###form-no");
    press("###tool-photo");
    CHECK(done() == "request_photo {}");
}

TEST_CASE_METHOD(AtDesk, "while paused no action is done", "[view][action]") {
    press("###pause");
    const std::size_t turns = program.session().state.transcript.turns.size();
    for (const char* action : {"request_photo", "check_logistics", "send_coupon"}) {
        display.press(std::string("###do-") + action);
        look();
        CHECK_FALSE(form_open());
    }
    display.press("###tool-photo");
    look();
    CHECK(program.session().state.transcript.turns.size() == turns);
}
