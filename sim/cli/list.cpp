// peilian-cli list: what there is to play and to grade by, and what of the sources is in it.
#include <cstdio>
#include <memory>

#include <CLI/CLI.hpp>
#include <fmt/format.h>

#include "cli/commands.h"
#include "cli/content.h"
#include "cli/list_coverage.h"

namespace peilian::cli {
namespace {

std::string_view stage_title(std::string_view stage) {
    if (stage == "pre_sale") return "售前";
    if (stage == "in_sale") return "售中";
    if (stage == "after_sale") return "售后";
    return "通用";
}

Json to_json(const Content& content) {
    Json scenarios = Json::array(), shifts = Json::array(), rubrics = Json::array(), profiles = Json::array();
    for (const auto& scenario : content.library.scenarios) {
        Json skills = Json::array();
        for (const std::string& skill : scenario->skills) skills.push(skill);
        Json one = Json::object();
        one.set("id", scenario->id).set("title", scenario->title).set("stage", scenario->stage);
        one.set("difficulty", scenario->difficulty).set("minutes", scenario->minutes).set("skills", std::move(skills));
        one.set("persona", scenario->persona.id).set("shop", scenario->shop.id).set("hash", scenario->hash);
        scenarios.push(std::move(one));
    }
    for (const auto& shift : content.library.shifts) {
        Json arrivals = Json::array();
        for (const Arrival& arrival : shift->arrivals) arrivals.push(arrival.scenario->id);
        Json one = Json::object();
        one.set("id", shift->id).set("title", shift->title).set("difficulty", shift->difficulty).set("minutes", shift->minutes);
        shifts.push(one.set("scenarios", std::move(arrivals)).set("hash", shift->hash));
    }
    for (const Rubric& rubric : content.book.rubrics()) {
        Json one = Json::object();
        one.set("id", rubric.id).set("title", rubric.title).set("stage", rubric.stage).set("pass", rubric.pass).set("profile", rubric.profile);
        rubrics.push(std::move(one));
    }
    for (const Profile& profile : content.book.profiles()) {
        Json one = Json::object();
        one.set("id", profile.id).set("title", profile.title).set("extends", profile.extends).set("why", profile.why);
        profiles.push(std::move(one));
    }
    Json out = Json::object();
    out.set("scenarios", std::move(scenarios)).set("shifts", std::move(shifts)).set("rubrics", std::move(rubrics)).set("profiles", std::move(profiles));
    return out;
}

int list(const CommonOptions& common, bool json) {
    const auto content = open_content(common);
    if (!content) return kWorldFailed;
    if (json) {
        fmt::print("{}\n", to_text(to_json(*content)));
        return kDone;
    }
    fmt::print("剧本\n");
    for (const auto& scenario : content->library.scenarios)
        fmt::print("  {:<32} {}  难度 {}  约 {} 分钟  {}\n", scenario->id, stage_title(scenario->stage), scenario->difficulty,
                   scenario->minutes, scenario->title);
    fmt::print("班次\n");
    for (const auto& shift : content->library.shifts)
        fmt::print("  {:<32} {} 位买家  难度 {}  约 {} 分钟  {}\n", shift->id, shift->arrivals.size(), shift->difficulty, shift->minutes, shift->title);
    fmt::print("评分表\n");
    for (const Rubric& rubric : content->book.rubrics())
        fmt::print("  {:<32} {}  及格 {} 分  {}\n", rubric.id, stage_title(rubric.stage), rubric.pass, rubric.title);
    fmt::print("口径\n");
    for (const Profile& profile : content->book.profiles()) fmt::print("  {:<32} {}\n", profile.id, profile.title);
    return kDone;
}

}  // namespace

void add_list(CLI::App& app, const CommonOptions& common, int& status) {
    CLI::App* command = app.add_subcommand("list", "Scenarios, shifts, rubrics and profiles with their titles; or where the sources' requirements are");
    auto json = std::make_shared<bool>(false);
    auto what = std::make_shared<std::string>();
    command->add_option("WHAT", *what, "coverage: where each requirement of the sources is")->check(CLI::IsMember({"coverage"}));
    command->add_flag("--json", *json, "One JSON object");
    command->callback([&common, &status, json, what] { status = what->empty() ? list(common, *json) : list_coverage(common, *json); });
}

}  // namespace peilian::cli
