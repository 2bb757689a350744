#include <algorithm>
#include <cmath>

#include "records/report_parts.h"

namespace peilian::page {
namespace {

// Places across are per cent and places down are pixels, so that lines and letters keep their size on every width.
constexpr std::size_t kMostColumns = 60;
constexpr double kLeft = 8, kRight = 98;
constexpr std::int64_t kAmberMs = 20'000, kRedMs = 30'000;   // as the desk's waiting clocks

/// With one decimal.
std::string number(double x) { return tenths(static_cast<int>(std::lround(x * 10))); }
std::string percent(double x) { return number(x) + "%"; }

struct Chart {
    const Sheet& s;
    const Timeline line;
    const std::size_t replies;   ///< waited for, before they were gathered

    double x_of(std::size_t i) const { return kLeft + (kRight - kLeft) * (static_cast<double>(i) + 0.5) / static_cast<double>(std::max<std::size_t>(1, line.points.size())); }

    static std::string text(double x, double y, std::string_view kind, std::string_view anchor, const std::string& words) {
        return "<text x=\"" + percent(x) + "\" y=\"" + number(y) + "\" text-anchor=\"" + std::string(anchor) + "\" class=\"" + std::string(kind) + "\">" + escaped(words) + "</text>";
    }
    static std::string across(double y, std::string_view kind) {
        return "<line x1=\"" + percent(kLeft) + "\" x2=\"" + percent(kRight) + "\" y1=\"" + number(y) + "\" y2=\"" + number(y) + "\" class=\"" + std::string(kind) + "\"/>";
    }

    /// A line through the values 0–100: at the beginning, after every reply, at the end.
    std::string curve(int first, int TimelinePoint::*value, int last, std::string_view kind) const {
        std::vector<std::pair<double, int>> at{{kLeft, first}};
        for (std::size_t i = 0; i < line.points.size(); ++i) at.emplace_back(x_of(i), line.points[i].*value);
        at.emplace_back(kRight, last);
        const auto y_of = [](int v) { return number(10 + (100 - std::clamp(v, 0, 100)) * 0.8); };
        std::string out;
        for (std::size_t i = 1; i < at.size(); ++i)
            out += "<line x1=\"" + percent(at[i - 1].first) + "\" y1=\"" + y_of(at[i - 1].second) + "\" x2=\"" + percent(at[i].first) + "\" y2=\"" + y_of(at[i].second) + "\" class=\"" +
                   std::string(kind) + "\"/>";
        if (line.points.size() <= 30)
            for (const auto& [x, v] : at) out += "<circle cx=\"" + percent(x) + "\" cy=\"" + y_of(v) + "\" r=\"2.5\" class=\"" + std::string(kind) + "\"/>";
        return out + "\n";
    }

    std::string moods() const {
        if (!s.report.moods) return {};
        const Moods& m = *s.report.moods;
        const std::string mood = s.t.fill("report.mood_words", {std::to_string(m.mood), std::to_string(m.mood_end)});
        const std::string patience = s.t.fill("report.patience_words", {std::to_string(m.patience), std::to_string(m.patience_end)});
        std::string out = "<figure>\n<svg class=\"plot\" width=\"100%\" height=\"100\" role=\"img\" aria-label=\"" + escaped(mood + s.t["report.comma"] + patience) + "\">\n";
        for (const int v : {0, 50, 100}) {
            const double y = 10 + (100 - v) * 0.8;
            out += across(y, "grid") + text(kLeft - 1, y + 4, "tick", "end", std::to_string(v)) + "\n";
        }
        out += curve(m.patience, &TimelinePoint::patience, m.patience_end, "patience") + curve(m.mood, &TimelinePoint::mood, m.mood_end, "mood") + "</svg>\n";
        const auto swatch = [](const char* kind) { return "<svg class=\"swatch\" width=\"22\" height=\"8\" aria-hidden=\"true\"><line x1=\"0\" x2=\"22\" y1=\"4\" y2=\"4\" class=\"" + std::string(kind) + "\"/></svg>"; };
        return out + "<figcaption><span>" + swatch("mood") + escaped(mood) + "</span><span>" + swatch("patience") + escaped(patience) + "</span></figcaption>\n</figure>\n";
    }

