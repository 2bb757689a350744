#include "records/report.h"

#include <algorithm>
#include <map>
#include <vector>

#include "base/utf8.h"

namespace peilian {
namespace {

constexpr std::string_view kStyle = R"(
body{font:14px/1.6 "Noto Sans CJK SC","Microsoft YaHei","PingFang SC",sans-serif;color:#1F2329;max-width:820px;margin:24px auto;padding:0 16px}
h1{font-size:20px}h2{font-size:15px;margin:28px 0 8px}.total{font-size:46px;font-weight:700}.muted{color:#5B616B;font-size:12px}
.bar{background:#E3E6EB;border-radius:3px;height:6px;width:260px;display:inline-block;vertical-align:middle}.bar i{display:block;height:6px;border-radius:3px;background:#1664FF}
table{border-collapse:collapse;width:100%}td{padding:6px 8px;border-bottom:1px solid #E3E6EB;vertical-align:top;overflow-wrap:anywhere}td.n{text-align:right;white-space:nowrap}
.b{margin:8px 0;max-width:75%;padding:8px 12px;border-radius:12px;border:1px solid #E3E6EB;overflow-wrap:anywhere;width:fit-content}.agent{margin-left:auto;background:#D9E7FF}
.sys{border:0;color:#5B616B;font-size:12px;margin:8px auto}.met{background:#CDEFD9}.partly{background:#FFE3B8}.missed{background:#FBD5D5}
.v-met{color:#1E7A48}.v-partly{color:#A85A00}.v-missed{color:#C0353A}@media print{body{margin:0;max-width:none}tr,.b{break-inside:avoid}}
)";

std::string escaped(std::string_view text) {
    std::string out;
    for (char c : valid_utf8(text)) {
        if (c == '&') out += "&amp;";
        else if (c == '<') out += "&lt;";
        else if (c == '>') out += "&gt;";
        else if (c == '"') out += "&quot;";
        else if (c == '\n') out += "<br>";
        else out += c;
    }
    return out;
}

const std::map<std::string, std::string, std::less<>> kDimensions = {
    {"timeliness", "时效"}, {"courtesy", "礼貌"}, {"empathy", "同理"}, {"expertise", "专业"}, {"honesty", "诚信"},
    {"sales", "销售"}, {"resolution", "解决"}, {"compliance", "合规"}, {"process", "流程"}, {"composure", "情绪"}};

std::string dimension_title(const std::string& id) {
    const auto found = kDimensions.find(id);
    return found == kDimensions.end() ? id : found->second;
}

std::string verdict_title(Verdict verdict) {
    switch (verdict) {
        case Verdict::met: return "达到";
        case Verdict::partly: return "部分";
        case Verdict::missed: return "未达";
        case Verdict::pending: return "待定";
        case Verdict::not_applicable: break;
    }
    return "不适用";
}

/// One decimal, from thousandths.
std::string points(int milli) {
    const int tenths = (std::max(0, milli) + 50) / 100;
    return std::to_string(tenths / 10) + (tenths % 10 ? "." + std::to_string(tenths % 10) : "");
}

/// The turn's text with the evidence marked; where marks overlap, the first stands.
std::string marked(const Turn& turn, std::size_t index, const Assessment& assessment) {
    struct Mark { Span span; Verdict verdict; };
    std::vector<Mark> marks;
    for (const Criterion& criterion : assessment.criteria)
        for (const Evidence& evidence : criterion.evidence)
            if (evidence.turn == index && evidence.span.end > evidence.span.start) marks.push_back({evidence.span, criterion.verdict});
    std::stable_sort(marks.begin(), marks.end(), [](const Mark& a, const Mark& b) { return a.span.start < b.span.start; });
    std::string out;
    int at = 0;
    for (const Mark& mark : marks) {
        if (mark.span.start < at) continue;
        out += escaped(slice_utf8(turn.text, {at, mark.span.start}));
        out += "<mark class=\"" + std::string(name_of(mark.verdict)) + "\">" + escaped(slice_utf8(turn.text, mark.span)) + "</mark>";
        at = mark.span.end;
    }
    return out + escaped(slice_utf8(turn.text, {at, length_utf8(turn.text)}));
}

std::string clock_text(SimTime t) {
    const auto seconds = t.count() / 1000;
    const std::string rest = std::to_string(seconds % 60);
    return std::to_string(seconds / 60) + ":" + (rest.size() < 2 ? "0" : "") + rest;
}

std::string chat(const Transcript& transcript, const Assessment& assessment) {
    std::string out;
    for (std::size_t i = 0; i < transcript.turns.size(); ++i) {
        const Turn& turn = transcript.turns[i];
        if (!turn.text.empty())
            out += "<div class=\"b " + std::string(name_of(turn.role)) + "\">" + marked(turn, i, assessment) + " <span class=\"muted\">" +
                   clock_text(turn.t) + "</span></div>\n";
        else if (!turn.action.empty())
            out += "<div class=\"b agent sys\">" + clock_text(turn.t) + " 操作 " + escaped(turn.action) + " " +
                   escaped(turn.args.is_null() ? "" : to_text(turn.args)) + "</div>\n";
    }
    return out;
}

std::string standards(const Scorebook& book, const Assessment& assessment) {
    std::string out = "<table>\n";
    for (const Verdict verdict : {Verdict::missed, Verdict::partly, Verdict::met})
        for (const Criterion& criterion : assessment.criteria) {
            if (criterion.verdict != verdict) continue;
            const Standard* standard = book.find_standard(criterion.id);
            out += "<tr><td class=\"v-" + std::string(name_of(verdict)) + "\">" + verdict_title(verdict) + "</td><td><b>" +
                   escaped(standard ? standard->title : criterion.id) + "</b><br>" + escaped(criterion.why);
            if (standard && verdict != Verdict::met) out += "<br><span class=\"muted\">" + escaped(standard->advice) + "</span>";
            out += "</td><td class=\"n\">" + points(criterion.earned_milli) + "/" + points(criterion.possible_milli) + "</td></tr>\n";
        }
    return out + "</table>\n";
}

}  // namespace

std::string html_report(const Scenario& scenario, const Scorebook& book, const Attempt& attempt, const Transcript& transcript,
                        const Assessment& assessment) {
    std::string out = "<!doctype html>\n<html lang=\"zh-CN\"><head><meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width\"><title>";
    out += escaped(scenario.title) + "</title><style>" + std::string(kStyle) + "</style></head><body>\n<h1>" + escaped(scenario.title) + "</h1>\n";
    out += "<p class=\"muted\">" + escaped(attempt.trainee) + " · " + escaped(attempt.started) + " · " + escaped(attempt.rubric) + "</p>\n";
    out += "<p><span class=\"total\">" + points(assessment.earned_milli) + "</span> / 100 · " + (assessment.passed ? "通过" : "未通过") + "</p>\n";
    out += "<h2>各维度</h2>\n<table>\n";
    for (const DimensionScore& score : assessment.dimensions) {
        if (score.possible_milli == 0) continue;
        const int share = static_cast<int>(static_cast<std::int64_t>(score.earned_milli) * 100 / score.possible_milli);
        out += "<tr><td>" + dimension_title(score.dimension) + "</td><td><span class=\"bar\"><i style=\"width:" + std::to_string(share) +
               "%\"></i></span></td><td class=\"n\">" + points(score.earned_milli) + "/" + points(score.possible_milli) + "</td></tr>\n";
    }
    out += "</table>\n<h2>服务标准</h2>\n" + standards(book, assessment) + "<h2>聊天记录</h2>\n" + chat(transcript, assessment);
    out += "<p class=\"muted\">评分表 " + escaped(assessment.rubric_hash.substr(0, 12)) + " · 词库 " + escaped(assessment.lexicon_hash.substr(0, 12)) +
           " · 引擎 " + escaped(assessment.engine) + "</p>\n</body></html>\n";
    return out;
}

}  // namespace peilian
