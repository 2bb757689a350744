#include "cli/chat.h"

#include "transcript/titles.h"

#include <fmt/format.h>

#include "cli/desk_words.h"

namespace peilian::cli {

std::string yuan_text(std::int64_t fen) {
    if (fen % 100 == 0) return std::to_string(fen / 100);
    return fmt::format("{}.{:02}", fen / 100, fen % 100);
}

std::string clock_text(SimTime t) {
    const auto seconds = t.count() / 1000;
    if (seconds >= 3600) return fmt::format("{}:{:02}:{:02}", seconds / 3600, seconds / 60 % 60, seconds % 60);
    return fmt::format("{:02}:{:02}", seconds / 60, seconds % 60);
}

std::string chat_line(const Turn& turn, const Scenario& scenario) {
    const std::string time = turn.timed ? clock_text(turn.t) : "--:--";
    if (!turn.event.empty()) return fmt::format("{} —— {} ——\n", time, event_title(turn.event));
    if (!turn.action.empty()) {
        std::string args;
        for (const Json::Member& member : turn.args.members())
            args += fmt::format(" {}={}", member.key, member.value.is_string() ? member.value.as_string() : to_text(member.value));
        return fmt::format("{} [操作] {}{}\n", time, action_title(turn.action), args);
    }
    if (turn.role == Role::system) return fmt::format("{} —— {} ——\n", time, turn.text);
    const bool buyer = turn.role == Role::buyer;
    return fmt::format("{} {} {}: {}\n", time, buyer ? "买家" : "客服", buyer ? scenario.buyer.nick : scenario.shop.agent, turn.text);
}

std::string chat(const Transcript& transcript, const Scenario& scenario) {
    std::string text;
    for (const Turn& turn : transcript.turns) text += chat_line(turn, scenario);
    return text;
}

std::string background(const Scenario& scenario) {
    std::string text = fmt::format("{}\n店铺 {}  客服 {}  买家 {}", scenario.title, scenario.shop.name, scenario.shop.agent, scenario.buyer.nick);
    if (!scenario.buyer.level.empty()) text += "(" + scenario.buyer.level + ")";
    text += "\n";
    if (!scenario.briefing.empty()) text += scenario.briefing + "\n";
    for (const std::string& goal : scenario.goals) text += "  · " + goal + "\n";
    if (const Product* product = scenario.find_product(scenario.product)) {
        text += fmt::format("商品 {}  {} 元  库存 {}\n", product->name, yuan_text(product->price), product->stock);
        for (const auto& [key, value] : product->attributes) text += fmt::format("  {}:{}\n", key, value);
        for (const Fact& fact : product->facts) text += fmt::format("  {}:{}\n", fact.title, fact.text);
    }
    const Order& order = scenario.order;
    if (!order.id.empty()) {
        text += fmt::format("订单 {}  {}  {} ×{}  实付 {} 元\n", order.id, order.status, order.variant, order.quantity, yuan_text(order.paid));
        text += fmt::format("  收货 {} {} {}\n", order.receiver, order.phone, order.address);
        if (!order.tracking.empty()) text += fmt::format("  快递 {} {}\n", order.courier, order.tracking);
        for (const auto& [time, event] : order.logistics) text += fmt::format("    {} {}\n", time, event);
    }
    for (const Policy& policy : scenario.shop.policies) text += fmt::format("规定 {}:{}\n", policy.title, policy.text);
    return text;
}

}  // namespace peilian::cli
