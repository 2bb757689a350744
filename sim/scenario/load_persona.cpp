#include "scenario/reading.h"

namespace peilian {

Persona load_persona(const AuthoredFile& file, const Reading& reading, Script& script) {
    const Json& root = file.root;
    Persona persona;
    persona.file = file.path;
    persona.id = root.string_or("id", "");
    persona.title = root.string_or("title", "");
    persona.mood = static_cast<int>(root.integer_or("mood", persona.mood));
    persona.patience = static_cast<int>(root.integer_or("patience", persona.patience));
    for (const Json& item : root["reactions"].items()) {
        Reaction reaction;
        reaction.when_source = item["when"];
        reaction.when = read_condition(reaction.when_source, reading);
        reaction.outcome = read_outcome(item, reading);
        reaction.once = item.bool_or("once", false);
        reaction.then_branch = item.bool_or("then_branch", true);
        persona.reactions.push_back(std::move(reaction));
    }
    persona.nudges = read_nudges(root["nudges"], reading);
    persona.out_of_patience = read_outcome(root["out_of_patience"], reading);
    persona.out_of_mood = read_outcome(root["out_of_mood"], reading);
    if (const Json& think = root["think_s"]; think.items().size() == 2) {
        persona.think_min = from_seconds(think.items()[0].as_number());
        persona.think_max = from_seconds(think.items()[1].as_number());
        if (persona.think_max < persona.think_min)
            reading.report("0002", think, "The shortest time to think is longer than the longest.", "Write the shorter time first.");
    }
    persona.ms_per_char = static_cast<int>(root.integer_or("ms_per_char", persona.ms_per_char));
    script = read_script(root, reading);
    return persona;
}

}  // namespace peilian
