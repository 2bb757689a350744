// What is shipped, loaded once for the tests of records.
#pragma once
#include <string>

#include "files/authored_file.h"
#include "files/places.h"
#include "scenario/library.h"
#include "scoring/rubric.h"
#include "session/session.h"

namespace peilian::test {

struct Installed {
    Diagnostics diagnostics;
    Library library;
    Scorebook book;

    Installed() {
        const std::string root = PEILIAN_SOURCE_DIR;
        library = load_library(root + "/scenarios", root + "/assets", diagnostics);
        std::vector<AuthoredFile> files;
        for (const std::string& path : json_files_below(root + "/assets/standards"))
            if (const auto text = read_file(path, diagnostics))
                if (auto file = read_authored(*text, path, library.schemas, diagnostics))
                    if (file->kind != FileKind::needs) files.push_back(std::move(*file));
        book = Scorebook::load(files, library.lexicon, library.needs, diagnostics);
    }
    Rules rules() const { return {library.lexicon, library.needs}; }
};

inline const Installed& installed() {
    static const Installed content;
    return content;
}

}  // namespace peilian::test
