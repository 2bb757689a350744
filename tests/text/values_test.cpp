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
    CHECK(values("给您改到369,券就不叠了") == "price 369");
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

TEST_CASE("numbers as they are spoken and shortened", "[text][values]") {
    CHECK(values("两块五一根") == "price 2.5; 1 根");
    CHECK(values("两块九毛九一包") == "price 2.99; 1 包");
    CHECK(values("51块5毛7") == "price 51.57");
    CHECK(values("一片八毛六") == "1 片; price 0.86");
    CHECK(values("三毛五毛的") == "price 0.3; price 0.5");
    CHECK(values("九点九包邮,亏着卖的") == "price 9.9");
    CHECK(values("早上九点九个人排队") == "9 个");
    CHECK(values("¥1,299,白色缺货") == "price 1299");
    CHECK(values("¥12,800") == "price 12800");
    CHECK(values("原价89,129的那款更厚") == "price 89; price 129");
    CHECK(values("年卡一百二八") == "price 128");
    CHECK(values("一千零八十") == "");
    CHECK(values("一千零八十", "多少钱") == "price 1080");
    CHECK(values("三四百块") == "price 400");
    CHECK(values("七八十块钱") == "price 80");
    CHECK(values("二十七八块") == "price 28");
    CHECK(values("三五天到") == "432000 s d");
    CHECK(values("三两天就到") == "259200 s d");
    CHECK(values("依据三包规定").empty());
    CHECK(values("专柜一千二一瓶") == "price 1200; 1 瓶");
    CHECK(values("老板说两百一口价", "问老板了没") == "price 200");
    CHECK(values("四件两百一包邮", "多少钱") == "4 件; price 210");
}

TEST_CASE("thousands and ten thousands after Arabic figures", "[text][values]") {
    CHECK(values("6k多,顶配8k5", "这笔记本什么价位") == "price 6000; price 8500");
    CHECK(values("1.5k出头吧,看配置", "大概什么价") == "price 1500");
    CHECK(values("1w2含税", "十台报个价") == "price 12000");
    CHECK(values("两万以内能开专票") == "price 20000");
    CHECK(values("4k屏的贵八百块钱呢", "4k版贵多少") == "price 800");
    CHECK(values("65w快充", "多少钱") == "");
}

TEST_CASE("an estimate counts as its figure", "[text][values]") {
    CHECK(values("运费三十来块") == "price 30");
    CHECK(values("十来块") == "price 10");
    CHECK(values("一单十几块") == "1 单; price 10");
    CHECK(values("百十来块钱吧") == "price 110");
    CHECK(values("支架一般一百上下", "安装空调收钱不") == "price 100");
    CHECK(values("一万出头", "电动三轮多少") == "price 10000");
    CHECK(values("小一千", "全套下来多少") == "price 1000");
    CHECK(values("等了二十来分钟") == "1200 s min");
    CHECK(values("能开十来天") == "864000 s d");
    CHECK(values("三千多单") == "3000 单");
    CHECK(values("就赚几十块").empty());
    CHECK(values("百分之二十的手续费").empty());
}

TEST_CASE("俩 and 仨 hold their measure word", "[text][values]") {
    CHECK(values("等俩月") == "5184000 s d");
    CHECK(values("俩人用选大的") == "2 人");
    CHECK(values("一个九块,俩十七,仨二十四", "怎么卖") == "1 个; price 9; 2 个; price 17; 3 个; price 24");
    CHECK(values("一百块仨") == "price 100; 3 个");
    CHECK(values("一共俩包裹") == "2 个");
    CHECK(values("咱俩都省心").empty());
}

