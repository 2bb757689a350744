// peilian-cli play: one session or shift, in the terminal or from timed inputs.
#include <cstdio>
#include <fstream>
#include <memory>

#include <CLI/CLI.hpp>
#include <fmt/format.h>

#include "cli/chat.h"
#include "cli/commands.h"
#include "cli/content.h"
#include "cli/desk_words.h"
#include "cli/live.h"
#include "cli/play_options.h"
#include "cli/recording.h"
#include "cli/review.h"
#include "records/report_of.h"

namespace peilian::cli {
namespace {

/// The inputs of a played session with their times, as its transcript tells them.
std::vector<StampedInput> stamped(const SessionState& state) {
    std::vector<StampedInput> inputs;
    for (const Turn& turn : state.transcript.turns) {
        if (turn.event == "hint") inputs.push_back({turn.t, Hint{}});
        if (turn.event == "ended_by_agent") inputs.push_back({turn.t, EndChat{}});
        if (turn.role != Role::agent) continue;
        if (!turn.action.empty())
            inputs.push_back({turn.t, DeskAction{turn.action, turn.args}});
        else
            inputs.push_back({turn.t, Reply{turn.text}});
    }
    return inputs;
}

/// One call of `play`.
class Playing {
public:
    Playing(const CommonOptions& common, const PlayOptions& options, const Content& content, const Scenario& scenario)
        : common_(common), options_(options), content_(content), scenario_(scenario) {}

    int run() {
        const bool scripted = !options_.inputs.empty();
        int status = kDone;
        const auto inputs = scripted ? read_inputs(options_.inputs, timed_input_from_json, status) : std::vector<TimedInput>{};
        if (!inputs) return status;
        const std::uint64_t seed = options_.seed.value_or(scripted ? 1 : random_seed());
        Attempt attempt = attempt_for(scenario_, content_.rules(), content_.book, seed, options_.rubric);
        Recording recording;
        const SessionState state = scripted ? play_inputs(*inputs, attempt, recording) : play_typed(attempt, recording);
        if (recording.active())
            attempt = recording.attempt();
        else
            attempt.id = scenario_.id;  // a transcript needs an id to be graded by
        const AttemptTexts texts = texts_for(scenario_, content_.rules(), content_.book, state, attempt,
                                             applies_for(scenario_, content_.rules(), content_.book, attempt.rubric));
        recording.finish(state, texts);
        if (!options_.page.html.empty() && !write_page(attempt, state, texts)) return kWorldFailed;
        return show(state, texts, scripted);
    }

private:
    SessionState play_inputs(const std::vector<TimedInput>& inputs, const Attempt& attempt, Recording& recording) {
        SessionState state = play(scenario_, content_.rules(), attempt.seed, inputs);
        if (!options_.record) return state;
        const auto events = stamped(state);
        if (replay(scenario_, content_.rules(), attempt.seed, events).transcript != state.transcript) {
            tell("These inputs cannot be recorded: they do not lead to the same transcript by their times.");
            return state;
        }
        recording = Recording(common_, attempt, options_.trainee);
        for (const StampedInput& event : events) recording.append(event);
        return state;
    }

    SessionState play_typed(const Attempt& attempt, Recording& recording) {
        std::vector<StampedInput> said;
        if (options_.resume) {
            recording = Recording::reopen(common_, attempt, options_.trainee, said);
            if (!recording.active()) tell("There is no unfinished attempt of this scenario; a new one begins.");
        }
        if (!recording.active()) recording = Recording(common_, attempt, options_.trainee);
        const std::uint64_t seed = recording.active() ? recording.attempt().seed : attempt.seed;
        fmt::print("{}\n{}\n", background(scenario_), desk_words_help());
        return play_live(scenario_, content_.rules(), resume(scenario_, content_.rules(), seed, said), recording);
    }

    bool write_page(const Attempt& attempt, const SessionState& state, const AttemptTexts& texts) {
        const auto words = open_texts(common_, options_.page.lang);
        if (!words) return false;
        Attempt named = attempt;
        if (named.trainee.empty()) named.trainee = options_.trainee;
        const auto inputs = stamped(state);
        return cli::write_page(options_.page.html, session_page(*words, named, scenario_, content_.rules(), content_.book, state, texts, inputs));
    }

