#include "records/report_of.h"

#include <algorithm>

#include "records/report_parts.h"
#include "records/verify.h"
#include "session/stands.h"

namespace peilian {
namespace {

std::map<std::size_t, std::string> model_replies(const Scenario& scenario, const Rules& rules, std::uint64_t seed, const std::vector<StampedInput>& inputs) {
    std::map<std::size_t, std::string> replies;
    for (const auto& [turn, stand] : stands_of(scenario, rules, seed, inputs)) {
        if (std::string reply = model_reply(scenario, stand); !reply.empty()) replies.emplace(turn, std::move(reply));
    }
    return replies;
}

std::string ending_title(const Scenario* scenario, const std::string& id) {
    const Ending* ending = scenario ? scenario->find_ending(id) : nullptr;
    return ending && !ending->title.empty() ? ending->title : id;
}

Report report_of(const Scenario& scenario, const Rules& rules, const Scorebook& book, const SessionState& state, std::uint64_t seed, const std::vector<StampedInput>& inputs) {
    Report report;
    report.book = &book;
    report.needs = &rules.needs;
    report.scenario = &scenario;
    report.ending = ending_title(&scenario, state.ending);
    report.moods = moods_of(scenario, state);
    report.model_replies = model_replies(scenario, rules, seed, inputs);
    return report;
}

void remark_chain(const Texts& t, const StoredAttempt& stored, std::vector<std::string>& remarks) {
    for (const VerifyFinding& finding : verify_chain(stored)) remarks.push_back(t.fill("report.not_intact", {finding.message}));
}

/// What was stored when it was finished; false when it cannot be read.
bool read_stored(const StoredAttempt& stored, Transcript& transcript, Assessment& assessment, std::string& error) {
    const auto said = parse_json_line(stored.transcript, error), judged = said ? parse_json_line(stored.assessment, error) : std::nullopt;
    auto read = judged ? transcript_from_json(*said, error) : std::nullopt;
    auto result = read ? assessment_from_json(*judged, error) : std::nullopt;
    if (!result) return false;
    transcript = std::move(*read);
    assessment = std::move(*result);
    return true;
}

ShiftReport shift_report(const Attempt& attempt, const Shift& shift, const Rules& rules, const Scorebook& book, const ShiftState& state, const ShiftTexts& judged,
                         const std::vector<StampedInput>& inputs) {
    ShiftReport report{attempt.id, shift.title, attempt.trainee, attempt.started, &judged.assessment, {}, {}};
    for (std::size_t i = 0; i < shift.arrivals.size(); ++i) {
        const ShiftChat& chat = state.chats[i];
        Report one = report_of(*shift.arrivals[i].scenario, rules, book, chat.session, chat.seed, inputs_of(chat, inputs));
        one.transcript = &judged.transcripts[i];
        one.assessment = &judged.assessment.chats[i];
        report.chats.push_back(std::move(one));
    }
    return report;
}

}  // namespace

std::optional<std::string> attempt_page(const Texts& t, const StoredAttempt& stored, const Scenario* scenario, const Rules& rules, const Scorebook& book, std::string& error) {
    const Attempt& attempt = stored.attempt;
    const bool finished = attempt.state == "finished";
    if (!scenario && !finished) {
        error = "The scenario " + attempt.scenario + " of the unfinished attempt " + attempt.id + " is not installed.";
        return std::nullopt;
    }
    Transcript transcript;
    Assessment assessment;
    if (finished && !read_stored(stored, transcript, assessment, error)) {
        error = "What is stored of the attempt " + attempt.id + " cannot be read: " + error;
        return std::nullopt;
    }
    Report report;
    report.book = &book;
    report.needs = &rules.needs;
    report.ending = ending_title(scenario, attempt.ending);
    const bool same = scenario && scenario->hash == attempt.scenario_hash && stored.inputs_error.empty();
    if (scenario && (same || !finished)) {
        const SessionState state = finished ? replay(*scenario, rules, attempt.seed, stored.inputs) : resume(*scenario, rules, attempt.seed, stored.inputs);
        report = report_of(*scenario, rules, book, state, attempt.seed, stored.inputs);
        if (!finished) {
            AttemptTexts texts = texts_for(*scenario, rules, book, state, attempt, applies_for(*scenario, rules, book, attempt.rubric));
            transcript = std::move(texts.transcript);
            assessment = std::move(texts.assessment);
        }
    }
    report.transcript = &transcript;
    report.assessment = &assessment;
    report.title = scenario ? scenario->title : attempt.scenario;
    report.trainee = attempt.trainee;
    report.started = attempt.started;
    if (!same) report.remarks.push_back(t["report.scenario_changed"]);
    const Rubric* rubric = book.find_rubric(assessment.rubric);
    if (!rubric || rubric->hash != assessment.rubric_hash) report.remarks.push_back(t["report.rubric_changed"]);
    remark_chain(t, stored, report.remarks);
    return html_report(t, report);
}

std::string attempt_page(const Texts& t, const StoredAttempt& stored, const Shift& shift, const Rules& rules, const Scorebook& book) {
    const Attempt& attempt = stored.attempt;
    const ShiftState state = replay(shift, rules, attempt.seed, stored.inputs);
    const ShiftTexts judged = texts_for(shift, rules, book, state, attempt, applies_for(shift, rules, book, attempt.rubric));
    ShiftReport report = shift_report(attempt, shift, rules, book, state, judged, stored.inputs);
    if (attempt.state != "finished") report.remarks.push_back(t["report.shift_unfinished"]);
    if (attempt.state == "finished" && attempt.total_milli != judged.assessment.total_milli) report.remarks.push_back(t.fill("report.judged_again", {page::points(attempt.total_milli)}));
    remark_chain(t, stored, report.remarks);
    return html_report(t, report);
}

std::string session_page(const Texts& t, const Attempt& attempt, const Scenario& scenario, const Rules& rules, const Scorebook& book, const SessionState& state,
                         const AttemptTexts& judged, const std::vector<StampedInput>& inputs) {
    Report report = report_of(scenario, rules, book, state, attempt.seed, inputs);
    report.transcript = &judged.transcript;
    report.assessment = &judged.assessment;
    report.trainee = attempt.trainee;
    report.started = attempt.started;
    return html_report(t, report);
}

std::string shift_page(const Texts& t, const Attempt& attempt, const Shift& shift, const Rules& rules, const Scorebook& book, const ShiftState& state, const ShiftTexts& judged,
                       const std::vector<StampedInput>& inputs) {
    return html_report(t, shift_report(attempt, shift, rules, book, state, judged, inputs));
}

}  // namespace peilian
