#include <catch2/catch_test_macros.hpp>
#include <algorithm>
#include <filesystem>
#include <map>
#include <set>

#include "scoring/kit.h"

using namespace peilian;
using namespace peilian::kit;

TEST_CASE("standards and rubrics of the project load without a finding") {
    const Scorebook& book = real_book();
    CHECK(book.standards().size() >= 45);
    std::map<std::string, int> by_dimension;
    for (const Standard& s : book.standards()) {
        ++by_dimension[s.dimension];
        CHECK(s.id.starts_with(s.dimension + "."));
        CHECK_FALSE(s.advice.empty());
        CHECK_FALSE(s.source.empty());
        CHECK((s.fine == 0 || s.severity == StandardSeverity::critical));
    }
    CHECK(by_dimension.size() == 10);
    for (const char* id : {"general", "pre_sale", "in_sale", "after_sale"}) {
        const Rubric* rubric = book.find_rubric(id);
        REQUIRE(rubric);
        CHECK(rubric->pass == 80);
        CHECK_FALSE(rubric->why.empty());
        CHECK(rubric->hash.size() == 64);
    }
    CHECK(book.choose("", "pre_sale").id == "pre_sale");
    CHECK(book.choose("", "").id == "general");
    CHECK(book.choose("strict", "pre_sale").id == "strict");
}

TEST_CASE("a profile selects the variant where sources contradict each other") {
    const Transcript t = chat({buyer(0, "在吗"), agent(18, "您好")});
    CHECK(criterion(assessed(real_book(), t, "general"), "timeliness.first-response").verdict == Verdict::partly);
    CHECK(criterion(assessed(real_book(), t, "strict"), "timeliness.first-response").verdict == Verdict::missed);
    CHECK(criterion(assessed(real_book(), t, "pinduoduo"), "timeliness.first-response").verdict == Verdict::met);
}

TEST_CASE("bad files of standards and rubrics are found out, with place and hint") {
    namespace fs = std::filesystem;
    Diagnostics ignored;
    const Schemas schemas = Schemas::load(std::string(PEILIAN_SOURCE_DIR) + "/assets/schemas", ignored);
    std::set<std::string> seen;
    for (const std::string& path : json_files_below(std::string(PEILIAN_SOURCE_DIR) + "/tests/bad_files/standards")) {
        const std::string code = fs::path(path).filename().string().substr(0, 6);
        Diagnostics found;
        const auto text = read_file(path, found);
        REQUIRE(text);
        if (const auto file = read_authored(*text, path, schemas, found)) Scorebook::load({*file}, lexicon(), needs(), found);
        INFO(path);
        for (const Diagnostic& d : found) UNSCOPED_INFO(to_text(d));
        const auto hit = std::find_if(found.begin(), found.end(), [&](const Diagnostic& d) { return d.code == code; });
        REQUIRE(hit != found.end());
        CHECK(hit->line > 0);
        CHECK_FALSE(hit->hint.empty());
        CHECK(std::all_of(found.begin(), found.end(), [&](const Diagnostic& d) { return d.code == code; }));
        seen.insert(code);
    }
    CHECK(seen.size() >= 9);
}
