#include <catch2/catch_test_macros.hpp>
#include <string_view>

#include "text/guards.h"
#include "text/words.h"

using namespace peilian;
using namespace peilian::test;

namespace {

/// The place of `word`, the last one, in a text.
struct Place {
    NormalText text;
    int start = 0, end = 0;
    Place(std::string_view said, std::string_view word) : text(normalise(said)) {
        const std::u32string folded = normalise_literal(decode_utf8(word));
        const std::size_t at = text.chars.rfind(folded);
        REQUIRE(at != std::u32string::npos);
        start = static_cast<int>(at);
        end = start + static_cast<int>(folded.size());
    }
};

bool is_negated(std::string_view said, std::string_view word) {
    const Place p(said, word);
    return negated(p.text, p.start, p.end);
}

bool is_asked(std::string_view said, std::string_view word) {
    const Place p(said, word);
    return asked(p.text, p.start, p.end);
}

bool is_quoted(std::string_view said, std::string_view word, std::string_view buyer = {}) {
    const Place p(said, word);
    return quoted(p.text, p.start, p.end, normalise(buyer));
}

bool is_supposed(std::string_view said, std::string_view word) {
    const Place p(said, word);
    return supposed(p.text, p.start, p.end);
}

}  // namespace

TEST_CASE("a negation governs the verb before which it stands", "[text][guards]") {
    CHECK(is_negated("不能给您退", "退"));
    CHECK(is_negated("没办法给您优惠了", "优惠"));
    CHECK(is_negated("我们不支持退", "退"));
    CHECK(is_negated("暂时无法为您补发", "补发"));
    CHECK(is_negated("便宜不了", "便宜"));
    CHECK(is_negated("真的退不了", "退"));
    CHECK_FALSE(is_negated("给您退", "退"));
    CHECK_FALSE(is_negated("不合适可以退", "退"));
    CHECK_FALSE(is_negated("质量不好给您退", "退"));
}

TEST_CASE("a negation does not reach over a mark", "[text][guards]") {
    CHECK_FALSE(is_negated("不,给您退", "退"));
    CHECK_FALSE(is_negated("没有哦,可以送您袜子", "送"));
}

TEST_CASE("two negations affirm", "[text][guards]") {
    CHECK_FALSE(is_negated("不是不给您退", "退"));
    CHECK_FALSE(is_negated("没法不给您退", "退"));
    CHECK_FALSE(is_negated("不会不给您换", "换"));
}

TEST_CASE("a question asks about an act, one for leave performs it", "[text][guards]") {
    CHECK(is_asked("您是想退货吗", "退货"));
    CHECK(is_asked("您要换货?", "换货"));
    CHECK(is_asked("要哪种退款方式", "退款"));
    CHECK_FALSE(is_asked("给您退货好吗", "退货"));
    CHECK_FALSE(is_asked("这款没什么利润", "利润"));
    CHECK_FALSE(is_asked("订单多耽误了几天", "订单多"));
    CHECK(is_asked("几天能到货", "到货"));
    CHECK_FALSE(is_asked("帮您换一件可以吗", "换"));
    CHECK_FALSE(is_asked("给您换新还是退款呢", "退款"));
    CHECK_FALSE(is_asked("给您退货", "退货"));
}

TEST_CASE("the buyer's words are not the agent's", "[text][guards]") {
    CHECK(is_quoted("您说便宜10块我看到了", "便宜"));
    CHECK(is_quoted("您刚说的退货", "退货"));
    CHECK(is_quoted("看到您说“给我退款”", "退款"));
    CHECK(is_quoted("“包邮”这个", "包邮", "能包邮吗"));
    CHECK_FALSE(is_quoted("跟您说一下,给您退货", "退货"));
    CHECK_FALSE(is_quoted("给您退货", "退货"));
    CHECK_FALSE(is_quoted("点击“申请退款”", "退款"));
}

TEST_CASE("conditions, the past and other people's promises are supposed", "[text][guards]") {
    CHECK(is_supposed("如果是质量问题可以退", "退"));
    CHECK(is_supposed("本来可以退的", "退"));
    CHECK(is_supposed("早知道就给您换了", "换"));
    CHECK(is_supposed("别家送袜子", "送"));
    CHECK_FALSE(is_supposed("如果您今天拍给您送袜子", "送"));
    CHECK_FALSE(is_supposed("如果喜欢的话给您送袜子", "送"));
    CHECK_FALSE(is_supposed("您要是等不了,全款给您退", "退"));
    CHECK_FALSE(is_supposed("要是能将就用,我补贴您80", "补贴"));
    CHECK_FALSE(is_supposed("可以退", "退"));
}

TEST_CASE("what another party says or will do is not the agent's", "[text][guards]") {
    CHECK(is_supposed("快递公司答复说丢件由他们赔,大约三天打给您", "打给"));
    CHECK(is_supposed("派件员讲的,他下午五点多送到", "送到"));
    CHECK(is_supposed("网点承诺给您补一趟,我再去问进度", "补一趟"));
    CHECK(is_supposed("驿站阿姨说给您放架子上", "给您放"));
    CHECK(is_supposed("厂家那边回话说周五修完寄出", "寄出"));
    CHECK(is_supposed("保险公司会把邮费打给您", "打给"));
    CHECK_FALSE(is_supposed("网点承诺给您补一趟,我再去问进度", "问进度"));
    CHECK_FALSE(is_supposed("跟快递说了,今天给您送", "送"));
    CHECK_FALSE(is_supposed("店长说可以给您送一双", "送一双"));
    CHECK_FALSE(is_supposed("快递给您换成顺丰", "换成"));
    CHECK_FALSE(is_supposed("快递没动静了,给您补发一件", "补发"));
}

TEST_CASE("what held once, or only on a condition, is not granted", "[text][guards]") {
    CHECK(is_supposed("早几天来还能退差价", "退差价"));
    CHECK(is_supposed("过年那阵倒是能送您一包", "送您"));
    CHECK(is_supposed("满两箱才免运费", "免运费"));
    CHECK(is_supposed("倘若老板同意,就给您多送一份", "送一份"));
    CHECK(is_supposed("换作上个月还能给您调", "给您调"));
    CHECK_FALSE(is_supposed("刚才给您送券了", "送券"));
    CHECK_FALSE(is_supposed("这会儿给您退", "退"));
}

TEST_CASE("words that are named, not said, are quoted", "[text][guards]") {
    CHECK(is_quoted("“免费换新”是以旧换新活动的话", "免费换新"));
    CHECK(is_quoted("三遍“退款”我都读了", "退款"));
    CHECK(is_quoted("您复述的赔10块没有备注", "赔10块"));
    CHECK(is_quoted("五十块补偿的诉求我抄下来了", "补偿"));
    CHECK(is_quoted("广告说买一送一", "送一"));
    CHECK_FALSE(is_quoted("您说的那款今天送袜子", "送袜子"));
    CHECK_FALSE(is_quoted("请您提供下订单号我帮您看看", "帮您看看"));
    CHECK_FALSE(is_quoted("您说明一下我给您退", "退"));
}

TEST_CASE("either-or about the buyer's wish asks", "[text][guards]") {
    CHECK(is_asked("您是想退掉重拍呢,还是直接换个颜色呀", "换个颜色"));
    CHECK(is_asked("您是盼着今天就发,还是周末再发呀?", "再发"));
    CHECK(is_asked("您问的是退货的运费吗", "退货"));
    CHECK_FALSE(is_asked("给您退,还是给您换呀?", "换"));
}
