#include "cli/places.h"

#include <filesystem>

namespace peilian::cli {

namespace fs = std::filesystem;

std::optional<Places> open_places(const CommonOptions& common, std::string& error) {
    const Places places = find_places({common.scenarios, common.assets}, read_surroundings());
    if (places.scenarios.empty() || places.assets.empty()) {
        error = "The folders scenarios/ and assets/ were not found; name them with --scenarios and --assets or set PEILIAN_HOME.";
        return std::nullopt;
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
    const std::string folder = common.data.empty() ? data_folder(read_surroundings()) : common.data;
    if (folder.empty()) {
        error = "There is no folder for records: neither XDG_DATA_HOME nor HOME is set; name one with --data.";
        return std::nullopt;
    }
    std::error_code failure;
    fs::create_directories(folder, failure);
    if (failure) {
        error = "The folder " + folder + " cannot be made: " + failure.message() + ".";
        return std::nullopt;
    }
    return records_file_in(folder);
}

}  // namespace peilian::cli
