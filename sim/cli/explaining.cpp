#include "cli/explaining.h"

#include <algorithm>
#include <cctype>

#include <fmt/format.h>

#include "cli/commands.h"
#include "cli/content.h"
#include "files/allowance.h"
#include "files/codes.h"
#include "files/explanation.h"

namespace peilian::cli {
namespace {

constexpr std::size_t kWidth = 100;

/// The words of a paragraph in lines of at most kWidth bytes; the explanations are almost all ASCII.
std::string in_lines(std::string_view words) {
    std::string out;
    std::size_t in_line = 0;
    while (!words.empty()) {
        const std::size_t end = std::min(words.find(' '), words.size());
        const bool first = in_line == 0;
        if (!first && in_line + 1 + end > kWidth) {
            out += '\n';
            in_line = 0;
        } else if (!first) {
            out += ' ';
            ++in_line;
        }
        out += words.substr(0, end);
        in_line += end;
        words.remove_prefix(std::min(end + 1, words.size()));
    }
    return out;
}

std::string indented(std::string_view text) {
    std::string out = "    ";
    for (const char c : text) {
        out += c;
        if (c == '\n') out += "    ";
    }
    return out;
}

std::string in_capitals(std::string code) {
    std::transform(code.begin(), code.end(), code.begin(), [](unsigned char c) { return static_cast<char>(std::toupper(c)); });
    return code;
}

int list_codes(bool json) {
    Json all = Json::array();
    for (const CodeTitle& each : kCodes) {
        if (json) all.push(Json::object().set("code", each.code).set("title", each.title));
        else fmt::print("{}  {}\n", each.code, each.title);
    }
    if (json) fmt::print("{}\n", to_text(all));
    return kDone;
}

}  // namespace

int explain(const std::string& code, bool json) {
    if (code.empty() || code == "all") return list_codes(json);
    const Explanation* found = find_explanation(code);
    if (!found) {
        tell("No finding has the code \"" + code + "\"; `peilian-cli check --explain` lists those there are.");
        return kWrongUse;
    }
    const std::string_view title = title_of_code(code);
    if (json) {
        Json out = Json::object();
        out.set("code", in_capitals(code)).set("title", title).set("meaning", found->meaning);
        out.set("wrong", found->wrong).set("right", found->right).set("mending", found->mending).set("may_be_allowed", can_be_allowed(in_capitals(code)));
        fmt::print("{}\n", to_text(out));
        return kDone;
    }
    fmt::print("{}  {}\n\n{}\n\nWrong:\n\n{}\n\nRight:\n\n{}\n\n{}\n", in_capitals(code), title, in_lines(found->meaning), indented(found->wrong),
               indented(found->right), in_lines(std::string("To mend it: ").append(found->mending)));
    if (can_be_allowed(in_capitals(code)))
        fmt::print("\nTo allow it, because it is meant so, write in the file itself, with your own reason:\n\n    \"allow\": [{{\"code\": \"{}\", \"at\": \"a key or id on the way to it\", \"reason\": \"…\"}}]\n",
                   in_capitals(code));
    return kDone;
}

}  // namespace peilian::cli
