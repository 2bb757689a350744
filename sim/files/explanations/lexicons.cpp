// What can be wrong with the words by which replies are understood.
#include "files/explanation.h"

namespace peilian {
namespace {

constexpr Explanation kExplanations[] = {
    {"LX0004",
     "A pattern of an act cannot be read, for example because a bracket is not closed. Replies that it should find are not "
     "understood, and trainees lose points for what they did say.",
     R"j({"format": "peilian/lexicon/1", "side": "agent", "acts": [{"id": "greet", "title": "问候", "patterns": ["(您好|在的"], "examples": ["您好"]}]})j",
     R"j({"format": "peilian/lexicon/1", "side": "agent", "acts": [{"id": "greet", "title": "问候", "patterns": ["(您好|在的)"], "examples": ["您好"]}]})j",
     "Close the bracket: (a|b) alternatives, [optional], … a gap of up to six characters, <money> a class."},
    {"LX0005",
     "A pattern names a class of words, or an entry names an act, that no file of the lexicon has. It would match nothing.",
     R"j({"format": "peilian/lexicon/1", "side": "agent", "acts": [{"id": "offer_gift", "title": "赠品", "patterns": ["送您…<present>"], "examples": ["送您一双袜子"]}]})j",
     R"j({"format": "peilian/lexicon/1", "side": "agent", "classes": {"present": ["袜子"]},
 "acts": [{"id": "offer_gift", "title": "赠品", "patterns": ["送您…<present>"], "examples": ["送您一双袜子"]}]})j",
     "Define the class under \"classes\", or use a built-in one: <money> <rate> <duration> <count> <number>."},
    {"LX0006",
     "One act is defined twice. The second definition is not used, so phrases added to it have no effect.",
     R"j({"format": "peilian/lexicon/1", "side": "agent", "acts": [
    {"id": "greet", "title": "问候", "patterns": ["您好"], "examples": ["您好"]},
    {"id": "greet", "title": "问候", "patterns": ["在的"], "examples": ["在的"]}]})j",
     R"j({"format": "peilian/lexicon/1", "side": "agent", "acts": [
    {"id": "greet", "title": "问候", "patterns": ["您好", "在的"], "examples": ["您好", "在的"]}]})j",
     "Put all patterns of an act into one entry."},
    {"LX0007",
     "An example is a promise: this sentence performs the act. It is not recognised, so trainees who say it are not either.",
     R"j({"format": "peilian/lexicon/1", "side": "agent", "acts": [{"id": "greet", "title": "问候", "patterns": ["您好"], "examples": ["在的"]}]})j",
     R"j({"format": "peilian/lexicon/1", "side": "agent", "acts": [{"id": "greet", "title": "问候", "patterns": ["您好", "在的"], "examples": ["在的"]}]})j",
     "Add a pattern that finds it, under \"sure\" if the weights of words stand against it."},
    {"LX0008",
     "A counter-example is a sentence that must not count as the act, and it does. Trainees would be praised, or blamed, for what "
     "they did not do.",
     R"j({"format": "peilian/lexicon/1", "side": "agent", "acts": [{"id": "greet", "title": "问候", "patterns": ["好"], "examples": ["您好"], "counter_examples": ["好吧"]}]})j",
     R"j({"format": "peilian/lexicon/1", "side": "agent", "acts": [{"id": "greet", "title": "问候", "patterns": ["您好"], "examples": ["您好"], "counter_examples": ["好吧"]}]})j",
     "Narrow the pattern, or add to \"unless\" what tells the two apart."},
    {"LX0009",
     "A pattern contains what its own \"unless\" cancels: wherever it matches, it is cancelled. The phrase is a part of its own "
     "negation and never counts.",
     R"j({"format": "peilian/lexicon/1", "side": "agent", "acts": [{"id": "farewell", "title": "道别", "patterns": ["再见", "慢走"], "unless": ["再见"], "examples": ["慢走"]}]})j",
     R"j({"format": "peilian/lexicon/1", "side": "agent", "acts": [{"id": "farewell", "title": "道别", "patterns": ["再见", "慢走"], "unless": ["再见面"], "examples": ["慢走"]}]})j",
     "Take the pattern out, or make the exception longer than it."},
    {"LX0010",
     "The weights of words are fitted from labelled replies, and these cannot be read. The act would be judged by its patterns alone.",
     R"j({"format": "peilian/lexicon/1", "side": "agent", "acts": [{"id": "greet", "title": "问候", "patterns": ["您好"], "examples": ["您好"]}],
 "weights": [{"act": "greet", "bias": -900, "hit": 1500, "words": "您好 many"}]})j",
     R"j({"format": "peilian/lexicon/1", "side": "agent", "acts": [{"id": "greet", "title": "问候", "patterns": ["您好"], "examples": ["您好"]}],
 "weights": [{"act": "greet", "bias": -900, "hit": 1500, "words": "您好 412"}]})j",
     "Fit them again with `peilian-cli fit` instead of editing them."},
};

}  // namespace

std::span<const Explanation> explanations_of_lexicons() { return kExplanations; }

}  // namespace peilian
