#include <catch2/catch_test_macros.hpp>
#include <set>
#include <string>

#include "text/words.h"

using namespace peilian;
using namespace peilian::test;

TEST_CASE("every shipped example holds and every counter-example does not", "[text][lexicon]") {
    Diagnostics findings;
    const auto files = shipped_files(findings);
    const Lexicon lexicon = Lexicon::compile(files, findings);
    for (const Diagnostic& d : findings) UNSCOPED_INFO(to_text(d));
    CHECK(findings.empty());
    int proven = 0;
    for (const AuthoredFile& file : files)
        if (file.root["side"].as_string() == "agent")
            for (const Json& act : file.root["acts"].items()) proven += act["examples"].items().size() >= 3 && !act["counter_examples"].items().empty() ? 1 : 0;
    CHECK(proven >= 35);
}

TEST_CASE("the hash names the content", "[text][lexicon]") {
    Diagnostics findings;
    const char* one = R"({"side": "agent", "acts": [{"id": "a", "title": "a", "patterns": ["送"]}]})";
    const char* other = R"({"side": "agent", "acts": [{"id": "a", "title": "a", "patterns": ["赠"]}]})";
    CHECK(lexicon_of(one, findings).hash() == lexicon_of(one, findings).hash());
    CHECK(lexicon_of(one, findings).hash() != lexicon_of(other, findings).hash());
    CHECK(lexicon_of(one, findings).knows_act("a"));
    CHECK_FALSE(lexicon_of(one, findings).knows_act("b"));
}

TEST_CASE("what is wrong in a lexicon is told", "[text][lexicon]") {
    const auto codes = [](const char* json) {
        Diagnostics findings;
        lexicon_of(json, findings);
        std::set<std::string> out;
        for (const Diagnostic& d : findings) out.insert(d.code);
        return out;
    };
    using Codes = std::set<std::string>;
    CHECK(codes(R"({"side": "agent", "acts": [{"id": "a", "title": "a", "patterns": ["送("]}]})") == Codes{"LX0004"});
    CHECK(codes(R"({"side": "agent", "acts": [{"id": "a", "title": "a", "patterns": ["送<x>"]}]})") == Codes{"LX0005"});
    CHECK(codes(R"({"side": "agent", "acts": [{"id": "a", "title": "a", "patterns": ["送"]}, {"id": "a", "title": "a", "patterns": ["赠"]}]})") == Codes{"LX0006"});
    CHECK(codes(R"({"side": "agent", "acts": [{"id": "a", "title": "a", "patterns": ["送"], "examples": ["给"]}]})") == Codes{"LX0007"});
    CHECK(codes(R"({"side": "agent", "acts": [{"id": "a", "title": "a", "patterns": ["送"], "counter_examples": ["送"]}]})") == Codes{"LX0008"});
    CHECK(codes(R"({"side": "agent", "acts": [{"id": "a", "title": "a", "patterns": ["送人"], "unless": ["送人"]}]})") == Codes{"LX0009"});
}

TEST_CASE("exceptions, whole replies and the buyer's words", "[text][lexicon]") {
    Diagnostics findings;
    const Lexicon lexicon = lexicon_of(R"({"side": "agent", "acts": [
        {"id": "gift", "title": "g", "patterns": ["送"], "unless": ["派送"]},
        {"id": "bare", "title": "b", "patterns": ["嗯"], "whole": true},
        {"id": "yes", "title": "y", "patterns": ["一定"], "replies": [{"after": ["包邮吗"], "patterns": ["^可以"]}]}]})", findings);
    REQUIRE(findings.empty());
    CHECK(recognise(lexicon, "送您").has("gift"));
    CHECK_FALSE(recognise(lexicon, "正在派送").has("gift"));
    CHECK(recognise(lexicon, "嗯").has("bare"));
    CHECK_FALSE(recognise(lexicon, "嗯嗯,好的呢").has("bare"));
    CHECK(recognise(lexicon, "可以的", "这个包邮吗").has("yes"));
    CHECK_FALSE(recognise(lexicon, "可以的", "我买了").has("yes"));
}

TEST_CASE("a kind of an act counts as the general one", "[text][lexicon]") {
    Diagnostics findings;
    const Lexicon lexicon = lexicon_of(R"({"side": "buyer", "acts": [
        {"id": "ask", "title": "a", "patterns": ["多少"]},
        {"id": "ask_coupon", "title": "c", "patterns": ["券"], "counts_as": "ask"}]})", findings);
    REQUIRE(findings.empty());
    const Recognition kind = recognise_buyer(lexicon, "有券没");
    REQUIRE(kind.acts.size() == 2);
    CHECK(kind.find("ask")->span == kind.find("ask_coupon")->span);
    CHECK(recognise_buyer(lexicon, "多少").acts.size() == 1);
    CHECK(recognise_buyer(lexicon, "多少钱的券").acts.size() == 2);
    Diagnostics dangling;
    lexicon_of(R"({"side": "buyer", "acts": [{"id": "ask_coupon", "title": "c", "patterns": ["券"], "counts_as": "no_such"}]})", dangling);
    REQUIRE(dangling.size() == 1);
    CHECK(dangling.front().code == "LX0005");
}
