#include "cli/grade_compare.h"

#include <algorithm>
#include <cstdlib>
#include <map>
#include <memory>
#include <mutex>

#include <fmt/format.h>

#include "cli/batches.h"
#include "cli/commands.h"
#include "cli/grader.h"
#include "scoring/comparison.h"

namespace peilian::cli {
namespace {

/// A rubric with the book it stands in: the installed one, or one with a draft in it.
struct Side {
    std::shared_ptr<const Scorebook> book;
    std::string id;
    const Rubric& rubric() const { return *book->find_rubric(id); }
};

std::optional<Side> open_side(const CommonOptions& common, const Content& content, const std::string& name, int& status) {
    if (content.book.find_rubric(name)) return Side{std::make_shared<const Scorebook>(content.book), name};
    status = kWrongUse;
    if (!name.ends_with(".json")) {
        tell_unknown_rubric(content.book, name);
        return std::nullopt;
    }
    std::string error;
    const auto places = open_places(common, error);
    if (!places) {
        tell(error);
        status = kWorldFailed;
        return std::nullopt;
    }
    Diagnostics found;
    std::string id;
    auto book = book_with_draft(*places, content.library, name, id, found);
    tell(found, false);
    if (!book) {
        status = std::any_of(found.begin(), found.end(), [](const Diagnostic& d) { return d.code == "FI0002"; }) ? kWorldFailed : kFindings;
        return std::nullopt;
    }
    return Side{std::make_shared<const Scorebook>(std::move(*book)), id};
}

std::string_view title_of(Verdict verdict) {
    switch (verdict) {
        case Verdict::met: return "达到";
        case Verdict::partly: return "部分";
        case Verdict::missed: return "未达";
        case Verdict::not_applicable: return "不适用";
        case Verdict::pending: return "未定";
    }
    return "";
}

/// 7.5, and −0.3 with its sign; one digit.
std::string points(int milli, bool sign = false) {
    const int tenths = (std::abs(milli) + 50) / 100;
    const char* mark = milli < 0 && tenths > 0 ? "-" : sign && tenths > 0 ? "+" : "";
    return fmt::format("{}{}.{}", mark, tenths / 10, tenths % 10);
}

double as_points(int milli) { return static_cast<double>(milli) / 1000.0; }

/// What many comparisons come to. Order does not matter to it, so threads may add as they finish.
struct Summary {
    struct Effect {
        int rejudged = 0, reweighed = 0;
        std::int64_t change_milli = 0;
    };
    int transcripts = 0, changed = 0, now_passed = 0, now_failed = 0;
    std::int64_t change_milli = 0;
    std::map<std::string, Effect> standards;

    void add(const Comparison& c) {
        ++transcripts;
        if (!c.changed()) return;
        ++changed;
        now_passed += c.passed_after && !c.passed_before ? 1 : 0;
        now_failed += c.passed_before && !c.passed_after ? 1 : 0;
        change_milli += c.after_milli - c.before_milli;
        for (const Cause& cause : c.causes) {
            Effect& effect = standards[cause.standard];
            ++(cause.rejudged() ? effect.rejudged : effect.reweighed);
            effect.change_milli += cause.change_milli();
        }
    }

    std::vector<std::pair<std::string, Effect>> by_weight() const {
        std::vector<std::pair<std::string, Effect>> out(standards.begin(), standards.end());
        std::stable_sort(out.begin(), out.end(), [](const auto& a, const auto& b) {
            if (a.second.rejudged != b.second.rejudged) return a.second.rejudged > b.second.rejudged;
            return std::abs(a.second.change_milli) > std::abs(b.second.change_milli);
        });
        return out;
    }
};

class Telling {
public:
    Telling(const Side& before, const Side& after) : before_(before), after_(after) {}

    std::string text(const Comparison& c) const {
        std::string out = fmt::format("{}  {} → {} ({})", c.id.empty() ? "-" : c.id, points(c.before_milli), points(c.after_milli), points(c.after_milli - c.before_milli, true));
        if (c.passed_before != c.passed_after) out += c.passed_after ? "  不及格 → 及格" : "  及格 → 不及格";
        out += "\n";
        for (const std::string& id : c.critical_now) out += fmt::format("    一票否决：{}\n", titled(id));
        for (const std::string& id : c.critical_no_more) out += fmt::format("    不再一票否决：{}\n", titled(id));
        constexpr int kShown = 6;  // the rest are crumbs of the weights
        int shown = 0;
        std::int64_t crumbs = 0;
        for (const Cause& cause : c.causes) {
            if (shown++ < kShown) out += fmt::format("    {:>6}  {}:{}\n", points(cause.change_milli(), true), titled(cause.standard), how(cause));
            else crumbs += cause.change_milli();
        }
        if (shown > kShown) out += fmt::format("    {:>6}  另外 {} 条标准\n", points(static_cast<int>(crumbs), true), shown - kShown);
        if (c.rest_milli != 0) out += fmt::format("    {:>6}  罚分、提示扣分，和扣到零为止的部分\n", points(c.rest_milli, true));
        if (c.causes.empty() && c.before_milli == c.after_milli) out += fmt::format("    及格线 {} → {}\n", before_.rubric().pass, after_.rubric().pass);
        return out;
    }

