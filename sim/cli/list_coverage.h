// peilian-cli list coverage.
#pragma once
#include "cli/commands.h"

namespace peilian::cli {

/// Prints the table of requirements: id, where it is, and its source. Findings when the table names what there is not.
int list_coverage(const CommonOptions& common, bool json);

}  // namespace peilian::cli
