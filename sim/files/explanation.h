// What each diagnostic code means, told to the people who write the files.
#pragma once
#include <span>
#include <string_view>
#include <vector>

namespace peilian {

/// One paragraph, two examples and a remedy. Several codes share one when the mistake is the same in several kinds of file.
///
/// An example is JSON: a whole file when it has a "format", else those members that matter, from the root of a file of the first
/// code's kind. Tests hold the examples against the program: the wrong one brings about the first code, the right one no error and
/// not that code. (What cannot stand in a file, such as a path, is told in words.)
struct Explanation {
    std::string_view codes;    ///< "SC0010 PE0010 ST0010"
    std::string_view meaning;  ///< what it is, and how it hurts the trainee or the author
    std::string_view wrong, right;
    std::string_view mending;
};

/// Null pointer for a code that nobody reports. Upper and lower case are the same.
const Explanation* find_explanation(std::string_view code);

/// The title of the code in the registry; empty for an unknown one.
std::string_view title_of_code(std::string_view code);

/// All of them, in the order of the files in explanations/.
std::vector<const Explanation*> all_explanations();

/// One table per file in explanations/.
std::span<const Explanation> explanations_of_files();
std::span<const Explanation> explanations_of_conditions();
std::span<const Explanation> explanations_of_scripts();
std::span<const Explanation> explanations_of_bargains();
std::span<const Explanation> explanations_of_shops();
std::span<const Explanation> explanations_of_lexicons();
std::span<const Explanation> explanations_of_standards();

}  // namespace peilian
