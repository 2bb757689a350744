#include "records/shift_grading.h"

#include "files/content_hash.h"
#include "files/json.h"
#include "records/grading.h"

namespace peilian {
namespace {

constexpr std::string_view kPrefix = "shift:";

std::vector<DeskChat> desk_chats(const Shift& shift, const ShiftState& state, const std::vector<Transcript>& transcripts) {
    std::vector<DeskChat> chats;
    for (std::size_t i = 0; i < transcripts.size(); ++i) chats.push_back({&transcripts[i], state.chats[i].arrived.value_or(SimTime{0}), shift.arrivals[i].first});
    return chats;
}

}  // namespace

std::string_view shift_of(const Attempt& attempt) {
    const std::string_view scenario = attempt.scenario;
    return scenario.starts_with(kPrefix) ? scenario.substr(kPrefix.size()) : std::string_view{};
}

std::vector<std::vector<std::string>> applies_for(const Shift& shift, const Rules& rules, const Scorebook& book, std::string_view rubric_id) {
    std::vector<std::vector<std::string>> all;
    for (const Arrival& arrival : shift.arrivals) all.push_back(applies_for(*arrival.scenario, rules, book, rubric_id));
    return all;
}

Attempt attempt_for(const Shift& shift, const Rules& rules, const Scorebook& book, std::uint64_t seed, std::string_view rubric_id) {
    Attempt attempt = attempt_for(*shift.arrivals.front().scenario, rules, book, seed, rubric_id);
    attempt.scenario = std::string(kPrefix) + shift.id;
    attempt.scenario_hash = shift.hash;
    Json hashes = Json::array();
    for (const Arrival& arrival : shift.arrivals) hashes.push(book.choose(rubric_id, arrival.scenario->stage).hash);
    if (!book.find_rubric(rubric_id)) attempt.rubric.clear();
    attempt.rubric_hash = sha256_hex(to_canonical_text(hashes));
    return attempt;
}

ShiftState replay(const Shift& shift, const Rules& rules, std::uint64_t seed, const std::vector<StampedInput>& inputs) {
    return play_out(shift, rules, resume(shift, rules, seed, inputs));
}

ShiftTexts texts_for(const Shift& shift, const Rules& rules, const Scorebook& book, const ShiftState& state, const Attempt& attempt,
                     const std::vector<std::vector<std::string>>& applies) {
    ShiftTexts texts;
    std::vector<Assessment> assessments;
    Json chats = Json::array();
    for (std::size_t i = 0; i < shift.arrivals.size(); ++i) {
        const Scenario& scenario = *shift.arrivals[i].scenario;
        texts.transcripts.push_back(transcript_for(scenario, state.chats[i].session, applies[i]));
        assessments.push_back(assess(book, book.choose(attempt.rubric, scenario.stage), rules.lexicon, rules.needs, texts.transcripts.back()));
        const auto arrived = static_cast<std::int64_t>(state.chats[i].arrived.value_or(SimTime{0}).count());
        chats.push(Json::object().set("chat", scenario.id).set("arrived_ms", arrived).set("transcript", to_json(texts.transcripts.back())));
    }
    texts.assessment = assess_shift(std::move(assessments), desk_chats(shift, state, texts.transcripts), {shift.pass_desk, shift.pass_chats});
    texts.transcript_json = to_text(Json::object().set("id", attempt.id).set("shift", shift.id).set("chats", std::move(chats)));
    texts.assessment_json = to_text(to_json(texts.assessment).set("id", attempt.id));
    return texts;
}

}  // namespace peilian
