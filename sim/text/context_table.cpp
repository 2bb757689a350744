// Build-time program: the weights of context as a table of C++.
#include <algorithm>
#include <cstddef>
#include <fstream>
#include <iostream>
#include <sstream>
#include <string>

#include "base/utf8.h"
#include "text/context_features.h"

/// Usage: context_table CONTEXT.TXT OUTPUT. For each decision a line `name weight` with what every place begins with, then a line
/// for each shape, in the order of kContextShapes, of characters and weight by turns.
int main(int argc, char** argv) {
    using namespace peilian;
    if (argc != 3) return 2;
    std::ifstream in(argv[1], std::ios::binary);
    std::ofstream out(argv[2], std::ios::binary);
    std::string line;
    for (int number = 1; std::getline(in, line); ++number) {
        const auto fail = [&](const std::string& what) {
            std::cerr << argv[1] << ":" << number << ": " << what << "\n";
            return 1;
        };
        std::istringstream head(line);
        std::string name;
        int weight = 0;
        const auto known = head >> name >> weight ? std::ranges::find(kDecisionNames, name) : kDecisionNames.end();
        if (known == kDecisionNames.end()) return fail("no decision and its weight");
        const auto decision = static_cast<Decision>(known - kDecisionNames.begin());
        out << "{" << context_feature(decision, kContextShapes.size(), {}) << "U, " << weight << "},\n";
        for (std::size_t shape = 0; shape < kContextShapes.size(); ++shape) {
            ++number;
            if (!std::getline(in, line)) return fail("fewer lines than shapes");
            std::istringstream words(line);
            std::string characters;
            while (words >> characters >> weight) out << "{" << context_feature(decision, shape, decode_utf8(characters)) << "U, " << weight << "},\n";
            if (!words.eof()) return fail("no pairs of characters and weight");
        }
    }
    return out.flush() ? 0 : 1;
}
