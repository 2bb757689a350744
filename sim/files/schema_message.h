// Turns the findings of the schema check into sentences for people who write the files.
#pragma once
#include <string>
#include <vector>

#include "base/diagnostic.h"
#include "files/json.h"

namespace peilian {

/// One finding of the validator: the keys and indices from the root to the value, and its own words.
struct SchemaFinding {
    std::vector<std::string> path;
    std::string words;
};

/// Diagnostics for all findings on one file, in the order of the file: each once, at the value it concerns;
/// findings that only repeat a deeper one ("item 3 is wrong") are left out.
Diagnostics schema_diagnostics(const Json& schema, const Json& root, const std::vector<SchemaFinding>& findings, const std::string& file,
                               const std::string& code);

}  // namespace peilian
