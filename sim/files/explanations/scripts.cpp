// What can be wrong with the script of a scenario or a persona, and with a shift of them.
#include "files/explanation.h"

namespace peilian {
namespace {

constexpr Explanation kExplanations[] = {
    {"SC0005",
     "The scenario names a buyer type that no usable file in personas/ has. Without it nobody knows how patient the buyer is, so the "
     "scenario is left out of every list.",
     R"j({"persona": "hagler"})j", R"j({"persona": "thrifty"})j",
     "Write the id of a persona; if it is right, mend the errors of that persona's file first."},
    {"SC0006",
     "The scenario names a shop that no usable file in shops/ has: no prices, no stock, nothing the trainee could look up.",
     R"j({"shop": "corner-shop"})j", R"j({"shop": "corner"})j",
     "Write the id of a shop; if it is right, mend the errors of that shop's file first."},
    {"SC0007",
     "The product of the scenario or of its order is not sold in its shop. The trainee would serve a buyer whose product cannot be "
     "found in the tabs on the right.",
     R"j({"facts": {"product": "canvass"}})j", R"j({"facts": {"product": "canvas"}})j",
     "Write the id of one of the shop's products, or add the product to the shop."},
    {"SC0020 PE0020",
     "A \"to\", \"start\" or model reply names a node or ending that is in neither the scenario nor its persona. The conversation "
     "would stop there without an end.",
     R"j({"nodes": {"open": {"else": {"to": "hagle"}}}})j", R"j({"nodes": {"open": {"else": {"to": "haggle"}}}})j",
     "Correct the id, or write the node."},
    {"SC0021",
     "Nobody can get to this node or ending: nothing leads to it, or only what can never happen. What is written there is never "
     "played, often because a \"to\" elsewhere names another node than its author meant.",
     R"j({"nodes": {"ask": {"lines": [["能便宜点吗"]], "branches": [{"when": {"act": "offer_discount"}, "to": "deal"}], "else": {"to": "left"}}}})j",
     R"j({"nodes": {"open": {"else": {"to": "ask"}},
           "ask": {"lines": [["能便宜点吗"]], "branches": [{"when": {"act": "offer_discount"}, "to": "deal"}], "else": {"to": "left"}}}})j",
     "Let a branch lead there, or remove it."},
    {"SC0022 PE0022",
     "From here no ending can be reached by answering. The trainee may do everything right and the chat goes on until the buyer's "
     "patience runs out, which is then held against the trainee.",
     R"j({"nodes": {"open": {"branches": [{"when": {"act": "greet"}, "to": "round"}], "else": {"to": "round"}},
           "round": {"lines": [["再说一遍"]], "branches": [{"when": {"act": "greet"}, "to": "open"}], "else": {"to": "open"}}}})j",
     R"j({"nodes": {"open": {"branches": [{"when": {"act": "greet"}, "to": "round"}], "else": {"to": "round"}},
           "round": {"lines": [["再说一遍"]], "branches": [{"when": {"act": "greet"}, "to": "open"}], "else": {"to": "left"}}}})j",
     "Let a branch or \"else\" in the circle lead to an ending, a lost one too; a counter can limit the rounds."},
    {"SC0023 PE0023",
     "Branches are looked at from top to bottom and the first that holds is taken; reactions likewise, when an earlier one ends the "
     "list. Whatever this one asks for is always taken by those before it, so it never fires and its author's idea is never seen.",
     R"j({"nodes": {"open": {"branches": [
    {"when": {"act": "greet"}, "to": "haggle"},
    {"when": {"act": "greet", "with": "offer_gift"}, "mood": 10, "to": "haggle"}]}}})j",
     R"j({"nodes": {"open": {"branches": [
    {"when": {"act": "greet", "with": "offer_gift"}, "mood": 10, "to": "haggle"},
    {"when": {"act": "greet"}, "to": "haggle"}]}}})j",
     "Put the narrower condition first, or remove what never fires."},
    {"SC0024 PE0024",
     "The node has no branches, no \"else\" and no nudges. Once in it, whatever the trainee says has no effect, and only the buyer's "
     "patience ends the chat.",
     R"j({"nodes": {"open": {"else": {"to": "stuck"}}, "stuck": {"lines": [["我想想"]]}}})j",
     R"j({"nodes": {"open": {"else": {"to": "stuck"}}, "stuck": {"lines": [["我想想"]], "else": {"to": "left"}}}})j",
     "Give it branches, an \"else\", or nudges."},
    {"SC0025 PE0025",
     "Model replies show how it is done, and the review quotes them. This one fires no branch, stays in its node, or leads to a lost "
     "ending: a trainee who says the same would get nowhere.",
     R"j({"model_replies": {"haggle": ["好的呢"]}})j",
     R"j({"model_replies": {"haggle": ["抱歉,已经是最低价了"]}})j",
     "Change its words until the branch you mean fires (`peilian-cli annotate` shows what is understood), or widen the branch."},
    {"SC0026 PE0026",
     "A text names something in braces that is not known here. The buyer would say the braces aloud.",
     R"j({"briefing": "一位买家进店问{product.nam}。"})j",
     R"j({"briefing": "一位买家进店问{product.name}。"})j",
     "Use product.name, product.price, shop.name, shop.agent, buyer.nick, order.id … or a name from \"facts\"."},
    {"SC0027 PE0027",
     "A node without a model reply cannot show the trainee what would have been better, and `rehearse` cannot walk through it.",
     R"j({"nodes": {"open": {"else": {"to": "ask"}},
           "ask": {"lines": [["能便宜点吗"]], "branches": [{"when": {"act": "refuse_soft"}, "to": "deal"}], "else": {"to": "left"}}}})j",
     R"j({"nodes": {"open": {"else": {"to": "ask"}},
           "ask": {"lines": [["能便宜点吗"]], "branches": [{"when": {"act": "refuse_soft"}, "to": "deal"}], "else": {"to": "left"}}},
 "model_replies": {"ask": ["抱歉，已经是最低价了"]}})j",
     "Write under \"model_replies\" what a very good agent would say there."},
    {"SC0028",
     "Nothing lowers this buyer's patience and nothing leads to a lost ending: the trainee can say anything for ever. Such a buyer "
     "teaches nothing and makes every trainee look good.",
     R"j({"persona": "saint", "nodes": {"open": {"branches": [{"when": {"act": "greet"}, "to": "deal"}], "else": {"lines": [["不急"]]}}},
 "endings": {"left": {"outcome": "neutral"}}})j",
     R"j({"persona": "saint", "nodes": {"open": {"branches": [{"when": {"act": "greet"}, "to": "deal"}], "else": {"lines": [["那您快点"]], "patience": -15}}},
 "endings": {"left": {"outcome": "neutral"}}})j",
     "Give the persona nudges that lower patience, or an \"else\" with \"patience\": -10."},
    {"SC0029 PE0029",
     "One of the acts, actions or alternatives in this branch has no effect: whoever does it is taken by a branch before. A reply "
     "satisfies both branches, and the first always wins, so the author who reads this branch expects an answer that never comes.",
     R"j({"nodes": {"open": {"branches": [
    {"when": {"act": "greet"}, "to": "haggle"},
    {"when": {"act": ["offer_gift", "greet"]}, "to": "deal"}]}}})j",
     R"j({"nodes": {"open": {"branches": [
    {"when": {"act": "greet"}, "to": "haggle"},
    {"when": {"act": "offer_gift"}, "to": "deal"}]}}})j",
     "Remove it from the later branch, or put that branch first."},
    {"SC0030 PE0030",
     "The buyer raises a need for which the table of needs says no act, value or action that addresses it. It stays open whatever the "
     "trainee answers: the coach keeps reminding, and manner points shrink for everybody.",
     R"j({"nodes": {"open": {"needs": ["stock"], "else": {"to": "haggle"}}}})j",
     R"j({"nodes": {"open": {"needs": ["price"], "else": {"to": "haggle"}}}})j",
     "Say in assets/standards/needs.json how the need is addressed, or raise one that is there."},
    {"SC0031",
     "The briefing or a goal quotes what the buyer is going to say, or the model reply. The trainee then practises copying instead of "
     "listening. (Eight characters in common with the buyer's lines, or twelve with a model reply, not counting names and marks.)",
     R"j({"briefing": "买家会问:我穿这双会不会磨脚后跟呀?请接待。", "nodes": {"open": {"lines": [["我穿这双会不会磨脚后跟呀"]], "branches": [{"when": {"act": "greet"}, "to": "haggle"}], "else": {"to": "haggle"}}}})j",
     R"j({"briefing": "一位买家担心鞋子不舒服,请接待。", "nodes": {"open": {"lines": [["我穿这双会不会磨脚后跟呀"]], "branches": [{"when": {"act": "greet"}, "to": "haggle"}], "else": {"to": "haggle"}}}})j",
     "Tell the situation in other words, and leave the finding to the trainee."},
    {"SC0032",
     "A critical standard of the stage's rubric cannot be missed in this scenario, because a figure that it names is not given, or no "
     "fact has a wrong statement. It is never judged, and a trainee who would have failed passes.",
     R"j({"format": "peilian/scenario/1", "id": "explained", "title": "在吗", "persona": "saint", "shop": "corner", "stage": "pre_sale",
 "difficulty": 1, "minutes": 4, "goals": ["好好接待"], "briefing": "一位买家进店。", "buyer": {"nick": "小满"}, "facts": {},
 "start": "open",
 "nodes": {"open": {"lines": [["在吗"]], "branches": [{"when": {"act": "greet"}, "to": "deal"}], "else": {"lines": [["人呢"]], "patience": -20}}},
 "endings": {"deal": {"outcome": "won"}, "left": {"outcome": "neutral"}}, "model_replies": {"open": ["亲，您好"]}})j",
     R"j({"format": "peilian/scenario/1", "id": "explained", "title": "在吗", "persona": "saint", "shop": "corner", "stage": "pre_sale",
 "difficulty": 1, "minutes": 4, "goals": ["好好接待"], "briefing": "一位买家进店。", "buyer": {"nick": "小满"}, "facts": {"product": "canvas"},
 "start": "open",
 "nodes": {"open": {"lines": [["在吗"]], "branches": [{"when": {"act": "greet"}, "to": "deal"}], "else": {"lines": [["人呢"]], "patience": -20}}},
 "endings": {"deal": {"outcome": "won"}, "left": {"outcome": "neutral"}}, "model_replies": {"open": ["亲，您好"]}})j",
     "Name the product or its floor price in \"facts\", or give the shop facts with wrong statements."},
    {"SC0033",
     "Whoever follows the model replies misses a critical standard, so the scenario cannot be passed by doing what it teaches.",
     R"j({"model_replies": {"open": ["亲,您好,不讲价"]}})j",
     R"j({"model_replies": {"open": ["亲,您好"]}})j",
     "Change the model reply, or what makes the standard impossible to meet here."},
    {"SC0034",
     "The checker follows every course that a chat can take, as far as conditions tell them apart. Here there are more than it looks at, "
     "so it cannot say whether some node is out of reach or some chat gets stuck. A note, not a mistake: other findings are complete.",
     R"j({"nodes": {"open": {"branches": [
    {"when": {"counter": {"greeted": {"at_least": 400}, "missed": {"at_least": 400}}}, "to": "haggle"},
    {"when": {"act": "greet"}, "count": {"greeted": 1}}], "else": {"count": {"missed": 1}}}}})j",
     R"j({"nodes": {"open": {"branches": [
    {"when": {"counter": {"greeted": {"at_least": 2}, "missed": {"at_least": 2}}}, "to": "haggle"},
    {"when": {"act": "greet"}, "count": {"greeted": 1}}], "else": {"count": {"missed": 1}}}}})j",
     "Count no further than the script needs, and with as few counters at once as it can do with."},
    {"SF0005",
     "The shift lets a buyer come whose scenario does not exist or has errors. The shift is left out as a whole.",
     R"j({"arrivals": [{"scenario": "good", "at_s": 0}, {"scenario": "secnd", "at_s": 30}]})j",
     R"j({"arrivals": [{"scenario": "good", "at_s": 0}, {"scenario": "second", "at_s": 30}]})j",
     "Write the id of a scenario; `peilian-cli list` shows them."},
    {"SF0006",
     "One scenario comes twice. Its id names the chat, in the inputs and in the review, so each can come once.",
     R"j({"arrivals": [{"scenario": "good", "at_s": 0}, {"scenario": "good", "at_s": 30}]})j",
     R"j({"arrivals": [{"scenario": "good", "at_s": 0}, {"scenario": "second", "at_s": 30}]})j",
     "Choose another scenario for the second buyer."},
    {"SF0007",
     "More chats must pass than buyers come, so nobody can pass the shift.",
     R"j({"pass": {"desk": 70, "chats": 3}})j", R"j({"pass": {"desk": 70, "chats": 2}})j",
     "Ask for at most as many chats as buyers come."},
    {"SF0008",
     "Each buyer comes when the one before should be gone. Then the shift is a row of single chats and does not train what shifts are "
     "for: several at once.",
     R"j({"arrivals": [{"scenario": "good", "at_s": 0}, {"scenario": "second", "at_s": 3000}]})j",
     R"j({"arrivals": [{"scenario": "good", "at_s": 0}, {"scenario": "second", "at_s": 30}]})j",
     "Let some come within the minutes of another's scenario."},
};

}  // namespace

std::span<const Explanation> explanations_of_scripts() { return kExplanations; }

}  // namespace peilian
