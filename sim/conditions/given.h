// Whether a figure that a reply names is granted to the buyer, or only spoken of.
#pragma once
#include <string_view>

#include "conditions/condition.h"

namespace peilian {

/// The words between the punctuation marks around `at`.
Span clause_around(std::u32string_view letters, Span at);

/// A figure that a clause calls impossible after naming it ("150真整不了") is not given, nor one that the clause turns down ("五折实在不好意思"), unless the same clause grants something ("最低只能给您95折").
/// Nor is one that is only named beside one of its kind that is granted ("24寸让到255,20寸是219").
bool is_given(const Situation::Said& said, const ValueHit& value);

}  // namespace peilian
