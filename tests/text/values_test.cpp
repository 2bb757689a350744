#include <catch2/catch_test_macros.hpp>
#include <string>
#include <vector>

#include "text/words.h"

using namespace peilian;
using namespace peilian::test;

namespace {

/// The values of a reply in a short form: `off 5`, `rate 9.5`, `coupon 199-20`, `price 89.9`, `pay 5`, `24 h`, `2 双`.
std::string values(std::string_view reply, std::string_view buyer = {}) {
    const auto yuan = [](std::int64_t fen) {
        std::string out = std::to_string(fen / 100);
        if (fen % 100 != 0) out += "." + std::to_string(1000 + fen % 100 * 10).substr(1, fen % 10 == 0 ? 1 : 2);
        return out;
    };
    std::string out;
    for (const ValueHit& v : recognise(shipped(), reply, buyer).values) {
        if (!out.empty()) out += "; ";
        switch (v.kind) {
            case ValueKind::amount_off: out += "off " + yuan(v.amount); break;
            case ValueKind::discount_rate: out += "rate " + yuan(v.amount * 10); break;
            case ValueKind::coupon: out += "coupon " + yuan(v.threshold) + "-" + yuan(v.amount); break;
            case ValueKind::price: out += "price " + yuan(v.amount); break;
            case ValueKind::compensation: out += "pay " + yuan(v.amount); break;
            case ValueKind::duration: out += std::to_string(v.amount) + " s " + v.unit; break;
            case ValueKind::count: out += std::to_string(v.amount) + " " + v.unit; break;
        }
    }
    return out;
}

}  // namespace

TEST_CASE("money in every spelling", "[text][values]") {
    CHECK(values("5元") == "price 5");
    CHECK(values("五块") == "price 5");
    CHECK(values("￥89.9") == "price 89.9");
    CHECK(values("¥89") == "price 89");
    CHECK(values("８９．９元") == "price 89.9");
    CHECK(values("两块五") == "price 2.5");
    CHECK(values("三块半") == "price 3.5");
    CHECK(values("89块9") == "price 89.9");
    CHECK(values("八十九块九") == "price 89.9");
    CHECK(values("八十九块九毛") == "price 89.9");
    CHECK(values("三十九块八包邮") == "price 39.8");
    CHECK(values("一百零五块") == "price 105");
    CHECK(values("两百五十块") == "price 250");
    CHECK(values("一百二十九元") == "price 129");
    CHECK(values("一千二百块") == "price 1200");
    CHECK(values("5毛钱") == "price 0.5");
    CHECK(values("129块钱") == "price 129");
    CHECK(values("这款现在89,喜欢可以拍") == "price 89");
    CHECK(values("最低八十九") == "price 89");
    CHECK(values("一百二给您") == "price 120");
}

TEST_CASE("a bare figure that answers a price is one", "[text][values]") {
    CHECK(values("89", "最低多少") == "price 89");
    CHECK(values("八十九", "多少钱") == "price 89");
    CHECK(values("38", "你穿几码") == "");
}

TEST_CASE("money off", "[text][values]") {
    CHECK(values("减10") == "off 10");
    CHECK(values("便宜十五") == "off 15");
    CHECK(values("给您便宜五块") == "off 5");
    CHECK(values("优惠您8元") == "off 8");
    CHECK(values("少两块五") == "off 2.5");
    CHECK(values("立减20元") == "off 20");
    CHECK(values("给您减到89") == "price 89");
}

TEST_CASE("rates", "[text][values]") {
    CHECK(values("95折") == "rate 9.5");
    CHECK(values("九五折也行") == "rate 9.5");
    CHECK(values("9.5折") == "rate 9.5");
    CHECK(values("打八折") == "rate 8");
    CHECK(values("八点五折") == "rate 8.5");
    CHECK(values("半价") == "rate 5");
    CHECK(values("对折") == "rate 5");
    CHECK(values("折叠的") == "");
}

TEST_CASE("coupons", "[text][values]") {
    CHECK(values("满199减20") == "coupon 199-20");
    CHECK(values("199减20") == "coupon 199-20");
    CHECK(values("满199元立减20元") == "coupon 199-20");
    CHECK(values("满一百减十块") == "coupon 100-10");
    CHECK(values("5元无门槛券") == "coupon 0-5");
    CHECK(values("一张5元优惠券").ends_with("coupon 0-5"));
    CHECK(values("五元券") == "coupon 0-5");
    CHECK(values("满99-10的券") == "coupon 99-10");
}

TEST_CASE("money for trouble", "[text][values]") {
    CHECK(values("补偿您5元") == "pay 5");
    CHECK(values("赔您八块") == "pay 8");
    CHECK(values("给您5元红包") == "pay 5");
    CHECK(values("退您差价12.5元") == "pay 12.5");
}

