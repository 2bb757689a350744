#include <catch2/catch_test_macros.hpp>
#include <sstream>
#include <string>
#include <vector>

#include "text/classifier_fit.h"
#include "text/features.h"
#include "text/words.h"

using namespace peilian;
using namespace peilian::test;

namespace {

/// A lexicon of two acts whose patterns see only a single word each, with weights given as JSON.
Lexicon weighed(const std::string& weights, Diagnostics& findings) {
    return lexicon_of(R"j({"side": "agent", "classes": {"again": ["补发", "重寄"]}, "acts": [
        {"id": "offer_reship", "title": "a", "patterns": ["补发"], "guards": {"negation": true}},
        {"id": "greet", "title": "b", "patterns": ["您好"]}], "weights": [)j" + weights + "]}", findings);
}

bool performs(const Lexicon& lexicon, std::string_view act, std::string_view reply, std::string_view buyer = {}) {
    return recognise(lexicon, reply, buyer).has(act);
}

LabelledReply labelled(std::string text, std::set<std::string, std::less<>> acts) {
    LabelledReply reply;
    reply.text = std::move(text);
    reply.acts = std::move(acts);
    return reply;
}

}  // namespace

TEST_CASE("features are n-grams of characters and figures, with their places", "[text][classifier]") {
    const NormalText text = normalise("退您5元");
    std::vector<FeatureAt> out;
    features_of(text, find_figures(text), false, out);
    std::vector<std::string> names;
    for (const FeatureAt& f : out) names.push_back(to_text(f.feature));
    CHECK(names == std::vector<std::string>{"^", "^退", "^退你", "退", "退你", "退你M", "你", "你M", "你M$", "M", "M$", "$"});
    out.clear();
    features_of(text, find_figures(text), true, out);
    CHECK(to_text(out.front().feature) == "@^退");
    for (const char* name : {"退", "退你", "退你M", "@退你", "@^退"}) CHECK(to_text(parse_feature(name).value()) == name);
    CHECK_FALSE(parse_feature("").has_value());
    CHECK_FALSE(parse_feature("四个字符").has_value());
}

TEST_CASE("weights add an act that no pattern foresaw and show its words", "[text][classifier]") {
    Diagnostics findings;
    const Lexicon lexicon = weighed(R"j({"act": "offer_reship", "bias": -1000, "hit": 2000, "words": "在走 700 走C 600 看 -500"})j", findings);
    REQUIRE(findings.empty());
    const Recognition found = recognise(lexicon, "亲,我给您再走一件");
    REQUIRE(found.has("offer_reship"));
    CHECK(slice_utf8("亲,我给您再走一件", found.find("offer_reship")->span) == "再走一件");
    CHECK(found.find("offer_reship")->pattern == "在走 走C");
    CHECK_FALSE(performs(lexicon, "offer_reship", "我再走走看看"));
}

TEST_CASE("of the clauses the one counts that speaks most, so that what else is said does not outvote it", "[text][classifier]") {
    Diagnostics findings;
    const Lexicon lexicon = weighed(R"j({"act": "offer_reship", "bias": -1000, "hit": 2000, "words": "在走 100", "clause_words": "在走 700 走C 400 看 -900 @没收 300"})j", findings);
    REQUIRE(findings.empty());
    const std::string both = "您看看就行,亲再走一件";
    REQUIRE(performs(lexicon, "offer_reship", both));
    CHECK(slice_utf8(both, recognise(lexicon, both).find("offer_reship")->span) == "再走一件");
    CHECK_FALSE(performs(lexicon, "offer_reship", "您看再走一件"));       // one clause: 看 speaks against it
    CHECK_FALSE(performs(lexicon, "offer_reship", "再走走亲,送走一件"));  // no clause has both
    CHECK_FALSE(performs(lexicon, "offer_reship", "我再走走"));
    CHECK(performs(lexicon, "offer_reship", "我再走走", "没收到"));        // the message before speaks in every clause
}

TEST_CASE("weights turn down a pattern that fired in strange company", "[text][classifier]") {
    Diagnostics findings;
    const Lexicon lexicon = weighed(R"j({"act": "offer_reship", "bias": -1000, "hit": 2000, "words": "上次 -1500 @还没 -1500"})j", findings);
    CHECK(performs(lexicon, "offer_reship", "给您补发"));
    CHECK_FALSE(performs(lexicon, "offer_reship", "上次补发"));
    CHECK_FALSE(performs(lexicon, "offer_reship", "给您补发", "还没到"));
    CHECK(performs(lexicon, "greet", "上次您好"));  // no weights: patterns alone
}

TEST_CASE("weights never add what a guard disarmed, nor what only patterns may find", "[text][classifier]") {
    Diagnostics findings;
    const Lexicon lexicon = weighed(R"j({"act": "offer_reship", "bias": 500, "hit": 500, "words": "好 100"}, {"act": "greet", "bias": 500, "hit": 0, "adds": false, "words": "好 100"})j", findings);
    CHECK_FALSE(performs(lexicon, "offer_reship", "不能补发"));
    CHECK(performs(lexicon, "offer_reship", "好的"));
    CHECK_FALSE(performs(lexicon, "offer_reship", "行"));  // no word of the reply speaks for it
    CHECK_FALSE(performs(lexicon, "greet", "好的"));
    CHECK(performs(lexicon, "greet", "您好"));
}

