// Content without a Chinese character, so that whatever Chinese is left on an English screen is the program's own.
#pragma once
#include <string>
#include <string_view>

#include "app/model.h"

namespace peilian::kit {

/// Chinese characters and their punctuation.
bool has_chinese(std::string_view text);
/// Each of them replaced by an x.
std::string plain(std::string_view text);

/// The model with everything plain that people wrote or said: scenarios, standards, chats, attempts, verdicts.
Model plain_content(Model model);

}  // namespace peilian::kit
