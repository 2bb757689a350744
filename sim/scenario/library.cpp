#include "scenario/library.h"

#include <algorithm>
#include <array>
#include <iterator>
#include <set>
#include <tuple>

#include "files/allowance.h"
#include "files/places.h"
#include "scenario/reading.h"
#include "text/lexicon_snapshot.h"

namespace peilian {
namespace {

/// Courses and exams lie among the scenarios and are read by their own layer.
bool belongs_to_another_layer(std::string_view text) {
    static constexpr std::array<std::string_view, 3> kFormats{"\"peilian/course/", "\"peilian/exam/", "\"peilian/quiz/"};
    return std::any_of(kFormats.begin(), kFormats.end(), [&](std::string_view format) { return text.find(format) != std::string_view::npos; });
}

std::vector<AuthoredFile> read_all(const std::string& folder, const Schemas& schemas, Diagnostics& diagnostics) {
    std::vector<AuthoredFile> files;
    for (const std::string& path : json_files_below(folder)) {
        const std::optional<std::string> text = read_file(path, diagnostics);
        if (!text || belongs_to_another_layer(*text)) continue;
        if (std::optional<AuthoredFile> file = read_authored(*text, path, schemas, diagnostics)) files.push_back(std::move(*file));
    }
    return files;
}

/// True when the id is new; else one finding at the later file.
bool take_id(std::set<std::string>& ids, const AuthoredFile& file, Diagnostics& diagnostics) {
    const Json& id = file.root["id"];
    if (ids.insert(id.as_string()).second) return true;
    diagnostics.push_back(finding(code_prefix(file.kind), "0004", {file.path, id.line, id.column},
                                  "Another " + std::string(name_of(file.kind)) + " has the id \"" + id.as_string() + "\".",
                                  "Give each file an id of its own."));
    return false;
}

/// A persona that no scenario uses would otherwise never be read.
void check_unused_personas(const Library& library, const std::set<std::string>& used, Diagnostics& diagnostics) {
    const Names names = usual_names();
    for (const AuthoredFile& file : library.personas) {
        if (used.count(file.root.string_or("id", ""))) continue;
        const Reading reading{file.path, "PE", names, library.lexicon, nullptr, diagnostics, {file.root.find("bargain"), file.path}};
        Script script;
        load_persona(file, reading, script);
    }
}

/// A persona is read once for each scenario that uses it, and then says the same each time.
void add_without_repeats(const Diagnostics& found, Diagnostics& diagnostics) {
    for (const Diagnostic& diagnostic : found)
        if (std::find(diagnostics.begin(), diagnostics.end(), diagnostic) == diagnostics.end()) diagnostics.push_back(diagnostic);
}

}  // namespace

const Scenario* Library::find(std::string_view id) const {
    const auto found = std::find_if(scenarios.begin(), scenarios.end(), [&](const auto& scenario) { return scenario->id == id; });
    return found == scenarios.end() ? nullptr : found->get();
}

const Shift* Library::find_shift(std::string_view id) const {
    const auto found = std::find_if(shifts.begin(), shifts.end(), [&](const auto& shift) { return shift->id == id; });
    return found == shifts.end() ? nullptr : found->get();
}

void add_content(Library& library, std::vector<AuthoredFile> files, Diagnostics& diagnostics) {
    std::set<std::string> persona_ids, shop_ids, scenario_ids, shift_ids, personas_used;
    for (const AuthoredFile& file : library.personas) persona_ids.insert(file.root.string_or("id", ""));
    for (const LoadedShop& loaded : library.shops) shop_ids.insert(loaded.file.root.string_or("id", ""));
    for (const auto& scenario : library.scenarios) {
        scenario_ids.insert(scenario->id);
        personas_used.insert(scenario->persona.id);
    }
    for (const auto& shift : library.shifts) shift_ids.insert(shift->id);
    std::vector<AuthoredFile> scenarios, shifts;
    for (AuthoredFile& file : files) {
        if (file.kind == FileKind::persona && take_id(persona_ids, file, diagnostics)) {
            library.personas.push_back(std::move(file));
        } else if (file.kind == FileKind::shop && take_id(shop_ids, file, diagnostics)) {
            Diagnostics found;
            Shop shop = load_shop(file, found);
            // A shop with errors is left out, and then its scenarios are.
            if (!has_errors(found)) library.shops.push_back({std::move(file), std::move(shop)});
            diagnostics.insert(diagnostics.end(), found.begin(), found.end());
        } else if (file.kind == FileKind::scenario && take_id(scenario_ids, file, diagnostics)) {
            scenarios.push_back(std::move(file));
        } else if (file.kind == FileKind::shift && take_id(shift_ids, file, diagnostics)) {
            shifts.push_back(std::move(file));
        }
    }
    for (const AuthoredFile& file : scenarios) {
        personas_used.insert(file.root.string_or("persona", ""));
        Diagnostics found;
        if (std::optional<Scenario> scenario = load_scenario(file, library, found))
            library.scenarios.push_back(std::make_shared<const Scenario>(std::move(*scenario)));
        add_without_repeats(found, diagnostics);
    }
    Diagnostics found;
    check_unused_personas(library, personas_used, found);
    add_without_repeats(found, diagnostics);
    std::sort(library.scenarios.begin(), library.scenarios.end(), [](const auto& a, const auto& b) { return a->id < b->id; });
    for (const AuthoredFile& file : shifts) {
        if (std::optional<Shift> shift = load_shift(file, library, diagnostics)) library.shifts.push_back(std::make_shared<const Shift>(std::move(*shift)));
    }
    std::sort(library.shifts.begin(), library.shifts.end(), [](const auto& a, const auto& b) { return std::tie(a->difficulty, a->id) < std::tie(b->difficulty, b->id); });
}

Library load_library(const std::string& scenarios_folder, const std::string& assets_folder, Diagnostics& diagnostics) {
    Library library;
    library.schemas = Schemas::load(assets_folder + "/schemas", diagnostics);
    library.lexicon = load_lexicon(assets_folder + "/lexicon", library.schemas, snapshot_beside(read_surroundings().executable), diagnostics);
    for (const AuthoredFile& file : read_all(assets_folder + "/standards/needs.json", library.schemas, diagnostics))
        if (file.kind == FileKind::needs) library.needs = load_needs(file, library.lexicon, diagnostics);
    std::vector<AuthoredFile> files = read_all(scenarios_folder, library.schemas, diagnostics);
    std::vector<AuthoredFile> allowing;
    std::copy_if(files.begin(), files.end(), std::back_inserter(allowing), [](const AuthoredFile& file) { return !file.allowances.empty(); });
    Diagnostics found;
    add_content(library, std::move(files), found);
    found = without_allowed(std::move(found), allowing);
    diagnostics.insert(diagnostics.end(), found.begin(), found.end());
    return library;
}

}  // namespace peilian
