// Where content and records lie on this machine.
#pragma once
#include <string>

namespace peilian {

/// What the system says about this run of the program.
struct Surroundings {
    std::string executable;      ///< path of the running program
    std::string working_folder;
    std::string peilian_home;    ///< PEILIAN_HOME: the folder that holds scenarios/ and assets/
    std::string xdg_data_home;   ///< XDG_DATA_HOME
    std::string home;            ///< HOME
};
Surroundings read_surroundings();

struct Places {
    std::string scenarios;  ///< folder of scenarios, personas and shops; empty when not found
    std::string assets;     ///< folder of schemas, lexicon, standards and locale; empty when not found
};

/// The folders of `named`; those left empty there are taken from the first folder that holds both: PEILIAN_HOME, if it
/// is set, and no other; else the program's folder, any above it, or their share/peilian; else the working folder.
Places find_places(const Places& named, const Surroundings& around);

/// The person's data folder by the XDG rules: $XDG_DATA_HOME/peilian, else ~/.local/share/peilian; empty without both.
std::string data_folder(const Surroundings& around);

/// The file of the records in a data folder.
std::string records_file_in(const std::string& data_folder);

}  // namespace peilian
