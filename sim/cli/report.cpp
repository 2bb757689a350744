// peilian-cli report: stored attempts as a list, as text, or as HTML pages.
#include <algorithm>
#include <cstdio>
#include <filesystem>
#include <memory>

#include <CLI/CLI.hpp>
#include <fmt/format.h>

#include "cli/commands.h"
#include "cli/content.h"
#include "cli/pages.h"
#include "cli/review.h"
#include "records/report_of.h"
#include "records/store.h"

namespace peilian::cli {
namespace {

struct ReportOptions {
    std::vector<std::string> attempts;
    std::string trainee;
    PageOptions page;
    bool json = false;
};

std::string title_of(const Content& content, const Attempt& attempt) {
    const Scenario* scenario = content.library.find(attempt.scenario);
    const Shift* shift = content.library.find_shift(shift_of(attempt));
    return scenario ? scenario->title : shift ? shift->title : attempt.scenario;
}

std::string points(int milli) { return fmt::format("{}.{}", (milli + 50) / 1000, (milli + 50) % 1000 / 100); }

void print(const Content& content, const Attempt& attempt, bool json) {
    const bool finished = attempt.state == "finished";
    if (json) {
        Json out = Json::object();
        out.set("id", attempt.id).set("trainee", attempt.trainee).set("scenario", attempt.scenario).set("title", title_of(content, attempt)).set("started", attempt.started);
        out.set("state", attempt.state).set("rubric", attempt.rubric);
        if (finished) out.set("points", Json(attempt.total_milli / 1000.0)).set("passed", attempt.passed);
        fmt::print("{}\n", to_text(out));
    } else {
        fmt::print("{}  {}  {}  {}  {}\n", attempt.id, attempt.started, finished ? fmt::format("{:>5} {}", points(attempt.total_milli), attempt.passed ? "通过  " : "未通过") : attempt.state,
                   attempt.trainee, title_of(content, attempt));
    }
}

/// One attempt by itself: with all that was judged.
void print_whole(const Content& content, const StoredAttempt& stored, bool json) {
    std::string error;
    const auto judged = parse_json_line(stored.assessment, error), said = parse_json_line(stored.transcript, error);
    if (json && judged) {
        fmt::print("{}\n", to_text(Json::object().set("id", stored.attempt.id).set("trainee", stored.attempt.trainee).set("started", stored.attempt.started).set("assessment", *judged)));
        return;
    }
    print(content, stored.attempt, json);
    const auto assessment = judged ? assessment_from_json(*judged, error) : std::nullopt;
    const auto transcript = assessment && said ? transcript_from_json(*said, error) : std::nullopt;
    if (transcript) fmt::print("{}\n", review(*assessment, content.book, *transcript));
}

IndexLine line_of(const Content& content, const StoredAttempt& stored) {
    const Attempt& attempt = stored.attempt;
    IndexLine line{safe_name(attempt.id) + ".html", attempt.id, title_of(content, attempt), attempt.trainee, attempt.started, std::max(0, attempt.total_milli), attempt.passed,
                   attempt.state == "finished", {}};
    std::string error;
    const auto json = parse_json_line(stored.assessment, error);
    if (const auto assessment = json ? assessment_from_json(*json, error) : std::nullopt) {
        const Rubric* rubric = content.book.find_rubric(assessment->rubric);
        for (const std::string& id : assessment->critical) {
            const Standard* standard = rubric ? content.book.find_standard(id, *rubric) : content.book.find_standard(id);
            line.critical.push_back(standard ? standard->title : id);
        }
    }
    return line;
}

std::optional<std::string> page_of(const Content& content, const Texts& texts, const StoredAttempt& stored) {
    const std::string_view shift_id = shift_of(stored.attempt);
    std::string error;
    std::optional<std::string> page;
    if (shift_id.empty()) page = attempt_page(texts, stored, content.library.find(stored.attempt.scenario), content.rules(), content.book, error);
    else if (const Shift* shift = content.library.find_shift(shift_id)) page = attempt_page(texts, stored, *shift, content.rules(), content.book);
    else error = "The shift of the attempt " + stored.attempt.id + " is not installed.";
    if (!page) tell(error);
    return page;
}

int report(const CommonOptions& common, const ReportOptions& options) {
    std::string error;
    const auto file = records_file(common, error);
    const auto store = file ? Store::open(*file, error) : std::nullopt;
    const auto all = store ? store->list_attempts(options.trainee, error) : std::nullopt;
    if (!all) {
        tell(error);
        return kWorldFailed;
    }
    const auto content = open_content(common);
    if (!content) return kWorldFailed;
    std::vector<std::string> ids = options.attempts;
    const bool named = !ids.empty();
    if (!named && options.page.html.empty()) {
        for (const Attempt& attempt : *all) print(*content, attempt, options.json);
        return kDone;
    }
    // Of everything there is, what was given up is of no interest.
    if (!named)
        for (const Attempt& attempt : *all)
            if (attempt.state != "abandoned") ids.push_back(attempt.id);
    std::error_code ignored;
    const bool folder = options.page.html != "-" && (!named || ids.size() > 1 || std::filesystem::is_directory(options.page.html, ignored));
    if (ids.size() != 1 && options.page.html == "-") {
        tell("Only one page goes to standard output; name one attempt, or a folder.");
        return kWrongUse;
    }
    const bool pages = !options.page.html.empty();
    const auto texts = pages ? open_texts(common, options.page.lang) : std::optional<Texts>{};
    if (pages && !texts) return kWorldFailed;
    if (pages && folder && !make_folder(options.page.html)) return kWorldFailed;
    std::vector<IndexLine> index;
    int status = kDone;
    for (const std::string& id : ids) {
        const auto stored = store->load_attempt(id, error);
        if (!stored) {
            tell(error);
            status = kFindings;
            continue;
        }
        if (!pages) {
            print_whole(*content, *stored, options.json);
            continue;
        }
        const auto page = page_of(*content, *texts, *stored);
        if (!page) {
            status = kFindings;
            continue;
        }
        index.push_back(line_of(*content, *stored));
        if (!write_page(folder ? options.page.html + "/" + index.back().page : options.page.html, *page)) return kWorldFailed;
    }
    if (pages && folder && !write_page(options.page.html + "/index.html", html_index(*texts, index))) return kWorldFailed;
    return status;
}

}  // namespace

void add_report(CLI::App& app, const CommonOptions& common, int& status) {
    CLI::App* command = app.add_subcommand("report", "Lists stored attempts, or writes the HTML page of each");
    auto options = std::make_shared<ReportOptions>();
    command->add_option("ATTEMPT", options->attempts, "Ids (default: all attempts)");
    options->page.add_to(*command, "PATH", "Write a self-contained HTML page to this file (- is standard output); of several attempts, into this folder with an index");
    command->add_option("--trainee", options->trainee, "Only this trainee's attempts");
    command->add_flag("--json", options->json, "The list as JSON lines");
    command->callback([&common, &status, options] { status = report(common, *options); });
}

}  // namespace peilian::cli
