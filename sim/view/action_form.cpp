#include <algorithm>
#include <charconv>
#include <cmath>

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
    problem = "form.need_text";
    if (action == "send_product_card") {
        const auto n = static_cast<std::size_t>(form.choice);
        if (n >= s.shop.products.size()) return std::nullopt;
        args.set("product", s.shop.products[n].id);
        return args;
    }
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

void draw_choices(Frame& f, FormColumn& c, ActionForm& form, const Scenario& s) {
    if (form.action == "send_product_card") {
        for (std::size_t i = 0; i < s.shop.products.size() && i < 5; ++i) {
            float width = 0;
            const std::string id = "###product-" + s.shop.products[i].id;
            if (filter_pill(f, id.c_str(), s.shop.products[i].name, c.x, c.y, form.choice == static_cast<int>(i), width)) form.choice = static_cast<int>(i);
            c.y += f.px(36);
        }
    } else if (form.action == "add_note") {
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
    const ImVec2 size(f.px(400), f.px(260));
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
    draw_choices(f, c, form, s);
    const float y = at.y + size.y - f.px(50);
    if (!form.problem.empty()) f.text(f.t[form.problem], at.x + f.px(20), y - f.px(20), 12, f.c.bad);
    const bool yes = button(f, "###form-yes", f.t["form.yes"], {at.x + size.x - f.px(116), y, f.px(96), f.px(34)}, Look::filled);
    const bool no = button(f, "###form-no", f.t["form.no"], {at.x + size.x - f.px(220), y, f.px(96), f.px(34)});
    const bool enter = !no && !opens && ImGui::IsKeyPressed(ImGuiKey_Enter, false);
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