TEST_CASE("bare sums where prices are asked for", "[text][values]") {
    CHECK(values("换屏260 换电池九十", "修手机多少钱") == "price 260; price 90");
    CHECK(values("在的~这个杯子39,两个装69", "在吗?杯子多少钱") == "price 39; 2 个; price 69");
    CHECK(values("沙发三人位两千九,加贵妃四千一", "沙发啥价格") == "price 2900; price 4100");
    CHECK(values("您要的11朵装是139,19朵的199", "玫瑰几个价") == "11 朵; price 139; 19 朵; price 199");
    CHECK(values("对啊三百六", "是360吗") == "price 360");
    CHECK(values("一千八您拿走", "两千能谈不") == "price 1800");
    CHECK(values("别家卖39的是涤纶,我家59的是棉", "别家39") == "price 39; price 59");
    CHECK(values("窗帘三十八一米", "窗帘多少钱") == "price 38");
    CHECK(values("钢化膜9.9两张", "手机付款了") == "price 9.9; 2 张");
    CHECK(values("租一天八十", "怎么租") == "86400 s d; price 80");
    CHECK(values("一支四十九") == "1 支; price 49");
    CHECK(values("四条胎换下来两千二") == "4 条; price 2200");
    CHECK(values("三千以内我闭眼推") == "price 3000");
    CHECK(values("现在卖两千块,开机就行") == "price 2000");
    CHECK(values("纯牛奶250ml×24,实付118元") == "price 118");
}

TEST_CASE("sums to pay by name", "[text][values]") {
    CHECK(values("安装费80") == "price 80");
    CHECK(values("押金三百,还了秒退") == "price 300");
    CHECK(values("学生票30,成人60", "门票") == "price 30; price 60");
    CHECK(values("月卡15,季卡40", "会员怎么收费") == "price 15; price 40");
    CHECK(values("尾款还要付两千八百四") == "price 2840");
    CHECK(values("定金五十抵一百") == "price 50; off 100");
    CHECK(values("差价30") == "price 30");
    CHECK(values("换大号要补差价30") == "price 30");
    CHECK(values("折后89,算下来一共79") == "price 89; price 79");
    CHECK(values("要补十二块运费") == "price 12");
    CHECK(values("补八块差价换顺丰") == "price 8");
    CHECK(values("退货扣10块包装费") == "price 10");
    CHECK(values("从79回到109") == "price 79; price 109");
    CHECK(values("遮光95的就行", "阳台西晒") == "");
    CHECK(values("儿童款130偏短,一米四要拍150", "孩子穿多大码").empty());
    CHECK(values("618我们有活动").empty());
}

TEST_CASE("figures pointed at, and what becomes of them", "[text][values]") {
    CHECK(values("加急费那30也勾掉了,现在1188", "改价了吗") == "off 30; price 1188");
    CHECK(values("6块邮费给您抹掉") == "off 6");
    CHECK(values("比分开拍省了21") == "off 21");
    CHECK(values("少收您十块") == "off 10");
    CHECK(values("从两千三直降到一千七百九十九") == "price 2300; price 1799");
    CHECK(values("比单买贵三百") == "price 300");
}

TEST_CASE("coupons with words between, in Chinese figures, and in a list", "[text][values]") {
    CHECK(values("是满500才减50") == "coupon 500-50");
    CHECK(values("品类券1000-80您还没领吧") == "coupon 1000-80");
    CHECK(values("还送一张80-20") == "1 张; coupon 80-20");
    CHECK(values("两百减三十,四百减八十") == "coupon 200-30; coupon 400-80");
    CHECK(values("25减到22") == "price 25; price 22");
    CHECK(values("无门槛五元,今晚失效") == "coupon 0-5");
    CHECK(values("两张券,一张15一张5") == "2 张; 1 张; coupon 0-15; 1 张; coupon 0-5");
    CHECK(values("我单独塞您张30的券,满300能抵").starts_with("coupon 300-30"));
    CHECK(values("您已领取店铺红包5元") == "coupon 0-5");
    CHECK(values("抱歉让您久等,送您一张10元无门槛券") == "1 张; pay 10");
}

