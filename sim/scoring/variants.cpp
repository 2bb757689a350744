#include "scoring/variants.h"

#include <algorithm>
#include <array>

namespace peilian {
namespace {

constexpr std::array<const char*, 3> kChecks{"require", "forbid", "measure"};

bool has_check(const Json& json) {
    return std::any_of(kChecks.begin(), kChecks.end(), [&](const char* kind) { return json.find(kind) != nullptr; });
}

void remove(Json& object, std::string_view key) {
    std::erase_if(object.members(), [&](const Json::Member& member) { return member.key == key; });
}

bool lists(const Json& ids, std::string_view id) {
    return std::any_of(ids.items().begin(), ids.items().end(), [&](const Json& each) { return each.as_string() == id; });
}

}  // namespace

Json changed(Json standard, const Json& change) {
    Json measure = standard["measure"];
    if (has_check(change)) {
        for (const char* kind : kChecks) remove(standard, kind);
        remove(standard, "partly");
    }
    for (const Json::Member& member : change.members()) {
        if (member.key == "measure" && measure.is_object() && !member.value.find("figure")) {
            for (const Json::Member& part : member.value.members()) measure.set(part.key, part.value);
            standard.set("measure", measure);
        } else {
            standard.set(member.key, member.value);
        }
    }
    return standard;
}

Variants::Variants(std::vector<const AuthoredFile*> profiles, const std::function<const Json*(const std::string&)>& written, Diagnostics& diagnostics)
    : lineage_(std::move(profiles), diagnostics) {
    for (const AuthoredFile* file : lineage_.files()) {
        const auto report = [&](const Json& at, const char* code, std::string message, std::string hint) {
            diagnostics.push_back({code, Severity::error, file->path, at.line, at.column, std::move(message), std::move(hint)});
        };
        const auto unknown = [&](const Json& at, const std::string& id) { report(at, "ST0005", "unknown standard \"" + id + "\"", "use an id from the files of standards"); };
        for (const char* key : {"only", "without", "with"}) {
            for (const Json& id : file->root[key].items()) {
                if (!written(id.as_string())) unknown(id, id.as_string());
            }
        }
        for (const Json::Member& change : file->root["change"].members()) {
            const Json* standard = written(change.key);
            if (!standard) {
                unknown(change.value, change.key);
                continue;
            }
            const Json* measure = change.value.find("measure");
            if (!measure || measure->find("figure")) continue;
            const Json before = of(file->root["extends"].as_string(), *standard);
            if (before.find("measure")) continue;
            report(*measure, "ST0022", "\"" + change.key + "\" measures nothing that limits could be given for",
                   "say which \"figure\" to measure, or change its \"require\" or \"forbid\"");
        }
    }
}

Json Variants::of(std::string_view profile, const Json& standard) const {
    Json out = standard;
    const std::string& id = standard["id"].as_string();
    for (const AuthoredFile* file : lineage_.line_of(profile)) {
        if (const Json* change = file->root["change"].find(id)) out = changed(std::move(out), *change);
    }
    return out;
}

bool Variants::changes(std::string_view profile, std::string_view standard) const {
    const auto line = lineage_.line_of(profile);
    return std::any_of(line.begin(), line.end(), [&](const AuthoredFile* file) { return file->root["change"].find(standard) != nullptr; });
}

bool Variants::includes(std::string_view profile, std::string_view standard) const {
    bool in = true;
    for (const AuthoredFile* file : lineage_.line_of(profile)) {
        if (file->root.find("only")) in = lists(file->root["only"], standard);
        if (lists(file->root["without"], standard)) in = false;
        if (lists(file->root["with"], standard)) in = true;
    }
    return in;
}

}  // namespace peilian
