#include "records/rehearsal_page.h"

#include <algorithm>
#include <array>

#include "records/report_parts.h"

namespace peilian {
namespace {

using page::escaped, page::points, page::written, page::written_lang;

constexpr std::string_view kRehearsalStyle = R"(
body{font:14px/1.65 "Noto Sans CJK SC","Microsoft YaHei","PingFang SC",sans-serif;color:#1F2329;max-width:1080px;margin:24px auto;padding:0 16px}
h1{font-size:22px}h2{font-size:17px;margin:36px 0 6px;border-top:2px solid #E3E6EB;padding-top:18px}h3{font-size:14px;margin:18px 0 4px}
.muted{color:#5B616B;font-size:12px}.bad{color:#C0353A}.good{color:#1E7A48}.amber{color:#B7791F}.id{overflow-wrap:anywhere;font-family:monospace;font-size:12px;color:#5B616B}
table{border-collapse:collapse;width:100%}th,td{padding:3px 6px;border-bottom:1px solid #E3E6EB;vertical-align:top;text-align:left;overflow-wrap:break-word}
th{font-weight:500;color:#5B616B;font-size:12px}td.n,th.n{text-align:right;white-space:nowrap;font-variant-numeric:tabular-nums}
a{color:inherit}.hist{vertical-align:middle}.hist rect{fill:#1664FF}.graph{overflow-x:auto}.graph svg{max-width:100%;height:auto}
ul{margin:4px 0;padding-left:20px}.names{overflow-wrap:anywhere;font-family:monospace;font-size:12px}
@page{size:A4;margin:14mm}@media print{body{margin:0;max-width:none;font-size:11px}h2{break-before:page}tr,.graph{break-inside:avoid}h2,h3{break-after:avoid}}
)";

std::string trainee_title(const Texts& t, TraineeKind kind) { return escaped(t["rehearse.trainee_" + std::string(name_of(kind))]); }

/// A row of headings: keys of texts below `rehearse.`; those of columns of figures with a `#` before.
std::string headings(const Texts& t, std::initializer_list<std::string_view> keys) {
    std::string out;
    for (const std::string_view key : keys) {
        const bool figures = key.starts_with('#');
        out += (figures ? "<th class=\"n\">" : "<th>") + escaped(t["rehearse." + std::string(key.substr(figures ? 1 : 0))]) + "</th>";
    }
    return out;
}

std::string passed_word(const Texts& t, bool passed) { return escaped(t[passed ? "rehearse.passed" : "rehearse.failed"]); }

std::string share(const Rehearsal& rehearsal, std::map<std::string, int> Coverage::*part) {
    const std::size_t all = (rehearsal.coverage.*part).size(), missing = rehearsal.unreached(part).size();
    const std::string text = std::to_string(all - missing) + "/" + std::to_string(all);
    return missing == 0 ? text : "<b class=\"bad\">" + text + "</b>";
}

/// Ten steps of ten points.
std::string histogram(const std::vector<int>& milli) {
    std::array<int, 10> bins{};
    for (const int m : milli) ++bins[static_cast<std::size_t>(std::clamp(m / 10000, 0, 9))];
    const int most = std::max(1, *std::max_element(bins.begin(), bins.end()));
    std::string out = "<svg class=\"hist\" width=\"124\" height=\"26\" viewBox=\"0 0 124 26\" role=\"img\"><title>";
    for (std::size_t i = 0; i < bins.size(); ++i) out += (i ? ", " : "") + std::to_string(i * 10) + "+: " + std::to_string(bins[i]);
    out += "</title><path d=\"M0 24.5H124\" stroke=\"#E3E6EB\"/>";
    for (std::size_t i = 0; i < bins.size(); ++i) {
        const int height = bins[i] == 0 ? 0 : std::max(1, bins[i] * 22 / most);
        if (height > 0) out += "<rect x=\"" + std::to_string(i * 12 + 2) + "\" y=\"" + std::to_string(24 - height) + "\" width=\"10\" height=\"" + std::to_string(height) + "\"/>";
    }
    return out + "</svg>";
}

std::vector<int> points_of(const Rehearsal& rehearsal, TraineeKind kind) {
    std::vector<int> out;
    for (const RehearsalRun* run : rehearsal.runs_of(kind)) out.push_back(run->earned_milli);
    return out;
}

std::string titles(const Texts& t, const std::vector<std::string>& ids, const Scorebook& book, std::size_t most) {
    std::string out;
    for (std::size_t i = 0; i < std::min(most, ids.size()); ++i) {
        const Standard* standard = book.find_standard(ids[i]);
        out += (i ? escaped(t["report.comma"]) : "") + escaped(standard ? standard->title : ids[i]);
    }
    if (!out.empty()) out = "<span" + written_lang(t) + ">" + out + "</span>";
    return ids.size() > most ? out + escaped(t.fill("rehearse.of_all", {std::to_string(ids.size())})) : out;
}

std::string ending_title(const Texts& t, const Scenario& scenario, const std::string& id) {
    if (id.empty()) return escaped(t["rehearse.ended_by_trainee"]);
    const Ending* ending = scenario.find_ending(id);
    return written(t, "span", "", ending ? ending->title : id);
}

std::vector<TraineeKind> kinds_in(const std::vector<RehearsalSheet>& sheets) {
    std::vector<TraineeKind> out;
    for (const TraineeKind kind : kTraineeKinds) {
        const auto has = [&](const RehearsalSheet& sheet) { return !sheet.rehearsal.runs_of(kind).empty(); };
        if (std::any_of(sheets.begin(), sheets.end(), has)) out.push_back(kind);
    }
    return out;
}

std::string overview(const Texts& t, const std::vector<RehearsalSheet>& sheets) {
    const std::vector<TraineeKind> kinds = kinds_in(sheets);
    std::string out = "<table>\n<tr>" + headings(t, {"scenario"});
    for (const TraineeKind kind : kinds) out += "<th class=\"n\">" + trainee_title(t, kind) + "</th>";
    out += headings(t, {"#nodes", "#branches", "#endings", "#standards", "verdict"}) + "</tr>\n";
    for (const RehearsalSheet& sheet : sheets) {
        const Rehearsal& r = sheet.rehearsal;
        out += "<tr><td><a href=\"#" + escaped(sheet.scenario->id) + "\">" + written(t, "span", "", sheet.scenario->title) + "</a></td>";
        for (const TraineeKind kind : kinds) {
            const auto runs = r.runs_of(kind);
            const bool wrong = kind != TraineeKind::random && !runs.empty() && runs.front()->passed != ought_to_pass(kind);
            out += "<td class=\"n" + std::string(wrong ? " bad" : "") + "\">" + (runs.empty() ? "" : points(r.mean_milli(kind))) + "</td>";
        }
        const std::size_t faults = r.faults().size();
        out += "<td class=\"n\">" + share(r, &Coverage::nodes) + "</td><td class=\"n\">" + share(r, &Coverage::branches) + "</td><td class=\"n\">" +
               share(r, &Coverage::endings) + "</td><td class=\"n\">" + std::to_string(r.applicable.size()) + "</td><td>" +
               (faults == 0 ? "<span class=\"good\">" + escaped(t["rehearse.fit"]) + "</span>" : "<b class=\"bad\">" + escaped(t.fill("rehearse.faults", {std::to_string(faults)})) + "</b>") + "</td></tr>\n";
    }
    return out + "</table>\n";
}

std::string distributions(const Texts& t, const std::vector<RehearsalSheet>& sheets) {
    std::string out = "<table>\n<tr>" + headings(t, {"trainee", "distribution", "#times", "#passed_times", "#lowest", "#median", "#highest"}) + "</tr>\n";
    for (const TraineeKind kind : kinds_in(sheets)) {
        std::vector<int> all;
        int passed = 0;
        for (const RehearsalSheet& sheet : sheets) {
            for (const RehearsalRun* run : sheet.rehearsal.runs_of(kind)) all.push_back(run->earned_milli), passed += run->passed ? 1 : 0;
        }
        std::sort(all.begin(), all.end());
        out += "<tr><td>" + trainee_title(t, kind) + " <span class=\"id\">" + std::string(name_of(kind)) + "</span></td><td>" + histogram(all) + "</td><td class=\"n\">" +
               std::to_string(all.size()) + "</td><td class=\"n\">" + std::to_string(passed) + "</td><td class=\"n\">" + points(all.front()) + "</td><td class=\"n\">" +
               points(all[(all.size() - 1) / 2]) + "</td><td class=\"n\">" + points(all.back()) + "</td></tr>\n";
    }
    return out + "</table>\n";
}

std::string trainees(const Texts& t, const RehearsalSheet& sheet, const Scorebook& book) {
    const Rehearsal& r = sheet.rehearsal;
    std::string out = "<table>\n<tr>" + headings(t, {"trainee", "#points", "result", "ending", "lost"}) + "</tr>\n";
    for (const TraineeKind kind : kTraineeKinds) {
        const auto runs = r.runs_of(kind);
        if (runs.empty()) continue;
        out += "<tr><td>" + trainee_title(t, kind) + "</td><td class=\"n\">" + points(r.mean_milli(kind)) + "</td>";
        if (kind == TraineeKind::random) {
            const auto passed = std::count_if(runs.begin(), runs.end(), [](const RehearsalRun* run) { return run->passed; });
            out += "<td>" + std::to_string(passed) + "/" + std::to_string(runs.size()) + "</td><td>" + histogram(points_of(r, kind)) + "</td><td>" + escaped(t.fill("rehearse.range", {points(r.quantile_milli(kind, 0)), points(r.quantile_milli(kind, 100)), points(r.quantile_milli(kind, 50))})) + "</td></tr>\n";
            continue;
        }
        const RehearsalRun& run = *runs.front();
        std::string lost = titles(t, run.critical, book, 4);
        if (!lost.empty()) lost = "<b class=\"bad\">" + lost + "</b>";
        std::vector<std::string> others = run.lost;
        std::erase_if(others, [&](const std::string& id) { return std::find(run.critical.begin(), run.critical.end(), id) != run.critical.end(); });
        if (!others.empty()) lost += (lost.empty() ? "" : escaped(t["rehearse.semicolon"])) + titles(t, others, book, 4);
        out += "<td class=\"" + std::string(run.passed == ought_to_pass(kind) ? "good" : "bad") + "\">" + passed_word(t, run.passed) + "</td><td>" + ending_title(t, *sheet.scenario, run.ending) +
               "</td><td>" + lost + "</td></tr>\n";
    }
    return out + "</table>\n";
}

std::string scouted_only(const Texts& t) { return "<span class=\"amber\">" + escaped(t["rehearse.scouted_only"]) + "</span>"; }
std::string nobody(const Texts& t) { return "<b class=\"bad\">" + escaped(t["rehearse.nobody"]) + "</b>"; }

std::string endings(const Texts& t, const RehearsalSheet& sheet) {
    const Rehearsal& r = sheet.rehearsal;
    std::string out = "<table>\n<tr>" + headings(t, {"ending", "outcome", "#times"}) + "</tr>\n";
    for (const Ending& ending : sheet.scenario->endings) {
        const int visits = r.visits(&Coverage::endings, ending.id);
        out += "<tr><td>" + written(t, "span", "", ending.title) + " <span class=\"id\">" + escaped(ending.id) + "</span></td><td>" +
               escaped(t[ending.outcome == "won" ? "rehearse.won" : ending.outcome == "lost" ? "rehearse.lost_ending" : "rehearse.neutral"]) + "</td><td class=\"n\">" +
               (visits > 0 ? std::to_string(visits) : visits < 0 ? scouted_only(t) : r.scouted ? nobody(t) : "0") + "</td></tr>\n";
    }
    return out + "</table>\n";
}

/// What only the scout, or nobody, reached.
std::string gaps(const Texts& t, const Rehearsal& r) {
    std::string scouted, never;
    for (const auto part : {&Coverage::nodes, &Coverage::branches, &Coverage::endings}) {
        for (const auto& [name, times] : r.coverage.*part) {
            const int visits = r.visits(part, name);
            if (visits < 0) scouted += (scouted.empty() ? "" : " ") + escaped(name);
            if (visits == 0) never += (never.empty() ? "" : " ") + escaped(name);
        }
    }
    std::string out;
    if (!never.empty()) out += "<p class=\"bad\">" + escaped(t["rehearse.nobody_list"]) + "<span class=\"names\">" + never + "</span></p>\n";
    if (!scouted.empty()) out += "<p class=\"amber\">" + escaped(t["rehearse.scouted_list"]) + "<span class=\"names\">" + scouted + "</span></p>\n";
    return out.empty() ? "<p class=\"good\">" + escaped(t["rehearse.all_reached"]) + "</p>\n" : out;
}

/// Instead of a drawing: each node with its ways on.
std::string ways(const Texts& t, const RehearsalSheet& sheet) {
    const Rehearsal& r = sheet.rehearsal;
    const auto mark = [&](int visits) {
        if (visits > 0) return " ×" + std::to_string(visits);
        return " " + (visits < 0 ? scouted_only(t) : nobody(t));
    };
    std::string out = "<p class=\"muted\">" + escaped(t["rehearse.no_graphviz"]) + "</p>\n<ul>\n";
    for (const Node& node : sheet.scenario->nodes) {
        out += "<li><b>" + escaped(node.id) + "</b>" + mark(r.visits(&Coverage::nodes, node.id)) + "<ul>\n";
        const auto way = [&](const std::string& name, const std::string& label, const Outcome& outcome) {
            out += "<li>" + label + " → " + escaped(outcome.to.empty() ? t["rehearse.stays"] : outcome.to) + (outcome.reason.empty() ? "" : " <span class=\"muted\"" + written_lang(t) + ">" + escaped(outcome.reason) + "</span>") +
                   mark(r.visits(&Coverage::branches, name)) + "</li>\n";
        };
        for (std::size_t i = 0; i < node.branches.size(); ++i) way(node.id + ".branch" + std::to_string(i), std::to_string(i), node.branches[i].outcome);
        if (node.otherwise) way(node.id + ".else", "else", *node.otherwise);
        // An empty list is no list.
        if (node.branches.empty() && !node.otherwise) out += "<li>—</li>\n";
        out += "</ul></li>\n";
    }
    return out + "</ul>\n";
}

std::string section(const Texts& t, const RehearsalSheet& sheet, const Scorebook& book) {
    const Rehearsal& r = sheet.rehearsal;
    const Scenario& s = *sheet.scenario;
    std::string out = "<h2 id=\"" + escaped(s.id) + "\">" + written(t, "span", "", s.title) + " <span class=\"id\">" + escaped(s.id) + "</span></h2>\n";
    const std::vector<Message> faults = r.faults();
    if (!faults.empty()) {
        out += "<ul class=\"bad\">\n";
        for (const Message& fault : faults) out += "<li>" + escaped(t.fill(fault)) + "</li>\n";
        out += "</ul>\n";
    }
    const auto title = [&](std::string_view key) { return "<h3>" + escaped(t["rehearse." + std::string(key)]) + "</h3>\n"; };
    out += trainees(t, sheet, book) + title("endings") + endings(t, sheet) + title("coverage") + gaps(t, r);
    out += title("graph") + (sheet.drawing.empty() ? ways(t, sheet) : "<div class=\"graph\">" + sheet.drawing + "</div>\n");
    out += "<h3>" + escaped(t.fill("rehearse.applicable", {std::to_string(r.applicable.size())})) + "</h3>\n<p class=\"muted\">" +
           titles(t, {r.applicable.begin(), r.applicable.end()}, book, r.applicable.size()) + "</p>\n";
    return out;
}

std::string shift_section(const Texts& t, const ShiftRehearsal& shift) {
    std::string out = "<h2 id=\"" + escaped(shift.shift) + "\">" + escaped(t["rehearse.shift"]) + " <span class=\"id\">" + escaped(shift.shift) + "</span></h2>\n";
    for (const Message& fault : shift.faults()) out += "<p class=\"bad\">" + escaped(t.fill(fault)) + "</p>\n";
    out += "<table>\n<tr>" + headings(t, {"trainee", "#total", "result", "#desk", "#chats_mean", "#chats_passed"}) + "</tr>\n";
    for (const ShiftRehearsalRun& run : shift.runs) {
        const ShiftAssessment& a = run.assessment;
        out += "<tr><td>" + trainee_title(t, run.kind) + "</td><td class=\"n\">" + points(a.total_milli) + "</td><td class=\"" +
               (a.passed == ought_to_pass(run.kind) ? "good" : "bad") + "\">" + passed_word(t, a.passed) + "</td><td class=\"n\">" + points(a.desk.earned_milli) + "</td><td class=\"n\">" +
               points(a.chats_mean_milli) + "</td><td class=\"n\">" + std::to_string(a.chats_passed) + "/" + std::to_string(a.chats.size()) + "</td></tr>\n";
    }
    return out + "</table>\n";
}

}  // namespace

std::string rehearsal_page(const Texts& t, const std::vector<RehearsalSheet>& sheets, const std::vector<ShiftRehearsal>& shifts, const Scorebook& book) {
    const std::string title = escaped(t["rehearse.title"]);
    std::string out = "<!doctype html>\n<html lang=\"" + escaped(t["locale"]) + "\"><head><meta charset=\"utf-8\"/><meta name=\"viewport\" content=\"width=device-width\"/><title>" + title + "</title><style>";
    out += std::string(kRehearsalStyle) + "</style></head><body>\n<h1>" + title + "</h1>\n";
    const auto sound = std::count_if(sheets.begin(), sheets.end(), [](const RehearsalSheet& sheet) { return sheet.rehearsal.faults().empty(); });
    out += "<p>" + escaped(t.fill("rehearse.summary", {std::to_string(sheets.size()), std::to_string(sound)})) + "</p>\n";
    if (!sheets.empty()) out += overview(t, sheets) + "<h3>" + escaped(t["rehearse.distributions"]) + "</h3>\n" + distributions(t, sheets);
    for (const RehearsalSheet& sheet : sheets) out += section(t, sheet, book);
    for (const ShiftRehearsal& shift : shifts) out += shift_section(t, shift);
    return out + "</body></html>\n";
}

}  // namespace peilian
