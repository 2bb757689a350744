// peilian-cli measure score: the scorer against people's judgement of whole conversations.
#include <algorithm>
#include <cstdio>
#include <map>
#include <memory>

#include <CLI/CLI.hpp>
#include <fmt/format.h>

#include "cli/commands.h"
#include "cli/content.h"
#include "cli/lines.h"
#include "scoring/assessment.h"
#include "scoring/statistics.h"

namespace peilian::cli {
namespace {

struct ScoreOptions {
    std::vector<std::string> files;
    std::string rubric, by;
    bool agent_only = false, standards = false, json = false;
};

/// From best to worst; "gaming" must stay below "adequate" only.
constexpr std::string_view kLevels[] = {"excellent", "adequate", "poor", "misconduct"};

int level_of(std::string_view name) {
    const auto found = std::find(std::begin(kLevels), std::end(kLevels), name);
    return found == std::end(kLevels) ? -1 : static_cast<int>(found - std::begin(kLevels));
}

/// "quality.S" in the line.
std::optional<double> number_at(const Json& line, std::string_view path) {
    const Json* at = &line;
    while (!path.empty()) {
        const std::size_t dot = path.find('.');
        at = at->find(path.substr(0, dot));
        if (!at) return std::nullopt;
        path = dot == std::string_view::npos ? std::string_view() : path.substr(dot + 1);
    }
    if (!at->is_number()) return std::nullopt;
    return at->as_number();
}

/// People's rating of a conversation: as `by` says, else "rating", "quality.S", or the mean "satisfaction" of the buyer's turns.
std::optional<double> rating_of(const Json& line, const std::string& by) {
    if (!by.empty() && by != "satisfaction") return number_at(line, by);
    if (by.empty()) {
        for (const std::string_view path : {"rating", "quality.S"}) {
            if (const auto rating = number_at(line, path)) return rating;
        }
    }
    double sum = 0;
    int n = 0;
    for (const Json& turn : line["turns"].items()) {
        if (const auto one = number_at(turn, "satisfaction")) sum += *one, ++n;
    }
    if (n == 0) return std::nullopt;
    return sum / n;
}

struct Rung {
    std::string level;
    double points = 0;
};

struct Marked {
    std::vector<std::pair<int, int>> passed, points;   ///< points in tens: 0 … 10
    std::map<std::string, std::vector<std::pair<int, int>>> standards;
};

int ten_of(double points) { return std::clamp(static_cast<int>(points / 10 + 0.5), 0, 10); }

class Score {
public:
    void add(const Json& line, const Assessment& assessment, const std::string& by) {
        const double points = assessment.possible_milli > 0 ? 100.0 * assessment.earned_milli / assessment.possible_milli : 0;
        ++conversations;
        if (const auto rating = rating_of(line, by)) {
            totals.emplace_back(points, *rating);
            for (const DimensionScore& d : assessment.dimensions) {
                if (d.possible_milli > 0) dimensions[d.dimension].emplace_back(static_cast<double>(d.earned_milli) / d.possible_milli, *rating);
            }
            for (const Criterion& c : assessment.criteria) {
                if (c.verdict == Verdict::met || c.verdict == Verdict::partly || c.verdict == Verdict::missed) {
                    standards[c.id].emplace_back(c.verdict == Verdict::met ? 1 : c.verdict == Verdict::partly ? 0.5 : 0, *rating);
                }
            }
        }
        if (line.find("situation")) ladder[line.string_or("situation", "")].push_back({line.string_or("level", ""), points});
        add_marks(line, assessment, points);
    }

    /// Pairs of one situation whose order is known, and how many of them stand so.
    std::pair<int, int> pairs(std::vector<std::string>* wrong) const {
        int right = 0, all = 0;
        for (const auto& [situation, rungs] : ladder) {
            for (const Rung& better : rungs) {
                for (const Rung& worse : rungs) {
                    const int a = level_of(better.level), b = level_of(worse.level);
                    const bool known = (a >= 0 && b > a) || (worse.level == "gaming" && (a == 0 || a == 1));
                    if (!known) continue;
                    ++all;
                    if (better.points > worse.points) ++right;
                    else if (wrong) wrong->push_back(fmt::format("{}: {} {:.1f}, {} {:.1f}", situation, better.level, better.points, worse.level, worse.points));
                }
            }
        }
        return {right, all};
    }

    int conversations = 0;
    std::vector<std::pair<double, double>> totals;
    std::map<std::string, std::vector<std::pair<double, double>>> dimensions, standards;
    std::map<std::string, std::vector<Rung>> ladder;
    Marked people, program;   ///< between the first two readers; between the first and the program

private:
    static int mark_of(std::string_view verdict) { return verdict == "met" ? 2 : verdict == "partly" ? 1 : 0; }

