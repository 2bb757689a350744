#include <algorithm>

#include "view/icons.h"
#include "view/screens.h"
#include "view/widgets.h"

namespace peilian::view {
namespace {

constexpr const char* kStages[] = {"", "pre_sale", "in_sale", "after_sale"};

constexpr int kShifts = 4;   ///< the filter after those of the stages

const AttemptRow* best_of(const Model& model, const std::string& scenario) {
    const AttemptRow* best = nullptr;
    for (const AttemptRow& row : model.attempts) {
        if (row.finished && row.scenario == scenario && (best == nullptr || row.total > best->total)) best = &row;
    }
    return best;
}

bool contains(const std::string& text, const std::string& wanted) { return wanted.empty() || text.find(wanted) != std::string::npos; }

bool shown(const Frame& f, const Scenario& s) {
    if (f.ui.stage_filter == kShifts) return false;
    if (f.ui.stage_filter > 0 && s.stage != kStages[f.ui.stage_filter]) return false;
    const std::string& q = f.ui.search;
    const Product* product = s.find_product(s.product);
    return contains(s.title, q) || contains(s.persona.title, q) || contains(s.buyer.nick, q) || (product != nullptr && contains(product->name, q)) ||
           std::any_of(s.skills.begin(), s.skills.end(), [&](const std::string& skill) { return contains(skill, q); });
}

bool shown(const Frame& f, const Shift& shift) {
    if (f.ui.stage_filter != 0 && f.ui.stage_filter != kShifts) return false;
    return contains(shift.title, f.ui.search) || contains(shift.briefing, f.ui.search);
}

/// What to go on with: the attempt that was cut off, else the first scenario not tried yet.
float draw_banner(Frame& f, Rect r) {
    const AttemptRow* cut = nullptr;
    for (const AttemptRow& row : f.model.attempts) {
        if (row.id == f.model.resumable) cut = &row;
    }
    const Scenario* next = nullptr;
    if (f.model.library) {
        for (const auto& s : f.model.library->scenarios) {
            if (best_of(f.model, s->id) == nullptr && (next == nullptr || s->difficulty < next->difficulty)) next = s.get();
        }
    }
    const bool running = f.model.session || f.model.shift;
    if (!running && cut == nullptr && next == nullptr) return 0;
    r.h = f.px(104);
    f.card(r);
    const Rect wash{r.x + 1, r.y + 1, r.w * 0.6F, r.h - 2};
    f.fill(wash, faded(f.c.brand_soft, 0.9F), 12);
    ImGui::GetWindowDrawList()->AddRectFilledMultiColor(ImVec2(wash.x + wash.w * 0.3F, wash.y), wash.max(), faded(f.c.card, 0), f.c.card, f.c.card, faded(f.c.card, 0));
    std::string title, second;
    if (f.model.shift) {
        title = f.t.fill("home.running", {f.model.shift->shift->title});
        second = f.t.fill("home.running_shift", {std::to_string(f.model.shift->state.open_chats())});
    } else if (f.model.session) {
        title = f.t.fill("home.running", {f.model.session->scenario->title});
        second = f.t.fill("home.running_more", {f.model.session->scenario->buyer.nick});
    } else if (cut != nullptr) {
        title = f.t.fill("home.resume", {cut->title});
        second = f.t["home.resume_more"];
    } else {
        title = f.t.fill("home.next", {next->title});
        second = f.t.fill("home.next_more", {stage_text(f.t, next->stage), std::to_string(next->minutes), next->persona.title});
    }
    const float right = f.px(220);
    f.text(title, r.x + f.px(20), r.y + f.px(24), 20, f.c.ink, true, r.w - right);
    f.text(second, r.x + f.px(20), r.y + f.px(60), 14, f.c.second, false, r.w - right);
    const Rect go{r.right() - f.px(96), r.y + f.px(33), f.px(76), f.px(38)};
    const bool enter = enter_pressed();
    if (running) {
        if (button(f, "###continue", f.t["home.go_on"], go, Look::filled) || enter) f.want(action::Navigate{Screen::desk});
    } else if (cut != nullptr) {
        if (button(f, "###continue", f.t["home.go_on"], go, Look::filled) || enter) f.want(action::Resume{});
        if (button(f, "###discard", f.t["home.discard"], {go.x - f.px(92), go.y, f.px(84), go.h}, Look::quiet)) f.want(action::DiscardResume{});
    } else if (button(f, "###continue", f.t["home.start"], go, Look::filled) || enter) {
        f.want(action::StartScenario{next->id, 0, 0});
    }
    return r.h + f.px(16);
}

void draw_scenario(Frame& f, const Scenario& s, Rect r) {
    bool hovered = false;
    const std::string id = "###start-" + s.id;
    if (press_area(id.c_str(), r, &hovered)) f.want(action::StartScenario{s.id, 0, 0});
    tip(f, s.briefing);
    f.card(r);
    if (hovered) f.outline(r, f.c.brand, 12);
    const float x = r.x + f.px(16), w = r.w - f.px(32);
    ImU32 ink = f.c.second, ground = f.c.soft;
    if (s.stage == "pre_sale") ink = f.c.brand, ground = f.c.brand_soft;
    if (s.stage == "after_sale") ink = f.c.bad, ground = f.c.bad_soft;
    f.pill(s.persona.title, x, r.y + f.px(16), ink, ground);
    f.stars(s.difficulty, r.right() - f.px(16), r.y + f.px(19));
    f.text(s.title, x, r.y + f.px(46), 15, f.c.ink, true, w);
    f.text(s.goals.empty() ? s.briefing : s.goals.front(), x, r.y + f.px(74), 13, f.c.second, false, w);
    const AttemptRow* best = best_of(f.model, s.id);
    const std::string state = best != nullptr ? f.t.fill("home.best", {std::to_string(best->total)}) : f.t["home.new"];
    f.text(f.t.fill("home.card", {stage_text(f.t, s.stage), std::to_string(s.minutes), state}), x, r.y + f.px(100), 12, f.c.third, false, w);
}

void draw_shift(Frame& f, const Shift& shift, Rect r) {
    bool hovered = false;
    const std::string id = "###start-" + shift.id;
    if (press_area(id.c_str(), r, &hovered)) f.want(action::StartShift{shift.id, 0, 0});
    tip(f, shift.briefing);
    f.card(r);
    if (hovered) f.outline(r, f.c.brand, 12);
    const float x = r.x + f.px(16), w = r.w - f.px(32);
    f.pill(f.t["home.shift"], x, r.y + f.px(16), f.c.seal, f.c.soft);
    f.stars(shift.difficulty, r.right() - f.px(16), r.y + f.px(19));
    f.text(shift.title, x, r.y + f.px(46), 15, f.c.ink, true, w);
    f.text(shift.briefing, x, r.y + f.px(74), 13, f.c.second, false, w);
    const AttemptRow* best = best_of(f.model, "shift:" + shift.id);
    const std::string state = best != nullptr ? f.t.fill("home.best", {std::to_string(best->total)}) : f.t["home.new"];
    f.text(f.t.fill("home.shift_card", {std::to_string(shift.arrivals.size()), std::to_string(shift.minutes), state}), x, r.y + f.px(100), 12, f.c.third, false, w);
}

float draw_filters(Frame& f, float x, float y, float w) {
    f.text(f.t["home.scenarios"], x, y + f.px(7), 16, f.c.ink, true);
    float left = x + f.width_of(f.t["home.scenarios"], 16, true) + f.px(16);
    for (int i = 0; i <= kShifts; ++i) {
        const std::string count = f.model.library ? std::to_string(f.model.library->scenarios.size()) : "0";
        const std::string label = i == 0 ? f.t.fill("home.all", {count}) : i == kShifts ? f.t["home.shift"] : stage_text(f.t, kStages[i]);
        const std::string id = "###filter-" + std::to_string(i);
        float width = 0;
        if (filter_pill(f, id.c_str(), label, left, y, f.ui.stage_filter == i, width)) f.ui.stage_filter = i;
        left += width + f.px(8);
    }
    const float search = std::min(f.px(230), x + w - left);
    if (search > f.px(80)) {
        const Rect box{x + w - search, y, search, f.px(30)};
        input_line(f, "###search", f.ui.search, f.t["home.search"].c_str(), box, f.ui.focus_search);
        f.ui.focus_search = false;
    }
    return y + f.px(46);
}

}  // namespace

void draw_home(Frame& f, Rect r) {
    const Rect bar = {r.x, r.y, r.w, f.px(52)};
    r = draw_title(f, r, f.t["app.name"]);
    if (!f.model.trainee.empty()) {
        f.avatar(f.model.trainee, bar.right() - f.px(46), bar.y + f.px(11), f.px(30), f.c.seal);
        f.text_right(f.model.trainee, bar.right() - f.px(56), bar.y + f.px(19), 13, f.c.second);
    }
    const bool wide = r.w > f.px(900);
    Rect main = r;
    if (wide) {
        Rect side = main.cut_right(f.px(380));
        draw_home_side(f, {side.x, side.y + f.px(22), side.w - f.px(28), side.h - f.px(44)});
    }
    Rect area = begin_area(f, "###home", {main.x, main.y, main.w, main.h});
    const float x = area.x + f.px(28), w = area.w - f.px(wide ? 46 : 56);
    float y = area.y + f.px(22);
    y += draw_banner(f, {x, y, w, 0});
    y = draw_filters(f, x, y, w);
    const int columns = std::max(1, static_cast<int>((w + f.px(14)) / f.px(290)));
    const float gap = f.px(14), cw = (w - gap * static_cast<float>(columns - 1)) / static_cast<float>(columns), ch = f.px(130);
    const auto place = [&](int i) { return Rect{x + static_cast<float>(i % columns) * (cw + gap), y + static_cast<float>(i / columns) * (ch + gap), cw, ch}; };
    int n = 0;
    if (f.model.library) {
        for (const auto& s : f.model.library->scenarios) {
            if (!shown(f, *s)) continue;
            draw_scenario(f, *s, place(n++));
        }
        for (const auto& shift : f.model.library->shifts) {
            if (shown(f, *shift)) draw_shift(f, *shift, place(n++));
        }
    }
    if (n == 0) f.paragraph(f.t[f.model.library && !f.model.library->scenarios.empty() ? "home.nothing_found" : "home.no_scenarios"], x, y + f.px(10), w, 14, f.c.second);
    y += static_cast<float>((n + columns - 1) / columns) * (ch + gap);
    end_area(f, area, y + f.px(20));
}

}  // namespace peilian::view