    /// Seconds, or minutes and seconds, short enough for a column.
    static std::string short_wait(std::int64_t ms) {
        const std::int64_t seconds = (ms + 500) / 1000;
        return seconds < 100 ? std::to_string(seconds) : clock_text(SimTime{seconds * 1000});
    }

    std::string waits() const {
        if (line.points.empty()) return {};
        constexpr double kBase = 108, kTall = 86;
        // A wait of hours must not flatten all others: what is longer than two minutes stands full and broken.
        const double top = static_cast<double>(std::clamp<std::int64_t>(line.longest_ms, kRedMs, 120'000));
        const std::string words = s.t.fill("report.waits_words", {std::to_string(replies), span_text(s.t, line.longest_ms)});
        std::string out = "<figure>\n<svg class=\"plot\" width=\"100%\" height=\"126\" role=\"img\" aria-label=\"" + escaped(words) + "\">\n" + across(kBase, "axis");
        const double limit = kBase - kTall * static_cast<double>(kAmberMs) / top;
        out += across(limit, "limit") + text(kLeft - 1, limit + 4, "tick", "end", "20") + "\n";
        const double column = std::min(4.0, 0.6 * (kRight - kLeft) / static_cast<double>(line.points.size()));
        const std::size_t every_wide = (line.points.size() + 15) / 16, every = 2 * every_wide;   // on narrow widths and on paper half of them
        for (std::size_t i = 0; i < line.points.size(); ++i) {
            const TimelinePoint& point = line.points[i];
            const double high = std::max(2.0, kTall * std::min(1.0, static_cast<double>(point.wait_ms) / top)), x = x_of(i);
            const char* kind = point.wait_ms > kRedMs ? "long" : point.wait_ms > kAmberMs ? "slow" : "quick";
            out += "<rect x=\"" + percent(x - column / 2) + "\" y=\"" + number(kBase - high) + "\" width=\"" + percent(column) + "\" height=\"" + number(high) + "\" class=\"" + kind + "\"/>";
            if (static_cast<double>(point.wait_ms) > top)
                out += "<rect x=\"" + percent(x - column / 2) + "\" y=\"" + number(kBase - kTall + 10) + "\" width=\"" + percent(column) + "\" height=\"3\" class=\"gap\"/>";
            if (i % every_wide == 0) {
                const std::string where = line.points.size() <= 10 || i % every == 0 ? "" : " wide";
                out += text(x, kBase - high - 4, std::string("value ") + kind + where, "middle", short_wait(point.wait_ms)) +
                       s.link('t', point.turn + 1, "", text(x, kBase + 14, "tick" + where, "middle", std::to_string(point.turn + 1)));
            }
            out += "\n";
        }
        out += "</svg>\n<figcaption><span>" + escaped(words) + "</span><span>" + escaped(s.t["report.waits_axis"]) + "</span>";
        if (line.gathered > 1) out += "<span>" + escaped(s.t.fill("report.gathered", {std::to_string(line.gathered)})) + "</span>";
        return out + "</figcaption>\n</figure>\n";
    }
};

}  // namespace

std::string timeline(const Sheet& s) {
    const Timeline all = timeline_of(s.transcript(), s.waits(), s.report.moods);
    const Chart chart{s, all.at_most(kMostColumns), all.points.size()};
    const std::string drawn = chart.moods() + chart.waits();
    if (drawn.empty()) return {};
    return "<section class=\"card timeline\">\n" + heading("h3", escaped(s.t[s.report.moods ? "review.mood" : "report.waits"])) + drawn + "</section>\n";
}

}  // namespace peilian::page