    std::string text(const Summary& s) const {
        std::string out = fmt::format("{} 段记录中 {} 段的结果不同：{} 段变为及格，{} 段变为不及格，平均 {} 分\n", s.transcripts, s.changed, s.now_passed, s.now_failed,
                                      points(s.changed > 0 ? static_cast<int>(s.change_milli / s.changed) : 0, true));
        for (const auto& [id, effect] : s.by_weight()) {
            if (effect.rejudged > 0) out += fmt::format("    {}：{} 段改判，合计 {} 分\n", titled(id), effect.rejudged, points(static_cast<int>(effect.change_milli), true));
        }
        return out;
    }

    static Json json(const Comparison& c) {
        Json causes = Json::array();
        for (const Cause& cause : c.causes) {
            Json one = Json::object();
            one.set("standard", cause.standard).set("change", as_points(cause.change_milli())).set("rejudged", cause.rejudged());
            one.set("before", verdict(cause.was, cause.before)).set("after", verdict(cause.is, cause.after));
            if (!cause.why.empty()) one.set("why", cause.why);
            causes.push(std::move(one));
        }
        Json out = Json::object();
        out.set("id", c.id).set("before", side(c.before_milli, c.passed_before)).set("after", side(c.after_milli, c.passed_after));
        out.set("change", as_points(c.after_milli - c.before_milli)).set("critical_now", list(c.critical_now)).set("critical_no_more", list(c.critical_no_more));
        out.set("causes", std::move(causes)).set("rest", as_points(c.rest_milli));
        return out;
    }

    Json json(const Summary& s) const {
        Json standards = Json::object();
        for (const auto& [id, effect] : s.by_weight()) {
            Json one = Json::object();
            one.set("rejudged", effect.rejudged).set("reweighed", effect.reweighed).set("change", static_cast<double>(effect.change_milli) / 1000.0);
            standards.set(id, std::move(one));
        }
        Json sum = Json::object();
        sum.set("before", rubric(before_)).set("after", rubric(after_)).set("transcripts", s.transcripts).set("changed", s.changed);
        sum.set("now_passed", s.now_passed).set("now_failed", s.now_failed).set("change", static_cast<double>(s.change_milli) / 1000.0);
        sum.set("standards", std::move(standards));
        return Json::object().set("summary", std::move(sum));
    }

private:
    static Json list(const std::vector<std::string>& ids) {
        Json out = Json::array();
        for (const std::string& id : ids) out.push(id);
        return out;
    }
    static Json side(int milli, bool passed) { return Json::object().set("points", as_points(milli)).set("passed", passed); }
    static Json verdict(bool there, Verdict verdict) { return there ? Json(name_of(verdict)) : Json(nullptr); }
    static Json rubric(const Side& side) { return Json::object().set("rubric", side.id).set("hash", side.rubric().hash); }

    std::string titled(const std::string& id) const {
        const Standard* standard = after_.book->find_standard(id);
        return standard ? fmt::format("{}({})", standard->title, id) : id;
    }

    static std::string how(const Cause& cause) {
        if (!cause.was) return fmt::format("新表才有，{}", title_of(cause.after));
        if (!cause.is) return fmt::format("新表没有，原来{}", title_of(cause.before));
        if (cause.before != cause.after) return fmt::format("{} → {}。{}", title_of(cause.before), title_of(cause.after), cause.why);
        return fmt::format("判得一样（{}），得分 {} → {}", title_of(cause.after), points(cause.before_milli), points(cause.after_milli));
    }

    const Side& before_;
    const Side& after_;
};

}  // namespace

int grade_compare(const CommonOptions& common, const Content& content, const CompareOptions& options) {
    int status = kDone;
    const auto before = open_side(common, content, options.before, status);
    if (!before) return status;
    const auto after = open_side(common, content, options.after, status);
    if (!after) return status;
    Grader old_grader(content, *before->book, before->id), new_grader(content, *after->book, after->id);
    const Telling telling(*before, *after);
    Summary summary;
    std::mutex mutex;
    Lines lines(options.files);
    status = work_lines(lines, options.jobs, [&](const Lines::Line& line, std::string& error) -> std::optional<std::string> {
        const auto json = parse_json_line(line.text, error);
        if (!json) return std::nullopt;
        const auto was = old_grader.grade(*json, true, error);
        const auto is = was ? new_grader.grade(*json, true, error) : std::nullopt;
        if (!is) return std::nullopt;
        const Comparison comparison = compare(*was, *is);
        {
            const std::lock_guard lock(mutex);
            summary.add(comparison);
        }
        if (!comparison.changed()) return "";
        return options.json ? to_text(Telling::json(comparison)) + "\n" : telling.text(comparison);
    });
    if (status == kWorldFailed) return status;
    fmt::print("{}", options.json ? to_text(telling.json(summary)) + "\n" : telling.text(summary));
    return status;
}

}  // namespace peilian::cli
