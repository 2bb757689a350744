#include <catch2/catch_test_macros.hpp>
#include <string>
#include <vector>

#include "text/words.h"

using namespace peilian;
using namespace peilian::test;

namespace {

/// The clauses of a text, as normalised.
std::vector<std::string> clauses(std::string_view text) {
    const NormalText t = normalise(text);
    std::vector<std::string> out;
    for (int i = 0; i < t.size(); ++i) {
        const auto at = static_cast<std::size_t>(i);
        if (i == 0 || t.clause[at] != t.clause[at - 1]) out.emplace_back();
        append_utf8(out.back(), t.chars[at]);
    }
    return out;
}

using Words = std::vector<std::string>;

bool negates(std::string_view text, std::string_view word) {
    const NormalText t = normalise(text);
    const std::size_t at = t.chars.find(decode_utf8(word));
    return at != std::u32string::npos && t.negator[at];
}

}  // namespace

TEST_CASE("clauses end where no mark stands", "[text][clauses]") {
    CHECK(clauses("这款不能再便宜了呢不过可以送您一双袜子") == Words{"这款不能再便宜了呢", "不过可以送你一双袜子"});
    CHECK(clauses("好的亲我帮您看下") == Words{"好的", "亲", "我帮你看下"});
    CHECK(clauses("非常抱歉这款没货了") == Words{"非常抱歉", "这款没货了"});
    CHECK(clauses("这款没货了非常抱歉") == Words{"这款没货了", "非常抱歉"});
    CHECK(clauses("可以换的如果不合适您联系我") == Words{"可以换的", "如果不合适", "你联系我"});
    CHECK(clauses("谢谢亲支持") == Words{"谢谢你支持"});
}

TEST_CASE("words that only look like a border are none", "[text][clauses]") {
    CHECK(clauses("父母亲都喜欢").size() == 1);
    CHECK(clauses("亲爱的顾客").size() == 1);
    CHECK(clauses("哈密瓜很甜").size() == 1);
    CHECK(clauses("呢子大衣").size() == 1);
}

TEST_CASE("negating characters are known by their neighbours", "[text][clauses]") {
    CHECK(negates("不能退", "不"));
    CHECK(negates("没货", "没"));
    CHECK(negates("无法修改", "无"));
    CHECK(negates("别担心退款", "别") == false);
    CHECK_FALSE(negates("不过可以", "不"));
    CHECK_FALSE(negates("不好意思", "不"));
    CHECK_FALSE(negates("不错的", "不"));
    CHECK_FALSE(negates("差不多", "不"));
    CHECK_FALSE(negates("没问题", "没"));
    CHECK_FALSE(negates("要不要换", "不"));
    CHECK_FALSE(negates("能不能换", "不"));
    CHECK_FALSE(negates("特别好", "别"));
    CHECK_FALSE(negates("级别", "别"));
}
