#include "records/temp_store.h"
#include "records/verify.h"

using namespace peilian;
using namespace peilian::test;
using Kind = VerifyFinding::Kind;

namespace {

/// The findings after `statement` was run on a finished attempt of four replies (seven events).
std::vector<VerifyFinding> after(const std::string& statement) {
    TempFolder folder;
    std::string error;
    {
        Store store = open_store(folder.file());
        play_sample(store, "a", 4);
        REQUIRE(store.finish_attempt("a", sample_result(), error));
    }
    if (!statement.empty()) tamper(folder.file(), statement);
    return verify_chain(load(open_store(folder.file()), "a"));
}

/// There is one finding, and it is this one.
void check_only(const std::vector<VerifyFinding>& findings, Kind kind, int event) {
    REQUIRE(findings.size() == 1);
    INFO(findings[0].message);
    CHECK(findings[0].kind == kind);
    CHECK(findings[0].event == event);
}

}  // namespace

TEST_CASE("an untouched chain is intact") { CHECK(after("").empty()); }

TEST_CASE("a changed event is named") {
    check_only(after("UPDATE events SET json = replace(json, '第2句', '您好') WHERE seq = 2"), Kind::changed, 2);
    check_only(after("UPDATE events SET at_ms = 1 WHERE seq = 3"), Kind::changed, 3);
    check_only(after("UPDATE events SET hash = 'f00' WHERE seq = 7"), Kind::changed, 7);
    check_only(after("UPDATE events SET kind = 'note' WHERE seq = 1"), Kind::changed, 1);
}

TEST_CASE("a missing event is named") {
    check_only(after("DELETE FROM events WHERE seq = 1"), Kind::missing, 1);
    check_only(after("DELETE FROM events WHERE seq = 3"), Kind::missing, 3);
}

TEST_CASE("a cut end is noticed") {
    const auto findings = after("DELETE FROM events WHERE seq = 7");
    REQUIRE(findings.size() == 2);
    CHECK(findings[0].kind == Kind::missing);
    CHECK(findings[0].event == 7);
    CHECK(findings[1].message.find("closing event") != std::string::npos);
}

TEST_CASE("reordered events are named") {
    TempFolder folder;
    std::string error;
    {
        Store store = open_store(folder.file());
        play_sample(store, "a", 4);
    }
    tamper(folder.file(), "UPDATE events SET seq = 100 WHERE seq = 2");
    tamper(folder.file(), "UPDATE events SET seq = 2 WHERE seq = 3");
    tamper(folder.file(), "UPDATE events SET seq = 3 WHERE seq = 100");
    const auto swapped = verify_chain(load(open_store(folder.file()), "a"));
    REQUIRE(swapped.size() == 2);
    CHECK(swapped[0].kind == Kind::reordered);
    CHECK(swapped[0].event == 2);
    CHECK(swapped[0].message.find("it was event 3") != std::string::npos);
    CHECK(swapped[1].kind == Kind::reordered);
    CHECK(swapped[1].event == 3);
}

TEST_CASE("a changed header is noticed") {
    check_only(after("UPDATE attempts SET trainee = '小王'"), Kind::header, 0);
    check_only(after("UPDATE attempts SET seed = '7'"), Kind::header, 0);
    check_only(after("UPDATE attempts SET total_milli = 100000"), Kind::header, 0);
    check_only(after("UPDATE attempts SET passed = 0"), Kind::header, 0);
}

TEST_CASE("an event replaced with a fitting hash does not carry the next") {
    TempFolder folder;
    {
        Store store = open_store(folder.file());
        play_sample(store, "a", 3);
    }
    AttemptEvent forged = load(open_store(folder.file()), "a").events[1];
    forged.json = "{}";
    tamper(folder.file(), "UPDATE events SET json = '{}', hash = '" + event_hash(forged) + "' WHERE seq = 2");
    const auto findings = verify_chain(load(open_store(folder.file()), "a"));
    REQUIRE(findings.size() == 1);
    CHECK(findings[0].event == 2);
    CHECK(findings[0].kind == Kind::changed);
}
