#include <algorithm>

#include "records/grading.h"
#include "records/installed.h"
#include "records/temp_store.h"
#include "records/verify.h"

using namespace peilian;
using namespace peilian::test;
using Kind = VerifyFinding::Kind;

namespace {

/// Plays an attempt with a few replies to its end, stores it, and gives its inputs.
std::vector<StampedInput> store_played(Store& store, const std::string& id) {
    const Scenario& scenario = installed().scenario();
    const Rules rules = installed().rules();
    Attempt attempt = attempt_for(scenario, rules, installed().book, 42);
    attempt.id = id;
    attempt.trainee = "小李";
    attempt.started = "2026-03-12T14:20:00Z";
    std::string error;
    REQUIRE(store.begin_attempt(attempt, error));
    const std::vector<StampedInput> inputs{{SimTime{9000}, Reply{"亲,您好,在的哦"}},
                                           {SimTime{30000}, Hint{}},
                                           {SimTime{41500}, Reply{"这款质量很好的,我帮您申请一张5元优惠券好吗"}},
                                           {SimTime{42000}, DeskAction{"send_coupon", Json::object().set("off", 5).set("threshold", 0)}},
                                           {SimTime{90000}, EndChat{}}};
    for (const StampedInput& input : inputs) REQUIRE(store.append_input(id, input, error));
    const SessionState state = replay(scenario, rules, attempt.seed, inputs);
    REQUIRE(state.closed);
    const AttemptTexts texts = texts_for(scenario, rules, installed().book, state, attempt, applies_for(scenario, rules, installed().book, attempt.rubric));
    AttemptResult result{state.ending, "2026-03-12T14:26:00Z", texts.transcript_json, texts.assessment_json,
                         texts.assessment.earned_milli, texts.assessment.passed, state.now.count()};
    REQUIRE(store.finish_attempt(id, result, error));
    return inputs;
}

std::vector<VerifyFinding> verify(const StoredAttempt& stored) {
    return verify_attempt(stored, &installed().scenario(), installed().rules(), installed().book);
}

bool has(const std::vector<VerifyFinding>& findings, Kind kind) {
    return std::any_of(findings.begin(), findings.end(), [&](const VerifyFinding& finding) { return finding.kind == kind; });
}

}  // namespace

TEST_CASE("a stored attempt is derived again to the same bytes") {
    TempFolder folder;
    Store store = open_store(folder.file());
    store_played(store, "a");
    for (const VerifyFinding& finding : verify(load(store, "a"))) FAIL_CHECK(finding.message);
}

TEST_CASE("a result that the inputs do not lead to is found") {
    TempFolder folder;
    Store store = open_store(folder.file());
    store_played(store, "a");
    StoredAttempt stored = load(store, "a");
    stored.assessment += " ";
    CHECK(has(verify(stored), Kind::assessment));
    stored = load(store, "a");
    stored.inputs.erase(stored.inputs.begin());
    CHECK(has(verify(stored), Kind::transcript));
}

TEST_CASE("another version of the content is named") {
    TempFolder folder;
    Store store = open_store(folder.file());
    store_played(store, "a");
    StoredAttempt stored = load(store, "a");
    CHECK(has(verify_attempt(stored, nullptr, installed().rules(), installed().book), Kind::version));
    stored.attempt.lexicon_hash = "0000";
    const auto findings = verify(stored);
    REQUIRE(has(findings, Kind::version));
    CHECK(std::any_of(findings.begin(), findings.end(), [](const auto& finding) { return finding.message.find("lexicon") != std::string::npos; }));
}

TEST_CASE("an unfinished attempt goes on where it was") {
    const Scenario& scenario = installed().scenario();
    const Rules rules = installed().rules();
    const std::vector<StampedInput> inputs{{SimTime{9000}, Reply{"亲,您好,在的哦"}}, {SimTime{40000}, Reply{"质量很好的,送您一双袜子"}}, {SimTime{80000}, EndChat{}}};
    for (std::size_t kept = 0; kept <= inputs.size(); ++kept) {
        SessionState state = resume(scenario, rules, 7, {inputs.begin(), inputs.begin() + static_cast<std::ptrdiff_t>(kept)});
        for (std::size_t i = kept; i < inputs.size(); ++i) state = step(scenario, rules, std::move(state), inputs[i].at, inputs[i].input);
        CHECK(state == resume(scenario, rules, 7, inputs));
    }
}

TEST_CASE("grading a session names what applies by the model run") {
    const Scenario& scenario = installed().scenario();
    const auto applies = applies_for(scenario, installed().rules(), installed().book);
    CHECK_FALSE(applies.empty());
    const SessionState state = begin(scenario, 1);
    const Assessment assessment = grade_session(scenario, installed().rules(), installed().book, state);
    CHECK(assessment == grade_session(scenario, installed().rules(), installed().book, state, "", applies));
}
