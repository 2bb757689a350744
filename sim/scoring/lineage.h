// Files that extend one another: profiles and rubrics. Private to the scorer.
#pragma once
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "files/authored_file.h"

namespace peilian {

/// Files of one kind by their "id", each with the base it "extends". The files must outlive it.
class Lineage {
public:
    Lineage() = default;
    /// Reports an id that was already given (ST0004; the first one counts), an unknown base (ST0020) and a circle of
    /// bases (ST0021, once, at the first file of the circle).
    Lineage(std::vector<const AuthoredFile*> files, Diagnostics& diagnostics);

    /// Every file once, in the order given.
    const std::vector<const AuthoredFile*>& files() const { return files_; }
    bool knows(std::string_view id) const { return by_id_.find(id) != by_id_.end(); }
    /// The file of that id after all its bases, the farthest first: what comes later overrides. Empty for an unknown id;
    /// a line ends where it is broken.
    std::vector<const AuthoredFile*> line_of(std::string_view id) const;

private:
    const AuthoredFile* base_of(const AuthoredFile& file) const;

    std::vector<const AuthoredFile*> files_;
    std::map<std::string, const AuthoredFile*, std::less<>> by_id_;
};

}  // namespace peilian
