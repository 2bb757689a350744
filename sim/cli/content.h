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

/// The same at the default places, with errors told on standard error. Nothing when there is no content.
std::optional<Content> open_content(const CommonOptions& common);

/// The lexicon alone, for calls that need no scenario.
std::optional<Lexicon> open_lexicon(const CommonOptions& common);

/// Writes errors (and, if asked, warnings) to standard error.
void tell(const Diagnostics& diagnostics, bool warnings);

/// "peilian-cli: message" on standard error.
void tell(const std::string& message);

}  // namespace peilian::cli
