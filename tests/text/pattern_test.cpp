#include <catch2/catch_test_macros.hpp>
#include <string>

#include "text/words.h"

using namespace peilian;
using namespace peilian::test;

namespace {

/// The words that a pattern finds first; "-" when it finds none.
std::string found(std::string_view pattern, std::string_view text) {
    std::string error;
    const auto phrase = Phrase::compile(pattern, error);
    CAPTURE(pattern, error);
    REQUIRE(phrase);
    const auto span = phrase->find(text);
    return span ? slice_utf8(text, *span) : "-";
}

std::string error_of(std::string_view pattern) {
    std::string error;
    CHECK_FALSE(Phrase::compile(pattern, error));
    return error;
}

}  // namespace

TEST_CASE("literal text, in any spelling", "[text][pattern]") {
    CHECK(found("包邮", "这款包郵哦") == "包郵");
    CHECK(found("给您", "我给你看") == "给你");
    CHECK(found("包邮", "包 邮") == "包 邮");     // a blank may be a slip
    CHECK(found("包邮", "包,邮") == "包,邮");     // and so is a mark where none belongs
    CHECK(found("货了给您", "没有货了,给您退款") == "-");
    CHECK(found("(货了)(给您)", "没有货了,给您退款") == "货了,给您");
    CHECK(found("(货了)(给您)", "没有货了。给您退款") == "-");
    CHECK(found("包邮", "不贵") == "-");
}

TEST_CASE("alternatives, options and nesting", "[text][pattern]") {
    CHECK(found("(给|帮)您退", "帮您退") == "帮您退");
    CHECK(found("(给|帮)您退", "替您退") == "-");
    CHECK(found("给[您]退", "给退") == "给退");
    CHECK(found("给[您|亲]退", "给亲退") == "给亲退");
    CHECK(found("(a|b(c|d[e]))f", "bdef") == "bdef");
    CHECK(found("退|换", "可以换") == "换");
    CHECK(found("退[款|货]", "给您退货") == "退货");   // the longest match
}

TEST_CASE("gaps stay in the clause and do not run over a negation", "[text][pattern]") {
    CHECK(found("帮您…申请", "帮您马上去申请") == "帮您马上去申请");
    CHECK(found("帮您…申请", "帮您把昨天那笔订单申请") == "-");
    CHECK(found("帮您…{0,8}申请", "帮您把昨天那笔订单申请") == "帮您把昨天那笔订单申请");
    CHECK(found("帮您…{2,4}申请", "帮您去申请") == "-");
    CHECK(found("帮您…申请", "帮您看了,请您申请") == "-");
    CHECK(found("帮您…申请", "帮您不能申请") == "-");
}

TEST_CASE("clause start and end", "[text][pattern]") {
    CHECK(found("^可以", "可以的") == "可以");
    CHECK(found("^可以", "这个可以") == "-");
    CHECK(found("^可以", "好的,可以") == "可以");
    CHECK(found("^可以", "亲可以") == "可以");
    CHECK(found("可以$", "这个可以哦") == "可以");
    CHECK(found("可以$", "可以退") == "-");
}

TEST_CASE("built-in classes", "[text][pattern]") {
    CHECK(found("便宜<money>", "便宜五块") == "便宜五块");
    CHECK(found("打<rate>", "打九五折") == "打九五折");
    CHECK(found("<duration>内", "24小时内") == "24小时内");
    CHECK(found("送<count>", "送两双") == "送两双");
    CHECK(found("第<number>", "第3") == "第3");
    CHECK(found("看<link>", "看https://a.cn") == "看https://a.cn");
}

TEST_CASE("classes of the lexicon nest", "[text][pattern]") {
    Diagnostics findings;
    const Lexicon lexicon = lexicon_of(R"j({"side": "agent", "classes": {"foot": ["袜子", "鞋(带|垫)"], "gift": ["<foot>", "杯子"]},
        "acts": [{"id": "a", "title": "a", "patterns": ["送<gift>"]}]})j", findings);
    CHECK(findings.empty());
    CHECK(recognise(lexicon, "送鞋垫").has("a"));
    CHECK(recognise(lexicon, "送杯子").has("a"));
    CHECK_FALSE(recognise(lexicon, "送鞋").has("a"));
}

TEST_CASE("what rules a phrase out by its characters rules no match out", "[text][pattern]") {
    std::string error;
    const auto finds = [&](std::string_view pattern, std::string_view text) { return Phrase::compile(pattern, error).value().find(text).has_value(); };
    CHECK(finds("退", "退"));                              // one character, the last of the text
    CHECK(finds("[给]退[您]", "能退"));
    CHECK(finds("(给|帮)你…{0,3}退", "帮你全部退"));
    CHECK(finds("原因…{0,4}(选|填)…{0,4}(不想要|拍错)", "原因填拍错了"));
    CHECK(finds("便宜<money>", "便宜5块"));
    CHECK(finds("<money>…{0,2}包邮", "89元包邮"));
    CHECK_FALSE(finds("原因…{0,4}(选|填)", "原因不明"));
}

TEST_CASE("malformed patterns are told with their place", "[text][pattern]") {
    CHECK(error_of("给(您").find("character 2") != std::string::npos);
    CHECK(error_of("给您)退").find("character 3") != std::string::npos);
    CHECK(error_of("给…{9}退").find("character 2") != std::string::npos);
    CHECK(error_of("给…{9,2}退").find("character 2") != std::string::npos);
    CHECK(error_of("给<money退").find("character 2") != std::string::npos);
    CHECK(error_of("给<gold>退").find("<gold>") != std::string::npos);
    CHECK(error_of("给}退").find("character 2") != std::string::npos);
    CHECK_FALSE(error_of("").empty());
    CHECK_FALSE(error_of("[退]").empty());
    CHECK_FALSE(error_of("…退").empty());
    CHECK_FALSE(error_of(std::string(40, '(') + "a" + std::string(40, ')')).empty());
}

TEST_CASE("asserted phrases stand under no negation and in no question", "[text][pattern]") {
    std::string error;
    const auto phrase = Phrase::compile("包邮", error);
    REQUIRE(phrase);
    CHECK(phrase->find_asserted("这款包邮"));
    CHECK_FALSE(phrase->find_asserted("这款不包邮"));
    CHECK_FALSE(phrase->find_asserted("您要包邮吗"));
    CHECK(phrase->source() == "包邮");
}
