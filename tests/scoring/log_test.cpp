// What a chat without a script shows of its end, its waits and its answers: told by the buyer's own words.
#include <catch2/catch_test_macros.hpp>

#include <algorithm>

#include "scoring/asking.h"
#include "scoring/kit.h"
#include "scoring/reading.h"

using namespace peilian;
using namespace peilian::kit;

namespace {

ChatReading read(std::vector<Turn> turns) {
    static Transcript kept;
    kept = chat(std::move(turns));
    return read_transcript(shipped().lexicon, shipped().needs, kept);
}

NeedStatus status_of(const ChatReading& reading, const std::string& need) {
    const auto found = std::find_if(reading.needs.begin(), reading.needs.end(), [&](const NeedRecord& record) { return record.need == need; });
    REQUIRE(found != reading.needs.end());
    return found->status;
}

}  // namespace

TEST_CASE("an answer that the buyer calls none has addressed nothing") {
    const std::vector<Turn> answered{buyer(0, "这个什么材质的"), agent(10, "您好,这款是纯棉的"), buyer(20, "那多少钱"), agent(30, "这款89元")};
    CHECK(status_of(read(answered), "product") == NeedStatus::addressed);
    const ChatReading pressed = read({buyer(0, "这个什么材质的"), agent(10, "您好,这款质量很好,做工精细"), buyer(20, "我问的是材质"), agent(30, "感谢您的支持"), buyer(40, "那多少钱")});
    CHECK(status_of(pressed, "product") == NeedStatus::taken_up);
    CHECK(pressed.outcome_percent < read(answered).outcome_percent);
}

TEST_CASE("what was done at the desk stays done, however the buyer grumbles") {
    const ChatReading reading = read({buyer(0, "鞋子开胶了 我要退款"), agent(10, "抱歉,这就给您退"), action(14, "create_refund", Json::object().set("amount", 89)), buyer(30, "别道歉了"),
                                     agent(35, "好的,钱原路退回"), buyer(50, "好的")});
    CHECK(status_of(reading, "refund") == NeedStatus::addressed);
    const ChatReading grumble = read({buyer(0, "你们发错货了"), agent(10, "抱歉,给您换一双"), action(14, "create_exchange", Json::object().set("variant", "42")), buyer(30, "这次别再发错了")});
    CHECK(grumble.unanswered.empty());
    CHECK(grumble.outcome_percent > read({buyer(0, "你们发错货了"), agent(10, "抱歉"), buyer(30, "这次别再发错了")}).outcome_percent);
}

