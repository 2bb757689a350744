#include "scoring/book_loading.h"

#include <algorithm>

#include "files/content_hash.h"

namespace peilian {
namespace {

bool is_dimension(std::string_view id) { return std::find(kDimensions.begin(), kDimensions.end(), id) != kDimensions.end(); }

StandardSeverity severity_named(std::string_view name) {
    if (name == "critical") return StandardSeverity::critical;
    if (name == "major") return StandardSeverity::major;
    return name == "advice" ? StandardSeverity::advice : StandardSeverity::minor;
}

int usual_points(StandardSeverity severity) {
    switch (severity) {
        case StandardSeverity::advice: return 1;
        case StandardSeverity::minor: return 2;
        case StandardSeverity::major: return 4;
        case StandardSeverity::critical: return 6;
    }
    return 1;
}

Standard standard_from(const Json& json, const std::string& file) {
    Standard s;
    s.id = json.string_or("id", "");
    s.title = json.string_or("title", s.id);
    s.dimension = json.string_or("dimension", "");
    s.severity = severity_named(json.string_or("severity", "minor"));
    s.points = static_cast<int>(json.integer_or("points", usual_points(s.severity)));
    s.bonus = json.bool_or("bonus", false);
    s.own_fault = json.bool_or("own_fault", false);
    s.fine = static_cast<int>(json.integer_or("fine", 0));
    for (const Json& source : json["source"].items()) s.source += (s.source.empty() ? "" : "; ") + source.as_string();
    s.advice = json.string_or("advice", "");
    s.example = json.string_or("example", "");
    s.applies = json["applies"];
    for (const char* kind : {"require", "forbid", "measure"}) {
        if (const Json* check = json.find(kind)) s.check = Json::object().set(kind, *check);
    }
    s.file = file;
    s.line = json.line;
    s.column = json.column;
    return s;
}

/// The base's members, replaced by those of the rubric that extends it. Weights are replaced one by one; being the one
/// that is used by default for a stage is nothing to be handed on.
Json extended(Json base, const Json& rubric) {
    std::erase_if(base.members(), [](const Json::Member& member) { return member.key == "stage"; });
    for (const Json::Member& member : rubric.members()) {
        if (member.key == "extends") continue;
        if (member.key == "weights" && base.find("weights")) {
            Json weights = base["weights"];
            weights.line = member.value.line;
            weights.column = member.value.column;
            for (const Json::Member& weight : member.value.members()) weights.set(weight.key, weight.value);
            base.set("weights", std::move(weights));
        } else {
            base.set(member.key, member.value);
        }
    }
    return base;
}

}  // namespace

void BookLoading::standards(const AuthoredFile& file) {
    for (const Json& json : file.root["standards"].items()) standard(json, file.path);
}

void BookLoading::profiles(std::vector<const AuthoredFile*> files) {
    const auto written = [&](const std::string& id) {
        const std::size_t at = book.index_of(id);
        return at < book.standards.size() ? &written_[at] : nullptr;
    };
    variants_ = Variants(std::move(files), written, diagnostics_);
    for (const AuthoredFile* file : variants_.lineage().files()) {
        const Json& root = file->root;
        book.profiles.push_back({root.string_or("id", ""), root.string_or("title", ""), root.string_or("extends", ""), root.string_or("why", "")});
        for (const Json::Member& change : root["change"].members()) {
            if (const Json* before = written(change.key)) check_change(*before, change, *file);
        }
    }
}

void BookLoading::rubrics(std::vector<const AuthoredFile*> files) {
    const Lineage lineage(std::move(files), diagnostics_);
    for (const AuthoredFile* file : lineage.files()) {
        const auto line = lineage.line_of(file->root["id"].as_string());
        Json root = Json::object();
        for (const AuthoredFile* each : line) root = extended(std::move(root), each->root);
        root.line = file->root.line;
        root.column = file->root.column;
        const bool whole = line.front()->root.find("extends") == nullptr;  // else the base that is missing was told of
        rubric(root, *file, whole);
    }
}

void BookLoading::report(const std::string& file, const Json& at, const char* code, std::string message, std::string hint) {
    diagnostics_.push_back({code, Severity::error, file, at.line, at.column, std::move(message), std::move(hint)});
}

void BookLoading::standard(const Json& json, const std::string& file) {
    Standard s = standard_from(json, file);
    if (book.index_of(s.id) != book.standards.size()) {
        report(file, json["id"], "ST0004", "a standard \"" + s.id + "\" was already given", "give each standard an id of its own");
        return;
    }
    if (!is_dimension(s.dimension)) {
        report(file, json["dimension"], "ST0006", "unknown dimension \"" + s.dimension + "\"", "use timeliness, courtesy, empathy …");
    }
    book.standards.push_back(std::move(s));
    book.compiled.push_back(compile(json, file, diagnostics_));
    written_.push_back(json);
    canonical_.push_back(to_canonical_text(json));
}

CompiledStandard BookLoading::compile(const Json& json, const std::string& file, Diagnostics& diagnostics) const {
    const CheckContext context{lexicon_, needs_, neutral_figures(), file};
    return {compile_occasion(json["applies"], context, diagnostics), compile_check(json, context, diagnostics)};
}

void BookLoading::check_change(const Json& before, const Json::Member& change, const AuthoredFile& file) {
    const Json after = changed(before, change.value);
    const CheckContext context{lexicon_, needs_, neutral_figures(), file.path};
    if (const Json* applies = change.value.find("applies")) compile_occasion(*applies, context, diagnostics_);
    const Json* measure = after.find("measure");
    if (measure && !measure->find("figure")) return;  // told of already
    for (const char* key : {"require", "forbid", "measure", "partly"}) {
        if (!change.value.find(key)) continue;
        compile_check(after, context, diagnostics_);
        break;
    }
}

void BookLoading::rubric(const Json& root, const AuthoredFile& file, bool whole) {
    Rubric r;
    r.id = root.string_or("id", "");
    r.title = root.string_or("title", r.id);
    r.profile = root.string_or("profile", "default");
    r.pass = static_cast<int>(root.integer_or("pass", 80));
    r.hint_cost = static_cast<int>(root.integer_or("hint_cost", 2));
    r.stage = root.string_or("stage", "");
    r.why = root.string_or("why", "");
    if (const Json* profile = file.root.find("profile"); profile && !variants_.lineage().knows(r.profile)) {
        report(file.path, *profile, "ST0020", "there is no profile \"" + r.profile + "\"", "use the id of a file profile_*.json, or leave it out");
    }
    int sum = 0;
    for (const Json::Member& weight : root["weights"].members()) {
        if (!is_dimension(weight.key) && file.root["weights"].find(weight.key)) {
            report(file.path, weight.value, "ST0006", "unknown dimension \"" + weight.key + "\"", "use timeliness, courtesy, empathy …");
        }
        r.weights.emplace_back(weight.key, static_cast<int>(weight.value.as_integer()));
        sum += r.weights.back().second;
    }
    if (sum != 100 && whole && file.root.find("weights")) {
        report(file.path, root["weights"], "ST0007", "the weights add up to " + std::to_string(sum), "weights of a rubric add up to 100");
    }
    for (const Json& id : root["standards"].items()) {
        if (book.index_of(id.as_string()) < book.standards.size()) r.standards.push_back(id.as_string());
        else if (file.root.find("standards")) report(file.path, id, "ST0005", "unknown standard \"" + id.as_string() + "\"", "use an id from the files of standards");
    }
    std::vector<std::size_t> members;
    std::string content = to_canonical_text(root) + needs_.hash;
    const auto take = [&](std::size_t at) {
        if (!variants_.includes(r.profile, book.standards[at].id)) return;
        members.push_back(variant(r.profile, at));
        content += canonical_[members.back()];
    };
    for (const std::string& id : r.standards) take(book.index_of(id));
    if (r.standards.empty()) {
        for (std::size_t i = 0; i < book.standards.size(); ++i) take(i);
    }
    r.hash = sha256_hex(content);
    book.rubrics.push_back(std::move(r));
    book.members.push_back(std::move(members));
}

std::size_t BookLoading::variant(const std::string& profile, std::size_t at) {
    if (!variants_.changes(profile, book.standards[at].id)) return at;
    const Json json = variants_.of(profile, written_[at]);
    std::string canonical = to_canonical_text(json);
    const auto known = std::find(canonical_.begin(), canonical_.end(), canonical);
    if (known != canonical_.end()) return static_cast<std::size_t>(known - canonical_.begin());
    Diagnostics told;  // when the profile was read
    const std::string file = book.standards[at].file;
    book.variants.push_back(standard_from(json, file));
    book.compiled.push_back(compile(json, file, told));
    canonical_.push_back(std::move(canonical));
    return canonical_.size() - 1;
}

}  // namespace peilian
