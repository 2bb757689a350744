#include "scoring/measures.h"

#include <algorithm>
#include <array>
#include <utility>
#include <vector>

#include "base/utf8.h"
#include "scoring/reading.h"

namespace peilian {
namespace {

constexpr std::array<std::pair<std::string_view, Measure>, 16> kNames{{
    {"first_response_s", Measure::first_response_s}, {"mean_response_s", Measure::mean_response_s}, {"max_wait_s", Measure::max_wait_s},
    {"p95_response_s", Measure::p95_response_s}, {"reply_share_30s", Measure::reply_share_30s}, {"typing_cpm", Measure::typing_cpm},
    {"needs_addressed_share", Measure::needs_addressed_share}, {"repeats", Measure::repeats}, {"pasted", Measure::pasted},
    {"unanswered", Measure::unanswered}, {"longest_message", Measure::longest_message}, {"curt_replies", Measure::curt_replies},
    {"plain_you", Measure::plain_you},               {"outcome", Measure::outcome},
    {"displeased_share", Measure::displeased_share},
    {"prices_below_floor", Measure::prices_below_floor},
}};

std::string number(std::int64_t milli) {
    const std::int64_t tenths = (milli + 50) / 100;
    std::string out = std::to_string(tenths / 10);
    if (tenths % 10 != 0) out += "." + std::to_string(tenths % 10);
    return out;
}

Figure shown(std::int64_t milli, std::string words, std::size_t turn) { return {milli, turn, {}, std::move(words), true}; }

/// Waits with the longest last; equal ones in order of the chat.
std::vector<Wait> by_length(const ChatReading& reading) {
    std::vector<Wait> waits = reading.waits;
    std::stable_sort(waits.begin(), waits.end(), [](const Wait& a, const Wait& b) { return a.ms < b.ms; });
    return waits;
}

std::optional<Figure> of_waits(Measure measure, const ChatReading& reading) {
    if (!reading.timed || reading.waits.empty()) return std::nullopt;
    const std::vector<Wait> sorted = by_length(reading);
    const auto count = static_cast<std::int64_t>(sorted.size());
    std::int64_t sum = 0, quick = 0;
    for (const Wait& w : sorted) sum += w.ms, quick += w.ms <= 30000 ? 1 : 0;
    const Wait& longest = *std::find_if(reading.waits.begin(), reading.waits.end(), [&](const Wait& w) { return w.ms == sorted.back().ms; });
    switch (measure) {
        case Measure::first_response_s: {
            const Wait& first = reading.waits.front();
            return shown(first.ms, "首次响应 " + number(first.ms) + " 秒", first.answered);
        }
        case Measure::mean_response_s: {
            const std::int64_t mean = (2 * sum + count) / (2 * count);
            return shown(mean, "平均响应 " + number(mean) + " 秒", longest.answered);
        }
        case Measure::max_wait_s: return shown(longest.ms, "最长等待 " + number(longest.ms) + " 秒", longest.answered);
        case Measure::p95_response_s: {
            const auto rank = static_cast<std::size_t>((95 * count + 99) / 100 - 1);  // nearest rank
            return shown(sorted[rank].ms, "95% 的等待在 " + number(sorted[rank].ms) + " 秒以内", sorted[rank].answered);
        }
        case Measure::reply_share_30s: {
            const std::int64_t share = 100000 * quick / count;
            return shown(share, "30 秒应答率 " + number(share) + "%", longest.answered);
        }
        default: return std::nullopt;
    }
}

/// Letters per minute over the messages long enough to tell; the time since whatever came before.
std::optional<Figure> typing_speed(const ChatReading& reading) {
    constexpr int kTelling = 10;
    const auto& turns = reading.transcript->turns;
    std::int64_t letters = 0, ms = 0;
    std::size_t last = 0;
    for (std::size_t i = 1; i < turns.size(); ++i) {
        const int length = turns[i].role == Role::agent ? length_utf8(turns[i].text) : 0;
        const std::int64_t took = (turns[i].t - turns[i - 1].t).count();
        if (length < kTelling || took <= 0) continue;
        letters += length;
        ms += took;
        last = i;
    }
    if (!reading.timed || ms == 0) return std::nullopt;
    const std::int64_t milli = letters * 60000 * 1000 / ms;
    return shown(milli, "打字约 " + number(milli) + " 字/分", last);
}

/// 你 where 您 is due; 你好 is a set phrase. By the letters as typed, for recognition takes both for one.
bool says_plain_you(std::string_view text) {
    constexpr std::string_view kYou = "你", kGood = "好";
    for (std::size_t at = text.find(kYou); at != std::string_view::npos; at = text.find(kYou, at + kYou.size())) {
        if (!text.substr(at + kYou.size()).starts_with(kGood)) return true;
    }
    return false;
}

/// Counts turns; shows the first.
template <typename F>
Figure count_turns(const ChatReading& reading, const std::string& what, F counts) {
    Figure out;
    std::int64_t n = 0;
    const auto& turns = reading.transcript->turns;
    for (std::size_t i = 0; i < turns.size(); ++i) {
        if (!counts(i, turns[i])) continue;
        if (n++ == 0) out.turn = i, out.shows = true;
    }
    out.milli = n * 1000;
    out.words = what + " " + std::to_string(n) + " 条";
    return out;
}

std::optional<Figure> prices_below_floor(const ChatReading& reading) {
    const Brief& brief = reading.transcript->brief;
    if (brief.floor_price < 0) return std::nullopt;
    return count_turns(reading, "改价低于底价", [&](std::size_t, const Turn& turn) {
        const Json& price = turn.args["price"];
        if (turn.role != Role::agent || turn.action != "change_price" || !price.is_number()) return false;
        return static_cast<std::int64_t>(price.as_number() * 100 + 0.5) < brief.floor_price;
    });
}

std::optional<Figure> longest_message(const ChatReading& reading) {
    Figure out;
    const auto& turns = reading.transcript->turns;
    for (std::size_t i = 0; i < turns.size(); ++i) {
        if (turns[i].role != Role::agent || turns[i].text.empty()) continue;
        const std::int64_t letters = 1000 * static_cast<std::int64_t>(length_utf8(turns[i].text));
        if (letters > out.milli) out.milli = letters, out.turn = i, out.shows = true;
    }
    if (!out.shows) return std::nullopt;
    out.words = "最长一条 " + number(out.milli) + " 字";
    return out;
}

}  // namespace

std::optional<Measure> measure_named(std::string_view name) {
    for (const auto& [known, measure] : kNames) {
        if (known == name) return measure;
    }
    return std::nullopt;
}

bool grows(Measure measure) {
    switch (measure) {
        case Measure::first_response_s:
        case Measure::max_wait_s:
        case Measure::repeats:
        case Measure::pasted:
        case Measure::longest_message:
        case Measure::curt_replies:
        case Measure::plain_you:
        case Measure::prices_below_floor: return true;
        default: return false;
    }
}

std::optional<Figure> figure_of(Measure measure, const ChatReading& reading) {
    switch (measure) {
        case Measure::first_response_s:
        case Measure::mean_response_s:
        case Measure::max_wait_s:
        case Measure::p95_response_s:
        case Measure::reply_share_30s: return of_waits(measure, reading);
        case Measure::typing_cpm: return typing_speed(reading);
        case Measure::needs_addressed_share: {
            if (reading.needs.empty()) return std::nullopt;
            const std::int64_t milli = static_cast<std::int64_t>(reading.needs_share_milli) * 100;
            return Figure{milli, 0, {}, "诉求解决了 " + number(milli) + "%", false};
        }
        case Measure::outcome: {
            if (reading.outcome_percent < 0 || !reading.transcript->finished) return std::nullopt;
            const std::string words = reading.outcome_percent >= 70 ? "谈到最后，买家的事有了着落" : reading.outcome_percent >= 30 ? "谈到最后，事情还没有定论" : "谈到最后，买家的事还悬着";
            return Figure{1000 * static_cast<std::int64_t>(reading.outcome_percent), reading.rounds.back().back(), {}, words, true};
        }
        case Measure::displeased_share: {
            if (reading.displeased_milli < 0) return std::nullopt;
            const std::int64_t milli = static_cast<std::int64_t>(reading.displeased_milli) * 100;
            return Figure{milli, reading.displeased_at, {}, "听了答复还不满的买家消息占 " + number(milli) + "%", milli > 0};
        }
        case Measure::unanswered: {
            Figure out{1000 * static_cast<std::int64_t>(reading.unanswered.size()), 0, {}, "没有回复的买家消息 " + std::to_string(reading.unanswered.size()) + " 条", false};
            if (!reading.unanswered.empty()) out.turn = reading.unanswered.front(), out.shows = true;
            return out;
        }
        case Measure::prices_below_floor: return prices_below_floor(reading);
        case Measure::longest_message: return longest_message(reading);
        default: break;
    }
    if (!reading.spoke) return std::nullopt;
    if (measure == Measure::repeats) {
        return count_turns(reading, "几乎照抄前文的回复", [&](std::size_t i, const Turn&) { return reading.repeat_of[i] >= 0; });
    }
    if (measure == Measure::pasted) {
        return count_turns(reading, "堆砌套话的回复", [&](std::size_t i, const Turn&) { return static_cast<bool>(reading.pasted[i]); });
    }
    if (measure == Measure::plain_you) {
        return count_turns(reading, "没有用“您”而用“你”的回复", [](std::size_t, const Turn& turn) { return turn.role == Role::agent && says_plain_you(turn.text); });
    }
    return count_turns(reading, "只有语气词或单字的回复",
                       [&](std::size_t i, const Turn& turn) { return turn.role == Role::agent && reading.seen[i].has("curt"); });
}

}  // namespace peilian
