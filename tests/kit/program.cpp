#include "kit/program.h"

#include <algorithm>
#include <catch2/catch_test_macros.hpp>

#include "app/shift_play.h"
#include "records/grading.h"
#include "records/shift_grading.h"

namespace peilian::kit {

void Program::apply(Action action) {
    complete(action, seed, wall_ms);
    Updated updated = update(std::move(model), action);
    model = std::move(updated.model);
    for (const Effect& effect : updated.effects) {
        effects.push_back(effect);
        if (records == Records::wait) waiting_.push_back(effect);
        if (records == Records::answer) answer(effect);
        if (records == Records::fail) apply(refusal("磁盘已满", effect));
    }
}

void Program::apply_at(SimTime at, Action action) {
    apply(action::Tick{at});
    apply(std::move(action));
}

void Program::pass(SimTime span, SimTime frame) {
    const SimTime end = model.now + span;
    while (model.now < end) apply(action::Tick{std::min(end, model.now + frame)});
}

void Program::let_buyer_finish() {
    while (model.session && model.session->state.buyer_typing) {
        const std::optional<SimTime> wake = next_wake(model);
        if (!wake) break;
        apply(action::Tick{*wake});
    }
}

void Program::reply(const std::string& text, SimTime after) {
    let_buyer_finish();
    apply_at(model.now + after, action::SendReply{text});
}

void Program::answer_waiting() {
    records = Records::answer;
    while (!waiting_.empty()) {
        const Effect effect = waiting_.front();
        waiting_.erase(waiting_.begin());
        answer(effect);
    }
}

const LiveSession& Program::session() const {
    REQUIRE(model.session.has_value());
    return *model.session;
}

const Review& Program::review() const {
    REQUIRE(model.review.has_value());
    return *model.review;
}

std::vector<AttemptRow> Program::rows(std::string_view trainee) const {
    std::vector<AttemptRow> rows;
    for (const auto& [id, attempt] : kept) {
        if (trainee.empty() || attempt.row.trainee.empty() || attempt.row.trainee == trainee) rows.insert(rows.begin(), attempt.row);
    }
    return rows;
}

/// What the records derive from seed and inputs.
void Program::close(Kept& attempt) const {
    if (const std::shared_ptr<const Shift> shift = shift_of(model, attempt.begun.scenario)) {
        const ShiftState state = replay(*shift, shipped_rules(), attempt.begun.seed, attempt.inputs);
        const Attempt named = attempt_for(*shift, shipped_rules(), *model.scorebook, attempt.begun.seed);
        const ShiftAssessment assessment = texts_for(*shift, shipped_rules(), *model.scorebook, state, named, applies_for(*shift, shipped_rules(), *model.scorebook)).assessment;
        attempt.finished = attempt.row.finished = true;
        attempt.row.total = whole_points(assessment.total_milli);
        attempt.row.passed = assessment.passed;
        return;
    }
    const std::shared_ptr<const Scenario> scenario = scenario_of(model, attempt.begun.scenario);
    const SessionState state = replay(*scenario, shipped_rules(), attempt.begun.seed, attempt.inputs);
    const Assessment assessment = grade_session(*scenario, shipped_rules(), *model.scorebook, state);
    attempt.finished = attempt.row.finished = true;
    attempt.row.total = whole_points(assessment.earned_milli);
    attempt.row.passed = assessment.passed;
    attempt.row.hints = state.hints;
    const Ending* ending = scenario->find_ending(state.ending);
    attempt.row.ending = ending != nullptr ? ending->title : "";
    for (const DimensionScore& score : assessment.dimensions) {
        if (score.possible_milli > 0) attempt.row.dimensions.emplace_back(score.dimension, score.earned_milli * 100 / score.possible_milli);
    }
}

void Program::answer(const Effect& effect) {
    if (const auto* begin = std::get_if<effect::BeginAttempt>(&effect)) {
        const std::string id = "a" + std::to_string(++begun_);
        const std::shared_ptr<const Scenario> scenario = scenario_of(model, begin->scenario);
        Kept attempt{*begin, {}, false, {}};
        attempt.row.id = id;
        attempt.row.scenario = begin->scenario;
        attempt.row.title = scenario ? scenario->title : begin->scenario;
        attempt.row.trainee = begin->trainee;
        attempt.row.started = "2026-03-12T14:20";
        kept.emplace(id, std::move(attempt));
        apply(action::AttemptBegun{id, begin->saving});
    } else if (const auto* append = std::get_if<effect::AppendInput>(&effect)) {
        std::vector<StampedInput>& inputs = kept.at(append->attempt).inputs;
        if (append->position > inputs.size()) return apply(refusal("gap", effect));
        if (append->position == inputs.size()) inputs.push_back(append->input);
        apply(action::InputStored{append->position + 1, append->saving});
    } else if (const auto* finish = std::get_if<effect::FinishAttempt>(&effect)) {
        Kept& attempt = kept.at(finish->attempt);
        if (attempt.inputs.size() != finish->inputs) return apply(refusal("gap", effect));
        close(attempt);
        apply(action::AttemptFinished{finish->saving});
    } else if (const auto* discard = std::get_if<effect::DiscardAttempt>(&effect)) {
        kept.erase(discard->attempt);
        apply(action::AttemptsListed{rows(discard->trainee)});
    } else if (const auto* list = std::get_if<effect::LoadAttempts>(&effect)) {
        apply(action::AttemptsListed{rows(list->trainee)});
    } else if (const auto* load = std::get_if<effect::LoadAttempt>(&effect)) {
        const Kept& attempt = kept.at(load->attempt);
        const effect::BeginAttempt& begun = attempt.begun;
        apply(action::AttemptLoaded{load->attempt, begun.scenario, begun.seed, begun.wall_ms, attempt.inputs, attempt.finished, begun.based_on});
    } else if (const auto* report = std::get_if<effect::ExportReport>(&effect)) {
        apply(action::ReportExported{"/reports/" + report->attempt + ".html"});
    }
}

Program in_the_middle() {
    Program program;
    program.start("haggler-canvas-shoes");
    program.reply("亲,您好,在的!我是客服小北,请问看中哪款了?");
    program.reply("老顾客又来啦,谢谢您!五折真的做不到,非常抱歉。");
    return program;
}

action::StoreFailed refusal(std::string words, Effect effect) { return {{"problem.told", {std::move(words)}}, std::move(effect)}; }

std::string written(const Review& review) {
    const std::vector<std::string> applies = applies_for(*review.scenario, shipped_rules(), *shipped_scorebook());
    return to_text(to_json(transcript_for(*review.scenario, review.state, applies))) + "\n" + to_text(to_json(review.assessment));
}

}  // namespace peilian::kit
