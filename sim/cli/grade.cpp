// peilian-cli grade: transcripts in, assessments out, line by line, in order.
#include <memory>
#include <utility>

#include <CLI/CLI.hpp>

#include "cli/batches.h"
#include "cli/commands.h"
#include "cli/content.h"
#include "cli/grade_compare.h"
#include "cli/grade_pages.h"
#include "cli/grader.h"

namespace peilian::cli {
namespace {

struct GradeOptions {
    std::string rubric;
    std::pair<std::string, std::string> compare;  ///< both empty: no comparison
    unsigned jobs = 1;
    bool json = false;
    PageOptions page;
    std::vector<std::string> files;
};

int grade(const CommonOptions& common, const GradeOptions& options) {
    const auto content = open_content(common);
    if (!content) return kWorldFailed;
    if (!options.compare.first.empty()) return grade_compare(common, *content, {options.compare.first, options.compare.second, options.jobs, options.json, options.files});
    if (!options.rubric.empty() && !content->book.find_rubric(options.rubric)) {
        tell_unknown_rubric(content->book, options.rubric);
        return kWrongUse;
    }
    if (!options.page.html.empty()) return grade_pages(common, *content, {options.page, options.rubric, options.jobs, options.json, options.files});
    Grader grader(*content, content->book, options.rubric);
    Lines lines(options.files);
    return work_lines(lines, options.jobs, [&](const Lines::Line& line, std::string& error) -> std::optional<std::string> {
        const auto json = parse_json_line(line.text, error);
        if (!json) return std::nullopt;
        const auto assessment = grader.grade(*json, false, error);
        if (!assessment) return std::nullopt;
        return to_text(to_json(*assessment)) + "\n";
    });
}

}  // namespace

void tell_unknown_rubric(const Scorebook& book, const std::string& id) {
    std::string known;
    for (const Rubric& rubric : book.rubrics()) known += " " + rubric.id;
    tell("There is no rubric " + id + "; there are:" + known);
}

void add_grade(CLI::App& app, const CommonOptions& common, int& status) {
    CLI::App* command = app.add_subcommand("grade", "Grades transcripts, one JSON line each");
    auto options = std::make_shared<GradeOptions>();
    CLI::Option* rubric = command->add_option("--rubric", options->rubric, "Rubric (default: the one for the transcript's stage)")->type_name("ID");
    CLI::Option* html = options->page.add_to(*command, "FOLDER", "Write an HTML page for each transcript into this folder, and an index.html; the assessments are then written only with --json");
    command->add_option("--compare", options->compare, "Which results another rubric changes, and which standards cause it; each an id, or the file of a draft")
        ->type_name("OLD NEW")
        ->excludes(rubric)
        ->excludes(html);
    command->add_option("--jobs", options->jobs, "Threads")->type_name("N")->check(CLI::Range(1u, 256u));
    command->add_option("FILE", options->files, "Transcripts as JSON lines; - or none: standard input");
    command->add_flag("--json", options->json, "JSON lines (assessments are always so)");
    command->callback([&common, &status, options] { status = grade(common, *options); });
}

}  // namespace peilian::cli
