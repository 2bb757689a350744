// Any bytes as a reply, after a line break the buyer's words before it.
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "base/utf8.h"
#include "files/authored_file.h"
#include "text/lexicon_snapshot.h"

using namespace peilian;

namespace {

const Lexicon& shipped() {
    static const Lexicon lexicon = [] {
        Diagnostics findings;
        const std::string assets = PEILIAN_SOURCE_DIR "/assets";
        return load_lexicon(assets + "/lexicon", Schemas::load(assets + "/schemas", findings), {}, findings);
    }();
    return lexicon;
}

/// Spans lie in the text; anything else is a defect.
void check(const Recognition& found, std::string_view text) {
    const int length = length_utf8(text);
    for (const ActHit& hit : found.acts)
        if (hit.span.start < 0 || hit.span.end > length || hit.span.start >= hit.span.end) std::abort();
    for (const ValueHit& hit : found.values)
        if (hit.span.start < 0 || hit.span.end > length || hit.span.start >= hit.span.end) std::abort();
}

}  // namespace

/// Loading takes longer than any input may.
extern "C" int LLVMFuzzerInitialize(int*, char***) {
    (void)shipped();
    return 0;
}

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
    const std::string_view all(reinterpret_cast<const char*>(bytes), size);
    const std::size_t end = all.find('\n');
    const std::string_view reply = all.substr(0, end), buyer = end == std::string_view::npos ? std::string_view() : all.substr(end + 1);
    check(recognise(shipped(), reply, buyer), reply);
    check(recognise_buyer(shipped(), buyer), buyer);
    return 0;
}
