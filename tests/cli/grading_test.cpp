// Grading archives, and measuring the grades.
#include <cmath>
#include <fstream>

#include "cli/running.h"

using namespace peilian;
using namespace peilian::test;

TEST_CASE("grade keeps the order for any number of jobs, and goes on after a broken line") {
    const Scratch scratch;
    std::string logs;
    for (int i = 0; i < 40; ++i) {
        logs += "{\"id\":\"log" + std::to_string(i) + "\",\"turns\":[{\"role\":\"buyer\",\"text\":\"能便宜点吗\"},{\"role\":\"agent\",\"text\":\"抱歉亲,已经是底价了呢,送您一双袜子\"}]}\n";
        if (i == 20) logs += "{\"id\": broken\n";
    }
    const Ran one = run(scratch, "grade --jobs 1", logs), three = run(scratch, "grade --jobs 3", logs);
    CHECK(one.out == three.out);
    CHECK(lines_of(one.out).size() == 40);
    CHECK(parsed(lines_of(one.out)[39])["id"].as_string() == "log39");
    CHECK(one.status == 1);
    CHECK(one.err.find("22") != std::string::npos);
}

TEST_CASE("situations served five ways are graded in the order in which people see them") {
    const Scratch scratch;
    // tests/scoring/README.md has the figures; what is missing to the goal of 95 is misconduct that polite words hide.
    const auto share_in_order = [&](const std::string& hands, int conversations) {
        const Ran measured = run(scratch, "measure score --json '" + kRoot + "'/tests/scoring/ladder/hand_[" + hands + "].jsonl");
        REQUIRE(measured.status == 0);
        const Json score = parsed(measured.out);
        CHECK(score["conversations"].as_number() == conversations);
        return 100 * score["pairs_in_order"].as_number() / score["pairs"].as_number();
    };
    CHECK(share_in_order("a-n", 420) >= 92);
    CHECK(share_in_order("o-r", 120) >= 84);   // told to hide it
}

TEST_CASE("a buyer's message is read after what the agent said, whatever else stands in the line") {
    const Scratch scratch;
    const auto found = [&](const std::string& file, const std::string& text) {
        std::ofstream(scratch.path / file) << text;
        return parsed(run(scratch, "measure acts --json --side buyer --texts '" + scratch.path.string() + "' '" + (scratch.path / file).string() + "'").out)["micro"]["recall"]["hits"].as_integer();
    };
    // 扣1 agrees only where the agent asked for it.
    CHECK(found("alone.jsonl", R"({"text":"扣1","acts":["buyer_agree"]})") == 0);
    CHECK(found("both.jsonl", R"({"text":"扣1","buyer":"扣1","agent":"亲,确认无误请回复1哦","acts":["buyer_agree"]})") == 1);
    std::ofstream(scratch.path / "deeds.jsonl") << R"({"id":"d","turns":[{"role":"agent","text":"亲,确认无误请回复1哦"},{"role":"agent","action":"add_note"},{"role":"system","text":"提示"},{"role":"buyer","text":"扣1"}]})" << "\n";
    CHECK(found("turns.tsv", "deeds\td\t3\tbuyer_agree\n") == 1);
}

TEST_CASE("labels of texts that lie elsewhere: a turn of a dialogue, a single exchange, a turn that is not there") {
    const Scratch scratch;
    std::ofstream(scratch.path / "chats.jsonl") << R"({"id":"d1","turns":[{"role":"buyer","text":"能便宜点吗"},{"role":"agent","text":"您好"}]})" << "\n"
                                                << R"({"id":"d2","i":4,"prev_agent":"89元","customer":"我要退货","agent_reply":"好的"})" << "\n";
    const fs::path labels = scratch.path / "labels.tsv";
    std::ofstream(labels) << "chats\td1\t0\tbuyer_price_ask,buyer_asks_discount\nchats\td2\t4\tbuyer_refund_ask,buyer_asks_return\n";
    const std::string call = "measure acts --json --side buyer --texts '" + scratch.path.string() + "' '" + labels.string() + "'";
    const Ran measured = run(scratch, call);
    CHECK(measured.status == 0);
    CHECK(parsed(measured.out)["micro"]["n"].as_integer() == 4);
    CHECK(parsed(measured.out)["micro"]["recall"]["hits"].as_integer() == 4);
    // No act, written in either way, is an answer too, and not an act without a name.
    std::ofstream(labels, std::ios::app) << "chats\td1\t0\t-\nchats\td1\t0\t\n";
    CHECK(parsed(run(scratch, call).out)["micro"]["n"].as_integer() == 4);
    std::ofstream(labels, std::ios::app) << "chats\td2\t4\tbuyer_refound_ask\n";
    const Ran misspelt = run(scratch, call);
    CHECK(misspelt.status == 1);
    CHECK(misspelt.err.find(":5: There is no act \"buyer_refound_ask\".") != std::string::npos);
    std::ofstream(labels) << "chats\td1\t0\tbuyer_price_ask\nchats\td2\t5\t-\n";
    const Ran missing = run(scratch, call);
    CHECK(missing.status == 1);
    CHECK(missing.err.find(":2: The set chats has no turn 5 of the dialogue d2.") != std::string::npos);
}

