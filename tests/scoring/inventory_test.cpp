// Every requirement of the sources is somewhere: inventory.json lists them, assets/standards/coverage.json says where.
#include <catch2/catch_test_macros.hpp>
#include <algorithm>
#include <filesystem>
#include <map>
#include <set>

#include "scoring/coverage.h"
#include "scoring/kit.h"

using namespace peilian;
using namespace peilian::kit;

namespace {

const std::string kRoot = PEILIAN_SOURCE_DIR;

Json inventory() {
    Diagnostics diagnostics;
    const std::string path = kRoot + "/tests/scoring/inventory.json";
    const auto text = read_file(path, diagnostics);
    REQUIRE(text);
    const auto json = parse_json(*text, path, "FI0002", diagnostics);
    REQUIRE(json);
    return *json;
}

RequirementCoverage coverage() {
    Diagnostics diagnostics;
    const Schemas schemas = Schemas::load(kRoot + "/assets/schemas", diagnostics);
    const std::string path = kRoot + "/assets/standards/coverage.json";
    const auto file = read_authored(read_file(path, diagnostics).value_or(""), path, schemas, diagnostics);
    REQUIRE(file);
    RequirementCoverage out = load_coverage(*file, real_book(), diagnostics);
    for (const Diagnostic& d : diagnostics) UNSCOPED_INFO(to_text(d));
    REQUIRE(diagnostics.empty());
    return out;
}

std::set<std::string> scenario_ids() {
    std::set<std::string> out;
    for (const std::string& path : json_files_below(kRoot + "/scenarios")) out.insert(std::filesystem::path(path).stem().string());
    return out;
}

}  // namespace

TEST_CASE("every requirement of the inventory is accounted for, and nothing else is") {
    const Json json = inventory();
    const RequirementCoverage covered = coverage();
    std::map<std::string, std::set<std::string>> have;
    for (const CoverageRow& row : covered.rows) {
        if (!row.section.empty()) CHECK(have[row.section].insert(row.id).second);
    }
    const std::map<std::string, std::size_t> sizes{{"A", 224}, {"B", 59}, {"C", 24}, {"E", 23}, {"F", 26}};
    REQUIRE(json["ids"].members().size() == sizes.size());
    for (const Json::Member& section : json["ids"].members()) {
        std::set<std::string> wanted;
        for (const Json& id : section.value.items()) wanted.insert(id.as_string());
        CHECK(wanted.size() == sizes.at(section.key));
        for (const std::string& id : wanted) {
            INFO(section.key << " " << id);
            CHECK(have[section.key].count(id) == 1);
        }
        for (const std::string& id : have[section.key]) {
            INFO(section.key << " " << id);
            CHECK(wanted.count(id) == 1);
        }
    }
}

TEST_CASE("what is judged names a standard, a rubric or a figure; what is not gives its reason and its source") {
    const std::set<std::string> scenarios = scenario_ids();
    std::size_t judged = 0;
    for (const CoverageRow& row : coverage().rows) {
        INFO(row.id);
        CHECK_FALSE(row.title.empty());
        CHECK_FALSE(row.source.empty());
        if (row.section == "A" && !row.standards.empty()) ++judged;
        if (!row.judged()) CHECK_FALSE(row.reason.empty());
        if (!row.where.empty()) CHECK_FALSE(row.reason.empty());
        for (const std::string& id : row.scenarios) {
            INFO(id);
            CHECK(scenarios.count(id) == 1);
        }
    }
    CHECK(judged >= 150);
}

TEST_CASE("forbidden words of the sources are caught by the standard that says so") {
    const Json json = inventory();
    for (const Json& entry : json["forbidden"].items()) {
        const std::string words = entry["text"].as_string();
        Transcript said = chat({buyer(0, entry.string_or("buyer", "在吗")), agent(5, words)});
        said.brief.stage = entry.string_or("stage", "");
        const Assessment a = judged(said, "general");
        const Criterion& c = criterion(a, entry["standard"].as_string());
        INFO(entry["section"].as_string() << " " << words << " " << c.id << " " << name_of(c.verdict) << " " << c.why);
        CHECK((c.verdict == Verdict::missed || c.verdict == Verdict::partly));
    }
}

TEST_CASE("every standard names its source") {
    for (const Standard& standard : real_book().standards()) {
        INFO(standard.id);
        CHECK_FALSE(standard.source.empty());
        CHECK_FALSE(standard.advice.empty());
    }
}
