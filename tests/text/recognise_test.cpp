#include <catch2/catch_test_macros.hpp>
#include <algorithm>
#include <string>
#include <vector>

#include "text/words.h"

using namespace peilian;
using namespace peilian::test;

namespace {

bool performs(std::string_view act, std::string_view reply, std::string_view buyer = {}) {
    const auto acts = acts_of(reply, buyer);
    return std::find(acts.begin(), acts.end(), act) != acts.end();
}

}  // namespace

TEST_CASE("one reply performs several acts", "[text][recognise]") {
    const std::string reply = "亲,这款不能再便宜了呢,不过可以送您一双袜子";
    CHECK(acts_of(reply) == std::vector<std::string>{"refuse_soft", "offer_gift"});
    CHECK(words_for("refuse_soft", reply).find("不能再便宜") != std::string::npos);
    CHECK(words_for("offer_gift", reply).ends_with("送您一双袜子"));
}

TEST_CASE("the words shown are whole words", "[text][recognise]") {
    const std::string reply = "这款是十二安的棉帆布,鞋底带防滑纹,质量您放心,我帮您申请一张5元券好吗";
    CHECK_FALSE(performs("instruct", reply));
    CHECK(words_for("reassure", reply).ends_with("放心"));
    CHECK(words_for("offer_discount", reply).ends_with("5元券"));
    CHECK(words_for("inform_promotion", "满199减20哦") == "满199减20");
    for (const ActHit& hit : recognise(shipped(), reply).acts) {
        CAPTURE(hit.act, hit.pattern);
        CHECK_FALSE(slice_utf8(reply, hit.span).ends_with("您放"));
    }
}

TEST_CASE("a lower price is an offer, however it is written", "[text][recognise]") {
    CHECK(performs("offer_discount", "九五折也行", "能打折吗"));
    CHECK(performs("offer_discount", "给您便宜五块"));
    CHECK(performs("offer_discount", "95折给您"));
    CHECK_FALSE(performs("offer_discount", "没法再给您便宜了"));
    CHECK_FALSE(performs("offer_discount", "您是要我再便宜五块吗"));
}

TEST_CASE("the same acts without marks and in traditional characters", "[text][recognise]") {
    const auto with = acts_of("亲,这款不能再便宜了呢,不过可以送您一双袜子");
    CHECK(acts_of("亲这款不能再便宜了呢不过可以送您一双袜子") == with);
    CHECK(acts_of("親,這款不能再便宜了呢,不過可以送您一雙襪子") == with);
}

TEST_CASE("traps: negated, quoted, asked, supposed acts are not performed", "[text][recognise]") {
    CHECK_FALSE(performs("offer_refund", "这个不能给您退款"));
    CHECK_FALSE(performs("offer_refund", "您是想退款吗"));
    CHECK_FALSE(performs("offer_refund", "您说的“全额退款”我看到了", "我要全额退款"));
    CHECK_FALSE(performs("offer_refund", "本来可以给您退款的"));
    CHECK_FALSE(performs("offer_gift", "别家会送您一双袜子"));
    CHECK(performs("offer_refund", "给您全额退款"));
    for (const char* twice : {"没法不给您退款", "我们不能不给您退款", "没有说不给您退款,给您退"}) CHECK(performs("offer_refund", twice));
    CHECK_FALSE(performs("offer_refund", "不是不给您退款,平台这边已经结单了"));
}

TEST_CASE("a pile of keywords does nothing, short clauses do", "[text][recognise]") {
    CHECK(acts_of("退款 退货 换货 补发 补偿 包邮").empty());
    CHECK(acts_of("现货 秒发 顺丰 包邮 送礼 五星").empty());
    CHECK(performs("offer_discount", "谢谢,给您便宜 5 元,早点休息"));
    CHECK(performs("greet", "您好,在的,好的,给您发,稍等"));
}

TEST_CASE("decent words with a rude syllable are decent", "[text][recognise]") {
    for (const char* reply : {"您操作一下看看", "这个性价比很高", "饼干是奶油味的", "没办法送呢", "傻瓜式安装,一看就会", "呵呵,谢谢亲"}) {
        CAPTURE(reply);
        CHECK_FALSE(performs("rude", reply));
        CHECK_FALSE(performs("threaten", reply));
        CHECK_FALSE(performs("blame_buyer", reply));
    }
}

TEST_CASE("hits are in order and lie in the text", "[text][recognise]") {
    const std::string reply = "您好亲~~不好意思让您久等了😀 已经帮您申请了换货,明天给您发出,您放心";
    const Recognition r = recognise(shipped(), reply);
    REQUIRE(r.acts.size() >= 4);
    const int length = length_utf8(reply);
    for (std::size_t i = 0; i < r.acts.size(); ++i) {
        CHECK(r.acts[i].span.start < r.acts[i].span.end);
        CHECK(r.acts[i].span.end <= length);
        if (i > 0) CHECK(r.acts[i - 1].span.start <= r.acts[i].span.start);
        CHECK_FALSE(r.acts[i].pattern.empty());
    }
}

TEST_CASE("an empty lexicon recognises values only", "[text][recognise]") {
    const Recognition r = recognise(Lexicon(), "给您便宜5元");
    CHECK(r.acts.empty());
    CHECK(r.values.size() == 1);
}
