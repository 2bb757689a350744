// Whether a buyer's message waits for an answer by its words alone, where no script and no recognised act says so.
#pragma once
#include <string_view>

namespace peilian {

/// A question mark, a particle that asks (吗 呢), or a word that asks when, how or why (几点能好), unless the words leave it to the
/// agent (几天都行) or only thank (不知道怎么感谢您). 怎么 and the like may stand in reproaches too: they also wait for an answer.
bool asks_in_words(std::string_view text);

}  // namespace peilian
