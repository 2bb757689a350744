#include "scoring/lineage.h"

#include <algorithm>
#include <set>

namespace peilian {
namespace {

void report(const AuthoredFile& file, const Json& at, const char* code, std::string message, std::string hint, Diagnostics& diagnostics) {
    diagnostics.push_back({code, Severity::error, file.path, at.line, at.column, std::move(message), std::move(hint)});
}

}  // namespace

Lineage::Lineage(std::vector<const AuthoredFile*> files, Diagnostics& diagnostics) {
    for (const AuthoredFile* file : files) {
        const Json& id = file->root["id"];
        if (by_id_.emplace(id.as_string(), file).second) {
            files_.push_back(file);
        } else {
            report(*file, id, "ST0004", "the id \"" + id.as_string() + "\" was already given to another " + std::string(name_of(file->kind)),
                   "give each " + std::string(name_of(file->kind)) + " an id of its own", diagnostics);
        }
    }
    std::set<const AuthoredFile*> told;
    for (const AuthoredFile* file : files_) {
        const Json& base = file->root["extends"];
        if (base.is_string() && !knows(base.as_string())) {
            report(*file, base, "ST0020", "there is no " + std::string(name_of(file->kind)) + " \"" + base.as_string() + "\" to extend",
                   "use the id of another " + std::string(name_of(file->kind)), diagnostics);
            continue;
        }
        std::vector<const AuthoredFile*> line{file};
        const AuthoredFile* next = base_of(*file);
        while (next && std::find(line.begin(), line.end(), next) == line.end()) {
            line.push_back(next);
            next = base_of(*next);
        }
        // Files that only lead into a circle are not at fault.
        if (next != file || !told.insert(file).second) continue;
        std::string names;
        for (const AuthoredFile* each : line) names += each->root["id"].as_string() + " → ", told.insert(each);
        report(*file, base, "ST0021", "\"extends\" goes round in a circle: " + names + file->root["id"].as_string(),
               "let one of them extend nothing, or something outside the circle", diagnostics);
    }
}

const AuthoredFile* Lineage::base_of(const AuthoredFile& file) const {
    const auto found = by_id_.find(file.root["extends"].as_string());
    return found == by_id_.end() ? nullptr : found->second;
}

std::vector<const AuthoredFile*> Lineage::line_of(std::string_view id) const {
    std::vector<const AuthoredFile*> line;
    const auto found = by_id_.find(id);
    for (const AuthoredFile* file = found == by_id_.end() ? nullptr : found->second; file; file = base_of(*file)) {
        if (std::find(line.begin(), line.end(), file) != line.end()) break;
        line.push_back(file);
    }
    std::reverse(line.begin(), line.end());
    return line;
}

}  // namespace peilian
