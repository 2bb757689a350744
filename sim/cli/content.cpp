#include "cli/content.h"

#include <algorithm>
#include <cstdio>
#include <filesystem>

#include "files/places.h"
#include "text/lexicon_snapshot.h"

namespace peilian::cli {
namespace {

std::vector<AuthoredFile> read_all(const std::string& folder, const Schemas& schemas, Diagnostics& diagnostics) {
    std::vector<AuthoredFile> files;
    for (const std::string& path : json_files_below(folder)) {
        // The library reads the table of needs, which lies in the same folder, and tells what is wrong with it.
        if (std::filesystem::path(path).filename() == "needs.json") continue;
        if (const auto text = read_file(path, diagnostics))
            if (auto file = read_authored(*text, path, schemas, diagnostics)) files.push_back(std::move(*file));
    }
    return files;
}

std::vector<AuthoredFile> of_kinds(std::vector<AuthoredFile> files, std::initializer_list<FileKind> kinds) {
    std::erase_if(files, [&](const AuthoredFile& file) { return std::find(kinds.begin(), kinds.end(), file.kind) == kinds.end(); });
    return files;
}

}  // namespace

Content load_content(const Places& places) {
    Content content;
    content.library = load_library(places.scenarios, places.assets, content.diagnostics);
    const auto files = of_kinds(read_all(places.assets + "/standards", content.library.schemas, content.diagnostics),
                                {FileKind::standards, FileKind::profile, FileKind::rubric});
    content.book = Scorebook::load(files, content.library.lexicon, content.library.needs, content.diagnostics);
    return content;
}

std::optional<Scorebook> book_with_draft(const Places& places, const Library& library, const std::string& draft, std::string& id, Diagnostics& diagnostics) {
    Diagnostics found;
    const auto text = read_file(draft, found);
    auto file = text ? read_authored(*text, draft, library.schemas, found) : std::nullopt;
    std::optional<Scorebook> book;
    if (file && file->kind == FileKind::rubric) {
        id = file->root.string_or("id", "");
        auto files = of_kinds(read_all(places.assets + "/standards", library.schemas, diagnostics), {FileKind::standards, FileKind::profile, FileKind::rubric});
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
