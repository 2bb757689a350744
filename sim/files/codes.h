// The registry of all diagnostic codes: stable, so that documents and tests can name them.
#pragma once
#include <string_view>

namespace peilian {

struct CodeTitle {
    std::string_view code;
    std::string_view title;
};

/// By prefix, then number. One line per code; each layer appends its own.
inline constexpr CodeTitle kCodes[] = {
    // any file
    {"FI0001", "unknown format"},
    {"FI0002", "file cannot be read"},
    {"FI0003", "schema missing or broken"},
    // scenario
    {"SC0001", "syntax"},
    {"SC0002", "schema: type, unknown key, missing key or range"},
    {"SC0003", "duplicate key"},
    {"SC0004", "duplicate scenario id"},
    {"SC0005", "unknown persona"},
    {"SC0006", "unknown shop"},
    {"SC0007", "unknown product"},
    {"SC0010", "unknown act"},
    {"SC0011", "unknown need"},
    {"SC0012", "unknown $name"},
    {"SC0013", "malformed phrase"},
    {"SC0014", "unknown fact"},
    {"SC0015", "unknown desk action"},
    {"SC0016", "unknown key or wrong type in a condition"},
    {"SC0020", "unknown node or ending"},
    {"SC0021", "unreachable node"},
    {"SC0022", "endless: no ending can be reached from a node"},
    {"SC0023", "branch never fires: an earlier one covers it"},
    {"SC0024", "node without a way on"},
    {"SC0025", "model reply does not leave the node as meant"},
    {"SC0026", "unknown placeholder in a line"},
    {"SC0027", "node has no model reply"},
    {"SC0028", "buyer never loses patience"},
    {"SC0030", "figures of a bargain contradict each other"},
    {"SC0031", "bargain in which no deal is possible"},
    {"SC0032", "kind of ask without lines"},
    {"SC0033", "bargain with fewer lines than rounds"},
    {"SC0034", "sale below the floor price counts as won"},
    // persona
    {"PE0001", "syntax"},
    {"PE0002", "schema: type, unknown key, missing key or range"},
    {"PE0003", "duplicate key"},
    {"PE0004", "duplicate persona id"},
    {"PE0010", "unknown act"},
    {"PE0011", "unknown need"},
    {"PE0012", "unknown $name"},
    {"PE0013", "malformed phrase"},
    {"PE0014", "unknown fact"},
    {"PE0015", "unknown desk action"},
    {"PE0016", "unknown key or wrong type in a condition"},
    {"PE0020", "unknown node or ending"},
    {"PE0022", "endless: no ending can be reached from a node"},
    {"PE0023", "branch never fires: an earlier one covers it"},
    {"PE0024", "node without a way on"},
    {"PE0025", "model reply does not leave the node as meant"},
    {"PE0026", "unknown placeholder in a line"},
    {"PE0027", "node has no model reply"},
    {"PE0030", "figures of a bargain contradict each other"},
    {"PE0031", "bargain in which no deal is possible"},
    {"PE0032", "kind of ask without lines"},
    {"PE0033", "bargain with fewer lines than rounds"},
    {"PE0034", "sale below the floor price counts as won"},
    // shop
    {"SH0001", "syntax"},
    {"SH0002", "schema: type, unknown key, missing key or range"},
    {"SH0003", "duplicate key"},
    {"SH0004", "duplicate id in a shop"},
    {"SH0013", "malformed phrase"},
    {"SH0020", "right and wrong statements of a fact overlap"},
    {"SH0021", "floor price above price"},
    // shift
    {"SF0001", "syntax"},
    {"SF0002", "schema: type, unknown key, missing key or range"},
    {"SF0003", "duplicate key"},
    {"SF0004", "duplicate shift id"},
    {"SF0005", "unknown scenario"},
    {"SF0006", "scenario comes twice in a shift"},
    {"SF0007", "rule of passing that nobody can meet"},
    {"SF0008", "no two buyers at once"},
    // lexicon
    {"LX0001", "syntax"},
    {"LX0002", "schema: type, unknown key, missing key or range"},
    {"LX0003", "duplicate key"},
    {"LX0004", "bad pattern"},
    {"LX0005", "unknown class"},
    {"LX0006", "duplicate act"},
    {"LX0007", "example not recognised"},
    {"LX0008", "counter-example recognised"},
    {"LX0009", "phrase is part of its own exception"},
    {"LX0010", "malformed weights"},
    // standards, profile, rubric, coverage, needs
    {"ST0001", "syntax"},
    {"ST0002", "schema: type, unknown key, missing key or range"},
    {"ST0003", "duplicate key"},
    {"ST0004", "duplicate standard, profile, rubric or need"},
    {"ST0005", "unknown standard in a profile or rubric"},
    {"ST0006", "unknown dimension"},
    {"ST0007", "weights do not sum to 100"},
    {"ST0008", "unknown event, anchor or figure"},
    {"ST0010", "unknown act"},
    {"ST0011", "unknown need"},
    {"ST0012", "unknown $name"},
    {"ST0013", "malformed phrase"},
    {"ST0015", "unknown desk action"},
    {"ST0016", "unknown key or wrong type in a condition"},
    {"ST0020", "unknown profile or rubric to extend or use"},
    {"ST0021", "extends in a circle"},
    {"ST0022", "limits for a standard that measures nothing"},
    // texts of the program
    {"LO0001", "syntax"},
    {"LO0002", "schema: type, unknown key, missing key or range"},
    {"LO0003", "duplicate key"},
};

}  // namespace peilian
