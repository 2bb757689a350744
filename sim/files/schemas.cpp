// Checks authored values against JSON Schemas with valijson.
#define VALIJSON_USE_EXCEPTIONS 1  // else a broken schema ends the program
#include <filesystem>
#include <nlohmann/json.hpp>
#include <valijson/adapters/nlohmann_json_adapter.hpp>
#include <valijson/schema.hpp>
#include <valijson/schema_parser.hpp>
#include <valijson/validation_results.hpp>
#include <valijson/validator.hpp>

#include "base/utf8.h"
#include "files/authored_file.h"
#include "files/schema_message.h"

namespace peilian {

struct Schemas::Compiled {
    Json source;
    valijson::Schema schema;
};

namespace {

constexpr FileKind kKinds[] = {FileKind::scenario, FileKind::persona, FileKind::shop,   FileKind::shift,    FileKind::lexicon, FileKind::standards,
                               FileKind::profile,  FileKind::rubric,  FileKind::coverage, FileKind::needs, FileKind::locale};

/// The validator's patterns recurse once per character, so it sees only the beginning of a long text.
constexpr int kTextSeen = 2000;

std::string seen(const std::string& text) {
    return text.size() > static_cast<std::size_t>(kTextSeen) ? slice_utf8(text, {0, kTextSeen}) : text;
}

/// The same value for the validator. Of duplicate keys the first counts, as everywhere.
nlohmann::json shadow(const Json& value) {
    switch (value.kind()) {
        case Json::Kind::null: return nullptr;
        case Json::Kind::boolean: return value.as_bool();
        case Json::Kind::integer: return value.as_integer();
        case Json::Kind::real: return value.as_number();
        case Json::Kind::string: return seen(value.as_string());
        case Json::Kind::array: {
            auto out = nlohmann::json::array();
            for (const Json& item : value.items()) out.push_back(shadow(item));
            return out;
        }
        case Json::Kind::object: break;
    }
    auto out = nlohmann::json::object();
    for (const Json::Member& member : value.members()) out.emplace(seen(member.key), shadow(member.value));
    return out;
}

std::vector<std::string> path_of(const std::vector<std::string>& context) {
    std::vector<std::string> path;
    for (const std::string& part : context)
        if (part.size() >= 2 && part.front() == '[') path.push_back(part.substr(1, part.size() - 2));
    return path;
}

}  // namespace

Schemas Schemas::load(const std::string& folder, Diagnostics& diagnostics) {
    Schemas all;
    for (const FileKind kind : kKinds) {
        const std::string path = folder + "/" + std::string(name_of(kind)) + ".schema.json";
        std::error_code error;
        if (!std::filesystem::is_regular_file(path, error)) {
            diagnostics.push_back({"FI0003", Severity::warning, path, 0, 0, "there is no schema for files of the kind " + std::string(name_of(kind)),
                                   "install the program again; until then these files are not checked for types and keys"});
            continue;
        }
        const auto text = read_file(path, diagnostics);
        if (!text) continue;
        auto source = parse_json(*text, path, "FI0003", diagnostics);
        if (!source) continue;
        auto compiled = std::make_shared<Compiled>();
        try {
            const nlohmann::json copy = shadow(*source);
            valijson::SchemaParser parser(valijson::SchemaParser::kDraft7);
            parser.populateSchema(valijson::adapters::NlohmannJsonAdapter(copy), compiled->schema);
        } catch (const std::exception& failure) {
            diagnostics.push_back({"FI0003", Severity::error, path, source->line, source->column, std::string("the schema is broken: ") + failure.what(),
                                   "mend the schema file or install the program again"});
            continue;
        }
        compiled->source = std::move(*source);
        all.schemas_[kind] = std::move(compiled);
    }
    return all;
}

void Schemas::check(const AuthoredFile& file, Diagnostics& diagnostics) const {
    const auto found = schemas_.find(file.kind);
    if (found == schemas_.end()) return;
    const std::string code = std::string(code_prefix(file.kind)) + "0002";
    std::vector<SchemaFinding> findings;
    try {
        const nlohmann::json copy = shadow(file.root);
        valijson::ValidationResults results;
        thread_local valijson::Validator validator;  // keeps the regular expressions of the schemas once they are compiled
        if (validator.validate(found->second->schema, valijson::adapters::NlohmannJsonAdapter(copy), &results)) return;
        for (const auto& error : results) findings.push_back({path_of(error.context), error.description});
    } catch (const std::exception& failure) {
        findings.push_back({{}, failure.what()});
    }
    if (findings.empty()) findings.push_back({{}, "Failed to validate"});
    for (Diagnostic& d : schema_diagnostics(found->second->source, file.root, findings, file.path, code)) diagnostics.push_back(std::move(d));
}

}  // namespace peilian
