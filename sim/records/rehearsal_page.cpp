#include "records/rehearsal_page.h"

#include <algorithm>
#include <array>

#include "base/utf8.h"

namespace peilian {
namespace {

constexpr std::string_view kStyle = R"(
body{font:14px/1.65 "Noto Sans CJK SC","Microsoft YaHei","PingFang SC",sans-serif;color:#1F2329;max-width:1080px;margin:24px auto;padding:0 16px}
h1{font-size:22px}h2{font-size:17px;margin:36px 0 6px;border-top:2px solid #E3E6EB;padding-top:18px}h3{font-size:14px;margin:18px 0 4px}
.muted{color:#5B616B;font-size:12px}.bad{color:#C0353A}.good{color:#1E7A48}.amber{color:#B7791F}.id{font-family:monospace;font-size:12px;color:#5B616B}
table{border-collapse:collapse;width:100%}th,td{padding:3px 6px;border-bottom:1px solid #E3E6EB;vertical-align:top;text-align:left;overflow-wrap:anywhere}
th{font-weight:500;color:#5B616B;font-size:12px}td.n,th.n{text-align:right;white-space:nowrap;font-variant-numeric:tabular-nums}
a{color:inherit}.hist{vertical-align:middle}.hist rect{fill:#1664FF}.graph{overflow-x:auto}.graph svg{max-width:100%;height:auto}
ul{margin:4px 0;padding-left:20px}.names{overflow-wrap:anywhere;font-family:monospace;font-size:12px}
@page{size:A4;margin:14mm}@media print{body{margin:0;max-width:none;font-size:11px}h2{break-before:page}tr,.graph{break-inside:avoid}h2,h3{break-after:avoid}}
)";

std::string escaped(std::string_view text) {
    std::string out;
    for (const char c : valid_utf8(text)) {
        if (c == '&') out += "&amp;";
        else if (c == '<') out += "&lt;";
        else if (c == '>') out += "&gt;";
        else if (c == '"') out += "&quot;";
        else if (c == '\'') out += "&#39;";
        else if (static_cast<unsigned char>(c) >= 0x20 || c == '\n' || c == '\t') out += c;
    }
    return out;
}

std::string_view title_of(TraineeKind kind) {
    switch (kind) {
        case TraineeKind::model: return "示范";
        case TraineeKind::plain: return "朴素";
        case TraineeKind::slow: return "迟缓";
        case TraineeKind::silent: return "不答";
        case TraineeKind::parrot: return "复读";
        case TraineeKind::stuffer: return "堆客气话";
        case TraineeKind::rude: return "粗鲁";
        case TraineeKind::overpromiser: return "乱承诺";
        case TraineeKind::giveaway: return "乱让利";
        case TraineeKind::random: return "随机";
    }
    return "";
}

std::string points(int milli) {
    const int tenths = (std::max(0, milli) + 50) / 100;
    return std::to_string(tenths / 10) + "." + std::to_string(tenths % 10);
}

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

std::string titles(const std::vector<std::string>& ids, const Scorebook& book, std::size_t most) {
    std::string out;
    for (std::size_t i = 0; i < std::min(most, ids.size()); ++i) {
        const Standard* standard = book.find_standard(ids[i]);
        out += (i ? "、" : "") + escaped(standard ? standard->title : ids[i]);
    }
    return ids.size() > most ? out + " 等 " + std::to_string(ids.size()) + " 条" : out;
}

std::string ending_title(const Scenario& scenario, const std::string& id) {
    if (id.empty()) return "学员结束了会话";
    const Ending* ending = scenario.find_ending(id);
    return escaped(ending ? ending->title : id);
}

std::vector<TraineeKind> kinds_in(const std::vector<RehearsalSheet>& sheets) {
    std::vector<TraineeKind> out;
    for (const TraineeKind kind : kTraineeKinds) {
        const auto has = [&](const RehearsalSheet& sheet) { return !sheet.rehearsal.runs_of(kind).empty(); };
        if (std::any_of(sheets.begin(), sheets.end(), has)) out.push_back(kind);
    }
    return out;
}

std::string overview(const std::vector<RehearsalSheet>& sheets) {
    const std::vector<TraineeKind> kinds = kinds_in(sheets);
    std::string out = "<table>\n<tr><th>剧本</th>";
    for (const TraineeKind kind : kinds) out += "<th class=\"n\">" + std::string(title_of(kind)) + "</th>";
    out += "<th class=\"n\">节点</th><th class=\"n\">分支</th><th class=\"n\">结局</th><th class=\"n\">标准</th><th>结论</th></tr>\n";
    for (const RehearsalSheet& sheet : sheets) {
        const Rehearsal& r = sheet.rehearsal;
        out += "<tr><td><a href=\"#" + escaped(sheet.scenario->id) + "\">" + escaped(sheet.scenario->title) + "</a></td>";
        for (const TraineeKind kind : kinds) {
            const auto runs = r.runs_of(kind);
            const bool wrong = kind != TraineeKind::random && !runs.empty() && runs.front()->passed != ought_to_pass(kind);
            out += "<td class=\"n" + std::string(wrong ? " bad" : "") + "\">" + (runs.empty() ? "" : points(r.mean_milli(kind))) + "</td>";
        }
        const std::size_t faults = r.faults().size();
        out += "<td class=\"n\">" + share(r, &Coverage::nodes) + "</td><td class=\"n\">" + share(r, &Coverage::branches) + "</td><td class=\"n\">" +
               share(r, &Coverage::endings) + "</td><td class=\"n\">" + std::to_string(r.applicable.size()) + "</td><td>" +
               (faults == 0 ? "<span class=\"good\">可以发布</span>" : "<b class=\"bad\">" + std::to_string(faults) + " 处问题</b>") + "</td></tr>\n";
    }
    return out + "</table>\n";
}

std::string distributions(const std::vector<RehearsalSheet>& sheets) {
    std::string out = "<table>\n<tr><th>学员</th><th>得分分布（0 到 100，每 10 分一格）</th><th class=\"n\">次数</th><th class=\"n\">通过</th><th class=\"n\">最低</th><th class=\"n\">中位</th><th class=\"n\">最高</th></tr>\n";
    for (const TraineeKind kind : kinds_in(sheets)) {
        std::vector<int> all;
        int passed = 0;
        for (const RehearsalSheet& sheet : sheets) {
            for (const RehearsalRun* run : sheet.rehearsal.runs_of(kind)) all.push_back(run->earned_milli), passed += run->passed ? 1 : 0;
        }
        std::sort(all.begin(), all.end());
        out += "<tr><td>" + std::string(title_of(kind)) + " <span class=\"id\">" + std::string(name_of(kind)) + "</span></td><td>" + histogram(all) + "</td><td class=\"n\">" +
               std::to_string(all.size()) + "</td><td class=\"n\">" + std::to_string(passed) + "</td><td class=\"n\">" + points(all.front()) + "</td><td class=\"n\">" +
               points(all[(all.size() - 1) / 2]) + "</td><td class=\"n\">" + points(all.back()) + "</td></tr>\n";
    }
    return out + "</table>\n";
}

std::string trainees(const RehearsalSheet& sheet, const Scorebook& book) {
    const Rehearsal& r = sheet.rehearsal;
    std::string out = "<table>\n<tr><th>学员</th><th class=\"n\">得分</th><th>结果</th><th>结局</th><th>一票否决；其余失分</th></tr>\n";
    for (const TraineeKind kind : kTraineeKinds) {
        const auto runs = r.runs_of(kind);
        if (runs.empty()) continue;
        out += "<tr><td>" + std::string(title_of(kind)) + "</td><td class=\"n\">" + points(r.mean_milli(kind)) + "</td>";
        if (kind == TraineeKind::random) {
            const auto passed = std::count_if(runs.begin(), runs.end(), [](const RehearsalRun* run) { return run->passed; });
            out += "<td>" + std::to_string(passed) + "/" + std::to_string(runs.size()) + "</td><td>" + histogram(points_of(r, kind)) + "</td><td>" + points(r.quantile_milli(kind, 0)) + " 至 " +
                   points(r.quantile_milli(kind, 100)) + "，中位 " + points(r.quantile_milli(kind, 50)) + "</td></tr>\n";
            continue;
        }
        const RehearsalRun& run = *runs.front();
        std::string lost = titles(run.critical, book, 4);
        if (!lost.empty()) lost = "<b class=\"bad\">" + lost + "</b>";
        std::vector<std::string> others = run.lost;
        std::erase_if(others, [&](const std::string& id) { return std::find(run.critical.begin(), run.critical.end(), id) != run.critical.end(); });
        if (!others.empty()) lost += (lost.empty() ? "" : ";") + titles(others, book, 4);
        out += "<td class=\"" + std::string(run.passed == ought_to_pass(kind) ? "good" : "bad") + "\">" + (run.passed ? "通过" : "未过") + "</td><td>" + ending_title(*sheet.scenario, run.ending) +
               "</td><td>" + lost + "</td></tr>\n";
    }
    return out + "</table>\n";
}

std::string endings(const RehearsalSheet& sheet) {
    const Rehearsal& r = sheet.rehearsal;
    std::string out = "<table>\n<tr><th>结局</th><th>成败</th><th class=\"n\">次数</th></tr>\n";
    for (const Ending& ending : sheet.scenario->endings) {
        const int visits = r.visits(&Coverage::endings, ending.id);
        out += "<tr><td>" + escaped(ending.title) + " <span class=\"id\">" + escaped(ending.id) + "</span></td><td>" +
               (ending.outcome == "won" ? "成功" : ending.outcome == "lost" ? "失败" : "平常") + "</td><td class=\"n\">" +
               (visits > 0 ? std::to_string(visits) : visits < 0 ? "<span class=\"amber\">仅探路到达</span>" : r.scouted ? "<b class=\"bad\">无人到达</b>" : "0") + "</td></tr>\n";
    }
    return out + "</table>\n";
}

/// What only the scout, or nobody, reached.
std::string gaps(const Rehearsal& r) {
    std::string scouted, never;
    for (const auto part : {&Coverage::nodes, &Coverage::branches, &Coverage::endings}) {
        for (const auto& [name, times] : r.coverage.*part) {
            const int visits = r.visits(part, name);
            if (visits < 0) scouted += (scouted.empty() ? "" : " ") + escaped(name);
            if (visits == 0) never += (never.empty() ? "" : " ") + escaped(name);
        }
    }
    std::string out;
    if (!never.empty()) out += "<p class=\"bad\">无人到达：<span class=\"names\">" + never + "</span></p>\n";
    if (!scouted.empty()) out += "<p class=\"amber\">机器学员没走到，探路能到：<span class=\"names\">" + scouted + "</span></p>\n";
    return out.empty() ? "<p class=\"good\">节点、分支、结局都有学员走到。</p>\n" : out;
}

/// Instead of a drawing: each node with its ways on.
std::string ways(const RehearsalSheet& sheet) {
    const Rehearsal& r = sheet.rehearsal;
    const auto mark = [&](int visits) {
        if (visits > 0) return " ×" + std::to_string(visits);
        return std::string(visits < 0 ? " <span class=\"amber\">仅探路到达</span>" : " <b class=\"bad\">无人到达</b>");
    };
    std::string out = "<p class=\"muted\">没有 Graphviz(dot)，图以列表代替。</p>\n<ul>\n";
    for (const Node& node : sheet.scenario->nodes) {
        out += "<li><b>" + escaped(node.id) + "</b>" + mark(r.visits(&Coverage::nodes, node.id)) + "<ul>\n";
        const auto way = [&](const std::string& name, const std::string& label, const Outcome& outcome) {
            out += "<li>" + label + " → " + escaped(outcome.to.empty() ? "（原地）" : outcome.to) + (outcome.reason.empty() ? "" : " <span class=\"muted\">" + escaped(outcome.reason) + "</span>") +
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

std::string section(const RehearsalSheet& sheet, const Scorebook& book) {
    const Rehearsal& r = sheet.rehearsal;
    const Scenario& s = *sheet.scenario;
    std::string out = "<h2 id=\"" + escaped(s.id) + "\">" + escaped(s.title) + " <span class=\"id\">" + escaped(s.id) + "</span></h2>\n";
    const std::vector<std::string> faults = r.faults();
    if (!faults.empty()) {
        out += "<ul class=\"bad\">\n";
        for (const std::string& fault : faults) out += "<li>" + escaped(fault) + "</li>\n";
        out += "</ul>\n";
    }
    out += trainees(sheet, book) + "<h3>结局</h3>\n" + endings(sheet) + "<h3>覆盖</h3>\n" + gaps(r);
    out += "<h3>剧情图（越深走得越多）</h3>\n" + (sheet.drawing.empty() ? ways(sheet) : "<div class=\"graph\">" + sheet.drawing + "</div>\n");
    out += "<h3>适用的标准(" + std::to_string(r.applicable.size()) + ")</h3>\n<p class=\"muted\">" +
           titles({r.applicable.begin(), r.applicable.end()}, book, r.applicable.size()) + "</p>\n";
    return out;
}

std::string shift_section(const ShiftRehearsal& shift) {
    std::string out = "<h2 id=\"" + escaped(shift.shift) + "\">班次 <span class=\"id\">" + escaped(shift.shift) + "</span></h2>\n";
    for (const std::string& fault : shift.faults()) out += "<p class=\"bad\">" + escaped(fault) + "</p>\n";
    out += "<table>\n<tr><th>学员</th><th class=\"n\">总分</th><th>结果</th><th class=\"n\">接待台</th><th class=\"n\">会话平均</th><th class=\"n\">会话通过</th></tr>\n";
    for (const ShiftRehearsalRun& run : shift.runs) {
        const ShiftAssessment& a = run.assessment;
        out += "<tr><td>" + std::string(title_of(run.kind)) + "</td><td class=\"n\">" + points(a.total_milli) + "</td><td class=\"" +
               (a.passed == ought_to_pass(run.kind) ? "good" : "bad") + "\">" + (a.passed ? "通过" : "未过") + "</td><td class=\"n\">" + points(a.desk.earned_milli) + "</td><td class=\"n\">" +
               points(a.chats_mean_milli) + "</td><td class=\"n\">" + std::to_string(a.chats_passed) + "/" + std::to_string(a.chats.size()) + "</td></tr>\n";
    }
    return out + "</table>\n";
}

}  // namespace

std::string rehearsal_page(const std::vector<RehearsalSheet>& sheets, const std::vector<ShiftRehearsal>& shifts, const Scorebook& book) {
    std::string out = "<!doctype html>\n<html lang=\"zh-CN\"><head><meta charset=\"utf-8\"/><meta name=\"viewport\" content=\"width=device-width\"/><title>剧本彩排</title><style>";
    out += std::string(kStyle) + "</style></head><body>\n<h1>剧本彩排</h1>\n";
    const auto sound = std::count_if(sheets.begin(), sheets.end(), [](const RehearsalSheet& sheet) { return sheet.rehearsal.faults().empty(); });
    out += "<p>" + std::to_string(sheets.size()) + " 个剧本，其中 " + std::to_string(sound) + " 个可以发布。示范和朴素应当通过，其余都不应通过，并且败在各自的毛病上。</p>\n";
    if (!sheets.empty()) out += overview(sheets) + "<h3>各类学员的得分</h3>\n" + distributions(sheets);
    for (const RehearsalSheet& sheet : sheets) out += section(sheet, book);
    for (const ShiftRehearsal& shift : shifts) out += shift_section(shift);
    return out + "</body></html>\n";
}

}  // namespace peilian
