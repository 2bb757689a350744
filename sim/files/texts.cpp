#include "files/texts.h"

#include "files/json.h"

namespace peilian {

std::optional<Texts> Texts::parse(std::string_view json, std::string& error) {
    Diagnostics findings;
    const std::optional<Json> root = parse_json(json, "locale", "LO0001", findings);
    if (!root || !root->is_object()) {
        error = findings.empty() ? "not a JSON object" : findings.front().message;
        return std::nullopt;
    }
    Texts texts;
    for (const Json::Member& member : root->members()) {
        if (member.value.is_string()) texts.texts_.emplace(member.key, member.value.as_string());
    }
    return texts;
}

const std::string& Texts::operator[](std::string_view key) const {
    if (const auto found = texts_.find(key); found != texts_.end()) return found->second;
    return missing_.emplace(std::string(key), std::string(key)).first->second;
}

std::string Texts::fill(std::string_view key, std::initializer_list<std::string_view> values) const {
    return fill(key, values.begin(), values.size());
}

std::string Texts::fill(const Message& message) const {
    const std::vector<std::string_view> values(message.values.begin(), message.values.end());
    return fill(message.key, values.data(), values.size());
}

std::string Texts::fill(std::string_view key, const std::string_view* values, std::size_t count) const {
    const std::string& pattern = (*this)[key];
    std::string out;
    for (std::size_t i = 0; i < pattern.size(); ++i) {
        const bool place = pattern[i] == '{' && i + 2 < pattern.size() && pattern[i + 2] == '}' && pattern[i + 1] >= '0' && pattern[i + 1] <= '9';
        const std::size_t n = place ? static_cast<std::size_t>(pattern[i + 1] - '0') : 0;
        if (place && n < count) {
            out += values[n];
            i += 2;
        } else {
            out += pattern[i];
        }
    }
    return out;
}

}  // namespace peilian
