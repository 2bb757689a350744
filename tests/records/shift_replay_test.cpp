// The attempt of a shift is stored event by event and derived again.
#include <catch2/catch_test_macros.hpp>

#include "records/installed.h"
#include "records/shift_rehearsal.h"
#include "records/temp_store.h"
#include "records/verify.h"
#include "session/shift_trainee.h"

using namespace peilian;
using namespace peilian::test;
using Kind = VerifyFinding::Kind;

namespace {

const Shift& first_shift() {
    const Shift* found = installed().library.find_shift("first-two");
    REQUIRE(found);
    return *found;
}

/// The model trainee's shift, stored whole.
ShiftRun store_played(Store& store, const std::string& id) {
    const Rules rules = installed().rules();
    const Shift& shift = first_shift();
    Attempt attempt = attempt_for(shift, rules, installed().book, 42);
    attempt.id = id;
    attempt.trainee = "小李";
    attempt.started = "2026-03-12T14:20:00Z";
    std::string error;
    REQUIRE(store.begin_attempt(attempt, error));
    const ShiftRun run = play_trainee(shift, rules, TraineeKind::model, 42);
    for (std::size_t i = 0; i < run.inputs.size(); ++i) REQUIRE(store.append_input_at(id, i, run.inputs[i], error));
    const ShiftTexts texts = texts_for(shift, rules, installed().book, run.state, attempt, applies_for(shift, rules, installed().book));
    REQUIRE(store.finish_attempt(id, {"", "2026-03-12T14:36:00Z", texts.transcript_json, texts.assessment_json, texts.assessment.total_milli, texts.assessment.passed, run.state.now.count()}, error));
    return run;
}

}  // namespace

TEST_CASE("the attempt of a shift is intact, and its inputs are those that were made", "[records][shift]") {
    TempFolder folder;
    Store store = open_store(folder.file());
    const ShiftRun run = store_played(store, "s1");
    const StoredAttempt stored = load(store, "s1");
    CHECK(shift_of(stored.attempt) == "first-two");
    CHECK(shift_of(sample_attempt("other")).empty());
    REQUIRE(stored.inputs.size() == run.inputs.size());
    for (std::size_t i = 0; i < run.inputs.size(); ++i) CHECK(to_json(stored.inputs[i]) == to_json(run.inputs[i]));
    CHECK(verify_shift(stored, &first_shift(), installed().rules(), installed().book).empty());
}

TEST_CASE("an input moved to another chat is found", "[records][shift]") {
    TempFolder folder;
    Store store = open_store(folder.file());
    store_played(store, "s1");
    tamper(folder.file(), "UPDATE events SET json = replace(json, 'silent-zaima', 'haggler-canvas-shoes') WHERE seq = 1");
    const auto findings = verify_shift(load(store, "s1"), &first_shift(), installed().rules(), installed().book);
    REQUIRE_FALSE(findings.empty());
    CHECK(findings.front().kind == Kind::changed);
    CHECK(findings.front().event == 1);
}

TEST_CASE("a shift that is another now, or gone, is told", "[records][shift]") {
    TempFolder folder;
    Store store = open_store(folder.file());
    store_played(store, "s1");
    Shift other = first_shift();
    other.hash = "another";
    const auto changed = verify_shift(load(store, "s1"), &other, installed().rules(), installed().book);
    REQUIRE(changed.size() == 1);
    CHECK(changed.front().kind == Kind::version);
    CHECK(verify_shift(load(store, "s1"), nullptr, installed().rules(), installed().book).front().kind == Kind::version);
}
