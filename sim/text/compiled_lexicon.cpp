#include "text/compiled_lexicon.h"

namespace peilian {

void Side::index() {
    by_two.clear();
    by_one.clear();
    by_token.assign(kTokenKinds, {});
    for (int p = 0; p < static_cast<int>(patterns.size()); ++p) {
        for (const auto& [first, second] : patterns[static_cast<std::size_t>(p)].pattern.prefixes()) {
            if (first >= Pattern::kTokenBase) by_token[first - Pattern::kTokenBase].push_back(p);
            else if (second == 0) by_one[first].push_back(p);
            else by_two[std::uint64_t{first} << 32 | second].push_back(p);
        }
    }
}

}  // namespace peilian
