// peilian-cli rehearse: synthetic trainees play scenarios before people do.
#include <cstdio>
#include <memory>

#include <CLI/CLI.hpp>
#include <fmt/format.h>
#include <fmt/ranges.h>

#include "cli/chat.h"
#include "cli/commands.h"
#include "cli/content.h"
#include "cli/pages.h"
#include "cli/rehearsing_page.h"
#include "cli/replies.h"
#include "cli/review.h"
#include "cli/shift_rehearsing.h"
#include "records/rehearsal.h"

namespace peilian::cli {
namespace {

/// Runs of the random trainee: of scenarios that are named, and of each when all are played, about a thousand together.
constexpr int kRunsOfOne = 100, kRunsOfEach = 16;

struct RehearseOptions {
    std::vector<std::string> scenarios, trainees;
    std::string replies;
    PageOptions page;
    std::optional<int> runs;
    int scout = kScoutMoves;
    bool json = false, verbose = false, show = false;
};

Json to_json(const RehearsalRun& run) {
    Json critical = Json::array(), lost = Json::array();
    for (const std::string& id : run.critical) critical.push(id);
    for (const std::string& id : run.lost) lost.push(id);
    Json out = Json::object();
    out.set("trainee", name_of(run.kind)).set("seed", static_cast<std::int64_t>(run.seed)).set("points", static_cast<double>(run.earned_milli) / 1000);
    out.set("passed", run.passed).set("ending", run.ending).set("outcome", run.outcome).set("replies", run.replies).set("seconds", run.seconds);
    return out.set("critical", std::move(critical)).set("lost", std::move(lost));
}

Json to_json(const std::map<std::string, int>& counts) {
    Json out = Json::object();
    for (const auto& [name, times] : counts) out.set(name, times);
    return out;
}

Json to_json(const Rehearsal& rehearsal, const Texts& english) {
    Json runs = Json::array(), faults = Json::array(), applicable = Json::array();
    for (const RehearsalRun& run : rehearsal.runs) runs.push(to_json(run));
    for (const Message& fault : rehearsal.faults()) faults.push(english.fill(fault));
    for (const std::string& id : rehearsal.applicable) applicable.push(id);
    Json out = Json::object();
    out.set("scenario", rehearsal.scenario).set("faults", std::move(faults)).set("nodes", to_json(rehearsal.coverage.nodes));
    out.set("branches", to_json(rehearsal.coverage.branches)).set("endings", to_json(rehearsal.coverage.endings)).set("others", to_json(rehearsal.coverage.others));
    Json scouted = Json::array(), unreached = Json::array();
    for (const auto part : {&Coverage::nodes, &Coverage::branches, &Coverage::endings}) {
        for (const auto& [name, times] : rehearsal.coverage.*part) {
            if (const int visits = rehearsal.visits(part, name); visits <= 0) (visits < 0 ? scouted : unreached).push(name);
        }
    }
    out.set("scouted", std::move(scouted)).set("unreached", std::move(unreached));
    return out.set("applicable", std::move(applicable)).set("runs", std::move(runs));
}

/// "12/13": how many of them were reached; "12+1/13": by the trainees, and by the scout beside.
std::string share(const Rehearsal& rehearsal, std::map<std::string, int> Coverage::*part) {
    int trainees = 0, scouts = 0, all = 0;
    for (const auto& [name, times] : rehearsal.coverage.*part) {
        const int visits = rehearsal.visits(part, name);
        trainees += visits > 0 ? 1 : 0;
        scouts += visits < 0 ? 1 : 0;
        ++all;
    }
    return scouts == 0 ? fmt::format("{}/{}", trainees, all) : fmt::format("{}+{}/{}", trainees, scouts, all);
}

std::string names(const std::map<std::string, int>& counts, int runs) {
    std::string out;
    for (const auto& [name, times] : counts) out += fmt::format("{}{} {}%", out.empty() ? "" : ", ", name.empty() ? "(ended by trainee)" : name, (100 * times + runs / 2) / runs);
    return out;
}

std::map<std::string, int> endings_of(const std::vector<const RehearsalRun*>& runs) {
    std::map<std::string, int> out;
    for (const RehearsalRun* run : runs) ++out[run->ending];
    return out;
}

void print(const Rehearsal& rehearsal, const Texts& english, bool verbose) {
    fmt::print("{}  nodes {}  branches {}  endings {}  standards {}\n", rehearsal.scenario, share(rehearsal, &Coverage::nodes),
               share(rehearsal, &Coverage::branches), share(rehearsal, &Coverage::endings), rehearsal.applicable.size());
    for (const TraineeKind kind : kTraineeKinds) {
        const auto runs = rehearsal.runs_of(kind);
        if (runs.empty()) continue;
        int passed = 0;
        for (const RehearsalRun* run : runs) passed += run->passed ? 1 : 0;
        const RehearsalRun& first = *runs.front();
        if (runs.size() == 1)
            fmt::print("  {:<13}{:5.1f}  {}  {}\n", name_of(kind), rehearsal.mean_milli(kind) / 1000.0, first.passed ? "passed" : "failed", first.ending);
        else
            fmt::print("  {:<13}{:5.1f}  {} of {} passed; from {:.1f} over {:.1f} to {:.1f}; {}\n", name_of(kind), rehearsal.mean_milli(kind) / 1000.0, passed, runs.size(),
                       rehearsal.quantile_milli(kind, 0) / 1000.0, rehearsal.quantile_milli(kind, 50) / 1000.0, rehearsal.quantile_milli(kind, 100) / 1000.0,
                       names(endings_of(runs), static_cast<int>(runs.size())));
        if (verbose && runs.size() == 1) {
            for (const std::string& id : first.critical) fmt::print("      critical {}\n", id);
            if (!first.lost.empty()) fmt::print("      lost {}\n", fmt::join(first.lost.begin(), first.lost.begin() + static_cast<std::ptrdiff_t>(std::min<std::size_t>(first.lost.size(), 8)), " "));
        }
    }
    if (verbose && !rehearsal.applicable.empty()) fmt::print("  standards {}\n", fmt::join(rehearsal.applicable, " "));
    for (const Message& fault : rehearsal.faults()) fmt::print("  ! {}\n", english.fill(fault));
}

int rehearse_all(const CommonOptions& common, const RehearseOptions& options) {
    const auto content = open_content(common);
    const auto english = open_texts(common, "en");   // the language of this program's own output
    if (!content || !english) return kWorldFailed;
    std::vector<TraineeKind> kinds;
    for (const std::string& name : options.trainees) {
        const auto kind = trainee_named(name);
        if (!kind) {
            tell("There is no trainee " + name + "; there are model plain slow silent parrot stuffer rude overpromiser giveaway random.");
            return kWrongUse;
        }
        kinds.push_back(*kind);
    }
    if (kinds.empty()) kinds.assign(kTraineeKinds.begin(), kTraineeKinds.end());
    std::vector<const Scenario*> scenarios;
    std::vector<const Shift*> shifts;
    for (const std::string& id : options.scenarios) {
        const Scenario* scenario = content->library.find(id);
        const Shift* shift = content->library.find_shift(id);
        if (scenario) scenarios.push_back(scenario);
        else if (shift) shifts.push_back(shift);
        else {
            tell("There is no scenario or shift " + id + "; `peilian-cli list` names them.");
            return kWrongUse;
        }
    }
    if (options.scenarios.empty()) {
        for (const auto& scenario : content->library.scenarios) scenarios.push_back(scenario.get());
        for (const auto& shift : content->library.shifts) shifts.push_back(shift.get());
    }
    if (!options.replies.empty()) {
        if (options.scenarios.empty()) std::erase_if(scenarios, [](const Scenario* scenario) { return scenario->persona.id != "haggler"; });
        return rehearse_replies(*content, scenarios, options.replies, {options.json, options.verbose, options.show});
    }
    int status = kDone;
    std::vector<ShiftRehearsal> rehearsed_shifts;
    for (const Shift* shift : shifts) {
        rehearsed_shifts.push_back(rehearse_shift(*content, *english, *shift, kinds, {options.json, options.verbose, options.show}));
        if (!rehearsed_shifts.back().faults().empty()) status = kFindings;
        if (options.page.html.empty()) rehearsed_shifts.clear();
    }
    // A single kind of trainee is asked for what it does, not for what it leaves.
    const int moves = options.trainees.empty() ? options.scout : 0;
    const int runs = options.runs.value_or(options.scenarios.empty() ? kRunsOfEach : kRunsOfOne);
    std::vector<RehearsalSheet> sheets;
    for (const Scenario* scenario : scenarios) {
        Rehearsal rehearsal = rehearse(*scenario, content->rules(), content->book, kinds, runs, moves);
        if (options.json) fmt::print("{}\n", to_text(to_json(rehearsal, *english)));
        else print(rehearsal, *english, options.verbose);
        for (const RehearsalRun& run : rehearsal.runs) {
            if (!options.show || run.kind == TraineeKind::random) continue;
            fmt::print("\n== {} ==\n{}{}", name_of(run.kind), chat(run.transcript, *scenario), review(run.assessment, content->book, run.transcript));
        }
        if (!rehearsal.faults().empty()) status = kFindings;
        if (!options.page.html.empty()) sheets.push_back({scenario, std::move(rehearsal), ""});
    }
    if (options.page.html.empty()) return status;
    const auto texts = open_texts(common, options.page.lang);
    if (!texts) return kWorldFailed;
    const int written = write_rehearsal_page(*texts, options.page.html, std::move(sheets), rehearsed_shifts, content->book);
    return written == kDone ? status : written;
}

}  // namespace

void add_rehearse(CLI::App& app, const CommonOptions& common, int& status) {
    CLI::App* command = app.add_subcommand("rehearse", "Synthetic trainees play scenarios and shifts: coverage and scores");
    auto options = std::make_shared<RehearseOptions>();
    command->add_option("SCENARIO", options->scenarios, "Ids of scenarios or shifts; all when left out");
    command->add_option("--trainee", options->trainees, "Only these: model plain slow silent parrot stuffer rude overpromiser giveaway random");
    command->add_option("--runs", options->runs, "Runs of the random trainee (default: 100; 16 of each when all are played)")->check(CLI::Range(0, 100000));
    command->add_option("--scout", options->scout, "Most moves of the scout, who looks for what the trainees left; 0: none")->check(CLI::Range(0, 1000000));
    options->page.add_to(*command, "FILE", "Also write a page with table, distributions, coverage and drawn graphs");
    command->add_option("--replies", options->replies, "Instead: say these replies (JSON lines with \"agent_reply\" or \"reply\") to the hagglers, or to the buyers of SCENARIO")->type_name("FILE");
    command->add_flag("--json", options->json, "One JSON line per scenario or shift");
    command->add_flag("--verbose", options->verbose, "Also what each trainee lost");
    command->add_flag("--show", options->show, "Also the chats and reviews");
    command->callback([&common, &status, options] { status = rehearse_all(common, *options); });
}

}  // namespace peilian::cli
