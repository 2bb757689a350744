// Runs peilian-cli as people and scripts do, and reads its output, messages and exit status.
#pragma once
#include <sys/wait.h>

#include <catch2/catch_test_macros.hpp>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <sstream>
#include <string>
#include <vector>

#include "files/json.h"

namespace peilian::test {

namespace fs = std::filesystem;

inline const std::string kRoot = PEILIAN_SOURCE_DIR;
inline const std::string kGood = kRoot + "/tests/playthroughs/haggler-canvas-shoes/good.jsonl";
inline const std::string kBad = kRoot + "/tests/playthroughs/haggler-canvas-shoes/bad.jsonl";

struct Ran {
    int status = -1;
    std::string out, err;
};

/// A folder of its own for every test, taken away afterwards.
struct Scratch {
    Scratch() {
        std::string pattern = (fs::temp_directory_path() / "peilian-cli-XXXXXX").string();
        REQUIRE(mkdtemp(pattern.data()) != nullptr);
        path = pattern;
    }
    ~Scratch() { fs::remove_all(path); }
    fs::path path;
};

inline std::string text_of(const fs::path& file) {
    std::ostringstream text;
    text << std::ifstream(file, std::ios::binary).rdbuf();
    return text.str();
}

inline Ran run(const Scratch& scratch, const std::string& arguments, const std::string& input = "") {
    const fs::path in = scratch.path / "in", out = scratch.path / "out", err = scratch.path / "err";
    std::ofstream(in, std::ios::binary) << input;
    const std::string command = "PEILIAN_HOME='" + kRoot + "' '" PEILIAN_CLI "' --data '" + (scratch.path / "data").string() + "' " + arguments + " <'" +
                                in.string() + "' >'" + out.string() + "' 2>'" + err.string() + "'";
    const int status = std::system(command.c_str());
    return {WIFEXITED(status) ? WEXITSTATUS(status) : -1, text_of(out), text_of(err)};
}

inline Json parsed(const std::string& text) {
    Diagnostics diagnostics;
    const auto json = parse_json(text, "out", "LO0001", diagnostics);
    REQUIRE(json);
    return *json;
}

inline std::vector<std::string> lines_of(const std::string& text) {
    std::vector<std::string> lines;
    std::istringstream in(text);
    for (std::string line; std::getline(in, line);) lines.push_back(line);
    return lines;
}

}  // namespace peilian::test
