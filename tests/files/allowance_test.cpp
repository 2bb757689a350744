#include <algorithm>
#include <catch2/catch_test_macros.hpp>

#include "files/allowance.h"
#include "files/codes.h"

using namespace peilian;

namespace {

constexpr const char* kText = R"({
  "format": "peilian/scenario/1",
  "allow": [{"code": "SC0027", "at": "ask", "reason": "示范待写"}],
  "nodes": {
    "open": {"branches": [{"to": "ask"}]},
    "ask": {"branches": [{"when": {"act": "greet"}, "to": "open"}]}
  },
  "rows": [{"id": "first"},
    {"id": "second", "text": "…"}]
})";

/// Without schemas every key is taken; the allowances are read all the same.
AuthoredFile file() {
    Diagnostics ignored;
    return read_authored(kText, "s.json", Schemas{}, ignored).value();
}

Diagnostic at(const char* code, int line, int column, Severity severity = Severity::warning) {
    return {code, severity, "s.json", line, column, "m", "h"};
}

}  // namespace

TEST_CASE("an allowance is read and is no part of the content") {
    const AuthoredFile read = file();
    REQUIRE(read.allowances.size() == 1);
    CHECK(read.allowances[0].code == "SC0027");
    CHECK(read.allowances[0].at == "ask");
    CHECK(read.allowances[0].reason == "示范待写");
    CHECK(read.allowances[0].line == 3);
    CHECK_FALSE(read.root.find("allow"));
}

TEST_CASE("the names on the way to a place are keys and ids") {
    const Json root = file().root;
    using Names = std::vector<std::string>;
    CHECK(names_on_the_way(root, 6, 43) == Names{"nodes", "ask", "branches", "when", "act"});
    CHECK(names_on_the_way(root, 6, 5) == Names{"nodes", "ask"});
    CHECK(names_on_the_way(root, 9, 5) == Names{"rows", "second"});
    CHECK(names_on_the_way(root, 1, 1).empty());
    CHECK(names_on_the_way(Json(), 3, 3).empty());
}

TEST_CASE("what is allowed is left out: that code, in that file, at that place") {
    const AuthoredFile allowing = file();
    CHECK(without_allowed({at("SC0027", 6, 5)}, {allowing}).empty());
    CHECK(without_allowed({at("SC0027", 5, 5)}, {allowing}).size() == 1);
    CHECK(without_allowed({at("SC0025", 6, 5)}, {allowing}).size() == 1);
    Diagnostic elsewhere = at("SC0027", 6, 5);
    elsewhere.file = "t.json";
    CHECK(without_allowed({elsewhere}, {allowing}).size() == 1);
}

TEST_CASE("what keeps a file from being used cannot be allowed") {
    AuthoredFile allowing = file();
    allowing.allowances[0].code = "SC0010";
    const Diagnostics found{at("SC0010", 6, 40, Severity::error)};
    CHECK(without_allowed(found, {allowing}).size() == 1);
    // The error itself is reported; that the allowance is in vain is told once the file is usable.
    CHECK(idle_allowances(found, {allowing}).empty());
    const Diagnostics idle = idle_allowances({}, {allowing});
    REQUIRE(idle.size() == 1);
    CHECK(idle[0].hint.find("cannot be allowed") != std::string::npos);
}

TEST_CASE("an allowance that allows nothing is a finding at its place") {
    const AuthoredFile allowing = file();
    CHECK(idle_allowances({at("SC0027", 6, 5)}, {allowing}).empty());
    const Diagnostics idle = idle_allowances({at("SC0027", 5, 5)}, {allowing});
    REQUIRE(idle.size() == 1);
    CHECK(idle[0].code == "FI0004");
    CHECK(idle[0].severity == Severity::warning);
    CHECK(idle[0].line == 3);
    CHECK(idle[0].hint.find("elsewhere") != std::string::npos);
}

TEST_CASE("syntax, schema and unknown names can never be allowed") {
    for (const CodeTitle& row : kCodes) {
        INFO(row.code);
        const std::string_view number = row.code.substr(2);
        if (number < "0017" && !row.code.starts_with("LX") && !row.code.starts_with("SF")) CHECK_FALSE(can_be_allowed(row.code));
    }
    CHECK(can_be_allowed("SC0023"));
    CHECK_FALSE(can_be_allowed("SC9999"));
}
