// The small world of tests/bad_files/world: one lexicon, one table of needs, a good persona, shop and scenario.
#pragma once
#include <optional>
#include <string>
#include <vector>

#include "scenario/library.h"

namespace peilian::world {

inline std::string folder() { return std::string(PEILIAN_SOURCE_DIR) + "/tests/bad_files/"; }

inline const Schemas& schemas() {
    static const Schemas all = [] {
        Diagnostics ignored;
        return Schemas::load(std::string(PEILIAN_SOURCE_DIR) + "/assets/schemas", ignored);
    }();
    return all;
}

/// A file of the world; a broken one ends the test by the empty optional.
inline AuthoredFile file(const std::string& name, Diagnostics& diagnostics) {
    const std::string path = folder() + "world/" + name;
    const std::optional<std::string> text = read_file(path, diagnostics);
    return read_authored(text.value(), path, schemas(), diagnostics).value();
}

/// The good scenario under another id.
inline AuthoredFile second(Diagnostics& diagnostics) {
    AuthoredFile scenario = file("good.json", diagnostics);
    scenario.root.set("id", "second");
    return scenario;
}

/// Lexicon and needs only.
inline Library bare(Diagnostics& diagnostics) {
    Library library;
    library.schemas = schemas();
    library.lexicon = Lexicon::compile({file("lexicon.json", diagnostics)}, diagnostics);
    library.needs = load_needs(file("needs.json", diagnostics), library.lexicon, diagnostics);
    return library;
}

/// The good persona, the patient one, the shop and the good scenario beside `more`.
inline Library with(std::vector<AuthoredFile> more, Diagnostics& diagnostics) {
    Library library = bare(diagnostics);
    std::vector<AuthoredFile> files;
    for (const char* name : {"persona.json", "patient_persona.json", "shop.json", "good.json"}) files.push_back(file(name, diagnostics));
    for (AuthoredFile& each : more) files.push_back(std::move(each));
    add_content(library, std::move(files), diagnostics);
    return library;
}

inline std::string listed(const Diagnostics& diagnostics) {
    std::string text;
    for (const Diagnostic& diagnostic : diagnostics) text += to_text(diagnostic) + "\n";
    return text;
}

}  // namespace peilian::world
