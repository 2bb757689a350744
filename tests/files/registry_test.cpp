#include <catch2/catch_test_macros.hpp>
#include <set>
#include <string>

#include "files/codes.h"

using namespace peilian;

TEST_CASE("every code is two letters and four digits, registered once, with a title") {
    std::set<std::string_view> seen;
    for (const CodeTitle& row : kCodes) {
        INFO(row.code);
        REQUIRE(row.code.size() == 6);
        CHECK(row.code.find_first_not_of("ABCDEFGHIJKLMNOPQRSTUVWXYZ") == 2);
        CHECK(row.code.find_first_not_of("0123456789", 2) == std::string_view::npos);
        CHECK_FALSE(row.title.empty());
        CHECK(seen.insert(row.code).second);
    }
}
