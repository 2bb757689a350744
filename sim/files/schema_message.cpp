#include "files/schema_message.h"

#include <algorithm>

#include "base/utf8.h"

namespace peilian {
namespace {

using Candidates = std::vector<const Json*>;

bool contains(std::string_view text, std::string_view part) { return text.find(part) != std::string_view::npos; }

/// A subschema with its local references and alternatives spread out.
void spread(const Json& root, const Json& schema, Candidates& out, int depth = 0) {
    if (depth > 20) return;  // a schema that refers to itself only
    if (const std::string ref = schema.string_or("$ref", ""); !ref.empty()) {
        const Json* target = &root;
        std::size_t from = ref.find('/');
        while (target && from != std::string::npos) {
            const std::size_t to = ref.find('/', from + 1);
            target = target->find(std::string_view(ref).substr(from + 1, to == std::string::npos ? to : to - from - 1));
            from = to;
        }
        if (target) spread(root, *target, out, depth + 1);
        return;
    }
    out.push_back(&schema);
    for (const char* group : {"anyOf", "oneOf", "allOf"})
        for (const Json& alternative : schema[group].items()) spread(root, alternative, out, depth + 1);
}

Candidates step(const Json& root, const Candidates& from, const std::string& key) {
    Candidates out;
    for (const Json* schema : from) {
        if (const Json* property = (*schema)["properties"].find(key)) spread(root, *property, out);
        else if (const Json& more = (*schema)["additionalProperties"]; more.is_object()) spread(root, more, out);
        for (const Json::Member& pattern : (*schema)["patternProperties"].members()) spread(root, pattern.value, out);
        const Json& items = (*schema)["items"];
        if (items.is_object()) spread(root, items, out);
        else if (!key.empty() && key.size() < 6 && key.find_first_not_of("0123456789") == std::string::npos) {
            const auto index = static_cast<std::size_t>(std::stoi(key));
            if (index < items.items().size()) spread(root, items.items()[index], out);
        }
    }
    return out;
}

/// The value at the path and the schemas that speak of it.
struct Concerned {
    const Json* value;
    Candidates schemas;
    std::string name;  ///< the last member name on the path
};

Concerned resolve(const Json& schema, const Json& root, const std::vector<std::string>& path) {
    Concerned found{&root, {}, ""};
    spread(schema, schema, found.schemas);
    for (const std::string& key : path) {
        const Json* next = nullptr;
        if (found.value->is_array()) {
            const std::size_t index = key.size() < 9 && key.find_first_not_of("0123456789") == std::string::npos ? std::stoul("0" + key) : SIZE_MAX;
            if (index < found.value->items().size()) next = &found.value->items()[index];
        } else {
            next = found.value->find(key);
            found.name = key;
        }
        if (!next) break;
        found.value = next;
        found.schemas = step(schema, found.schemas, key);
    }
    return found;
}

void append_unique(std::vector<std::string>& list, const std::string& word) {
    if (!word.empty() && std::find(list.begin(), list.end(), word) == list.end()) list.push_back(word);
}

std::string joined(const std::vector<std::string>& words, std::string_view last) {
    std::string out;
    for (std::size_t i = 0; i < words.size(); ++i) {
        if (i > 0) out += i + 1 == words.size() ? std::string(last) : ", ";
        out += words[i];
    }
    return out;
}

std::string type_in_words(const std::string& type) {
    if (type == "string") return "a text in quotation marks";
    if (type == "integer") return "a whole number";
    if (type == "number") return "a number";
    if (type == "boolean") return "true or false";
    if (type == "array") return "a list [ … ]";
    if (type == "object") return "an object { … }";
    return type;
}

std::string kind_in_words(const Json& value) {
    switch (value.kind()) {
        case Json::Kind::null: return "null";
        case Json::Kind::boolean: return "true or false";
        case Json::Kind::integer:
        case Json::Kind::real: return "a number";
        case Json::Kind::string: return "a text";
        case Json::Kind::array: return "a list";
        case Json::Kind::object: break;
    }
    return "an object";
}

std::string types_wanted(const Candidates& schemas) {
    std::vector<std::string> types;
    for (const Json* schema : schemas) {
        const Json& type = (*schema)["type"];
        if (type.is_string()) append_unique(types, type_in_words(type.as_string()));
        for (const Json& one : type.items()) append_unique(types, type_in_words(one.as_string()));
    }
    return joined(types, " or ");
}

std::string words_of(const Json& value) {
    std::string text = value.is_string() ? value.as_string() : to_text(value);
    return length_utf8(text) > 40 ? slice_utf8(text, {0, 40}) + "…" : text;
}

std::string choices(const Candidates& schemas) {
    std::vector<std::string> words;
    for (const Json* schema : schemas) {
        for (const Json& one : (*schema)["enum"].items()) append_unique(words, words_of(one));
        if (const Json* one = schema->find("const")) append_unique(words, words_of(*one));
    }
    return joined(words, ", ");
}

std::string first_of(const Candidates& schemas, std::string_view key) {
    for (const Json* schema : schemas)
        if (const Json* value = schema->find(key)) return words_of(*value);
    return "";
}

std::vector<std::string> known_keys(const Candidates& schemas) {
    std::vector<std::string> keys;
    for (const Json* schema : schemas)
        for (const Json::Member& member : (*schema)["properties"].members()) append_unique(keys, member.key);
    return keys;
}

/// Letters to change, add or drop to make one key from another; tells a slip from a foreign key.
std::size_t distance(std::string_view a, std::string_view b) {
    std::vector<std::size_t> row(b.size() + 1);
    for (std::size_t j = 0; j <= b.size(); ++j) row[j] = j;
    for (std::size_t i = 1; i <= a.size(); ++i) {
        std::size_t corner = row[0];
        row[0] = i;
        for (std::size_t j = 1; j <= b.size(); ++j) {
            const std::size_t above = row[j];
            row[j] = std::min({above + 1, row[j - 1] + 1, corner + (a[i - 1] == b[j - 1] ? 0 : 1)});
            corner = above;
        }
    }
    return row[b.size()];
}

std::string key_hint(const std::string& unknown, const std::vector<std::string>& keys) {
    if (unknown.size() < 40)
        for (const std::string& key : keys)
            if (distance(unknown, key) <= 2) return "did you mean \"" + key + "\"?";
    return keys.empty() ? "remove it" : "known here: " + joined(keys, ", ");
}

/// Only says that something deeper is wrong, or that no alternative fits.
bool repeats(std::string_view words) {
    for (const char* phrase : {"Failed to validate", "Failed to match against exactly"})
        if (contains(words, phrase)) return true;
    return false;
}

bool below(const std::vector<std::string>& deep, const std::vector<std::string>& top) {
    return deep.size() > top.size() && std::equal(top.begin(), top.end(), deep.begin());
}

std::string in_quotes(const std::string& name) { return name.empty() ? "the file" : "\"" + name + "\""; }

std::string quoted_in(const std::string& words) {
    const std::size_t from = words.find('\''), to = words.rfind('\'');
    return from == std::string::npos || to <= from ? "" : words.substr(from + 1, to - from - 1);
}

void unknown_keys(const Concerned& at, const Diagnostic& frame, Diagnostics& out) {
    const std::vector<std::string> keys = known_keys(at.schemas);
    for (const Json::Member& member : at.value->members()) {
        if (std::find(keys.begin(), keys.end(), member.key) != keys.end()) continue;
        Diagnostic d = frame;
        d.line = member.key_line;
        d.column = member.key_column;
        d.message = "unknown key \"" + words_of(Json(member.key)) + "\"";
        d.hint = key_hint(member.key, keys);
        out.push_back(d);
    }
}

Diagnostic sentence(const Concerned& at, const std::string& words, Diagnostic d) {
    const std::string name = in_quotes(at.name);
    if (contains(words, "Missing required property")) {
        const std::string key = quoted_in(words);
        d.message = (at.name.empty() ? "" : name + ": ") + "the key \"" + key + "\" is missing";
        d.hint = "add \"" + key + "\": …";
        for (const Json* schema : at.schemas)
            if (const std::string about = (*schema)["properties"][key].string_or("description", ""); !about.empty()) {
                d.hint += " (" + about + ")";
                break;
            }
    } else if (contains(words, "'type' constraint")) {
        const std::string wanted = types_wanted(at.schemas);
        d.message = name + " must be " + (wanted.empty() ? "of another type" : wanted) + ", not " + kind_in_words(*at.value);
        d.hint = first_of(at.schemas, "description");
    } else if (contains(words, "enum values") || contains(words, "'const'")) {
        d.message = name + " cannot be " + words_of(*at.value);
        d.hint = "expected one of " + choices(at.schemas);
    } else if (contains(words, "'pattern'")) {
        d.message = name + " is not written as it should be: " + words_of(*at.value);
        const std::string about = first_of(at.schemas, "description");
        d.hint = (about.empty() ? "" : about + "; ") + "expected form " + first_of(at.schemas, "pattern");
    } else if (contains(words, "less than")) {
        d.message = name + " is too large: " + words_of(*at.value);
        d.hint = "expected at most " + first_of(at.schemas, "maximum");
    } else if (contains(words, "greater than")) {
        d.message = name + " is too small: " + words_of(*at.value);
        d.hint = "expected at least " + first_of(at.schemas, "minimum");
    } else if (contains(words, "no fewer than")) {
        d.message = name + (at.value->is_string() ? " must not be empty" : " has too few entries");
        d.hint = at.value->is_string() ? "write something here" : "add an entry";
    } else if (contains(words, "no more than") || contains(words, "more items than")) {
        d.message = name + " is too long";
        d.hint = "remove some of it";
    } else if (contains(words, "uniqueness")) {
        d.message = name + " lists the same thing twice";
        d.hint = "remove one of them";
    } else {
        d.message = name + " has none of the allowed forms";
        const std::string wanted = types_wanted(at.schemas);
        d.hint = wanted.empty() ? first_of(at.schemas, "description") : "expected " + wanted;
    }
    return d;
}

}  // namespace

Diagnostics schema_diagnostics(const Json& schema, const Json& root, const std::vector<SchemaFinding>& findings, const std::string& file,
                               const std::string& code) {
    Diagnostics out;
    for (const SchemaFinding& finding : findings) {
        const bool only_type = contains(finding.words, "'type' constraint");
        const bool covered = std::any_of(findings.begin(), findings.end(), [&](const SchemaFinding& other) {
            // An alternative of another type says nothing when one of the right type got further.
            if (repeats(finding.words)) return (below(other.path, finding.path) || other.path == finding.path) && !repeats(other.words);
            return only_type && (below(other.path, finding.path) || (other.path == finding.path && !repeats(other.words) && !contains(other.words, "'type' constraint")));
        });
        if (covered) continue;
        const Concerned at = resolve(schema, root, finding.path);
        const Diagnostic frame{code, Severity::error, file, at.value->line, at.value->column, "", ""};
        if (contains(finding.words, "could not be validated using 'properties'")) unknown_keys(at, frame, out);
        else out.push_back(sentence(at, finding.words, frame));
    }
    std::stable_sort(out.begin(), out.end(), [](const Diagnostic& a, const Diagnostic& b) { return std::pair(a.line, a.column) < std::pair(b.line, b.column); });
    Diagnostics once;
    for (Diagnostic& d : out)
        if (std::find(once.begin(), once.end(), d) == once.end()) once.push_back(std::move(d));
    return once;
}

}  // namespace peilian
