// Lexicons and marked words for the tests of understanding.
#pragma once
#include <algorithm>
#include <catch2/catch_test_macros.hpp>
#include <string>
#include <string_view>
#include <vector>

#include "base/utf8.h"
#include "files/authored_file.h"
#include "files/places.h"
#include "text/lexicon.h"
#include "text/lexicon_snapshot.h"
#include "text/normalise.h"

namespace peilian::test {

/// The lexicon files that are shipped, read and checked as the program does.
inline std::vector<AuthoredFile> shipped_files(Diagnostics& findings) {
    const std::string assets = std::string(PEILIAN_SOURCE_DIR) + "/assets";
    const Schemas schemas = Schemas::load(assets + "/schemas", findings);
    std::vector<AuthoredFile> files;
    for (const std::string& path : json_files_below(assets + "/lexicon"))
        if (const auto text = read_file(path, findings))
            if (auto file = read_authored(*text, path, schemas, findings)) files.push_back(std::move(*file));
    return files;
}

inline const Lexicon& shipped() {
    static const Lexicon lexicon = [] {
        Diagnostics findings;
        const std::string assets = std::string(PEILIAN_SOURCE_DIR) + "/assets";
        return load_lexicon(assets + "/lexicon", Schemas::load(assets + "/schemas", findings), snapshot_beside(read_surroundings().executable), findings);
    }();
    return lexicon;
}

/// A lexicon of one file, given as JSON; findings are added.
inline Lexicon lexicon_of(std::string_view json, Diagnostics& findings) {
    const auto root = parse_json(json, "l.json", "LX0001", findings);
    REQUIRE(root);
    return Lexicon::compile({AuthoredFile{"l.json", FileKind::lexicon, *root}}, findings);
}

inline std::string chars_of(std::string_view text) { return encode_utf8(normalise(text).chars); }

/// The ids of the acts, in the order of the words that show them, each once.
inline std::vector<std::string> acts_of(std::string_view reply, std::string_view buyer = {}) {
    std::vector<std::string> ids;
    for (const ActHit& hit : recognise(shipped(), reply, buyer).acts)
        if (std::find(ids.begin(), ids.end(), hit.act) == ids.end()) ids.push_back(hit.act);
    return ids;
}

/// The words that show an act; empty when it is not performed.
inline std::string words_for(std::string_view act, std::string_view reply, std::string_view buyer = {}) {
    const Recognition found = recognise(shipped(), reply, buyer);
    const ActHit* hit = found.find(act);
    return hit == nullptr ? std::string() : slice_utf8(reply, hit->span);
}

}  // namespace peilian::test
