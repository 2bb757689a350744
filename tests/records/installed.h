// The content of the project, loaded once, and what of it the attempts of these tests play.
#pragma once
#include <catch2/catch_test_macros.hpp>
#include <string>

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
        book = load_scorebook(root + "/assets/standards", library.schemas, library.lexicon, library.needs, diagnostics);
    }
    Rules rules() const { return {library.lexicon, library.needs}; }
    const Scenario& scenario() const {
        REQUIRE_FALSE(library.scenarios.empty());
        return *library.scenarios.front();
    }
    const Shift& shift() const {
        const Shift* found = library.find_shift("first-two");
        REQUIRE(found);
        return *found;
    }
};

inline const Installed& installed() {
    static const Installed content;
    return content;
}

}  // namespace peilian::test
