// Where each requirement of the sources is: in a standard, a scenario, a rubric or profile, or left out with a reason.
//
// Written in assets/standards/coverage.json. Section A is the standards themselves, so only what is not a standard is
// written there; a standard that goes beyond the sources' section A is named under "beyond".
#pragma once
#include <string>
#include <utility>
#include <vector>

#include "scoring/rubric.h"

namespace peilian {

struct CoverageRow {
    std::string id;                        ///< of the inventory, or of the standard
    std::string section;                   ///< A, B …; empty for a standard beyond the sources
    std::string title;
    std::vector<std::string> standards, scenarios, rubrics, profiles, figures;
    std::string where;                     ///< quiz reading shift records left_out; empty when the above is all
    std::string reason;                    ///< why it is only there
    std::string source;

    bool judged() const { return !standards.empty() || !rubrics.empty() || !profiles.empty() || !figures.empty(); }
};

struct RequirementCoverage {
    std::vector<std::pair<std::string, std::string>> sections;  ///< id and title, in order
    std::vector<CoverageRow> rows;                              ///< by section
};

/// Reports an id that stands twice (ST0004), unknown standards (ST0005), figures (ST0008), rubrics and profiles (ST0020).
/// Scenarios are for the caller to check: the scorer knows none.
RequirementCoverage load_coverage(const AuthoredFile& file, const Scorebook& book, Diagnostics& diagnostics);

}  // namespace peilian
