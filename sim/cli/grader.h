// Judges transcripts as `grade` does: by a rubric, with all that the scenario says where one is named.
#pragma once
#include <map>
#include <mutex>
#include <optional>
#include <string>
#include <vector>

#include "cli/content.h"
#include "scoring/assessment.h"

namespace peilian::cli {

/// Safe to use from several threads. Content and book must outlive it.
class Grader {
public:
    /// `rubric` empty: the one for the transcript's stage.
    Grader(const Content& content, const Scorebook& book, std::string rubric) : content_(content), book_(book), rubric_(std::move(rubric)) {}

    /// A transcript in JSON form with its brief as it is judged by, or nothing and `error`; `own_list` as below.
    std::optional<Transcript> read(const Json& line, bool own_list, std::string& error);
    Assessment judge(const Transcript& transcript) const;
    /// The assessment of a transcript in JSON form, or nothing and `error`. A brief that the line brings is taken as it
    /// is; `own_list`: but for the standards that apply, which are found anew for this rubric.
    std::optional<Assessment> grade(const Json& line, bool own_list, std::string& error);

private:
    /// A line that names a known scenario is judged with all that the scenario says; what the line states itself goes first.
    void fill_brief(Brief& brief);
    const std::vector<std::string>& applies(const Scenario& scenario);

    const Content& content_;
    const Scorebook& book_;
    const std::string rubric_;
    std::mutex mutex_;
    std::map<std::string, std::vector<std::string>> applies_;
};

}  // namespace peilian::cli
