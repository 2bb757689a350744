#include "shell/carry_out.h"

#include <chrono>
#include <ctime>
#include <filesystem>
#include <fstream>
#include <iomanip>
#include <sstream>

#include "files/content_hash.h"
#include "files/json.h"
#include "files/places.h"
#include "records/grading.h"
#include "records/report_of.h"
#include "records/shift_grading.h"

namespace peilian::shell {

std::int64_t wall_now() {
    using namespace std::chrono;
    return duration_cast<milliseconds>(system_clock::now().time_since_epoch()).count();
}

std::string iso_time(std::int64_t wall_ms) {
    const std::time_t seconds = static_cast<std::time_t>(wall_ms / 1000);
    std::tm local{};
    localtime_r(&seconds, &local);
    std::ostringstream out;
    out << std::put_time(&local, "%Y-%m-%dT%H:%M:%S");
    return out.str();
}

std::int64_t wall_ms_of(const std::string& iso) {
    std::tm local{};
    std::istringstream in(iso);
    in >> std::get_time(&local, "%Y-%m-%dT%H:%M:%S");
    if (in.fail()) return -1;
    local.tm_isdst = -1;
    return static_cast<std::int64_t>(std::mktime(&local)) * 1000;
}

std::optional<Store> open_records(const std::string& folder, std::string& error) {
    std::error_code fault;
    std::filesystem::create_directories(folder, fault);   // what is wrong with it, opening will say
    return Store::open(records_file_in(folder), error);
}

namespace {

/// Dimensions and hints of a stored assessment, for lists.
void read_assessment(const std::string& text, AttemptRow& row) {
    std::string error;
    const std::optional<Json> json = parse_json_line(text, error);
    if (!json) return;
    for (const Json::Member& member : (*json)["dimensions"].members()) {
        const double possible = member.value.number_or("possible", 0);
        if (possible > 0)
            row.dimensions.emplace_back(member.key, static_cast<int>(member.value.number_or("points", 0) * 100 / possible + 0.5));
    }
}

AttemptRow row_of(const Attempt& attempt, const Library& library) {
    AttemptRow row;
    row.id = attempt.id;
    row.scenario = attempt.scenario;
    row.trainee = attempt.trainee;
    row.started = attempt.started.substr(0, 16);
    row.finished = attempt.state == "finished";
    row.total = whole_points(std::max(0, attempt.total_milli));
    row.passed = attempt.passed;
    const Scenario* scenario = library.find(attempt.scenario);
    const Shift* shift = library.find_shift(shift_of(attempt));
    row.title = scenario ? scenario->title : shift ? shift->title : attempt.scenario;
    if (const Ending* ending = scenario ? scenario->find_ending(attempt.ending) : nullptr) row.ending = ending->title;
    return row;
}

/// One effect's work; each overload answers with the actions that follow.
struct Doing {
    Carrier& self;
    const Effect& effect;
    std::vector<Action> out;

    Rules rules() const { return Rules{self.library->lexicon, self.library->needs}; }
    void failed(Message why) { out.push_back(action::StoreFailed{std::move(why), effect}); }
    void failed(const std::string& what) { failed(Message{"problem.told", {what}}); }
    void scenario_gone(const std::string& scenario) { failed(Message{"problem.scenario_gone", {scenario}}); }

    /// Records that could not be opened are tried again: the disk may have come back.
    bool ready() {
        std::string error;
        if (!self.store) self.store = open_records(self.data, error);
        if (!self.store) failed(Message{"problem.no_records", {error}});
        return self.store.has_value();
    }

    void list(const std::string& trainee) {
        std::string error;
        const auto attempts = self.store->list_attempts(trainee, error);
        if (!attempts) return failed(error);
        action::AttemptsListed listed;
        for (const Attempt& attempt : *attempts) {
            if (attempt.state == "abandoned") continue;
            AttemptRow row = row_of(attempt, *self.library);
            if (row.finished)
                if (const auto stored = self.store->load_attempt(attempt.id, error)) {
                    read_assessment(stored->assessment, row);
                    for (const StampedInput& input : stored->inputs) row.hints += std::holds_alternative<Hint>(input.input) ? 1 : 0;
                }
            listed.attempts.push_back(std::move(row));
        }
        out.push_back(std::move(listed));
    }

    void operator()(const effect::BeginAttempt& wish) {
        if (!ready()) return;
        Attempt attempt;
        attempt.scenario = wish.scenario;
        const Scenario* scenario = self.library->find(wish.scenario);
        const Shift* shift = self.library->find_shift(shift_of(attempt));
        if (!scenario && !shift) return scenario_gone(wish.scenario);
        attempt = shift ? attempt_for(*shift, rules(), *self.book, wish.seed) : attempt_for(*scenario, rules(), *self.book, wish.seed);
        attempt.trainee = wish.trainee;
        attempt.started = iso_time(wish.wall_ms);
        attempt.based_on = wish.based_on;
        const std::string mark = sha256_hex(wish.trainee + "\n" + std::to_string(wish.wall_ms) + "\n" + std::to_string(wish.seed));
        attempt.id = attempt.started.substr(0, 10) + "-" + mark.substr(0, 12);
        std::string error;
        if (!self.store->begin_attempt(attempt, error)) {
            // An earlier try may have come through although it did not seem so.
            std::string unread;
            const auto there = self.store->load_attempt(attempt.id, unread);
            if (!there || header_hash(there->attempt) != header_hash(attempt)) return failed(error);
        }
        out.push_back(action::AttemptBegun{attempt.id, wish.saving});
    }

