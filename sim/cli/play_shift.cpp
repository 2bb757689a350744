// peilian-cli play with a shift: several buyers, typed to in the terminal or answered from one file of timed inputs.
#include <algorithm>
#include <cstdio>

#include <fmt/format.h>

#include "cli/live_shift.h"
#include "cli/play_options.h"
#include "cli/recording.h"
#include "cli/review.h"
#include "cli/shift_review.h"
#include "records/report_of.h"

namespace peilian::cli {
namespace {

Json to_json(const Shift& shift, const ShiftState& state, const ShiftTexts& texts) {
    Json chats = Json::array();
    for (std::size_t i = 0; i < shift.arrivals.size(); ++i) {
        chats.push(Json::object().set("chat", shift.arrivals[i].scenario->id).set("arrived_s", to_seconds(state.chats[i].arrived.value_or(SimTime{0})))
                       .set("ending", state.chats[i].session.ending).set("transcript", peilian::to_json(texts.transcripts[i])));
    }
    return Json::object().set("shift", shift.id).set("chats", std::move(chats)).set("assessment", peilian::to_json(texts.assessment));
}

/// A chat that does not come in the shift would be left out without a word.
bool all_known(const Shift& shift, const std::vector<TimedShiftInput>& inputs, const std::string& file) {
    const auto unknown = std::find_if(inputs.begin(), inputs.end(), [&](const TimedShiftInput& input) { return shift.find(input.chat) < 0; });
    if (unknown == inputs.end()) return true;
    std::string known;
    for (const Arrival& arrival : shift.arrivals) known += " " + arrival.scenario->id;
    tell(file + ": no buyer of \"" + unknown->chat + "\" comes in this shift; there are" + known + ".");
    return false;
}

ShiftRun play_typed(const CommonOptions& common, const PlayOptions& options, const Rules& rules, const Shift& shift, const Attempt& attempt, Recording& recording) {
    std::vector<StampedInput> said;
    if (options.resume) {
        recording = Recording::reopen(common, attempt, options.trainee, said);
        if (!recording.active()) tell("There is no unfinished attempt of this shift; a new one begins.");
    }
    if (!recording.active()) recording = Recording(common, attempt, options.trainee);
    return play_live(shift, rules, recording.active() ? recording.attempt().seed : attempt.seed, std::move(said), recording);
}

}  // namespace

int play_shift(const CommonOptions& common, const PlayOptions& options, const Content& content, const Shift& shift) {
    const bool typed = options.inputs.empty();
    const Rules rules = content.rules();
    Attempt attempt = attempt_for(shift, rules, content.book, options.seed.value_or(typed ? random_seed() : 1), options.rubric);
    Recording recording;
    ShiftRun run;
    if (typed) {
        run = play_typed(common, options, rules, shift, attempt, recording);
    } else {
        int status = kDone;
        const auto inputs = read_inputs(options.inputs, shift_input_from_json, status);
        if (!inputs) return status;
        if (!all_known(shift, *inputs, options.inputs)) return kWrongUse;
        run = play(shift, rules, attempt.seed, *inputs);
        if (options.record) {
            recording = Recording(common, attempt, options.trainee);
            for (const StampedInput& input : run.inputs) recording.append(input);
        }
    }
    if (recording.active()) attempt = recording.attempt();
    else attempt.id = shift.id;
    const ShiftTexts texts = texts_for(shift, rules, content.book, run.state, attempt, applies_for(shift, rules, content.book, attempt.rubric));
    recording.finish(run.state, texts);
    if (!options.transcript.empty()) {
        std::vector<std::string> lines;
        for (const Transcript& transcript : texts.transcripts) lines.push_back(to_text(to_json(transcript)));
        if (!write_transcripts(options.transcript, lines)) return kWorldFailed;
    }
    if (!options.page.html.empty()) {
        const auto words = open_texts(common, options.page.lang);
        if (attempt.trainee.empty()) attempt.trainee = options.trainee;
        if (!words || !write_page(options.page.html, shift_page(*words, attempt, shift, rules, content.book, run.state, texts, run.inputs))) return kWorldFailed;
    }
    if (options.page.html == "-") {
        // The page has it all.
    } else if (options.json) {
        fmt::print("{}\n", to_text(to_json(shift, run.state, texts)));
    } else {
        fmt::print("{}{}", typed ? "\n" : shift_chat(shift, run.state), shift_review(shift, texts.assessment));
        for (std::size_t i = 0; i < shift.arrivals.size(); ++i)
            fmt::print("\n== {} {} =={}", i + 1, shift.arrivals[i].scenario->buyer.nick, review(texts.assessment.chats[i], content.book, texts.transcripts[i]));
    }
    return texts.assessment.passed ? kDone : kFindings;
}

}  // namespace peilian::cli
