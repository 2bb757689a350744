#include "base/diagnostic.h"

#include <algorithm>

namespace peilian {

bool has_errors(const Diagnostics& diagnostics) {
    return std::any_of(diagnostics.begin(), diagnostics.end(),
                       [](const Diagnostic& d) { return d.severity == Severity::error; });
}

std::string_view name_of(Severity severity) {
    switch (severity) {
        case Severity::error: return "error";
        case Severity::warning: return "warning";
        case Severity::note: break;
    }
    return "note";
}

std::string to_text(const Diagnostic& d) {
    std::string out = d.file;
    if (d.line > 0) out += ":" + std::to_string(d.line) + ":" + std::to_string(d.column);
    out += ": " + std::string(name_of(d.severity)) + " ";
    out += d.code + ": " + d.message;
    if (!d.hint.empty()) out += "\n  hint: " + d.hint;
    return out;
}

}  // namespace peilian
