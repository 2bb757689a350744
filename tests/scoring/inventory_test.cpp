// Every requirement of the sources is somewhere: a standard, or named in inventory.json with the reason why not.
#include <catch2/catch_test_macros.hpp>
#include <set>

#include "files/authored_file.h"
#include "scoring/kit.h"

using namespace peilian;

namespace {

/// Requirements in section A of the standards inventory.
constexpr std::size_t kRequirements = 224;

Json inventory() {
    Diagnostics diagnostics;
    const std::string path = std::string(PEILIAN_SOURCE_DIR) + "/tests/scoring/inventory.json";
    const auto text = read_file(path, diagnostics);
    REQUIRE(text);
    const auto json = parse_json(*text, path, "FI0002", diagnostics);
    REQUIRE(json);
    return *json;
}

std::string id_of(const Json& entry) { return entry.is_string() ? entry.as_string() : entry["id"].as_string(); }

}  // namespace

TEST_CASE("every requirement of the inventory is a standard or left out with a reason") {
    const Json json = inventory();
    std::set<std::string> beyond, accounted;
    for (const Json& entry : json["beyond"].items()) {
        CHECK(kit::real_book().find_standard(id_of(entry)) != nullptr);
        beyond.insert(id_of(entry));
    }
    for (const Standard& standard : kit::real_book().standards()) {
        if (beyond.count(standard.id) == 0) accounted.insert(standard.id);
    }
    const std::size_t implemented = accounted.size();
    CHECK(implemented >= 150);
    for (const Json& entry : json["left_out"].items()) {
        INFO(id_of(entry));
        CHECK_FALSE(entry["reason"].as_string().empty());
        CHECK(accounted.insert(id_of(entry)).second);   // not a standard too
    }
    CHECK(accounted.size() == kRequirements);
}

TEST_CASE("every standard names its source") {
    for (const Standard& standard : kit::real_book().standards()) {
        INFO(standard.id);
        CHECK_FALSE(standard.source.empty());
        CHECK_FALSE(standard.advice.empty());
    }
}
