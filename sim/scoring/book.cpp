#include <algorithm>
#include <array>
#include <set>
#include <string_view>

#include "files/content_hash.h"
#include "scoring/book_compiled.h"

namespace peilian {
namespace {

constexpr std::array<std::string_view, 10> kDimensions{"timeliness", "courtesy", "empathy", "expertise", "honesty",
                                                       "sales", "resolution", "compliance", "process", "composure"};

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

/// Loads all files into one book; keeps the canonical text of each standard for the rubrics' hashes.
class Loading {
public:
    Loading(const Lexicon& lexicon, const NeedsTable& needs, Diagnostics& diagnostics) : lexicon_(lexicon), needs_(needs), diagnostics_(diagnostics) {}

    void standards(const AuthoredFile& file) {
        for (const Json& json : file.root["standards"].items()) standard(json, file.path);
    }

    void rubric(const AuthoredFile& file) {
        const Json& root = file.root;
        Rubric r;
        r.id = root.string_or("id", "");
        r.title = root.string_or("title", r.id);
        r.profile = root.string_or("profile", "taobao");
        r.pass = static_cast<int>(root.integer_or("pass", 80));
        r.hint_cost = static_cast<int>(root.integer_or("hint_cost", 2));
        r.stage = root.string_or("stage", "");
        r.why = root.string_or("why", "");
        int sum = 0;
        for (const Json::Member& weight : root["weights"].members()) {
            if (!is_dimension(weight.key)) {
                report(file.path, weight.value, "ST0006", "unknown dimension \"" + weight.key + "\"", "use timeliness, courtesy, empathy …");
            }
            r.weights.emplace_back(weight.key, static_cast<int>(weight.value.as_integer()));
            sum += r.weights.back().second;
        }
        if (sum != 100) {
            report(file.path, root["weights"], "ST0007", "the weights add up to " + std::to_string(sum), "weights of a rubric add up to 100");
        }
        std::vector<std::size_t> members;
        for (const Json& id : root["standards"].items()) {
            const std::size_t at = book.index_of(id.as_string());
            if (at == book.standards.size()) {
                report(file.path, id, "ST0005", "unknown standard \"" + id.as_string() + "\"", "use an id from the files of standards");
                continue;
            }
            r.standards.push_back(id.as_string());
            members.push_back(at);
        }
        if (r.standards.empty()) {
            for (std::size_t i = 0; i < book.standards.size(); ++i) members.push_back(i);
        }
        std::string content = to_canonical_text(root) + needs_.hash;
        for (const std::size_t i : members) content += canonical_[i];
        r.hash = sha256_hex(content);
        book.rubrics.push_back(std::move(r));
        book.members.push_back(std::move(members));
    }

    Scorebook::Compiled book;

private:
    void report(const std::string& file, const Json& at, const char* code, std::string message, std::string hint) {
        diagnostics_.push_back({code, Severity::error, file, at.line, at.column, std::move(message), std::move(hint)});
    }

    void standard(const Json& json, const std::string& file) {
        Standard s;
        s.id = json.string_or("id", "");
        if (book.index_of(s.id) != book.standards.size()) {
            report(file, json["id"], "ST0004", "a standard \"" + s.id + "\" was already given", "give each standard an id of its own");
            return;
        }
        s.title = json.string_or("title", s.id);
        s.dimension = json.string_or("dimension", "");
        if (!is_dimension(s.dimension)) {
            report(file, json["dimension"], "ST0006", "unknown dimension \"" + s.dimension + "\"", "use timeliness, courtesy, empathy …");
        }
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
        const CheckContext context{lexicon_, needs_, neutral_figures(), file};
        CompiledStandard compiled;
        compiled.occasion = compile_occasion(json["applies"], context, diagnostics_);
        compiled.check = compile_check(json, context, diagnostics_);
        for (const Json::Member& variant : json["profiles"].members()) {
            compiled.variants.emplace(variant.key, compile_check(variant.value, context, diagnostics_));
        }
        book.standards.push_back(std::move(s));
        book.compiled.push_back(std::move(compiled));
        canonical_.push_back(to_canonical_text(json));
    }

    const Lexicon& lexicon_;
    const NeedsTable& needs_;
    Diagnostics& diagnostics_;
    std::vector<std::string> canonical_;
};

/// What is used where no rubric was written: every dimension alike.
const Rubric& plain_rubric() {
    static const Rubric rubric = [] {
        Rubric r;
        r.id = r.title = "plain";
        for (const std::string_view dimension : kDimensions) r.weights.emplace_back(dimension, 10);
        r.hash = sha256_hex("plain");
        return r;
    }();
    return rubric;
}

}  // namespace

std::size_t Scorebook::Compiled::index_of(std::string_view id) const {
    const auto found = std::find_if(standards.begin(), standards.end(), [&](const Standard& s) { return s.id == id; });
    return static_cast<std::size_t>(found - standards.begin());
}

std::vector<std::size_t> Scorebook::Compiled::standards_of(const Rubric& rubric) const {
    std::vector<std::size_t> out;
    for (std::size_t i = 0; i < rubrics.size(); ++i) {
        if (rubrics[i].id == rubric.id && rubrics[i].hash == rubric.hash) return members[i];
    }
    for (const std::string& id : rubric.standards) {
        if (const std::size_t at = index_of(id); at < standards.size()) out.push_back(at);
    }
    if (!rubric.standards.empty()) return out;
    for (std::size_t i = 0; i < standards.size(); ++i) out.push_back(i);
    return out;
}

Scorebook::Scorebook() : compiled_(std::make_shared<const Compiled>()) {}

Scorebook Scorebook::load(const std::vector<AuthoredFile>& files, const Lexicon& lexicon, const NeedsTable& needs, Diagnostics& diagnostics) {
    Loading loading(lexicon, needs, diagnostics);
    for (const AuthoredFile& file : files) {
        if (file.kind == FileKind::standards) loading.standards(file);
    }
    for (const AuthoredFile& file : files) {
        if (file.kind == FileKind::rubric) loading.rubric(file);
    }
    Scorebook out;
    out.compiled_ = std::make_shared<const Compiled>(std::move(loading.book));
    return out;
}

const std::vector<Standard>& Scorebook::standards() const { return compiled_->standards; }
const std::vector<Rubric>& Scorebook::rubrics() const { return compiled_->rubrics; }

const Standard* Scorebook::find_standard(std::string_view id) const {
    const std::size_t at = compiled_->index_of(id);
    return at < compiled_->standards.size() ? &compiled_->standards[at] : nullptr;
}

const Rubric* Scorebook::find_rubric(std::string_view id) const {
    for (const Rubric& rubric : compiled_->rubrics) {
        if (rubric.id == id) return &rubric;
    }
    return nullptr;
}

const Rubric& Scorebook::choose(std::string_view rubric_id, std::string_view stage) const {
    if (const Rubric* named = find_rubric(rubric_id)) return *named;
    for (const Rubric& rubric : compiled_->rubrics) {
        if (!stage.empty() && rubric.stage == stage) return rubric;
    }
    if (const Rubric* general = find_rubric("general")) return *general;
    return compiled_->rubrics.empty() ? plain_rubric() : compiled_->rubrics.front();
}

}  // namespace peilian
