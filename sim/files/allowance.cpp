#include "files/allowance.h"

#include <algorithm>
#include <tuple>

#include "files/codes.h"

namespace peilian {
namespace {

/// True when (line, column) is at or after the other place.
bool reaches(int line, int column, int at_line, int at_column) { return std::tie(line, column) >= std::tie(at_line, at_column); }

const CodeTitle* registered(std::string_view code) {
    const auto* found = std::find_if(std::begin(kCodes), std::end(kCodes), [&](const CodeTitle& each) { return each.code == code; });
    return found == std::end(kCodes) ? nullptr : found;
}

bool allows(const Allowance& allowance, const AuthoredFile& file, const Diagnostic& finding) {
    if (finding.code != allowance.code || finding.file != file.path || !can_be_allowed(finding.code)) return false;
    if (allowance.at.empty()) return true;
    const std::vector<std::string> names = names_on_the_way(file.root, finding.line, finding.column);
    return std::find(names.begin(), names.end(), allowance.at) != names.end();
}

Diagnostic idle(const Allowance& allowance, const AuthoredFile& file, const Diagnostics& found) {
    Diagnostic out{"FI0004", Severity::warning, file.path, allowance.line, allowance.column, "", ""};
    const std::string where = allowance.at.empty() ? "in this file" : "at \"" + allowance.at + "\"";
    const bool elsewhere = std::any_of(found.begin(), found.end(), [&](const Diagnostic& d) { return d.code == allowance.code && d.file == file.path; });
    out.message = "Nothing " + where + " has the finding " + allowance.code + " that is allowed here.";
    if (!registered(allowance.code)) out.hint = "There is no such code; `peilian-cli check --explain` lists all.";
    else if (!can_be_allowed(allowance.code)) out.hint = "A file with this finding is not usable, so it cannot be allowed: mend it.";
    else if (elsewhere) out.hint = "It stands elsewhere in the file: write in \"at\" a node, an id or a key on the way to it.";
    else out.hint = "Remove the allowance; what it was for has been mended.";
    return out;
}

}  // namespace

bool can_be_allowed(std::string_view code) {
    const CodeTitle* row = registered(code);
    return row && row->may_be_meant;
}

std::vector<std::string> names_on_the_way(const Json& root, int line, int column) {
    std::vector<std::string> names;
    const Json* value = &root;
    while (value) {
        if (const Json& id = (*value)["id"]; id.is_string()) names.push_back(id.as_string());
        const Json* next = nullptr;
        const std::string* key = nullptr;
        for (const Json::Member& member : value->members()) {
            if (!reaches(line, column, member.key_line, member.key_column)) break;
            next = &member.value;
            key = &member.key;
        }
        if (key) names.push_back(*key);
        for (const Json& item : value->items()) {
            if (!reaches(line, column, item.line, item.column)) break;
            next = &item;
        }
        value = next;
    }
    return names;
}

Diagnostics without_allowed(Diagnostics found, const std::vector<AuthoredFile>& files) {
    for (const AuthoredFile& file : files)
        for (const Allowance& allowance : file.allowances)
            std::erase_if(found, [&](const Diagnostic& finding) { return allows(allowance, file, finding); });
    return found;
}

Diagnostics idle_allowances(const Diagnostics& found, const std::vector<AuthoredFile>& files) {
    Diagnostics out;
    for (const AuthoredFile& file : files) {
        const auto spoils = [&](const Diagnostic& d) { return d.file == file.path && d.severity == Severity::error && !can_be_allowed(d.code); };
        if (std::any_of(found.begin(), found.end(), spoils)) continue;
        for (const Allowance& allowance : file.allowances)
            if (std::none_of(found.begin(), found.end(), [&](const Diagnostic& finding) { return allows(allowance, file, finding); }))
                out.push_back(idle(allowance, file, found));
    }
    return out;
}

}  // namespace peilian