TEST_CASE("durations", "[text][values]") {
    CHECK(values("24小时内发货") == "86400 s h");
    CHECK(values("三天到") == "259200 s d");
    CHECK(values("2-3天到") == "259200 s d");
    CHECK(values("两三天") == "259200 s d");
    CHECK(values("半小时回复您") == "1800 s min");
    CHECK(values("5分钟") == "300 s min");
    CHECK(values("一个半小时") == "5400 s h");
    CHECK(values("两个工作日") == "172800 s d");
    CHECK(values("一周左右") == "604800 s d");
}

TEST_CASE("counts", "[text][values]") {
    CHECK(values("送您一双袜子") == "1 双");
    CHECK(values("两双") == "2 双");
    CHECK(values("30盒") == "30 盒");
    CHECK(values("拍三件") == "3 件");
    CHECK(values("俩黑的") == "2 个");
}

TEST_CASE("several in one reply", "[text][values]") {
    CHECK(values("原价129,现在109,再送两双袜子") == "price 129; price 109; 2 双");
    CHECK(values("满199减20,到手89块9") == "coupon 199-20; price 89.9");
    CHECK(values("拍两件打八折") == "2 件; rate 8");
}

TEST_CASE("figures that are no values", "[text][values]") {
    CHECK(values("订单号123456789012") == "");
    CHECK(values("电话13812345678") == "");
    CHECK(values("3月12号发") == "");
    CHECK(values("下午三点前发") == "");
    CHECK(values("您拍38码") == "");
    CHECK(values("型号A12") == "");
    CHECK(values("2024年") == "");
    CHECK(values("一下") == "");
    CHECK(values("这个一般") == "");
    CHECK(values("100%纯棉") == "");
    CHECK(values("[数字x]元") == "");
    CHECK(values("12345") == "");
}

TEST_CASE("a value's span is its figure in the original", "[text][values]") {
    const std::string reply = "亲～～八十九块九包郵";
    const Recognition r = recognise(shipped(), reply);
    REQUIRE(r.values.size() == 1);
    CHECK(slice_utf8(reply, r.values[0].span) == "八十九块九");
}

TEST_CASE("a bare figure is a price where the words move, show or compare one", "[text][values]") {
    CHECK(values("总价从245调到229了") == "price 245; price 229");
    CHECK(values("您刷新下,现在显示112") == "price 112");
    CHECK(values("158变150,您看看") == "price 158; price 150");
    CHECK(values("小份98,大份168") == "price 98; price 168");
    CHECK(values("这款口感软,29.9") == "price 29.9");
    CHECK(values("尾款还差69没付") == "price 69");
    CHECK(values("168真走不起", "168卖不卖") == "price 168");
    CHECK(values("别人家59那款没加绒", "人家才59") == "price 59");
    CHECK(values("满69才免邮") == "price 69");
    CHECK(values("两双一百六") == "2 双; price 160");
    CHECK(values("一千这个数我问一下", "1000能拿吗") == "price 1000");
    CHECK(values("尺码38的话脚长24", "我穿38码").empty());
    CHECK(values("SPF50的").empty());
    CHECK(values("这5块我做不了主", "再少5块") == "off 5");
    CHECK(values("五十块我去问问", "赔我50") == "pay 50");
    CHECK(values("双十一再来").empty());
}

TEST_CASE("money that is taken off or paid back, in spoken verbs", "[text][values]") {
    CHECK(values("再给您抠9块") == "off 9");
    CHECK(values("给您匀5块出来") == "off 5");
    CHECK(values("少收您12") == "off 12");
    CHECK(values("三条装系统自动扣12块") == "3 条; off 12");
    CHECK(values("塞您10块算赔礼") == "pay 10");
    CHECK(values("外加10块辛苦费") == "pay 10");
    CHECK(values("给您贴40块") == "pay 40");
    CHECK(values("折成18块赔给您") == "pay 18");
    CHECK(values("支付您200元作为延误赔付") == "pay 200");
    CHECK(values("新疆要补15的运费") == "price 15");
}

TEST_CASE("coupons as people shorten them", "[text][values]") {
    CHECK(values("满99本来就减15") == "coupon 99-15");
    CHECK(values("满129能扣18") == "coupon 129-18");
    CHECK(values("满88抵8") == "coupon 88-8");
    CHECK(values("199-40的券人人有") == "coupon 199-40");
    CHECK(values("5块无门槛的券给您") == "coupon 0-5");
    CHECK(values("能领无门槛6元") == "coupon 0-6");
    CHECK(values("领20元券,满129用") == "coupon 129-20");
}

TEST_CASE("more things that are counted, and pairs that are not", "[text][values]") {
    CHECK(values("12听罐头") == "12 听");
    CHECK(values("换一辆新车") == "1 辆");
    CHECK(values("三单一起发") == "3 单");
    CHECK(values("放俩香薰片") == "2 个");
    CHECK(values("就这俩没错吧").empty());
    CHECK(values("等我半分钟") == "30 s s");
    CHECK(values("趁这两天囤吧").empty());
    CHECK(values("做活要俩钟头") == "7200 s h");
}
