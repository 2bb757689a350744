// Writes JSON: compact, for people, and canonical for hashing.
#include <algorithm>
#include <charconv>
#include <cmath>

#include "base/utf8.h"
#include "files/json.h"

namespace peilian {
namespace {

void write_string(std::string& out, std::string_view raw) {
    const std::string text = valid_utf8(raw);
    constexpr char kDigits[] = "0123456789abcdef";
    const auto plain = [](char c) { return static_cast<unsigned char>(c) >= 0x20 && c != '"' && c != '\\' && c != 0x7f; };
    out += '"';
    for (auto at = text.begin(); at != text.end();) {
        const auto end = std::find_if_not(at, text.end(), plain);
        out.append(at, end);
        if (end == text.end()) break;
        switch (*end) {
            case '"': out += "\\\""; break;
            case '\\': out += "\\\\"; break;
            case '\n': out += "\\n"; break;
            case '\r': out += "\\r"; break;
            case '\t': out += "\\t"; break;
            case '\b': out += "\\b"; break;
            case '\f': out += "\\f"; break;
            default:
                out += "\\u00";
                out += kDigits[static_cast<unsigned char>(*end) >> 4];
                out += kDigits[*end & 15];
        }
        at = end + 1;
    }
    out += '"';
}

void write_real(std::string& out, double value) {
    if (!std::isfinite(value)) {  // JSON has no word for it
        out += "null";
        return;
    }
    char buffer[40];
    const auto [end, error] = std::to_chars(buffer, buffer + sizeof buffer, value);
    (void)error;  // the shortest form of a double has at most 24 characters
    const std::string_view digits(buffer, static_cast<std::size_t>(end - buffer));
    out += digits;
    if (digits.find_first_of(".e") == std::string_view::npos) out += ".0";
}

struct Style {
    bool pretty = false;
    bool sorted = false;
};

void write(std::string& out, const Json& value, Style style, int depth);

void break_line(std::string& out, Style style, int depth) {
    if (!style.pretty) return;
    out += '\n';
    out.append(static_cast<std::size_t>(2 * depth), ' ');
}

void write_object(std::string& out, const Json& value, Style style, int depth) {
    std::vector<const Json::Member*> members;
    members.reserve(value.members().size());
    for (const Json::Member& member : value.members()) members.push_back(&member);
    if (style.sorted)
        std::stable_sort(members.begin(), members.end(), [](const auto* a, const auto* b) { return a->key < b->key; });
    out += '{';
    bool first = true;
    for (const Json::Member* member : members) {
        if (!first) out += ',';
        first = false;
        break_line(out, style, depth + 1);
        write_string(out, member->key);
        out += style.pretty ? ": " : ":";
        write(out, member->value, style, depth + 1);
    }
    if (!first) break_line(out, style, depth);
    out += '}';
}

void write(std::string& out, const Json& value, Style style, int depth) {
    switch (value.kind()) {
        case Json::Kind::null: out += "null"; break;
        case Json::Kind::boolean: out += value.as_bool() ? "true" : "false"; break;
        case Json::Kind::integer: out += std::to_string(value.as_integer()); break;
        case Json::Kind::real: write_real(out, value.as_number()); break;
        case Json::Kind::string: write_string(out, value.as_string()); break;
        case Json::Kind::array: {
            out += '[';
            bool first = true;
            for (const Json& item : value.items()) {
                if (!first) out += ',';
                first = false;
                break_line(out, style, depth + 1);
                write(out, item, style, depth + 1);
            }
            if (!first) break_line(out, style, depth);
            out += ']';
            break;
        }
        case Json::Kind::object: write_object(out, value, style, depth); break;
    }
}

std::string written(const Json& value, Style style) {
    std::string out;
    write(out, value, style, 0);
    if (style.pretty) out += '\n';
    return out;
}

}  // namespace

std::string to_text(const Json& value) { return written(value, {}); }
std::string to_pretty_text(const Json& value) { return written(value, {.pretty = true}); }
std::string to_canonical_text(const Json& value) { return written(value, {.sorted = true}); }

}  // namespace peilian
