// peilian-cli annotate: what replies do, line by line.
#include <cstdio>
#include <memory>

#include <CLI/CLI.hpp>

#include "cli/annotation.h"
#include "cli/commands.h"
#include "cli/content.h"
#include "cli/lines.h"
#include "text/lexicon.h"

namespace peilian::cli {
namespace {

struct Asked {
    Json id;
    std::string text, before;
    bool by_buyer = false;
};

/// A JSON object with "text", or the line itself. A line that begins like an object but is none is an error,
/// not a reply: nobody writes `{"` to a buyer.
std::optional<Asked> read_asked(const Lines::Line& line, std::string& error) {
    const std::size_t first = line.text.find_first_not_of(" \t");
    if (line.text[first] == '{') {
        const auto json = parse_json_line(line.text, error);
        const std::size_t second = line.text.find_first_not_of(" \t", first + 1);
        const bool like_json = second != std::string::npos && (line.text[second] == '"' || line.text[second] == '}');
        if (!json && like_json) return std::nullopt;
        if (json) {
            const Json& text = (*json)["text"];
            if (!text.is_string()) {
                error = "\"text\" is missing or is not a string.";
                return std::nullopt;
            }
            const std::string role = json->string_or("role", "agent");
            if (role != "agent" && role != "buyer") {
                error = "\"role\" is neither \"agent\" nor \"buyer\".";
                return std::nullopt;
            }
            return Asked{(*json)["id"], text.as_string(), json->string_or(role == "buyer" ? "agent" : "buyer", ""), role == "buyer"};
        }
    }
    return Asked{Json(line.number), line.text, "", false};
}

int annotate(const CommonOptions& common, const std::vector<std::string>& files) {
    const auto lexicon = open_lexicon(common);
    if (!lexicon) return kWorldFailed;
    int status = kDone;
    Lines lines(files);
    Lines::Line line;
    while (lines.next(line)) {
        std::string error;
        const auto asked = read_asked(line, error);
        if (!asked) {
            tell(line.file + ":" + std::to_string(line.number) + ": " + error);
            status = kFindings;
            continue;
        }
        const Recognition heard = asked->by_buyer ? recognise_buyer(*lexicon, asked->text, asked->before) : recognise(*lexicon, asked->text, asked->before);
        const std::string out = to_text(annotation(asked->id, asked->text, heard)) + "\n";
        std::fwrite(out.data(), 1, out.size(), stdout);
    }
    if (!lines.error().empty()) {
        tell(lines.error());
        return kWorldFailed;
    }
    return status;
}

}  // namespace

void add_annotate(CLI::App& app, const CommonOptions& common, int& status) {
    CLI::App* command = app.add_subcommand("annotate", "Acts and values of replies, one JSON line per reply");
    auto files = std::make_shared<std::vector<std::string>>();
    command->add_option("FILE", *files, "JSON lines {\"id\",\"text\",\"buyer\"?,\"role\"?,\"agent\"?} or plain lines; - or none: standard input");
    // Output is JSON lines in any case; the switch is taken so that every command understands it.
    command->add_flag("--json")->description("JSON lines (always so)");
    command->callback([&common, &status, files] { status = annotate(common, *files); });
}

}  // namespace peilian::cli
