// Any bytes as a line of a log: read, graded, and written as an assessment.
#include <cstdint>
#include <string>
#include <string_view>

#include "files/json.h"
#include "scenario/library.h"
#include "scoring/assessment.h"
#include "scoring/rubric.h"
#include "transcript/transcript.h"

using namespace peilian;

namespace {

struct Shipped {
    Library library;
    Scorebook book;
};

const Shipped& shipped() {
    static const Shipped loaded = [] {
        Diagnostics findings;
        const std::string root = PEILIAN_SOURCE_DIR;
        Shipped fresh{load_library(root + "/tests/bad_files/world", root + "/assets", findings), {}};
        fresh.book = load_scorebook(root + "/assets/standards", fresh.library.schemas, fresh.library.lexicon, fresh.library.needs, findings);
        return fresh;
    }();
    return loaded;
}

}  // namespace

/// Loading takes longer than any input may.
extern "C" int LLVMFuzzerInitialize(int*, char***) {
    (void)shipped();
    return 0;
}

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
    std::string error;
    const auto json = parse_json_line({reinterpret_cast<const char*>(bytes), size}, error);
    const auto transcript = json ? transcript_from_json(*json, error) : std::nullopt;
    if (!transcript) return 0;
    const Shipped& all = shipped();
    const Assessment assessment = assess(all.book, all.book.choose({}, transcript->brief.stage), all.library.lexicon, all.library.needs, *transcript);
    (void)to_text(to_json(assessment));
    return 0;
}
