#include "scoring/asking.h"

#include <algorithm>
#include <array>
#include <string>

namespace peilian {

bool asks_in_words(std::string_view text) {
    static constexpr auto kMarks = std::to_array<std::string_view>({"?", "\uFF1F", "吗", "呢"});
    static constexpr auto kWords = std::to_array<std::string_view>({"几点", "几天", "几时", "几号", "多久", "什么时候", "啥时候", "怎么", "咋", "为什么", "为啥"});
    static constexpr auto kLeftOpen = std::to_array<std::string_view>({"都行", "都可以", "都成", "都好", "都没问题", "都没关系", "感谢", "谢您", "谢你"});
    const auto there = [text](std::string_view word) { return text.find(word) != std::string_view::npos; };
    if (std::ranges::any_of(kMarks, there)) return true;
    return std::ranges::any_of(kWords, [&](std::string_view word) {
        const std::size_t at = text.find(word);
        if (at == std::string_view::npos) return false;
        const std::string_view rest = text.substr(at);
        return std::ranges::none_of(kLeftOpen, [rest](std::string_view open) { return rest.find(open) != std::string_view::npos; });
    });
}

}  // namespace peilian
