// How what is not said reads in a chat, on the desk and in reports.
#pragma once
#include <string>

#include "files/texts.h"
#include "scenario/scenario.h"
#include "transcript/transcript.h"

namespace peilian {

/// A desk action: "已发优惠券 5 元"; the id of one that is unknown. Without a scenario products go by their ids.
std::string action_text(const Texts& texts, const Turn& turn, const Scenario* scenario);
/// A system event: "买家已下单"; the end of a scenario by its title.
std::string event_text(const Texts& texts, const Turn& turn, const Scenario* scenario);

}  // namespace peilian
