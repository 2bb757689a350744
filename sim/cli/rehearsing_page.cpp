#include "cli/rehearsing_page.h"

#include "cli/commands.h"
#include "cli/content.h"
#include "cli/graphviz.h"
#include "cli/pages.h"
#include "records/scenario_graph.h"

namespace peilian::cli {

int write_rehearsal_page(const Texts& texts, const std::string& file, std::vector<RehearsalSheet> sheets, const std::vector<ShiftRehearsal>& shifts, const Scorebook& book) {
    std::vector<std::string> graphs;
    for (const RehearsalSheet& sheet : sheets) graphs.push_back(scenario_graph(texts, *sheet.scenario, sheet.rehearsal));
    if (!graphs.empty()) {
        if (const auto drawings = draw_graphs(graphs)) {
            for (std::size_t i = 0; i < sheets.size(); ++i) sheets[i].drawing = (*drawings)[i];
        } else {
            tell("Graphviz (dot) is not there or failed; the page lists the ways instead of drawing them.");
        }
    }
    const std::string page = rehearsal_page(texts, sheets, shifts, book);
    return write_page(file, page) ? kDone : kWorldFailed;
}

}  // namespace peilian::cli
