#include "files/places.h"

#include <filesystem>
#include <system_error>

namespace peilian {
namespace {

namespace fs = std::filesystem;

bool holds_content(const fs::path& folder) {
    std::error_code ignored;
    return fs::is_directory(folder / "scenarios", ignored) && fs::is_directory(folder / "assets", ignored);
}

Places places_in(const fs::path& folder) { return {(folder / "scenarios").string(), (folder / "assets").string()}; }

}  // namespace

Places find_places(const std::string& home, const std::string& executable) {
    if (!home.empty()) return holds_content(home) ? places_in(home) : Places{};
    std::error_code failed;
    const fs::path program = fs::weakly_canonical(executable, failed);
    if (failed) return {};
    for (fs::path folder = program.parent_path();; folder = folder.parent_path()) {
        if (holds_content(folder)) return places_in(folder);
        if (folder == folder.root_path() || folder.empty()) break;
    }
    const fs::path installed = program.parent_path().parent_path() / "share" / "peilian";
    return holds_content(installed) ? places_in(installed) : Places{};
}

std::string data_folder(const std::string& xdg_data_home, const std::string& home) {
    const fs::path base = !xdg_data_home.empty() ? fs::path(xdg_data_home) : fs::path(home) / ".local" / "share";
    return (base / "peilian").string();
}

}  // namespace peilian
