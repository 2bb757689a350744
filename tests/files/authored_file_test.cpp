#include <algorithm>
#include <catch2/catch_test_macros.hpp>
#include <filesystem>
#include <fstream>

#include "files/authored_file.h"

using namespace peilian;
namespace fs = std::filesystem;

namespace {

constexpr const char* kSchema = R"({
  "type": "object", "additionalProperties": false, "required": ["format", "id"],
  "properties": {
    "format": {"const": "peilian/shop/1"},
    "id": {"type": "string", "pattern": "^[a-z0-9-]+$", "description": "Unique id"},
    "stage": {"enum": ["pre_sale", "in_sale", "after_sale"]},
    "level": {"type": "integer", "minimum": 1, "maximum": 5},
    "title": {"type": "string", "minLength": 1},
    "tags": {"type": "array", "items": {"type": "string"}, "minItems": 1},
    "words": {"anyOf": [{"type": "string"}, {"type": "array", "items": {"$ref": "#/definitions/word"}}]},
    "parts": {"type": "object", "additionalProperties": {"$ref": "#/definitions/part"}}
  },
  "definitions": {
    "word": {"type": "string", "minLength": 1},
    "part": {"type": "object", "additionalProperties": false, "properties": {"size": {"type": "number"}, "parts": {"type": "array", "items": {"$ref": "#/definitions/part"}}}}
  }
})";

/// A folder of its own that goes away with the test.
struct Folder {
    fs::path path;
    explicit Folder(const char* name) : path(fs::temp_directory_path() / (std::string("peilian_files_test_") + name)) {
        fs::remove_all(path);
        fs::create_directories(path);
    }
    ~Folder() { fs::remove_all(path); }
    void write(const std::string& name, std::string_view text) const {
        fs::create_directories((path / name).parent_path());
        std::ofstream(path / name, std::ios::binary) << text;
    }
};

const Schemas& schemas() {
    static const Schemas loaded = [] {
        const Folder folder("schemas");
        folder.write("shop.schema.json", kSchema);
        Diagnostics ignored;
        return Schemas::load(folder.path.string(), ignored);
    }();
    return loaded;
}

Diagnostics findings(std::string_view text) {
    Diagnostics out;
    read_authored(text, "s.json", schemas(), out);
    return out;
}

std::string one(std::string_view members) {
    const Diagnostics out = findings("{\"format\":\"peilian/shop/1\",\"id\":\"a\"," + std::string(members) + "}");
    for (const Diagnostic& d : out) UNSCOPED_INFO(to_text(d));
    REQUIRE(out.size() == 1);
    CHECK(out[0].code == "SH0002");
    CHECK(out[0].line == 1);
    return std::to_string(out[0].column - 34) + ": " + out[0].message + " | " + out[0].hint;
}

}  // namespace

TEST_CASE("a good file is read with its kind") {
    Diagnostics diagnostics;
    const auto file = read_authored(R"({"format":"peilian/shop/1","id":"a","parts":{"x":{"parts":[{"size":1.5}]}}})", "s.json", schemas(), diagnostics);
    REQUIRE(file);
    CHECK(diagnostics.empty());
    CHECK(file->kind == FileKind::shop);
    CHECK(code_prefix(file->kind) == "SH");
    CHECK(file->root["id"].as_string() == "a");
}

TEST_CASE("schema findings are sentences at the value they concern") {
    CHECK(one(R"("stage":"later")") == "11: \"stage\" cannot be later | expected one of pre_sale, in_sale, after_sale");
    CHECK(one(R"("level":9)") == "11: \"level\" is too large: 9 | expected at most 5");
    CHECK(one(R"("level":0)") == "11: \"level\" is too small: 0 | expected at least 1");
    CHECK(one(R"("level":"3")") == "11: \"level\" must be a whole number, not a text | ");
    CHECK(one(R"("levle":3)") == "3: unknown key \"levle\" | did you mean \"level\"?");
    CHECK(one(R"("title":"")") == "11: \"title\" must not be empty | write something here");
    CHECK(one(R"("tags":["a",7])") == "15: \"tags\" must be a text in quotation marks, not a number | ");
    CHECK(one(R"("tags":[])") == "10: \"tags\" has too few entries | add an entry");
    CHECK(one(R"("words":5)") == "11: \"words\" must be a text in quotation marks or a list [ … ], not a number | ");
    CHECK(one(R"("words":["a",""])") == "16: \"words\" must not be empty | write something here");
    CHECK(one(R"("parts":{"x":{"parts":[{},{"size":"big"}]}})").find("\"size\" must be a number, not a text") != std::string::npos);
}

