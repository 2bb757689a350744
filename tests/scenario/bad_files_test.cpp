// Every file of tests/bad_files is named by the code that it must bring about; every code has a file.
#include <catch2/catch_test_macros.hpp>

#include <algorithm>
#include <filesystem>
#include <set>

#include "files/codes.h"
#include "scenario/findings.h"
#include "scenario/world.h"

namespace peilian {
namespace {

namespace fs = std::filesystem;

std::vector<fs::path> bad_files(const fs::path& folder) {
    std::vector<fs::path> paths;
    if (!fs::is_directory(folder)) return paths;
    for (const auto& entry : fs::directory_iterator(folder)) {
        const std::string name = entry.path().filename().string();
        if (name.size() > 7 && name[6] == '-') paths.push_back(entry.path());
    }
    std::sort(paths.begin(), paths.end());
    return paths;
}

std::string code_of(const fs::path& path) { return path.filename().string().substr(0, 6); }

/// Sends one file through everything that looks at files of its kind.
Diagnostics findings_of(const fs::path& path) {
    Diagnostics found;
    if (code_of(path) == "FI0003") {
        Schemas::load(path.string(), found);
        return found;
    }
    const std::optional<std::string> text = read_file(path.string(), found);
    return text ? world::findings_of(*text, path.string()) : found;
}

TEST_CASE("every bad file brings about the code of its name, with place and hint") {
    for (const fs::path& path : bad_files(world::folder())) {
        const Diagnostics found = findings_of(path);
        INFO(path.filename().string() << "\n" << world::listed(found));
        const auto wanted = std::find_if(found.begin(), found.end(), [&](const Diagnostic& each) {
            return each.code == code_of(path) && each.file.starts_with(path.string());
        });
        CHECK(wanted != found.end());
        if (wanted == found.end()) continue;
        CHECK_FALSE(wanted->message.empty());
        CHECK_FALSE(wanted->hint.empty());
        if (wanted->code == "FI0002") continue;  // what cannot be read has no lines
        CHECK(wanted->line > 0);
        CHECK(wanted->column > 0);
    }
}

TEST_CASE("a bad file has the findings of one mistake") {
    for (const fs::path& path : bad_files(world::folder())) {
        const std::string code = code_of(path);
        // A missing schema concerns other kinds; a bad persona or shop leaves out the scenario that needs it.
        std::set<std::string> codes;
        for (const Diagnostic& each : findings_of(path))
            if (each.code != "FI0003" && each.code != "SC0005" && each.code != "SC0006") codes.insert(each.code);
        INFO(path.filename().string());
        CHECK(codes.size() <= 2);
    }
}

TEST_CASE("every code has a bad file, and every bad file a code") {
    std::set<std::string> have, known;
    for (const fs::path& path : bad_files(world::folder())) have.insert(code_of(path));
    for (const CodeTitle& each : kCodes) known.insert(std::string(each.code));
    for (const std::string& code : known) {
        INFO(code);
        CHECK(have.count(code));
    }
    for (const std::string& code : have) {
        INFO(code);
        CHECK(known.count(code));
    }
}

}  // namespace
}  // namespace peilian
