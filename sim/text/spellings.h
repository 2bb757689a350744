// Other spellings of a reply that must not change what it does; for measuring.
#pragma once
#include <optional>
#include <string>
#include <string_view>

namespace peilian {

/// Without any mark or blank between words; marks inside figures (89.9, 24:00) and masks stay.
std::string without_marks(std::string_view reply);
/// Character by character in traditional characters.
std::string in_traditional(std::string_view reply);
/// With the first character that has a usual homophone in pinyin typing (在再 的得地 已以 哪那 做作 他她它 是事) exchanged for it;
/// nothing when there is none.
std::optional<std::string> with_homophone(std::string_view reply);

/// Whether something is spelled as people type it in haste and the recogniser folds it: 恩 for 嗯, 么 for 吗, 滴 for 的, 木有 for 没有.
bool loosely_spelled(std::string_view text);

}  // namespace peilian
