#include <algorithm>
#include <charconv>
#include <cmath>

#include "view/icons.h"
#include "view/screens.h"
#include "view/widgets.h"

namespace peilian::view {
namespace {

/// Yuan as typed; nothing when it is no amount.
std::optional<Json> amount(const std::string& text) {
    double value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc{} || end != text.data() + text.size() || !(value >= 0 && value <= 1e7)) return std::nullopt;
    if (value == std::floor(value)) return Json(static_cast<std::int64_t>(value));
    return Json(value);
}

/// The arguments of the form, or the key of what is missing.
std::optional<Json> args_of(const ActionForm& form, const Scenario& s, std::string& problem) {
    Json args = Json::object();
    const std::string& action = form.action;
    problem = "form.need_amount";
    if (action == "change_price" || action == "create_refund") {
        const auto value = amount(form.a);
        if (!value) return std::nullopt;
        args.set(action == "change_price" ? "price" : "amount", *value);
        if (action == "create_refund") args.set("reason", form.b).set("return", form.flag);
        return args;
    }
    if (action == "send_coupon") {
        const auto off = amount(form.a), threshold = amount(form.b.empty() ? "0" : form.b);
        if (!off || !threshold) return std::nullopt;
        args.set("off", *off).set("threshold", *threshold);
        return args;
    }
    if (action == "send_product_card") {
        problem = "form.need_product";
        const auto n = static_cast<std::size_t>(form.choice);
        if (n >= s.shop.products.size()) return std::nullopt;
        args.set("product", s.shop.products[n].id);
        return args;
    }
    problem = "form.need_text";
    if (is_blank(form.a)) return std::nullopt;
    if (action == "add_note") {
        static constexpr const char* kFlags[] = {"red", "yellow", "green", "blue", "purple"};
        args.set("flag", kFlags[std::clamp(form.choice, 0, 4)]).set("text", form.a);
    }
    if (action == "create_exchange") args.set("variant", form.a);
    if (action == "create_reship") args.set("item", form.a);
    if (action == "transfer") args.set("to", form.a).set("reason", form.b);
    return args;
}

struct FormColumn {
    Frame& f;
    float x, y, w;
    void field(const char* id, std::string_view label, std::string& value, bool focus) {
        f.text(label, x, y + f.px(9), 13, f.c.second);
        input_line(f, id, value, "", {x + f.px(92), y, w - f.px(92), f.px(34)}, focus);
        y += f.px(44);
    }
};

/// The products whose names have what was typed; the arrow keys choose among them, the list scrolls.
void draw_products(Frame& f, FormColumn& c, ActionForm& form, const Scenario& s, float bottom, bool opens) {
    if (input_line(f, "###form-search", form.search, f.t["form.search"].c_str(), {c.x, c.y, c.w, f.px(34)}, opens)) form.problem.clear();
    const bool arrows = claims_arrows();
    c.y += f.px(42);
    std::vector<int> shown;
    for (std::size_t i = 0; i < s.shop.products.size(); ++i) {
        if (s.shop.products[i].name.find(form.search) != std::string::npos) shown.push_back(static_cast<int>(i));
    }
    auto chosen = std::find(shown.begin(), shown.end(), form.choice);
    bool seek = opens;   // the chosen one is to be seen
    if (chosen == shown.end()) chosen = shown.begin(), seek = true;
    if (arrows && !shown.empty() && ImGui::IsKeyPressed(ImGuiKey_DownArrow) && chosen + 1 != shown.end()) ++chosen, seek = true;
    if (arrows && !shown.empty() && ImGui::IsKeyPressed(ImGuiKey_UpArrow) && chosen != shown.begin()) --chosen, seek = true;
    form.choice = shown.empty() ? -1 : *chosen;
    const float step = f.px(36);
    const Rect list{c.x, c.y, c.w, bottom - c.y};
    const Rect area = begin_area(f, "###form-products", list);
    float y = area.y;
    for (const int i : shown) {
        const Product& product = s.shop.products[static_cast<std::size_t>(i)];
        const std::string id = "###product-" + product.id, price = money_text(product.price);
        const Rect row{area.x, y, area.w, step - f.px(2)};
        bool hovered = false;
        if (press_area(id.c_str(), row, &hovered)) form.choice = i;
        const bool mine = form.choice == i;
        if (seek && mine) ImGui::SetScrollY(std::max(0.F, y - area.y - list.h / 2 + step / 2));
        y += step;
        if (row.bottom() < list.y || row.y > list.bottom()) continue;
        if (mine || hovered) f.fill(row, mine ? f.c.brand_soft : f.c.soft, 6);
        f.text(mine ? icon::kCheck : icon::kRing, row.x + f.px(10), row.y + f.px(10), 14, mine ? f.c.brand : f.c.third);
        f.text(product.name, row.x + f.px(34), row.y + f.px(9), 14, f.c.ink, false, row.w - f.px(56) - f.width_of(price, 13));
        f.text_right(price, row.right() - f.px(12), row.y + f.px(10), 13, f.c.second);
    }
    if (shown.empty()) f.paragraph(f.t["form.no_product"], area.x, y + f.px(6), c.w, 13, f.c.second);
    end_area(f, area, y);
}

void draw_choices(Frame& f, FormColumn& c, ActionForm& form) {
    if (form.action == "add_note") {
        const ImU32 colours[] = {f.c.bad, f.c.star, f.c.good, f.c.brand, IM_COL32(0x8E, 0x5B, 0xD9, 255)};
        f.text(f.t["form.flag"], c.x, c.y + f.px(6), 13, f.c.second);
        for (int i = 0; i < 5; ++i) {
            const Rect r{c.x + f.px(92) + static_cast<float>(i) * f.px(36), c.y, f.px(28), f.px(28)};
            const std::string id = "###flag-" + std::to_string(i);
            if (press_area(id.c_str(), r)) form.choice = i;
            f.fill(r, colours[i], 14);
            if (form.choice == i) f.text_centre("✓", r, 14, f.c.on_brand, true);
        }
        c.y += f.px(40);
    } else if (form.action == "create_refund") {
        float width = 0;
        if (filter_pill(f, "###form-return", f.t[form.flag ? "form.with_return" : "form.no_return"], c.x + f.px(92), c.y, form.flag, width)) form.flag = !form.flag;
        c.y += f.px(42);
    }
}

}  // namespace

