// What can be wrong with a shop.
#include "files/explanation.h"

namespace peilian {
namespace {

constexpr Explanation kExplanations[] = {
    {"SH0004",
     "Two products, policies or facts of one shop have the same id, or two files of shops have. A condition on it could mean the one "
     "or the other, and the trainee is judged by the wrong one.",
     R"j({"policies": [{"id": "return", "title": "退换", "text": "七天内可退换"}, {"id": "return", "title": "退款", "text": "三天内退款"}]})j",
     R"j({"policies": [{"id": "return", "title": "退换", "text": "七天内可退换"}, {"id": "refund", "title": "退款", "text": "三天内退款"}]})j",
     "Give every product, policy and fact an id of its own."},
    {"SH0020",
     "One text is both a right and a wrong statement of the fact. A trainee who says it is told to be right and loses the points for "
     "a wrong statement, in one reply.",
     R"j({"facts": [{"id": "dispatch", "title": "发货时间", "text": "48小时内发货", "right": ["小时内…发"], "wrong": ["24小时内…发"]}]})j",
     R"j({"facts": [{"id": "dispatch", "title": "发货时间", "text": "48小时内发货", "right": ["48小时内…发"], "wrong": ["24小时内…发"]}]})j",
     "Make the patterns exclude each other, for example by more words."},
    {"SH0021",
     "The floor price is above the price: every sale, even at the full price, would count as sold below the floor.",
     R"j({"products": [{"id": "canvas", "name": "帆布鞋", "price": 89.9, "floor_price": 890, "stock": 120}]})j",
     R"j({"products": [{"id": "canvas", "name": "帆布鞋", "price": 89.9, "floor_price": 79, "stock": 120}]})j",
     "Write a floor price of at most the price; both are in yuan."},
};

}  // namespace

std::span<const Explanation> explanations_of_shops() { return kExplanations; }

}  // namespace peilian
