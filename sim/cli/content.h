// Everything authored, loaded for one call of the program.
#pragma once
#include <optional>
#include <string>

#include "cli/places.h"
#include "scenario/library.h"
#include "scoring/rubric.h"
#include "session/session.h"

namespace peilian::cli {

struct Content {
    Library library;
    Scorebook book;
    Diagnostics diagnostics;
    Rules rules() const { return {library.lexicon, library.needs}; }
};

/// Loads library and scorebook. Broken files are left out and are in `diagnostics`.
Content load_content(const Places& places);

/// The book again with a draft among its files, which takes the place of the rubric of the same id. Nothing when
/// the file is no usable rubric; else the rubric's id goes to `id`. Findings also of what it breaks elsewhere.
std::optional<Scorebook> book_with_draft(const Places& places, const Library& library, const std::string& draft, std::string& id, Diagnostics& diagnostics);

/// The same at the default places, with errors told on standard error. Nothing when there is no content.
std::optional<Content> open_content(const CommonOptions& common);

/// The lexicon alone, for calls that need no scenario.
std::optional<Lexicon> open_lexicon(const CommonOptions& common);

/// Writes errors (and, if asked, warnings) to standard error.
void tell(const Diagnostics& diagnostics, bool warnings);

/// "peilian-cli: message" on standard error.
void tell(const std::string& message);

}  // namespace peilian::cli
