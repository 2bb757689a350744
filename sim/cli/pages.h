// HTML pages of the command line: in which language, and where they go.
#pragma once
#include <optional>
#include <string>

#include "cli/commands.h"
#include "files/texts.h"

namespace CLI {
class App;
class Option;
}

namespace peilian::cli {

/// Adds `--html` with this description and `--lang` to a command.
struct PageOptions {
    std::string html, lang = "zh-CN";
    CLI::Option* add_to(CLI::App& command, const std::string& type, const std::string& description);
};

/// The texts of assets/locale in that language; nothing, and told, when they cannot be read.
std::optional<Texts> open_texts(const CommonOptions& common, const std::string& lang);

/// Writes a page to the file, or to standard output for `-`. Whole or not at all: it is written beside and renamed. False, and told,
/// when that fails.
bool write_page(const std::string& path, const std::string& page);

/// Makes the folder when it is missing. False, and told, when that fails.
bool make_folder(const std::string& path);

/// A file name of letters, digits, `-`, `_` and `.` made of an id, whatever bytes it has; at most 60 bytes, not empty.
std::string safe_name(const std::string& id);

}  // namespace peilian::cli
