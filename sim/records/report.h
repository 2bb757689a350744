// Assessments as self-contained HTML pages, for trainee and trainer: on a screen of any width and on A4 paper.
//
// A page needs no script, font or picture from elsewhere. Its words are those of `texts` (assets/locale, which also says its
// language); what authors, buyers and trainees wrote stays as it is and is escaped. Pure: the same bytes for the same arguments.
#pragma once
#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "conditions/needs.h"
#include "files/texts.h"
#include "records/timeline.h"
#include "scenario/scenario.h"
#include "scoring/assessment.h"
#include "scoring/desk.h"

namespace peilian {

/// What a page tells. The pointers must outlive the call; only transcript, assessment and book are needed.
struct Report {
    const Transcript* transcript = nullptr;
    const Assessment* assessment = nullptr;
    const Scorebook* book = nullptr;
    const NeedsTable* needs = nullptr;                  ///< for the titles of needs
    const Scenario* scenario = nullptr;                 ///< what was played; null for a log
    std::string title;                                  ///< empty: the scenario's, else the transcript's id
    std::string trainee, started, ending;               ///< as stored; empty when unknown
    std::optional<Moods> moods;                         ///< of a played session
    std::optional<std::vector<Wait>> waits;             ///< of a log, as judged; nothing: those of the transcript
    std::map<std::size_t, std::string> model_replies;   ///< what the author would have said, by the trainee's turn
    std::vector<std::string> remarks;                   ///< what whoever relies on the page must know, one sentence each
};

std::string html_report(const Texts& texts, const Report& report);

/// A shift: its total, the figures of the desk, and then every chat.
struct ShiftReport {
    std::string id, title, trainee, started;
    const ShiftAssessment* assessment = nullptr;
    std::vector<Report> chats;                          ///< beside assessment->chats, whose assessments they tell
    std::vector<std::string> remarks;
};
std::string html_report(const Texts& texts, const ShiftReport& report);

/// One line of an index of pages.
struct IndexLine {
    std::string page;                                   ///< address of the page, relative to the index
    std::string id, title, trainee, started;
    int earned_milli = 0;
    bool passed = false, finished = true;
    std::vector<std::string> critical;                  ///< titles of the critical standards missed
};
std::string html_index(const Texts& texts, const std::vector<IndexLine>& lines);

}  // namespace peilian
