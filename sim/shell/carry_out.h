// What each effect does to the records and the disk; on the worker's thread only.
#pragma once
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "app/action.h"
#include "app/effect.h"
#include "records/store.h"

namespace peilian::shell {

struct Carrier {
    std::optional<Store> store;       ///< none: opening it is tried again with every effect that needs it
    std::shared_ptr<const Library> library;
    std::shared_ptr<const Scorebook> book;
    std::string data;                 ///< folder of the records and the reports

    std::vector<Action> carry_out(const Effect& effect);
};

/// The records in that folder, which is made if need be.
std::optional<Store> open_records(const std::string& folder, std::string& error);
/// Local wall time of a count of milliseconds since 1970, "2026-03-12T14:20:05", and back (-1 when unreadable).
std::string iso_time(std::int64_t wall_ms);
std::int64_t wall_ms_of(const std::string& iso);
/// Milliseconds since 1970 now.
std::int64_t wall_now();

}  // namespace peilian::shell
