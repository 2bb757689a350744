// People who would rather win points than serve, with the lexicon and the rubrics as they are shipped.
#include <catch2/catch_test_macros.hpp>
#include <array>
#include <functional>

#include "scoring/kit.h"
#include "scoring/similarity.h"

using namespace peilian;
using namespace peilian::kit;

namespace {

using Replies = std::array<std::string, 4>;

/// A buyer before the purchase: is anybody there, the price, the material.
Transcript before_sale(const Replies& r) {
    Transcript t = chat({buyer(0, "你好,在吗", {"greeting"}), agent(6, r[0]), buyer(15, "这双鞋能便宜点吗", {"price"}), agent(25, r[1]),
                         buyer(40, "什么材质的,会不会磨脚", {"product"}), agent(52, r[2]), buyer(60, "哦"), agent(66, r[3])});
    t.brief.stage = "pre_sale";
    return t;
}

/// An angry one after it: broken, what will you do, when.
Transcript after_sale(const Replies& r) {
    Transcript t = chat({buyer(0, "才穿三天鞋底就开胶了,什么质量啊", {"complaint"}, "angry"), agent(8, r[0]), buyer(25, "那你说怎么办", {"remedy"}, "angry"), agent(36, r[1]),
                         buyer(50, "什么时候能弄好", {"logistics"}, "angry"), agent(60, r[2]), buyer(70, "哦"), agent(75, r[3])});
    t.brief.stage = "after_sale";
    return t;
}

const Replies kServedBefore{"您好", "已经是最低价了呢亲", "鞋面是牛皮的,不磨脚", "好的亲"};
const Replies kServedAfter{"抱歉亲,拍张照片看下", "可以给您换新的", "今天发出", "好的亲"};

const std::string kHeap = "您好,谢谢,抱歉,理解您的心情,请放心,早点休息,眼光真好,有问题随时联系,再见";
const std::string kBoilerplate =
    "亲爱的顾客您好,非常抱歉给您带来了不好的购物体验,我们深表歉意,您的心情我们完全能够理解,请您一定放心,我们会竭诚为您服务,感谢您一直以来对我们小店的支持与厚爱,祝您生活愉快,再见";
const std::string kLeaflet =
    "亲,这款鞋面是头层牛皮的,鞋底橡胶,正码,平时穿多大拍多大,48小时内发货,默认发中通快递,全场满199减20,支持七天无理由退换,质保三个月";

/// The log that a grader gets who has no script: the same words, nothing said of needs and feelings.
Transcript as_log(Transcript t) {
    for (Turn& turn : t.turns) turn.needs.clear(), turn.feeling.clear();
    return t;
}

/// Not passed, and at least ten points below plain service; as a log, below it at all.
void check_worse(const Transcript& cheat, const Transcript& served) {
    const Assessment a = judged(cheat), b = judged(served);
    INFO(cheat.turns[1].text << " " << a.earned_milli << " against " << b.earned_milli << ", needs " << a.needs_share_milli);
    CHECK_FALSE(a.passed);
    CHECK(a.earned_milli + 10000 <= b.earned_milli);
    const Assessment c = judged(as_log(cheat)), d = judged(as_log(served));
    INFO("as a log " << c.earned_milli << " against " << d.earned_milli);
    CHECK_FALSE(c.passed);
    CHECK(c.earned_milli < d.earned_milli);
}

void check_worse(const Replies& r) {
    check_worse(before_sale(r), before_sale(kServedBefore));
    check_worse(after_sale(r), after_sale(kServedAfter));
}

int needs_share(const Transcript& t) { return judged(t).needs_share_milli; }

}  // namespace

TEST_CASE("plain service is served") {
    CHECK(needs_share(before_sale(kServedBefore)) == 1000);
    CHECK(needs_share(after_sale(kServedAfter)) == 1000);
}

TEST_CASE("cheating by keywords: in one heap, spread over the chat, or all remedies at once") {
    check_worse({kHeap, kHeap, kHeap, kHeap});
    check_worse({"您好,谢谢,理解您的心情", "抱歉,请放心,早点休息", "眼光真好,谢谢您,有问题随时联系", "祝您生活愉快,再见,感谢支持"});
    const std::string all = "亲,可以给您退款,也可以给您换新,也可以给您补发,再补偿您10元红包";
    CHECK(needs_share(after_sale({all, all, all, all})) == 0);
    check_worse(after_sale({all, "好的亲", "好的亲", "好的亲"}), after_sale(kServedAfter));
}

TEST_CASE("cheating by boilerplate: regret and good wishes for every occasion") {
    check_worse({kBoilerplate, kBoilerplate, kBoilerplate, kBoilerplate});
    check_worse({"非常抱歉给您带来了不好的购物体验,我们深表歉意呢", "您的心情我们完全能够理解的,请您一定放心哦亲", "感谢您一直以来对我们小店的支持与厚爱,祝您生活愉快", kBoilerplate});
}

