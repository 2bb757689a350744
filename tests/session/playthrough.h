// Play-through files: a trainee's timed inputs, and what the buyer and the scorer made of them.
//
//     seed 7
//     0:01 buyer 在吗                          expected
//     > 6.5 您好,在的                          a reply, 6.5 s after the buyer has finished (see session/inputs.h)
//     > 2 !send_coupon {"off": 5}             a desk action; `!hint` and `!end_chat` likewise
//     >+ 1 给您发了一张券                      joins the burst before it
//     ending deal                             expected
//     = total 92 passed                       expected; then critical standards and each standard that applies
//
// `inputs good.jsonl` in the place of `>` lines takes the inputs from that file beside it.
#pragma once
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "scoring/assessment.h"
#include "session/inputs.h"

namespace peilian::kit {

struct Playthrough {
    std::uint64_t seed = 1;
    std::vector<TimedInput> inputs;
    std::vector<std::string> written;   ///< beside inputs: the line as it was written; empty when they come from a file
    std::string inputs_file;            ///< as named; empty when the inputs are written here
};

/// Reads the inputs and leaves out what is expected. `folder` is where an inputs file is looked for.
std::optional<Playthrough> read_playthrough(const std::string& text, const std::string& folder, std::string& error);

using Grade = std::function<Assessment(const SessionState&)>;

/// Plays it and writes the whole file as it should be. `played` gets the last state.
std::string write_playthrough(const Playthrough& playthrough, const Scenario& scenario, const Rules& rules, const Grade& grade, SessionState& played);

}  // namespace peilian::kit
