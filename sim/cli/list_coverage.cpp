// peilian-cli list coverage: where each requirement of the sources is.
#include "cli/list_coverage.h"

#include <fmt/format.h>

#include "cli/commands.h"
#include "cli/content.h"
#include "scoring/coverage.h"

namespace peilian::cli {
namespace {

std::string_view where_title(std::string_view where) {
    if (where == "quiz") return "题目";
    if (where == "reading") return "读物";
    if (where == "shift") return "班次";
    if (where == "records") return "统计";
    if (where == "left_out") return "不收";
    return where;
}

std::string joined(const std::vector<std::string>& ids) {
    std::string out;
    for (const std::string& id : ids) out += (out.empty() ? "" : "、") + id;
    return out;
}

/// "标准 a、b;剧本 c"
std::string places(const CoverageRow& row) {
    std::string out;
    const auto add = [&](const char* what, const std::vector<std::string>& ids) {
        if (!ids.empty()) out += (out.empty() ? "" : ";") + std::string(what) + " " + joined(ids);
    };
    add("标准", row.standards);
    add("剧本", row.scenarios);
    add("评分表", row.rubrics);
    add("口径", row.profiles);
    add("指标", row.figures);
    if (!row.where.empty()) out += (out.empty() ? "" : ";") + std::string(where_title(row.where));
    return out;
}

Json ids_to_json(const std::vector<std::string>& ids) {
    Json out = Json::array();
    for (const std::string& id : ids) out.push(id);
    return out;
}

Json to_json(const CoverageRow& row) {
    Json out = Json::object();
    out.set("id", row.id).set("section", row.section).set("title", row.title);
    out.set("standards", ids_to_json(row.standards)).set("scenarios", ids_to_json(row.scenarios)).set("rubrics", ids_to_json(row.rubrics));
    out.set("profiles", ids_to_json(row.profiles)).set("figures", ids_to_json(row.figures));
    out.set("where", row.where).set("reason", row.reason).set("source", row.source);
    return out;
}

void print_section(const RequirementCoverage& coverage, const std::string& section, const std::string& title) {
    std::size_t all = 0, judged = 0;
    for (const CoverageRow& row : coverage.rows) {
        if (row.section == section) ++all, judged += row.judged() ? 1 : 0;
    }
    if (all == 0) return;
    fmt::print("{}{}{}（{} 条，{} 条评分）\n", section, section.empty() ? "" : " ", title, all, judged);
    for (const CoverageRow& row : coverage.rows) {
        if (row.section != section) continue;
        fmt::print("  {:<32} {}\n      {}\n", row.id, row.title, places(row));
        if (!row.reason.empty()) fmt::print("      {}\n", row.reason);
        fmt::print("      来源 {}\n", row.source);
    }
}

}  // namespace

int list_coverage(const CommonOptions& common, bool json) {
    std::string error;
    const auto found = open_places(common, error);
    if (!found) {
        tell(error);
        return kWorldFailed;
    }
    const Content content = load_content(*found);
    Diagnostics diagnostics = content.diagnostics;
    const std::string path = found->assets + "/standards/coverage.json";
    const auto text = read_file(path, diagnostics);
    const auto file = text ? read_authored(*text, path, content.library.schemas, diagnostics) : std::nullopt;
    if (!file || file->kind != FileKind::coverage) {
        tell(diagnostics, false);
        tell("There is no usable table of coverage at " + path + ".");
        return kWorldFailed;
    }
    const RequirementCoverage coverage = load_coverage(*file, content.book, diagnostics);
    int status = kDone;
    for (const CoverageRow& row : coverage.rows) {
        for (const std::string& id : row.scenarios) {
            if (content.library.find(id)) continue;
            tell(row.id + " names a scenario " + id + ", which there is not.");
            status = kFindings;
        }
    }
    tell(diagnostics, false);
    if (has_errors(diagnostics)) status = kFindings;
    if (json) {
        Json rows = Json::array();
        for (const CoverageRow& row : coverage.rows) rows.push(to_json(row));
        fmt::print("{}\n", to_text(Json::object().set("rows", std::move(rows))));
        return status;
    }
    for (const auto& [id, title] : coverage.sections) print_section(coverage, id, title);
    print_section(coverage, "", "来源之外的标准");
    return status;
}

}  // namespace peilian::cli
