#include "cli/checking.h"

#include <algorithm>
#include <array>
#include <atomic>
#include <filesystem>
#include <future>
#include <set>
#include <thread>

#include "files/allowance.h"
#include "records/check_critical.h"
#include "scenario/library.h"
#include "scoring/check_book.h"
#include "scoring/coverage.h"
#include "scoring/rubric.h"

namespace peilian::cli {
namespace {

std::string file_name(const std::string& path) { return std::filesystem::path(path).filename().string(); }

/// Schemas lie among the assets; courses and exams among the scenarios are read by their own layer.
bool is_ours(const std::string& path, std::string_view text) {
    static constexpr std::array<std::string_view, 3> kOthers{"\"peilian/course/", "\"peilian/exam/", "\"peilian/quiz/"};
    if (path.ends_with(".schema.json")) return false;
    return std::none_of(kOthers.begin(), kOthers.end(), [&](std::string_view format) { return text.find(format) != std::string_view::npos; });
}

std::vector<AuthoredFile> read_files(const std::vector<std::string>& paths, const Schemas& schemas, Diagnostics& diagnostics) {
    std::vector<AuthoredFile> files;
    for (const std::string& path : paths)
        if (const auto text = read_file(path, diagnostics); text && is_ours(path, *text))
            if (auto file = read_authored(*text, path, schemas, diagnostics)) files.push_back(std::move(*file));
    return files;
}

std::vector<AuthoredFile> of_kinds(const std::vector<AuthoredFile>& files, std::initializer_list<FileKind> kinds) {
    std::vector<AuthoredFile> chosen;
    std::copy_if(files.begin(), files.end(), std::back_inserter(chosen),
                 [&](const AuthoredFile& file) { return std::find(kinds.begin(), kinds.end(), file.kind) != kinds.end(); });
    return chosen;
}

/// The installed files of a folder that no given file of the same name replaces, and the given ones.
std::vector<AuthoredFile> with_installed(std::vector<AuthoredFile> given, const std::string& folder, const Schemas& schemas,
                                         std::initializer_list<FileKind> kinds) {
    std::vector<std::string> paths = json_files_below(folder);
    std::erase_if(paths, [&](const std::string& path) {
        return std::any_of(given.begin(), given.end(), [&](const AuthoredFile& file) { return file_name(file.path) == file_name(path); });
    });
    Diagnostics not_asked;
    std::vector<AuthoredFile> all = of_kinds(read_files(paths, schemas, not_asked), kinds);
    all.insert(all.end(), given.begin(), given.end());
    return all;
}

void forget_installed(Library& library, const std::vector<AuthoredFile>& given) {
    for (const AuthoredFile& file : given) {
        const std::string id = file.root.string_or("id", "");
        const auto same = [&](const AuthoredFile& other) { return other.kind == file.kind && other.root.string_or("id", "") == id; };
        std::erase_if(library.personas, same);
        std::erase_if(library.shops, [&](const LoadedShop& loaded) { return same(loaded.file); });
        if (file.kind == FileKind::scenario) std::erase_if(library.scenarios, [&](const auto& scenario) { return scenario->id == id; });
        if (file.kind == FileKind::shift) std::erase_if(library.shifts, [&](const auto& shift) { return shift->id == id; });
    }
}

/// The installed scenarios that use one of the given personas, read again: most findings on a persona show only in a scenario.
std::vector<AuthoredFile> scenarios_using(const std::vector<AuthoredFile>& given, const Library& library) {
    std::set<std::string> personas, scenarios;
    for (const AuthoredFile& file : given) (file.kind == FileKind::persona ? personas : scenarios).insert(file.root.string_or("id", ""));
    std::vector<std::string> paths;
    for (const auto& scenario : library.scenarios)
        if (personas.count(scenario->persona.id) && !scenarios.count(scenario->id)) paths.push_back(scenario->file);
    Diagnostics not_asked;
    return read_files(paths, library.schemas, not_asked);
}

/// Each by itself, on all processors; the findings in the order of the scenarios, whoever found them.
void check_scenarios(const std::vector<const Scenario*>& scenarios, const Library& library, const Scorebook& book, Diagnostics& diagnostics) {
    std::vector<Diagnostics> found(scenarios.size());
    std::atomic<std::size_t> next{0};
    const auto work = [&] {
        for (std::size_t i = next++; i < scenarios.size(); i = next++) {
            check_scenario(*scenarios[i], library, found[i]);
            check_critical(*scenarios[i], library, book, found[i]);
        }
    };
    std::vector<std::future<void>> others;
    const std::size_t processors = std::max(1u, std::thread::hardware_concurrency());
    for (std::size_t i = 1; i < std::min(processors, scenarios.size()); ++i) others.push_back(std::async(std::launch::async, work));
    work();
    for (std::future<void>& other : others) other.get();
    for (const Diagnostics& each : found) diagnostics.insert(diagnostics.end(), each.begin(), each.end());
}

void check_content(Library& library, const Scorebook& book, std::vector<AuthoredFile> given, Diagnostics& diagnostics) {
    for (AuthoredFile& file : scenarios_using(given, library)) given.push_back(std::move(file));
    forget_installed(library, given);
    std::set<std::string> ids;
    for (const AuthoredFile& file : given)
        if (file.kind == FileKind::scenario) ids.insert(file.root.string_or("id", ""));
    add_content(library, given, diagnostics);
    for (const AuthoredFile& file : given)
        if (file.kind == FileKind::shop) check_shop(file, diagnostics);
    std::vector<const Scenario*> scenarios;
    for (const auto& scenario : library.scenarios)
        if (ids.count(scenario->id)) scenarios.push_back(scenario.get());
    check_scenarios(scenarios, library, book, diagnostics);
}

}  // namespace

Diagnostics check_paths(const std::vector<std::string>& paths, const Places& places) {
    std::vector<std::string> files;
    for (const std::string& path : paths)
        for (std::string& file : json_files_below(path))
            if (std::find(files.begin(), files.end(), file) == files.end()) files.push_back(std::move(file));

    Diagnostics installed, found;
    Library library = load_library(places.scenarios, places.assets, installed);
    const std::vector<AuthoredFile> given = read_files(files, library.schemas, found);
    if (const auto lexicon = of_kinds(given, {FileKind::lexicon}); !lexicon.empty())
        library.lexicon = Lexicon::compile(with_installed(lexicon, places.assets + "/lexicon", library.schemas, {FileKind::lexicon}), found);
    for (const AuthoredFile& needs : of_kinds(given, {FileKind::needs})) {
        library.needs = load_needs(needs, library.lexicon, found);
        check_needs(needs, library.lexicon, found);
    }
    const std::initializer_list<FileKind> of_book{FileKind::standards, FileKind::profile, FileKind::rubric};
    const Scorebook book = Scorebook::load(with_installed(of_kinds(given, of_book), places.assets + "/standards", library.schemas, of_book),
                                           library.lexicon, library.needs, found);
    for (const AuthoredFile& standards : of_kinds(given, {FileKind::standards, FileKind::profile})) check_standards(standards, library.lexicon, library.needs, found);
    for (const AuthoredFile& coverage : of_kinds(given, {FileKind::coverage})) load_coverage(coverage, book, found);
    check_content(library, book, of_kinds(given, {FileKind::persona, FileKind::shop, FileKind::scenario, FileKind::shift}), found);

    // What stands in installed files that were not asked about is their own affair, save a missing or broken schema.
    std::erase_if(found, [&](const Diagnostic& diagnostic) { return std::find(files.begin(), files.end(), diagnostic.file) == files.end(); });
    const Diagnostics idle = idle_allowances(found, given);
    found = without_allowed(std::move(found), given);
    found.insert(found.end(), idle.begin(), idle.end());
    for (const Diagnostic& diagnostic : installed)
        if (diagnostic.file.ends_with(".schema.json")) found.push_back(diagnostic);
    std::stable_sort(found.begin(), found.end(), [](const Diagnostic& a, const Diagnostic& b) {
        return std::tie(a.file, a.line, a.column, a.code) < std::tie(b.file, b.line, b.column, b.code);
    });
    found.erase(std::unique(found.begin(), found.end()), found.end());
    return found;
}

}  // namespace peilian::cli