    void add_marks(const Json& line, const Assessment& assessment, double points) {
        const std::vector<Json>& marks = line["marks"].items();
        if (marks.empty()) return;
        const Json& first = marks.front();
        const auto note = [&](Marked& to, bool passed, double total, const std::map<std::string, std::string>& verdicts) {
            if (const Json* p = first.find("passed")) to.passed.emplace_back(p->as_bool(), passed);
            if (const auto t = number_at(first, "total")) to.points.emplace_back(ten_of(*t), ten_of(total));
            for (const Json::Member& m : first["criteria"].members()) {
                const auto other = verdicts.find(m.key);
                if (other == verdicts.end() || other->second == "not_applicable" || m.value.as_string() == "not_applicable") continue;
                to.standards[m.key].emplace_back(mark_of(m.value.as_string()), mark_of(other->second));
            }
        };
        std::map<std::string, std::string> ours;
        for (const Criterion& c : assessment.criteria) ours[c.id] = std::string(name_of(c.verdict));
        note(program, assessment.passed, points, ours);
        if (marks.size() < 2) return;
        std::map<std::string, std::string> theirs;
        for (const Json::Member& m : marks[1]["criteria"].members()) theirs[m.key] = m.value.as_string();
        note(people, marks[1].bool_or("passed", false), number_at(marks[1], "total").value_or(0), theirs);
    }
};

/// Rated conversations in their upper and lower third by the people's rating. Who has the same rating stands on the same side; where
/// one rating fills the middle and an end (most are satisfied), all others stand against it.
std::optional<double> thirds_apart(std::vector<std::pair<double, double>> pairs) {
    const std::size_t third = pairs.size() / 3;
    if (third == 0) return std::nullopt;
    std::sort(pairs.begin(), pairs.end(), [](const auto& a, const auto& b) { return a.second < b.second; });
    const double worst = pairs[third - 1].second, best = pairs[pairs.size() - third].second;
    const bool to_the_end = worst == pairs.back().second;
    std::vector<double> low, high;
    for (const auto& [total, rating] : pairs) {
        if (worst == best ? (to_the_end ? rating < worst : rating <= worst) : rating <= worst) low.push_back(total);
        else if (rating >= best) high.push_back(total);
    }
    return area_under_curve(high, low);
}

std::string correlation_row(std::string_view name, const std::vector<std::pair<double, double>>& pairs) {
    const Interval rho = spearman_interval(pairs);
    double mean = 0;
    for (const auto& pair : pairs) mean += pair.first / static_cast<double>(pairs.size());
    return fmt::format("  {:<34}{:6}  {:+.3f}  [{:+.3f}, {:+.3f}]  {:.2f}\n", name, pairs.size(), rho.value, rho.low, rho.high, mean);
}

std::string agreement_row(std::string_view name, const std::vector<std::pair<int, int>>& marks, int categories) {
    if (marks.empty()) return {};
    const RaterAgreement a = agreement(marks, categories);
    return fmt::format("  {:<34}{:6}  {:5.1f} %  {:5.1f} %  {:+.3f}  {:+.3f}  {:+.2f}\n", name, a.n, 100 * a.exact, 100 * a.adjacent, a.kappa, a.weighted_kappa, a.mean_difference);
}

std::string agreement_table(const char* title, const Marked& marked) {
    if (marked.points.empty() && marked.passed.empty() && marked.standards.empty()) return {};
    std::string out = fmt::format("\n{:<36}{:>6}  {:>7}  {:>7}  {:>6}  {:>6}  {:>5}\n", title, "n", "exact", "±1", "kappa", "qwk", "smd");
    out += agreement_row("total, in tens", marked.points, 11) + agreement_row("passed", marked.passed, 2);
    for (const auto& [id, marks] : marked.standards) out += agreement_row(id, marks, 3);
    return out;
}

std::string text_of(const Score& score, bool standards) {
    std::string out = fmt::format("{} conversations, {} of them rated\n", score.conversations, score.totals.size());
    if (!score.totals.empty()) {
        out += fmt::format("\n{:<36}{:>6}  {:>6}  {:<16}  {}\n", "Spearman with people's rating", "n", "rho", "95 % interval", "mean");
        out += correlation_row("total", score.totals);
        for (const auto& [name, pairs] : score.dimensions) out += correlation_row(name, pairs);
        if (standards) {
            for (const auto& [name, pairs] : score.standards) out += correlation_row(name, pairs);
        }
        if (const auto auc = thirds_apart(score.totals)) out += fmt::format("AUC of the best rated third against the worst: {:.3f}\n", *auc);
    }
    if (!score.ladder.empty()) {
        std::vector<std::string> wrong;
        const auto [right, all] = score.pairs(&wrong);
        out += fmt::format("\nLadder of {} situations: {} of {} pairs in order ({:.1f} %)\n", score.ladder.size(), right, all, all > 0 ? 100.0 * right / all : 0.0);
        for (const std::string& one : wrong) out += "  wrong: " + one + "\n";
    }
    return out + agreement_table("the two readers", score.people) + agreement_table("the program and the first reader", score.program);
}

Json interval_json(const std::vector<std::pair<double, double>>& pairs) {
    const Interval rho = spearman_interval(pairs);
    return Json::object().set("n", static_cast<std::int64_t>(pairs.size())).set("rho", rho.value).set("low", rho.low).set("high", rho.high);
}

Json agreement_json(const Marked& marked) {
    const auto one = [](const std::vector<std::pair<int, int>>& marks, int categories) {
        const RaterAgreement a = agreement(marks, categories);
        return Json::object().set("n", a.n).set("exact", a.exact).set("adjacent", a.adjacent).set("kappa", a.kappa).set("weighted_kappa", a.weighted_kappa).set("smd", a.mean_difference);
    };
    Json standards = Json::object();
    for (const auto& [id, marks] : marked.standards) standards.set(id, one(marks, 3));
    return Json::object().set("total", one(marked.points, 11)).set("passed", one(marked.passed, 2)).set("standards", std::move(standards));
}

Json json_of(const Score& score) {
    Json out = Json::object().set("conversations", score.conversations).set("total", interval_json(score.totals));
    Json dimensions = Json::object(), standards = Json::object();
    for (const auto& [name, pairs] : score.dimensions) dimensions.set(name, interval_json(pairs));
    for (const auto& [name, pairs] : score.standards) standards.set(name, interval_json(pairs));
    out.set("dimensions", std::move(dimensions)).set("standards", std::move(standards));
    if (const auto auc = thirds_apart(score.totals)) out.set("auc", *auc);
    const auto [right, all] = score.pairs(nullptr);
    out.set("pairs", all).set("pairs_in_order", right);
    return out.set("readers", agreement_json(score.people)).set("program", agreement_json(score.program));
}

int measure(const CommonOptions& common, const ScoreOptions& options) {
    const auto content = open_content(common);
    if (!content) return kWorldFailed;
    if (!options.rubric.empty() && !content->book.find_rubric(options.rubric)) {
        tell("There is no rubric " + options.rubric + ".");
        return kWrongUse;
    }
    Score score;
    Lines lines(options.files);
    Lines::Line line;
    int status = kDone;
    while (lines.next(line)) {
        std::string error;
        const auto json = parse_json_line(line.text, error);
        auto transcript = json ? transcript_from_json(*json, error) : std::nullopt;
        if (!transcript) {
            tell(line.file + ":" + std::to_string(line.number) + ": " + error);
            status = kFindings;
            continue;
        }
        if (options.agent_only) std::erase_if(transcript->turns, [](const Turn& turn) { return turn.role == Role::buyer; });
        const Rubric& rubric = content->book.choose(options.rubric, transcript->brief.stage);
        const Rules rules = content->rules();
        score.add(*json, assess(content->book, rubric, rules.lexicon, rules.needs, *transcript), options.by);
    }
    if (!lines.error().empty()) {
        tell(lines.error());
        return kWorldFailed;
    }
    const std::string out = options.json ? to_text(json_of(score)) + "\n" : text_of(score, options.standards);
    std::fwrite(out.data(), 1, out.size(), stdout);
    return status;
}

}  // namespace

void add_measure_score(CLI::App& measure_command, const CommonOptions& common, int& status) {
    CLI::App* command = measure_command.add_subcommand("score", "Scores against people's ratings, known orders and marks");
    auto options = std::make_shared<ScoreOptions>();
    command->add_option("FILE", options->files, "Transcripts as JSON lines with \"rating\" (or \"quality\":{\"S\"}), \"situation\" and \"level\", or \"marks\"; - or none: standard input");
    command->add_option("--rubric", options->rubric, "Rubric (default: the one for the transcript's stage)")->type_name("ID");
    command->add_option("--by", options->by, "Where a line has its rating: a path such as quality.S, or satisfaction")->type_name("PATH");
    command->add_flag("--agent-only", options->agent_only, "Judge without the buyer's turns");
    command->add_flag("--standards", options->standards, "A row for every standard too");
    command->add_flag("--json", options->json, "JSON instead of a table");
    command->callback([&common, &status, options] { status = measure(common, *options); });
}

}  // namespace peilian::cli
