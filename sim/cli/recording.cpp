#include "cli/recording.h"

#include <chrono>
#include <cstdlib>
#include <ctime>
#include <random>

#include <fmt/format.h>

#include "cli/content.h"

namespace peilian::cli {
namespace {

/// A random (version 4) UUID.
std::string new_id() {
    const std::uint64_t a = (random_seed() & ~0xF000ULL) | 0x4000ULL;
    const std::uint64_t b = (random_seed() & ~(3ULL << 62)) | (2ULL << 62);
    return fmt::format("{:08x}-{:04x}-{:04x}-{:04x}-{:012x}", a >> 32, (a >> 16) & 0xFFFF, a & 0xFFFF, b >> 48, b & 0xFFFFFFFFFFFFULL);
}

std::string name_of_trainee(const Store& store, const std::string& given) {
    if (!given.empty()) return given;
    const char* user = std::getenv("USER");
    return store.get_setting("trainee", user && *user ? user : "学员");
}

}  // namespace

std::string iso_now() {
    const std::time_t now = std::chrono::system_clock::to_time_t(std::chrono::system_clock::now());
    std::tm parts{};
    gmtime_r(&now, &parts);
    char text[32];
    std::strftime(text, sizeof text, "%Y-%m-%dT%H:%M:%SZ", &parts);
    return text;
}

std::uint64_t random_seed() {
    std::random_device chance;
    return (static_cast<std::uint64_t>(chance()) << 32) | chance();
}

bool Recording::open(const CommonOptions& common, const std::string& trainee) {
    std::string error;
    if (const auto file = records_file(common, error)) store_ = Store::open(*file, error);
    if (!store_) {
        tell(error + " This session is not recorded.");
        return false;
    }
    attempt_.trainee = name_of_trainee(*store_, trainee);
    return true;
}

Recording::Recording(const CommonOptions& common, Attempt attempt, const std::string& trainee) : attempt_(std::move(attempt)) {
    if (!open(common, trainee)) return;
    attempt_.id = new_id();
    attempt_.started = iso_now();
    std::string error;
    if (!store_->begin_attempt(attempt_, error)) fail(error);
}

Recording Recording::reopen(const CommonOptions& common, const Attempt& like, const std::string& trainee, std::vector<StampedInput>& inputs) {
    Recording recording;
    if (!recording.open(common, trainee)) return recording;
    std::string error;
    const auto running = recording.store_->unfinished(recording.attempt_.trainee, error);
    for (const Attempt& attempt : running.value_or(std::vector<Attempt>{})) {
        if (attempt.scenario_hash != like.scenario_hash || attempt.lexicon_hash != like.lexicon_hash || attempt.needs_hash != like.needs_hash ||
            attempt.mode != like.mode)
            continue;
        const auto stored = recording.store_->load_attempt(attempt.id, error);
        if (!stored || !stored->inputs_error.empty()) continue;
        inputs = stored->inputs;
        recording.attempt_ = attempt;
        return recording;
    }
    recording.store_.reset();
    return recording;
}

void Recording::append(const StampedInput& input) {
    std::string error;
    if (store_ && !store_->append_input(attempt_.id, input, error)) fail(error);
}

void Recording::finish(AttemptResult result) {
    if (!store_) return;
    result.finished = iso_now();
    std::string error;
    if (!store_->finish_attempt(attempt_.id, result, error)) fail(error);
}

void Recording::finish(const SessionState& state, const AttemptTexts& texts) {
    finish(AttemptResult{state.ending, {}, texts.transcript_json, texts.assessment_json, texts.assessment.earned_milli, texts.assessment.passed, state.now.count()});
}

void Recording::finish(const ShiftState& state, const ShiftTexts& texts) {
    finish(AttemptResult{{}, {}, texts.transcript_json, texts.assessment_json, texts.assessment.total_milli, texts.assessment.passed, state.now.count()});
}

void Recording::fail(const std::string& error) {
    tell(error + " This session is no longer recorded.");
    store_.reset();
}

}  // namespace peilian::cli
