// `rehearse --replies`: buyers who haggle hear what agents said elsewhere.
#pragma once
#include <string>
#include <vector>

#include "cli/content.h"
#include "cli/shift_rehearsing.h"

namespace peilian::cli {

/// Says each reply of the file (JSON lines with "agent_reply" or "reply") to these buyers: once at every node where the price is
/// talked of, and all in a row, a new session whenever one closes. Prints what was not heard, which offers were ignored and
/// where a buyer goes round in a circle. The exit status: 1 with such findings.
int rehearse_replies(const Content& content, const std::vector<const Scenario*>& scenarios, const std::string& file, const Showing& showing);

}  // namespace peilian::cli
