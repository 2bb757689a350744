#include "scoring/applicability.h"

namespace peilian {

namespace {

/// Nothing in the chat calls for it, so only the model replies can tell whether this scenario is the place
/// for it (recommending, asking for taste …).
bool rests_on_initiative(const Standard& standard) {
    const bool general = standard.applies.bool_or("always", false) || standard.applies.bool_or("start", false) ||
                         standard.applies.bool_or("end", false);
    return standard.check.find("require") && general;
}

}  // namespace

std::vector<std::string> applicable_standards(const Scorebook& book, const Rubric& rubric, const Lexicon& lexicon, const NeedsTable& needs,
                                              const Transcript& model_transcript) {
    Transcript run = model_transcript;
    run.brief.applies.clear();  // here it is found, not given
    run.finished = true;
    std::vector<std::string> out;
    for (const Criterion& criterion : assess(book, rubric, lexicon, needs, run).criteria) {
        const Standard* standard = book.find_standard(criterion.id, rubric);
        if (!standard || standard->own_fault || criterion.verdict == Verdict::not_applicable) continue;
        if (criterion.verdict == Verdict::missed && rests_on_initiative(*standard)) continue;
        out.push_back(criterion.id);
    }
    return out;
}

}  // namespace peilian
