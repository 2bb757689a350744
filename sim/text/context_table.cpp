// Build-time program: the weights of context as a table of C++.
#include <algorithm>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <fstream>
#include <iostream>
#include <map>
#include <sstream>
#include <string>
#include <utility>
#include <vector>

#include "base/utf8.h"
#include "text/context_features.h"

namespace {

using namespace peilian;

using Rows = std::map<std::pair<Decision, std::u32string>, ContextRow>;

ContextGram gram_of(const Rows::key_type& key) {
    ContextGram gram = context_gram(key.first);
    for (const char32_t c : key.second) gram = with_next(gram, c);
    return gram;
}

/// Less than two thirds full. Nothing when two of the rows cannot be told apart.
std::vector<ContextRow> table_of(const Rows& rows, int& bits) {
    bits = std::bit_width(rows.size() * 3 / 2);
    std::vector<ContextRow> table(std::size_t{1} << bits);
    for (const auto& [key, row] : rows) {
        const ContextGram gram = gram_of(key);
        if (row_of(table.data(), bits, gram) != nullptr) return {};
        std::size_t slot = spread(gram) >> (64 - bits);
        while (table[slot].tag != 0) slot = (slot + 1) & (table.size() - 1);
        table[slot] = row;
        table[slot].tag = tag_of(spread(gram));
    }
    return table;
}

void write(std::ostream& out, const std::vector<int>& intercepts, int bits, const std::vector<ContextRow>& table) {
    out << "constexpr int kIntercepts[] = {";
    for (const int intercept : intercepts) out << intercept << ", ";
    out << "};\nconstexpr int kBits = " << bits << ";\nconstexpr ContextRow kTable[] = {\n";
    for (const ContextRow& row : table) {
        if (row.tag == 0) {
            out << "{},\n";
            continue;
        }
        out << "{" << row.tag << "U, {";
        for (const std::int16_t weight : row.weights) out << weight << ", ";
        out << "}},\n";
    }
    out << "};\n";
}

}  // namespace

/// Usage: context_table CONTEXT.TXT OUTPUT. For each decision a line `name weight` with what every place begins with, then a line
/// for each shape, in the order of kContextShapes, of characters and weight by turns.
int main(int argc, char** argv) {
    if (argc != 3) return 2;
    std::ifstream in(argv[1], std::ios::binary);
    std::ofstream out(argv[2], std::ios::binary);
    std::vector<int> intercepts(kDecisionNames.size(), 0);
    Rows rows;
    std::string line;
    int number = 1;
    const auto fail = [&](const std::string& what) {
        std::cerr << argv[1] << ":" << number << ": " << what << "\n";
        return 1;
    };
    for (; std::getline(in, line); ++number) {
        std::istringstream head(line);
        std::string name;
        int weight = 0;
        const auto known = head >> name >> weight ? std::ranges::find(kDecisionNames, name) : kDecisionNames.end();
        if (known == kDecisionNames.end()) return fail("no decision and its weight");
        const auto decision = static_cast<Decision>(known - kDecisionNames.begin());
        intercepts[static_cast<std::size_t>(decision)] = weight;
        for (std::size_t shape = 0; shape < kContextShapes.size(); ++shape) {
            ++number;
            if (!std::getline(in, line)) return fail("fewer lines than shapes");
            std::istringstream words(line);
            std::string characters;
            while (words >> characters >> weight) {
                if (weight != static_cast<std::int16_t>(weight)) return fail("a weight beyond 32767");
                rows[{decision, decode_utf8(characters)}].weights[shape - first_shape_of(kContextShapes[shape].length)] = static_cast<std::int16_t>(weight);
            }
            if (!words.eof()) return fail("no pairs of characters and weight");
        }
    }
    int bits = 0;
    const std::vector<ContextRow> table = table_of(rows, bits);
    if (table.empty()) return fail("two rows that the table cannot tell apart; spread grams otherwise");
    write(out, intercepts, bits, table);
    return out.flush() ? 0 : 1;
}
