// The explanations of codes: one for each, and their examples do what they say.
#include <catch2/catch_test_macros.hpp>

#include <algorithm>
#include <map>
#include <sstream>

#include "files/codes.h"
#include "files/explanation.h"
#include "scenario/findings.h"

namespace peilian {
namespace {

std::vector<std::string> codes_of(const Explanation& explanation) {
    std::istringstream words{std::string(explanation.codes)};
    std::vector<std::string> codes;
    for (std::string code; words >> code;) codes.push_back(code);
    return codes;
}

/// The members of `part` in place of those of `whole`, objects in depth. Of nodes each is replaced as a whole.
Json merged(Json whole, const Json& part, bool replace = false) {
    if (!whole.is_object() || !part.is_object()) return part;
    for (const Json::Member& member : part.members()) {
        const Json* old = replace ? nullptr : whole.find(member.key);
        whole.set(member.key, old ? merged(*old, member.value, member.key == "nodes") : member.value);
    }
    return whole;
}

/// The example as a whole file: by itself, or in the place of what a good file of that kind says.
std::string whole_file(std::string_view example, const std::string& code) {
    if (example.find("\"format\"") != std::string_view::npos) return std::string(example);
    static const std::map<std::string, std::string> kGood{{"SC", "good.json"}, {"PE", "persona.json"}, {"SH", "shop.json"}, {"SF", "good_shift.json"}};
    Diagnostics found;
    Json good = world::file(kGood.at(code.substr(0, 2)), found).root;
    good.set("id", code.starts_with("PE") ? "bad" : "explained");
    // It belongs to a generic node that an example may not lead to.
    std::erase_if(good.members(), [](const Json::Member& member) { return member.key == "model_actions"; });
    const auto part = parse_json(example, "example", "FI0001", found);
    INFO(world::listed(found));
    REQUIRE(part);
    return to_pretty_text(merged(std::move(good), *part));
}

bool has_code(const Diagnostics& found, const std::string& code) {
    return std::any_of(found.begin(), found.end(), [&](const Diagnostic& each) { return each.code == code; });
}

/// What is told in words, because it is about paths and not about what stands in a file.
bool is_of_a_path(const std::string& code) { return code == "FI0002" || code == "FI0003"; }

TEST_CASE("every code has one explanation, and every explanation codes") {
    std::map<std::string, int> explained;
    for (const Explanation* each : all_explanations()) {
        INFO(each->codes);
        for (const std::string& code : codes_of(*each)) ++explained[code];
        CHECK_FALSE(codes_of(*each).empty());
        CHECK(each->meaning.size() > 60);
        CHECK_FALSE(each->wrong.empty());
        CHECK_FALSE(each->right.empty());
        CHECK_FALSE(each->mending.empty());
    }
    for (const CodeTitle& each : kCodes) {
        INFO(each.code);
        CHECK(explained.erase(std::string(each.code)) == 1);
        REQUIRE(find_explanation(each.code));
        CHECK(title_of_code(each.code) == each.title);
    }
    for (const auto& [code, times] : explained) FAIL_CHECK("nobody reports " << code << ", which is explained " << times << " times");
    CHECK_FALSE(find_explanation("SC9999"));
    CHECK(find_explanation("sc0023") == find_explanation("SC0023"));
    CHECK_FALSE(find_explanation("SC00"));
    CHECK_FALSE(find_explanation(""));
}

TEST_CASE("no code is explained twice") {
    std::map<std::string, int> times;
    for (const Explanation* each : all_explanations())
        for (const std::string& code : codes_of(*each)) ++times[code];
    for (const auto& [code, n] : times) {
        INFO(code);
        CHECK(n == 1);
    }
}

TEST_CASE("the wrong example of a code brings it about, the right one does not") {
    for (const Explanation* each : all_explanations()) {
        const std::string code = codes_of(*each).front();
        if (is_of_a_path(code)) continue;
        const Diagnostics wrong = world::findings_of(whole_file(each->wrong, code), "wrong.json");
        const Diagnostics right = world::findings_of(whole_file(each->right, code), "right.json");
        INFO(code << "\n" << world::listed(wrong) << "\n" << world::listed(right));
        CHECK(has_code(wrong, code));
        CHECK_FALSE(has_code(right, code));
        CHECK_FALSE(has_errors(right));
    }
}

}  // namespace
}  // namespace peilian
