#include "base/diagnostic.h"

#include <algorithm>

namespace peilian {

bool has_errors(const Diagnostics& diagnostics) {
    return std::any_of(diagnostics.begin(), diagnostics.end(),
                       [](const Diagnostic& d) { return d.severity == Severity::error; });
}

std::string to_text(const Diagnostic& d) {
    std::string out = d.file;
    if (d.line > 0) out += ":" + std::to_string(d.line) + ":" + std::to_string(d.column);
    out += d.severity == Severity::error ? ": error " : ": warning ";
    out += d.code + ": " + d.message;
    if (!d.hint.empty()) out += "\n  hint: " + d.hint;
    return out;
}

}  // namespace peilian
