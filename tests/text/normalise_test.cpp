#include <catch2/catch_test_macros.hpp>
#include <string>

#include "text/characters.h"
#include "text/words.h"

using namespace peilian;
using namespace peilian::test;

namespace {

/// The original words behind the `word` of the normalised text.
std::string original_of(std::string_view text, std::string_view word) {
    const NormalText t = normalise(text);
    const std::size_t at = t.chars.find(decode_utf8(word));
    if (at == std::u32string::npos) return {};
    const int start = static_cast<int>(at);
    return slice_utf8(text, t.original(start, start + length_utf8(word)));
}

}  // namespace

TEST_CASE("width, case, traditional characters and particles become one spelling", "[text][normalise]") {
    CHECK(chars_of("ＡＢｃ１２３") == "abc123");
    CHECK(chars_of("這個可以給您換貨") == "这个可以给你换货");
    CHECK(chars_of("好滴") == "好的");
    CHECK(chars_of("木有了") == "没有了");
    CHECK(chars_of("恩恩") == "嗯嗯");
    CHECK(chars_of("感恩节") == "感恩节");
    CHECK(chars_of("好么") == "好吗");
    CHECK(chars_of("什么") == "什么");
}

TEST_CASE("marks are borders, not characters", "[text][normalise]") {
    const NormalText t = normalise("好的,收到!谢谢");
    CHECK(encode_utf8(t.chars) == "好的收到谢谢");
    REQUIRE(t.border.size() == 7);
    CHECK(t.border[0] == Border::hard);
    CHECK(t.border[1] == Border::none);
    CHECK(t.typed[2] == Border::soft);
    CHECK(t.typed[4] == Border::hard);
    CHECK(t.border[4] == Border::hard);
    CHECK(t.border[6] == Border::hard);
    CHECK(normalise("好吗?").asks[2]);
    CHECK_FALSE(normalise("好吗").asks[2]);
}

TEST_CASE("repeated characters shrink to two, figures never", "[text][normalise]") {
    CHECK(chars_of("好好好好好的") == "好好的");
    CHECK(chars_of("1000000") == "1000000");
    CHECK(original_of("哈哈哈哈哈可以", "哈哈") == "哈哈哈哈哈");
}

TEST_CASE("spans lead back to the original code points", "[text][normalise]") {
    CHECK(original_of("亲～～这款【包邮】哦", "包邮") == "包邮");
    CHECK(original_of("亲，這款包郵喔", "包邮") == "包郵");
    CHECK(original_of("包\u200B邮", "包邮") == "包\u200B邮");
    CHECK(original_of("送１双", "1双") == "１双");
    CHECK(original_of("😀包邮😀", "包邮") == "包邮");
    const NormalText t = normalise("包邮");
    CHECK(t.original(1, 1) == Span{});
    CHECK(t.original(9, 12) == Span{});
}

TEST_CASE("masks, links and emoji codes are single tokens or borders", "[text][normalise]") {
    CHECK(normalise("[数字x]元").chars == std::u32string{kMaskNumber, U'元'});
    CHECK(normalise("[金额x]").chars == std::u32string{kMaskMoney});
    CHECK(normalise("看 http://a.b/c?d=1 好").chars == std::u32string{U'看', kMaskLink, U'好'});
    const NormalText smile = normalise("好的[微笑]");
    CHECK(encode_utf8(smile.chars) == "好的");
    CHECK(smile.emoji);
    CHECK(chars_of("好的#E-s[数字x]谢谢") == "好的谢谢");
    CHECK(normalise("好😀").emoji);
    CHECK(chars_of("[没有关上") == "没有关上");
}

TEST_CASE("invalid bytes are no characters and shift no span", "[text][normalise]") {
    const std::string text = "包\xFF\xFE邮\x80";
    CHECK(chars_of(text) == "包邮");
    const NormalText t = normalise(text);
    CHECK(t.original(0, 2) == Span{0, 4});
    CHECK(normalise("").size() == 0);
    CHECK(normalise("\xC0\xC1").size() == 0);
    CHECK(chars_of("\xF0\x9F") == "");
}

TEST_CASE("quotations are numbered, an unclosed mark quotes nothing", "[text][normalise]") {
    const NormalText t = normalise("您说“退款”我们");
    CHECK(t.quote == std::vector<int>{0, 0, 1, 1, 0, 0});
    CHECK(normalise("您说“退款").quote == std::vector<int>{0, 0, 0, 0});
}
