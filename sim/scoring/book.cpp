#include <algorithm>

#include "files/content_hash.h"
#include "scoring/book_loading.h"

namespace peilian {
namespace {

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
    BookLoading loading(lexicon, needs, diagnostics);
    for (const AuthoredFile& file : files) {
        if (file.kind == FileKind::standards) loading.standards(file);
    }
    const auto of_kind = [&](FileKind kind) {
        std::vector<const AuthoredFile*> out;
        for (const AuthoredFile& file : files) {
            if (file.kind == kind) out.push_back(&file);
        }
        return out;
    };
    loading.profiles(of_kind(FileKind::profile));
    loading.rubrics(of_kind(FileKind::rubric));
    Scorebook out;
    out.compiled_ = std::make_shared<const Compiled>(std::move(loading.book));
    return out;
}

std::vector<AuthoredFile> read_standards(const std::string& folder, const Schemas& schemas, Diagnostics& diagnostics) {
    Diagnostics found;
    std::vector<AuthoredFile> files = read_authored_below(folder, schemas, found);
    std::erase_if(files, [](const AuthoredFile& file) { return file.kind == FileKind::needs; });
    std::erase_if(found, [](const Diagnostic& each) { return each.file.ends_with("/needs.json"); });   // the library tells
    diagnostics.insert(diagnostics.end(), found.begin(), found.end());
    return files;
}

Scorebook load_scorebook(const std::string& folder, const Schemas& schemas, const Lexicon& lexicon, const NeedsTable& needs, Diagnostics& diagnostics) {
    return Scorebook::load(read_standards(folder, schemas, diagnostics), lexicon, needs, diagnostics);
}

const std::vector<Standard>& Scorebook::standards() const { return compiled_->standards; }
const std::vector<Rubric>& Scorebook::rubrics() const { return compiled_->rubrics; }
const std::vector<Profile>& Scorebook::profiles() const { return compiled_->profiles; }

const Standard* Scorebook::find_standard(std::string_view id) const {
    const std::size_t at = compiled_->index_of(id);
    return at < compiled_->standards.size() ? &compiled_->standards[at] : nullptr;
}

const Standard* Scorebook::find_standard(std::string_view id, const Rubric& rubric) const {
    for (const std::size_t at : compiled_->standards_of(rubric)) {
        if (compiled_->standard(at).id == id) return &compiled_->standard(at);
    }
    return nullptr;
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
