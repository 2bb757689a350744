// Figures of a whole chat: waits, typing speed, shares.
#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "base/span.h"

namespace peilian {

struct ChatReading;

enum class Measure {
    first_response_s, mean_response_s, max_wait_s, p95_response_s, reply_share_30s, typing_cpm,
    needs_addressed_share, repeats, pasted, unanswered, longest_message, curt_replies, plain_you, outcome, displeased_share, prices_below_floor,
};

/// Nothing when there is no measure of that name.
std::optional<Measure> measure_named(std::string_view name);

/// One figure, and the turn that shows it best. Shares in percent.
struct Figure {
    std::int64_t milli = 0;     ///< thousandths
    std::size_t turn = 0;
    Span span;
    std::string words;          ///< "等待 31 秒"
    bool shows = false;         ///< there is a turn that shows it
};

/// Nothing when the chat cannot tell: no times, no replies, no needs, no floor price.
std::optional<Figure> figure_of(Measure measure, const ChatReading& reading);

/// True when a greater figure is worse and more of the chat can only make it worse.
bool grows(Measure measure);

}  // namespace peilian
