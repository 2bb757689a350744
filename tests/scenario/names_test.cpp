#include <catch2/catch_test_macros.hpp>

#include "scenario/names.h"
#include "scenario/world.h"

namespace peilian {
namespace {

TEST_CASE("money and rates become whole numbers and read as people write them") {
    CHECK(fen_of(129) == 12900);
    CHECK(fen_of(89.9) == 8990);
    CHECK(fen_of(0.07) == 7);
    CHECK(hundredths_of(0.95) == 95);
    CHECK(hundredths_of(0.58) == 58);
    CHECK(money_text(12900) == "129");
    CHECK(money_text(8990) == "89.9");
    CHECK(money_text(8905) == "89.05");
    CHECK(money_text(7) == "0.07");
    CHECK(money_text(-550) == "-5.5");
    CHECK(fen_of(1e300) == 1000000000000000);
    CHECK(rate_text(95) == "95折");
    CHECK(rate_text(90) == "9折");
}

TEST_CASE("facts keep their unit by their name") {
    Diagnostics diagnostics;
    const Library library = world::with({}, diagnostics);
    Json facts = Json::object();
    facts.set("max_off", 5.5);
    facts.set("reply_s", 30);
    facts.set("floor_rate", 0.85);
    facts.set("return_days", 7);
    facts.set("stock", 3);
    facts.set("colour", "白色");
    const Names names = names_of(*library.find("good"), facts);
    CHECK(names.numbers.at("max_off") == 550);
    CHECK(names.texts.at("max_off") == "5.5");
    CHECK(names.numbers.at("reply_s") == 30);
    CHECK(names.numbers.at("floor_rate") == 85);
    CHECK(names.numbers.at("return_days") == 7);
    CHECK(names.numbers.at("stock") == 3);
    CHECK_FALSE(names.numbers.count("colour"));
    CHECK(names.texts.at("colour") == "白色");
    CHECK(names.numbers.at("floor_price") == 7900);
    CHECK(names.texts.at("product.price") == "88.8");
    CHECK(names.texts.at("order.quantity") == "2");
}

}  // namespace
}  // namespace peilian
