// What a trainee types in the terminal: a reply, or a desk action as `/word …`.
#pragma once
#include <string>
#include <string_view>
#include <variant>

#include "scenario/scenario.h"
#include "session/session.h"

namespace peilian::cli {

struct NextCue {};                              ///< /next: jump to what is due next
struct ShowHelp {};                             ///< /help
struct ShowBackground {};                       ///< /info: briefing, product, order, policies
struct BadWord { std::string message; };        ///< unknown word or wrong arguments, in Chinese
using DeskWord = std::variant<SessionInput, NextCue, ShowHelp, ShowBackground, BadWord>;

/// A line that begins with `/` is a word; any other is a reply. Money is in yuan.
DeskWord read_desk_word(std::string_view line, const Scenario& scenario);

/// The words there are, for /help.
std::string_view desk_words_help();

}  // namespace peilian::cli