TEST_CASE("ratings of which most are the best still part two groups") {
    const Scratch scratch;
    const auto rated = [](int rating, const char* reply) {
        return R"({"rating":)" + std::to_string(rating) + R"(,"turns":[{"t":0,"role":"buyer","text":"鞋底开胶了怎么办"},{"t":9,"role":"agent","text":")" + reply + R"("}]})" + "\n";
    };
    const std::string good = rated(2, "抱歉亲,给您换一双新的,今天发出"), bad = rated(0, "不知道,别烦我");
    const Json score = parsed(run(scratch, "measure score --json -", bad + good + good + good + good + good).out);
    CHECK(score["auc"].as_number() == 1);
}

TEST_CASE("grade --compare says whose result changes, by how much and why") {
    const Scratch scratch;
    const std::string slow = R"({"id":"slow","turns":[{"t":0,"role":"buyer","text":"能便宜点吗"},{"t":28,"role":"agent","text":"抱歉亲,已经是底价了呢,送您一双袜子"}]})";
    const std::string logs = slow + "\nnot json\n" + slow + "\n";
    const Ran text = run(scratch, "grade --compare general pinduoduo -", logs);
    CHECK(text.status == 1);
    CHECK(text.err.find(":2:") != std::string::npos);
    CHECK(text.out.find("slow  ") != std::string::npos);
    CHECK(text.out.find("timeliness.first-response):部分 → 达到") != std::string::npos);
    CHECK(text.out.find("2 段记录中 2 段的结果不同") != std::string::npos);
    const Ran one = run(scratch, "grade --compare general pinduoduo --json", logs), three = run(scratch, "grade --compare general pinduoduo --json --jobs 3", logs);
    CHECK(one.out == three.out);
    REQUIRE(lines_of(one.out).size() == 3);
    const Json first = parsed(lines_of(one.out)[0]), summary = parsed(lines_of(one.out)[2])["summary"];
    CHECK(first["causes"].items().size() > 0);
    CHECK(std::abs(first["change"].as_number() - (first["after"]["points"].as_number() - first["before"]["points"].as_number())) < 1e-6);
    CHECK(summary["changed"].as_integer() == 2);
    CHECK(summary["standards"]["timeliness.first-response"]["rejudged"].as_integer() == 2);
    const Ran same = run(scratch, "grade --compare general general --json", slow + "\n");
    CHECK(same.status == 0);
    CHECK(lines_of(same.out).size() == 1);
}

TEST_CASE("grade --compare takes the file of a draft for a rubric") {
    const Scratch scratch;
    const std::string slow = R"({"id":"slow","turns":[{"t":0,"role":"buyer","text":"能便宜点吗"},{"t":28,"role":"agent","text":"抱歉亲,已经是底价了呢,送您一双袜子"}]})";
    const std::string draft = (scratch.path / "draft.json").string();
    CHECK(run(scratch, "grade --compare general nonsense", slow + "\n").status == 2);
    CHECK(run(scratch, "grade --compare general /none.json", slow + "\n").status == 3);
    std::ofstream(draft) << R"({"format": "peilian/rubric/1", "id": "general", "title": "草稿", "weights": {"timeliness": 90, "courtesy": 10}, "why": "试一试"})";
    const Ran changed = run(scratch, "grade --compare general '" + draft + "' --json", slow + "\n");
    CHECK(changed.status == 0);
    CHECK(parsed(lines_of(changed.out).at(0))["id"].as_string() == "slow");
    std::ofstream(draft) << R"({"format": "peilian/rubric/1", "id": "general", "title": "草稿", "weights": {"timeliness": 90}, "why": "试一试"})";
    CHECK(run(scratch, "grade --compare general '" + draft + "'", slow + "\n").status == 1);
}

TEST_CASE("grade writes a page for every transcript and an index", "[cli][report]") {
    const Scratch scratch;
    const fs::path folder = scratch.path / "pages";
    const std::string lines = R"({"id":"../../a b","turns":[{"t":0,"role":"buyer","text":"在吗"},{"t":5,"role":"agent","text":"亲,您好"}]})"
                              "\nnonsense\n"
                              R"({"id":"two","turns":[{"role":"buyer","text":"在吗"}]})"
                              "\n";
    const Ran graded = run(scratch, "grade --jobs 2 --html '" + folder.string() + "'", lines);
    CHECK(graded.status == 1);   // one line was broken
    CHECK(graded.err.find("-:2:") != std::string::npos);
    CHECK(graded.out.empty());
    CHECK(text_of(folder / "00001-_._.._a_b.html").find("../../a b") != std::string::npos);
    CHECK(text_of(folder / "00003-two.html").find("<mark") == std::string::npos);
    const std::string index = text_of(folder / "index.html");
    CHECK(index.find("00001-_._.._a_b.html") < index.find("00003-two.html"));
    CHECK(run(scratch, "grade --json --html '" + folder.string() + "'", lines).out == run(scratch, "grade", lines).out);
    CHECK(run(scratch, "grade --compare general strict --html x", lines).status == 2);
}
