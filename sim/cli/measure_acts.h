// Labelled replies as JSON lines, and the figures of a measurement as text or JSON.
#pragma once
#include <optional>
#include <string>

#include "files/json.h"
#include "text/accuracy.h"

namespace peilian::cli {

/// `{"text","buyer"?,"agent"?,"acts":[…],"values"?:[…],"kind"?}`: the message before is the other side's; values as `annotate` prints them, money in yuan.
/// Without "kind" and "values", the values of the reply are not judged.
/// `of_buyers`: the lines are buyers' messages, and what was said before them is "agent".
std::optional<LabelledReply> labelled_reply(const Json& line, bool of_buyers, std::string& error);

/// A table for people: an act per line with n, precision, recall, F1 and their intervals, then the sums.
std::string accuracy_text(const Accuracy& accuracy);
std::string share_text(const std::string& name, const Share& share);
Json share_json(const Share& share);
Json accuracy_json(const Accuracy& accuracy);

}  // namespace peilian::cli
