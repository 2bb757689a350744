#include "text/compiled_lexicon.h"

#include <algorithm>
#include <atomic>

namespace peilian {

std::uint64_t Side::next_edition() {
    static std::atomic<std::uint64_t> last{0};
    return ++last;
}

int Side::act_named(std::string_view id) const {
    const auto it = std::ranges::find(acts, id, &LexiconAct::id);
    return it == acts.end() ? -1 : static_cast<int>(it - acts.begin());
}

}  // namespace peilian
