// Loads everything that authors wrote: lexicon, needs, personas, shops, scenarios; and checks it.
#pragma once
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "scenario/scenario.h"
#include "scenario/shift.h"

namespace peilian {

/// A shop as written, of which a scenario's hash is made, and as read, which is the same for all its scenarios.
struct LoadedShop {
    AuthoredFile file;
    Shop shop;
};

/// All content of an installation, read once. Immutable afterwards; share it by pointer.
struct Library {
    Schemas schemas;
    Lexicon lexicon;
    NeedsTable needs;
    std::vector<AuthoredFile> personas;  ///< as written; every scenario resolves them with its own facts
    std::vector<LoadedShop> shops;
    std::vector<std::shared_ptr<const Scenario>> scenarios;  ///< by id
    std::vector<std::shared_ptr<const Shift>> shifts;        ///< the easiest first

    const Scenario* find(std::string_view id) const;
    const Shift* find_shift(std::string_view id) const;
};

/// `scenarios_folder` holds personas/ shops/, scenarios and shifts anywhere below; `assets_folder` holds schemas/ lexicon/
/// standards/. Files with errors are left out and reported; the rest is usable. What a file allows is not reported. What needs every reply to be
/// recognised or the whole graph to be walked is left to check_scenario.
Library load_library(const std::string& scenarios_folder, const std::string& assets_folder, Diagnostics& diagnostics);

/// Resolves one scenario with the personas and shops of the library (whose scenarios are not touched). Reports wrong
/// references, placeholders, names and conditions; nothing is returned when one of them is an error.
std::optional<Scenario> load_scenario(const AuthoredFile& file, const Library& library, Diagnostics& diagnostics);

/// Resolves one shift with the scenarios of the library; reports SF0005 to SF0008. Nothing is returned when one of them is an error.
std::optional<Shift> load_shift(const AuthoredFile& file, const Library& library, Diagnostics& diagnostics);

/// One shop in fen and hundredths; reports SH0004, SH0013 and SH0021.
Shop load_shop(const AuthoredFile& file, Diagnostics& diagnostics);

/// Puts files that were read already into the library: personas, shops, scenarios and shifts, in the order given; reports
/// duplicate ids. What load_library does after reading, for content that is not on disk.
void add_content(Library& library, std::vector<AuthoredFile> files, Diagnostics& diagnostics);

/// The findings on a shop that need all its patterns to be tried on each other: facts that are right and wrong at once (SH0020).
void check_shop(const AuthoredFile& file, Diagnostics& diagnostics);

/// The findings beyond types and references: unreachable nodes, no way out, covered branches … (SC0020…).
void check_scenario(const Scenario& scenario, const Library& library, Diagnostics& diagnostics);

}  // namespace peilian
