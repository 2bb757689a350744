// Any bytes as a phrase pattern, after a line break the text it is matched with. Run with -timeout: no pattern may be slow.
#include <cstdint>
#include <string>
#include <string_view>

#include "text/lexicon.h"

using namespace peilian;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
    const std::string_view all(reinterpret_cast<const char*>(bytes), size);
    const std::size_t end = all.find('\n');
    std::string error;
    const auto phrase = Phrase::compile(all.substr(0, end), error);
    if (!phrase || end == std::string_view::npos) return 0;
    (void)phrase->find(all.substr(end + 1));
    (void)phrase->find_asserted(all.substr(end + 1));
    return 0;
}