TEST_CASE("who was told that it takes time and said 好的 is not kept waiting") {
    const auto slowest = [](const ChatReading& reading) {
        std::int64_t longest = 0;
        for (const Wait& wait : reading.waits) longest = std::max(longest, wait.ms);
        return longest;
    };
    CHECK(slowest(read({buyer(0, "发票开错了"), agent(10, "抱歉,我现在转给财务,两点前给您回复"), buyer(20, "好的"), agent(3620, "新发票已经发到您邮箱了")})) == 10'000);
    CHECK(slowest(read({buyer(0, "发票开错了"), agent(10, "抱歉,我现在转给财务,两点前给您回复"), buyer(20, "几点能好"), agent(3620, "新发票已经发到您邮箱了")})) == 3'600'000);
    CHECK(slowest(read({buyer(0, "能换大一码吗"), agent(10, "可以的,给您换39码"), buyer(20, "好的"), agent(3620, "换好了")})) == 3'600'000);
}

TEST_CASE("a leaflet for who asked nothing, and five questions at once, earn nothing") {
    const std::string leaflet = "您好,本店主营乳胶枕颈椎枕,厂家直供,质量第一,满130减10,四点前拍下当天发货,7天无理由退换,送运费险,请放心购买,喜欢就收藏加购哦";
    CHECK(read({buyer(0, "在吗"), agent(5, leaflet)}).pasted[1]);
    CHECK_FALSE(read({buyer(0, "在吗"), agent(5, "您好,在的,请问想看哪款呢")}).pasted[1]);
    CHECK(read({buyer(0, "在吗"), agent(5, "自己用还是送人?侧睡仰睡?多高?多重?什么颜色?")}).pasted[1]);
    CHECK_FALSE(read({buyer(0, "在吗"), agent(5, "自己用还是送人呢?侧睡多还是仰睡多?")}).pasted[1]);
}

TEST_CASE("a price that a refusal names is no offer below the floor") {
    Transcript refused = chat({buyer(0, "150包邮我就拍"), agent(10, "您好，150包邮不行哈，锅可以给您158")});
    refused.brief.list_price = 16'800;
    refused.brief.floor_price = 15'200;
    CHECK(criterion(judged(refused, "pre_sale"), "sales.bargain-balance").verdict != Verdict::missed);
    Transcript granted = refused;
    granted.turns[1].text = "好的，给您改成140，您拍下吧";
    CHECK(criterion(judged(granted, "pre_sale"), "sales.bargain-balance").verdict == Verdict::missed);
}

TEST_CASE("the price of other goods that are recommended breaks no floor") {
    Transcript chosen = chat({buyer(0, "我家马桶能装吗"), agent(10, "建议您选V款，给您便宜到79元")});
    chosen.brief.list_price = 8'900;
    chosen.brief.floor_price = 8'500;
    CHECK(criterion(judged(chosen, "pre_sale"), "sales.bargain-balance").verdict == Verdict::missed);
    chosen.brief.values["size"] = "U款42厘米；V款（79元）47厘米";
    CHECK(criterion(judged(chosen, "pre_sale"), "sales.bargain-balance").verdict == Verdict::met);
    chosen.turns[1].text = "V款便宜十块，79就能拿";
    CHECK(criterion(judged(chosen, "pre_sale"), "sales.bargain-balance").verdict == Verdict::met);
    // What was asked about is nobody's other goods, whatever is recommended and whatever figures the facts hold.
    for (const char* said : {"好的，给您改成79，您拍下吧", "V款太大了，您拍这款吧，给您优惠到79元"}) {
        chosen.turns[1].text = said;
        CHECK(criterion(judged(chosen, "pre_sale"), "sales.bargain-balance").verdict == Verdict::missed);
    }
    chosen.turns[1].text = "推荐您拍这款，给您便宜到79元";
    for (const char* fact : {"满79元包邮", "买家出价79元", "别家卖79块"}) {
        chosen.brief.values["size"] = fact;
        CHECK(criterion(judged(chosen, "pre_sale"), "sales.bargain-balance").verdict == Verdict::missed);
    }
}

TEST_CASE("a variant's price answers who asked for it") {
    Transcript asked = chat({buyer(0, "多少钱啊"), agent(10, "推荐您这款U款，89元"), buyer(20, "会不会生锈"), agent(30, "不会的亲，是304不锈钢")});
    asked.brief.list_price = 8'900;
    asked.brief.values["info"] = "U款89元";
    CHECK(criterion(judged(asked, "pre_sale"), "sales.bargain-answer").verdict == Verdict::met);
}

TEST_CASE("words that ask, and words that leave it to the agent") {
    for (const char* text : {"好的，几点能好", "到了吗", "怎么还没发", "多久啊", "在?"}) CHECK(asks_in_words(text));
    for (const char* text : {"好的，几天都行", "多久都可以", "不知道怎么感谢您", "好的不急", ""}) CHECK_FALSE(asks_in_words(text));
    // Who agrees to wait, however long, was not left alone for hours.
    const auto waited = [](const char* agreed) { return read({buyer(0, "杯子裂了"), agent(10, "我问下仓库，下午给您答复"), buyer(20, agreed), agent(7200, "查到了，给您补发一个")}).waits.size(); };
    CHECK(waited("好的，几天都行") == waited("好的"));
    CHECK(waited("好的，几点能好") == waited("好的") + 1);
}

TEST_CASE("who thanks and goes elsewhere was not lost in anger") {
    const auto outcome = [](const char* last) { return read({buyer(0, "这个多少钱"), agent(10, "这款89元，304不锈钢的"), buyer(20, last), agent(30, "好的，祝您生活愉快")}).outcome_percent; };
    CHECK(outcome("我去别家买了") + 10 < outcome("谢谢，我去别家买了，您很耐心"));
}

TEST_CASE("thanks beside a complaint or a demand are manners") {
    const std::vector<Turn> greeted{buyer(0, "你好，在吗"), agent(10, "您好亲，在的，请问有什么可以帮您")};
    const auto ends_with = [&](const char* last) {
        std::vector<Turn> turns = greeted;
        turns.push_back(buyer(20, last));
        return read(turns);
    };
    CHECK(ends_with("鞋子开胶了，麻烦处理，谢谢").unanswered.size() == 1);
    CHECK(ends_with("重量了 下单啦").unanswered.empty());
    CHECK(ends_with("谢谢，我要退款").outcome_percent < 50);
    CHECK(read({buyer(0, "鞋底开胶了"), agent(10, "非常抱歉，这就给您全额退款"), buyer(20, "好的，那给我退款吧，谢谢")}).outcome_percent > 70);
}

TEST_CASE("who complains must not be told to name a false reason") {
    const auto verdict = [](const char* heard, const char* said) { return criterion(judged(chat({buyer(0, heard), agent(10, said)}), "after_sale"), "honesty.true-refund-reason").verdict; };
    CHECK(verdict("收到就是坏的", "抱歉，您申请退款，原因请选“不想要了”，这样快") == Verdict::missed);
    CHECK(verdict("收到就是坏的", "抱歉，退款原因您选“商品有问题”就行") == Verdict::met);
    CHECK(verdict("收到就是坏的", "抱歉，退款原因不要选不想要，选质量问题") == Verdict::met);
    CHECK(verdict("不喜欢想退货", "可以的，退款原因选不喜欢就好") == Verdict::met);
    for (const char* false_reason : {"退款原因请选择“不想要了”", "退款原因请选择【不喜欢/不想要】", "退款原因请您选择“我不想要了”", "退款原因那里麻烦您选不想要", "退款理由麻烦您勾选一下个人原因哦",
                                     "申请里写拍错了就好", "就选七天无理由吧，这样快"}) {
        CAPTURE(false_reason);
        CHECK(verdict("收到就是坏的", false_reason) == Verdict::missed);
    }
    for (const char* honest : {"如果原因选不想要，运费得您承担，请选商品破损", "退款原因选不喜欢是不对的，选质量问题", "您之前原因选拍错了，麻烦改成质量问题，运费我们承担",
                               "看到您退款原因填不喜欢，是商品有什么问题吗？有质量问题请改选质量问题，运费我们出", "要是选不想要的话快递费得您自己付，请选质量问题，运费我们出"}) {
        CAPTURE(honest);
        CHECK(verdict("收到就是坏的", honest) == Verdict::met);
    }
}

TEST_CASE("no farewell makes up for a buyer who goes elsewhere") {
    const auto outcome = [](const char* last) { return read({buyer(0, "这个多少钱"), agent(10, "这款89元"), buyer(20, last), agent(30, "好的，祝您生活愉快")}).outcome_percent; };
    CHECK(outcome("我去别家问") < 30);
    CHECK(outcome("好的谢谢") > 70);
}

TEST_CASE("a buyer whom the answers displease shows it in the score") {
    const std::vector<Turn> heard{buyer(0, "这个什么材质的"), agent(10, "您好,这款是纯棉的"), buyer(20, "会起球吗"), agent(30, "不会起球的,放心穿"), buyer(40, "好的谢谢")};
    CHECK(read(heard).displeased_milli == 0);
    const std::vector<Turn> unheard{buyer(0, "这个什么材质的"), agent(10, "您好,欢迎光临"), buyer(20, "我问的是材质"), agent(30, "感谢您的支持"), buyer(40, "算了我去别家"), buyer(42, "什么态度"), agent(50, "再见")};
    const ChatReading reading = read(unheard);
    CHECK(reading.displeased_milli == 1000);   // two runs of messages, both displeased
    CHECK(reading.displeased_at == 2);
    CHECK(read({buyer(0, "你们什么态度"), agent(10, "抱歉,给您换一双新的")}).displeased_milli == -1);   // nothing was answered before
    const Assessment well = judged(chat(heard), "pre_sale"), ill = judged(chat(unheard), "pre_sale");
    CHECK(criterion(well, "resolution.no-displeasure").verdict == Verdict::met);
    CHECK(criterion(ill, "resolution.no-displeasure").verdict == Verdict::missed);
    REQUIRE(criterion(ill, "resolution.no-displeasure").evidence.size() == 1);
    CHECK(criterion(ill, "resolution.no-displeasure").evidence.front().turn == 2);
    // A script says itself what its buyer feels.
    Transcript scripted = chat(heard);
    scripted.turns[0].needs = {"product"};
    CHECK(criterion(judged(scripted, "pre_sale"), "resolution.no-displeasure").verdict == Verdict::not_applicable);
}

TEST_CASE("manners alone bring no chat to its end") {
    const auto end = [](const char* last) { return read({buyer(0, "鞋底开胶了"), agent(10, "非常抱歉"), buyer(20, "那怎么办"), agent(30, last), buyer(40, "哦")}).outcome_percent; };
    CHECK(end("祝您生活愉快,再见") + 10 <= end("给您换一双新的,祝您生活愉快,再见"));
}

TEST_CASE("one notice may answer, a second is boilerplate") {
    const ChatReading reading = read({buyer(0, "周五能到吗"), agent(5, "【关于时效】快递时效以实际物流信息为准"), buyer(20, "能不能发顺丰"), agent(25, "【关于快递】本店合作快递有中通、顺丰、邮政")});
    CHECK_FALSE(reading.pasted[1]);
    CHECK(reading.pasted[3]);
    CHECK_FALSE(read({buyer(0, "周五能到吗"), agent(5, "【关于时效】快递时效以实际物流信息为准"), buyer(20, "能不能发顺丰"), agent(25, "可以发顺丰,补12元")}).pasted[3]);
}
