#include <catch2/catch_test_macros.hpp>

#include "files/content_hash.h"
#include "files/json.h"

using namespace peilian;

TEST_CASE("compact text keeps order and escapes what it must") {
    Json root;
    root.set("b", 1).set("a", "亲\"\\\n\x01").set("r", 2.0).set("x", 0.1).set("t", true).set("z", nullptr).set("e", Json::array()).set("o", Json::object());
    CHECK(to_text(root) == R"({"b":1,"a":"亲\"\\\n\u0001","r":2.0,"x":0.1,"t":true,"z":null,"e":[],"o":{}})");
}

TEST_CASE("pretty text has two blanks and a final line feed") {
    Json root;
    root.set("a", Json::array().push(1).push(2)).set("e", Json::array());
    CHECK(to_pretty_text(root) == "{\n  \"a\": [\n    1,\n    2\n  ],\n  \"e\": []\n}\n");
}

TEST_CASE("canonical text does not depend on the order of members") {
    Json one, two;
    one.set("b", Json().set("y", 1).set("x", 2)).set("a", 3);
    two.set("a", 3).set("b", Json().set("x", 2).set("y", 1));
    CHECK(to_canonical_text(one) == to_canonical_text(two));
    CHECK(to_canonical_text(one) == R"({"a":3,"b":{"x":2,"y":1}})");
    CHECK_FALSE(one == two);
}

TEST_CASE("invalid bytes are replaced, numbers read back to the same value") {
    CHECK(to_text(Json("a\xFF")) == "\"a\xEF\xBF\xBD\"");
    for (const double x : {0.1, 1e300, 5e-324, 1.0 / 3, -0.0, 123456789.125, 1e21}) {
        std::string error;
        const auto back = parse_json_line(to_text(Json(x)), error);
        REQUIRE(back);
        CHECK(back->kind() == Json::Kind::real);
        CHECK(back->as_number() == x);
    }
    CHECK(to_text(Json(1.0 / 0.0)) == "null");
    CHECK(to_text(Json(std::int64_t{INT64_MIN})) == "-9223372036854775808");
}

TEST_CASE("set replaces, and equality ignores places") {
    Json root;
    root.set("a", 1).set("a", 2);
    CHECK(root.members().size() == 1);
    std::string error;
    CHECK(*parse_json_line(" {  \"a\" : 2 }", error) == root);
    CHECK_FALSE(Json(1) == Json(1.0));
}

TEST_CASE("SHA-256 as published") {
    CHECK(sha256_hex("") == "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
    CHECK(sha256_hex("abc") == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
}
