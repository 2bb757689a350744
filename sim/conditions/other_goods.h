// Whether a figure of a reply is the price of other goods than those that were asked about.
#pragma once
#include "conditions/condition.h"

namespace peilian {

/// In 您该拍V款，还便宜十块，79 both figures are of the V款, which the brief's facts tell as V款（79元）. So a price is of other goods when a
/// fact names it right after a name that ends like a variant's (款 版 型 号 …), and the reply says that name, and not 这款, before it; an
/// amount off is, when what is left of the list price is such a price. Prices that facts name after anything else, such as 满79元包邮,
/// 别家卖79 or 买家出价79, excuse nothing.
bool of_other_goods(const Situation::Said& said, const ValueHit& value, const Brief& brief);

}  // namespace peilian
