#include <catch2/catch_test_macros.hpp>

#include <algorithm>
#include <filesystem>
#include <fstream>

#include "scenario/world.h"

namespace peilian {
namespace {

namespace fs = std::filesystem;

/// A folder of its own for one test, gone afterwards.
class Folder {
public:
    explicit Folder(const std::string& name) : path_(fs::temp_directory_path() / ("peilian_" + name)) {
        fs::remove_all(path_);
        fs::create_directories(path_);
    }
    ~Folder() { fs::remove_all(path_); }
    void copy(const fs::path& from, const fs::path& to) const {
        fs::create_directories((path_ / to).parent_path());
        fs::copy(from, path_ / to, fs::copy_options::recursive);
    }
    void write(const fs::path& to, const std::string& text) const {
        fs::create_directories((path_ / to).parent_path());
        std::ofstream(path_ / to, std::ios::binary) << text;
    }
    std::string at(const fs::path& inside) const { return (path_ / inside).string(); }

private:
    fs::path path_;
};

Folder installation(const std::string& name) {
    Folder folder(name);
    const fs::path world = world::folder() + "world";
    folder.copy(std::string(PEILIAN_SOURCE_DIR) + "/assets/schemas", "assets/schemas");
    folder.copy(world / "lexicon.json", "assets/lexicon/agent.json");
    folder.copy(world / "needs.json", "assets/standards/needs.json");
    folder.copy(world / "persona.json", "scenarios/personas/thrifty.json");
    folder.copy(world / "shop.json", "scenarios/shops/corner.json");
    folder.copy(world / "good.json", "scenarios/presale/deep/good.json");
    return folder;
}

TEST_CASE("a library is read from its folders, whatever lies where") {
    const Folder folder = installation("library");
    folder.write("scenarios/courses/first.json", "{\"format\": \"peilian/course/1\", \"id\": \"first\"}");
    Diagnostics diagnostics;
    const Library library = load_library(folder.at("scenarios"), folder.at("assets"), diagnostics);
    std::erase_if(diagnostics, [](const Diagnostic& found) { return found.code == "FI0003"; });  // schemas of other layers
    INFO(world::listed(diagnostics));
    CHECK(diagnostics.empty());
    CHECK(library.personas.size() == 1);
    CHECK(library.shops.size() == 1);
    CHECK(library.lexicon.knows_act("greet"));
    CHECK(library.needs.find("price"));
    REQUIRE(library.scenarios.size() == 1);
    CHECK(library.find("good") == library.scenarios.front().get());
    CHECK(library.find("other") == nullptr);
}

TEST_CASE("a broken file is reported and the rest stays usable") {
    const Folder folder = installation("broken_library");
    folder.write("scenarios/presale/cut.json", "{\"format\": \"peilian/scenario/1\", \"id\":");
    folder.copy(world::folder() + "SC0020-unknown-target.json", "scenarios/presale/target.json");
    folder.copy(world::folder() + "world/good.json", "scenarios/presale/zz_again.json");
    Diagnostics diagnostics;
    const Library library = load_library(folder.at("scenarios"), folder.at("assets"), diagnostics);
    INFO(world::listed(diagnostics));
    CHECK(library.scenarios.size() == 1);
    for (const char* code : {"SC0001", "SC0004", "SC0020"})
        CHECK(std::any_of(diagnostics.begin(), diagnostics.end(), [&](const Diagnostic& found) { return found.code == code; }));
}

TEST_CASE("a missing folder is an empty library") {
    Diagnostics diagnostics;
    const Library library = load_library("/nonexistent/scenarios", "/nonexistent/assets", diagnostics);
    CHECK(library.scenarios.empty());
}

}  // namespace
}  // namespace peilian
