#include <algorithm>
#include <numeric>

#include "records/report_parts.h"

namespace peilian::page {
namespace {

/// What the total is made of, in thousandths: dimensions, then what was taken away. Adds up to the total.
struct Part { std::string name; int earned = 0, possible = 0; bool dimension = false; };

std::vector<Part> parts_of(const Sheet& s) {
    const Assessment& a = s.assessment();
    std::vector<Part> parts;
    int sum = 0;
    for (const DimensionScore& d : a.dimensions) {
        parts.push_back({s.t["dimension." + d.dimension], d.earned_milli, d.possible_milli, true});
        sum += d.earned_milli;
    }
    if (sum < 0) parts.push_back({s.t["report.not_below"], -sum, 0, false});
    if (a.fine_milli > 0) parts.push_back({s.t["report.fine"], -a.fine_milli, 0, false});
    if (a.hint_milli > 0) parts.push_back({s.t["report.hints"], -a.hint_milli, 0, false});
    return parts;
}

/// Tenths of points that add up (see display_points).
std::vector<int> shown(const std::vector<Part>& parts, int Part::*milli) {
    std::vector<int> scaled;
    for (const Part& part : parts) scaled.push_back(part.*milli * 10);
    return display_points(scaled);
}

std::string bar(const Part& part) {
    const int share = part.possible > 0 ? std::clamp(static_cast<int>(static_cast<std::int64_t>(part.earned) * 1000 / part.possible), 0, 1000) : 0;
    const char* kind = share >= 900 ? "good" : share >= 600 ? "fair" : "bad";
    return "<svg class=\"bar\" width=\"100%\" height=\"8\" aria-hidden=\"true\"><rect class=\"track\" width=\"100%\" height=\"8\" rx=\"4\"/><rect class=\"" + std::string(kind) +
           "\" width=\"" + tenths(share) + "%\" height=\"8\" rx=\"4\"/></svg>";
}

std::vector<std::string> reasons(const Sheet& s) {
    const Assessment& a = s.assessment();
    std::vector<std::string> out;
    if (a.possible_milli == 0) return {s.t["report.why_nothing"]};
    if (!s.transcript().finished) out.push_back(s.t["report.why_unfinished"]);
    if (s.rubric) {
        const bool enough = a.earned_milli >= s.rubric->pass * 1000;
        out.push_back(s.t.fill(enough ? "report.why_enough" : "report.why_short", {points(a.earned_milli), std::to_string(s.rubric->pass)}));
    }
    return out;
}

std::string critical_list(const Sheet& s) {
    std::string out;
    for (const std::string& id : s.assessment().critical) {
        const auto at = std::find_if(s.listed.begin(), s.listed.end(), [&](const Listed& one) { return one.criterion->id == id; });
        const std::string name = "<span" + written_lang(s.t) + ">" + escaped(s.title_of(id)) + "</span>";
        out += "<li>" + sign(Verdict::missed) + "<span>" + escaped(s.t["severity.critical"]) + " · " + (at != s.listed.end() ? s.link('s', at->number, "", name) : name) + "</span></li>\n";
    }
    return out.empty() ? out : "<ul class=\"critical\">\n" + out + "</ul>\n";
}

}  // namespace

std::string overview(const Sheet& s) {
    const Assessment& a = s.assessment();
    const bool open = !s.transcript().finished;
    const Verdict verdict = open ? Verdict::pending : a.passed ? Verdict::met : Verdict::missed;
    const std::string word = s.t[open ? "report.unfinished" : a.passed ? "records.passed" : "records.failed"];
    std::string out = "<section class=\"card total\">\n<p class=\"score\"><b>" + points(a.earned_milli) + "</b><span class=\"of\">/ 100</span><span class=\"pill " +
                      std::string(open ? "" : a.passed ? "good" : "bad") + "\">" + sign(verdict) + escaped(word) + "</span></p>\n";
    for (const std::string& reason : reasons(s)) out += "<p class=\"why\">" + escaped(reason) + "</p>\n";
    out += critical_list(s);
    const std::vector<Part> parts = parts_of(s);
    if (parts.empty()) return out + "</section>\n";
    const std::vector<int> earned = shown(parts, &Part::earned), possible = shown(parts, &Part::possible);
    out += "<table class=\"dimensions\"><caption>" + escaped(s.t["report.dimensions"]) + "</caption>\n<tbody>\n";
    for (std::size_t i = 0; i < parts.size(); ++i) {
        const bool scored = parts[i].dimension && parts[i].possible > 0;
        out += "<tr><th scope=\"row\">" + escaped(parts[i].name) + "</th><td>" + (scored ? bar(parts[i]) : "") + "</td><td class=\"n\">" + tenths(earned[i]) +
               (scored ? "<span class=\"of\">/" + tenths(possible[i]) + "</span>" : "") + "</td></tr>\n";
    }
    return out + "</tbody></table>\n</section>\n";
}

namespace {

std::string next_steps(const Sheet& s) {
    if (s.listed.empty()) return {};
    std::string out = "<section class=\"card\">\n" + heading("h3", escaped(s.t["review.next"]));
    std::vector<const Listed*> lost;
    for (const Listed& one : s.listed)
        if (one.lost()) lost.push_back(&one);
    std::stable_sort(lost.begin(), lost.end(), [](const Listed* a, const Listed* b) { return a->loss_milli() > b->loss_milli(); });
    if (lost.empty()) return out + "<p class=\"second\">" + escaped(s.t["review.nothing_next"]) + "</p>\n</section>\n";
    out += "<ol class=\"next\">\n";
    for (std::size_t i = 0; i < lost.size() && i < 2; ++i) {
        const Listed& one = *lost[i];
        const std::string advice = one.standard && !one.standard->advice.empty() ? one.standard->advice : one.criterion->why;
        out += "<li>" + s.link('s', one.number, "class=\"name\"" + written_lang(s.t), escaped(one.title())) + written(s.t, "p", "second", advice) + "</li>\n";
    }
    return out + "</ol>\n</section>\n";
}

std::string needs(const Sheet& s) {
    const Assessment& a = s.assessment();
    if (a.needs.empty()) return {};
    std::string out = "<section class=\"card\">\n" + heading("h3", escaped(s.t["coach.needs"]), "<span class=\"pill\">" +
                      escaped(s.t.fill("report.needs_share", {std::to_string((a.needs_share_milli + 5) / 10)})) + "</span>") + "<ul class=\"needs\">\n";
    for (const NeedRecord& record : a.needs) {
        const NeedKind* kind = s.report.needs ? s.report.needs->find(record.need) : nullptr;
        const bool done = record.status == NeedStatus::addressed, begun = record.status == NeedStatus::taken_up;
        const std::string name = "<span" + written_lang(s.t) + ">" + escaped(kind ? kind->title : record.need) + "</span>";
        out += "<li>" + sign(done ? Verdict::met : begun ? Verdict::partly : Verdict::missed) + "<span>" + name + " · " +
               escaped(s.t[done ? "need.addressed" : begun ? "need.taken_up" : "need.open"]) + "</span>";
        if (record.raised_at < s.transcript().turns.size())
            out += s.link('t', record.raised_at + 1, "class=\"ref\"", escaped(s.t.fill("report.turn", {std::to_string(record.raised_at + 1)})));
        out += "</li>\n";
    }
    return out + "</ul>\n</section>\n";
}

}  // namespace

std::string judged(const Sheet& s) {
    const Assessment& a = s.assessment();
    int count[5] = {};
    for (const Criterion& c : a.criteria) ++count[static_cast<int>(c.verdict)];
    const auto number = [&](Verdict v) { return std::to_string(count[static_cast<int>(v)]); };
    std::vector<std::string> lines{s.t.fill("report.judged_count", {std::to_string(a.criteria.size()), std::to_string(s.listed.size()), number(Verdict::met),
                                                                   number(Verdict::partly), number(Verdict::missed)})};
    if (count[static_cast<int>(Verdict::pending)] > 0) lines.push_back(s.t.fill("report.judged_pending", {number(Verdict::pending)}));
    std::string without;
    for (const auto& [dimension, weight] : s.rubric ? s.rubric->weights : std::vector<std::pair<std::string, int>>{}) {
        const bool scored = std::any_of(a.dimensions.begin(), a.dimensions.end(), [&, name = dimension](const DimensionScore& d) { return d.dimension == name && d.possible_milli > 0; });
        if (!scored && weight > 0) without += (without.empty() ? "" : s.t["report.comma"]) + s.t["dimension." + dimension];
    }
    if (!without.empty() && a.possible_milli > 0) lines.push_back(s.t.fill("report.judged_dimensions", {without}));
    const auto& turns = s.transcript().turns;
    const auto says = [&](Role role) { return std::any_of(turns.begin(), turns.end(), [&](const Turn& turn) { return turn.role == role && !turn.text.empty(); }); };
    if (!turns.empty() && !std::all_of(turns.begin(), turns.end(), [](const Turn& turn) { return turn.role == Role::system || turn.timed; }))
        lines.push_back(s.t["report.judged_untimed"]);
    if (s.transcript().brief.scenario.empty()) lines.push_back(s.t["report.judged_log"]);
    if (!says(Role::buyer)) lines.push_back(s.t["report.judged_no_buyer"]);
    if (!says(Role::agent)) lines.push_back(s.t["report.judged_silent"]);
    std::string out = "<section class=\"card\">\n" + heading("h3", escaped(s.t["report.judged"])) + "<ul class=\"plain\">\n";
    for (const std::string& line : lines) out += "<li>" + escaped(line) + "</li>\n";
    return out + "</ul>\n</section>\n";
}

std::string findings(const Sheet& s) { return next_steps(s) + needs(s); }

}  // namespace peilian::page
