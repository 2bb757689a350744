#include "cli/rehearsing_page.h"

#include <cstdio>
#include <fstream>

#include "cli/commands.h"
#include "cli/content.h"
#include "cli/graphviz.h"
#include "records/scenario_graph.h"

namespace peilian::cli {

int write_rehearsal_page(const std::string& file, std::vector<RehearsalSheet> sheets, const std::vector<ShiftRehearsal>& shifts, const Scorebook& book) {
    std::vector<std::string> graphs;
    for (const RehearsalSheet& sheet : sheets) graphs.push_back(scenario_graph(*sheet.scenario, sheet.rehearsal));
    if (!graphs.empty()) {
        if (const auto drawings = draw_graphs(graphs)) {
            for (std::size_t i = 0; i < sheets.size(); ++i) sheets[i].drawing = (*drawings)[i];
        } else {
            tell("Graphviz (dot) is not there or failed; the page lists the ways instead of drawing them.");
        }
    }
    const std::string page = rehearsal_page(sheets, shifts, book);
    std::ofstream out(file, std::ios::binary);
    out << page;
    out.close();
    if (out) return kDone;
    tell("The file " + file + " cannot be written.");
    return kWorldFailed;
}

}  // namespace peilian::cli
