#include <filesystem>
#include <fstream>

#include <unistd.h>

#include "text/lexicon_snapshot.h"
#include "text/words.h"

using namespace peilian;
using namespace peilian::test;
namespace fs = std::filesystem;

namespace {

const std::string kAssets = std::string(PEILIAN_SOURCE_DIR) + "/assets";

/// A copy of the shipped lexicon that a test may change, and a place for its snapshot.
struct Copy {
    fs::path folder = fs::temp_directory_path() / ("peilian snapshot " + std::to_string(getpid()));
    Diagnostics found;
    Schemas schemas = Schemas::load(kAssets + "/schemas", found);

    Copy() {
        fs::remove_all(folder);
        fs::create_directories(folder);
        fs::copy(kAssets + "/lexicon", folder / "lexicon");
    }
    ~Copy() { fs::remove_all(folder); }

    std::string lexicon() const { return (folder / "lexicon").string(); }
    std::string snapshot() const { return (folder / "deep" / "lexicon.snapshot").string(); }
    Lexicon load() { return load_lexicon(lexicon(), schemas, snapshot(), found); }

    bool snapshot_is_used() const { return read_snapshot(lexicon(), snapshot()).has_value(); }
};

}  // namespace

TEST_CASE("a snapshot understands what the files do", "[text][snapshot]") {
    Copy copy;
    REQUIRE(write_snapshot(copy.lexicon(), copy.schemas, copy.snapshot(), copy.found));
    REQUIRE(copy.snapshot_is_used());
    const Lexicon read = copy.load();
    const Lexicon made = load_lexicon(copy.lexicon(), copy.schemas, "", copy.found);
    CHECK(copy.found.empty());
    CHECK(read.hash() == made.hash());
    CHECK(read.examples_of("offer_gift") == made.examples_of("offer_gift"));
    for (const char* reply : {"亲,这款真的不能再便宜了呢,不过可以送您一双袜子哦", "给您换一件新的,今天就发顺丰", "谁让你自己不看清楚的", "满199减20的券您领一下"}) {
        const Recognition a = recognise(read, reply, "能便宜点吗"), b = recognise(made, reply, "能便宜点吗");
        CHECK_FALSE(a.acts.empty());
        CHECK(a.acts == b.acts);
        CHECK(a.values == b.values);
    }
    CHECK(recognise_buyer(read, "能便宜点吗").acts == recognise_buyer(made, "能便宜点吗").acts);
}

TEST_CASE("a changed word makes a snapshot stale, and the files count", "[text][snapshot]") {
    Copy copy;
    REQUIRE(write_snapshot(copy.lexicon(), copy.schemas, copy.snapshot(), copy.found));
    std::ofstream(copy.folder / "lexicon" / "own.json") << R"j({"format": "peilian/lexicon/1", "side": "agent", "classes": {"own_word": ["包装袋"]}, "acts": []})j";
    CHECK_FALSE(copy.snapshot_is_used());
    CHECK(copy.load().knows_act("offer_gift"));
    CHECK(copy.found.empty());
}

TEST_CASE("a torn snapshot is no snapshot", "[text][snapshot]") {
    Copy copy;
    REQUIRE(write_snapshot(copy.lexicon(), copy.schemas, copy.snapshot(), copy.found));
    const auto whole = fs::file_size(copy.snapshot());
    for (const auto size : {whole - 1, whole / 2, std::uintmax_t{90}, std::uintmax_t{0}}) {
        fs::resize_file(copy.snapshot(), size);
        CAPTURE(size);
        CHECK_FALSE(copy.snapshot_is_used());
    }
    CHECK(copy.load().knows_act("greet"));
    CHECK(copy.found.empty());
}

TEST_CASE("no snapshot is made of a lexicon with errors", "[text][snapshot]") {
    Copy copy;
    std::ofstream(copy.folder / "lexicon" / "own.json") << R"j({"format": "peilian/lexicon/1", "side": "agent", "acts": [{"id": "own_act", "title": "x", "patterns": ["(a"]}]})j";
    CHECK_FALSE(write_snapshot(copy.lexicon(), copy.schemas, copy.snapshot(), copy.found));
    CHECK_FALSE(fs::exists(copy.snapshot()));
    REQUIRE_FALSE(copy.found.empty());
    CHECK(copy.found.front().code == "LX0004");
}
