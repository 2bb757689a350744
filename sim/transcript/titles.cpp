#include "transcript/titles.h"

#include <map>

namespace peilian {

std::string_view action_title(std::string_view action) {
    static const std::map<std::string_view, std::string_view> kTitles{
        {"change_price", "改价"},      {"send_product_card", "发送商品卡片"}, {"send_coupon", "发优惠券"},
        {"add_note", "添加备注"},      {"request_photo", "请求图片凭证"},     {"check_logistics", "查询物流"},
        {"create_refund", "发起退款"}, {"create_exchange", "发起换货"},       {"create_reship", "安排补发"},
        {"transfer", "转接"},          {"end_chat", "结束会话"}};
    const auto found = kTitles.find(action);
    return found == kTitles.end() ? action : found->second;
}

std::string_view event_title(std::string_view event) {
    static const std::map<std::string_view, std::string_view> kTitles{
        {"order_placed", "买家已下单"}, {"payment", "买家已付款"},   {"hint", "学员查看了提示"},
        {"shipped", "已发货"}, {"delivered", "包裹已送达"}, {"refund_requested", "买家申请了退款"}, {"review_added", "买家追加了评价"},
        {"buyer_left", "买家已离开"},   {"closed", "会话已结束"},       {"ended_by_agent", "客服结束了会话"},
        {"refunded", "退款已到账"},    {"order_cancelled", "买家取消了订单"},
        {"signed", "买家已签收"},       {"review", "买家发表了评价"}};
    const auto found = kTitles.find(event);
    return found == kTitles.end() ? event : found->second;
}

}  // namespace peilian
