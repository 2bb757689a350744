// A finding in a file that a person wrote: what, where, and how to mend it.
#pragma once
#include <string>
#include <string_view>
#include <vector>

namespace peilian {

/// A note is nothing to mend: something that the checker could not find out, or that is good to know.
enum class Severity { error, warning, note };

/// Codes are stable: two letters for the kind of file and four digits (`SC0004`). The registry of
/// all codes is in files/codes.h; a test holds it against tests/bad_files/.
struct Diagnostic {
    std::string code;
    Severity severity = Severity::error;
    std::string file;     ///< path as it was given
    int line = 0;         ///< from 1; 0 when the finding has no place in the file
    int column = 0;       ///< from 1, in code points
    std::string message;  ///< what is wrong, one sentence
    std::string hint;     ///< how to mend it, one sentence; may be empty
    bool operator==(const Diagnostic&) const = default;
};

using Diagnostics = std::vector<Diagnostic>;

/// "error", "warning", "note".
std::string_view name_of(Severity severity);

/// True when at least one finding is an error.
bool has_errors(const Diagnostics& diagnostics);

/// `file:line:column: error SC0004: message` and, on a second line, `  hint: …`.
std::string to_text(const Diagnostic& diagnostic);

}  // namespace peilian