TEST_CASE("a pattern for another question of the buyer disarms nothing", "[text][classifier]") {
    Diagnostics findings;
    const Lexicon lexicon = lexicon_of(R"j({"side": "agent", "acts": [{"id": "agree", "title": "a", "patterns": ["当然"], "replies": [{"after": ["包邮"], "patterns": ["可以"]}]}],
        "weights": [{"act": "agree", "bias": -100, "hit": 0, "words": "可已 500"}]})j", findings);
    CHECK(findings.empty());
    CHECK(performs(lexicon, "agree", "可以", "能换吗"));
    CHECK(performs(lexicon, "agree", "可以", "包邮吗"));
    CHECK_FALSE(performs(lexicon, "agree", "不可以", "包邮吗"));
}

TEST_CASE("a sure pattern needs no company", "[text][classifier]") {
    Diagnostics findings;
    const Lexicon lexicon = lexicon_of(R"j({"side": "agent", "acts": [{"id": "greet", "title": "b", "patterns": ["您好"], "sure": ["早安"]}],
        "weights": [{"act": "greet", "bias": -9000, "hit": 100, "words": ""}]})j", findings);
    CHECK(findings.empty());
    CHECK_FALSE(performs(lexicon, "greet", "您好"));
    CHECK(performs(lexicon, "greet", "早安"));
    CHECK_FALSE(performs(lexicon, "greet", "不早安"));
}

TEST_CASE("the words of a class are one feature", "[text][classifier]") {
    Diagnostics findings;
    const Lexicon lexicon = weighed(R"j({"act": "greet", "bias": -1000, "hit": 0, "words": "#again 1500"})j", findings);
    CHECK(performs(lexicon, "greet", "重寄"));
    CHECK(recognise(lexicon, "重寄").find("greet")->pattern == "#again");
    CHECK_FALSE(performs(lexicon, "greet", "寄出"));
}

TEST_CASE("what a buyer says is read with the message that it answers", "[text][classifier]") {
    Diagnostics findings;
    const Lexicon lexicon = lexicon_of(R"j({"side": "buyer", "acts": [{"id": "choose", "title": "c", "patterns": ["就要"]}],
        "weights": [{"act": "choose", "bias": -1000, "hit": 2000, "words": "黑 300 @颜色 1500"}]})j", findings);
    CHECK(findings.empty());
    CHECK(recognise_buyer(lexicon, "黑的", "您要哪个颜色").has("choose"));
    CHECK_FALSE(recognise_buyer(lexicon, "黑的", "今天发货").has("choose"));
    CHECK_FALSE(recognise_buyer(lexicon, "黑的").has("choose"));
}

TEST_CASE("buyers' messages have weights of their own", "[text][classifier]") {
    Diagnostics findings;
    const Lexicon lexicon = lexicon_of(R"j({"side": "buyer", "acts": [{"id": "chase", "title": "c", "patterns": ["人呢"]}],
        "weights": [{"act": "chase", "bias": -1000, "hit": 2000, "words": "等 1500"}]})j", findings);
    CHECK(findings.empty());
    CHECK(recognise_buyer(lexicon, "等半天").has("chase"));
    CHECK_FALSE(recognise_buyer(lexicon, "半天").has("chase"));
    CHECK_FALSE(performs(lexicon, "chase", "等半天"));   // the agent's side knows nothing of it
    std::vector<LabelledReply> words, trust;
    for (const char* text : {"还没好啊", "还没好吗", "好了没啊", "还没弄好", "还没回我", "没人回啊"}) words.push_back(labelled(text, {"chase"}));
    for (const char* text : {"行", "谢谢", "多少钱", "蓝色", "可以", "要两个"}) words.push_back(labelled(text, {})), trust.push_back(labelled(text + std::string("的"), {}));
    for (const char* text : {"怎么还没好", "没回我啊", "人呢", "还没弄好啊"}) trust.push_back(labelled(text, {"chase"}));
    FitOptions buyers;
    buyers.buyers = true;
    REQUIRE(fit_classifier(lexicon, words, trust, buyers).size() == 1);
    CHECK(fit_classifier(lexicon, words, trust, buyers).front().act == "chase");
    CHECK(fit_classifier(lexicon, words, trust).empty());
}

