// The names that a scenario gives to its facts: `$name` in conditions, `{name}` in lines.
#pragma once
#include <cstdint>
#include <map>
#include <string>
#include <string_view>

#include "files/json.h"
#include "scenario/scenario.h"

namespace peilian {

struct Names {
    std::map<std::string, std::int64_t> numbers;  ///< for `$name`: fen, hundredths of a rate, or plain
    std::map<std::string, std::string> texts;     ///< for `{name}`

    void money(const std::string& name, std::int64_t fen);
    void rate(const std::string& name, int hundredths);
    void plain(const std::string& name, std::int64_t number);
};

/// Yuan as people write them to whole fen.
std::int64_t fen_of(double yuan);
/// 0.95 to 95.
int hundredths_of(double rate);
/// 12900 to "129", 8990 to "89.9".
std::string money_text(std::int64_t fen);
/// 95 to "95折", 90 to "9折".
std::string rate_text(int hundredths);

/// Everything a scenario can name. The scenario's shop, product, order, buyer and the prices of its brief are resolved.
Names names_of(const Scenario& scenario, const Json& facts);

/// The names every scenario has, with empty contents; to read a persona that no scenario uses.
Names usual_names();

}  // namespace peilian
