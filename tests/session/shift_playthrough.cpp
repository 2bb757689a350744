#include "session/shift_playthrough.h"

#include <algorithm>
#include <charconv>
#include <fstream>
#include <sstream>
#include <tuple>

namespace peilian::kit {
namespace {

std::string clock_of(SimTime t) {
    const std::int64_t seconds = t.count() / 1000;
    const std::string rest = std::to_string(seconds % 60);
    return std::to_string(seconds / 60) + (rest.size() == 1 ? ":0" : ":") + rest;
}

std::string points_of(int milli) { return std::to_string(milli / 1000) + "." + std::to_string(milli / 100 % 10); }

std::string words_of(const Turn& turn) {
    if (!turn.event.empty()) return turn.event;
    if (!turn.action.empty()) return "!" + turn.action + (turn.args.is_null() ? "" : " " + to_text(turn.args));
    std::string words = turn.text;
    std::replace(words.begin(), words.end(), '\n', ' ');
    return words;
}

}  // namespace

std::optional<ShiftPlaythrough> read_shift_playthrough(const std::string& text, const std::string& folder, std::string& error) {
    ShiftPlaythrough out;
    std::istringstream lines(text);
    for (std::string line; std::getline(lines, line);) {
        if (line.starts_with("seed ")) std::from_chars(line.data() + 5, line.data() + line.size(), out.seed);
        if (line.starts_with("inputs ")) out.inputs_file = line.substr(7);
    }
    std::ifstream file(folder + "/" + out.inputs_file, std::ios::binary);
    if (out.inputs_file.empty() || !file) return error = "cannot read the inputs", std::nullopt;
    for (std::string line; std::getline(file, line);) {
        if (line.empty()) continue;
        const std::optional<Json> json = parse_json_line(line, error);
        std::optional<TimedShiftInput> input = json ? shift_input_from_json(*json, error) : std::nullopt;
        if (!input) return std::nullopt;
        out.inputs.push_back(std::move(*input));
    }
    return out;
}

std::string write_shift_playthrough(const ShiftPlaythrough& playthrough, const Shift& shift, const ShiftState& played, const ShiftAssessment& assessment) {
    std::ostringstream out;
    out << "seed " << playthrough.seed << "\ninputs " << playthrough.inputs_file << "\n";
    for (std::size_t i = 0; i < played.chats.size(); ++i)
        out << "chat " << i + 1 << " " << played.chats[i].id << " from " << clock_of(*played.chats[i].arrived) << "\n";
    std::vector<std::tuple<SimTime, std::size_t, std::size_t>> order;
    for (std::size_t i = 0; i < played.chats.size(); ++i) {
        const auto& turns = played.chats[i].session.transcript.turns;
        for (std::size_t j = 0; j < turns.size(); ++j) order.emplace_back(*played.chats[i].arrived + turns[j].t, i, j);
    }
    std::sort(order.begin(), order.end());
    for (const auto& [at, i, j] : order) {
        const Turn& turn = played.chats[i].session.transcript.turns[j];
        out << clock_of(at) << " " << i + 1 << " " << name_of(turn.role) << " " << words_of(turn) << "\n";
    }
    out << "= total " << points_of(assessment.total_milli) << (assessment.passed ? " passed" : " failed") << "\n";
    for (std::size_t i = 0; i < shift.arrivals.size(); ++i) {
        const std::string& ending = played.chats[i].session.ending;
        out << "= chat " << i + 1 << " " << points_of(std::max(0, assessment.chats[i].earned_milli)) << (assessment.chats[i].passed ? " passed " : " failed ")
            << (ending.empty() ? "none" : ending) << "\n";
    }
    out << "= desk " << points_of(assessment.desk.earned_milli) << "\n";
    for (const DeskFigure& figure : assessment.desk.figures) {
        if (figure.verdict != Verdict::not_applicable)
            out << "= " << figure.id << " " << name_of(figure.verdict) << " " << points_of(figure.earned_milli) << "/" << points_of(figure.possible_milli) << " " << figure.why << "\n";
    }
    return out.str();
}

}  // namespace peilian::kit
