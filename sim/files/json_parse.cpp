// Reads JSON with nlohmann's SAX parser, which knows the grammar, and finds the places in the source itself.
#include <nlohmann/json.hpp>

#include "base/utf8.h"
#include "files/json.h"

namespace peilian {
namespace {

constexpr int kDepthLimit = 200;

/// Walks the source once, from token to token; every move only goes forward, so a file costs linear time.
class SourceCursor {
public:
    explicit SourceCursor(std::string_view text) : text_(text) {}

    /// The first byte of the next token: blanks, commas and colons lie between tokens.
    void to_next_token() {
        while (at_ < text_.size() && std::string_view(" \t\r\n,:").find(text_[at_]) != std::string_view::npos) advance();
    }

    void past_string() {
        advance();
        while (at_ < text_.size() && text_[at_] != '"') {
            if (text_[at_] == '\\') advance();
            if (at_ < text_.size()) advance();
        }
        if (at_ < text_.size()) advance();
    }

    void past_word() {
        while (at_ < text_.size() && std::string_view(" \t\r\n,:]}").find(text_[at_]) == std::string_view::npos) advance();
    }

    void advance() {
        const auto byte = static_cast<unsigned char>(text_[at_++]);
        if (byte == '\n') ++line_, column_ = 1;
        else if (at_ >= text_.size() || (static_cast<unsigned char>(text_[at_]) & 0xC0) != 0x80) ++column_;
    }

    void to(std::size_t byte) {
        while (at_ < text_.size() && at_ < byte) advance();
    }

    std::size_t at() const { return at_; }
    int line() const { return line_; }
    int column() const { return column_; }

private:
    std::string_view text_;
    std::size_t at_ = 0;
    int line_ = 1, column_ = 1;
};

struct Failure {
    std::string message, hint;
    int line = 0, column = 0;
};

bool contains(std::string_view text, std::string_view part) { return text.find(part) != std::string_view::npos; }

/// The parser's sentence in words for a person who writes files, not programs.
Failure in_words(const std::string& what) {
    if (contains(what, "ill-formed UTF-8")) return {"the file is not valid UTF-8 here", "save the file with the encoding UTF-8"};
    if (contains(what, "missing closing quote")) return {"a text is not closed by a quotation mark", "add \" at the end of the text"};
    if (contains(what, "control character"))
        return {"a line break or control character stands inside a text", "close the text with \" before the line ends, or write \\n for a line break"};
    if (contains(what, "surrogate") || contains(what, "'\\u' must be")) return {"a \\u escape is not complete", "write the character itself instead of \\u…"};
    if (contains(what, "forbidden character after backslash")) return {"unknown escape after a backslash", "write \\\\ for one backslash"};
    if (contains(what, "unexpected end of input")) return {"the file ends too early", "a closing }, ] or \" is missing"};
    if (contains(what, "number overflow")) return {"the number is too large", "write a smaller number"};
    if (contains(what, "invalid number")) return {"this is not a number", "write numbers like 129, -5 or 89.9"};
    if (contains(what, "invalid literal"))
        return {"this is not a JSON value", "put texts in straight double quotation marks \"…\"; comments are not allowed; true, false and null are lower case"};
    if (contains(what, "expected end of input")) return {"something follows after the end of the value", "remove what stands after the last } or ]"};
    if (contains(what, "parsing object key")) return {"a member name is missing here", "write \"name\": value, and no comma after the last member"};
    if (contains(what, "object separator")) return {"a colon is missing after a member name", "write \"name\": value"};
    if (contains(what, "while parsing object")) return {"a comma or } is missing here", "separate members by a comma"};
    if (contains(what, "while parsing array")) return {"a comma or ] is missing here", "separate items by a comma"};
    return {"a value is missing here", "write a text, a number, a list or an object; no comma after the last one"};
}

class Builder final : public nlohmann::json_sax<nlohmann::json> {
public:
    explicit Builder(std::string_view text) : cursor_(text) {}

