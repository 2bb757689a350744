// Loads everything that authors wrote: lexicon, needs, personas, shops, scenarios; and checks it.
#pragma once
#include <map>
#include <memory>
#include <string>
#include <vector>

#include "scenario/scenario.h"

namespace peilian {

/// All content of an installation, read once. Immutable afterwards; share it by pointer.
struct Library {
    Schemas schemas;
    Lexicon lexicon;
    NeedsTable needs;
    std::vector<std::shared_ptr<const Scenario>> scenarios;  ///< by id

    const Scenario* find(std::string_view id) const;
};

/// `scenarios_folder` holds personas/ shops/ and scenarios anywhere below; `assets_folder` holds schemas/ lexicon/
/// standards/. Files with errors are left out and reported; the rest is usable.
Library load_library(const std::string& scenarios_folder, const std::string& assets_folder, Diagnostics& diagnostics);

/// The findings beyond types and references: unreachable nodes, no way out, covered branches … (SC0020…).
void check_scenario(const Scenario& scenario, const Library& library, Diagnostics& diagnostics);

}  // namespace peilian
