// A JSON value with the place where it stood, for files that people write, and for what we print.
#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

#include "base/diagnostic.h"

namespace peilian {

/// One JSON value. Objects keep the order of the file; a duplicate key keeps both members (the
/// loader reports it) and `find` gives the first. A value: copy it, compare it.
class Json {
public:
    enum class Kind { null, boolean, integer, real, string, array, object };
    struct Member;

    Json();
    Json(std::nullptr_t);
    Json(bool b);
    Json(int n);
    Json(std::int64_t n);
    Json(double x);
    Json(std::string s);
    Json(std::string_view s);
    Json(const char* s);
    Json(const Json& other);
    Json(Json&& other) noexcept;
    Json& operator=(const Json& other);
    Json& operator=(Json&& other) noexcept;
    ~Json();
    static Json array();
    static Json object();

    Kind kind() const { return static_cast<Kind>(value_.index()); }
    bool is_null() const { return kind() == Kind::null; }
    bool is_bool() const { return kind() == Kind::boolean; }
    bool is_number() const { return kind() == Kind::integer || kind() == Kind::real; }
    bool is_integer() const { return kind() == Kind::integer; }
    bool is_string() const { return kind() == Kind::string; }
    bool is_array() const { return kind() == Kind::array; }
    bool is_object() const { return kind() == Kind::object; }

    /// The value as that type; a neutral value (false, 0, empty) when it is of another kind.
    bool as_bool() const;
    std::int64_t as_integer() const;
    double as_number() const;
    const std::string& as_string() const;

    const std::vector<Json>& items() const;        ///< empty unless an array
    const std::vector<Member>& members() const;    ///< empty unless an object
    /// To change them. Of another kind there is nothing to change, and what is added is lost.
    std::vector<Json>& items();
    std::vector<Member>& members();

    /// The member of that name, or null pointer; always null pointer unless an object.
    const Json* find(std::string_view key) const;
    /// The member of that name, or a shared null value.
    const Json& operator[](std::string_view key) const;
    /// Shorthands with a default for an absent member (or one of another kind).
    std::string string_or(std::string_view key, std::string_view otherwise) const;
    std::int64_t integer_or(std::string_view key, std::int64_t otherwise) const;
    double number_or(std::string_view key, double otherwise) const;
    bool bool_or(std::string_view key, bool otherwise) const;

    /// Builders. `set` replaces or appends; both turn a null value into an object or array first.
    Json& set(std::string_view key, Json value);
    Json& push(Json value);

    int line = 0;    ///< of the first character of the value, from 1; 0 when not from a file
    int column = 0;  ///< from 1, in code points

    /// Equal content; places are not compared, member order is.
    bool operator==(const Json& other) const;

private:
    using Value = std::variant<std::monostate, bool, std::int64_t, double, std::string, std::vector<Json>, std::vector<Member>>;  // by Kind
    Value value_;
};

struct Json::Member {
    std::string key;
    Json value;
    int key_line = 0;
    int key_column = 0;
    bool operator==(const Member& other) const { return key == other.key && value == other.value; }
};

// Here, where the members of an object are complete.
inline Json::Json() = default;
inline Json::Json(std::nullptr_t) {}
inline Json::Json(bool b) : value_(b) {}
inline Json::Json(int n) : value_(std::int64_t{n}) {}
inline Json::Json(std::int64_t n) : value_(n) {}
inline Json::Json(double x) : value_(x) {}
inline Json::Json(std::string s) : value_(std::move(s)) {}
inline Json::Json(std::string_view s) : value_(std::in_place_type<std::string>, s) {}
inline Json::Json(const char* s) : value_(std::in_place_type<std::string>, s) {}
inline Json::Json(const Json& other) = default;
inline Json::Json(Json&& other) noexcept = default;
inline Json& Json::operator=(const Json& other) { return *this = Json(other); }
inline Json& Json::operator=(Json&& other) noexcept {
    Value taken = std::move(other.value_);  // `other` may be a part of what goes away now
    line = other.line;
    column = other.column;
    value_ = std::move(taken);
    return *this;
}
inline Json::~Json() = default;

/// Parses one JSON text. On failure nothing is returned and one diagnostic with `code`, place and
/// hint is added. Nesting is limited to 200 levels. Never throws, whatever the bytes.
std::optional<Json> parse_json(std::string_view text, std::string_view file, std::string_view code,
                               Diagnostics& diagnostics);

/// As parse_json for one line of JSON Lines that no person wrote: no places, no diagnostics.
/// `error` gets one sentence when nothing is returned.
std::optional<Json> parse_json_line(std::string_view text, std::string& error);

/// Compact JSON, UTF-8, member order kept, invalid bytes replaced by U+FFFD. Whole reals print
/// with a decimal point only when they were reals; shortest digits that read back to the same value.
std::string to_text(const Json& value);
/// The same with two-space indentation and a final line feed.
std::string to_pretty_text(const Json& value);
/// Canonical form for hashing: members sorted by key bytes, no places, compact.
std::string to_canonical_text(const Json& value);

}  // namespace peilian
