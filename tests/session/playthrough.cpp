#include "session/playthrough.h"

#include <charconv>
#include <fstream>
#include <sstream>

#include "session/model_run.h"

namespace peilian::kit {
namespace {

bool read_number(std::string_view& text, double& number) {
    const auto [end, problem] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (problem != std::errc()) return false;
    text.remove_prefix(static_cast<std::size_t>(end - text.data()));
    if (!text.empty() && text.front() == ' ') text.remove_prefix(1);
    return true;
}

/// `6.5 text` or `2 !action {…}` as the JSON that the command line takes.
std::optional<TimedInput> read_written(std::string_view line, std::string& error) {
    const bool joins = line.starts_with('+');
    line.remove_prefix(joins ? 2 : 1);
    double after_s = 0;
    if (!read_number(line, after_s)) {
        error = "a line with > needs seconds first";
        return std::nullopt;
    }
    Json input = Json::object();
    input.set("after_s", after_s).set("joins", joins);
    if (line == "!hint") {
        input.set("hint", true);
    } else if (line.starts_with('!')) {
        const std::size_t space = line.find(' ');
        input.set("action", line.substr(1, space == std::string_view::npos ? space : space - 1));
        if (space != std::string_view::npos) {
            const std::optional<Json> args = parse_json_line(line.substr(space + 1), error);
            if (!args) return std::nullopt;
            input.set("args", *args);
        }
    } else {
        input.set("reply", line);
    }
    return timed_input_from_json(input, error);
}

bool read_inputs_file(const std::string& path, Playthrough& playthrough, std::string& error) {
    std::ifstream file(path, std::ios::binary);
    if (!file) return error = "cannot read " + path, false;
    for (std::string line; std::getline(file, line);) {
        if (line.empty()) continue;
        const std::optional<Json> json = parse_json_line(line, error);
        if (!json) return false;
        const std::optional<TimedInput> input = timed_input_from_json(*json, error);
        if (!input) return false;
        playthrough.inputs.push_back(*input);
    }
    return true;
}

std::string clock_of(SimTime t) {
    const std::int64_t seconds = t.count() / 1000;
    const std::string rest = std::to_string(seconds % 60);
    return std::to_string(seconds / 60) + (rest.size() == 1 ? ":0" : ":") + rest;
}

/// Thousandths as people write them: 2500 is "2.5".
std::string points_of(int milli) {
    std::string text = milli < 0 ? "-" : "";
    const int size = milli < 0 ? -milli : milli;
    text += std::to_string(size / 1000);
    if (size % 1000 == 0) return text;
    std::string rest = std::to_string(1000 + size % 1000).substr(1);
    while (rest.back() == '0') rest.pop_back();
    return text + "." + rest;
}

class Writer {
public:
    explicit Writer(bool with_agent) : with_agent_(with_agent) {}

    void line(const std::string& text) { text_ += text + "\n"; }
    /// The turns that were not written yet.
    void turns(const SessionState& state) {
        for (; next_ < state.transcript.turns.size(); ++next_) turn(state.transcript.turns[next_]);
    }
    std::string text() const { return text_; }

private:
    void turn(const Turn& turn) {
        if (turn.role == Role::agent && !with_agent_) return;
        std::string words = turn.text;
        if (!turn.action.empty()) words = "!" + turn.action + (turn.args.is_null() ? "" : " " + to_text(turn.args));
        if (!turn.event.empty()) words = turn.event;
        for (std::size_t at = 0; (at = words.find('\n', at)) != std::string::npos;) words[at] = ' ';
        line(clock_of(turn.t) + " " + std::string(name_of(turn.role)) + " " + words);
    }

    bool with_agent_;
    std::string text_;
    std::size_t next_ = 0;
};

void write_assessment(Writer& writer, const Assessment& assessment) {
    const int possible = assessment.possible_milli;
    const std::int64_t earned = assessment.earned_milli;
    const std::int64_t total = possible <= 0 || earned <= 0 ? 0 : (earned * 100 + possible / 2) / possible;
    writer.line("= total " + std::to_string(total) + (assessment.passed ? " passed" : " failed"));
    for (const std::string& id : assessment.critical) writer.line("= critical " + id);
    for (const Criterion& criterion : assessment.criteria) {
        if (criterion.verdict == Verdict::not_applicable) continue;
        writer.line("= " + criterion.id + " " + std::string(name_of(criterion.verdict)) + " " + points_of(criterion.earned_milli) + "/" +
                    points_of(criterion.possible_milli));
    }
}

}  // namespace

std::optional<Playthrough> read_playthrough(const std::string& text, const std::string& folder, std::string& error) {
    Playthrough playthrough;
    std::istringstream lines(text);
    for (std::string line; std::getline(lines, line);) {
        if (line.starts_with("seed ")) {
            const char* end = line.data() + line.size();
            if (std::from_chars(line.data() + 5, end, playthrough.seed).ptr != end) return error = "a seed is a whole number", std::nullopt;
        } else if (line.starts_with("inputs ")) {
            playthrough.inputs_file = line.substr(7);
            if (!read_inputs_file(folder + "/" + playthrough.inputs_file, playthrough, error)) return std::nullopt;
        } else if (line.starts_with("> ") || line.starts_with(">+ ")) {
            const std::optional<TimedInput> input = read_written(std::string_view(line).substr(1), error);
            if (!input) return std::nullopt;
            playthrough.inputs.push_back(*input);
            playthrough.written.push_back(line);
        }
    }
    if (!playthrough.inputs_file.empty() && !playthrough.written.empty()) return error = "inputs stand here or in a file, not both", std::nullopt;
    return playthrough;
}

std::string write_playthrough(const Playthrough& playthrough, const Scenario& scenario, const Rules& rules, const Grade& grade, SessionState& played) {
    const bool from_file = !playthrough.inputs_file.empty();
    Writer writer(from_file);
    writer.line("seed " + std::to_string(playthrough.seed));
    if (from_file) writer.line("inputs " + playthrough.inputs_file);
    SessionState state = begin(scenario, playthrough.seed);
    for (std::size_t i = 0; i < playthrough.inputs.size(); ++i) {
        const TimedInput& timed = playthrough.inputs[i];
        if (!timed.joins) state = let_buyer_finish(scenario, rules, std::move(state));
        const SimTime at = state.now + from_seconds(timed.after_s);
        state = step(scenario, rules, std::move(state), at, Tick{});
        writer.turns(state);
        // Inputs after the end stay in the file; they are what the trainee would have gone on to do.
        if (!from_file) writer.line(playthrough.written[i]);
        state = step(scenario, rules, std::move(state), std::max(at, state.now), timed.input);
        writer.turns(state);
    }
    played = play_out(scenario, rules, std::move(state));
    writer.turns(played);
    writer.line("ending " + (played.ending.empty() ? "none" : played.ending));
    if (grade) write_assessment(writer, grade(played));
    return writer.text();
}

}  // namespace peilian::kit
