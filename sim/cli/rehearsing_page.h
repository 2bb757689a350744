// `rehearse --html`: the page with its drawings, written to a file.
#pragma once
#include <string>
#include <vector>

#include "records/rehearsal_page.h"

namespace peilian::cli {

/// Draws the graphs if Graphviz is there (and says on standard error if it is not), makes the page and writes it. The exit
/// status: 3 when the file cannot be written.
int write_rehearsal_page(const Texts& texts, const std::string& file, std::vector<RehearsalSheet> sheets, const std::vector<ShiftRehearsal>& shifts, const Scorebook& book);

}  // namespace peilian::cli
