#include "records/check_critical.h"

#include "records/grading.h"
#include "scenario/check_parts.h"
#include "scoring/check_book.h"
#include "session/model_run.h"

namespace peilian {

void check_critical(const Scenario& scenario, const Library& library, const Scorebook& book, Diagnostics& diagnostics) {
    if (book.rubrics().empty()) return;
    const Rules rules{library.lexicon, library.needs};
    const Rubric& rubric = book.choose("", scenario.stage);
    const auto report = [&](const char* number, std::string message, std::string hint) {
        diagnostics.push_back(finding("SC", number, place_of_start(scenario), std::move(message), std::move(hint), Severity::warning));
    };
    for (const std::string& id : critical_never(book, rubric, scenario.brief, library.lexicon, library.needs))
        report("0032", "The critical standard \"" + id + "\" of rubric \"" + rubric.id + "\" can never be missed here.",
               "Give the scenario or its shop the figure that the standard names, or facts with wrong statements.");
    // Judged by what happens on the model path; which standards apply elsewhere is of no account, and takes as long again to find out.
    const Transcript model = transcript_for(scenario, play_model(scenario, rules), {});
    for (const std::string& id : assess(book, rubric, library.lexicon, library.needs, model).critical)
        report("0033", "The model replies miss the critical standard \"" + id + "\" of rubric \"" + rubric.id + "\", so everybody who follows them fails.",
               "Change the model replies, or the facts and nodes that make the standard impossible to meet.");
}

}  // namespace peilian
