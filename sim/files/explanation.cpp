#include "files/explanation.h"

#include <algorithm>
#include <cctype>

#include "files/codes.h"

namespace peilian {
namespace {

bool same_letters(std::string_view a, std::string_view b) {
    return std::equal(a.begin(), a.end(), b.begin(), b.end(),
                      [](unsigned char x, unsigned char y) { return std::toupper(x) == std::toupper(y); });
}

bool is_about(const Explanation& explanation, std::string_view code) {
    for (std::string_view rest = explanation.codes; !rest.empty();) {
        const std::size_t end = std::min(rest.find(' '), rest.size());
        if (same_letters(rest.substr(0, end), code)) return true;
        rest.remove_prefix(std::min(end + 1, rest.size()));
    }
    return false;
}

}  // namespace

std::vector<const Explanation*> all_explanations() {
    std::vector<const Explanation*> all;
    for (const auto table : {explanations_of_files(), explanations_of_conditions(), explanations_of_scripts(), explanations_of_bargains(), explanations_of_shops(),
                             explanations_of_lexicons(), explanations_of_standards()})
        for (const Explanation& each : table) all.push_back(&each);
    return all;
}

const Explanation* find_explanation(std::string_view code) {
    const auto all = all_explanations();
    const auto found = std::find_if(all.begin(), all.end(), [&](const Explanation* each) { return is_about(*each, code); });
    return found == all.end() ? nullptr : *found;
}

std::string_view title_of_code(std::string_view code) {
    const auto* found = std::find_if(std::begin(kCodes), std::end(kCodes), [&](const CodeTitle& each) { return same_letters(each.code, code); });
    return found == std::end(kCodes) ? std::string_view{} : found->title;
}

}  // namespace peilian
