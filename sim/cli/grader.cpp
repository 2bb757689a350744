#include "cli/grader.h"

#include "records/grading.h"

namespace peilian::cli {

std::optional<Assessment> Grader::grade(const Json& line, bool own_list, std::string& error) {
    const auto transcript = read(line, own_list, error);
    return transcript ? std::optional(judge(*transcript)) : std::nullopt;
}

Assessment Grader::judge(const Transcript& transcript) const {
    const Rules rules = content_.rules();
    return assess(book_, book_.choose(rubric_, transcript.brief.stage), rules.lexicon, rules.needs, transcript);
}

std::optional<Transcript> Grader::read(const Json& line, bool own_list, std::string& error) {
    auto transcript = transcript_from_json(line, error);
    if (!transcript) return std::nullopt;
    if (!line.find("brief")) {
        fill_brief(transcript->brief);
    } else if (own_list && !transcript->brief.applies.empty()) {
        if (const Scenario* scenario = content_.library.find(transcript->brief.scenario)) transcript->brief.applies = applies(*scenario);
    }
    return transcript;
}

void Grader::fill_brief(Brief& brief) {
    const Scenario* scenario = brief.scenario.empty() ? nullptr : content_.library.find(brief.scenario);
    if (!scenario) return;
    Brief full = scenario->brief;
    if (full.stage.empty()) full.stage = scenario->stage;
    if (!brief.stage.empty()) full.stage = brief.stage;
    if (brief.list_price >= 0) full.list_price = brief.list_price;
    if (brief.floor_price >= 0) full.floor_price = brief.floor_price;
    if (brief.authority >= 0) full.authority = brief.authority;
    if (brief.compensation_limit >= 0) full.compensation_limit = brief.compensation_limit;
    if (!brief.gifts.empty()) full.gifts = brief.gifts;
    for (const auto& [key, value] : brief.values) full.values[key] = value;
    full.applies = applies(*scenario);
    brief = std::move(full);
}

const std::vector<std::string>& Grader::applies(const Scenario& scenario) {
    const std::lock_guard lock(mutex_);
    const auto known = applies_.find(scenario.id);
    if (known != applies_.end()) return known->second;
    return applies_[scenario.id] = applies_for(scenario, content_.rules(), book_, rubric_);
}

}  // namespace peilian::cli
