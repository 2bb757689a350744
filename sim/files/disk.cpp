// The only part of this layer that touches the disk.
#include <algorithm>
#include <filesystem>
#include <fstream>
#include <sstream>
#include <system_error>

#include "files/authored_file.h"

namespace peilian {

namespace fs = std::filesystem;

std::optional<std::string> read_file(const std::string& path, Diagnostics& diagnostics) {
    std::error_code error;
    const bool folder = fs::is_directory(path, error);
    std::ifstream in;
    if (!folder) in.open(path, std::ios::binary);
    if (folder || !in) {
        diagnostics.push_back({"FI0002", Severity::error, path, 0, 0, folder ? "this is a folder, not a file" : "the file cannot be read",
                               "check the path and the permissions"});
        return std::nullopt;
    }
    std::ostringstream text;
    text << in.rdbuf();
    if (text.bad()) {
        diagnostics.push_back({"FI0002", Severity::error, path, 0, 0, "reading the file broke off", "check the disk"});
        return std::nullopt;
    }
    return std::move(text).str();
}

std::vector<std::string> json_files_below(const std::string& path) {
    std::error_code error;
    if (!fs::is_directory(path, error)) return {path};
    std::vector<std::string> found;
    fs::recursive_directory_iterator entry(path, fs::directory_options::skip_permission_denied, error);
    for (; !error && entry != fs::recursive_directory_iterator(); entry.increment(error)) {
        std::error_code ignored;
        if (entry->path().extension() == ".json" && entry->is_regular_file(ignored)) found.push_back(entry->path().generic_string());
    }
    std::sort(found.begin(), found.end());
    return found;
}

std::vector<AuthoredFile> read_authored_below(const std::string& path, const Schemas& schemas, Diagnostics& diagnostics) {
    std::vector<AuthoredFile> files;
    for (const std::string& each : json_files_below(path))
        if (const auto text = read_file(each, diagnostics))
            if (auto file = read_authored(*text, each, schemas, diagnostics)) files.push_back(std::move(*file));
    return files;
}

}  // namespace peilian
