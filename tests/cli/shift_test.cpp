// Shifts on the command line.
#include <algorithm>

#include "cli/running.h"

using namespace peilian;
using namespace peilian::test;

TEST_CASE("a shift is listed, played from inputs, recorded and verified", "[cli][shift]") {
    const Scratch scratch;
    const std::string good = kRoot + "/tests/playthroughs/shifts/first-two/good.jsonl";
    const Json list = parsed(run(scratch, "list --json").out);
    REQUIRE(list["shifts"].items().size() >= 6);
    CHECK(list["shifts"].items().front()["id"].as_string() == "first-two");
    CHECK(list["shifts"].items().front()["scenarios"].items().size() == 2);

    const Ran played = run(scratch, "play first-two --inputs '" + good + "' --json --record --trainee 小北");
    INFO(played.err);
    CHECK(played.status == 0);
    const Json json = parsed(played.out);
    CHECK(json["shift"].as_string() == "first-two");
    REQUIRE(json["chats"].items().size() == 2);
    CHECK(json["chats"].items()[1]["arrived_s"].as_number() >= 30);
    CHECK(json["assessment"]["passed"].as_bool());
    CHECK(json["assessment"]["desk"]["figures"].items().size() == 7);
    CHECK(run(scratch, "play first-two --inputs '" + good + "' --json").out.find(to_text(json["chats"])) != std::string::npos);

    const Ran verified = run(scratch, "verify --json");
    CHECK(verified.status == 0);
    const Json stored = parsed(verified.out);
    CHECK(stored["scenario"].as_string() == "shift:first-two");
    CHECK(stored["intact"].as_bool());
}

TEST_CASE("the transcripts of a shift are what grade takes, one line for each chat", "[cli][shift]") {
    const Scratch scratch;
    const Ran played = run(scratch, "play first-two --inputs '" + kRoot + "/tests/playthroughs/shifts/first-two/bad.jsonl' --transcript '" + (scratch.path / "t.jsonl").string() + "'");
    CHECK(played.status == 1);
    CHECK(played.out.find("班次结果") != std::string::npos);
    CHECK(played.out.find("30 秒首次应答率") != std::string::npos);
    const Ran graded = run(scratch, "grade '" + (scratch.path / "t.jsonl").string() + "'");
    CHECK(graded.status == 0);
    CHECK(std::count(graded.out.begin(), graded.out.end(), '\n') == 2);
}

TEST_CASE("the terminal plays a shift by typed lines, which are recorded and verify", "[cli][shift]") {
    const Scratch scratch;
    const Ran typed = run(scratch, "play first-two --seed 3 --trainee 小北", "亲,您好,在的,请问看中哪款了?\n/nonsense\n/7\n/hint\n/help\n/next\n/next\n/next\n/next\n"
                                                                             "/2\n您好,马上为您看\n/1\n/end\n您好\n/waiting\n");
    INFO(typed.out << typed.err);
    CHECK(typed.status == 1);
    for (const char* words : {"客服 小北: 亲,您好,在的,请问看中哪款了?", "没有「/nonsense」这个命令", "7 号买家还没有来", "可以这样说", "—— [2 林小满爱逛街] 到店。输入 /2 换过去。",
                              "→ [2 林小满爱逛街]\n", "客服 小北: 您好,马上为您看", "→ [1 tb木木2011]\n", "[1 tb木木2011] 已经结束", "班次结果"}) {
        CAPTURE(words);
        CHECK(typed.out.find(words) != std::string::npos);
    }
    const std::string help = "换到等得最久的买家";  // at the start, and when it was asked for
    CHECK(typed.out.find(help) != typed.out.rfind(help));
    const Ran verified = run(scratch, "verify --json");
    CHECK(verified.status == 0);
    CHECK(parsed(verified.out)["scenario"].as_string() == "shift:first-two");
    CHECK(parsed(verified.out)["intact"].as_bool());
}

TEST_CASE("the inputs of a shift name a chat that comes in it", "[cli][shift]") {
    const Scratch scratch;
    CHECK(run(scratch, "play first-two --json").status == 2);
    const Ran nobody = run(scratch, "play first-two --inputs -", R"({"chat": "nobody", "after_s": 1, "reply": "您好"})");
    CHECK(nobody.status == 2);
    CHECK(nobody.err.find("silent-zaima") != std::string::npos);
    const Ran no_chat = run(scratch, "play first-two --inputs -", R"({"after_s": 1, "reply": "您好"})");
    CHECK(no_chat.status == 2);
    CHECK(no_chat.err.find("-:1: ") != std::string::npos);
}