void start_action(Frame& f, const std::string& action) {
    if (action == "request_photo" || action == "check_logistics") {
        f.want(action::DoDeskAction{action, Json::object()});
        f.ui.chat_to_end = true;
        return;
    }
    f.ui.form = ActionForm{};
    f.ui.form.action = action;
    f.ui.form.focus = true;
    const Scenario& s = *f.model.session->scenario;
    for (std::size_t i = 0; i < s.shop.products.size(); ++i) {
        if (s.shop.products[i].id == s.product) f.ui.form.choice = action == "send_product_card" ? static_cast<int>(i) : 0;
    }
}

void draw_action_form(Frame& f) {
    ActionForm& form = f.ui.form;
    if (form.action.empty()) return;
    const bool opens = form.focus;
    form.focus = false;
    if (opens) ImGui::OpenPopup("###form-popup");
    const ImVec2 size(f.px(400), f.px(form.action == "send_product_card" ? 360 : 260));
    ImGui::SetNextWindowPos(ImGui::GetMainViewport()->GetCenter(), ImGuiCond_Always, ImVec2(0.5F, 0.5F));
    ImGui::SetNextWindowSize(size);
    if (!ImGui::BeginPopupModal("###form-popup", nullptr, ImGuiWindowFlags_NoDecoration | ImGuiWindowFlags_NoMove)) {
        form = ActionForm{};
        f.ui.composer.focus = true;
        return;
    }
    const Scenario& s = *f.model.session->scenario;
    const ImVec2 at = ImGui::GetWindowPos();
    f.text(f.t["do." + form.action], at.x + f.px(20), at.y + f.px(20), 15, f.c.ink, true);
    FormColumn c{f, at.x + f.px(20), at.y + f.px(54), size.x - f.px(40)};
    const std::string& a = form.action;
    if (a == "change_price") c.field("###form-a", f.t["form.price"], form.a, opens);
    if (a == "create_refund") c.field("###form-a", f.t["form.amount"], form.a, opens);
    if (a == "send_coupon") c.field("###form-a", f.t["form.off"], form.a, opens);
    if (a == "send_coupon") c.field("###form-b", f.t["form.threshold"], form.b, false);
    if (a == "add_note") c.field("###form-a", f.t["form.text"], form.a, opens);
    if (a == "create_exchange") c.field("###form-a", f.t["form.variant"], form.a, opens);
    if (a == "create_reship") c.field("###form-a", f.t["form.item"], form.a, opens);
    if (a == "transfer") c.field("###form-a", f.t["form.to"], form.a, opens);
    if (a == "create_refund" || a == "transfer") c.field("###form-b", f.t["form.reason"], form.b, false);
    const float y = at.y + size.y - f.px(50);
    if (a == "send_product_card") draw_products(f, c, form, s, y - f.px(24), opens);
    else draw_choices(f, c, form);
    if (!form.problem.empty()) f.text(f.t[form.problem], at.x + f.px(20), y - f.px(20), 12, f.c.bad);
    const bool yes = button(f, "###form-yes", f.t["form.yes"], {at.x + size.x - f.px(116), y, f.px(96), f.px(34)}, Look::filled);
    const bool no = button(f, "###form-no", f.t["form.no"], {at.x + size.x - f.px(220), y, f.px(96), f.px(34)});
    const bool enter = !no && !opens && enter_submits();
    bool done = no || (!opens && ImGui::IsKeyPressed(ImGuiKey_Escape, false));
    if (yes || enter) {
        std::string problem;
        if (auto args = args_of(form, s, problem)) {
            f.want(action::DoDeskAction{form.action, std::move(*args)});
            f.ui.chat_to_end = true;
            done = true;
        } else {
            form.problem = problem;
        }
    }
    if (done) {
        ImGui::CloseCurrentPopup();
        form = ActionForm{};
        f.ui.composer.focus = true;
    }
    ImGui::EndPopup();
}

}  // namespace peilian::view
