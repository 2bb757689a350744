#include "cli/content.h"

#include <algorithm>
#include <cstdio>

#include "files/places.h"
#include "text/lexicon_snapshot.h"

namespace peilian::cli {
Content load_content(const Places& places) {
    Content content;
    content.library = load_library(places.scenarios, places.assets, content.diagnostics);
    const Library& library = content.library;
    content.book = load_scorebook(places.assets + "/standards", library.schemas, library.lexicon, library.needs, content.diagnostics);
    return content;
}

std::optional<Scorebook> book_with_draft(const Places& places, const Library& library, const std::string& draft, std::string& id, Diagnostics& diagnostics) {
    Diagnostics found;
    const auto text = read_file(draft, found);
    auto file = text ? read_authored(*text, draft, library.schemas, found) : std::nullopt;
    std::optional<Scorebook> book;
    if (file && file->kind == FileKind::rubric) {
        id = file->root.string_or("id", "");
        std::vector<AuthoredFile> files = read_standards(places.assets + "/standards", library.schemas, diagnostics);
        std::erase_if(files, [&](const AuthoredFile& other) { return other.kind == FileKind::rubric && other.root.string_or("id", "") == id; });
        files.push_back(std::move(*file));
        book = Scorebook::load(files, library.lexicon, library.needs, found);
    } else if (file) {
        found.push_back({"FI0001", Severity::error, draft, file->root["format"].line, file->root["format"].column, "this is no rubric", "give the file of a rubric, or a rubric's id"});
    }
    // What it breaks about the rubrics that extend it is worth telling, but does not keep it from being tried.
    const bool broken = std::any_of(found.begin(), found.end(), [&](const Diagnostic& d) { return d.severity == Severity::error && d.file == draft; });
    diagnostics.insert(diagnostics.end(), found.begin(), found.end());
    if (broken) return std::nullopt;
    return book;
}

std::optional<Content> open_content(const CommonOptions& common) {
    std::string error;
    const auto places = open_places(common, error);
    if (!places) {
        tell(error);
        return std::nullopt;
    }
    Content content = load_content(*places);
    tell(content.diagnostics, false);
    if (content.book.rubrics().empty()) {
        tell("There is no usable rubric in " + places->assets + "/standards.");
        return std::nullopt;
    }
    return content;
}

std::optional<Lexicon> open_lexicon(const CommonOptions& common) {
    std::string error;
    std::string assets = common.assets;
    if (assets.empty()) {
        const auto places = open_places(common, error);
        if (!places) {
            tell(error);
            return std::nullopt;
        }
        assets = places->assets;
    }
    Diagnostics diagnostics;
    const Schemas schemas = Schemas::load(assets + "/schemas", diagnostics);
    Lexicon lexicon = load_lexicon(assets + "/lexicon", schemas, snapshot_beside(read_surroundings().executable), diagnostics);
    tell(diagnostics, false);
    if (lexicon.empty()) {
        tell("There is no usable lexicon in " + assets + "/lexicon.");
        return std::nullopt;
    }
    return lexicon;
}

void tell(const Diagnostics& diagnostics, bool warnings) {
    for (const Diagnostic& diagnostic : diagnostics) {
        if (diagnostic.severity != Severity::error && !warnings) continue;
        std::fputs((to_text(diagnostic) + "\n").c_str(), stderr);
    }
}

void tell(const std::string& message) { std::fputs(("peilian-cli: " + message + "\n").c_str(), stderr); }

}  // namespace peilian::cli
