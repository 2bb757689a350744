#include <fstream>

#include "records/temp_store.h"
#include "records/verify.h"

using namespace peilian;
using namespace peilian::test;

TEST_CASE("an attempt is read back as it was stored") {
    TempFolder folder;
    std::string error;
    {
        Store store = open_store(folder.file());
        play_sample(store, "a1", 3);
        REQUIRE(store.append_input("a1", {SimTime{4000}, DeskAction{"send_coupon", Json::object().set("off", 5).set("threshold", 0)}}, error));
        REQUIRE(store.append_input("a1", {SimTime{5000}, Hint{}}, error));
        REQUIRE(store.append_input("a1", {SimTime{6000}, EndChat{}}, error));
        REQUIRE(store.finish_attempt("a1", sample_result(), error));
    }
    Store store = open_store(folder.file());
    const StoredAttempt stored = load(store, "a1");
    Attempt expected = sample_attempt("a1");
    expected.state = "finished";
    expected.finished = sample_result().finished;
    expected.ending = "deal";
    expected.total_milli = 91000;
    expected.passed = true;
    CHECK(stored.attempt == expected);
    CHECK(stored.transcript == sample_result().transcript);
    CHECK(stored.assessment == sample_result().assessment);
    CHECK(stored.inputs_error.empty());
    REQUIRE(stored.inputs.size() == 6);
    CHECK(stored.inputs[2].at == SimTime{3000});
    CHECK(std::get<Reply>(stored.inputs[2].input).text == "第3句");
    CHECK(std::get<DeskAction>(stored.inputs[3].input).args["off"].as_integer() == 5);
    CHECK(std::holds_alternative<Hint>(stored.inputs[4].input));
    CHECK(std::holds_alternative<EndChat>(stored.inputs[5].input));
    CHECK(stored.events.size() == 9);
}

TEST_CASE("unfinished attempts are found, and those finished or abandoned take no more input") {
    TempFolder folder;
    Store store = open_store(folder.file());
    std::string error;
    for (const char* id : {"run", "done", "left"}) play_sample(store, id, 1);
    REQUIRE(store.finish_attempt("done", sample_result(), error));
    REQUIRE(store.abandon("left", error));
    const auto running = store.unfinished("小李", error);
    REQUIRE(running);
    REQUIRE(running->size() == 1);
    CHECK(running->front().id == "run");
    CHECK(store.unfinished("别人", error)->empty());
    CHECK(store.list_attempts("", error)->size() == 3);
    for (const char* id : {"done", "left", "nobody"}) {
        error.clear();
        CHECK_FALSE(store.append_input(id, {SimTime{9000}, Reply{"还有吗"}}, error));
        CHECK_FALSE(error.empty());
        CHECK_FALSE(store.finish_attempt(id, sample_result(), error));
    }
    CHECK_FALSE(store.begin_attempt(sample_attempt("run"), error));
}

TEST_CASE("an input is stored in its place: never before an earlier one, and once however often it is tried") {
    TempFolder folder;
    Store store = open_store(folder.file());
    std::string error;
    play_sample(store, "a", 1);
    const StampedInput second{SimTime{2000}, Reply{"第二句"}}, third{SimTime{3000}, Reply{"第三句"}};
    CHECK_FALSE(store.append_input_at("a", 2, third, error));   // the second was refused
    CHECK_FALSE(error.empty());
    REQUIRE(store.append_input_at("a", 1, second, error));
    REQUIRE(store.append_input_at("a", 1, second, error));
    CHECK_FALSE(store.append_input_at("a", 1, third, error));
    REQUIRE(store.append_input_at("a", 2, third, error));
    const StoredAttempt stored = load(store, "a");
    REQUIRE(stored.inputs.size() == 3);
    CHECK(std::get<Reply>(stored.inputs[1].input).text == "第二句");
    CHECK(std::get<Reply>(stored.inputs[2].input).text == "第三句");
    REQUIRE(store.finish_attempt("a", sample_result(), error));
    CHECK(store.append_input_at("a", 2, third, error));   // it is there
    CHECK_FALSE(store.append_input_at("a", 3, third, error));
    CHECK_FALSE(store.append_input_at("nobody", 0, third, error));
}

