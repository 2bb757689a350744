// The JSON form of what a reply does, as `annotate` prints it.
#pragma once
#include <string_view>

#include "files/json.h"
#include "text/recognition.h"

namespace peilian::cli {

/// `{"id","acts":[{"act","start","end","text"}],"values":[{"kind",…,"start","end"}]}`; money in yuan.
Json annotation(const Json& id, std::string_view text, const Recognition& recognition);

}  // namespace peilian::cli
