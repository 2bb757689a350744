// peilian-cli grade: transcripts in, assessments out, line by line, in order.
#include <unistd.h>

#include <atomic>
#include <cstdio>
#include <map>
#include <memory>
#include <mutex>
#include <thread>

#include "cli/commands.h"
#include "cli/content.h"
#include "cli/lines.h"
#include "records/grading.h"
#include "scoring/assessment.h"

namespace peilian::cli {
namespace {

/// Judges lines; safe to use from several threads.
class Grader {
public:
    Grader(const Content& content, std::string rubric) : content_(content), rubric_(std::move(rubric)) {}

    /// The assessment as one line, or nothing and `error`.
    std::optional<std::string> grade(const std::string& line, std::string& error) {
        const auto json = parse_json_line(line, error);
        if (!json) return std::nullopt;
        auto transcript = transcript_from_json(*json, error);
        if (!transcript) return std::nullopt;
        if (!json->find("brief")) fill_brief(transcript->brief);
        const Rubric& rubric = content_.book.choose(rubric_, transcript->brief.stage);
        const Rules rules = content_.rules();
        return to_text(to_json(assess(content_.book, rubric, rules.lexicon, rules.needs, *transcript))) + "\n";
    }

private:
    /// A line that names a known scenario is judged with all that the scenario says; what the line states itself goes first.
    void fill_brief(Brief& brief) {
        const Scenario* scenario = brief.scenario.empty() ? nullptr : content_.library.find(brief.scenario);
        if (!scenario) return;
        Brief full = scenario->brief;
        if (full.stage.empty()) full.stage = scenario->stage;
        if (!brief.stage.empty()) full.stage = brief.stage;
        if (brief.list_price >= 0) full.list_price = brief.list_price;
        if (brief.floor_price >= 0) full.floor_price = brief.floor_price;
        if (brief.authority >= 0) full.authority = brief.authority;
        if (brief.compensation_limit >= 0) full.compensation_limit = brief.compensation_limit;
        if (!brief.gifts.empty()) full.gifts = brief.gifts;
        for (const auto& [key, value] : brief.values) full.values[key] = value;
        full.applies = applies(*scenario);
        brief = std::move(full);
    }

    const std::vector<std::string>& applies(const Scenario& scenario) {
        const std::lock_guard lock(mutex_);
        const auto known = applies_.find(scenario.id);
        if (known != applies_.end()) return known->second;
        return applies_[scenario.id] = applies_for(scenario, content_.rules(), content_.book, rubric_);
    }

    const Content& content_;
    const std::string rubric_;
    std::mutex mutex_;
    std::map<std::string, std::vector<std::string>> applies_;
};

struct Item {
    Lines::Line line;
    std::optional<std::string> out;
    std::string error;
};

/// Judges the first `count` items of the batch on `jobs` threads.
void grade_batch(Grader& grader, std::vector<Item>& batch, std::size_t count, unsigned jobs) {
    std::atomic<std::size_t> next{0};
    const auto work = [&] {
        for (std::size_t i = next++; i < count; i = next++) {
            batch[i].error.clear();
            batch[i].out = grader.grade(batch[i].line.text, batch[i].error);
        }
    };
    std::vector<std::thread> others;
    for (unsigned job = 1; job < jobs && job < count; ++job) others.emplace_back(work);
    work();
    for (std::thread& other : others) other.join();
}

/// A count of lines done, when a person watches and the results go elsewhere.
class Progress {
public:
    void show(std::int64_t done) {
        if (watched_ && done != shown_) std::fprintf(stderr, "\r%lld", static_cast<long long>(shown_ = done));
    }
    ~Progress() {
        if (shown_ > 0) std::fputc('\n', stderr);
    }

private:
    const bool watched_ = isatty(STDERR_FILENO) && !isatty(STDOUT_FILENO);
    std::int64_t shown_ = 0;
};

int grade_lines(Grader& grader, Lines& lines, unsigned jobs) {
    // A batch bounds the memory whatever the length of the input; it is large enough that threads rarely wait for its end.
    std::vector<Item> batch(jobs == 1 ? 1 : jobs * std::size_t{64});
    Progress progress;
    std::int64_t done = 0;
    int status = kDone;
    for (std::size_t count = batch.size(); count == batch.size();) {
        count = 0;
        while (count < batch.size() && lines.next(batch[count].line)) ++count;
        grade_batch(grader, batch, count, jobs);
        for (std::size_t i = 0; i < count; ++i) {
            const Item& item = batch[i];
            if (item.out) {
                std::fwrite(item.out->data(), 1, item.out->size(), stdout);
            } else {
                tell(item.line.file + ":" + std::to_string(item.line.number) + ": " + item.error);
                status = kFindings;
            }
        }
        progress.show(done += static_cast<std::int64_t>(count));
        if (std::ferror(stdout)) return kWorldFailed;
    }
    if (lines.error().empty()) return status;
    tell(lines.error());
    return kWorldFailed;
}

struct GradeOptions {
    std::string rubric;
    unsigned jobs = 1;
    std::vector<std::string> files;
};

int grade(const CommonOptions& common, const GradeOptions& options) {
    const auto content = open_content(common);
    if (!content) return kWorldFailed;
    if (!options.rubric.empty() && !content->book.find_rubric(options.rubric)) {
        std::string known;
        for (const Rubric& rubric : content->book.rubrics()) known += " " + rubric.id;
        tell("There is no rubric " + options.rubric + "; there are:" + known);
        return kWrongUse;
    }
    Grader grader(*content, options.rubric);
    Lines lines(options.files);
    return grade_lines(grader, lines, options.jobs);
}

}  // namespace

void add_grade(CLI::App& app, const CommonOptions& common, int& status) {
    CLI::App* command = app.add_subcommand("grade", "Grades transcripts, one JSON line each");
    auto options = std::make_shared<GradeOptions>();
    command->add_option("--rubric", options->rubric, "Rubric (default: the one for the transcript's stage)")->type_name("ID");
    command->add_option("--jobs", options->jobs, "Threads")->type_name("N")->check(CLI::Range(1u, 256u));
    command->add_option("FILE", options->files, "Transcripts as JSON lines; - or none: standard input");
    command->add_flag("--json")->description("JSON lines (always so)");
    command->callback([&common, &status, options] { status = grade(common, *options); });
}

}  // namespace peilian::cli
