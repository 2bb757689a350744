// Play-through files of shifts: `seed N`, `inputs FILE`, then what was said at the desk and how it was judged.
#pragma once
#include <optional>
#include <string>

#include "records/shift_grading.h"

namespace peilian::kit {

struct ShiftPlaythrough {
    std::uint64_t seed = 1;
    std::string inputs_file;
    std::vector<TimedShiftInput> inputs;
};

/// Reads the head of a file; `folder` holds its inputs. Nothing and `error` when one of them cannot be read.
std::optional<ShiftPlaythrough> read_shift_playthrough(const std::string& text, const std::string& folder, std::string& error);

/// The whole file as it should be: every turn with shift time and chat, endings, the judgement of desk and chats.
std::string write_shift_playthrough(const ShiftPlaythrough& playthrough, const Shift& shift, const ShiftState& played, const ShiftAssessment& assessment);

}  // namespace peilian::kit
