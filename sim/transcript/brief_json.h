// The JSON form of a brief, and the free-form facts of a log.
#pragma once
#include <string>

#include "transcript/transcript.h"

namespace peilian {

/// All of a brief but scenario and stage, which stand beside it; money in fen, unknown members left out.
Json brief_to_json(const Brief& brief);

/// Fills `brief` from what brief_to_json wrote; false and one sentence when a member is of the wrong type.
bool read_brief(const Json& value, Brief& brief, std::string& error);

/// Fills `brief` from the `facts` of a log, which people or other programs wrote: money in yuan, keys free.
/// Known keys set members; everything that is a text or a number is kept in `values` as well.
void read_log_facts(const Json& facts, Brief& brief);

}  // namespace peilian
