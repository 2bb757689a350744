#include "files/places.h"

#include <cstdlib>
#include <filesystem>
#include <system_error>

namespace peilian {
namespace {

namespace fs = std::filesystem;

std::string environment(const char* name) {
    const char* value = std::getenv(name);
    return value ? value : "";
}

bool holds_content(const fs::path& folder) {
    std::error_code ignored;
    return fs::is_directory(folder / "scenarios", ignored) && fs::is_directory(folder / "assets", ignored);
}

fs::path find_content(const Surroundings& around) {
    if (!around.peilian_home.empty()) return around.peilian_home;
    for (fs::path folder = fs::path(around.executable).parent_path(); !folder.empty(); folder = folder.parent_path()) {
        for (const fs::path& candidate : {folder, folder / "share" / "peilian"})
            if (holds_content(candidate)) return candidate;
        if (folder == folder.root_path()) break;
    }
    // A build folder outside the source: the person usually stands in the project.
    return holds_content(around.working_folder) ? fs::path(around.working_folder) : fs::path();
}

}  // namespace

Surroundings read_surroundings() {
    std::error_code ignored;
    return {fs::read_symlink("/proc/self/exe", ignored).string(), fs::current_path(ignored).string(), environment("PEILIAN_HOME"),
            environment("XDG_DATA_HOME"), environment("HOME")};
}

Places find_places(const Places& named, const Surroundings& around) {
    Places found = named;
    if (!found.scenarios.empty() && !found.assets.empty()) return found;
    const fs::path content = find_content(around);
    if (content.empty()) return found;
    if (found.scenarios.empty()) found.scenarios = (content / "scenarios").string();
    if (found.assets.empty()) found.assets = (content / "assets").string();
    return found;
}

std::string data_folder(const Surroundings& around) {
    if (!around.xdg_data_home.empty()) return (fs::path(around.xdg_data_home) / "peilian").string();
    if (!around.home.empty()) return (fs::path(around.home) / ".local" / "share" / "peilian").string();
    return {};
}

std::string records_file_in(const std::string& data_folder) { return (fs::path(data_folder) / "records.sqlite").string(); }

}  // namespace peilian
