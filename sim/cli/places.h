// Content and records of this call: what the command line names, else where they are found.
#pragma once
#include <optional>
#include <string>

#include "cli/commands.h"
#include "files/places.h"

namespace peilian::cli {

/// The content folders, both existing. Nothing, and a sentence, when there are none.
std::optional<Places> open_places(const CommonOptions& common, std::string& error);

/// The records' file; its folder is made when missing. Nothing, and a sentence, when that fails.
std::optional<std::string> records_file(const CommonOptions& common, std::string& error);

}  // namespace peilian::cli
