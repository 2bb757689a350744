// What the program finds in one file when the rest is the small world of tests/bad_files/world.
#pragma once
#include "files/allowance.h"
#include "records/check_critical.h"
#include "scenario/world.h"
#include "scoring/check_book.h"
#include "scoring/coverage.h"
#include "scoring/rubric.h"

namespace peilian::world {

/// The standards of the world, two critical ones among them.
inline const Scorebook& book() {
    static const Scorebook all = [] {
        Diagnostics ignored;
        const Library known = bare(ignored);
        return Scorebook::load({file("standards.json", ignored), file("critical.json", ignored), file("rubric.json", ignored)}, known.lexicon, known.needs, ignored);
    }();
    return all;
}

inline void check_by_id(const std::string& id, const Library& library, Diagnostics& diagnostics) {
    const Scenario* scenario = library.find(id);
    if (!scenario) return;
    check_scenario(*scenario, library, diagnostics);
    check_critical(*scenario, library, book(), diagnostics);
}

/// Sends the text of one file through everything that looks at files of its kind. A persona must have the id "bad" to be used.
inline Diagnostics findings_of(const std::string& text, const std::string& path) {
    Diagnostics found, ignored;
    const std::optional<AuthoredFile> file = read_authored(text, path, schemas(), found);
    if (!file) return found;
    const Library known = bare(ignored);
    switch (file->kind) {
        case FileKind::lexicon: Lexicon::compile({*file}, found); break;
        case FileKind::needs:
            load_needs(*file, known.lexicon, found);
            check_needs(*file, known.lexicon, found);
            break;
        case FileKind::scenario: check_by_id(file->root.string_or("id", ""), with({*file}, found), found); break;
        case FileKind::persona: check_by_id("uses-bad", with({*file, world::file("uses_bad.json", ignored)}, found), found); break;
        case FileKind::shop:
            with({*file}, found);
            check_shop(*file, found);
            break;
        case FileKind::shift: with({second(ignored), world::file("good_shift.json", ignored), *file}, found); break;
        case FileKind::standards:
            Scorebook::load({*file}, known.lexicon, known.needs, found);
            check_standards(*file, known.lexicon, known.needs, found);
            break;
        case FileKind::profile:
            Scorebook::load({world::file("standards.json", ignored), *file}, known.lexicon, known.needs, found);
            check_standards(*file, known.lexicon, known.needs, found);
            break;
        case FileKind::rubric: Scorebook::load({world::file("standards.json", ignored), *file}, known.lexicon, known.needs, found); break;
        case FileKind::coverage:
            load_coverage(*file, Scorebook::load({world::file("standards.json", ignored)}, known.lexicon, known.needs, ignored), found);
            break;
        case FileKind::locale: break;
    }
    const Diagnostics idle = idle_allowances(found, {*file});
    found = without_allowed(std::move(found), {*file});
    found.insert(found.end(), idle.begin(), idle.end());
    return found;
}

}  // namespace peilian::world
