// Synthetic trainees, and scripted buyers beside real ones.
#include <cmath>

#include "cli/running.h"

using namespace peilian;
using namespace peilian::test;

TEST_CASE("synthetic trainees play shifts: the model passes, the slow and the silent fail", "[cli][shift]") {
    const Scratch scratch;
    for (const char* shift : {"first-two", "double-eleven"}) {
        const Ran ran = run(scratch, std::string("rehearse ") + shift + " --trainee model --trainee slow --trainee silent --json");
        CHECK(ran.status == 0);
        const Json json = parsed(ran.out);
        CHECK(json["faults"].items().empty());
        REQUIRE(json["runs"].items().size() == 3);
        CHECK(json["runs"].items()[0]["passed"].as_bool());
        CHECK_FALSE(json["runs"].items()[1]["passed"].as_bool());
        CHECK_FALSE(json["runs"].items()[2]["passed"].as_bool());
    }
}

TEST_CASE("measure realism sets the scripts beside real buyers, and says what a file cannot tell") {
    const Scratch scratch;
    std::string real;
    for (int i = 0; i < 120; ++i)
        real += "{\"turns\":[{\"role\":\"buyer\",\"text\":\"能便宜点吗\"},{\"role\":\"agent\",\"text\":\"不行哦\"},{\"role\":\"buyer\",\"text\":\"好滴\"}]}\n";
    real += "{\"customer\":\"有优惠券吗\",\"agent_reply\":\"没有\"}\n";
    const Ran json = run(scratch, "measure realism --json -", real);
    CHECK(json.status == 0);
    const Json figures = parsed(json.out), scripts = figures["scripts"], people = figures["-"];
    CHECK(people["turns"].as_integer() == 241);
    CHECK(people["length"]["p50"].as_integer() == 5);
    CHECK(people["bubbles_a_turn"].is_null());   // nobody ever sends two: they were joined
    CHECK(people["without_marks"].is_null());    // nobody ever types a mark: they were taken away
    CHECK(std::abs(people["loosely_spelled"].as_number() - 120.0 / 241) < 1e-3);
    CHECK(people["price_asks"].as_integer() == 121);
    CHECK(scripts["bubbles"].as_integer() > 2000);
    CHECK(scripts["bubbles_a_turn"].as_number() > 1.1);
    const Ran one = run(scratch, "measure realism --scenario silent-zaima --json -", real);
    CHECK(parsed(one.out)["scripts"]["bubbles"].as_integer() < 200);
    const Ran table = run(scratch, "measure realism -", real + "{}\n");
    CHECK(table.status == 1);
    CHECK(table.err.find(":122:") != std::string::npos);
    CHECK(table.out.find("stripped") != std::string::npos);
    CHECK(run(scratch, "measure realism --scenario nobody -", real).status == 2);
    CHECK(run(scratch, "measure realism /nowhere.jsonl").status == 3);
}

TEST_CASE("scripted buyers write as people do: short, in several bubbles, mostly without marks") {
    const Scratch scratch;
    const Json scripts = parsed(run(scratch, "measure realism --json -", "{\"customer\":\"在吗\"}\n").out)["scripts"];
    CHECK(scripts["length"]["p50"].as_integer() >= 6);
    CHECK(scripts["length"]["p50"].as_integer() <= 10);
    CHECK(scripts["turns_of_several"].as_number() > 0.2);
    CHECK(scripts["without_marks"].as_number() > 0.8);
}

TEST_CASE("hagglers hear replies that were said elsewhere") {
    const Scratch scratch;
    const Ran heard = run(scratch, "rehearse --json --replies '" + kRoot + "/tests/session/price_replies.jsonl'");
    CHECK(heard.status == 0);
    REQUIRE(lines_of(heard.out).size() >= 2);
    for (const std::string& line : lines_of(heard.out)) {
        const Json one = parsed(line);
        CHECK(one["said"].as_integer() >= 32 * (one["nodes"].as_integer() + 1));
        CHECK(6 * one["offers"].as_integer() > one["said"].as_integer());   // a sixth at least of the own-written replies offer something
        CHECK(one["offers_ignored"].as_integer() == 0);
    }
    CHECK(run(scratch, "rehearse haggler-canvas-shoes --replies -", "{\"agent_reply\":\"便宜5元\"}\n{\"agent_reply\":\"\"}\n").out.find("  1 replies at ") != std::string::npos);
    CHECK(run(scratch, "rehearse --replies -", "{\"said\":\"便宜5元\"}\n").status == 1);
    CHECK(run(scratch, "rehearse --replies /nowhere.jsonl").status == 3);
}

TEST_CASE("rehearse writes a page, with drawings where Graphviz is and without them where it is not") {
    const Scratch scratch;
    const fs::path page = scratch.path / "page.html", bin = scratch.path / "bin";
    const std::string call = "rehearse silent-zaima haggler-canvas-shoes first-two --runs 1 --scout 50 --html '" + page.string() + "'";
    fs::create_directory(bin);
    const std::string path = std::getenv("PATH") ? std::getenv("PATH") : "";
    setenv("PATH", bin.c_str(), 1);
    const Ran without = run(scratch, call);
    CHECK(without.err.find("Graphviz") != std::string::npos);
    const std::string listed = text_of(page);
    CHECK(listed.find("没有 Graphviz") != std::string::npos);
    CHECK(listed.find("id=\"silent-zaima\"") != std::string::npos);
    CHECK(listed.find("id=\"first-two\"") != std::string::npos);

    // One that draws a title for every graph it is given, with ids that would stand in the page twice.
    std::ofstream(bin / "dot") << "#!/bin/sh\nwhile read line; do case $line in digraph*) echo '<?xml version=\"1.0\"?><svg id=\"g\"><title>drawn</title></svg>';; esac; done <\"$2\"\n";
    fs::permissions(bin / "dot", fs::perms::owner_all);
    const Ran with = run(scratch, call);
    setenv("PATH", path.c_str(), 1);
    CHECK(with.err.find("Graphviz") == std::string::npos);
    const std::string drawn = text_of(page);
    CHECK(drawn.find("没有 Graphviz") == std::string::npos);
    CHECK(drawn.find("<svg><title>drawn</title></svg>") != std::string::npos);
    CHECK(drawn.find("<?xml") == std::string::npos);
    CHECK(run(scratch, "rehearse silent-zaima --runs 0 --scout 0 --html /nowhere/page.html").status == 3);

    CHECK(run(scratch, "rehearse silent-zaima --runs 0 --scout 0 --lang en --html '" + page.string() + "'").status <= 1);
    const std::string english = text_of(page);
    CHECK(english.find("<html lang=\"en\">") != std::string::npos);
    CHECK(english.find("Rehearsal of the scenarios") != std::string::npos);
    CHECK(run(scratch, "rehearse silent-zaima --lang en").status == 2);   // of which page?
}