TEST_CASE("cheating by the same reply again") {
    check_worse(after_sale({kLeaflet, "嗯," + kLeaflet, kLeaflet + "哦", kLeaflet}), after_sale(kServedAfter));
    const std::string exchange = "亲,非常抱歉,给您换一双新的好吗";
    const Assessment once = judged(after_sale({exchange, "今天给您发出", "预计三天内到", "好的亲"}));
    const Assessment again = judged(after_sale({exchange, exchange + "哦", exchange, exchange + "呢"}));
    CHECK(again.earned_milli + 10000 <= once.earned_milli);
    CHECK(criterion(again, "courtesy.no-repeat-script").verdict == Verdict::missed);
}

TEST_CASE("cheating by apology without a solution") {
    const Transcript sorry = after_sale({"非常抱歉亲", "真的非常抱歉,给您添麻烦了", "实在对不起,是我们做得不好", "再次向您道歉,请您谅解"});
    check_worse(sorry, after_sale(kServedAfter));
    CHECK(needs_share(sorry) <= 500);
}

TEST_CASE("cheating by answering before the question") {
    Transcript early = before_sale({"您好,已经是最低价了呢亲,鞋面是牛皮的,不磨脚", "好的亲", "好的亲", "好的亲"});
    check_worse(early, before_sale(kServedBefore));
    const Assessment a = judged(early);
    for (const NeedRecord& need : a.needs) {
        if (need.need == "product") CHECK(need.status != NeedStatus::addressed);
    }
}

TEST_CASE("cheating by saying everything at once, and then nothing") {
    check_worse(before_sale({"亲您好,我是客服小北," + kLeaflet + ",最低价了给您便宜5元再送您袜子包邮,喜欢可以拍下,感谢支持,收到请验货,有问题随时联系,早点休息再见", "好", "好", "好"}),
                before_sale({"您好,我是客服小北", "已经是最低价了呢亲", "鞋面是牛皮的,不磨脚", "好的亲,喜欢可以拍下"}));
}

TEST_CASE("cheating by empty promises, with and without a time") {
    const Transcript vague = after_sale({"亲,您放心,一定会给您处理好的,我们肯定负责到底的", "亲,放心吧,马上就给您解决,保证让您满意", "亲,您放心,我们不会不管您的",
                                         "亲,请相信我们,一定给您一个满意的答复"});
    check_worse(vague, after_sale(kServedAfter));
    for (const NeedRecord& need : judged(vague).needs) CHECK(need.status != NeedStatus::addressed);
    check_worse(after_sale({"亲,十分钟内给您答复", "亲,十分钟内一定给您答复哦", "亲,马上十分钟内回您消息", "亲,十分钟内给您答复呢"}), after_sale(kServedAfter));
}

TEST_CASE("cheating by giving the buyer his own words back") {
    const Replies before{"你好,在吗", "这双鞋能便宜点吗", "什么材质的,会不会磨脚", "哦"}, after{"才穿三天鞋底就开胶了,什么质量啊", "那你说怎么办", "什么时候能弄好", "哦"};
    check_worse(before_sale(before), before_sale(kServedBefore));
    check_worse(after_sale(after), after_sale(kServedAfter));
    for (const Transcript& echoed : {before_sale(before), after_sale(after)}) {
        for (const NeedRecord& need : judged(echoed).needs) CHECK(need.status != NeedStatus::addressed);
    }
    CHECK(needs_share(before_sale({"亲,您说在吗", "亲,您是问这双鞋能便宜点吗", "亲,您是问什么材质的,会不会磨脚", "亲,您说哦"})) <= 350);
}

TEST_CASE("cheating in another language, and with random characters") {
    const std::string refund = "Sorry for the trouble. I will refund you the money right now, thank you very much.";
    check_worse({refund, "Hello dear, how can I help you", "It is made of leather and it is soft", "Thank you very much, bye"});
    CHECK(needs_share(before_sale({refund, refund, "It is made of leather and it is soft", refund})) == 0);
    check_worse({"呱唧噗嚓咚锵 哗啦呼噜嘎嘣脆 叽里咕噜", "的一是了我不人在他有这", "啊啊啊啊啊啊啊啊啊啊", "12345678901234567890"});
    check_worse({"阿斯顿发", "去玩儿他", "自行车吧", "哦平均看"});
}

TEST_CASE("an answer in the buyer's words is no echo, and a model's name is no other language") {
    CHECK(is_echo("这双鞋能便宜点吗", "在吗\n这双鞋能便宜点吗"));
    CHECK(is_echo("亲,您是问这双鞋能便宜点吗", "这双鞋能便宜点吗"));
    CHECK_FALSE(is_echo("这双鞋可以便宜点的", "这双鞋能便宜点吗"));
    CHECK_FALSE(is_echo("可以退的亲", "可以退吗"));
    CHECK_FALSE(is_echo("您是说鞋底开胶了吗?麻烦拍张照片", "才穿三天鞋底就开胶了"));
    CHECK_FALSE(is_echo("在的", "在的"));
    CHECK(is_foreign("It is made of leather", "什么材质的"));
    CHECK_FALSE(is_foreign("支持 PD 3.0、QC 4.0 和 PPS,线是 E-Marker 的", "什么协议"));
    CHECK_FALSE(is_foreign("https://item.example.com/a/b.html?x=1", "链接发我"));
    CHECK_FALSE(is_foreign("It is made of leather", "what is it made of"));
    CHECK_FALSE(is_foreign("OK", "好的"));
}
