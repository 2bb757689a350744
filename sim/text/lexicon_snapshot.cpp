#include "text/lexicon_snapshot.h"

#include <filesystem>
#include <fstream>
#include <utility>
#include <vector>

#include "files/content_hash.h"
#include "files/mapped_file.h"
#include "text/compiled_lexicon.h"
#include "text/snapshot.h"

namespace peilian {
namespace {

namespace fs = std::filesystem;

/// To be raised when what a snapshot holds changes its meaning but not its sizes.
constexpr std::uint32_t kLayout = 7;

/// Names the files' bytes and the layout.
std::string key_of(const std::vector<std::string>& paths) {
    SnapshotWriter key;
    key(kLayout)(std::uint64_t{sizeof(Side)})(std::uint64_t{sizeof(LexiconPattern)});
    for (const std::string& path : paths) {
        const auto file = MappedFile::open(path);
        key(fs::path(path).filename().string())(file ? fast_hash_hex(file->bytes()) : std::string());
    }
    return fast_hash_hex(key.bytes());
}

std::vector<AuthoredFile> parse(const std::vector<std::string>& paths, const Schemas& schemas, Diagnostics& diagnostics) {
    std::vector<AuthoredFile> out;
    for (const std::string& path : paths) {
        const auto text = read_file(path, diagnostics);
        if (!text) continue;
        if (auto file = read_authored(*text, path, schemas, diagnostics); file && file->kind == FileKind::lexicon) out.push_back(std::move(*file));
    }
    return out;
}

std::optional<Lexicon> read(const std::vector<std::string>& paths, const std::string& snapshot) {
    if (snapshot.empty()) return std::nullopt;
    auto file = MappedFile::open(snapshot);
    return file ? Lexicon::from_snapshot(std::move(*file), key_of(paths)) : std::nullopt;
}

}  // namespace

std::optional<Lexicon> Lexicon::from_snapshot(MappedFile file, std::string_view key) {
    struct Read {
        MappedFile file;
        Compiled compiled;
    };
    auto read = std::make_shared<Read>(Read{std::move(file), {}});
    SnapshotReader in(read->file.bytes());
    std::string made_of;
    in(made_of);
    if (!in.ok() || made_of != key) return std::nullopt;
    in(read->compiled);
    if (!in.ok() || !in.at_end()) return std::nullopt;
    Lexicon out;
    out.compiled_ = std::shared_ptr<const Compiled>(read, &read->compiled);
    return out;
}

Lexicon load_lexicon(const std::string& folder, const Schemas& schemas, const std::string& snapshot, Diagnostics& diagnostics) {
    const std::vector<std::string> paths = json_files_below(folder);
    if (auto lexicon = read(paths, snapshot)) return std::move(*lexicon);
    return Lexicon::compile(parse(paths, schemas, diagnostics), diagnostics, Lexicon::Proof::none);
}

std::optional<Lexicon> read_snapshot(const std::string& folder, const std::string& snapshot) {
    return read(json_files_below(folder), snapshot);
}

bool write_snapshot(const std::string& folder, const Schemas& schemas, const std::string& snapshot, Diagnostics& diagnostics) {
    const std::vector<std::string> paths = json_files_below(folder);
    const Lexicon lexicon = Lexicon::compile(parse(paths, schemas, diagnostics), diagnostics, Lexicon::Proof::none);
    if (has_errors(diagnostics)) return false;
    SnapshotWriter out;
    out(key_of(paths))(lexicon.compiled());
    const std::string unfinished = snapshot + ".new";
    std::error_code failure;
    fs::create_directories(fs::path(snapshot).parent_path(), failure);
    std::ofstream file(unfinished, std::ios::binary | std::ios::trunc);
    file.write(out.bytes().data(), static_cast<std::streamsize>(out.bytes().size()));
    file.close();
    if (file) fs::rename(unfinished, snapshot, failure);
    if (file && !failure) return true;
    diagnostics.push_back({"FI0002", Severity::error, snapshot, 0, 0, "The file cannot be written.", "Make the folder writable, or name another."});
    return false;
}

std::string snapshot_beside(const std::string& executable) {
    return (fs::path(executable).parent_path().parent_path() / "share" / "peilian" / "lexicon.snapshot").string();
}

}  // namespace peilian
