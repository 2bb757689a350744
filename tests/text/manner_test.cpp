#include <catch2/catch_test_macros.hpp>

#include "text/manner.h"
#include "text/spellings.h"
#include "text/words.h"

using namespace peilian;

TEST_CASE("lengths are what a reader counts", "[text][manner]") {
    const Lexicon none;
    Manner manner;
    manner.add_turn(none, {"在吗", "这双 能便宜点不"});     // 2; 7, the blank is none
    manner.add_turn(none, {"要[数字x]双"});                // 3: a mask is one
    manner.add_turn(none, {"[图片x]", "  "});              // nothing is said
    CHECK(manner.bubbles() == 3);
    CHECK(manner.turns() == 2);
    CHECK(manner.turns_of_several() == 1);
    CHECK(manner.length(0) == 2);
    CHECK(manner.length(50) == 3);
    CHECK(manner.length(100) == 7);
    CHECK(manner.turn_length(100) == 9);
    CHECK(manner.bubbles_a_turn() == 1.5);
    CHECK(Manner().length(50) == 0);
}

TEST_CASE("marks, particles and loose spellings are counted by bubble", "[text][manner]") {
    const Lexicon none;
    Manner manner;
    for (const char* bubble : {"有货吗?", "好 那我拍了", "89.9的那款", "好滴", "在么", "行吧~", "谢谢,再见"}) manner.add_turn(none, {bubble});
    CHECK(manner.without_marks() == 4);        // a point within a figure is none
    CHECK(manner.closed_by_mark() == 2);
    CHECK(manner.ending_in_particle() == 3);   // 吗? 么 吧~
    CHECK(manner.loosely_spelled() == 2);      // 滴 么
    CHECK(loosely_spelled("木有了"));
    CHECK_FALSE(loosely_spelled("什么时候发"));
    CHECK_FALSE(loosely_spelled("给亲发的"));
}

TEST_CASE("kinds of price talk are counted by turn and compared by share", "[text][manner]") {
    const auto& lexicon = test::shipped();
    Manner manner;
    manner.add_turn(lexicon, {"有优惠券吗"});
    manner.add_turn(lexicon, {"老顾客了给优惠点"});
    manner.add_turn(lexicon, {"什么时候发货"});
    CHECK(manner.price_asks() == 2);
    CHECK(manner.price_kinds().at("buyer_asks_coupon") == 1);
    CHECK(manner.price_kinds().at("buyer_cites_loyalty") == 1);
    CHECK_FALSE(manner.price_kinds().contains("buyer_asks_gift"));
    CHECK(distance_of_shares({{"a", 1}, {"b", 1}}, {{"a", 5}, {"b", 5}}) == 0);
    CHECK(distance_of_shares({{"a", 1}}, {{"b", 3}}) == 1);
    CHECK(distance_of_shares({{"a", 1}, {"b", 1}}, {{"a", 1}}) == 0.5);
    CHECK(distance_of_shares({}, {{"a", 1}}) == 1);
}