    bool null() override { return word(Json()); }
    bool boolean(bool value) override { return word(Json(value)); }
    bool number_integer(number_integer_t value) override { return word(Json(std::int64_t{value})); }
    bool number_unsigned(number_unsigned_t value) override {
        constexpr auto kMost = static_cast<number_unsigned_t>(INT64_MAX);
        return word(value <= kMost ? Json(static_cast<std::int64_t>(value)) : Json(static_cast<double>(value)));
    }
    bool number_float(number_float_t value, const string_t&) override { return word(Json(value)); }
    bool string(string_t& value) override {
        place(Json(std::move(value)));
        cursor_.past_string();
        return true;
    }
    bool binary(binary_t&) override { return false; }
    bool start_object(std::size_t) override { return open(Json::object()); }
    bool start_array(std::size_t) override { return open(Json::array()); }
    bool end_object() override { return close(); }
    bool end_array() override { return close(); }
    bool key(string_t& name) override {
        cursor_.to_next_token();
        open_.back()->members().push_back({std::move(name), Json(), cursor_.line(), cursor_.column()});
        cursor_.past_string();
        return true;
    }
    bool parse_error(std::size_t position, const std::string&, const nlohmann::json::exception& error) override {
        const std::string what = error.what();
        failure_ = in_words(what);
        // The parser stops behind the bad token; its first character is the better place, except inside
        // a text, where the byte itself is meant.
        const std::size_t stop = position == 0 ? 0 : position - 1;
        SourceCursor exact = cursor_;
        cursor_.to_next_token();
        if (contains(what, "invalid string") || cursor_.at() > stop) {
            exact.to(stop);
            cursor_ = exact;
        }
        failure_.line = cursor_.line();
        failure_.column = cursor_.column();
        return false;
    }

    Json& root() { return root_; }
    const Failure& failure() const { return failure_; }

private:
    Json* place(Json value) {
        cursor_.to_next_token();
        value.line = cursor_.line();
        value.column = cursor_.column();
        if (open_.empty()) {
            root_ = std::move(value);
            return &root_;
        }
        Json& parent = *open_.back();
        if (parent.is_object()) {
            parent.members().back().value = std::move(value);
            return &parent.members().back().value;
        }
        parent.items().push_back(std::move(value));
        return &parent.items().back();
    }
    bool word(Json value) {
        place(std::move(value));
        cursor_.past_word();
        return true;
    }
    bool open(Json value) {
        // A parent gets no further member while its child is open, so the pointers stay good.
        Json* child = place(std::move(value));
        if (open_.size() >= kDepthLimit) {
            failure_ = {"nested deeper than " + std::to_string(kDepthLimit) + " levels", "flatten the structure; something is probably wrong with the brackets",
                        child->line, child->column};
            return false;
        }
        open_.push_back(child);
        cursor_.advance();
        return true;
    }
    bool close() {
        cursor_.to_next_token();
        cursor_.advance();
        open_.pop_back();
        return true;
    }

    SourceCursor cursor_;
    Json root_;
    std::vector<Json*> open_;
    Failure failure_;
};

std::optional<Json> parse(std::string_view text, Failure& failure) {
    if (text.substr(0, 3) == "\xEF\xBB\xBF") text.remove_prefix(3);  // some editors put a mark at the start
    Builder builder(text);
    if (nlohmann::json::sax_parse(text.begin(), text.end(), &builder)) return std::move(builder.root());
    failure = builder.failure();
    return std::nullopt;
}

}  // namespace

std::optional<Json> parse_json(std::string_view text, std::string_view file, std::string_view code, Diagnostics& diagnostics) {
    Failure failure;
    auto value = parse(text, failure);
    if (!value)
        diagnostics.push_back({std::string(code), Severity::error, std::string(file), failure.line, failure.column, failure.message, failure.hint});
    return value;
}

std::optional<Json> parse_json_line(std::string_view text, std::string& error) {
    Failure failure;
    auto value = parse(text, failure);
    if (!value) error = failure.message + " (line " + std::to_string(failure.line) + ", column " + std::to_string(failure.column) + ")";
    return value;
}

}  // namespace peilian