TEST_CASE("all findings are collected, in the order of the file") {
    const Diagnostics out = findings("{\"format\":\"peilian/shop/1\",\n\"foo\":1,\n\"bar\":2,\n\"level\":7}");
    REQUIRE(out.size() == 4);
    CHECK(out[0].message.find("\"id\" is missing") != std::string::npos);
    CHECK(out[1].line == 2);
    CHECK(out[2].line == 3);
    CHECK(out[3].line == 4);
}

TEST_CASE("duplicate keys are findings, the file stays readable") {
    Diagnostics out;
    CHECK(read_authored("{\"format\":\"peilian/shop/1\",\"id\":\"a\",\n \"parts\":{\"x\":{},\"x\":{}}}", "s.json", schemas(), out));
    REQUIRE(out.size() == 1);
    CHECK(out[0].code == "SH0003");
    CHECK(out[0].line == 2);
    CHECK(out[0].column == 18);
}

TEST_CASE("format and syntax") {
    CHECK(findings("{\"format\":\"peilian/shop/1\",").at(0).code == "SH0001");
    CHECK(findings("{").at(0).code == "FI0001");
    CHECK(findings("{\"format\":\"peilian/shop/2\"}").at(0).code == "FI0001");
    CHECK(findings("[]").at(0).code == "FI0001");
    CHECK(findings("null").at(0).code == "FI0001");
}

TEST_CASE("very long texts and keys do not bring the check down") {
    const std::string long_id(300000, 'a');
    CHECK(findings("{\"format\":\"peilian/shop/1\",\"id\":\"" + long_id + "\"}").empty());
    CHECK_FALSE(findings("{\"format\":\"peilian/shop/1\",\"id\":\"" + std::string(300000, '!') + "\"}").empty());
    CHECK_FALSE(findings("{\"format\":\"peilian/shop/1\",\"id\":\"a\",\"" + long_id + "\":1}").empty());
    std::string deep = "{\"format\":\"peilian/shop/1\",\"id\":\"a\",\"parts\":{\"x\":";
    for (int i = 0; i < 90; ++i) deep += "{\"parts\":[";
    deep += "{\"bad\":1}";
    for (int i = 0; i < 90; ++i) deep += "]}";
    CHECK(findings(deep + "}}").size() == 1);
}

TEST_CASE("a missing or broken schema is a finding, and its kind goes unchecked") {
    const Folder folder("broken");
    folder.write("shop.schema.json", "{\"type\": ");
    folder.write("persona.schema.json", R"({"$ref": "#/definitions/none"})");
    Diagnostics out;
    const Schemas broken = Schemas::load(folder.path.string(), out);
    CHECK(out.size() == 11);
    CHECK(std::all_of(out.begin(), out.end(), [](const Diagnostic& d) { return d.code == "FI0003"; }));
    Diagnostics none;
    CHECK(read_authored(R"({"format":"peilian/shop/1"})", "s.json", broken, none));
    CHECK(none.empty());
}

TEST_CASE("files below a folder come sorted") {
    const Folder folder("disk");
    folder.write("b.json", "{}");
    folder.write("a/z.json", "{}");
    folder.write("a/y.txt", "");
    folder.write("c.json", "{\"a\":1}");
    const auto found = json_files_below(folder.path.string());
    REQUIRE(found.size() == 3);
    CHECK(std::is_sorted(found.begin(), found.end()));
    CHECK(json_files_below(found[2]) == std::vector<std::string>{found[2]});
    Diagnostics out;
    CHECK(read_file(found[2], out) == "{\"a\":1}");
    CHECK_FALSE(read_file(folder.path.string(), out));
    CHECK_FALSE(read_file((folder.path / "none.json").string(), out));
    REQUIRE(out.size() == 2);
    CHECK(out[0].code == "FI0002");
}

TEST_CASE("the schemas of the program load") {
    Diagnostics out;
    Schemas::load(PEILIAN_SOURCE_DIR "/assets/schemas", out);
    for (const Diagnostic& d : out) UNSCOPED_INFO(to_text(d));
    CHECK_FALSE(has_errors(out));
}
