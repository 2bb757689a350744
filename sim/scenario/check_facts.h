// Whether the right and the wrong statements of a fact can be told apart.
#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostic.h"
#include "files/json.h"

namespace peilian {

/// Texts that a phrase pattern surely matches: alternatives and optional parts written out (at most 32 texts), gaps
/// empty, built-in values by an example. Nothing when it names a class of words.
std::vector<std::string> pattern_samples(std::string_view pattern);

/// Reports the malformed patterns (SH0013) of one written fact.
void check_patterns(const Json& fact, const std::string& file, Diagnostics& diagnostics);

/// Reports statements that are right and wrong at once (SH0020) of one written fact, by its well-formed patterns.
void check_fact(const Json& fact, const std::string& file, Diagnostics& diagnostics);

}  // namespace peilian
