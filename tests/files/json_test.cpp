#include <catch2/catch_test_macros.hpp>

#include "base/rng.h"
#include "files/json.h"

using namespace peilian;

namespace {

Json parsed(std::string_view text) {
    Diagnostics diagnostics;
    auto value = parse_json(text, "f.json", "SC0001", diagnostics);
    REQUIRE(value);
    CHECK(diagnostics.empty());
    return *value;
}

Diagnostic refused(std::string_view text) {
    Diagnostics diagnostics;
    CHECK_FALSE(parse_json(text, "f.json", "SC0001", diagnostics));
    REQUIRE(diagnostics.size() == 1);
    CHECK(diagnostics[0].code == "SC0001");
    CHECK(diagnostics[0].file == "f.json");
    CHECK_FALSE(diagnostics[0].message.empty());
    CHECK(diagnostics[0].line >= 1);
    return diagnostics[0];
}

std::pair<int, int> place(const Json& value) { return {value.line, value.column}; }

}  // namespace

TEST_CASE("every value knows its place, in code points") {
    const Json root = parsed("{\n  \"名\": \"亲\\\"哦\", \"n\": [1, -2.5e1 ,\n true,null, {}],\r\n\t\"o\" :{\"a\":\"x\"}\n}");
    CHECK(place(root) == std::pair{1, 1});
    CHECK(place(root["名"]) == std::pair{2, 8});
    CHECK(root["名"].as_string() == "亲\"哦");
    const auto& items = root["n"].items();
    REQUIRE(items.size() == 5);
    CHECK(place(root["n"]) == std::pair{2, 21});
    CHECK(place(items[0]) == std::pair{2, 22});
    CHECK(place(items[1]) == std::pair{2, 25});
    CHECK(items[1].as_number() == -25.0);
    CHECK(place(items[2]) == std::pair{3, 2});
    CHECK(place(items[3]) == std::pair{3, 7});
    CHECK(place(items[4]) == std::pair{3, 13});
    CHECK(place(root["o"]) == std::pair{4, 7});
    CHECK(place(root["o"]["a"]) == std::pair{4, 12});
    CHECK(root.members()[2].key_line == 4);
    CHECK(root.members()[2].key_column == 2);
}

TEST_CASE("a byte order mark is passed over") { CHECK(place(parsed("\xEF\xBB\xBF[1]").items()[0]) == std::pair{1, 2}); }

TEST_CASE("members keep their order and duplicates stay") {
    const Json root = parsed(R"({"b":1,"a":2,"b":3})");
    REQUIRE(root.members().size() == 3);
    CHECK(root.members()[0].key == "b");
    CHECK(root["b"].as_integer() == 1);
}

TEST_CASE("values of another kind are neutral") {
    const Json root = parsed(R"({"t":"x","n":7,"r":2.5,"w":5.0,"b":true,"z":null})");
    CHECK(root["t"].as_integer() == 0);
    CHECK(root["n"].as_string().empty());
    CHECK(root["missing"].is_null());
    CHECK(root["t"]["deeper"].is_null());
    CHECK(root.integer_or("r", -1) == -1);
    CHECK(root.integer_or("w", -1) == 5);
    CHECK(root.number_or("n", 0) == 7.0);
    CHECK(root.string_or("n", "else") == "else");
    CHECK(root.bool_or("b", false));
    CHECK(root.bool_or("t", true));
    CHECK(root.find("z") != nullptr);
}

TEST_CASE("syntax errors name the place and say what to do") {
    CHECK(refused("{\"a\": 1,\n \"b\" 2}").line == 2);
    CHECK(refused("{\"a\": 1,\n \"b\" 2}").column == 6);
    CHECK(refused("[1,\n2,\n]").line == 3);
    CHECK(refused("[1 2]").column == 4);
    CHECK(refused("{\"a\": \"x\n\"}").message.find("line break") != std::string::npos);
    CHECK(refused("{\"a\": tru}").column == 7);
    CHECK(refused("{\"a\": [1, 2").hint.find("missing") != std::string::npos);
    CHECK(refused("").line == 1);
    CHECK(refused("{} x").column == 4);
    CHECK(refused("[1e999]").message.find("too large") != std::string::npos);
    const Diagnostic bytes = refused("{\"亲\": \"a\xFF\"}");
    CHECK(bytes.message.find("UTF-8") != std::string::npos);
    CHECK(bytes.column == 9);
    CHECK(refused("// note\n{}").hint.find("comments") != std::string::npos);
}

TEST_CASE("nesting is limited, not the stack") {
    const auto nested = [](std::size_t depth) { return std::string(depth, '[') + std::string(depth, ']'); };
    CHECK(parsed(nested(200)).is_array());
    CHECK(refused(nested(201)).column == 201);
    CHECK(refused(std::string(2'000'000, '[')).message.find("200") != std::string::npos);
    std::string objects;
    for (int i = 0; i < 100000; ++i) objects += "{\"a\":";
    refused(objects);
}

TEST_CASE("no bytes make the parser throw") {
    const std::string seed = R"({"format":"peilian/scenario/1","n":[1,-2.5,true,null,"亲\u4eb2\n"],"o":{"a":{"b":[]}}})";
    Rng rng{42};
    for (int round = 0; round < 5000; ++round) {
        std::string text = seed;
        for (std::uint32_t n = 1 + rng.below(4); n > 0; --n) {
            const std::size_t at = rng.below(static_cast<std::uint32_t>(text.size()));
            if (rng.below(3) == 0) text.erase(at, 1 + rng.below(5));
            else text[at] = static_cast<char>(rng.below(256));
        }
        Diagnostics diagnostics;
        const auto value = parse_json(text, "f", "SC0001", diagnostics);
        CHECK(value.has_value() == diagnostics.empty());
        for (const Diagnostic& d : diagnostics) CHECK((d.line >= 1 && d.column >= 1));
    }
}

TEST_CASE("a line of JSON Lines gives its error as a sentence") {
    std::string error;
    CHECK(parse_json_line(R"({"a":1})", error));
    CHECK(error.empty());
    CHECK_FALSE(parse_json_line("{\"a\"", error));
    CHECK(error.find("column") != std::string::npos);
}

TEST_CASE("a value of another kind has nothing to change, and what is added to it is lost") {
    Json number(7);
    number.items().push_back(Json(1));
    number.members().push_back({"a", Json(1), 0, 0});
    CHECK(number.items().empty());
    CHECK(number.members().empty());
    CHECK(number == Json(7));
    CHECK_FALSE(number == Json(7.0));
    Json object = Json::object().set("a", 1);
    object.members().front().key_line = 3;
    CHECK(object == Json::object().set("a", 1));
    CHECK_FALSE(object == Json::object().set("b", 1));
}

TEST_CASE("a value can become one of its own parts") {
    Json list = Json::array().push(Json::array().push(5)).push(true);
    list = std::move(list.items()[0]);
    CHECK(list == Json::array().push(5));
    list = list.items()[0];
    CHECK(list == Json(5));
}
