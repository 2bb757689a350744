#include <algorithm>
#include <map>
#include <set>

#include "base/utf8.h"
#include "records/report_parts.h"
#include "records/turn_text.h"
#include "scoring/waits.h"

namespace peilian::page {
namespace {

int gravity(Verdict verdict) { return verdict == Verdict::missed ? 3 : verdict == Verdict::partly ? 2 : verdict == Verdict::pending ? 1 : 0; }

Verdict worst_of(const Sheet& s, const Mark& mark) {
    Verdict worst = Verdict::met;
    for (const std::size_t i : mark.by) {
        if (gravity(s.listed[i].criterion->verdict) > gravity(worst)) worst = s.listed[i].criterion->verdict;
    }
    return worst;
}

/// The number of a mark, linked to the standard that it weighs most for.
std::string number_of(const Sheet& s, const Mark& mark) {
    return s.link('s', s.listed[mark.by.front()].number, "class=\"no " + std::string(name_of(worst_of(s, mark))) + "\"" + s.id('m', mark.number), std::to_string(mark.number));
}

/// The words with all their marks; where several lie on one another the worst gives the colour, and each has its number at its end.
std::string marked(const Sheet& s, const Turn& turn, const std::vector<const Mark*>& marks) {
    const int length = length_utf8(turn.text);
    std::set<int> borders{0, length};
    for (const Mark* mark : marks) borders.insert({mark->span.start, mark->span.end});
    std::string out;
    for (auto at = borders.begin(); std::next(at) != borders.end(); ++at) {
        const Span piece{*at, *std::next(at)};
        const Mark* worst = nullptr;
        for (const Mark* mark : marks) {
            const bool here = mark->span.start <= piece.start && mark->span.end >= piece.end;
            if (here && (!worst || gravity(worst_of(s, *mark)) > gravity(worst_of(s, *worst)))) worst = mark;
        }
        const std::string words = escaped(slice_utf8(turn.text, piece));
        out += worst ? "<mark class=\"" + std::string(name_of(worst_of(s, *worst))) + "\">" + words + "</mark>" : words;
        for (const Mark* mark : marks)
            // The joiner keeps the number on the line of its words.
            if (mark->span.end == piece.end) out += "&#8288;<sup>" + number_of(s, *mark) + "</sup>";
    }
    return out;
}

/// "7 议价应答 +2.5 · 先答所问": what a mark earned and lost. What neither earned nor lost anything is counted.
std::string note(const Sheet& s, const Mark& mark, std::set<std::size_t>& told) {
    std::string names;
    std::size_t rest = 0;
    for (const std::size_t i : mark.by) {
        const Listed& one = s.listed[i];
        // A standard's points are told at its first words only.
        const bool first = told.insert(i).second;
        const int milli = one.lost() ? -one.loss_milli() : one.criterion->earned_milli;
        if (!one.lost() && (!first || milli == 0)) {
            ++rest;
            continue;
        }
        const std::string figure = first && milli != 0 ? " <b>" + std::string(milli > 0 ? "+" : "") + points(milli) + "</b>" : "";
        names += (names.empty() ? "" : " · ") + s.link('s', one.number, "class=\"" + std::string(name_of(one.criterion->verdict)) + "\"" + written_lang(s.t), escaped(one.title()) + figure);
    }
    if (names.empty() && mark.span != Span{}) return {};
    if (names.empty()) {   // an action or a figure has nothing but this line
        const Listed& one = s.listed[mark.by.front()];
        names = s.link('s', one.number, "class=\"met\"" + written_lang(s.t), escaped(one.title()));
        --rest;
    }
    if (rest > 0) names += "<span class=\"third\"> · " + escaped(s.t.fill("report.more", {std::to_string(rest)})) + "</span>";
    const std::string words = mark.span == Span{} && s.transcript().turns[mark.turn].action.empty() ? "<span" + written_lang(s.t) + ">" + escaped(mark.words) + "</span> " : "";
    return "<li>" + (mark.span == Span{} ? number_of(s, mark) : "<span class=\"no " + std::string(name_of(worst_of(s, mark))) + "\">" + std::to_string(mark.number) + "</span>") +
           "<span>" + words + names + "</span></li>\n";
}

std::string avatar(const Sheet& s, Role role) {
    const bool buyer = role == Role::buyer;
    const std::string nick = !buyer ? s.t["desk.me"] : s.report.scenario ? s.report.scenario->buyer.nick : s.t["report.buyer"];
    return "<span class=\"avatar\" aria-hidden=\"true\">" + escaped(slice_utf8(nick, {0, 1})) + "</span>";
}

class Chat {
public:
    explicit Chat(const Sheet& sheet) : s_(sheet) {
        for (const Mark& mark : s_.marks) (mark.span == Span{} ? whole_ : inside_)[mark.turn].push_back(&mark);
        if (!is_timed(s_.transcript())) return;
        for (const Wait& wait : s_.waits()) waits_[wait.answered] = wait.ms;
    }

