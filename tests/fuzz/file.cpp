// Any bytes as an authored file: read, and what can be read is put among the shipped personas and shops and checked.
#include <cstdint>
#include <string>
#include <string_view>

#include "scenario/library.h"
#include "scoring/rubric.h"

using namespace peilian;

namespace {

const std::string kRoot = PEILIAN_SOURCE_DIR;

/// Two personas and a shop, to which a file may refer.
const Library& small_world() {
    static const Library loaded = [] {
        Diagnostics findings;
        Library library = load_library(kRoot + "/tests/bad_files/world", kRoot + "/assets", findings);
        library.scenarios.clear();
        return library;
    }();
    return loaded;
}

}  // namespace

/// Loading takes longer than any input may.
extern "C" int LLVMFuzzerInitialize(int*, char***) {
    (void)small_world();
    return 0;
}

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
    Diagnostics found;
    const auto file = read_authored({reinterpret_cast<const char*>(bytes), size}, "fuzzed.json", small_world().schemas, found);
    if (!file) return 0;
    Library library = small_world();
    if (file->kind == FileKind::lexicon) Lexicon::compile({*file}, found);
    else if (file->kind == FileKind::needs) load_needs(*file, library.lexicon, found);
    else if (file->kind == FileKind::standards || file->kind == FileKind::profile || file->kind == FileKind::rubric) Scorebook::load({*file}, library.lexicon, library.needs, found);
    else {
        if (file->kind == FileKind::shop) check_shop(*file, found);
        add_content(library, {*file}, found);
        for (const auto& scenario : library.scenarios) check_scenario(*scenario, library, found);
    }
    return 0;
}
