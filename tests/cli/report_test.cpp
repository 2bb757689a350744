// Pages of what was played and recorded.
#include <algorithm>

#include "cli/running.h"

using namespace peilian;
using namespace peilian::test;

TEST_CASE("play writes the page of what was played, and the same bytes again", "[cli][report]") {
    const Scratch scratch;
    const fs::path page = scratch.path / "page.html";
    const Ran played = run(scratch, "play haggler-canvas-shoes --inputs '" + kBad + "' --trainee 小北 --html '" + page.string() + "'");
    CHECK(played.status == 1);
    CHECK(played.out.find("评分结果") != std::string::npos);
    const std::string html = text_of(page);
    CHECK(html.starts_with("<!doctype html>\n<html lang=\"zh-CN\">"));
    CHECK(html.find("小北") != std::string::npos);
    CHECK(html.find("class=\"model\"") != std::string::npos);   // what could have been said
    CHECK(html.find("line class=\"mood\"") == std::string::npos);
    CHECK(html.find("class=\"mood\"") != std::string::npos);
    CHECK_FALSE(fs::exists(page.string() + ".part"));
    CHECK(run(scratch, "play haggler-canvas-shoes --inputs '" + kBad + "' --trainee 小北 --html -").out == html);
    CHECK(run(scratch, "play haggler-canvas-shoes --inputs '" + kBad + "' --html - --lang en").out.find("<html lang=\"en\">") != std::string::npos);
    CHECK(run(scratch, "play haggler-canvas-shoes --inputs '" + kBad + "' --lang fr --html -").status == 2);
    CHECK(run(scratch, "play haggler-canvas-shoes --inputs '" + kBad + "' --html /nowhere/at/all.html").status == 3);
}

TEST_CASE("report lists attempts and writes their pages", "[cli][report]") {
    const Scratch scratch;
    CHECK(run(scratch, "report").out.empty());
    CHECK(run(scratch, "play haggler-canvas-shoes --inputs '" + kGood + "' --record --trainee 小北").status == 0);
    CHECK(run(scratch, "play first-two --inputs '" + kRoot + "/tests/playthroughs/shifts/first-two/bad.jsonl' --record --trainee 小南").status == 1);
    const Ran list = run(scratch, "report");
    CHECK(list.status == 0);
    CHECK(std::count(list.out.begin(), list.out.end(), '\n') == 2);
    CHECK(list.out.find("帆布鞋：老顾客要五折") != std::string::npos);
    const Json one = parsed(run(scratch, "report --json --trainee 小北").out);
    const std::string id = one["id"].as_string();
    REQUIRE_FALSE(id.empty());
    CHECK(one["passed"].as_bool());
    CHECK(run(scratch, "report " + id).out.find("评分结果") != std::string::npos);
    CHECK(parsed(run(scratch, "report --json " + id).out)["assessment"]["passed"].as_bool());

    const std::string page = run(scratch, "report " + id + " --html -").out;
    CHECK(page.find("小北") != std::string::npos);
    CHECK(page.find("class=\"remark\"") == std::string::npos);   // intact, and nothing has changed
    const fs::path folder = scratch.path / "pages";
    CHECK(run(scratch, "report --html '" + folder.string() + "'").status == 0);
    CHECK(text_of(folder / (id + ".html")) == page);
    const std::string index = text_of(folder / "index.html");
    CHECK(index.find("href=\"" + id + ".html\"") != std::string::npos);
    CHECK(index.find("小南") != std::string::npos);
    CHECK(std::distance(fs::directory_iterator(folder), {}) == 3);
    CHECK(run(scratch, "report nothing --html -").status == 1);
    CHECK(run(scratch, "report --html -").status == 2);   // two pages for one output
}
