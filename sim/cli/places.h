// Where content and records lie on this machine.
#pragma once
#include <optional>
#include <string>

#include "cli/commands.h"

namespace peilian::cli {

struct Places {
    std::string scenarios, assets;
};

/// The folders named on the command line; else those of PEILIAN_HOME; else those found from the program's own folder
/// upward, where an installed program has them in share/peilian. Nothing, and a sentence, when there are none.
std::optional<Places> find_places(const CommonOptions& common, std::string& error);

/// The records' file; its folder is made when missing. Nothing, and a sentence, when that fails.
std::optional<std::string> records_file(const CommonOptions& common, std::string& error);

}  // namespace peilian::cli
