#include "session/lines.h"

#include "scenario/names.h"

namespace peilian {

std::string fill_placeholders(const Scenario& scenario, std::string_view line) {
    if (line.find('{') == std::string_view::npos) return std::string(line);
    std::map<std::string, std::string> texts = names_of(scenario, Json()).texts;
    // The scenario's own facts win over what its shop and order say.
    for (const auto& [name, text] : scenario.brief.values) texts[name] = text;
    std::string filled;
    while (!line.empty()) {
        const std::size_t open = line.find('{');
        filled += line.substr(0, open);
        if (open == std::string_view::npos) break;
        line.remove_prefix(open);
        const std::size_t close = line.find('}');
        const auto known = close == std::string_view::npos ? texts.end() : texts.find(std::string(line.substr(1, close - 1)));
        const std::size_t taken = known == texts.end() ? 1 : close + 1;
        filled += known == texts.end() ? std::string_view("{") : std::string_view(known->second);
        line.remove_prefix(taken);
    }
    return filled;
}

}  // namespace peilian
