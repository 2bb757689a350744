#include <algorithm>

#include "records/report_parts.h"

namespace peilian::page {
namespace {

const char* key_of(Verdict verdict) {
    switch (verdict) {
        case Verdict::missed: return "verdict.missed";
        case Verdict::partly: return "verdict.partly";
        case Verdict::met: return "verdict.met";
        case Verdict::pending: return "verdict.pending";
        case Verdict::not_applicable: break;
    }
    return "verdict.not_applicable";
}

/// Of those that were merely kept their heading says that they are worth nothing.
std::string figure(const Listed& one) {
    const Criterion& c = *one.criterion;
    if (one.merely_kept()) return {};
    return "<span class=\"points\">" + points(c.earned_milli) + (c.possible_milli > 0 ? "<span class=\"of\">/" + points(c.possible_milli) + "</span>" : "") + "</span>";
}

/// "第 9 句 03:02"
std::string place(const Sheet& s, std::size_t turn) {
    const std::string time = s.time_of(turn);
    return s.t.fill("report.turn", {std::to_string(turn + 1)}) + (time.empty() ? "" : " " + time);
}

/// What it rests on, with the way back into the chat.
std::string evidence(const Sheet& s, const Listed& one) {
    std::string out;
    std::vector<std::size_t> told;
    for (std::size_t i = 0; i < one.criterion->evidence.size(); ++i) {
        const Evidence& e = one.criterion->evidence[i];
        if (!one.marks[i]) {
            out += "<li>" + written(s.t, "q", "", e.words) + "</li>\n";
            continue;
        }
        if (std::find(told.begin(), told.end(), *one.marks[i]) != told.end()) continue;
        told.push_back(*one.marks[i]);
        const Mark& mark = s.marks[*one.marks[i]];
        out += "<li>" + s.link('m', mark.number, "class=\"no " + std::string(name_of(one.criterion->verdict)) + "\"", std::to_string(mark.number)) +
               (one.lost() ? "<span><span class=\"second\">" + escaped(place(s, mark.turn)) + "</span> " + written(s.t, "q", "", mark.words) + "</span>" : "") + "</li>\n";
    }
    return out.empty() ? out : "<ul class=\"evidence\">\n" + out + "</ul>\n";
}

std::string labelled(const Sheet& s, const char* key, const std::string& text) {
    return text.empty() ? text : "<p class=\"advice\"><b>" + escaped(s.t[key]) + "</b> " + written(s.t, "span", "", text) + "</p>\n";
}

/// The model replies to what cost it points.
std::string models(const Sheet& s, const Listed& one) {
    std::string out;
    std::vector<std::size_t> told;
    for (const auto& mark : one.marks) {
        if (!mark) continue;
        const auto& turns = s.transcript().turns;
        std::size_t turn = s.marks[*mark].turn;
        while (turn < turns.size() && turns[turn].role != Role::agent) ++turn;
        const bool there = std::find(s.model_turns.begin(), s.model_turns.end(), turn) != s.model_turns.end();
        if (!there || std::find(told.begin(), told.end(), turn) != told.end()) continue;
        told.push_back(turn);
        out += (out.empty() ? "" : s.t["report.comma"]) + s.link('r', turn + 1, "", escaped(s.t.fill("report.model_at", {std::to_string(turn + 1)})));
    }
    return out.empty() ? out : "<p class=\"advice\"><b>" + escaped(s.t["review.model"]) + "</b> " + out + "</p>\n";
}

std::string row(const Sheet& s, const Listed& one) {
    const Criterion& c = *one.criterion;
    std::string out = "<li class=\"standard " + std::string(name_of(c.verdict)) + (one.merely_kept() ? " kept" : "") + "\"" + s.id('s', one.number) + ">" + sign(c.verdict) + "<div>\n<p class=\"name\"><b" +
                      written_lang(s.t) + ">" + escaped(one.title()) + "</b> " + (one.merely_kept() ? "" : "<span class=\"verdict " + std::string(name_of(c.verdict)) + "\">" + escaped(s.t[key_of(c.verdict)]) + "</span>") +
                      severity_pill(s.t, one.standard) + "</p>\n" + written(s.t, "p", "why", c.why) + evidence(s, one);
    if (one.lost() && one.standard) out += labelled(s, "report.advice", one.standard->advice) + labelled(s, "report.example", one.standard->example) + models(s, one);
    return out + "</div>" + figure(one) + "</li>\n";
}

}  // namespace

std::string standards(const Sheet& s) {
    int count[5] = {};
    for (const Listed& one : s.listed) ++count[static_cast<int>(one.criterion->verdict)];
    std::string counts;
    const std::pair<Verdict, const char*> kinds[] = {{Verdict::missed, "bad"}, {Verdict::partly, "caution"}, {Verdict::pending, ""}, {Verdict::met, "good"}};
    for (const auto& [verdict, kind] : kinds) {
        const int n = count[static_cast<int>(verdict)];
        if (n > 0) counts += "<span class=\"pill " + std::string(kind) + "\">" + escaped(s.t[key_of(verdict)]) + " " + std::to_string(n) + "</span>";
    }
    std::string out = "<section class=\"card standards\">\n" + heading("h3", escaped(s.t["review.standards"]), counts);
    if (s.listed.empty()) out += "<p class=\"second\">" + escaped(s.t["review.no_standards"]) + "</p>\n";
    const auto kept = std::find_if(s.listed.begin(), s.listed.end(), [](const Listed& one) { return one.merely_kept(); });
    if (kept != s.listed.begin()) out += "<ul class=\"list\">\n";
    for (auto one = s.listed.begin(); one != kept; ++one) out += row(s, *one);
    if (kept != s.listed.begin()) out += "</ul>\n";
    if (kept != s.listed.end()) {
        out += "<h4>" + escaped(s.t["report.kept"]) + "</h4>\n<ul class=\"list two\">\n";
        for (auto one = kept; one != s.listed.end(); ++one) out += row(s, *one);
        out += "</ul>\n";
    }
    if (!s.not_applicable.empty()) {
        out += "<h4>" + escaped(s.t.fill("report.not_applicable", {std::to_string(s.not_applicable.size())})) + "</h4>\n<p class=\"unused\"" + written_lang(s.t) + ">";
        for (const Criterion* c : s.not_applicable) out += (c == s.not_applicable.front() ? "" : "、") + escaped(s.title_of(c->id));
        out += "</p>\n";
    }
    return out + "</section>\n";
}

}  // namespace peilian::page