    int show(const SessionState& state, const AttemptTexts& texts, bool scripted) {
        if (!options_.transcript.empty() && !write_transcripts(options_.transcript, {texts.transcript_json})) return kWorldFailed;
        if (options_.page.html == "-") {
            // The page has it all.
        } else if (options_.json) {
            Json out = Json::object();
            out.set("transcript", to_json(texts.transcript)).set("assessment", to_json(texts.assessment));
            fmt::print("{}\n", to_text(out));
        } else {
            if (scripted) fmt::print("{}", chat(texts.transcript, scenario_));
            if (const Ending* ending = scenario_.find_ending(state.ending)) fmt::print("\n结局：{}\n", ending->title.empty() ? ending->id : ending->title);
            fmt::print("{}", review(texts.assessment, content_.book, texts.transcript));
            if (!scripted && !scenario_.debrief.empty()) fmt::print("\n{}\n", scenario_.debrief);
        }
        return texts.assessment.passed ? kDone : kFindings;
    }

    const CommonOptions& common_;
    const PlayOptions& options_;
    const Content& content_;
    const Scenario& scenario_;
};

int play(const CommonOptions& common, const PlayOptions& options) {
    if (options.json && options.inputs.empty()) {
        tell("--json needs --inputs: a session in the terminal is shown as text.");
        return kWrongUse;
    }
    const auto content = open_content(common);
    if (!content) return kWorldFailed;
    const Scenario* scenario = content->library.find(options.scenario);
    const Shift* shift = content->library.find_shift(options.scenario);
    if (!scenario && !shift) {
        tell("There is no scenario or shift " + options.scenario + "; `peilian-cli list` shows those there are.");
        return kWrongUse;
    }
    if (!options.rubric.empty() && !content->book.find_rubric(options.rubric)) {
        tell("There is no rubric " + options.rubric + "; `peilian-cli list` shows those there are.");
        return kWrongUse;
    }
    return scenario ? Playing(common, options, *content, *scenario).run() : play_shift(common, options, *content, *shift);
}

}  // namespace

bool write_transcripts(const std::string& path, const std::vector<std::string>& lines) {
    if (path == "-") {
        for (const std::string& line : lines) fmt::print("{}\n", line);
        return true;
    }
    std::ofstream file(path, std::ios::binary | std::ios::trunc);
    for (const std::string& line : lines) file << line << '\n';
    file.close();
    if (file) return true;
    tell("The transcript cannot be written to " + path + ".");
    return false;
}

void add_play(CLI::App& app, const CommonOptions& common, int& status) {
    CLI::App* command = app.add_subcommand("play", "Plays a scenario or shift, in the terminal or from timed inputs");
    auto options = std::make_shared<PlayOptions>();
    command->add_option("SCENARIO", options->scenario, "Id of the scenario or shift")->required();
    command->add_option("--seed", options->seed, "Seed of the buyer's choices (default: by chance; 1 with --inputs)")->type_name("N");
    command->add_option("--inputs", options->inputs, "Timed inputs as JSON lines; - is standard input")->type_name("FILE");
    command->add_option("--transcript", options->transcript, "Write the transcript as one JSON line (of a shift, one for each chat); - is standard output")->type_name("FILE");
    options->page.add_to(*command, "FILE", "Write the report as a self-contained HTML page; - is standard output, and nothing else goes there");
    command->add_option("--rubric", options->rubric, "Rubric (default: the one for the stage)")->type_name("ID");
    command->add_option("--trainee", options->trainee, "Name in the records")->type_name("NAME");
    command->add_flag("--record", options->record, "Record a session with --inputs too");
    command->add_flag("--resume", options->resume, "Go on with the unfinished attempt of this scenario or shift");
    command->add_flag("--json", options->json, "One JSON object {\"transcript\", \"assessment\"}; of a shift {\"shift\", \"chats\", \"assessment\"}");
    command->callback([&common, &status, options] { status = play(common, *options); });
}

}  // namespace peilian::cli
