// The lexicon as the build compiled it, so that a program starts at once.
#pragma once
#include <optional>
#include <string>
#include <string_view>

#include "text/lexicon.h"

namespace peilian {

/// Every `*.json` below `folder`, compiled without trying examples. When `snapshot` is the file that write_snapshot made from
/// exactly these bytes, that is read instead (some milliseconds instead of some hundred); the lexicon is the same either way.
/// An empty path, a missing or a stale snapshot are no findings.
Lexicon load_lexicon(const std::string& folder, const Schemas& schemas, const std::string& snapshot, Diagnostics& diagnostics);

/// What the snapshot holds, when write_snapshot made it from exactly the files of the folder; else nothing.
std::optional<Lexicon> read_snapshot(const std::string& folder, const std::string& snapshot);

/// Compiles the folder and writes the file (by a rename, so that a reader finds a whole one or none). False, with findings,
/// when a lexicon file has errors (LX…), and with FI0002 when the snapshot cannot be written.
bool write_snapshot(const std::string& folder, const Schemas& schemas, const std::string& snapshot, Diagnostics& diagnostics);

/// Where the build and the installation put the snapshot, by the path of the running program: ../share/peilian/lexicon.snapshot.
std::string snapshot_beside(const std::string& executable);

}  // namespace peilian
