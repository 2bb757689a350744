#include "text/lexicon_snapshot.h"

#include <filesystem>
#include <fstream>
#include <utility>
#include <vector>

#include "files/content_hash.h"
#include "text/compiled_lexicon.h"
#include "text/snapshot.h"

namespace peilian {
namespace {

namespace fs = std::filesystem;

/// To be raised when what a snapshot holds changes its meaning but not its sizes.
constexpr std::uint32_t kLayout = 3;

struct Source {
    std::string path, text;
};

std::vector<Source> read_sources(const std::string& folder, Diagnostics& diagnostics) {
    std::vector<Source> out;
    for (const std::string& path : json_files_below(folder))
        if (auto text = read_file(path, diagnostics)) out.push_back({path, std::move(*text)});
    return out;
}

/// Names the sources' bytes and the layout.
std::string key_of(const std::vector<Source>& sources) {
    SnapshotWriter key;
    key(kLayout)(std::uint64_t{sizeof(Side)})(std::uint64_t{sizeof(LexiconPattern)});
    for (const Source& source : sources) key(fs::path(source.path).filename().string())(fast_hash_hex(source.text));
    return fast_hash_hex(key.bytes());
}

std::vector<AuthoredFile> parse(const std::vector<Source>& sources, const Schemas& schemas, Diagnostics& diagnostics) {
    std::vector<AuthoredFile> out;
    for (const Source& source : sources)
        if (auto file = read_authored(source.text, source.path, schemas, diagnostics); file && file->kind == FileKind::lexicon) out.push_back(std::move(*file));
    return out;
}

std::optional<std::string> whole_file(const std::string& path) {
    std::ifstream in(path, std::ios::binary | std::ios::ate);
    if (!in) return std::nullopt;
    std::string bytes(static_cast<std::size_t>(in.tellg()), '\0');
    in.seekg(0);
    in.read(bytes.data(), static_cast<std::streamsize>(bytes.size()));
    if (!in) return std::nullopt;
    return bytes;
}

std::optional<Lexicon> read(const std::vector<Source>& sources, const std::string& snapshot) {
    if (snapshot.empty()) return std::nullopt;
    const auto bytes = whole_file(snapshot);
    return bytes ? Lexicon::from_snapshot(*bytes, key_of(sources)) : std::nullopt;
}

}  // namespace

std::optional<Lexicon> Lexicon::from_snapshot(std::string_view bytes, std::string_view key) {
    SnapshotReader in(bytes);
    std::string made_of;
    in(made_of);
    if (!in.ok() || made_of != key) return std::nullopt;
    auto compiled = std::make_shared<Compiled>();
    in(*compiled);
    if (!in.ok() || !in.at_end()) return std::nullopt;
    Lexicon out;
    out.compiled_ = std::move(compiled);
    return out;
}

Lexicon load_lexicon(const std::string& folder, const Schemas& schemas, const std::string& snapshot, Diagnostics& diagnostics) {
    const std::vector<Source> sources = read_sources(folder, diagnostics);
    if (auto lexicon = read(sources, snapshot)) return std::move(*lexicon);
    return Lexicon::compile(parse(sources, schemas, diagnostics), diagnostics, Lexicon::Proof::none);
}

std::optional<Lexicon> read_snapshot(const std::string& folder, const std::string& snapshot) {
    Diagnostics not_asked;
    return read(read_sources(folder, not_asked), snapshot);
}

bool write_snapshot(const std::string& folder, const Schemas& schemas, const std::string& snapshot, Diagnostics& diagnostics) {
    const std::vector<Source> sources = read_sources(folder, diagnostics);
    const Lexicon lexicon = Lexicon::compile(parse(sources, schemas, diagnostics), diagnostics, Lexicon::Proof::none);
    if (has_errors(diagnostics)) return false;
    SnapshotWriter out;
    out(key_of(sources))(lexicon.compiled());
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