TEST_CASE("what the agent said never speaks against a buyer's displeasure", "[text][classifier]") {
    Diagnostics findings;
    const Lexicon lexicon = lexicon_of(R"j({"side": "buyer", "acts": [{"id": "buyer_annoyed", "title": "a", "patterns": ["无语"]}, {"id": "buyer_order", "title": "o", "patterns": ["我拍"]}]})j", findings);
    REQUIRE(findings.empty());
    std::vector<LabelledReply> words, trust;
    const auto add = [&](std::vector<LabelledReply>& to, const std::string& text, const std::string& before, const char* act) {
        to.push_back(labelled(text, {act}));
        to.back().before = before;
    };
    for (const char* text : {"真行啊", "服了你们", "搞什么名堂", "还能这样的", "什么意思啊", "就这水平"})
        for (const char* goods : {"鞋", "茶"}) {
            add(words, text, std::string("已经寄出了") + goods, "buyer_annoyed");
            add(trust, std::string(goods) + text, "已经寄出了", "buyer_annoyed");
            add(words, std::string("就要") + goods + text, "请问您要哪个颜色", "buyer_order");
            add(trust, std::string("要") + goods, "请问您要哪个颜色", "buyer_order");
        }
    FitOptions buyers;
    buyers.buyers = true;
    buyers.l1 = 0.1;
    const std::vector<FittedAct> acts = fit_classifier(lexicon, words, trust, buyers);
    REQUIRE(acts.size() == 2);
    const auto speaks_against = [](const std::string& weights) {
        std::istringstream in(weights);
        int weight = 0;
        for (std::string word; in >> word >> weight;)
            if (word.starts_with('@') && word != "@" && weight < 0) return true;
        return false;
    };
    CHECK(acts[0].words.find('@') != std::string::npos);
    CHECK_FALSE(speaks_against(acts[0].words));
    CHECK(speaks_against(acts[1].words));   // any other act's words may
    int shipped_acts = 0;
    for (const AuthoredFile& file : shipped_files(findings))
        for (const Json& entry : file.root["weights"].items()) {
            CAPTURE(entry["act"].as_string());
            if (!is_displeasure(entry["act"].as_string())) continue;
            ++shipped_acts;
            CHECK_FALSE(speaks_against(entry["words"].as_string()));
        }
    CHECK(shipped_acts > 10);
}

TEST_CASE("malformed weights are reported", "[text][classifier]") {
    for (const char* words : {"退", "退 x", "四个字符 5", "退 5 回", "退 99999"}) {
        CAPTURE(words);
        Diagnostics findings;
        weighed(std::string(R"j({"act": "greet", "bias": 0, "hit": 0, "words": ")j") + words + "\"}", findings);
        REQUIRE(findings.size() == 1);
        CHECK(findings[0].code == "LX0010");
    }
    Diagnostics findings;
    weighed(R"j({"act": "nobody", "bias": 0, "hit": 0, "words": ""})j", findings);
    REQUIRE(findings.size() == 1);
    CHECK(findings[0].code == "LX0005");
}

TEST_CASE("fitting learns words from replies, and trusts patterns as far as they deserve", "[text][classifier]") {
    Diagnostics findings;
    const Lexicon plain = weighed("", findings);
    std::vector<LabelledReply> words, trust;
    const std::vector<std::string> goods{"杯子", "鞋", "茶叶", "袜子", "书", "手机壳", "帽子", "枕头", "面霜", "雨伞", "水壶", "台灯"};
    for (const std::string& thing : goods) {
        words.push_back(labelled("这就给您重新寄一个" + thing, {"offer_reship"}));
        words.push_back(labelled(thing + "是现货哦", {}));
        trust.push_back(labelled("重新寄" + thing + "给您", {"offer_reship"}));
        trust.push_back(labelled(thing + "补发过吗", {}));
        trust.push_back(labelled(thing + "有现货", {}));
    }
    const std::vector<FittedAct> acts = fit_classifier(plain, words, trust);
    REQUIRE(acts.size() == 1);
    CHECK(acts[0].act == "offer_reship");
    CHECK(acts[0].adds);
    const std::string weights = R"j({"act": "offer_reship", "bias": )j" + std::to_string(acts[0].bias) + ", \"hit\": " + std::to_string(acts[0].hit) + ", \"words\": \"" + acts[0].words + "\"}";
    const Lexicon fitted = weighed(weights, findings);
    CHECK(findings.empty());
    CHECK_FALSE(performs(plain, "offer_reship", "马上重新寄一把梳子"));
    CHECK(performs(fitted, "offer_reship", "马上重新寄一把梳子"));
    CHECK_FALSE(performs(fitted, "offer_reship", "梳子有现货"));
    CHECK(fit_classifier(plain, words, trust)[0].words == acts[0].words);
}

TEST_CASE("weights add no offer from the words of a refusal", "[text][classifier]") {
    Diagnostics findings;
    const Lexicon lexicon = lexicon_of(R"j({"side": "agent", "acts": [{"id": "offer_discount", "title": "a", "patterns": ["给您便宜"]}, {"id": "refuse_soft", "title": "b", "patterns": ["<rate>真的做不到"]}],
        "weights": [{"act": "offer_discount", "bias": -100, "hit": 0, "words": "R 500"}]})j", findings);
    CHECK(findings.empty());
    CHECK(performs(lexicon, "offer_discount", "五折"));
    CHECK_FALSE(performs(lexicon, "offer_discount", "五折真的做不到"));
    CHECK(performs(lexicon, "offer_discount", "五折真的做不到,给您便宜点"));
}
