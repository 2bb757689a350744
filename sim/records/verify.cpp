#include "records/verify.h"

#include <set>

#include "files/json.h"
#include "records/grading.h"
#include "records/shift_grading.h"

namespace peilian {
namespace {

using Kind = VerifyFinding::Kind;

void add(std::vector<VerifyFinding>& findings, Kind kind, int event, std::string message) {
    findings.push_back({kind, event, std::move(message)});
}

std::string number(int n) { return std::to_string(n); }

/// The place in the chain at which this event's hash would be right; 0 when there is none.
int own_place(const AttemptEvent& event, int last) {
    for (int seq = 1; seq <= last; ++seq)
        if (seq != event.seq && event_hash(event, event.prev_hash, seq) == event.hash) return seq;
    return 0;
}

void check_event(const AttemptEvent& event, int last, std::vector<VerifyFinding>& findings) {
    if (event_hash(event) == event.hash) return;
    if (const int place = own_place(event, last))
        add(findings, Kind::reordered, event.seq, "Event " + number(event.seq) + " was moved; it was event " + number(place) + ".");
    else
        add(findings, Kind::changed, event.seq, "Event " + number(event.seq) + " (" + event.kind + ") was changed after it was stored.");
}

/// The attempt's row repeats what the closing event says.
void check_result(const StoredAttempt& stored, std::vector<VerifyFinding>& findings) {
    const Attempt& attempt = stored.attempt;
    const AttemptEvent* closing = nullptr;
    for (const AttemptEvent& event : stored.events)
        if (event.kind == "finished") closing = &event;
    if (!closing) {
        if (attempt.state == "finished") add(findings, Kind::missing, 0, "The closing event of a finished attempt is missing.");
        return;
    }
    std::string why;
    const auto json = parse_json_line(closing->json, why);
    if (!json) {
        add(findings, Kind::unreadable, closing->seq, "Event " + number(closing->seq) + " cannot be read: " + why);
        return;
    }
    if (attempt.state != "finished" || json->string_or("ending", "") != attempt.ending ||
        json->string_or("finished", "") != attempt.finished || json->integer_or("total_milli", -1) != attempt.total_milli ||
        json->bool_or("passed", false) != attempt.passed)
        add(findings, Kind::header, 0, "The result in the attempt's row is not that of its closing event.");
}

void compare(std::vector<VerifyFinding>& findings, std::string_view what, const std::string& then, const std::string& now) {
    if (then == now) return;
    add(findings, Kind::version, 0, "The " + std::string(what) + " was another when this was played (" + then.substr(0, 12) + ", now " + now.substr(0, 12) + ").");
}

/// First byte at which two texts differ.
std::size_t first_difference(const std::string& a, const std::string& b) {
    std::size_t i = 0;
    while (i < a.size() && i < b.size() && a[i] == b[i]) ++i;
    return i;
}

}  // namespace

std::string_view name_of(VerifyFinding::Kind kind) {
    switch (kind) {
        case Kind::changed: return "changed";
        case Kind::missing: return "missing";
        case Kind::reordered: return "reordered";
        case Kind::header: return "header";
        case Kind::version: return "version";
        case Kind::transcript: return "transcript";
        case Kind::assessment: return "assessment";
        case Kind::unreadable: return "unreadable";
    }
    return "changed";
}

std::vector<VerifyFinding> verify_chain(const StoredAttempt& stored) {
    std::vector<VerifyFinding> findings;
    const auto& events = stored.events;
    const int last = std::max(stored.events_written, events.empty() ? 0 : events.back().seq);
    std::set<int> suspect;  // events already named: their neighbours need no second finding
    int expected = 1;
    for (const AttemptEvent& event : events) {
        const std::size_t before = findings.size();
        for (; expected < event.seq; ++expected) {
            add(findings, Kind::missing, expected, "Event " + number(expected) + " is missing.");
            suspect.insert(expected);
        }
        check_event(event, last, findings);
        if (findings.size() != before) suspect.insert(event.seq);
        expected = event.seq + 1;
    }
    for (; expected <= stored.events_written; ++expected) add(findings, Kind::missing, expected, "Event " + number(expected) + " is missing.");

    std::string previous = header_hash(stored.attempt);
    int previous_seq = 0;
    for (const AttemptEvent& event : events) {
        if (event.prev_hash != previous && !suspect.count(event.seq) && !suspect.count(previous_seq)) {
            if (previous_seq == 0)
                add(findings, Kind::header, 0, "The attempt's own row (trainee, scenario, versions, seed or start) was changed.");
            else
                add(findings, Kind::changed, previous_seq,
                    "Event " + number(previous_seq) + " was replaced: event " + number(event.seq) + " does not follow from it.");
        }
        previous = event.hash;
        previous_seq = event.seq;
    }
    if (previous != stored.head_hash && findings.empty()) {
        if (events.empty())
            add(findings, Kind::header, 0, "The attempt's own row (trainee, scenario, versions, seed or start) was changed.");
        else
            add(findings, Kind::changed, previous_seq, "Event " + number(previous_seq) + " is not the last one that was stored.");
    }
    check_result(stored, findings);
    return findings;
}

namespace {

/// Transcript and assessment as they would be stored.
struct Derived {
    std::string transcript, assessment;
};

/// `derive` is called when everything is as it was.
template <class Derive>
std::vector<VerifyFinding> verify_with(const StoredAttempt& stored, const Attempt& now, std::vector<VerifyFinding> findings, Derive&& derive) {
    const Attempt& attempt = stored.attempt;
    const std::size_t before = findings.size();
    compare(findings, "scenario " + attempt.scenario, attempt.scenario_hash, now.scenario_hash);
    compare(findings, "lexicon", attempt.lexicon_hash, now.lexicon_hash);
    if (!attempt.needs_hash.empty()) compare(findings, "table of needs", attempt.needs_hash, now.needs_hash);
    if (now.rubric != attempt.rubric)
        add(findings, Kind::version, 0, "The rubric " + attempt.rubric + " is not installed.");
    else
        compare(findings, "rubric " + attempt.rubric, attempt.rubric_hash, now.rubric_hash);
    compare(findings, "scorer", attempt.engine, now.engine);
    if (findings.size() != before || attempt.state != "finished" || !stored.inputs_error.empty()) return findings;

    const Derived derived = derive();
    if (derived.transcript != stored.transcript)
        add(findings, Kind::transcript, 0,
            "The transcript derived from the inputs differs from the stored one at byte " + std::to_string(first_difference(derived.transcript, stored.transcript)) + ".");
    if (derived.assessment != stored.assessment)
        add(findings, Kind::assessment, 0,
            "The assessment derived from the inputs differs from the stored one at byte " + std::to_string(first_difference(derived.assessment, stored.assessment)) + ".");
    return findings;
}

/// The chain, and what makes the rest useless.
std::vector<VerifyFinding> verify_readable(const StoredAttempt& stored, bool installed) {
    std::vector<VerifyFinding> findings = verify_chain(stored);
    if (!stored.inputs_error.empty()) add(findings, Kind::unreadable, 0, stored.inputs_error);
    if (!installed) add(findings, Kind::version, 0, "The scenario " + stored.attempt.scenario + " is not installed.");
    return findings;
}

}  // namespace

std::vector<VerifyFinding> verify_attempt(const StoredAttempt& stored, const Scenario* scenario, const Rules& rules, const Scorebook& book) {
    std::vector<VerifyFinding> findings = verify_readable(stored, scenario != nullptr);
    if (!scenario) return findings;
    const Attempt& attempt = stored.attempt;
    return verify_with(stored, attempt_for(*scenario, rules, book, attempt.seed, attempt.rubric), std::move(findings), [&] {
        const SessionState state = replay(*scenario, rules, attempt.seed, stored.inputs);
        AttemptTexts texts = texts_for(*scenario, rules, book, state, attempt, applies_for(*scenario, rules, book, attempt.rubric));
        return Derived{std::move(texts.transcript_json), std::move(texts.assessment_json)};
    });
}

std::vector<VerifyFinding> verify_shift(const StoredAttempt& stored, const Shift* shift, const Rules& rules, const Scorebook& book) {
    std::vector<VerifyFinding> findings = verify_readable(stored, shift != nullptr);
    if (!shift) return findings;
    const Attempt& attempt = stored.attempt;
    return verify_with(stored, attempt_for(*shift, rules, book, attempt.seed, attempt.rubric), std::move(findings), [&] {
        const ShiftState state = replay(*shift, rules, attempt.seed, stored.inputs);
        ShiftTexts texts = texts_for(*shift, rules, book, state, attempt, applies_for(*shift, rules, book, attempt.rubric));
        return Derived{std::move(texts.transcript_json), std::move(texts.assessment_json)};
    });
}

}  // namespace peilian
