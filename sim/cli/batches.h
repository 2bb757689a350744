// Lines in, lines out, in order, on several threads, in constant memory.
#pragma once
#include <functional>
#include <optional>
#include <string>

#include "cli/lines.h"

namespace peilian::cli {

/// Makes of a line what is to be written for it (nothing, if empty); no value, and `error`, for a broken line. Called
/// from several threads at once.
using LineWork = std::function<std::optional<std::string>(const Lines::Line& line, std::string& error)>;

/// Writes to standard output what `work` makes of every line, in their order whatever the number of threads, and tells
/// broken lines with file and number. The exit status of the program.
int work_lines(Lines& lines, unsigned jobs, const LineWork& work);

}  // namespace peilian::cli
