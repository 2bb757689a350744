// Standards and rubrics: what good service is, and what each part of it weighs.
#pragma once
#include <memory>
#include <string>
#include <vector>

#include "conditions/condition.h"
#include "conditions/needs.h"

namespace peilian {

enum class StandardSeverity { advice, minor, major, critical };

/// One requirement on service. See assets/schemas/standards.schema.json for the written form.
struct Standard {
    std::string id, title, dimension;    ///< dimension: timeliness courtesy empathy expertise honesty sales resolution compliance process composure
    StandardSeverity severity = StandardSeverity::minor;
    int points = 1;
    bool bonus = false;                  ///< can only add
    bool own_fault = false;              ///< only the trainee's own fault brings it up: can only deduct
    int fine = 0;                        ///< percent of the whole that a violation costs on top; critical prohibitions only
    std::string source;                  ///< inventory reference
    std::string advice, example;
    Json applies, check;                 ///< kept as written; compiled form is private to the scorer
    std::string file;
    int line = 0, column = 0;
};

/// One answer to the questions on which the sources contradict each other: which standards it changes or leaves out
/// is in its file. See assets/schemas/profile.schema.json.
struct Profile {
    std::string id, title, extends, why;
};

/// See assets/schemas/rubric.schema.json. One that extends another is given here whole.
struct Rubric {
    std::string id, title, profile;
    std::vector<std::pair<std::string, int>> weights;  ///< dimension → weight, in display order
    std::vector<std::string> standards;                ///< ids; empty: all
    int pass = 80;                                     ///< of 100
    int hint_cost = 2;                                 ///< points per hint
    std::string stage;                                 ///< used by default for this stage; empty: general
    std::string why;                                   ///< why the weights are as they are
    std::string hash;
};

/// All standards, profiles and rubrics of assets/standards, compiled. Immutable, shared.
class Scorebook {
public:
    /// Files of other kinds are left alone.
    static Scorebook load(const std::vector<AuthoredFile>& files, const Lexicon& lexicon, const NeedsTable& needs, Diagnostics& diagnostics);
    Scorebook();
    const std::vector<Standard>& standards() const;
    const std::vector<Rubric>& rubrics() const;
    const std::vector<Profile>& profiles() const;
    /// The standard as written.
    const Standard* find_standard(std::string_view id) const;
    /// The same as the rubric's profile wants it; null pointer when the rubric leaves it out.
    const Standard* find_standard(std::string_view id, const Rubric& rubric) const;
    const Rubric* find_rubric(std::string_view id) const;
    /// The rubric named, else the one for the stage, else "general".
    const Rubric& choose(std::string_view rubric_id, std::string_view stage) const;

    struct Compiled;
    const Compiled& compiled() const { return *compiled_; }

private:
    std::shared_ptr<const Compiled> compiled_;
};

/// The files of assets/standards, without the table of needs: that one is the library's.
std::vector<AuthoredFile> read_standards(const std::string& folder, const Schemas& schemas, Diagnostics& diagnostics);

/// The book of those files.
Scorebook load_scorebook(const std::string& folder, const Schemas& schemas, const Lexicon& lexicon, const NeedsTable& needs, Diagnostics& diagnostics);

}  // namespace peilian