    void operator()(const effect::AppendInput& wish) {
        std::string error;
        if (!ready()) return;
        if (!self.store->append_input_at(wish.attempt, wish.position, wish.input, error)) return failed(error);
        out.push_back(action::InputStored{wish.position + 1, wish.saving});
    }

    /// What its inputs come to; nothing when its scenario or shift is gone.
    std::optional<AttemptResult> result_of(const StoredAttempt& stored) {
        const Attempt& attempt = stored.attempt;
        if (const Shift* shift = self.library->find_shift(shift_of(attempt))) {
            const ShiftState state = replay(*shift, rules(), attempt.seed, stored.inputs);
            const ShiftTexts texts = texts_for(*shift, rules(), *self.book, state, attempt, applies_for(*shift, rules(), *self.book, attempt.rubric));
            return AttemptResult{{}, {}, texts.transcript_json, texts.assessment_json, texts.assessment.total_milli, texts.assessment.passed, state.now.count()};
        }
        const Scenario* scenario = self.library->find(attempt.scenario);
        if (!scenario) return std::nullopt;
        const SessionState state = replay(*scenario, rules(), attempt.seed, stored.inputs);
        const AttemptTexts texts = texts_for(*scenario, rules(), *self.book, state, attempt, applies_for(*scenario, rules(), *self.book, attempt.rubric));
        return AttemptResult{state.ending, {}, texts.transcript_json, texts.assessment_json, texts.assessment.earned_milli, texts.assessment.passed, state.now.count()};
    }

    // Transcript and assessment are derived from what is stored, not from what the desk had on its screen:
    // so that `verify` finds the same bytes.
    void operator()(const effect::FinishAttempt& wish) {
        if (!ready()) return;
        std::string error;
        const auto stored = self.store->load_attempt(wish.attempt, error);
        if (!stored) return failed(error);
        if (stored->attempt.state == "finished") return out.push_back(action::AttemptFinished{wish.saving});
        // What was not stored must not be left out of what the attempt is judged by.
        if (stored->inputs.size() != wish.inputs) return failed(Message{"problem.inputs_missing", {}});
        std::optional<AttemptResult> result = result_of(*stored);
        if (!result) return scenario_gone(stored->attempt.scenario);
        result->finished = iso_time(wall_now());
        if (!self.store->finish_attempt(wish.attempt, *result, error)) return failed(error);
        out.push_back(action::AttemptFinished{wish.saving});
    }

    void operator()(const effect::DiscardAttempt& wish) {
        if (!ready()) return;
        std::string error;
        if (!self.store->abandon(wish.attempt, error)) return failed(error);
        list(wish.trainee);
    }

    void operator()(const effect::LoadAttempts& wish) {
        if (ready()) list(wish.trainee);
    }

    void operator()(const effect::LoadAttempt& wish) {
        if (!ready()) return;
        std::string error;
        const auto stored = self.store->load_attempt(wish.attempt, error);
        if (!stored) return failed(error);
        if (!stored->inputs_error.empty()) return failed(stored->inputs_error);
        out.push_back(action::AttemptLoaded{stored->attempt.id, stored->attempt.scenario, stored->attempt.seed,
                                            wall_ms_of(stored->attempt.started), stored->inputs, stored->attempt.state == "finished",
                                            stored->attempt.based_on});
    }

    void operator()(const effect::ExportReport& wish) {
        if (!ready()) return;
        std::string error;
        const auto stored = self.store->load_attempt(wish.attempt, error);
        if (!stored) return failed(error);
        // Half of a chat must not go out as its report.
        if (stored->attempt.state != "finished") return failed(Message{"problem.inputs_missing", {}});
        const Shift* shift = self.library->find_shift(shift_of(stored->attempt));
        if (!shift && !shift_of(stored->attempt).empty()) return scenario_gone(stored->attempt.scenario);
        const Texts none, &texts = wish.texts ? *wish.texts : none;
        const auto page = shift ? attempt_page(texts, *stored, *shift, rules(), *self.book)
                                : attempt_page(texts, *stored, self.library->find(stored->attempt.scenario), rules(), *self.book, error);
        if (!page) return failed(error);
        const std::string report_folder = self.data + "/reports";
        std::error_code fault;
        std::filesystem::create_directories(report_folder, fault);
        const std::string path = report_folder + "/" + wish.attempt + ".html";
        // Written beside and renamed, so that a full disk never leaves half a report under the good name.
        const std::string draft = path + ".part";
        {
            std::ofstream file(draft, std::ios::binary);
            file << *page;
            file.flush();
            if (!file) return failed(Message{"problem.file", {path}});
        }
        std::filesystem::rename(draft, path, fault);
        if (fault) return failed(Message{"problem.file", {path}});
        out.push_back(action::ReportExported{path});
    }

    void operator()(const effect::SaveSetting& wish) {
        std::string error;
        if (ready() && !self.store->set_setting(wish.key, wish.value, error)) failed(error);
    }
};

}  // namespace

std::vector<Action> Carrier::carry_out(const Effect& effect) {
    Doing doing{*this, effect, {}};
    std::visit(doing, effect);
    return std::move(doing.out);
}

}  // namespace peilian::shell
