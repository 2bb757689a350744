#include "scoring/why.h"

#include "base/utf8.h"
#include "transcript/titles.h"

namespace peilian {
namespace {

std::string nth(std::size_t turn) { return "第 " + std::to_string(turn + 1) + " 句"; }

std::string quoted(const std::string& words) { return words.empty() ? "" : "“" + shortened(std::string(action_title(words))) + "”"; }

/// 2 轮内、60 秒内 / 会话结束前
std::string deadline(const Window& window, bool timed) {
    std::string out;
    if (window.agent_turns > 0) out = std::to_string(window.agent_turns) + " 轮回复内";
    if (window.seconds > 0 && timed) {
        const bool minutes = window.seconds >= 120 && window.seconds % 60 == 0;
        out += (out.empty() ? "" : "、") + (minutes ? std::to_string(window.seconds / 60) + " 分钟内" : std::to_string(window.seconds) + " 秒内");
    }
    return out.empty() ? "会话结束前" : out;
}

std::string occasion(const Anchor* anchor, const ChatReading& reading) {
    if (!anchor) return "";
    if (anchor->at_end) return "在收尾时";
    const Turn& turn = reading.transcript->turns[anchor->turn];
    if (anchor->inclusive) return "在本次会话里";
    if (turn.role == Role::system) return "系统提示“" + std::string(event_title(turn.event)) + "”之后";
    const std::string who = turn.role == Role::buyer ? "买家" : "您";
    const std::string words = turn.action.empty() ? turn.text : std::string(action_title(turn.action));
    return who + nth(anchor->turn) + quoted(words) + "之后";
}

}  // namespace

std::string shortened(const std::string& text) {
    constexpr int kLetters = 24;
    if (length_utf8(text) <= kLetters) return valid_utf8(text);
    return valid_utf8(slice_utf8(text, {0, kLetters})) + "…";
}

std::string words_at(const Turn& turn, Span span) { return span.end > span.start ? slice_utf8(turn.text, span) : shortened(turn.text); }

std::string why_require(const Standard& standard, const Check& check, Verdict verdict, const std::vector<Evidence>& evidence, const Anchor* lost,
                        const ChatReading& reading) {
    const std::string until = deadline(check.demand.window, reading.timed);
    switch (verdict) {
        case Verdict::met:
            if (evidence.empty()) return "做到了「" + standard.title + "」。";
            return nth(evidence.front().turn) + quoted(evidence.front().words) + "做到了「" + standard.title + "」。";
        case Verdict::partly:
            if (lost) return "有时做到了，但" + occasion(lost, reading) + "，" + until + "没有做到「" + standard.title + "」。";
            if (evidence.empty()) return "「" + standard.title + "」只做到了一部分。";
            return nth(evidence.front().turn) + quoted(evidence.front().words) + "晚了或不够完整，应在" + until + "做到「" + standard.title + "」。";
        case Verdict::missed:
            if (!reading.spoke) return "没有任何回复，「" + standard.title + "」无从谈起。";
            return occasion(lost, reading) + "，" + until + "没有做到「" + standard.title + "」。";
        case Verdict::pending: return occasion(lost, reading).empty() ? "「" + standard.title + "」还来得及做到。" : "还来得及：" + until + "做到「" + standard.title + "」。";
        case Verdict::not_applicable: break;
    }
    return "";
}

std::string why_forbid(const Standard& standard, Verdict verdict, const std::vector<Evidence>& evidence, const ChatReading& reading) {
    switch (verdict) {
        case Verdict::met: return "全程没有违反「" + standard.title + "」。";
        case Verdict::pending: return "到目前为止没有违反「" + standard.title + "」。";
        case Verdict::partly:
        case Verdict::missed:
            if (evidence.empty()) return reading.spoke ? "违反了「" + standard.title + "」。" : "没有任何回复，不能算做到「" + standard.title + "」。";
            return nth(evidence.front().turn) + quoted(evidence.front().words) + "违反了「" + standard.title + "」" +
                   (evidence.size() > 1 ? "，共 " + std::to_string(evidence.size()) + " 处。" : "。");
        case Verdict::not_applicable: break;
    }
    return "";
}

std::string why_figure(const Check& check, Verdict verdict, const std::string& figure) {
    const Bound& b = check.met;
    const auto most = b.at_most ? b.at_most : b.below;
    const auto least = b.at_least ? b.at_least : b.above;
    std::string aim;
    if (most) aim = "要求不超过 " + std::to_string(*most);
    else if (least) aim = "要求不低于 " + std::to_string(*least);
    switch (verdict) {
        case Verdict::met: return figure + "，达到要求。";
        case Verdict::pending: return figure.empty() ? "还没有可以统计的内容。" : "目前" + figure + "，" + aim + "。";
        case Verdict::partly: return figure + "，接近但没有达到，" + aim + "。";
        case Verdict::missed: return figure.empty() ? "没有回复，无法达到要求。" : figure + "，" + aim + "。";
        case Verdict::not_applicable: break;
    }
    return "";
}

std::string why_no_chance(const Standard& standard) {
    return "示范回复会走到需要「" + standard.title + "」的一步，这次对话没有走到，按没有做到计。";
}

}  // namespace peilian
