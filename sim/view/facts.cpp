#include <algorithm>
#include <array>

#include "view/icons.h"
#include "view/screens.h"
#include "view/widgets.h"

namespace peilian::view {
namespace {

struct Column {
    Frame& f;
    float x, y, w;

    void row(std::string_view key, std::string_view value) {
        if (value.empty()) return;
        f.text(key, x, y + f.px(3), 13, f.c.third, false, f.px(68));
        y += f.paragraph(value, x + f.px(72), y, w - f.px(72), 13, f.c.ink) + f.px(6);
    }
    void title(std::string_view words) {
        y += f.px(6);
        f.hline(x, y, w);
        y += f.px(14);
        f.text(words, x, y, 13, f.c.second);
        y += f.px(26);
    }
};

void product_tab(Column& c, const Scenario& s) {
    Frame& f = c.f;
    for (const Product& p : s.shop.products) {
        const bool main = p.id == s.product || s.product.empty();
        if (!main) continue;
        const Rect picture{c.x, c.y, f.px(72), f.px(72)};
        f.fill(picture, f.c.track, 8);
        f.text_centre(icon::kBag, picture, 22, f.c.third);
        const float left = picture.right() + f.px(10), room = c.w - f.px(82);
        f.text(p.name, left, c.y + f.px(4), 14, f.c.ink, true, room);
        const float price = f.text(money_text(p.price), left, c.y + f.px(27), 13, f.c.bad);
        if (p.floor_price > 0) f.text(f.t.fill("facts.floor", {money_text(p.floor_price)}), left + price + f.px(6), c.y + f.px(28), 11, f.c.third, false, room - price - f.px(6));
        f.text(f.t.fill("facts.stock", {std::to_string(p.stock)}), left, c.y + f.px(48), 12, f.c.second);
        c.y += f.px(88);
        std::string variants;
        for (const std::string& v : p.variants) variants += (variants.empty() ? "" : " / ") + v;
        c.row(f.t["facts.variants"], variants);
        // A fact says the same as an attribute of that name, in the words to be said.
        const auto told = [&](const std::string& key) { return std::any_of(p.facts.begin(), p.facts.end(), [&](const Fact& fact) { return fact.title == key; }); };
        for (const auto& [key, value] : p.attributes)
            if (!told(key)) c.row(key, value);
        for (const Fact& fact : p.facts) c.row(fact.title, fact.text);
    }
    c.title(f.t["facts.powers"]);
    if (s.shop.coupon_limit > 0) c.row(f.t["facts.coupon"], f.t.fill("facts.at_most", {money_text(s.shop.coupon_limit)}));
    if (s.shop.compensation_limit > 0) c.row(f.t["facts.compensation"], f.t.fill("facts.at_most", {money_text(s.shop.compensation_limit)}));
    std::string gifts;
    for (const std::string& g : s.shop.gifts) gifts += (gifts.empty() ? "" : " / ") + g;
    c.row(f.t["facts.gifts"], gifts);
    if (s.shop.authority < 100) c.row(f.t["facts.price"], f.t.fill("facts.rate", {std::to_string(s.shop.authority)}));
}

void order_tab(Column& c, const Scenario& s) {
    Frame& f = c.f;
    const Order& o = s.order;
    if (o.id.empty()) {
        c.y += f.paragraph(f.t["facts.no_order"], c.x, c.y, c.w, 13, f.c.second);
        return;
    }
    const Product* p = s.find_product(o.product);
    c.row(f.t["order.id"], o.id);
    c.row(f.t["order.status"], o.status);
    c.row(f.t["order.product"], p != nullptr ? p->name : o.product);
    c.row(f.t["order.variant"], o.variant);
    c.row(f.t["order.quantity"], std::to_string(o.quantity));
    c.row(f.t["order.paid"], money_text(o.paid));
    c.row(f.t["order.receiver"], o.receiver);
    c.row(f.t["order.phone"], o.phone);
    c.row(f.t["order.address"], o.address);
    c.row(f.t["order.note"], o.note);
    if (!o.courier.empty() || !o.logistics.empty()) c.title(f.t["order.logistics"]);
    c.row(o.courier, o.tracking);
    for (const auto& [time, event] : o.logistics) c.row(time, event);
}

void buyer_tab(Column& c, const Scenario& s) {
    Frame& f = c.f;
    c.row(f.t["buyer.nick"], s.buyer.nick);
    c.row(f.t["buyer.level"], s.buyer.level);
    c.row(f.t["buyer.note"], s.buyer.note);
    for (const auto& [key, value] : s.buyer.profile) c.row(key, value);
}

void policy_tab(Column& c, const Scenario& s) {
    Frame& f = c.f;
    for (const Policy& policy : s.shop.policies) {
        f.text(policy.title, c.x, c.y, 13, f.c.ink, true);
        c.y += f.px(22);
        c.y += f.paragraph(policy.text, c.x, c.y, c.w, 13, f.c.second) + f.px(12);
    }
    for (const Fact& fact : s.shop.facts) c.row(fact.title, fact.text);
}

void draw_actions(Frame& f, Rect r) {
    struct Entry { const char* action; const char* icon; };
    static constexpr std::array<Entry, 10> kEntries{{{"send_coupon", icon::kTicket}, {"change_price", icon::kTag}, {"send_product_card", icon::kBag},
                                                     {"add_note", icon::kFlag}, {"request_photo", icon::kCamera}, {"check_logistics", icon::kTruck},
                                                     {"create_refund", icon::kUndo}, {"create_exchange", icon::kExchange}, {"create_reship", icon::kGift},
                                                     {"transfer", icon::kShare}}};
    const float gap = f.px(8), w = (r.w - gap) / 2, h = f.px(34);
    for (std::size_t i = 0; i < kEntries.size(); ++i) {
        const std::string id = std::string("###do-") + kEntries[i].action;
        const Rect box{r.x + static_cast<float>(i % 2) * (w + gap), r.y + static_cast<float>(i / 2) * (h + gap), w, h};
        if (button(f, id.c_str(), f.t[std::string("do.") + kEntries[i].action], box, Look::outline, !f.model.session->paused && !f.model.session->state.closed, kEntries[i].icon)) {
            start_action(f, kEntries[i].action);
        }
    }
}

}  // namespace

void draw_facts(Frame& f, Rect r) {
    const Scenario& s = *f.model.session->scenario;
    f.fill(r, f.c.card);
    f.vline(r.x, r.y, r.h);
    float x = r.x + f.px(16);
    static constexpr std::array<const char*, 4> kTabs{"tab.product", "tab.order", "tab.buyer", "tab.policy"};
    for (int i = 0; i < 4; ++i) {
        const std::string& label = f.t[kTabs[static_cast<std::size_t>(i)]];
        const bool chosen = f.ui.tab == i;
        const float w = f.width_of(label, 14, chosen);
        const std::string id = "###tab-" + std::to_string(i);
        if (press_area(id.c_str(), {x - f.px(6), r.y, w + f.px(12), f.px(44)})) f.ui.tab = i;
        tip(f, "Ctrl+" + std::to_string(i + 1));
        f.text(label, x, r.y + f.px(15), 14, chosen ? f.c.brand : f.c.second, chosen);
        if (chosen) f.fill({x, r.y + f.px(42), w, f.px(2)}, f.c.brand);
        x += w + f.px(20);
    }
    f.hline(r.x, r.y + f.px(43), r.w);
    Rect body{r.x + 1, r.y + f.px(44), r.w - 1, r.h - f.px(44)};
    const Rect actions = body.cut_bottom(f.px(5 * 42 + 26));
    const Rect area = begin_area(f, "###facts-area", body);
    Column column{f, area.x + f.px(16), area.y + f.px(14), body.w - f.px(32)};
    if (f.ui.tab == 0) product_tab(column, s);
    if (f.ui.tab == 1) order_tab(column, s);
    if (f.ui.tab == 2) buyer_tab(column, s);
    if (f.ui.tab == 3) policy_tab(column, s);
    end_area(f, area, column.y + f.px(10));
    f.hline(actions.x, actions.y, actions.w);
    draw_actions(f, actions.inset(f.px(16), f.px(14)));
}

}  // namespace peilian::view
