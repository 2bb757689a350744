// What a Scorebook holds. Private to the scorer.
#pragma once
#include <map>
#include <string>
#include <vector>

#include "scoring/check.h"
#include "scoring/rubric.h"

namespace peilian {

/// One standard ready to be judged, and its variants by profile where sources contradict each other.
struct CompiledStandard {
    Occasion occasion;
    Check check;
    std::map<std::string, Check> variants;  ///< by profile

    const Check& check_for(const std::string& profile) const {
        const auto found = variants.find(profile);
        return found == variants.end() ? check : found->second;
    }
};

struct Scorebook::Compiled {
    std::vector<Standard> standards;
    std::vector<CompiledStandard> compiled;              ///< beside standards
    std::vector<Rubric> rubrics;
    std::vector<std::vector<std::size_t>> members;       ///< per rubric: indices of its standards, in its order

    std::size_t index_of(std::string_view id) const;     ///< standards.size() when unknown
    /// The rubric's standards; all of them for a rubric that is not of this book.
    std::vector<std::size_t> standards_of(const Rubric& rubric) const;
};

}  // namespace peilian
