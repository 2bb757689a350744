// The program's own words in one language: flat keys such as "desk.send" and their texts.
#pragma once
#include <initializer_list>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace peilian {

/// What those say who have no texts at hand: the key of a text and the values of its places.
struct Message {
    std::string key;
    std::vector<std::string> values;
    bool operator==(const Message&) const = default;
};

/// One file of assets/locale: `{ "format": "peilian/locale/1", "locale": "zh-CN", "desk.send": "发送", … }`.
class Texts {
public:
    /// Nothing when the text is no JSON object; `error` then says why.
    static std::optional<Texts> parse(std::string_view json, std::string& error);
    /// The text of the key; the key itself when it is unknown, so that a gap is seen and not fatal.
    const std::string& operator[](std::string_view key) const;
    /// As operator[], with `{0}`, `{1}` … replaced by the values.
    std::string fill(std::string_view key, std::initializer_list<std::string_view> values) const;
    std::string fill(const Message& message) const;
    bool has(std::string_view key) const { return texts_.find(key) != texts_.end(); }
    const std::map<std::string, std::string, std::less<>>& all() const { return texts_; }

private:
    std::string fill(std::string_view key, const std::string_view* values, std::size_t count) const;

    std::map<std::string, std::string, std::less<>> texts_;
    mutable std::map<std::string, std::string, std::less<>> missing_;
};

}  // namespace peilian
