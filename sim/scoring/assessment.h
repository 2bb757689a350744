// The judgement of one transcript: verdicts, evidence, points.
#pragma once
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "scoring/rubric.h"
#include "transcript/transcript.h"

namespace peilian {

enum class Verdict { met, partly, missed, not_applicable, pending };
std::string_view name_of(Verdict verdict);

/// Words (or an action, or a wait) that earned or lost a verdict.
struct Evidence {
    std::size_t turn = 0;   ///< index into the transcript
    Span span;              ///< code points of that turn's text; empty for an action or a wait
    std::string words;      ///< the words, or a short statement such as "等待 31 秒"
    bool operator==(const Evidence&) const = default;
};

/// Points are integer thousandths of a point, so that sums are exact.
struct Criterion {
    std::string id;
    Verdict verdict = Verdict::not_applicable;
    int earned_milli = 0, possible_milli = 0;   ///< of 100,000 in total, after weights and the manner rule
    std::vector<Evidence> evidence;
    std::string why;                            ///< one sentence for the trainee
    bool operator==(const Criterion&) const = default;
};

struct DimensionScore { std::string dimension; int earned_milli = 0, possible_milli = 0; bool operator==(const DimensionScore&) const = default; };

struct Assessment {
    std::string id, rubric, rubric_hash, lexicon_hash, engine;  ///< engine: version of the scorer
    int earned_milli = 0, possible_milli = 0;   ///< after hints
    int hint_milli = 0;                         ///< deducted for hints
    int fine_milli = 0;                         ///< deducted for critical misconduct, on top of the lost standards
    int needs_share_milli = 1000;               ///< share of needs addressed, thousandths
    bool passed = false;
    std::vector<std::string> critical;          ///< ids of the critical standards missed
    std::vector<DimensionScore> dimensions;
    std::vector<Criterion> criteria;            ///< in the order of the rubric
    std::vector<NeedRecord> needs;
    bool operator==(const Assessment&) const;
};

/// Judges a transcript, finished or not (design, section 6). Pure, deterministic.
Assessment assess(const Scorebook& book, const Rubric& rubric, const Lexicon& lexicon, const NeedsTable& needs, const Transcript& transcript);

/// Parts in thousandths to whole display points that add up to the rounded total (largest remainder).
std::vector<int> display_points(const std::vector<int>& milli);

/// One line of `grade` (design, section 9).
Json to_json(const Assessment& assessment);
/// What to_json wrote: all but the places at which needs were met. Nothing, and `error` in one sentence, for anything else.
std::optional<Assessment> assessment_from_json(const Json& value, std::string& error);

}  // namespace peilian
