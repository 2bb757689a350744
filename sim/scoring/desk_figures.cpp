#include "scoring/desk_figures.h"

#include <algorithm>

#include "scoring/desk_waits.h"

namespace peilian {
namespace {

constexpr SimTime kPrompt = std::chrono::seconds(30);
/// Two who began to wait within this are as good as one another.
constexpr SimTime kAsLong = std::chrono::seconds(5);

std::string number(std::int64_t milli) {
    const std::int64_t tenths = (milli + 50) / 100;
    return std::to_string(tenths / 10) + (tenths % 10 == 0 ? "" : "." + std::to_string(tenths % 10));
}

std::string people(std::size_t n) { return std::to_string(n) + " 位买家"; }

std::string clock(SimTime t) {
    const auto seconds = t.count() / 1000;
    const std::string rest = std::to_string(seconds % 60);
    return std::to_string(seconds / 60) + " 分 " + rest + " 秒";
}

/// Whole is best below `met`, half up to `partly`.
Verdict at_most(std::int64_t milli, std::int64_t met, std::int64_t partly) {
    return milli <= met * 1000 ? Verdict::met : milli <= partly * 1000 ? Verdict::partly : Verdict::missed;
}

Verdict at_least(std::int64_t milli, std::int64_t met, std::int64_t partly) {
    return milli >= met * 1000 ? Verdict::met : milli >= partly * 1000 ? Verdict::partly : Verdict::missed;
}

std::string judged(Verdict verdict, const std::string& aim) {
    switch (verdict) {
        case Verdict::met: return "，做到了" + aim + "。";
        case Verdict::partly: return "，接近但没有做到" + aim + "。";
        default: return "，没有做到" + aim + "。";
    }
}

class Figures {
public:
    explicit Figures(const std::vector<DeskChat>& chats) : chats_(chats), waits_(desk_waits(chats)) {
        for (const DeskWait& wait : waits_) {
            if (wait.opening) openings_.push_back(wait);
        }
    }

    std::vector<std::pair<DeskFigure, int>> all() const {
        return {{first_mean(), 10}, {first_longest(), 15}, {first_30s(), 15}, {longest_wait(), 20}, {newcomers(), 20}, {order(), 20}, {unanswered(), 0}};
    }

private:
    static DeskFigure figure(const char* id, const char* title, const char* unit) {
        DeskFigure out;
        out.id = id;
        out.title = title;
        out.unit = unit;
        return out;
    }
    std::string who(const DeskWait& wait) const { return "“" + buyer_of(chats_[wait.chat]) + "”"; }
    static const DeskWait& longest(const std::vector<DeskWait>& waits) {
        return *std::max_element(waits.begin(), waits.end(), [](const DeskWait& a, const DeskWait& b) { return a.length() < b.length(); });
    }

    DeskFigure first_mean() const {
        DeskFigure out = figure("first_mean", "平均首次响应", "s");
        if (openings_.empty()) return out;
        std::int64_t sum = 0;
        for (const DeskWait& wait : openings_) sum += wait.length().count();
        const auto count = static_cast<std::int64_t>(openings_.size());
        out.milli = (2 * sum + count) / (2 * count);
        out.verdict = at_most(out.milli, 15, 30);
        out.why = people(openings_.size()) + "平均等了 " + number(out.milli) + " 秒得到第一句回复" + judged(out.verdict, "平均不超过 15 秒");
        return out;
    }

    DeskFigure first_longest() const {
        DeskFigure out = figure("first_longest", "最慢首次响应", "s");
        if (openings_.empty()) return out;
        const DeskWait& worst = longest(openings_);
        out.milli = worst.length().count();
        out.verdict = worst.answered ? at_most(out.milli, 30, 60) : Verdict::missed;
        out.why = who(worst) + (worst.answered ? "等第一句回复最久，等了 " : "始终没有等到第一句回复，等了 ") + number(out.milli) + " 秒" + judged(out.verdict, "最慢不超过 30 秒");
        return out;
    }

    DeskFigure first_30s() const {
        DeskFigure out = figure("first_30s", "30 秒首次应答率", "%");
        if (openings_.empty()) return out;
        const auto quick = std::count_if(openings_.begin(), openings_.end(), prompt);
        out.milli = 100000 * quick / static_cast<std::int64_t>(openings_.size());
        out.verdict = at_least(out.milli, 90, 60);
        out.why = people(openings_.size()) + "里 " + std::to_string(quick) + " 位在 30 秒内得到第一句回复" + judged(out.verdict, "九成以上");
        return out;
    }

