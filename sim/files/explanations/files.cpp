// What can be wrong with a file of any kind.
#include "files/explanation.h"

namespace peilian {
namespace {

constexpr Explanation kExplanations[] = {
    {"FI0001",
     "The key \"format\" says what a file is: a scenario, a persona, a shop. When it is missing or unknown, nobody can tell which "
     "rules the file should keep, so it is left out, and everything that names it is reported too.",
     R"j({"format": "peilian/scenarios/1", "id": "first-chat"})j",
     R"j({"format": "peilian/lexicon/1", "side": "agent", "acts": []})j",
     "Begin the file with \"format\": \"peilian/<kind>/1\"; the message lists the kinds."},
    {"FI0002",
     "The file is named but cannot be read: it is a folder, it has been moved, or you may not open it. Nothing is known of its "
     "contents.",
     "peilian-cli check scenarios/presale/my-frist.json      (the file is called my-first.json)j",
     "peilian-cli check scenarios/presale/my-first.json",
     "Look at the name, the folder and the rights of the file."},
    {"FI0003",
     "The schemas in assets/schemas say which keys and types each kind of file has. Without its schema a kind is read unchecked, and "
     "a mistyped key then has no effect and nobody is told.",
     "assets/schemas has no scenario.schema.json, or that file is no JSON Schema",
     "assets/schemas holds one <kind>.schema.json for each kind of file, as installed",
     "Install the program again, or put back the schema that was changed."},
    {"FI0004",
     "Under \"allow\" a file names findings that its author means so. This entry allows nothing: the finding is gone, stands elsewhere, "
     "or is an error by which the file is not usable. An entry that is left behind would hide the next mistake of that kind.",
     R"j({"format": "peilian/lexicon/1", "side": "agent", "allow": [{"code": "LX0007", "at": "greet", "reason": "在的 was to be understood later"}],
 "acts": [{"id": "greet", "title": "问候", "patterns": ["在的"], "examples": ["在的"]}]})j",
     R"j({"format": "peilian/lexicon/1", "side": "agent", "allow": [{"code": "LX0007", "at": "greet", "reason": "在的 is to be understood later"}],
 "acts": [{"id": "greet", "title": "问候", "patterns": ["您好"], "examples": ["在的"]}]})j",
     "Remove the entry, or correct its \"code\" or \"at\"."},
    {"SC0001 PE0001 SH0001 SF0001 LX0001 ST0001 LO0001",
     "The file is not JSON: a comma, a quotation mark or a bracket is missing or stands in the wrong place. Nothing of it can be "
     "used. The place that is named is where reading stopped; the mistake is there or shortly before.",
     R"j({"format": "peilian/scenario/1"
 "id": "first-chat"})j",
     R"j({"format": "peilian/lexicon/1",
 "side": "agent", "acts": []})j",
     "Put the missing sign in. Chinese marks (,“”) do not count; write , and \"."},
    {"SC0002 PE0002 SH0002 SF0002 LX0002 ST0002 LO0002",
     "A key is unknown or missing, or a value has the wrong type or range. Unknown keys are errors on purpose: a mistyped \"patiance\" "
     "would otherwise be silently ignored and the buyer would behave as nobody wrote.",
     R"j({"stage": "presale", "difficulty": 9})j",
     R"j({"stage": "pre_sale", "difficulty": 2})j",
     "Follow the hint, or open the file in an editor that knows assets/schemas: it completes keys and shows what may stand there."},
    {"LX0003 SC0003 PE0003 SH0003 SF0003 ST0003 LO0003",
     "One object has the same key twice. Only the first counts, so the second, perhaps the one you changed just now, has no effect.",
     R"j({"format": "peilian/lexicon/1", "side": "buyer", "side": "agent", "acts": []})j",
     R"j({"format": "peilian/lexicon/1", "side": "agent", "acts": []})j",
     "Remove one of the two, or rename it; two nodes need two ids. (The code has the prefix of the file's kind.)"},
    {"SC0004 PE0004 SF0004",
     "Two files of one kind have the same id, or a node and an ending of one scenario have. Others refer to a file by its id, so it "
     "must name one thing; the later file is left out.",
     R"j({"id": "good"})j",
     R"j({"id": "good-with-another-buyer"})j",
     "Give the copy an id of its own; usually it is a copied file whose \"id\" was not changed."},
};

}  // namespace

std::span<const Explanation> explanations_of_files() { return kExplanations; }

}  // namespace peilian
