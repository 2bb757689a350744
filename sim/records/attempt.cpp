#include "records/attempt.h"

#include "files/content_hash.h"
#include "files/json.h"

namespace peilian {

std::string header_hash(const Attempt& attempt) {
    Json header = Json::object();
    header.set("id", attempt.id).set("trainee", attempt.trainee).set("mode", attempt.mode);
    header.set("scenario", attempt.scenario).set("scenario_hash", attempt.scenario_hash);
    header.set("rubric", attempt.rubric).set("rubric_hash", attempt.rubric_hash);
    header.set("lexicon_hash", attempt.lexicon_hash).set("needs_hash", attempt.needs_hash);
    header.set("engine", attempt.engine).set("started", attempt.started);
    // As text: a JSON reader that knows only doubles must not lose bits of the seed.
    header.set("seed", std::to_string(attempt.seed));
    // Only when there is one: so the chains written before this was stored still hold.
    if (!attempt.based_on.empty()) header.set("based_on", attempt.based_on);
    return sha256_hex(to_canonical_text(header));
}

std::string event_hash(const AttemptEvent& event, std::string_view prev_hash, int seq) {
    Json content = Json::object();
    content.set("at", event.at).set("kind", event.kind).set("json", event.json);
    std::string covered(prev_hash);
    covered += '\n';
    covered += std::to_string(seq);
    covered += '\n';
    covered += to_canonical_text(content);
    return sha256_hex(covered);
}

}  // namespace peilian