    std::string all() {
        std::string out;
        for (std::size_t i = 0; i < s_.transcript().turns.size(); ++i) {
            out += turn(i);
            if (std::find(s_.model_turns.begin(), s_.model_turns.end(), i) != s_.model_turns.end())
                out += "<div class=\"model\"" + s_.id('r', i + 1) + "><h4>" + escaped(s_.t["review.model"]) + "</h4>" + written(s_.t, "p", "", s_.report.model_replies.at(i)) + "</div>\n";
        }
        return out.empty() ? "<p class=\"second\">" + escaped(s_.t["report.empty_chat"]) + "</p>\n" : out;
    }

private:
    std::string turn(std::size_t i) {
        const Turn& turn = s_.transcript().turns[i];
        const std::string who = turn.role == Role::buyer ? s_.t["report.buyer"] : turn.role == Role::agent ? s_.t["report.agent"] : "";
        std::string meta = who.empty() ? "" : escaped(who) + " · ";
        meta += escaped(s_.t.fill("report.turn", {std::to_string(i + 1)}));
        if (const std::string time = s_.time_of(i); !time.empty()) meta += " · " + time;
        if (const auto wait = waits_.find(i); wait != waits_.end()) meta += " · " + escaped(s_.t.fill("report.waited", {span_text(s_.t, wait->second)}));
        std::string notes;
        for (const Mark* mark : inside_[i]) notes += note(s_, *mark, told_);
        for (const Mark* mark : whole_[i]) notes += note(s_, *mark, told_);
        if (!notes.empty()) notes = "<ul class=\"notes\">\n" + notes + "</ul>\n";
        if (turn.text.empty() || turn.role == Role::system) {
            const std::string words = !turn.text.empty() ? turn.text : !turn.action.empty() ? action_text(s_.t, turn, s_.report.scenario) : event_text(s_.t, turn, s_.report.scenario);
            return "<div class=\"turn line\"" + s_.id('t', i + 1) + "><p class=\"" + (turn.action.empty() ? "event" : "action") + "\">" + escaped(words) + "</p><p class=\"meta\">" + meta + "</p>" + notes +
                   "</div>\n";
        }
        return "<div class=\"turn " + std::string(name_of(turn.role)) + "\"" + s_.id('t', i + 1) + ">" + avatar(s_, turn.role) + "<div class=\"say\"><p class=\"bubble\" dir=\"auto\"" + written_lang(s_.t) +
               ">" + marked(s_, turn, inside_[i]) + "</p><p class=\"meta\">" + meta + "</p>" + notes + "</div></div>\n";
    }

    const Sheet& s_;
    std::map<std::size_t, std::vector<const Mark*>> inside_, whole_;
    std::map<std::size_t, std::int64_t> waits_;
    std::set<std::size_t> told_;
};

}  // namespace

std::string chat(const Sheet& s) {
    return "<section class=\"card chat\">\n" + heading("h3", escaped(s.t["review.chat"]), "<span class=\"third\">" + escaped(s.t["report.chat_more"]) + "</span>") + Chat(s).all() + "</section>\n";
}

}  // namespace peilian::page
