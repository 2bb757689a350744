// The map of the house: which folder of sim/ may include which. The layering test holds the code against it.
#pragma once
#include <map>
#include <set>
#include <string>

namespace peilian::house {

inline const std::map<std::string, std::set<std::string>> kMayInclude = {
    {"base", {}},
    {"files", {"base"}},
    {"text", {"base", "files"}},
    {"transcript", {"base", "files"}},
    {"conditions", {"base", "files", "text", "transcript"}},
    {"scenario", {"base", "files", "text", "transcript", "conditions"}},
    {"session", {"base", "files", "text", "transcript", "conditions", "scenario"}},
    {"scoring", {"base", "files", "text", "transcript", "conditions"}},
    {"course", {"base", "files", "scenario", "scoring"}},
    {"records", {"base", "files", "text", "transcript", "conditions", "scenario", "session", "scoring", "course"}},
    {"app", {"base", "files", "text", "transcript", "conditions", "scenario", "session", "scoring", "course", "records"}},
    {"view", {"base", "files", "text", "transcript", "conditions", "scenario", "session", "scoring", "records", "app"}},
    {"shell", {"base", "files", "text", "transcript", "conditions", "scenario", "session", "scoring", "course", "records", "app", "view"}},
    {"cli", {"base", "files", "text", "transcript", "conditions", "scenario", "session", "scoring", "course", "records"}},
};

/// Third-party headers (by prefix) and the only folders that may include them.
inline const std::map<std::string, std::set<std::string>> kOnlyIn = {
    {"imgui", {"view", "shell"}},       {"GLFW/", {"shell"}},  {"glad/", {"shell"}},
    {"nlohmann/", {"files"}},           {"valijson/", {"files"}}, {"soci/", {"records"}},
    {"sqlite3", {"records"}},           {"CLI/", {"cli", "shell"}},
};

}  // namespace peilian::house
