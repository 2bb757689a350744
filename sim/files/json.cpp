#include "files/json.h"

#include <cmath>

namespace peilian {

namespace {

const Json kNull;

/// What stands in the value if it is of this type, else an empty one.
template <class T, class Value>
const T& held(const Value& value) {
    static const T kEmpty;
    const T* found = std::get_if<T>(&value);
    return found != nullptr ? *found : kEmpty;
}
template <class T, class Value>
T& held_to_change(Value& value) {
    thread_local T nothing;
    if (T* found = std::get_if<T>(&value)) return *found;
    nothing.clear();
    return nothing;
}

}  // namespace

Json Json::array() {
    Json value;
    value.value_.emplace<std::vector<Json>>();
    return value;
}

Json Json::object() {
    Json value;
    value.value_.emplace<std::vector<Member>>();
    return value;
}

bool Json::as_bool() const {
    const bool* b = std::get_if<bool>(&value_);
    return b != nullptr && *b;
}

std::int64_t Json::as_integer() const {
    if (const auto* n = std::get_if<std::int64_t>(&value_)) return *n;
    // People write 5.0 where 5 is meant; a real with a fraction is not an integer.
    if (const auto* x = std::get_if<double>(&value_); x != nullptr && std::abs(*x) < 9e15 && std::trunc(*x) == *x) return static_cast<std::int64_t>(*x);
    return 0;
}

double Json::as_number() const {
    if (const auto* n = std::get_if<std::int64_t>(&value_)) return static_cast<double>(*n);
    const auto* x = std::get_if<double>(&value_);
    return x != nullptr ? *x : 0.0;
}

const std::string& Json::as_string() const { return held<std::string>(value_); }
const std::vector<Json>& Json::items() const { return held<std::vector<Json>>(value_); }
const std::vector<Json::Member>& Json::members() const { return held<std::vector<Member>>(value_); }
std::vector<Json>& Json::items() { return held_to_change<std::vector<Json>>(value_); }
std::vector<Json::Member>& Json::members() { return held_to_change<std::vector<Member>>(value_); }

const Json* Json::find(std::string_view key) const {
    for (const Member& member : members())
        if (member.key == key) return &member.value;
    return nullptr;
}

const Json& Json::operator[](std::string_view key) const {
    const Json* value = find(key);
    return value ? *value : kNull;
}

std::string Json::string_or(std::string_view key, std::string_view otherwise) const {
    const Json* value = find(key);
    return value && value->is_string() ? value->as_string() : std::string(otherwise);
}

std::int64_t Json::integer_or(std::string_view key, std::int64_t otherwise) const {
    const Json* value = find(key);
    if (!value || !value->is_number()) return otherwise;
    if (value->kind() == Kind::real && std::trunc(value->as_number()) != value->as_number()) return otherwise;
    return value->as_integer();
}

double Json::number_or(std::string_view key, double otherwise) const {
    const Json* value = find(key);
    return value && value->is_number() ? value->as_number() : otherwise;
}

bool Json::bool_or(std::string_view key, bool otherwise) const {
    const Json* value = find(key);
    return value && value->is_bool() ? value->as_bool() : otherwise;
}

Json& Json::set(std::string_view key, Json value) {
    if (is_null()) value_.emplace<std::vector<Member>>();
    for (Member& member : members())
        if (member.key == key) {
            member.value = std::move(value);
            return *this;
        }
    members().push_back(Member{std::string(key), std::move(value), 0, 0});
    return *this;
}

Json& Json::push(Json value) {
    if (is_null()) value_.emplace<std::vector<Json>>();
    items().push_back(std::move(value));
    return *this;
}

bool Json::operator==(const Json& other) const { return value_ == other.value_; }

}  // namespace peilian
