#include "view/bubbles.h"

#include <algorithm>
#include <cmath>

#include "base/utf8.h"
#include "records/turn_text.h"
#include "view/icons.h"

namespace peilian::view {
namespace {

bool is_card(const Turn& turn) { return turn.action == "send_product_card"; }
bool is_line(const Turn& turn) { return turn.text.empty() && !is_card(turn); }

/// Several bubbles of one person in a row stand close and share the avatar.
bool follows(const Transcript& transcript, std::size_t turn) {
    if (turn == 0) return false;
    const Turn &a = transcript.turns[turn - 1], &b = transcript.turns[turn];
    return a.role == b.role && !is_line(a) && !is_line(b);
}

float text_limit(const Frame& f, float width) { return std::max(f.px(60), std::min(f.px(420), width - f.px(170))); }

}  // namespace

float bubble_height(const Frame& f, const BubbleContext& context, std::size_t i, float width, const Note* note) {
    const Turn& turn = context.transcript->turns[i];
    if (is_line(turn)) return f.px(34);
    const float above = follows(*context.transcript, i) ? f.px(6) : f.px(14);
    const float below = note != nullptr ? f.px(22) : 0;
    if (is_card(turn)) return above + f.px(74) + below;
    return above + f.paragraph_height(turn.text, text_limit(f, width), 14) + f.px(18) + below;
}

Rect draw_bubble(const Frame& f, const BubbleContext& context, std::size_t i, Rect r, const Note* note, const std::vector<Mark>& marks, bool selected) {
    const Turn& turn = context.transcript->turns[i];
    ImDrawList* draw = ImGui::GetWindowDrawList();
    if (is_line(turn)) {
        const bool act = !turn.action.empty();
        const std::string words = act ? std::string(icon::kCheck) + "  " + action_text(f.t, turn, context.scenario) : event_text(f.t, turn, context.scenario);
        const float w = std::min(f.width_of(words, 12) + f.px(20), r.w - f.px(40));
        const Rect box{r.x + (r.w - w) / 2, r.y + f.px(8), w, f.px(24)};
        if (act) f.fill(box, f.c.card, 12);
        if (act || selected) f.outline(box, selected ? f.c.brand : f.c.line, 12);
        f.text(words, box.x + f.px(10), box.y + f.px(5), 12, act ? f.c.second : f.c.third, false, w - f.px(16));
        return box;
    }
    const bool own = turn.role == Role::agent, first = !follows(*context.transcript, i);
    const float y = r.y + (first ? f.px(14) : f.px(6));
    const float avatar = f.px(36), side = f.px(22), gap = f.px(10);
    const std::string valid = valid_utf8(turn.text);
    const Laid laid = lay_out(valid, f.fonts.regular, f.px(14), text_limit(f, r.w));
    const float w = std::min(is_card(turn) ? f.px(258) : std::ceil(laid.width) + f.px(28), r.w - 2 * side - avatar - gap);
    const float h = is_card(turn) ? f.px(74) : static_cast<float>(laid.lines.size()) * line_height(f.px(14)) + f.px(18);
    const Rect box{own ? r.right() - side - avatar - gap - w : r.x + side + avatar + gap, y, w, h};
    const ImVec4 none;
    (void)none;
    const ImDrawFlags corners = ImDrawFlags_RoundCornersAll & ~(own ? ImDrawFlags_RoundCornersTopRight : ImDrawFlags_RoundCornersTopLeft);
    draw->AddRectFilled(box.min(), box.max(), own && !is_card(turn) ? f.c.own : f.c.other, f.px(12), corners);
    draw->AddRect(box.min(), box.max(), selected ? f.c.brand : own ? f.c.own_line : f.c.line, f.px(12), corners, selected ? f.px(2) : 1);
    if (first) {
        const std::string nick = context.scenario != nullptr ? context.scenario->buyer.nick : std::string("?");
        f.avatar(own ? context.agent_mark : nick, own ? r.right() - side - avatar : r.x + side, y, avatar, own ? f.c.seal : avatar_colour(nick));
    }
    if (is_card(turn)) {
        const Product* product = context.scenario != nullptr ? context.scenario->find_product(turn.args.string_or("product", "")) : nullptr;
        const Rect picture{box.x + f.px(9), box.y + f.px(9), f.px(56), f.px(56)};
        f.fill(picture, f.c.track, 6);
        f.text_centre(icon::kBag, picture, 20, f.c.third);
        f.text(product != nullptr ? product->name : turn.args.string_or("product", ""), picture.right() + f.px(10), box.y + f.px(14), 14, f.c.ink, false, w - f.px(88));
        if (product != nullptr) f.text(money_text(product->price), picture.right() + f.px(10), box.y + f.px(40), 14, f.c.bad, true);
    } else {
        draw_laid(valid, laid, f.fonts.regular, f.px(14), ImVec2(box.x + f.px(14), box.y + f.px(9)), f.c.ink, marks);
    }
    if (note != nullptr) {
        if (own) {
            const float right = box.right() - f.px(2), room = right - r.x - side;
            f.text(note->text, right - std::min(room, f.width_of(note->text, 11)), box.bottom() + f.px(5), 11, note->colour, false, room);
        } else {
            f.text(note->text, box.x + f.px(2), box.bottom() + f.px(5), 11, note->colour, false, r.right() - side - box.x);
        }
    }
    return box;
}

}  // namespace peilian::view
