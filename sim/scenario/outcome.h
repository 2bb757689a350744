// What happens when a branch, a reaction or a move of a bargain fires.
#pragma once
#include <map>
#include <string>
#include <vector>

namespace peilian {

/// One message of the buyer: variants that mean the same; the seed chooses.
using Line = std::vector<std::string>;

/// Where something stands in a file, for messages.
struct Place {
    std::string file;
    int line = 0, column = 0;
};

/// What a branch, reaction or else does.
struct Outcome {
    std::string to;                        ///< node or ending id; empty: stay
    int mood = 0, patience = 0;            ///< changes, −100…100
    std::string reason;                    ///< shown in the ledger, one phrase ("优惠不到预期")
    std::vector<Line> lines;               ///< said before going on (a retort)
    std::map<std::string, int> count;      ///< counter changes
    std::vector<std::string> needs;        ///< needs that its lines raise
    std::string feeling;
    Place place;
};

}  // namespace peilian