TEST_CASE("compensation that is known by what goes before or after", "[text][values]") {
    CHECK(values("话费给您充10块") == "pay 10");
    CHECK(values("害您白等,给您充个8块话费赔个不是") == "pay 8");
    CHECK(values("晚发一天赔3块,晚了四天一共12") == "86400 s d; pay 3; 345600 s d; pay 12");
    CHECK(values("再多真赔不出来了,十块是我能给的上限", "能不能再赔点") == "pay 10");
    CHECK(values("五星好评带图,10块是您的") == "pay 10");
    CHECK(values("上周多扣的8块今晚退到您卡里") == "pay 8");
    CHECK(values("退您差价30") == "pay 30");
    CHECK(values("12元运费补贴给您") == "pay 12");
    CHECK(values("差额58元已退至零钱") == "pay 58");
    CHECK(values("那20块今天打到您支付宝", "补偿什么时候给") == "pay 20");
    CHECK(values("退您6块8") == "pay 6.8");
    CHECK(values("全套定价三百六,我们卖五折一百八") == "price 360; rate 5; price 180");
    CHECK(values("退一赔三").empty());
}

TEST_CASE("more spans of time, and words that only look like one", "[text][values]") {
    CHECK(values("敷一刻钟洗掉") == "900 s min");
    CHECK(values("一个半月") == "3888000 s d");
    CHECK(values("走顺丰一天半到") == "129600 s d");
    CHECK(values("同城的半天就到") == "43200 s h");
    CHECK(values("磨了半天").empty());
    CHECK(values("让您等了这么半天").empty());
    CHECK(values("今天是最后一天了").empty());
    CHECK(values("支持七天无理由退换").empty());
    CHECK(values("一年四季都能盖").empty());
    CHECK(values("近三月的名单") == "7776000 s d");
    CHECK(values("周二到周三发").empty());
    CHECK(values("一周只跑三趟") == "604800 s d; 3 趟");
}

TEST_CASE("what is counted, and what is only said", "[text][values]") {
    CHECK(values("三样都有,分六期") == "3 样; 6 期");
    CHECK(values("五口以上得上大的") == "5 口");
    CHECK(values("待付的有两笔") == "2 笔");
    CHECK(values("500积分换一条毛巾") == "500 积分; 1 条");
    CHECK(values("只能用一次").empty());
    CHECK(values("换三次水") == "3 次");
    CHECK(values("您是付了207对吗", "付款了") == "price 207");
    CHECK(values("拿一对") == "1 对");
    CHECK(values("您放一百个心").empty());
    CHECK(values("一分价钱一分货").empty());
    CHECK(values("一个个看,一条条回").empty());
    CHECK(values("让您5个点,也就是95折") == "rate 9.5");
    CHECK(values("点亮五颗星").empty());
    CHECK(values("同一个牧场,那一套说法").empty());
    CHECK(values("五年一个都没丢过") == "157680000 s d");
    CHECK(values("换一块给您") == "1 块");
    CHECK(values("少了一块滤网,我补一块过去") == "1 块; 1 块");
    CHECK(values("两样一块发").starts_with("2 样"));
    CHECK(values("跟仓库打了三通电话") == "3 通");
    CHECK(values("您加一块算算").empty());
    CHECK(values("宝宝六个月可以吃").empty());
    CHECK(values("北方有暖气的话头一年加湿").empty());
    CHECK(values("那是38节的活动").empty());
    CHECK(values("两条205/55R16", "轮胎付好了") == "2 条");
    CHECK(values("身份证后四位").empty());
    CHECK(values("加四件套,配2019款三厢").empty());
    CHECK(values("手机159****0021").empty());
}

TEST_CASE("days without 天, years that are dates, coupons of the whole shop, Cantonese sums", "[text][values]") {
    CHECK(values("可试用三日") == "259200 s d");
    CHECK(values("试用十四日后归还") == "1209600 s d");
    CHECK(values("三十日价保期内可退") == "2592000 s d");
    CHECK(values("十五日停收") == "");
    CHECK(values("你22年那单还在保") == "");
    CHECK(values("用了22年") == "693792000 s d");
    CHECK(values("凑满一百八，店里统一减二十") == "coupon 180-20");
    CHECK(values("满一百五店里减十五") == "coupon 150-15");
    CHECK(values("十八蚊一包") == "price 18; 1 包");
    CHECK(values("防蚊子的") == "");
}
