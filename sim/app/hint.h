// The coach's hint: what a good agent would take up next.
#pragma once
#include <string>

#include "app/model.h"

namespace peilian {

/// The first idea of the model reply of the present node that is not among the hints given; else the advice for an open need;
/// else a general word. Never empty.
std::string next_hint(const Model& model, const LiveSession& session);

/// The ideas of a reply: its clauses at sentence ends, each at least a few words long.
std::vector<std::string> ideas_of(std::string_view reply);

}  // namespace peilian
