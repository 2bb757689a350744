#include "scoring/coverage.h"

#include <algorithm>
#include <set>

#include "scoring/measures.h"

namespace peilian {
namespace {

class Reading {
public:
    Reading(const AuthoredFile& file, const Scorebook& book, Diagnostics& diagnostics) : file_(file), book_(book), diagnostics_(diagnostics) {}

    RequirementCoverage read() {
        std::vector<CoverageRow> beyond;
        for (const Json& entry : file_.root["beyond"].items()) {
            CoverageRow row = row_from(entry, "");
            row.standards = names(entry["id"], "ST0005", "standard", [&](const std::string& id) { return book_.find_standard(id) != nullptr; });
            if (once(entry)) beyond.push_back(std::move(row));
        }
        for (const Json& section : file_.root["sections"].items()) {
            const std::string id = section.string_or("id", "");
            out_.sections.emplace_back(id, section.string_or("title", ""));
            if (section.bool_or("of_standards", false)) add_standards(id);
            for (const Json& entry : section["rows"].items()) {
                if (once(entry)) out_.rows.push_back(row_from(entry, id));
            }
        }
        for (CoverageRow& row : beyond) {
            if (const Standard* standard = book_.find_standard(row.id)) row.title = standard->title, row.source = standard->source;
            out_.rows.push_back(std::move(row));
        }
        return std::move(out_);
    }

private:
    void report(const Json& at, const char* code, std::string message, std::string hint) {
        diagnostics_.push_back({code, Severity::error, file_.path, at.line, at.column, std::move(message), std::move(hint)});
    }

    bool once(const Json& entry) {
        const std::string id = entry.string_or("id", "");
        if (seen_.insert(id).second) return true;
        report(entry["id"], "ST0004", "\"" + id + "\" is accounted for already", "say in one place where it is; a standard needs no row of its own");
        return false;
    }

    void add_standards(const std::string& section) {
        for (const Standard& standard : book_.standards()) {
            if (!seen_.insert(standard.id).second) continue;  // beyond
            CoverageRow row;
            row.id = standard.id;
            row.section = section;
            row.title = standard.title;
            row.standards = {standard.id};
            row.source = standard.source;
            out_.rows.push_back(std::move(row));
        }
    }

    template <typename Known>
    std::vector<std::string> names(const Json& value, const char* code, const std::string& kind, Known known) {
        std::vector<std::string> out;
        const auto take = [&](const Json& item) {
            out.push_back(item.as_string());
            if (!known(item.as_string())) report(item, code, "unknown " + kind + " \"" + item.as_string() + "\"", "use the id of a " + kind + " that there is");
        };
        if (value.is_string()) take(value);
        for (const Json& item : value.items()) take(item);
        return out;
    }

    CoverageRow row_from(const Json& entry, const std::string& section) {
        CoverageRow row;
        row.id = entry.string_or("id", "");
        row.section = section;
        row.title = entry.string_or("title", "");
        row.where = entry.string_or("where", "");
        row.reason = entry.string_or("reason", "");
        for (const Json& source : entry["source"].items()) row.source += (row.source.empty() ? "" : "; ") + source.as_string();
        for (const Json& id : entry["scenarios"].items()) row.scenarios.push_back(id.as_string());
        row.standards = names(entry["standards"], "ST0005", "standard", [&](const std::string& id) { return book_.find_standard(id) != nullptr; });
        row.rubrics = names(entry["rubrics"], "ST0020", "rubric", [&](const std::string& id) { return book_.find_rubric(id) != nullptr; });
        row.profiles = names(entry["profiles"], "ST0020", "profile", [&](const std::string& id) {
            return std::any_of(book_.profiles().begin(), book_.profiles().end(), [&](const Profile& profile) { return profile.id == id; });
        });
        row.figures = names(entry["figures"], "ST0008", "figure", [](const std::string& id) { return measure_named(id).has_value(); });
        return row;
    }

    const AuthoredFile& file_;
    const Scorebook& book_;
    Diagnostics& diagnostics_;
    RequirementCoverage out_;
    std::set<std::string> seen_;
};

}  // namespace

RequirementCoverage load_coverage(const AuthoredFile& file, const Scorebook& book, Diagnostics& diagnostics) { return Reading(file, book, diagnostics).read(); }

}  // namespace peilian
