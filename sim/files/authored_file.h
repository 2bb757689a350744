// A file a person wrote: its text, its parsed value, its kind and its schema.
#pragma once
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostic.h"
#include "files/json.h"

namespace peilian {

/// The kinds of file, named by their "format": "peilian/<kind>/1".
enum class FileKind { scenario, persona, shop, shift, lexicon, standards, profile, rubric, coverage, needs, locale };

/// Two letters that begin the diagnostic codes of a kind: SC PE SH SF LX ST ST ST ST ST LO.
std::string_view code_prefix(FileKind kind);
std::string_view name_of(FileKind kind);

/// One entry of a file's "allow": a finding that is meant so. See files/allowance.h.
struct Allowance {
    std::string code;
    std::string at;      ///< a key or id on the way to the finding's place; empty: anywhere in the file
    std::string reason;  ///< for whoever reads the file next
    int line = 0, column = 0;
};

struct AuthoredFile {
    std::string path;  ///< as given; used in diagnostics only
    FileKind kind = FileKind::scenario;
    Json root;         ///< without "allow", which is no part of the content nor of its hash
    std::vector<Allowance> allowances = {};
};

/// JSON Schemas by kind, from `assets/schemas/<kind>.schema.json`.
class Schemas {
public:
    /// Reads every schema file of the folder; a schema that is missing or broken is a diagnostic.
    static Schemas load(const std::string& folder, Diagnostics& diagnostics);

    /// Checks the value against the schema of its kind: wrong types, unknown keys, missing keys,
    /// values out of range. Each finding has the place of the offending value, the code
    /// `<prefix>0002`, and a hint in words (`expected one of pre_sale, in_sale, after_sale`).
    void check(const AuthoredFile& file, Diagnostics& diagnostics) const;

    struct Compiled;

private:
    std::map<FileKind, std::shared_ptr<const Compiled>> schemas_;  ///< compiled once, shared by copies
};

/// Parses `text`, finds its kind by "format", reports syntax (`<prefix>0001`, or FI0001 when the
/// kind is unknown), duplicate keys (`<prefix>0003`) and everything Schemas::check finds. Returns
/// nothing when the syntax or the format is wrong or the schema was not met: a loader may then rely
/// on types, required keys and ranges as the schema states them.
std::optional<AuthoredFile> read_authored(std::string_view text, const std::string& path,
                                          const Schemas& schemas, Diagnostics& diagnostics);

/// The whole file as bytes, or nothing and FI0002 (cannot be read).
std::optional<std::string> read_file(const std::string& path, Diagnostics& diagnostics);

/// All `*.json` below a folder (or the file itself), sorted by path so that order never depends on the disk.
std::vector<std::string> json_files_below(const std::string& path);

/// The usable ones among them, in that order; what is wrong with the others is reported.
std::vector<AuthoredFile> read_authored_below(const std::string& path, const Schemas& schemas, Diagnostics& diagnostics);

}  // namespace peilian
