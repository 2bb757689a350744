// What a Scorebook holds. Private to the scorer.
#pragma once
#include <string>
#include <vector>

#include "scoring/check.h"
#include "scoring/rubric.h"

namespace peilian {

/// One standard ready to be judged.
struct CompiledStandard {
    Occasion occasion;
    Check check;
};

struct Scorebook::Compiled {
    std::vector<Standard> standards;                     ///< as written
    std::vector<Standard> variants;                      ///< as profiles change them
    std::vector<CompiledStandard> compiled;              ///< beside standards, then beside variants
    std::vector<Profile> profiles;
    std::vector<Rubric> rubrics;
    std::vector<std::vector<std::size_t>> members;       ///< per rubric: indices into compiled, in its order

    const Standard& standard(std::size_t at) const { return at < standards.size() ? standards[at] : variants[at - standards.size()]; }

    std::size_t index_of(std::string_view id) const;     ///< standards.size() when unknown
    /// The rubric's standards; all of them for a rubric that is not of this book.
    std::vector<std::size_t> standards_of(const Rubric& rubric) const;
};

}  // namespace peilian
