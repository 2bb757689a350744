// The parts of a report's page. Private to the reports.
#pragma once
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "records/report.h"

namespace peilian::page {

/// Text inside an element or an attribute: invalid bytes and control characters become U+FFFD, line feeds stay.
std::string escaped(std::string_view text);
/// Thousandths of a point as people read them, with at most one decimal: "7.5", "−1.6", "0".
std::string points(int milli);
/// The same of tenths.
std::string tenths(int tenths);
/// `02:15`; from an hour on `1:02:15`.
std::string clock_text(SimTime t);
/// "31 秒", "2 分 5 秒", "3 小时 20 分".
std::string span_text(const Texts& t, std::int64_t ms);
/// `2026-03-12T14:20:00Z` to `2026-03-12 14:20 UTC`; any other text stays as it is.
std::string date_text(std::string_view iso);

/// A standard on the page. Numbers count from 1, what was missed first.
struct Listed {
    const Criterion* criterion = nullptr;
    const Standard* standard = nullptr;              ///< as the rubric's profile wants it; null when it is gone
    std::size_t number = 0;
    std::vector<std::optional<std::size_t>> marks;   ///< beside the evidence: index into Sheet::marks; nothing when its turn is not there

    std::string title() const { return standard ? standard->title : criterion->id; }
    bool lost() const { return criterion->verdict == Verdict::missed || criterion->verdict == Verdict::partly; }
    bool critical() const { return standard && standard->severity == StandardSeverity::critical; }
    /// Kept from beginning to end and worth nothing by itself.
    bool merely_kept() const {
        return criterion->verdict == Verdict::met && criterion->evidence.empty() && criterion->earned_milli == 0 && criterion->possible_milli == 0;
    }
    int loss_milli() const { return criterion->possible_milli - criterion->earned_milli; }
};

/// Words, an action or a wait that standards rest on; one number for all of them, counted through the chat.
struct Mark {
    std::size_t number = 0, turn = 0;
    Span span;                                       ///< empty: the turn as a whole
    std::string words;
    std::vector<std::size_t> by;                     ///< indices into Sheet::listed
};

/// One chat's part of a page, and all its anchors: turns "t1", marks "m1", standards "s1", model replies "r1", after the prefix.
struct Sheet {
    Sheet(const Texts& texts, const Report& report, std::string prefix);

    const Texts& t;
    const Report& report;
    const std::string prefix;
    const Rubric* rubric = nullptr;
    std::vector<Listed> listed;                      ///< all but those that do not apply
    std::vector<const Criterion*> not_applicable;
    std::vector<Mark> marks;                         ///< in the order of the chat
    std::vector<std::size_t> model_turns;            ///< the turns under which the model reply stands

    const Transcript& transcript() const { return *report.transcript; }
    const Assessment& assessment() const { return *report.assessment; }
    std::vector<Wait> waits() const { return report.waits ? *report.waits : waits_of(transcript()); }
    const Standard* standard_of(std::string_view id) const;
    std::string title_of(std::string_view id) const;
    std::string title() const;
    /// Session time of a turn, or empty when none is known.
    std::string time_of(std::size_t turn) const;
    /// `id="c2-s3"`
    std::string id(char kind, std::size_t number) const;
    std::string link(char kind, std::size_t number, std::string_view attributes, std::string_view html) const;

private:
    void list_standards();
    void number_marks();
    void choose_model_turns();
};

/// An element of a class holding text that people wrote, in its own language; nothing when the text is empty.
std::string written(const Texts& t, std::string_view tag, std::string_view kind, std::string_view text);
/// `lang` of what people wrote, when the page speaks another language.
std::string written_lang(const Texts& t);
/// The sign of a verdict, beside which its word must stand.
std::string sign(Verdict verdict);
std::string severity_pill(const Texts& t, const Standard* standard);
std::string heading(std::string_view level, std::string_view html, std::string_view rest = "");

/// Total, why it is passed or not, dimensions.
std::string overview(const Sheet& sheet);
/// Waits and moods; empty when nothing is known of them.
std::string timeline(const Sheet& sheet);
/// How much could be judged, and why not the rest.
std::string judged(const Sheet& sheet);
/// What to train next, and the buyer's needs.
std::string findings(const Sheet& sheet);
std::string chat(const Sheet& sheet);
std::string standards(const Sheet& sheet);

/// Everything between <html> and the content, and after it.
std::string opened(const Texts& t, std::string_view title);
std::string closed();
/// What the whole page is about: title, facts, remarks.
std::string masthead(const Texts& t, std::string_view title, const std::vector<std::pair<std::string, std::string>>& facts, const std::vector<std::string>& remarks);

/// The page's look: assets/report/report.css, built in.
extern const char* const kStyle;

}  // namespace peilian::page
