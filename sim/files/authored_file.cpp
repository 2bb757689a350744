#include "files/authored_file.h"

#include <algorithm>

namespace peilian {
namespace {

struct KindRow {
    FileKind kind;
    std::string_view name, prefix;
};

constexpr KindRow kKindRows[] = {
    {FileKind::scenario, "scenario", "SC"}, {FileKind::persona, "persona", "PE"}, {FileKind::shop, "shop", "SH"}, {FileKind::shift, "shift", "SF"}, {FileKind::lexicon, "lexicon", "LX"},
    {FileKind::standards, "standards", "ST"}, {FileKind::profile, "profile", "ST"}, {FileKind::rubric, "rubric", "ST"}, {FileKind::coverage, "coverage", "ST"},
    {FileKind::needs, "needs", "ST"}, {FileKind::locale, "locale", "LO"},
};

const KindRow& row_of(FileKind kind) {
    for (const KindRow& row : kKindRows)
        if (row.kind == kind) return row;
    return kKindRows[0];
}

std::optional<FileKind> kind_of(std::string_view format) {
    for (const KindRow& row : kKindRows)
        if (format == "peilian/" + std::string(row.name) + "/1") return row.kind;
    return std::nullopt;
}

std::string known_formats() {
    std::string out;
    for (const KindRow& row : kKindRows) out += (out.empty() ? "peilian/" : ", peilian/") + std::string(row.name) + "/1";
    return out;
}

/// A file that does not parse still says what it means to be; then its codes carry the right prefix.
std::string syntax_code(std::string_view text) {
    for (const KindRow& row : kKindRows)
        if (text.find("\"peilian/" + std::string(row.name) + "/1\"") != std::string_view::npos) return std::string(row.prefix) + "0001";
    return "FI0001";
}

void report_duplicates(const Json& value, const std::string& file, const std::string& code, Diagnostics& diagnostics) {
    for (const Json& item : value.items()) report_duplicates(item, file, code, diagnostics);
    std::vector<const Json::Member*> sorted;
    for (const Json::Member& member : value.members()) sorted.push_back(&member);
    std::stable_sort(sorted.begin(), sorted.end(), [](const auto* a, const auto* b) { return a->key < b->key; });
    for (std::size_t i = 1; i < sorted.size(); ++i)
        if (sorted[i]->key == sorted[i - 1]->key)
            diagnostics.push_back({code, Severity::error, file, sorted[i]->key_line, sorted[i]->key_column, "the key \"" + sorted[i]->key + "\" stands twice in this object",
                                   "only the first one counts; remove or rename one of them"});
    for (const Json::Member& member : value.members()) report_duplicates(member.value, file, code, diagnostics);
}

/// Moves "allow" out of the root.
void take_allowances(AuthoredFile& file) {
    for (const Json& item : file.root["allow"].items())
        file.allowances.push_back({item.string_or("code", ""), item.string_or("at", ""), item.string_or("reason", ""), item.line, item.column});
    std::erase_if(file.root.members(), [](const Json::Member& member) { return member.key == "allow"; });
}

}  // namespace

std::string_view code_prefix(FileKind kind) { return row_of(kind).prefix; }
std::string_view name_of(FileKind kind) { return row_of(kind).name; }

std::optional<AuthoredFile> read_authored(std::string_view text, const std::string& path, const Schemas& schemas, Diagnostics& diagnostics) {
    auto root = parse_json(text, path, syntax_code(text), diagnostics);
    if (!root) return std::nullopt;
    const Json& format = (*root)["format"];
    const auto kind = kind_of(format.as_string());
    if (!kind) {
        const Json& place = format.is_null() ? *root : format;
        diagnostics.push_back({"FI0001", Severity::error, path, place.line, place.column,
                               format.is_null() ? "the key \"format\" is missing" : "unknown format \"" + format.as_string() + "\"",
                               "\"format\" must be one of " + known_formats()});
        return std::nullopt;
    }
    AuthoredFile file{path, *kind, std::move(*root), {}};
    report_duplicates(file.root, path, std::string(code_prefix(*kind)) + "0003", diagnostics);
    Diagnostics found;
    schemas.check(file, found);
    diagnostics.insert(diagnostics.end(), found.begin(), found.end());
    if (has_errors(found)) return std::nullopt;
    // In the texts of the program every key is a text.
    if (file.kind != FileKind::locale) take_allowances(file);
    return file;
}

}  // namespace peilian
