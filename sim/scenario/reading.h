// Reads the parts that scenarios and personas share: lines, outcomes, nodes, endings, model replies.
#pragma once
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "files/json.h"
#include "scenario/names.h"
#include "scenario/scenario.h"

namespace peilian {

/// What reading one file needs to know, and where its findings go.
struct Reading {
    std::string file;
    std::string_view prefix;  ///< "SC" or "PE"
    const Names& names;
    const Lexicon& lexicon;
    const std::vector<Fact>* facts;  ///< null pointer: not known, no fact id is reported
    Diagnostics& diagnostics;
    /// The persona's "bargain": what the bargains of its nodes and of its scenarios leave out.
    struct UsualBargain {
        const Json* block = nullptr;
        std::string file = {};
    } usual = {};

    void report(const std::string& number, const Json& where, std::string message, std::string hint,
                Severity severity = Severity::error) const;
    Place place(const Json& where) const { return {file, where.line, where.column}; }
};

/// The steps that a file defines.
struct Script {
    std::vector<Node> nodes;
    std::vector<Ending> endings;
    std::map<std::string, std::vector<std::string>> model_replies;
    std::map<std::string, std::vector<Place>> model_reply_places;
    std::map<std::string, std::vector<Turn>> model_actions;
};

/// Puts names in place of `{name}`; an unknown one is reported and left as it stands.
std::string read_text(const Json& text, const Reading& reading);
std::vector<Line> read_lines(const Json& lines, const Reading& reading);
Outcome read_outcome(const Json& object, const Reading& reading);
std::vector<Nudge> read_nudges(const Json& nudges, const Reading& reading);
/// Compiles a condition with the names and facts that there are.
Condition read_condition(const Json& when, const Reading& reading);
/// The "bargain" of a node. Names and acts that do not exist are reported; whether its figures agree is check_bargains'.
Bargain read_bargain(const Json& block, const Reading& reading);
/// "nodes", "endings", "model_replies" and "model_actions" of a file.
Script read_script(const Json& root, const Reading& reading);

/// A diagnostic about a place, its code made of the prefix and the number.
Diagnostic finding(std::string_view prefix, std::string_view number, const Place& place, std::string message, std::string hint,
                   Severity severity = Severity::error);

/// Reads a persona with the names of one scenario; its generic nodes go to `script`.
Persona load_persona(const AuthoredFile& file, const Reading& reading, Script& script);

/// Takes over from the persona's script what the scenario can reach and does not define itself; then reports every
/// target that does not exist (0020).
void merge_script(Scenario& scenario, Script generic, Diagnostics& diagnostics);

}  // namespace peilian
