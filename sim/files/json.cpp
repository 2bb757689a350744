#include "files/json.h"

#include <cmath>

namespace peilian {

namespace {
const Json kNull;
}

Json Json::array() {
    Json value;
    value.kind_ = Kind::array;
    return value;
}

Json Json::object() {
    Json value;
    value.kind_ = Kind::object;
    return value;
}

std::int64_t Json::as_integer() const {
    if (kind_ == Kind::integer) return integer_;
    // People write 5.0 where 5 is meant; a real with a fraction is not an integer.
    if (kind_ == Kind::real && std::abs(real_) < 9e15 && std::trunc(real_) == real_) return static_cast<std::int64_t>(real_);
    return 0;
}

double Json::as_number() const {
    if (kind_ == Kind::integer) return static_cast<double>(integer_);
    return kind_ == Kind::real ? real_ : 0.0;
}

const Json* Json::find(std::string_view key) const {
    for (const Member& member : members_)
        if (member.key == key) return &member.value;
    return nullptr;
}

const Json& Json::operator[](std::string_view key) const {
    const Json* value = find(key);
    return value ? *value : kNull;
}

std::string Json::string_or(std::string_view key, std::string_view otherwise) const {
    const Json* value = find(key);
    return value && value->is_string() ? value->string_ : std::string(otherwise);
}

std::int64_t Json::integer_or(std::string_view key, std::int64_t otherwise) const {
    const Json* value = find(key);
    if (!value || !value->is_number()) return otherwise;
    if (value->kind_ == Kind::real && std::trunc(value->real_) != value->real_) return otherwise;
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
    if (kind_ == Kind::null) kind_ = Kind::object;
    for (Member& member : members_)
        if (member.key == key) {
            member.value = std::move(value);
            return *this;
        }
    members_.push_back(Member{std::string(key), std::move(value), 0, 0});
    return *this;
}

Json& Json::push(Json value) {
    if (kind_ == Kind::null) kind_ = Kind::array;
    items_.push_back(std::move(value));
    return *this;
}

bool Json::operator==(const Json& other) const {
    if (kind_ != other.kind_) return false;
    switch (kind_) {
        case Kind::null: return true;
        case Kind::boolean:
        case Kind::integer: return integer_ == other.integer_;
        case Kind::real: return real_ == other.real_;
        case Kind::string: return string_ == other.string_;
        case Kind::array: return items_ == other.items_;
        case Kind::object: break;
    }
    if (members_.size() != other.members_.size()) return false;
    for (std::size_t i = 0; i < members_.size(); ++i)
        if (members_[i].key != other.members_[i].key || !(members_[i].value == other.members_[i].value)) return false;
    return true;
}

}  // namespace peilian
