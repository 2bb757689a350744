// Loads what the program shows before the first frame.
#pragma once
#include <optional>
#include <string>

#include "app/model.h"
#include "records/store.h"

namespace peilian::shell {

/// What the command line asks for; empty means: as the settings or the defaults say.
struct Options {
    std::string scenarios, assets, data, scenario, locale, theme, trainee;
    std::optional<std::uint64_t> seed;   ///< fixes the seed of every session, for demonstrations and tests
    double scale = 0;                    ///< of all sizes; 0: the display's
};

/// A model at the home screen with library, standards, locales and the settings of `store`. Findings in authors'
/// files are kept for the settings screen; a missing content folder is `error`, in one sentence.
std::optional<Model> load_model(const Options& options, const std::optional<Store>& store, std::string& error);

}  // namespace peilian::shell
