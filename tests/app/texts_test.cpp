// The program's own words: both languages say the same things, and whatever the program asks for is there.
#include <catch2/catch_test_macros.hpp>
#include <filesystem>
#include <fstream>
#include <regex>
#include <set>
#include <sstream>

#include "kit/content.h"

using namespace peilian;
using namespace peilian::kit;
namespace fs = std::filesystem;

namespace {

std::set<std::string> placeholders(const std::string& text) {
    static const std::regex place(R"(\{[0-9]\})");
    std::set<std::string> found;
    for (std::sregex_iterator it(text.begin(), text.end(), place), end; it != end; ++it) found.insert(it->str());
    return found;
}

/// Keys that the sources name as a whole: t["desk.send"], fill("home.best", …), a tip "tool.emoji" in a table.
std::set<std::string> keys_in_sources() {
    static const std::regex key(
        R"re("((app|rail|stage|home|desk|tool|phrases|end|tab|facts|order|buyer|do|form|coach|need|hint|review|verdict|severity|records|report|settings|)re"
        R"re(notice|problem)\.[a-z_]+)")re");
    std::set<std::string> keys;
    for (const char* layer : {"app", "view", "shell", "records"}) {
        for (const auto& entry : fs::directory_iterator(std::string(PEILIAN_SOURCE_DIR) + "/sim/" + layer)) {
            if (entry.path().extension() != ".cpp") continue;
            std::ostringstream text;
            text << std::ifstream(entry.path()).rdbuf();
            const std::string source = text.str();
            for (std::sregex_iterator it(source.begin(), source.end(), key), end; it != end; ++it) keys.insert((*it)[1]);
        }
    }
    return keys;
}

void add_events(const std::vector<std::string>& events, std::set<std::string>& keys) {
    for (const std::string& event : events) keys.insert("event." + event);
}

}  // namespace

TEST_CASE("texts are flat members of a JSON object", "[app][texts]") {
    std::string error;
    const auto texts = Texts::parse(R"({"format": "peilian/locale/1", "desk.send": "发送", "n": 3})", error);
    REQUIRE(texts);
    CHECK((*texts)["desk.send"] == "发送");
    CHECK(texts->has("desk.send"));
    CHECK_FALSE(texts->has("n"));
    CHECK((*texts)["desk.nothing"] == "desk.nothing");   // a gap is seen, and nothing breaks
    for (const char* bad : {"", "[]", "3", "{", "{\"a\": \"\xFF\"", "nonsense"}) {
        CAPTURE(bad);
        error.clear();
        CHECK_FALSE(Texts::parse(bad, error));
        CHECK_FALSE(error.empty());
    }
}

TEST_CASE("values are filled in where their numbers stand", "[app][texts]") {
    std::string error;
    const auto texts = Texts::parse(R"({"a": "{0} · {1}", "b": "{1}{0}{1}", "c": "{2} {x} {", "d": "{0}"})", error).value();
    CHECK(texts.fill("a", {"一", "二"}) == "一 · 二");
    CHECK(texts.fill("b", {"一", "二"}) == "二一二");
    CHECK(texts.fill("c", {"一", "二"}) == "{2} {x} {");
    CHECK(texts.fill("d", {"{0}"}) == "{0}");   // what a buyer wrote is never a pattern
}

TEST_CASE("both languages have the same keys with the same places", "[app][texts]") {
    const auto locales = shipped_locales();
    const auto &chinese = locales.at("zh-CN")->all(), &english = locales.at("en")->all();
    for (const auto& [key, text] : chinese) {
        CAPTURE(key);
        REQUIRE(english.contains(key));
        CHECK(placeholders(text) == placeholders(english.at(key)));
        CHECK_FALSE(text.empty());
        CHECK_FALSE(english.at(key).empty());
    }
    for (const auto& [key, text] : english) {
        CAPTURE(key);
        CHECK(chinese.contains(key));
    }
}

TEST_CASE("every text the program asks for is there", "[app][texts]") {
    std::set<std::string> keys = keys_in_sources();
    REQUIRE(keys.size() > 120);
    for (const char* action : {"change_price", "send_product_card", "send_coupon", "add_note", "request_photo", "check_logistics", "create_refund",
                               "create_exchange", "create_reship", "transfer"}) {
        keys.insert(std::string("do.") + action);
        keys.insert(std::string("did.") + action);
    }
    for (const char* cause : {"reply", "miss", "wait"}) keys.insert(std::string("cause.") + cause);   // of the ledger
    for (const Standard& standard : shipped_scorebook()->standards()) keys.insert("dimension." + standard.dimension);
    for (const DeskFigure& figure : assess_desk({}).figures) keys.insert("figure." + figure.id);
    add_events({"closed", "ended_by_agent", "hint"}, keys);   // the player's own
    for (const auto& scenario : shipped_library()->scenarios) {
        for (const Node& node : scenario->nodes) add_events(node.events, keys);
        for (const Ending& ending : scenario->endings) add_events(ending.events, keys);
    }
    for (const auto& [name, texts] : shipped_locales()) {
        for (const std::string& key : keys) {
            CAPTURE(name, key);
            CHECK(texts->has(key));
        }
    }
}

TEST_CASE("a model without its language uses another, and without any its keys", "[app][texts]") {
    Model model = open_program();
    model.locale = "fr";
    CHECK(model.texts().has("desk.send"));
    model.locales.clear();
    CHECK(model.texts()["desk.send"] == "desk.send");
}
