// The words that say what a figure is.
#pragma once
#include <array>
#include <string_view>

#include "text/word_set.h"

namespace peilian {

struct TimeUnit {
    std::u32string_view word;
    int seconds;
    const char* unit;
};
/// Longer ones first where one begins another. Spelled as folded text is: 做 for 作.
inline constexpr auto kTimeUnits = std::to_array<TimeUnit>({
    {U"个小时", 3600, "h"}, {U"小时", 3600, "h"}, {U"个钟头", 3600, "h"}, {U"钟头", 3600, "h"}, {U"个钟", 3600, "h"}, {U"个工做日", 86400, "d"}, {U"工做日", 86400, "d"}, {U"个自然日", 86400, "d"}, {U"自然日", 86400, "d"},
    {U"个月", 2592000, "d"}, {U"个星期", 604800, "d"}, {U"星期", 604800, "d"}, {U"个礼拜", 604800, "d"}, {U"礼拜", 604800, "d"}, {U"周年", 31536000, "d"}, {U"周", 604800, "d"},
    {U"分钟", 60, "min"}, {U"秒钟", 1, "s"}, {U"秒", 1, "s"}, {U"天", 86400, "d"}, {U"日内", 86400, "d"}, {U"日之内", 86400, "d"}, {U"年", 31536000, "d"}, {U"min", 60, "min"}, {U"h", 3600, "h"}});

struct ValueWords {
    WordSet measures{U"千克", U"公斤", U"毫升", U"厘米", U"公分", U"kg", U"ml", U"cm", U"mm", U"双", U"件", U"个", U"条", U"只", U"盒", U"包", U"袋", U"瓶", U"支", U"张", U"套", U"箱", U"斤",
                     U"克", U"片", U"份", U"杯", U"本", U"对", U"把", U"台", U"根", U"卷", U"粒", U"颗", U"罐", U"枚", U"款", U"米", U"部", U"提", U"桶", U"排", U"串", U"节", U"板", U"贴",
                     U"朵", U"束", U"听", U"篮", U"柄", U"盏", U"辆", U"道", U"轮", U"株", U"头", U"幅", U"筐", U"碗", U"匹", U"架", U"间", U"户", U"趟", U"组", U"抽", U"层", U"寸", U"升", U"g", U"l", U"码", U"块", U"副", U"顶", U"床", U"捆", U"扎", U"次", U"种", U"人", U"单", U"页", U"号"};
    /// Measures of size, not of how many.
    WordSet sizes{U"千克", U"公斤", U"毫升", U"厘米", U"公分", U"kg", U"ml", U"cm", U"mm", U"克", U"层", U"寸", U"升", U"g", U"l", U"码", U"次", U"种", U"人", U"页", U"号", U"米", U"抽", U"道", U"头", U"趟"};
    /// A 块 before these counts pieces, not yuan.
    WordSet pieces{U"饼", U"蛋糕", U"肥皂", U"香皂", U"布", U"毛巾", U"巧克力", U"电池", U"糖", U"表", U"手表", U"面包", U"豆", U"肉", U"板", U"砖", U"抹布", U"海绵", U"手工皂", U"皂", U"屏",
                   U"钢化", U"地垫", U"地毯", U"牛"};
    WordSet adverbs{U"一块", U"一对一", U"一把年纪"};
    WordSet addresses{U"爱的", U"爱的顾客", U"们", U"亲", U"亲亲", U"亲爱的", U"客官", U"宝贝", U"宝", U"家人", U"姐", U"美女", U"老板", U"哥", U"小仙女", U"大姐", U"姐妹"};
    WordSet coupons{U"优惠券", U"店铺券", U"优惠劵", U"优惠卷", U"代金券", U"抵用券", U"抵扣券", U"无门槛", U"券", U"劵"};
    WordSet payments{U"红包", U"补偿", U"赔偿", U"现金"};
    WordSet coupon_links{U"立减", U"可以减", U"可减", U"就减", U"优惠", U"直减", U"减", U"返", U"可用", U"使用", U"用", U"立省", U"省", U"减掉", U"扣", U"能扣", U"抵", U"可抵", U"能抵", U"抵扣", U"打掉"};
    WordSet bare_coupon_links{U"立减", U"减"};
    WordSet coupon_fillers{U"我", U"我们", U"就", U"给你", U"可以", U"再", U"能", U"直接", U"都", U"的", U"这边", U"会", U"系统", U"自动", U"本来", U"就会", U"结算"};
    WordSet off{U"减", U"便宜", U"优惠", U"少", U"降", U"省", U"立减", U"抹", U"直降", U"让利", U"让", U"抵", U"折扣", U"少收", U"立省", U"减免", U"免", U"优惠券", U"抹掉", U"抠", U"匀", U"松", U"扣", U"扣掉", U"少算", U"少的", U"少了的", U"压掉", U"砍掉"};
    WordSet pay{U"补偿", U"赔偿", U"赔付", U"赔", U"补", U"补贴", U"退", U"返", U"返现", U"红包", U"退款", U"退差价", U"差价", U"打款", U"转", U"贴", U"贴补", U"倒贴", U"赔补"};
    /// Before 补 these make it the buyer who pays.
    WordSet charge{U"要", U"要另", U"另", U"得", U"需", U"需要", U"自己", U"得另", U"自行"};
    WordSet price{U"卖", U"价", U"只要", U"现价", U"售价", U"到手", U"原价", U"一共", U"总共", U"合计", U"才", U"价格是", U"价格", U"仅", U"仅需", U"实付", U"付", U"改成", U"改到", U"收", U"算",
                  U"调到", U"调成", U"最低", U"单价", U"进价", U"成本", U"底价", U"减到", U"便宜到", U"给到", U"做到", U"凑成", U"凑到", U"平时", U"拍", U"显示", U"弹回", U"落到", U"掉到", U"降到", U"降成", U"压到", U"调整到", U"变", U"变成", U"成了", U"首重", U"定金", U"尾款", U"差", U"单支", U"单买", U"应付", U"从", U"原先"};
    /// These make a price only where prices are talked about and the figure ends the clause.
    WordSet weak{U"现在", U"是", U"要", U"就", U"按", U"给你", U"的", U"每瓶", U"每件", U"每双", U"每条", U"每个", U"每盒", U"每袋", U"每包", U"一双", U"一件", U"一条", U"一个", U"一盒", U"一瓶", U"改", U"款", U"活动"};
    /// A figure before these was the price, the one after them is.
    WordSet turns_into{U"变", U"变成", U"调到", U"调成", U"调整到", U"改到", U"改成", U"降到", U"降成", U"掉到", U"压到", U"跌到", U"减到", U"起"};
    /// 小份98, 大盒168: a size of pack before its price.
    WordSet sold_as{U"小盒", U"大盒", U"小份", U"大份", U"中份", U"单份", U"单盒", U"单件", U"整箱", U"小瓶", U"大瓶", U"小包", U"大包", U"单支", U"单瓶", U"整盒", U"两片装", U"小号", U"大号", U"标准版", U"套餐"};
    WordSet coupon_used{U"用", U"可用", U"能用", U"能抵", U"可抵", U"使用", U"才能用", U"起用", U"抵扣"};
    WordSet for_trouble{U"赔礼", U"赔补", U"辛苦费", U"赔付", U"赔给", U"补给你", U"误工费", U"算赔", U"补偿", U"赔你", U"赔个", U"心意", U"补你", U"算补"};
    WordSet after_price{U"了", U"吧", U"哦", U"呢", U"的", U"啦", U"算", U"给你", U"行", U"可以", U"成交", U"拿走", U"卖", U"起", U"咯", U"怎么样", U"你看", U"咋样", U"带走", U"左右", U"结算", U"一口价", U"好吗", U"吗", U"嘛"};
    WordSet sold_for{U"给你", U"成交", U"卖", U"拿走", U"带走", U"一口价"};
    WordSet fillers{U"了", U"到", U"你", U"给你", U"个", U"是", U"也就", U"就", U"大概", U"差不多", U"再", U"最多", U"给", U"至", U"成", U"为", U"款", U"现金", U"现", U"金额", U"立", U"掉", U"过",
                    U"一共", U"总共", U"才", U"只", U"要", U"现在", U"你的", U"我"};
};

inline const ValueWords& value_words() {
    static const ValueWords kWords;
    return kWords;
}

enum class MoneyContext { none, off, pay, price, weak };

/// What the words before a figure say it is: 便宜[您]5, 补偿您5, 只要89; 减到89 is a price.
MoneyContext money_context(const NormalText& text, int at);

}  // namespace peilian
