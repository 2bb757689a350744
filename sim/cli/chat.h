// A conversation as text for a terminal.
#pragma once
#include <string>

#include "scenario/scenario.h"
#include "transcript/transcript.h"

namespace peilian::cli {

/// `00:03 买家 小鱼儿: 在吗`; one line feed at the end.
std::string chat_line(const Turn& turn, const Scenario& scenario);
std::string chat(const Transcript& transcript, const Scenario& scenario);

/// What the trainee is told before and during the session: briefing, goals, product, order, policies.
std::string background(const Scenario& scenario);

/// 129 or 89.90
std::string yuan_text(std::int64_t fen);

/// `mm:ss`
std::string clock_text(SimTime t);

}  // namespace peilian::cli
