// What an author has looked at and means so: findings of the checker that a file allows, each with the reason.
#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "files/authored_file.h"

namespace peilian {

/// True for codes whose findings leave the file usable (the registry says which). An error by which a file, or a part of it, is left out
/// stays, whatever its author means.
bool can_be_allowed(std::string_view code);

/// The findings without those that the file they stand in allows.
Diagnostics without_allowed(Diagnostics found, const std::vector<AuthoredFile>& files);

/// One warning (FI0004) for each allowance of the files that none of the findings answers to. A file with errors that cannot be allowed
/// is passed over: it is not usable, and what needs a usable file was not looked for in it.
Diagnostics idle_allowances(const Diagnostics& found, const std::vector<AuthoredFile>& files);

/// The keys and "id"s on the way from the root to what stands at that place, as an allowance's "at" may name them:
/// nodes, ask, branches, when … for a place in a branch of node "ask".
std::vector<std::string> names_on_the_way(const Json& root, int line, int column);

}  // namespace peilian
