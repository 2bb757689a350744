#include "text/price_talk.h"

#include <algorithm>
#include <array>

#include "text/numbers.h"
#include "text/value_words.h"
#include "text/values.h"

namespace peilian {
namespace {

constexpr auto kOpen = std::to_array<std::string_view>({"价", "钱", "块", "元", "便宜", "优惠", "卖", "贵", "折", "减", "降", "少点", "零头", "抹", "最低", "砍", "付", "¥", "￥", "行不", "总共", "一共", "多少一", "费", "算了", "划算", "差价", "定金", "尾款", "券", "预算", "刷新", "改好", "改价", "改了", "改下", "省", "补贴", "以内", "单买", "赔", "能拿", "拿走", "租"});
constexpr auto kAsked = std::to_array<std::string_view>({"多少钱", "多钱", "多少米", "几钱", "价", "咋卖", "怎么卖", "啥价", "收费", "怎么收", "收钱", "要钱", "贵", "便宜", "费", "几块", "多少一", "多少银子", "卖多少", "多少卖", "最低", "算算", "算一下", "算下", "大约多少", "大概多少", "最后多少", "要多少", "到多少", "三件多少", "报个", "票", "怎么租", "打折", "活动", "优惠", "划算", "砍", "咋收", "钱", "门票", "门槛"});
constexpr auto kClaims = std::to_array<std::string_view>({"赔", "补偿", "补差", "退差", "误工", "损失", "说法", "补我", "退我", "退款", "退钱", "多扣", "价保", "保价", "好评", "返现", "赔付", "补点"});

constexpr auto kSizes = std::to_array<std::string_view>({"码", "穿", "身高", "体重", "脚", "尺寸", "几号", "宽", "小了", "大了"});

/// A question for the price of goods, which asks for nothing back whatever else it says.
constexpr auto kSale = std::to_array<std::string_view>({"怎么卖", "咋卖", "多少钱", "啥价", "什么价"});

template <class Words>
bool any_in(std::string_view said, const Words& words) {
    return std::ranges::any_of(words, [&](std::string_view w) { return said.find(w) != std::string_view::npos; });
}

/// A message that ends in 多少.
bool how_much(std::string_view said) {
    for (const std::string_view mark : {"?", "？", "。", " ", "呢", "呀", "啊"})
        if (said.ends_with(mark)) said.remove_suffix(mark.size());
    return said.ends_with("多少");
}

}  // namespace

PriceTalk price_talk(std::string_view reply, std::string_view buyer) {
    PriceTalk talk;
    talk.asked = any_in(buyer, kAsked) || how_much(buyer);
    talk.open = talk.asked || any_in(buyer, kOpen) || any_in(reply, kOpen);
    talk.claims = any_in(buyer, kClaims) && !any_in(buyer, kSale);
    talk.sizes = (any_in(buyer, kSizes) || any_in(reply, kSizes)) && !any_in(buyer, kSale);
    return talk;
}

std::vector<PriceTalk::Named> named_figures(const NormalText& message) {
    std::vector<PriceTalk::Named> out;
    for (const ValueHit& hit : find_figures(message).hits)
        if (hit.kind == ValueKind::amount_off || hit.kind == ValueKind::compensation) out.push_back({hit.amount, hit.kind});
    for (int i = 0; i < message.size();) {
        const Number n = read_number(message, i);
        if (n.end == n.start) {
            ++i;
            continue;
        }
        const bool measured = value_words().measures.longest_at(message, n.end) > 0 && !message.at(n.end, U"块");
        if (!n.masked && n.digits < 6 && !measured && n.hundredths >= 1000) out.push_back({n.hundredths, ValueKind::price});
        i = n.end;
    }
    return out;
}

}  // namespace peilian
