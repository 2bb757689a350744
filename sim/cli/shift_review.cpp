#include "cli/shift_review.h"

#include <algorithm>
#include <tuple>
#include <vector>

#include <fmt/format.h>

#include "cli/chat.h"

namespace peilian::cli {
namespace {

std::string points(int milli) { return fmt::format("{}.{}", (milli + 50) / 100 / 10, (milli + 50) / 100 % 10); }

std::string_view mark(Verdict verdict) {
    return verdict == Verdict::met ? "✓" : verdict == Verdict::partly ? "◐" : verdict == Verdict::missed ? "✗" : "–";
}

}  // namespace

std::string shift_chat(const Shift& shift, const ShiftState& state) {
    std::vector<std::tuple<SimTime, std::size_t, std::size_t>> order;
    for (std::size_t i = 0; i < state.chats.size(); ++i) {
        const auto& turns = state.chats[i].session.transcript.turns;
        for (std::size_t j = 0; j < turns.size(); ++j) order.emplace_back(*state.chats[i].arrived + turns[j].t, i, j);
    }
    std::sort(order.begin(), order.end());
    std::string text;
    for (const auto& [at, i, j] : order) {
        Turn turn = state.chats[i].session.transcript.turns[j];
        turn.t = at;
        text += fmt::format("{} ", i + 1) + chat_line(turn, *shift.arrivals[i].scenario);
    }
    return text;
}

std::string shift_review(const Shift& shift, const ShiftAssessment& assessment) {
    std::string text = fmt::format("\n班次结果  {} / 100  {}\n", points(assessment.total_milli), assessment.passed ? "通过" : "未通过");
    for (const std::string& sentence : assessment.why) text += "  " + sentence + "\n";
    text += fmt::format("\n接待  {} / 100（最多同时 {} 位）\n", points(assessment.desk.earned_milli), assessment.desk.most_at_once);
    for (const DeskFigure& figure : assessment.desk.figures) {
        if (figure.verdict == Verdict::not_applicable) continue;
        const std::string share = figure.possible_milli > 0 ? fmt::format("  {}/{}", points(figure.earned_milli), points(figure.possible_milli)) : "";
        text += fmt::format("  {} {}{}\n      {}\n", mark(figure.verdict), figure.title, share, figure.why);
    }
    text += "\n会话\n";
    for (std::size_t i = 0; i < assessment.chats.size(); ++i) {
        const Assessment& chat = assessment.chats[i];
        text += fmt::format("  {} {}  {}  {}  {}\n", i + 1, points(std::max(0, chat.earned_milli)), chat.passed ? "通过  " : "未通过", shift.arrivals[i].scenario->buyer.nick,
                            shift.arrivals[i].scenario->title);
    }
    return text;
}

}  // namespace peilian::cli
