#include "cli/grade_pages.h"

#include <map>
#include <mutex>

#include <fmt/format.h>

#include "cli/batches.h"
#include "cli/grader.h"
#include "records/report.h"
#include "scoring/reading.h"

namespace peilian::cli {
namespace {

class Pages {
public:
    Pages(const Content& content, const Texts& texts, const GradePagesOptions& options)
        : content_(content), texts_(texts), options_(options), grader_(content, content.book, options.rubric) {}

    std::optional<std::string> write(const Lines::Line& line, std::string& error) {
        const auto json = parse_json_line(line.text, error);
        const auto transcript = json ? grader_.read(*json, false, error) : std::nullopt;
        if (!transcript) return std::nullopt;
        const Assessment assessment = grader_.judge(*transcript);
        Report report;
        report.transcript = &*transcript;
        report.assessment = &assessment;
        report.book = &content_.book;
        report.needs = &content_.library.needs;
        report.waits = judged_waits(content_.library.lexicon, content_.library.needs, *transcript);
        report.scenario = content_.library.find(transcript->brief.scenario);
        const std::string page = fmt::format("{:05}-{}.html", line.order, safe_name(transcript->id));
        IndexLine row{page, transcript->id, report.scenario ? report.scenario->title : "", "", "", assessment.earned_milli, assessment.passed, transcript->finished, {}};
        const Rubric& rubric = content_.book.choose(options_.rubric, transcript->brief.stage);
        for (const std::string& id : assessment.critical) {
            const Standard* standard = content_.book.find_standard(id, rubric);
            row.critical.push_back(standard ? standard->title : id);
        }
        const bool written = write_page(options_.page.html + "/" + page, html_report(texts_, report));
        const std::lock_guard lock(mutex_);
        if (written) rows_[line.order] = std::move(row);
        else failed_ = true;
        return options_.json ? to_text(to_json(assessment)) + "\n" : std::string();
    }

    bool write_index() const {
        std::vector<IndexLine> lines;
        for (const auto& [order, row] : rows_) lines.push_back(row);
        return write_page(options_.page.html + "/index.html", html_index(texts_, lines)) && !failed_;
    }

private:
    const Content& content_;
    const Texts& texts_;
    const GradePagesOptions& options_;
    Grader grader_;
    std::mutex mutex_;
    std::map<std::int64_t, IndexLine> rows_;
    bool failed_ = false;
};

}  // namespace

int grade_pages(const CommonOptions& common, const Content& content, const GradePagesOptions& options) {
    const auto texts = open_texts(common, options.page.lang);
    if (!texts || !make_folder(options.page.html)) return kWorldFailed;
    Pages pages(content, *texts, options);
    Lines lines(options.files);
    const int status = work_lines(lines, options.jobs, [&](const Lines::Line& line, std::string& error) { return pages.write(line, error); });
    return pages.write_index() ? status : kWorldFailed;
}

}  // namespace peilian::cli
