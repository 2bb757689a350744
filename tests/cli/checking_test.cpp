// What check tells of authored files, and the list of requirements.
#include "cli/running.h"

using namespace peilian;
using namespace peilian::test;

TEST_CASE("list coverage says of every requirement where it is") {
    const Scratch scratch;
    const Ran json = run(scratch, "list coverage --json");
    CHECK(json.status == 0);
    CHECK(parsed(json.out)["rows"].items().size() >= 224 + 59 + 24 + 23 + 26);
    const Ran text = run(scratch, "list coverage");
    CHECK(text.out.find("kpi.reply-rate-30s") != std::string::npos);
    CHECK(text.out.find("来源 001.5#1") != std::string::npos);
    CHECK(run(scratch, "list nonsense").status == 2);
}

TEST_CASE("check finds what a bad file has wrong, and says where") {
    const Scratch scratch;
    const Ran clean = run(scratch, "check '" + kRoot + "/scenarios' '" + kRoot + "/assets'");
    CHECK(clean.status == 0);
    const Ran bad = run(scratch, "check '" + kRoot + "/tests/bad_files/SC0020-unknown-target.json'");
    CHECK(bad.status == 1);
    CHECK((bad.out + bad.err).find("SC0020") != std::string::npos);
    CHECK((bad.out + bad.err).find("SC0020-unknown-target.json:") != std::string::npos);
}

TEST_CASE("check leaves out what a file allows, and tells an allowance in vain") {
    const Scratch scratch;
    const fs::path draft = scratch.path / "draft.json";
    std::string text = text_of(kRoot + "/scenarios/presale/silent-zaima.json");
    const std::string title = "\"id\": \"silent-zaima\",";
    REQUIRE(text.find(title) != std::string::npos);
    // Without its model replies every node has a finding; one of them is allowed.
    const std::size_t at = text.find("\"model_replies\"");
    REQUIRE(at != std::string::npos);
    const std::string bare = text.substr(0, at) + "\"model_replies\": {}}";
    const auto count_of = [](const std::string& out, const std::string& code) {
        std::size_t n = 0;
        for (std::size_t from = out.find(code); from != std::string::npos; from = out.find(code, from + 1)) ++n;
        return n;
    };
    std::ofstream(draft) << bare;
    const Ran all = run(scratch, "check '" + draft.string() + "'");
    REQUIRE(count_of(all.out, " SC0027:") > 1);
    std::string allowing = bare;
    allowing.insert(allowing.find(title), "\"allow\": [{\"code\": \"SC0027\", \"reason\": \"尚未写示范\"}, {\"code\": \"SC0031\", \"reason\": \"没有\"}], ");
    std::ofstream(draft) << allowing;
    const Ran some = run(scratch, "check '" + draft.string() + "'");
    CHECK(count_of(some.out, " SC0027:") == 0);
    CHECK(count_of(some.out, " FI0004:") == 1);
    CHECK(some.err.find("notes") != std::string::npos);
    std::string without_reason = bare;
    without_reason.insert(without_reason.find(title), "\"allow\": [{\"code\": \"SC0027\"}], ");
    std::ofstream(draft) << without_reason;
    const Ran refused = run(scratch, "check '" + draft.string() + "'");
    CHECK(refused.status == 1);
    CHECK(refused.out.find("SC0002") != std::string::npos);
}

TEST_CASE("a persona is checked in the scenarios that use it") {
    const Scratch scratch;
    const fs::path draft = scratch.path / "haggler.json";
    std::string text = text_of(kRoot + "/scenarios/personas/haggler.json");
    CHECK(run(scratch, "check '" + kRoot + "/scenarios/personas/haggler.json'").out.empty());
    const std::size_t at = text.find("\"reactions\": [");
    REQUIRE(at != std::string::npos);
    text.insert(at + 14, "{\"when\": {\"mood\": {\"above\": 100}}, \"mood\": 1}, ");
    std::ofstream(draft) << text;
    CHECK(run(scratch, "check '" + draft.string() + "'").out.find("PE0017") != std::string::npos);
}

TEST_CASE("check explains its codes") {
    const Scratch scratch;
    const Ran all = run(scratch, "check --explain");
    CHECK(all.status == 0);
    CHECK(all.out.find("SC0023  branch never fires") != std::string::npos);
    CHECK(run(scratch, "check --explain all").out == all.out);
    const Ran one = run(scratch, "check --explain pe0023");
    CHECK(one.status == 0);
    CHECK(one.out.starts_with("PE0023  "));
    CHECK(one.out.find("\nWrong:\n") != std::string::npos);
    CHECK(one.out.find("\nRight:\n") != std::string::npos);
    CHECK(parsed(run(scratch, "check --explain SC0023 --json").out)["code"].as_string() == "SC0023");
    const Ran none = run(scratch, "check --explain SC9999");
    CHECK(none.status == 2);
    CHECK(none.err.find("SC9999") != std::string::npos);
    CHECK(none.out.empty());
}
