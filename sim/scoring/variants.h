// What profiles make of the standards where the sources contradict each other. Private to the scorer.
//
// A profile (`peilian/profile/1`) lists under "change" what is different about a standard, and by "only", "without" and
// "with" which standards are off and on. It extends another profile, whose changes come first.
#pragma once
#include <functional>
#include <string>
#include <string_view>

#include "scoring/lineage.h"

namespace peilian {

/// A standard as written, under the change of a profile: points, severity and the like replace what was written; a
/// check replaces the whole check. Of a measure, what the change leaves out stays.
Json changed(Json standard, const Json& change);

class Variants {
public:
    Variants() = default;
    /// Reports what Lineage does, and changes of a measure to a standard that measures nothing (ST0022). `written`
    /// gives a standard by id as written, or null pointer; unknown ids are ST0005.
    Variants(std::vector<const AuthoredFile*> profiles, const std::function<const Json*(const std::string&)>& written, Diagnostics& diagnostics);

    const Lineage& lineage() const { return lineage_; }
    /// The standard under the profile and its bases; as written when none of them changes it.
    Json of(std::string_view profile, const Json& standard) const;
    bool changes(std::string_view profile, std::string_view standard) const;
    bool includes(std::string_view profile, std::string_view standard) const;

private:
    Lineage lineage_;
};

}  // namespace peilian
