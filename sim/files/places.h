// Where the program's content lies on this machine.
#pragma once
#include <string>

namespace peilian {

struct Places {
    std::string scenarios;  ///< folder of scenarios, personas and shops; empty when not found
    std::string assets;     ///< folder of schemas, lexicon, standards and locale; empty when not found
};

/// Looks for a folder that holds both `scenarios/` and `assets/`: `home` if not empty, else the folder of the
/// executable and every folder above it, else `share/peilian` beside the executable's `bin`.
Places find_places(const std::string& home, const std::string& executable);

/// The person's data folder: `$XDG_DATA_HOME/peilian`, else `$HOME/.local/share/peilian`, by the two values given.
std::string data_folder(const std::string& xdg_data_home, const std::string& home);

}  // namespace peilian
