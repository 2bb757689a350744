// Small lexicon, needs and chats for the tests of the scorer.
#pragma once
#include <initializer_list>
#include <string>
#include <string_view>
#include <vector>

#include "scoring/assessment.h"

namespace peilian::kit {

/// One phrase or two per act: enough to write readable chats.
const Lexicon& lexicon();
const NeedsTable& needs();

AuthoredFile parsed(std::string_view json, FileKind kind, std::string path = "test.json");

/// A book of standards (the members of the list "standards") and one rubric "test"; findings must be none.
Scorebook book(std::string_view standards, std::string_view weights, std::string_view rubric_rest = "");
/// The standards and rubrics of the project, with the small lexicon.
const Scorebook& real_book();

/// All of it as people use it, the lexicon too.
struct Shipped {
    Lexicon lexicon;
    NeedsTable needs;
    Scorebook book;
};
const Shipped& shipped();

Turn buyer(double t, std::string text, std::vector<std::string> needs = {}, std::string feeling = "");
Turn agent(double t, std::string text);
Turn action(double t, std::string name, Json args = Json::object());
Turn event(double t, std::string name);
Transcript chat(std::vector<Turn> turns);

Assessment assessed(const Scorebook& book, const Transcript& transcript, std::string_view rubric = "test");
/// The same with everything as people use it.
Assessment judged(const Transcript& transcript, std::string_view rubric = "");
const Criterion& criterion(const Assessment& assessment, std::string_view id);

}  // namespace peilian::kit
