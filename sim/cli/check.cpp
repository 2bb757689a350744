// peilian-cli check: every finding in what authors wrote.
#include <cstdio>
#include <filesystem>
#include <memory>

#include <CLI/CLI.hpp>
#include <fmt/format.h>

#include "cli/checking.h"
#include "cli/commands.h"
#include "cli/content.h"
#include "cli/explaining.h"

namespace peilian::cli {
namespace {

struct Counts {
    int errors = 0, warnings = 0, notes = 0;
};

Counts counts_of(const Diagnostics& diagnostics) {
    Counts counts;
    for (const Diagnostic& each : diagnostics)
        ++(each.severity == Severity::error ? counts.errors : each.severity == Severity::warning ? counts.warnings : counts.notes);
    return counts;
}

Json to_json(const Diagnostics& diagnostics, const Counts& counts) {
    Json findings = Json::array();
    for (const Diagnostic& diagnostic : diagnostics) {
        Json one = Json::object();
        one.set("code", diagnostic.code).set("severity", name_of(diagnostic.severity));
        one.set("file", diagnostic.file).set("line", diagnostic.line).set("column", diagnostic.column);
        one.set("message", diagnostic.message).set("hint", diagnostic.hint);
        findings.push(std::move(one));
    }
    Json out = Json::object();
    out.set("findings", std::move(findings)).set("errors", counts.errors).set("warnings", counts.warnings).set("notes", counts.notes);
    return out;
}

int check(const CommonOptions& common, std::vector<std::string> paths, bool json) {
    std::string error;
    const auto places = open_places(common, error);
    if (!places) {
        tell(error);
        return kWorldFailed;
    }
    if (paths.empty()) paths = {places->assets, places->scenarios};
    for (const std::string& path : paths) {
        std::error_code ignored;
        if (std::filesystem::exists(path, ignored)) continue;
        tell("There is no file or folder " + path + ".");
        return kWorldFailed;
    }
    const Diagnostics diagnostics = check_paths(paths, *places);
    const Counts counts = counts_of(diagnostics);
    if (json) {
        fmt::print("{}\n", to_text(to_json(diagnostics, counts)));
    } else {
        for (const Diagnostic& diagnostic : diagnostics) fmt::print("{}\n", to_text(diagnostic));
        fmt::print(stderr, "{} errors, {} warnings, {} notes\n", counts.errors, counts.warnings, counts.notes);
    }
    return counts.errors > 0 ? kFindings : kDone;
}

}  // namespace

void add_check(CLI::App& app, const CommonOptions& common, int& status) {
    CLI::App* command = app.add_subcommand("check", "Findings in scenarios, personas, shops, shifts, standards, lexicon");
    auto paths = std::make_shared<std::vector<std::string>>();
    auto json = std::make_shared<bool>(false);
    command->add_option("PATH", *paths, "Files or folders (default: all that is installed)");
    command->add_flag("--json", *json, "One JSON object");
    auto code = std::make_shared<std::string>();
    CLI::Option* explained = command->add_option("--explain", *code, "What a code means, with examples; without one: all codes");
    explained->expected(0, 1)->type_name("CODE");
    command->callback([&common, &status, paths, json, code, explained] { status = explained->count() > 0 ? explain(*code, *json) : check(common, *paths, *json); });
}

}  // namespace peilian::cli
