// One sentence for the trainee: what earned or lost a verdict.
#pragma once
#include <string>
#include <vector>

#include "scoring/anchors.h"
#include "scoring/assessment.h"
#include "scoring/check.h"
#include "scoring/reading.h"

namespace peilian {

/// The words of a turn within a span; the whole text, shortened, when the span is empty.
std::string words_at(const Turn& turn, Span span);
/// At most 24 letters, with an ellipsis when cut.
std::string shortened(const std::string& text);

/// `lost`: the first occasion on which it was not met; may be null.
std::string why_require(const Standard& standard, const Check& check, Verdict verdict, const std::vector<Evidence>& evidence, const Anchor* lost,
                        const ChatReading& reading);
std::string why_forbid(const Standard& standard, Verdict verdict, const std::vector<Evidence>& evidence, const ChatReading& reading);
std::string why_figure(const Check& check, Verdict verdict, const std::string& figure);
/// The model replies come to this standard, this chat never did.
std::string why_no_chance(const Standard& standard);

}  // namespace peilian
