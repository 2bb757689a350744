#include "records/report_parts.h"

#include <algorithm>
#include <map>
#include <tuple>

#include "base/utf8.h"
#include "records/turn_text.h"

namespace peilian::page {
namespace {

int rank(const Criterion& c) {
    switch (c.verdict) {
        case Verdict::missed: return 0;
        case Verdict::partly: return 1;
        case Verdict::pending: return 2;
        default: return 3;
    }
}

/// The part of the span that lies in the turn's words; empty when none does.
Span within_turn(Span span, const Turn& turn) {
    const int length = length_utf8(turn.text);
    const Span clipped{std::clamp(span.start, 0, length), std::clamp(span.end, 0, length)};
    return clipped.end > clipped.start ? clipped : Span{};
}

}  // namespace

Sheet::Sheet(const Texts& texts, const Report& of, std::string with)
    : t(texts), report(of), prefix(std::move(with)), rubric(of.book->find_rubric(of.assessment->rubric)) {
    list_standards();
    number_marks();
    choose_model_turns();
}

const Standard* Sheet::standard_of(std::string_view id) const {
    const Standard* wanted = rubric ? report.book->find_standard(id, *rubric) : nullptr;
    return wanted ? wanted : report.book->find_standard(id);
}

std::string Sheet::title_of(std::string_view id) const {
    const Standard* standard = standard_of(id);
    return standard ? standard->title : std::string(id);
}

std::string Sheet::title() const {
    if (!report.title.empty()) return report.title;
    if (report.scenario) return report.scenario->title;
    return transcript().id.empty() ? t["review.chat"] : transcript().id;
}

std::string Sheet::time_of(std::size_t turn) const {
    const auto& turns = transcript().turns;
    if (turn >= turns.size() || !turns[turn].timed) return {};
    // Some logs count from 1970.
    const SimTime first = turns.front().timed ? turns.front().t : SimTime{0};
    return clock_text(turns[turn].t - (first >= std::chrono::hours(24) ? std::min(first, turns[turn].t) : SimTime{0}));
}

std::string Sheet::id(char kind, std::size_t number) const { return " id=\"" + prefix + kind + std::to_string(number) + "\""; }

std::string Sheet::link(char kind, std::size_t number, std::string_view attributes, std::string_view html) const {
    return "<a href=\"#" + prefix + kind + std::to_string(number) + "\"" + (attributes.empty() ? "" : " ") + std::string(attributes) + ">" + std::string(html) + "</a>";
}

void Sheet::list_standards() {
    for (const Criterion& criterion : assessment().criteria) {
        if (criterion.verdict == Verdict::not_applicable) not_applicable.push_back(&criterion);
        else listed.push_back({&criterion, standard_of(criterion.id), 0, {}});
    }
    const auto order = [](const Listed& one) {
        const bool loses = rank(*one.criterion) < 2;
        return std::tuple(rank(*one.criterion), loses && !one.critical(), loses ? -one.loss_milli() : 0, one.merely_kept());
    };
    std::stable_sort(listed.begin(), listed.end(), [&](const Listed& a, const Listed& b) { return order(a) < order(b); });
    for (std::size_t i = 0; i < listed.size(); ++i) listed[i].number = i + 1;
}

void Sheet::number_marks() {
    // By place in the chat; the words tell figures of one turn apart.
    std::map<std::tuple<std::size_t, bool, int, int, std::string>, Mark> found;
    const auto key_of = [&](const Evidence& evidence) {
        const Turn& turn = transcript().turns[evidence.turn];
        const Span span = within_turn(evidence.span, turn);
        const bool whole = span == Span{};
        return std::tuple(evidence.turn, whole, span.start, span.end, whole ? evidence.words : std::string());
    };
    const std::size_t turns = transcript().turns.size();
    for (std::size_t i = 0; i < listed.size(); ++i)
        for (const Evidence& evidence : listed[i].criterion->evidence) {
            if (evidence.turn >= turns) continue;
            const auto key = key_of(evidence);
            Mark& mark = found[key];
            mark.turn = evidence.turn;
            mark.span = {std::get<2>(key), std::get<3>(key)};
            const bool acted = evidence.words == transcript().turns[evidence.turn].action && !evidence.words.empty();
            mark.words = acted ? action_text(t, transcript().turns[evidence.turn], report.scenario) : evidence.words;
            if (mark.by.empty() || mark.by.back() != i) mark.by.push_back(i);
        }
    std::map<std::tuple<std::size_t, bool, int, int, std::string>, std::size_t> index;
    for (auto& [key, mark] : found) {
        index[key] = marks.size();
        mark.number = marks.size() + 1;
        marks.push_back(std::move(mark));
    }
    for (Listed& one : listed)
        for (const Evidence& evidence : one.criterion->evidence)
            one.marks.push_back(evidence.turn < turns ? std::optional(index.at(key_of(evidence))) : std::nullopt);
}

void Sheet::choose_model_turns() {
    const auto& turns = transcript().turns;
    std::map<std::size_t, int> needy;
    for (const Listed& one : listed) {
        if (!one.lost()) continue;
        for (const Evidence& evidence : one.criterion->evidence) {
            // What a buyer's line brought up, the reply to it should have dealt with.
            std::size_t turn = evidence.turn;
            while (turn < turns.size() && turns[turn].role != Role::agent) ++turn;
            ++needy[turn];
        }
    }
    std::string last;
    for (const auto& [turn, reply] : report.model_replies) {
        if (!needy.contains(turn) || reply.empty() || reply == last || (turn < turns.size() && turns[turn].text == reply)) continue;
        model_turns.push_back(turn);
        last = reply;
    }
}

}  // namespace peilian::page
