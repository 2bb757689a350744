#include "cli/places.h"

#include <cstdlib>
#include <filesystem>

namespace peilian::cli {
namespace {

namespace fs = std::filesystem;

std::string environment(const char* name) {
    const char* value = std::getenv(name);
    return value ? value : "";
}

bool is_home(const fs::path& folder) {
    std::error_code ignored;
    return fs::is_directory(folder / "scenarios", ignored) && fs::is_directory(folder / "assets", ignored);
}

std::optional<fs::path> find_home() {
    if (const std::string named = environment("PEILIAN_HOME"); !named.empty()) return fs::path(named);
    std::error_code ignored;
    fs::path folder = fs::read_symlink("/proc/self/exe", ignored).parent_path();
    while (!folder.empty()) {
        if (is_home(folder)) return folder;
        if (is_home(folder / "share" / "peilian")) return folder / "share" / "peilian";
        if (folder == folder.root_path()) break;
        folder = folder.parent_path();
    }
    // A build folder outside the source: the person usually stands in the project.
    const fs::path here = fs::current_path(ignored);
    if (is_home(here)) return here;
    return std::nullopt;
}

}  // namespace

std::optional<Places> find_places(const CommonOptions& common, std::string& error) {
    Places places{common.scenarios, common.assets};
    if (places.scenarios.empty() || places.assets.empty()) {
        const auto home = find_home();
        if (!home) {
            error = "The folders scenarios/ and assets/ were not found; name them with --scenarios and --assets or set PEILIAN_HOME.";
            return std::nullopt;
        }
        if (places.scenarios.empty()) places.scenarios = (*home / "scenarios").string();
        if (places.assets.empty()) places.assets = (*home / "assets").string();
    }
    std::error_code ignored;
    for (const std::string& folder : {places.scenarios, places.assets}) {
        if (fs::is_directory(folder, ignored)) continue;
        error = "There is no folder " + folder + ".";
        return std::nullopt;
    }
    return places;
}

std::optional<std::string> records_file(const CommonOptions& common, std::string& error) {
    fs::path folder = common.data;
    if (folder.empty()) {
        const std::string data = environment("XDG_DATA_HOME"), home = environment("HOME");
        if (!data.empty())
            folder = fs::path(data) / "peilian";
        else if (!home.empty())
            folder = fs::path(home) / ".local" / "share" / "peilian";
        else {
            error = "There is no folder for records: neither XDG_DATA_HOME nor HOME is set; name one with --data.";
            return std::nullopt;
        }
    }
    std::error_code failure;
    fs::create_directories(folder, failure);
    if (failure) {
        error = "The folder " + folder.string() + " cannot be made: " + failure.message() + ".";
        return std::nullopt;
    }
    return (folder / "records.sqlite").string();
}

}  // namespace peilian::cli