TEST_CASE("grading again adds an assessment and keeps the old one") {
    TempFolder folder;
    Store store = open_store(folder.file());
    std::string error;
    play_sample(store, "a", 1);
    CHECK_FALSE(store.add_assessment("a", "{\"points\":50}", error));
    REQUIRE(store.finish_attempt("a", sample_result(), error));
    REQUIRE(store.add_assessment("a", "{\"points\":50}", error));
    const StoredAttempt stored = load(store, "a");
    CHECK(stored.assessment == sample_result().assessment);
    CHECK(stored.events.back().json == "{\"points\":50}");
}

TEST_CASE("what an attempt is based on is stored, and covered by its chain") {
    TempFolder folder;
    Store store = open_store(folder.file());
    std::string error;
    Attempt again = sample_attempt("b");
    again.based_on = "a";
    CHECK(header_hash(again) != header_hash(sample_attempt("b")));
    play_sample(store, "a", 1);
    REQUIRE(store.begin_attempt(again, error));
    CHECK(load(store, "a").attempt.based_on.empty());
    CHECK(load(store, "b").attempt == again);
    tamper(folder.file(), "UPDATE attempts SET based_on = 'other' WHERE id = 'b'");
    REQUIRE(store.append_input("b", {SimTime{1}, Reply{"好"}}, error));
    CHECK_FALSE(verify_chain(load(store, "b")).empty());
}

TEST_CASE("a file written before attempts were based on others is taken over, its chains unharmed") {
    TempFolder folder;
    {
        Store store = open_store(folder.file());
        play_sample(store, "a", 2);
    }
    tamper(folder.file(), "ALTER TABLE attempts DROP COLUMN based_on");
    tamper(folder.file(), "PRAGMA user_version = 1");
    Store store = open_store(folder.file());
    const StoredAttempt stored = load(store, "a");
    CHECK(stored.attempt == sample_attempt("a"));
    CHECK(verify_chain(stored).empty());
    std::string error;
    Attempt again = sample_attempt("b");
    again.based_on = "a";
    REQUIRE(store.begin_attempt(again, error));
    CHECK(load(store, "b").attempt.based_on == "a");
}

TEST_CASE("settings are kept") {
    TempFolder folder;
    std::string error;
    {
        Store store = open_store(folder.file());
        CHECK(store.get_setting("locale", "zh-CN") == "zh-CN");
        REQUIRE(store.set_setting("locale", "en", error));
        REQUIRE(store.set_setting("locale", "", error));
        REQUIRE(store.set_setting("trainee", "小'李\"; DROP TABLE attempts", error));
    }
    Store store = open_store(folder.file());
    CHECK(store.get_setting("locale", "zh-CN").empty());
    CHECK(store.get_setting("trainee") == "小'李\"; DROP TABLE attempts");
    CHECK(store.list_attempts("", error));
}

TEST_CASE("a file that is no database, a missing folder and a newer file are errors in words") {
    TempFolder folder;
    std::string error;
    std::ofstream(folder.file("text")) << std::string(4096, 'x');
    CHECK_FALSE(Store::open(folder.file("text"), error));
    CHECK_FALSE(error.empty());
    error.clear();
    CHECK_FALSE(Store::open(folder.file("missing/records.sqlite"), error));
    CHECK_FALSE(error.empty());
    open_store(folder.file());
    tamper(folder.file(), "PRAGMA user_version = 99");
    error.clear();
    CHECK_FALSE(Store::open(folder.file(), error));
    CHECK(error.find("newer") != std::string::npos);
}

TEST_CASE("two open stores extend one chain") {
    TempFolder folder;
    Store one = open_store(folder.file()), two = open_store(folder.file());
    std::string error;
    play_sample(one, "a", 0);
    for (int i = 0; i < 10; ++i) REQUIRE((i % 2 ? one : two).append_input("a", {SimTime{i}, Reply{"好"}}, error));
    const StoredAttempt stored = load(one, "a");
    REQUIRE(stored.events.size() == 10);
    for (std::size_t i = 1; i < 10; ++i) CHECK(stored.events[i].prev_hash == stored.events[i - 1].hash);
}
