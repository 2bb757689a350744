#include <algorithm>
#include <catch2/catch_test_macros.hpp>
#include <set>
#include <string>
#include <vector>

#include "base/utf8.h"
#include "text/context.h"
#include "text/context_fit.h"
#include "text/words.h"

using namespace peilian;
using namespace peilian::test;

namespace {

/// The borders of a text as one letter each: `-` none, `|` cue or pause, `,` mark, `.` sentence.
std::string borders(std::string_view text) {
    const NormalText t = normalise(text);
    std::string out;
    for (std::size_t at = 1; at < t.chars.size(); ++at) out += t.border[at] == Border::none ? '-' : t.border[at] == Border::hard ? '.' : t.border[at] == Border::soft ? ',' : '|';
    return out;
}

}  // namespace

TEST_CASE("a reply without marks is cut as the same reply with marks", "[text][context]") {
    for (const auto& [with, without] : std::vector<std::pair<std::string, std::string>>{
             {"没有货了,给您退款吧", "没有货了给您退款吧"},
             {"不好意思,这边没法给您改价", "不好意思这边没法给您改价"},
             {"已经发了,明天能到,您留意下电话", "已经发了明天能到您留意下电话"},
             {"已经发了 明天能到 您留意下电话", "已经发了明天能到您留意下电话"}}) {
        CAPTURE(with);
        CHECK(borders(with) == borders(without));
        CHECK(borders(with).find_first_not_of('-') != std::string::npos);
        CHECK(acts_of(with) == acts_of(without));
    }
}

TEST_CASE("a mark where none belongs cuts nothing", "[text][context]") {
    CHECK(borders("给您包,邮") == "---");
    CHECK(recognise(shipped(), "这单给您包,邮").has("offer_free_shipping"));
    CHECK(borders("您申请售后了吗") == borders("您申请售后,了吗"));
}

TEST_CASE("questions, sentences and what follows a negation stay as they were typed", "[text][context]") {
    CHECK(normalise("黑色?").asks[2]);
    CHECK(borders("没有货了。给您退款吧") != borders("没有货了,给您退款吧"));
    CHECK(borders("不,给您退") == ",--");
    CHECK(borders("不给您退") == "---");
}

TEST_CASE("figures go by the marks that were typed", "[text][context]") {
    const NormalText t = normalise("给您包,邮");
    CHECK(t.typed[3] == Border::soft);
    CHECK(t.border[3] == Border::none);
    const auto values = recognise(shipped(), "两款分别是89,129", "多少钱").values;
    REQUIRE(values.size() >= 2);
    CHECK(values[values.size() - 2].amount == 8900);
    CHECK(values.back().amount == 12900);
}

TEST_CASE("characters that sound alike are read as they were meant", "[text][context]") {
    CHECK(chars_of("以经给您发了") == chars_of("已经给您发了"));
    CHECK(chars_of("在给您发一个") == chars_of("再给您发一个"));
    CHECK(chars_of("您要那个颜色呢") == chars_of("您要哪个颜色呢"));
    CHECK(chars_of("没是的亲") == chars_of("没事的亲"));
    CHECK(chars_of("我们现在没货") == "我们现在没货");
    CHECK(chars_of("可以的") == "可以的");
    CHECK(acts_of("以经给您发货了哦") == acts_of("已经给您发货了哦"));
}

TEST_CASE("what context decides is learned from replies, whatever their order", "[text][context]") {
    std::vector<std::string> replies;
    for (const char* what : {"货", "鞋", "票", "书", "茶", "米", "伞", "灯"})
        for (const char* when : {"今天", "明天", "后天", "周一", "周二"}) replies.push_back(std::string(what) + "有的,给您" + when + "发出去呢");
    const std::string fitted = fit_context(replies);
    std::ranges::reverse(replies);
    CHECK(fit_context(replies) == fitted);
    CHECK(std::ranges::count(fitted, '\n') == static_cast<std::ptrdiff_t>(kDecisionNames.size() * (1 + kContextShapes.size())));
    CHECK(fitted.starts_with("mark -"));
    // The comma stood between 的 and 给 in all of them: the pair around the place speaks for it.
    const auto around = std::ranges::find_if(kContextShapes, [](const ContextShape& shape) { return shape.offset == -1 && shape.length == 2; });
    std::size_t at = 0;
    for (auto line = kContextShapes.begin(); line <= around; ++line) at = fitted.find('\n', at) + 1;
    const std::string line = fitted.substr(at, fitted.find('\n', at) - at);
    REQUIRE(line.find("的给 ") != std::string::npos);
    CHECK(std::stoi(line.substr(line.find("的给 ") + std::string("的给 ").size())) > 0);
}

TEST_CASE("no two runs of characters meet in the table of context", "[text][context]") {
    std::set<std::uint64_t> seen;
    std::size_t made = 0;
    for (std::size_t d = 0; d < kDecisionNames.size(); ++d)
        for (char32_t c = 0x4E00; c < 0x4E00 + 3000; ++c) {
            const ContextGram one = with_next(context_gram(static_cast<Decision>(d)), c);
            for (const ContextGram gram : {one, with_next(one, c), with_next(one, U'的'), with_next(with_next(one, U'的'), c)}) {
                seen.insert(spread(gram) >> 16);  // what a table of any size goes by
                ++made;
            }
        }
    CHECK(seen.size() == made);
}
