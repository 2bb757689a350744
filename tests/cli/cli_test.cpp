// The other commands: listing, playing, recognising, verifying; and wrong use.
#include "cli/running.h"

using namespace peilian;
using namespace peilian::test;

TEST_CASE("list names scenarios and rubrics") {
    const Scratch scratch;
    const Ran listed = run(scratch, "list --json");
    CHECK(listed.status == 0);
    const Json json = parsed(listed.out);
    CHECK(json["scenarios"].items().size() >= 6);
    CHECK(json["rubrics"].items().size() >= 4);
    CHECK(run(scratch, "list").out.find("haggler-canvas-shoes") != std::string::npos);
}

TEST_CASE("a recorded trainee who serves well passes, one who does not fails, with the same bytes again") {
    const Scratch scratch;
    const Ran good = run(scratch, "play haggler-canvas-shoes --inputs '" + kGood + "' --json");
    CHECK(good.status == 0);
    CHECK(parsed(good.out)["assessment"]["passed"].as_bool());
    CHECK(run(scratch, "play haggler-canvas-shoes --inputs '" + kGood + "' --json").out == good.out);
    const Ran bad = run(scratch, "play haggler-canvas-shoes --inputs '" + kBad + "' --json");
    CHECK(bad.status == 1);
    CHECK_FALSE(parsed(bad.out)["assessment"]["passed"].as_bool());
}

TEST_CASE("annotate takes plain lines and JSON lines") {
    const Scratch scratch;
    const Ran plain = run(scratch, "annotate", "亲,这款真的不能再便宜了呢,不过可以送您一双袜子哦");
    CHECK(plain.status == 0);
    CHECK(plain.out.find("\"refuse_soft\"") != std::string::npos);
    CHECK(plain.out.find("\"offer_gift\"") != std::string::npos);
    CHECK(plain.out.find("\"offer_discount\"") == std::string::npos);
    const Ran json = run(scratch, "annotate", "{\"id\":\"a\",\"text\":\"送您一双袜子\",\"buyer\":\"有赠品吗\"}\n{\"id\":\"b\",\"text\":\"您好\"}\n");
    REQUIRE(lines_of(json.out).size() == 2);
    CHECK(parsed(lines_of(json.out)[0])["id"].as_string() == "a");
    CHECK(parsed(lines_of(json.out)[1])["id"].as_string() == "b");
    const Ran buyer = run(scratch, "annotate", "{\"text\":\"能便宜点吗\",\"role\":\"buyer\"}\n{\"text\":\"在吗\",\"role\":\"nobody\"}\n");
    CHECK(buyer.out.find("\"buyer_asks_discount\"") != std::string::npos);
    CHECK(buyer.err.find("\"role\" is neither") != std::string::npos);
    CHECK(buyer.status == 1);
}

TEST_CASE("a recorded attempt verifies, a changed one is named") {
    const Scratch scratch;
    const Ran played = run(scratch, "play haggler-canvas-shoes --inputs '" + kGood + "' --record --trainee 小北");
    CHECK(played.status == 0);
    const fs::path records = scratch.path / "data" / "records.sqlite";
    REQUIRE(fs::exists(records));
    CHECK(run(scratch, "verify").status == 0);
    const std::string change = "sqlite3 '" + records.string() + "' \"update events set json = replace(json, '5元', '9元') where kind = 'input'\"";
    REQUIRE(std::system(change.c_str()) == 0);
    const Ran verified = run(scratch, "verify");
    CHECK(verified.status == 1);
    CHECK(verified.out.find("NOT INTACT") != std::string::npos);
}

TEST_CASE("wrong use is told apart from a world that failed") {
    const Scratch scratch;
    CHECK(run(scratch, "play no-such-scenario --inputs '" + kGood + "'").status == 2);
    CHECK(run(scratch, "frobnicate").status == 2);
    CHECK(run(scratch, "play haggler-canvas-shoes --inputs /nowhere/inputs.jsonl").status == 3);
    const Ran broken = run(scratch, "play haggler-canvas-shoes --inputs -", "{\"after_s\": \"soon\"}\n");
    CHECK(broken.status == 2);
    CHECK(broken.err.find(":1:") != std::string::npos);
}

TEST_CASE("the terminal plays by typed lines") {
    const Scratch scratch;
    const Ran typed = run(scratch, "play silent-zaima --seed 3", "亲,您好,在的,请问看中哪款了?\n/info\n/nonsense\n/end\n");
    CHECK((typed.status == 0 || typed.status == 1));
    CHECK(typed.out.find("评分结果") != std::string::npos);
}
