// Reads the includes of every source and holds them against the map of the house.
#include <catch2/catch_test_macros.hpp>
#include <filesystem>
#include <fstream>
#include <map>
#include <regex>
#include <string>
#include <vector>

#include "house/layers.h"

namespace fs = std::filesystem;
using namespace peilian::house;

namespace {

std::vector<fs::path> sources() {
    std::vector<fs::path> out;
    for (const auto& entry : fs::recursive_directory_iterator(fs::path(PEILIAN_SOURCE_DIR) / "sim"))
        if (entry.path().extension() == ".h" || entry.path().extension() == ".cpp") out.push_back(entry.path());
    return out;
}

std::vector<std::string> includes_of(const fs::path& file) {
    static const std::regex pattern(R"(^\s*#\s*include\s*["<]([^">]+)[">])");
    std::vector<std::string> out;
    std::ifstream in(file);
    for (std::string line; std::getline(in, line);) {
        std::smatch found;
        if (std::regex_search(line, found, pattern)) out.push_back(found[1]);
    }
    return out;
}

/// The types a file defines, with their namespaces; without those that only the file itself can see.
std::vector<std::string> types_of(const fs::path& file) {
    static const std::regex opens(R"(^(inline )?namespace ([\w:]*) ?\{$)"), closes(R"(^\}.*// namespace)"), defines(R"(^(struct|class|enum class|union) (\w+)( final)?( :[^;]*)? ?\{)");
    std::vector<std::string> out, spaces;
    std::ifstream in(file);
    for (std::string line; std::getline(in, line);) {
        std::smatch found;
        if (std::regex_search(line, found, opens)) spaces.push_back(found[2]);
        else if (std::regex_search(line, closes) && !spaces.empty()) spaces.pop_back();
        if (!std::regex_search(line, found, defines)) continue;
        std::string name = found[2];
        bool seen_by_all = true;
        for (auto space = spaces.rbegin(); space != spaces.rend(); ++space) name = *space + "::" + name, seen_by_all = seen_by_all && !space->empty();
        if (seen_by_all) out.push_back(std::move(name));
    }
    return out;
}

std::string layer_of(const fs::path& file) {
    return fs::relative(file, fs::path(PEILIAN_SOURCE_DIR) / "sim").begin()->string();
}

}  // namespace

TEST_CASE("an include points only where the map of the house allows", "[house]") {
    const auto files = sources();
    REQUIRE(files.size() > 20);
    for (const auto& file : files) {
        const std::string layer = layer_of(file);
        INFO(file.string());
        REQUIRE(kMayInclude.contains(layer));
        for (const auto& include : includes_of(file)) {
            INFO("includes " << include);
            const std::string target = include.substr(0, include.find('/'));
            if (kMayInclude.contains(target) && include.find('/') != std::string::npos)
                CHECK((target == layer || kMayInclude.at(layer).contains(target)));
            for (const auto& [prefix, rooms] : kOnlyIn)
                if (include.rfind(prefix, 0) == 0) CHECK(rooms.contains(layer));
        }
    }
}

TEST_CASE("every room stands on the map, and the map agrees with itself", "[house]") {
    for (const auto& room : fs::directory_iterator(fs::path(PEILIAN_SOURCE_DIR) / "sim"))
        if (room.is_directory()) CHECK(kMayInclude.contains(room.path().filename().string()));
    for (const auto& [layer, allowed] : kMayInclude) {
        INFO(layer);
        for (const auto& other : allowed) {
            REQUIRE(kMayInclude.contains(other));
            CHECK_FALSE(kMayInclude.at(other).contains(layer));  // no circle
        }
    }
}

TEST_CASE("a pure room reads no clock and draws no chance", "[house]") {
    static const std::regex forbidden(
        R"(system_clock::now|steady_clock::now|sleep_for|usleep\(|std::rand\(|random_device|std::time\()");
    for (const auto& file : sources()) {
        const std::string layer = layer_of(file);
        if (layer == "shell" || layer == "cli") continue;
        std::ifstream in(file);
        for (std::string line; std::getline(in, line);) {
            INFO(file.string() << ": " << line);
            CHECK_FALSE(std::regex_search(line, forbidden));
        }
    }
}

TEST_CASE("no two types share a name: the linker would take one for the other", "[house]") {
    std::map<std::string, std::string> defined;
    for (const auto& file : sources())
        for (const std::string& type : types_of(file)) {
            const auto [known, first] = defined.emplace(type, file.string());
            INFO(type << " is defined in " << known->second << " and " << file.string());
            CHECK(first);
        }
    CHECK(defined.size() > 200);
    CHECK(defined.contains("peilian::RequirementCoverage"));
}
