// peilian-cli list: what there is to play and to grade by.
#include <cstdio>
#include <memory>

#include <fmt/format.h>

#include "cli/commands.h"
#include "cli/content.h"

namespace peilian::cli {
namespace {

std::string_view stage_title(std::string_view stage) {
    if (stage == "pre_sale") return "售前";
    if (stage == "in_sale") return "售中";
    if (stage == "after_sale") return "售后";
    return "通用";
}

Json to_json(const Content& content) {
    Json scenarios = Json::array(), rubrics = Json::array();
    for (const auto& scenario : content.library.scenarios) {
        Json skills = Json::array();
        for (const std::string& skill : scenario->skills) skills.push(skill);
        Json one = Json::object();
        one.set("id", scenario->id).set("title", scenario->title).set("stage", scenario->stage);
        one.set("difficulty", scenario->difficulty).set("minutes", scenario->minutes).set("skills", std::move(skills));
        one.set("persona", scenario->persona.id).set("shop", scenario->shop.id).set("hash", scenario->hash);
        scenarios.push(std::move(one));
    }
    for (const Rubric& rubric : content.book.rubrics()) {
        Json one = Json::object();
        one.set("id", rubric.id).set("title", rubric.title).set("stage", rubric.stage).set("pass", rubric.pass);
        rubrics.push(std::move(one));
    }
    Json out = Json::object();
    out.set("scenarios", std::move(scenarios)).set("rubrics", std::move(rubrics));
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
    fmt::print("评分表\n");
    for (const Rubric& rubric : content->book.rubrics())
        fmt::print("  {:<32} {}  及格 {} 分  {}\n", rubric.id, stage_title(rubric.stage), rubric.pass, rubric.title);
    return kDone;
}

}  // namespace

void add_list(CLI::App& app, const CommonOptions& common, int& status) {
    CLI::App* command = app.add_subcommand("list", "Scenarios and rubrics with their titles");
    auto json = std::make_shared<bool>(false);
    command->add_flag("--json", *json, "One JSON object");
    command->callback([&common, &status, json] { status = list(common, *json); });
}

}  // namespace peilian::cli
