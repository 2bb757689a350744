// What authors write of a shift: which buyers come when, and what it takes to pass it.
#pragma once
#include <memory>
#include <string>
#include <vector>

#include "scenario/scenario.h"

namespace peilian {

/// One buyer on the way to the desk.
struct Arrival {
    std::shared_ptr<const Scenario> scenario;
    SimTime at{0};           ///< since the shift began
    SimTime within{0};       ///< comes up to so much later, by the seed; several with one `at` and a short `within` are a surge
    bool first = false;      ///< a complaint, or somebody about to pay: goes before the others
    std::string note;        ///< for the trainer; not shown to the trainee
};

/// Several buyers for one trainee, resolved and checked. Immutable. Each of its chats is named by its scenario's id.
struct Shift {
    std::string id, title, briefing;
    int difficulty = 1, minutes = 10;
    std::vector<Arrival> arrivals;   ///< two or more, each of another scenario
    int pass_desk = 60;              ///< least points of the desk, of 100
    int pass_chats = 0;              ///< that many chats must pass by themselves
    std::string file;
    std::string hash;                ///< SHA-256 over the file and the hashes of its scenarios, in canonical JSON

    /// Index into arrivals of that scenario; -1 when it does not come here.
    int find(std::string_view scenario) const;
};

/// So many buyers are at the desk at most; whoever comes then waits outside until a chat closes.
inline constexpr int kMostAtOnce = 6;

}  // namespace peilian
