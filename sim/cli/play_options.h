// What `play` is asked for, and its files: shared by scenarios and shifts.
#pragma once
#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "cli/content.h"
#include "cli/lines.h"
#include "cli/pages.h"

namespace peilian::cli {

struct PlayOptions {
    std::string scenario, inputs, transcript, rubric, trainee;   ///< scenario: or a shift
    std::optional<std::uint64_t> seed;
    PageOptions page;
    bool json = false, record = false, resume = false;
};

/// Every line of the file as `read` makes it; nothing, told on standard error and in `status`, when a line or the file is bad.
template <class Input>
std::optional<std::vector<Input>> read_inputs(const std::string& file, std::optional<Input> (*read)(const Json&, std::string&), int& status) {
    std::vector<Input> inputs;
    Lines lines({file});
    Lines::Line line;
    while (lines.next(line)) {
        std::string error;
        std::optional<Input> input;
        if (const auto json = parse_json_line(line.text, error)) input = read(*json, error);
        if (!input) {
            tell(line.file + ":" + std::to_string(line.number) + ": " + error);
            status = kWrongUse;
            return std::nullopt;
        }
        inputs.push_back(std::move(*input));
    }
    if (lines.error().empty()) return inputs;
    tell(lines.error());
    status = kWorldFailed;
    return std::nullopt;
}

/// Writes transcripts as JSON lines; `-` is standard output. False, and told, when that fails.
bool write_transcripts(const std::string& path, const std::vector<std::string>& lines);

/// A shift, in the terminal or from timed inputs. The exit status of the program.
int play_shift(const CommonOptions& common, const PlayOptions& options, const Content& content, const Shift& shift);

}  // namespace peilian::cli
