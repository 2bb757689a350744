// Rehearsals as one self-contained HTML page, for who publishes scenarios.
#pragma once
#include <string>
#include <vector>

#include "files/texts.h"
#include "records/rehearsal.h"
#include "records/shift_rehearsal.h"
#include "scenario/scenario.h"

namespace peilian {

/// One scenario's part of the page. `drawing`: its graph as an `<svg>` element, from Graphviz; empty where there is none,
/// then the page lists nodes and ways instead and says so. It is put into the page as it is.
struct RehearsalSheet {
    const Scenario* scenario = nullptr;
    Rehearsal rehearsal;
    std::string drawing;
};

/// A page in the language of `texts` that needs no script, font or picture from elsewhere and prints on A4: a table of all scenarios, the
/// distribution of each trainee's points, and for every scenario its faults, trainees, endings, coverage, standards and graph;
/// then the shifts. What authors wrote stays in their language. Every text is escaped; well-formed as XML after its first line; deterministic.
std::string rehearsal_page(const Texts& texts, const std::vector<RehearsalSheet>& sheets, const std::vector<ShiftRehearsal>& shifts, const Scorebook& book);

}  // namespace peilian
