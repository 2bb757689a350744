#include <catch2/catch_test_macros.hpp>

#include "text/spellings.h"

using namespace peilian;

TEST_CASE("marks go, figures and masks stay", "[text][spellings]") {
    CHECK(without_marks("亲,您好! 89.9元哦~") == "亲您好89.9元哦");
    CHECK(without_marks("[数字x]元,发[微笑]") == "[数字x]元发[微笑]");
    CHECK(without_marks("24:00前付").starts_with("24:00前"));
}

TEST_CASE("traditional characters and homophones", "[text][spellings]") {
    CHECK(in_traditional("给您发货") == "給您發貨");
    CHECK(with_homophone("我在的").value() == "我再的");
    CHECK_FALSE(with_homophone("亲").has_value());
}
