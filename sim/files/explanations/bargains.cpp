// What can be wrong with a bargain.
#include "files/explanation.h"

namespace peilian {
namespace {

constexpr Explanation kExplanations[] = {
    {"SC0040 PE0040",
     "The figures of a bargain contradict each other: the target (what the buyer hopes to pay) must lie below the list price, the "
     "reserve (the most that he pays) not below the target, and list and floor price must be known. Else nobody would bargain so.",
     R"j({"nodes": {"haggle": {"lines": [["看中这双了"]], "bargain": {"target": 80, "reserve": 75, "asks": ["price"], "rounds": 3,
    "lines": {"price": ["能便宜点吗", "{ask}行不行"], "leave": ["那算了"]},
    "deal": {"to": "deal"}, "walks": {"to": "left"}, "below_floor": {"to": "left"}}}}})j",
     R"j({"nodes": {"haggle": {"lines": [["看中这双了"]], "bargain": {"target": 80, "reserve": 85, "asks": ["price"], "rounds": 3,
    "lines": {"price": ["能便宜点吗", "{ask}行不行"], "leave": ["那算了"]},
    "deal": {"to": "deal"}, "walks": {"to": "left"}, "below_floor": {"to": "left"}}}}})j",
     "Mend \"target\" and \"reserve\", or name a product whose price and floor price are known."},
    {"SC0041 PE0041",
     "The most that the buyer pays lies below the floor price, so that no deal is possible without the trainee's failure: whoever "
     "serves well loses all the same.",
     R"j({"nodes": {"haggle": {"lines": [["看中这双了"]], "bargain": {"target": 40, "reserve": 45, "asks": ["price"], "rounds": 3,
    "lines": {"price": ["能便宜点吗", "{ask}行不行"], "leave": ["那算了"]},
    "deal": {"to": "deal"}, "walks": {"to": "left"}, "below_floor": {"to": "left"}}}}})j",
     R"j({"nodes": {"haggle": {"lines": [["看中这双了"]], "bargain": {"target": 80, "reserve": 85, "asks": ["price"], "rounds": 3,
    "lines": {"price": ["能便宜点吗", "{ask}行不行"], "leave": ["那算了"]},
    "deal": {"to": "deal"}, "walks": {"to": "left"}, "below_floor": {"to": "left"}}}}})j",
     "Raise \"reserve\" to the floor price or above it."},
    {"SC0042 PE0042",
     "The bargain has a kind of ask (or the threat to leave, which every bargain needs) for which nobody wrote any words. The buyer "
     "would have to ask without saying anything.",
     R"j({"nodes": {"haggle": {"lines": [["看中这双了"]], "bargain": {"target": 80, "reserve": 85, "asks": ["price"], "rounds": 3,
    "lines": {"price": ["能便宜点吗", "{ask}行不行"]},
    "deal": {"to": "deal"}, "walks": {"to": "left"}, "below_floor": {"to": "left"}}}}})j",
     R"j({"nodes": {"haggle": {"lines": [["看中这双了"]], "bargain": {"target": 80, "reserve": 85, "asks": ["price"], "rounds": 3,
    "lines": {"price": ["能便宜点吗", "{ask}行不行"], "leave": ["那算了"]},
    "deal": {"to": "deal"}, "walks": {"to": "left"}, "below_floor": {"to": "left"}}}}})j",
     "Write lines for it under \"lines\", here or in the persona's \"bargain\"."},
    {"SC0043 PE0043",
     "No text is said twice in a bargain. With fewer lines than rounds the buyer runs out of words before he decides, and the chat "
     "ends sooner than the author meant.",
     R"j({"nodes": {"haggle": {"lines": [["看中这双了"]], "bargain": {"target": 80, "reserve": 85, "asks": ["price"], "rounds": 8,
    "lines": {"price": ["能便宜点吗", "{ask}行不行"], "leave": ["那算了"]},
    "deal": {"to": "deal"}, "walks": {"to": "left"}, "below_floor": {"to": "left"}}}}})j",
     R"j({"nodes": {"haggle": {"lines": [["看中这双了"]], "bargain": {"target": 80, "reserve": 85, "asks": ["price"], "rounds": 3,
    "lines": {"price": ["能便宜点吗", "{ask}行不行"], "leave": ["那算了"]},
    "deal": {"to": "deal"}, "walks": {"to": "left"}, "below_floor": {"to": "left"}}}}})j",
     "Write more lines, or fewer \"rounds\"."},
    {"SC0044 PE0044",
     "A sale below the floor price leads to an ending that counts as won. The trainee would learn to give the shop's money away, "
     "and pass for it.",
     R"j({"nodes": {"haggle": {"lines": [["看中这双了"]], "bargain": {"target": 80, "reserve": 85, "asks": ["price"], "rounds": 3,
    "lines": {"price": ["能便宜点吗", "{ask}行不行"], "leave": ["那算了"]},
    "deal": {"to": "deal"}, "walks": {"to": "left"}, "below_floor": {"to": "deal"}}}}})j",
     R"j({"nodes": {"haggle": {"lines": [["看中这双了"]], "bargain": {"target": 80, "reserve": 85, "asks": ["price"], "rounds": 3,
    "lines": {"price": ["能便宜点吗", "{ask}行不行"], "leave": ["那算了"]},
    "deal": {"to": "deal"}, "walks": {"to": "left"}, "below_floor": {"to": "left"}}}}})j",
     "Let \"below_floor\" lead to an ending whose outcome is \"lost\"."},
};

}  // namespace

std::span<const Explanation> explanations_of_bargains() { return kExplanations; }

}  // namespace peilian
