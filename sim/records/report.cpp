#include "records/report.h"

#include <algorithm>

#include "records/report_parts.h"

namespace peilian {
namespace {

using namespace page;

std::string profile_title(const Sheet& s) {
    const auto& profiles = s.report.book->profiles();
    const auto at = std::find_if(profiles.begin(), profiles.end(), [&](const Profile& p) { return s.rubric && p.id == s.rubric->profile; });
    return at == profiles.end() ? "" : at->title;
}

std::string rubric_title(const Sheet& s) { return s.rubric ? s.rubric->title : s.assessment().rubric; }

/// What all pages end with: which versions judged.
std::string colophon(const Texts& t, const Assessment& a) {
    return "<footer>" + escaped(t.fill("report.versions", {a.rubric, a.rubric_hash.substr(0, 12), a.lexicon_hash.substr(0, 12), a.engine})) + "</footer>\n";
}

std::string body(const Sheet& sheet) {
    const std::string second = timeline(sheet) + findings(sheet);
    return "<div class=\"columns\">\n<div>\n" + overview(sheet) + judged(sheet) + "</div>\n<div>\n" + second + "</div>\n</div>\n" + chat(sheet) + standards(sheet);
}

std::string figures(const Texts& t, const DeskAssessment& desk) {
    std::string out = "<section class=\"card standards\">\n" +
                      heading("h3", escaped(t["review.desk_figures"]), "<span class=\"third\">" + escaped(t.fill("review.desk_total", {points(desk.earned_milli), std::to_string(desk.most_at_once)})) + "</span>") +
                      "<ul class=\"list\">\n";
    for (const DeskFigure& figure : desk.figures) {
        if (figure.verdict == Verdict::not_applicable) continue;
        out += "<li class=\"standard " + std::string(name_of(figure.verdict)) + "\">" + sign(figure.verdict) + "<div><p class=\"name\"><b>" + escaped(t["figure." + figure.id]) + "</b> <span class=\"verdict " +
               std::string(name_of(figure.verdict)) + "\">" + escaped(t["verdict." + std::string(name_of(figure.verdict))]) + "</span></p>" + written(t, "p", "why", figure.why) + "</div>";
        if (figure.possible_milli > 0) out += "<span class=\"points\">" + points(figure.earned_milli) + "<span class=\"of\">/" + points(figure.possible_milli) + "</span></span>";
        out += "</li>\n";
    }
    return out + "</ul>\n</section>\n";
}

std::string chat_rows(const Texts& t, const std::vector<Sheet>& sheets) {
    std::string out = "<section class=\"card standards\">\n" + heading("h3", escaped(t["review.chats"])) + "<ul class=\"list\">\n";
    for (std::size_t i = 0; i < sheets.size(); ++i) {
        const Sheet& s = sheets[i];
        const Verdict verdict = s.assessment().passed ? Verdict::met : Verdict::missed;
        const std::string nick = s.report.scenario ? s.report.scenario->buyer.nick : std::to_string(i + 1);
        out += "<li class=\"standard " + std::string(name_of(verdict)) + "\">" + sign(verdict) + "<div><p class=\"name\"><a href=\"#" + s.prefix + "chat\"><b" + written_lang(t) + ">" + escaped(nick) +
               "</b></a> <span class=\"verdict " + std::string(name_of(verdict)) + "\">" + escaped(t[s.assessment().passed ? "records.passed" : "records.failed"]) + "</span></p>" +
               written(t, "p", "why", s.title() + (s.report.ending.empty() ? "" : " · " + s.report.ending)) + "</div><span class=\"points\">" + points(s.assessment().earned_milli) + "</span></li>\n";
    }
    return out + "</ul>\n</section>\n";
}

}  // namespace

std::string html_report(const Texts& t, const Report& report) {
    const Sheet sheet(t, report, "");
    const std::string title = sheet.title();
    std::vector<std::pair<std::string, std::string>> facts{{"report.trainee", report.trainee}, {"report.started", date_text(report.started)}, {"report.ending", report.ending},
                                                           {"report.rubric", rubric_title(sheet)}, {"report.profile", profile_title(sheet)}};
    if (report.transcript->id != title) facts.emplace_back("report.record", report.transcript->id);
    return opened(t, title) + masthead(t, title, facts, report.remarks) + body(sheet) + colophon(t, *report.assessment) + closed();
}

std::string html_report(const Texts& t, const ShiftReport& report) {
    const ShiftAssessment& a = *report.assessment;
    std::vector<Sheet> sheets;
    for (std::size_t i = 0; i < report.chats.size(); ++i) sheets.emplace_back(t, report.chats[i], "c" + std::to_string(i + 1) + "-");
    std::string out = opened(t, report.title) +
                      masthead(t, report.title, {{"report.trainee", report.trainee}, {"report.started", date_text(report.started)}, {"report.record", report.id}}, report.remarks);
    out += "<div class=\"columns\">\n<div>\n<section class=\"card total\">\n<p class=\"score\"><b>" + points(a.total_milli) + "</b><span class=\"of\">/ 100</span><span class=\"pill " +
           std::string(a.passed ? "good" : "bad") + "\">" + sign(a.passed ? Verdict::met : Verdict::missed) + escaped(t[a.passed ? "records.passed" : "records.failed"]) + "</span></p>\n";
    for (const std::string& sentence : a.why) out += written(t, "p", "why", sentence) + "\n";
    out += "</section>\n" + chat_rows(t, sheets) + "</div>\n<div>\n" + figures(t, a.desk) + "</div>\n</div>\n";
    for (std::size_t i = 0; i < sheets.size(); ++i) {
        const Sheet& s = sheets[i];
        const std::string nick = s.report.scenario ? s.report.scenario->buyer.nick + " · " : "";
        out += "<section class=\"part\" id=\"" + s.prefix + "chat\">\n<h2" + written_lang(t) + ">" + std::to_string(i + 1) + " · " + escaped(nick + s.title()) + "</h2>\n<p class=\"second\">" +
               escaped(t["report.rubric"]) + " " + escaped(rubric_title(s)) + " · " + escaped(t["report.profile"]) + " " + escaped(profile_title(s)) +
               (s.report.ending.empty() ? "" : " · " + escaped(s.report.ending)) + "</p>\n" + body(s) + "</section>\n";
    }
    return out + (sheets.empty() ? "" : colophon(t, sheets.front().assessment())) + closed();
}

std::string html_index(const Texts& t, const std::vector<IndexLine>& lines) {
    const std::string title = t["report.index"];
    std::int64_t sum = 0;
    std::size_t passed = 0;
    for (const IndexLine& line : lines) {
        sum += line.earned_milli;
        passed += line.passed ? 1 : 0;
    }
    const std::string mean = lines.empty() ? "0" : points(static_cast<int>(sum / static_cast<std::int64_t>(lines.size())));
    std::string out = opened(t, title) + masthead(t, title, {}, {}) + "<section class=\"card\">\n<p>" +
                      escaped(t.fill("report.index_words", {std::to_string(lines.size()), std::to_string(passed), mean})) + "</p>\n<table class=\"index\">\n<thead><tr>";
    // Transcripts bring neither a name nor a date; their columns would stand empty.
    const bool trainees = std::any_of(lines.begin(), lines.end(), [](const IndexLine& line) { return !line.trainee.empty(); });
    const bool dates = std::any_of(lines.begin(), lines.end(), [](const IndexLine& line) { return !line.started.empty(); });
    const auto column = [&](const char* key) { out += "<th scope=\"col\">" + escaped(t[key]) + "</th>"; };
    column("report.name");
    if (trainees) column("report.trainee");
    if (dates) column("report.started");
    column("records.state");
    column("records.total");
    out += "</tr></thead>\n<tbody>\n";
    for (const IndexLine& line : lines) {
        const Verdict verdict = !line.finished ? Verdict::pending : line.passed ? Verdict::met : Verdict::missed;
        const char* word = !line.finished ? "report.unfinished" : line.passed ? "records.passed" : "records.failed";
        out += "<tr><td><a href=\"" + escaped(line.page) + "\">" + escaped(line.title.empty() ? line.id : line.title) + "</a>" +
               (line.title.empty() || line.title == line.id ? "" : "<br><span class=\"third\">" + escaped(line.id) + "</span>") + "</td>" + (trainees ? "<td>" + escaped(line.trainee) + "</td>" : "") +
               (dates ? "<td>" + escaped(date_text(line.started)) + "</td>" : "") + "<td class=\"verdict " + std::string(name_of(verdict)) + "\">" + sign(verdict) + escaped(t[word]);
        for (const std::string& critical : line.critical) out += "<br><span class=\"critical\"" + written_lang(t) + ">" + escaped(critical) + "</span>";
        out += "</td><td class=\"n\">" + points(line.earned_milli) + "</td></tr>\n";
    }
    return out + "</tbody></table>\n</section>\n" + closed();
}

}  // namespace peilian