    DeskFigure longest_wait() const {
        DeskFigure out = figure("longest_wait", "最长等待", "s");
        if (waits_.empty()) return out;
        const DeskWait& worst = longest(waits_);
        out.milli = worst.length().count();
        out.verdict = at_most(out.milli, 60, 120);
        out.why = who(worst) + "从 " + clock(worst.from) + "起等了 " + number(out.milli) + " 秒，是这一班最久的一次" + judged(out.verdict, "最长不超过 60 秒");
        return out;
    }

    /// Came while somebody else was at the desk.
    DeskFigure newcomers() const {
        DeskFigure out = figure("newcomers", "接一、顾二、招呼三", "%");
        std::int64_t count = 0, quick = 0;
        for (const DeskWait& wait : openings_) {
            const bool busy = std::any_of(chats_.begin(), chats_.end(), [&](const DeskChat& other) {
                const DeskSpan span = span_of(other);
                return &other != &chats_[wait.chat] && span.from <= wait.from && span.to > wait.from;
            });
            if (!busy) continue;
            ++count;
            quick += prompt(wait) ? 1 : 0;
        }
        if (count == 0) return out;
        out.milli = 100000 * quick / count;
        out.verdict = at_least(out.milli, 90, 60);
        out.why = "手上有人时又来了 " + people(static_cast<std::size_t>(count)) + "，" + std::to_string(quick) + " 位在 30 秒内得到招呼" + judged(out.verdict, "忙时也先招呼新来的");
        return out;
    }

    /// Somebody who ought to have been answered before this one, when the trainee turned to it. Before a first answer comes
    /// only that of somebody new who waits longer.
    const DeskWait* passed_over(const DeskWait& chosen, bool& had_choice) const {
        const SimTime turned = std::max(last_deed_before(chats_, chosen.to).value_or(SimTime{0}), chosen.from);
        const DeskWait* wronged = nullptr;
        for (const DeskWait& other : waits_) {
            if (other.chat == chosen.chat || other.from > turned || other.to <= turned) continue;
            had_choice = true;
            const bool urgent = chats_[other.chat].first, own = chats_[chosen.chat].first;
            const bool longer = other.from + kAsLong < chosen.from;
            const bool before = chosen.opening ? other.opening && !own && longer : urgent == own ? longer : urgent;
            if (before && (!wronged || other.from < wronged->from)) wronged = &other;
        }
        return wronged;
    }

    DeskFigure order() const {
        DeskFigure out = figure("order", "先后有序", "%");
        std::int64_t choices = 0, right = 0;
        std::string first_wrong;
        for (const DeskWait& chosen : waits_) {
            if (!chosen.answered) continue;
            bool had_choice = false;
            const DeskWait* wronged = passed_over(chosen, had_choice);
            choices += had_choice ? 1 : 0;
            right += had_choice && !wronged ? 1 : 0;
            if (wronged && first_wrong.empty())
                first_wrong = clock(chosen.to) + "先回了" + who(chosen) + "，而" + who(*wronged) + (chats_[wronged->chat].first && !chats_[chosen.chat].first ? "事更急" : "等得更久");
        }
        if (choices == 0) return out;
        out.milli = 100000 * right / choices;
        out.verdict = at_least(out.milli, 80, 60);
        out.why = "有 " + std::to_string(choices) + " 次要在几位买家里选一位先回，" + std::to_string(right) + " 次先顾了急的、等得最久的或新来的" +
                  (first_wrong.empty() ? "" : "（第一处不妥：" + first_wrong + "）") + judged(out.verdict, "八成以上");
        return out;
    }

    DeskFigure unanswered() const {
        DeskFigure out = figure("unanswered", "没有等到回复的买家", "");
        std::string names;
        for (const DeskWait& wait : waits_) {
            if (wait.answered) continue;
            out.milli += 1000;
            names += (names.empty() ? "" : "、") + who(wait);
        }
        out.verdict = out.milli == 0 ? Verdict::met : Verdict::missed;
        out.why = out.milli == 0 ? "每一位买家都等到了回复。" : names + "到最后也没有等到回复，一位都不能漏。";
        return out;
    }

    static bool prompt(const DeskWait& wait) { return wait.answered && wait.length() <= kPrompt; }

    const std::vector<DeskChat>& chats_;
    std::vector<DeskWait> waits_, openings_;
};

}  // namespace

std::vector<std::pair<DeskFigure, int>> desk_figures(const std::vector<DeskChat>& chats) { return Figures(chats).all(); }

int most_at_once(const std::vector<DeskChat>& chats) {
    int most = 0;
    for (const DeskChat& chat : chats) {
        const SimTime at = span_of(chat).from;
        const auto open = std::count_if(chats.begin(), chats.end(), [&](const DeskChat& other) {
            const DeskSpan span = span_of(other);
            return span.from <= at && (span.to > at || &other == &chat);
        });
        most = std::max(most, static_cast<int>(open));
    }
    return most;
}

}  // namespace peilian
