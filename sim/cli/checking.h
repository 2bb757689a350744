// The findings of files that authors gave, judged together with the installed content.
#pragma once
#include <string>
#include <vector>

#include "cli/places.h"
#include "base/diagnostic.h"

namespace peilian::cli {

/// Every finding in the files below `paths`, by file, line and column. What they refer to is looked for among
/// themselves, then in the installed content; of that, a file with the same id (or, in assets, of the same name) is
/// as if replaced, so that a copy of an installed file can be checked anywhere. What a file allows is left out; an allowance that
/// allows nothing is a finding.
Diagnostics check_paths(const std::vector<std::string>& paths, const Places& places);

}  // namespace peilian::cli
