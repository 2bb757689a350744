#include <catch2/catch_test_macros.hpp>

#include "text/characters.h"

using namespace peilian;

TEST_CASE("a code point is folded to one spelling", "[text][characters]") {
    CHECK(fold_character(U'A') == U'a');
    CHECK(fold_character(U'Ａ') == U'a');
    CHECK(fold_character(U'５') == U'5');
    CHECK(fold_character(0x3000) == U' ');
    CHECK(fold_character(U'，') == U',');
    CHECK(fold_character(U'￥') == U'\u00A5');
    CHECK(fold_character(U'貨') == U'货');
    CHECK(fold_character(U'您') == U'你');
    CHECK(fold_character(U'喔') == U'哦');
    CHECK(fold_character(U'哒') == U'的');
    CHECK(fold_character(U'猫') == U'猫');
}

TEST_CASE("a code point is a word, a digit, a mark or nothing", "[text][characters]") {
    CHECK(use_of(U'货') == CharacterUse::word);
    CHECK(use_of(U'z') == CharacterUse::word);
    CHECK(use_of(U'7') == CharacterUse::digit);
    CHECK(use_of(U',') == CharacterUse::soft_mark);
    CHECK(use_of(U'~') == CharacterUse::soft_mark);
    CHECK(use_of(U'!') == CharacterUse::hard_mark);
    CHECK(use_of(U'。') == CharacterUse::hard_mark);
    CHECK(use_of(U'?') == CharacterUse::question_mark);
    CHECK(use_of(0x200B) == CharacterUse::invisible);
    CHECK(use_of(0xFFFD) == CharacterUse::invisible);
    CHECK(use_of(0x1F602) == CharacterUse::soft_mark);
}
