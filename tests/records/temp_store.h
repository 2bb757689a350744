// A database in a folder of its own that goes with the test.
#pragma once
#include <unistd.h>

#include <filesystem>
#include <string>

#include <catch2/catch_test_macros.hpp>

#include "records/soci_includes.h"
#include "records/store.h"

namespace peilian::test {

class TempFolder {
public:
    TempFolder() {
        std::string pattern = (std::filesystem::temp_directory_path() / "peilian records XXXXXX").string();
        path_ = mkdtemp(pattern.data());
    }
    TempFolder(const TempFolder&) = delete;
    TempFolder& operator=(const TempFolder&) = delete;
    ~TempFolder() {
        std::error_code ignored;
        std::filesystem::remove_all(path_, ignored);
    }
    std::string file(const std::string& name = "records.sqlite") const { return (path_ / name).string(); }

private:
    std::filesystem::path path_;
};

inline Store open_store(const std::string& path) {
    std::string error;
    std::optional<Store> store = Store::open(path, error);
    INFO(error);
    REQUIRE(store);
    return std::move(*store);
}

inline Attempt sample_attempt(const std::string& id) {
    Attempt attempt;
    attempt.id = id;
    attempt.trainee = "小李";
    attempt.scenario = "haggler";
    attempt.scenario_hash = "aa";
    attempt.rubric = "general";
    attempt.rubric_hash = "bb";
    attempt.lexicon_hash = "cc";
    attempt.engine = "1";
    attempt.seed = 0xFFFFFFFFFFFFFFFFULL;
    attempt.started = "2026-03-12T14:20:00Z";
    return attempt;
}

inline AttemptResult sample_result() {
    return {"deal", "2026-03-12T14:26:00Z", "{\"turns\":[]}", "{\"points\":91}", 91000, true, 60000};
}

/// Begins an attempt and says `count` replies.
inline void play_sample(Store& store, const std::string& id, int count) {
    std::string error;
    REQUIRE(store.begin_attempt(sample_attempt(id), error));
    for (int i = 1; i <= count; ++i) REQUIRE(store.append_input(id, {SimTime{i * 1000}, Reply{"第" + std::to_string(i) + "句"}}, error));
}

inline StoredAttempt load(const Store& store, const std::string& id) {
    std::string error;
    auto stored = store.load_attempt(id, error);
    INFO(error);
    REQUIRE(stored);
    return *stored;
}

/// Changes the file behind the store's back.
inline void tamper(const std::string& path, const std::string& statement) {
    soci::session sql(soci::sqlite3, "dbname=\"" + path + "\"");
    sql << statement;
}

}  // namespace peilian::test
