// What can be wrong with a condition, wherever it stands.
#include "files/explanation.h"

namespace peilian {
namespace {

constexpr Explanation kExplanations[] = {
    {"SC0010 PE0010 ST0010",
     "An act names what a reply does, and only the acts of assets/lexicon can be recognised. A condition on any other word can never "
     "hold: the trainee says the right thing and the buyer does not react.",
     R"j({"nodes": {"open": {"branches": [{"when": {"act": "greeting"}, "to": "haggle"}]}}})j",
     R"j({"nodes": {"open": {"branches": [{"when": {"act": "greet"}, "to": "haggle"}]}}})j",
     "Use the id of an act in assets/lexicon/*.json, or add the act there with patterns and examples."},
    {"SC0011 PE0011 ST0011",
     "A need is what the buyer wants answered; the kinds are fixed, because the coach, the buyer's patience and the scorer share one "
     "table. A need of another name would never be met, and the trainee would lose points for it.",
     R"j({"nodes": {"open": {"needs": ["discount"], "else": {"to": "haggle"}}}})j",
     R"j({"nodes": {"open": {"needs": ["price"], "else": {"to": "haggle"}}}})j",
     "Use an id of assets/standards/needs.json."},
    {"SC0012 PE0012 ST0012",
     "A condition names a figure with $, and no such figure is known here. A named figure must be a fact of the scenario, or of its "
     "product, order or shop; standards have none.",
     R"j({"nodes": {"open": {"branches": [{"when": {"value": {"price": {"below": "$lowest"}}}, "to": "haggle"}]}}})j",
     R"j({"nodes": {"open": {"branches": [{"when": {"value": {"price": {"below": "$floor_price"}}}, "to": "haggle"}]}}})j",
     "Use a name from the hint, add it to \"facts\", or write the number itself."},
    {"SC0013 PE0013 ST0013 SH0013",
     "A phrase pattern cannot be read. Patterns are literal text with (a|b), [optional], … for a gap and <money> for a class; a "
     "bracket that is not closed leaves open what should be matched.",
     R"j({"nodes": {"open": {"branches": [{"when": {"says": ["(五折|半价"]}, "to": "haggle"}]}}})j",
     R"j({"nodes": {"open": {"branches": [{"when": {"says": ["(五折|半价)"]}, "to": "haggle"}]}}})j",
     "Close the bracket or take the sign out; try it with `echo … | peilian-cli annotate`."},
    {"SC0014 PE0014",
     "\"states_fact\" and \"misstates_fact\" name a fact that neither the shop nor the scenario's product has, so the condition could "
     "never hold, however rightly the trainee answers.",
     R"j({"nodes": {"open": {"branches": [{"when": {"states_fact": "canvas.fabric"}, "to": "haggle"}]}}})j",
     R"j({"nodes": {"open": {"branches": [{"when": {"states_fact": "canvas.material"}, "to": "haggle"}]}}})j",
     "Use the id of a fact in the shop's file, or add the fact there with what states it rightly and wrongly."},
    {"SC0015 PE0015 ST0015",
     "The desk has no such action, so no trainee could ever do what the condition, or the model path, asks for.",
     R"j({"nodes": {"open": {"branches": [{"when": {"action": "give_coupon"}, "to": "haggle"}]}}})j",
     R"j({"nodes": {"open": {"branches": [{"when": {"action": "send_coupon"}, "to": "haggle"}]}}})j",
     "Use one of the desk's actions; the hint lists them."},
    {"SC0016 PE0016 ST0016",
     "A part of a condition has a key that the language does not know, or a value that cannot stand there. It is not ignored, because "
     "then the condition would hold more often than its author meant.",
     R"j({"nodes": {"open": {"branches": [{"when": {"value": {"price": {"at_least": "cheap"}}}, "to": "haggle"}]}}})j",
     R"j({"nodes": {"open": {"branches": [{"when": {"value": {"price": {"at_least": 40}}}, "to": "haggle"}]}}})j",
     "Compare with the definition \"condition\" in assets/schemas/scenario.schema.json."},
    {"SC0017 PE0017 ST0017",
     "No reply and no state of the chat can meet this condition, or this alternative in it: a limit is beyond what the figure can be, "
     "an act is asked for and excluded, or it names a need, a fact or a counter that never comes up here. The branch behind it is dead, "
     "and the buyer never does what its author wrote.",
     R"j({"nodes": {"open": {"branches": [{"when": {"mood": {"above": 100}}, "to": "deal"}, {"when": {"act": "greet"}, "to": "haggle"}]}}})j",
     R"j({"nodes": {"open": {"branches": [{"when": {"mood": {"above": 59}}, "to": "deal"}, {"when": {"act": "greet"}, "to": "haggle"}]}}})j",
     "Mood and patience lie between 0 and 100, visits (nth) begin at 1, rates end at 100; compare \"without\" and \"none\" with the rest."},
    {"SC0018 PE0018 ST0018",
     "Every reply in every state meets this condition, so it asks for nothing: the branch always fires and hides those after it, or the "
     "standard judges nothing. Usually the limit is the wrong way round.",
     R"j({"nodes": {"open": {"branches": [{"when": {"patience": {"at_most": 100}}, "to": "haggle"}]}}})j",
     R"j({"nodes": {"open": {"branches": [{"when": {"patience": {"at_most": 65}}, "to": "haggle"}], "else": {"patience": -10}}}})j",
     "Turn the limit round, or leave \"when\" out if it is to fire always."},
};

}  // namespace

std::span<const Explanation> explanations_of_conditions() { return kExplanations; }

}  // namespace peilian
