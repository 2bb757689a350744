// The page of a rehearsal: whole, well-formed, and nothing of a text becomes markup.
#include <catch2/catch_test_macros.hpp>
#include <set>
#include <string>
#include <vector>

#include "kit/locale.h"
#include "records/installed.h"
#include "records/rehearsal_page.h"
#include "records/scenario_graph.h"

using namespace peilian;
using namespace peilian::test;
using kit::texts;

namespace {

constexpr const char* kHostile = "</title><script>alert(1)</script>\"&'<b>";

/// Empty when every element is closed in its turn and every attribute quoted; else what is wrong where.
std::string trouble_with(const std::string& page) {
    std::vector<std::string> open;
    std::size_t at = page.find('\n') + 1;   // after <!doctype html>
    while ((at = page.find('<', at)) != std::string::npos) {
        std::size_t end = at + 1;
        for (bool quoted = false; end < page.size() && (quoted || page[end] != '>'); ++end) {
            if (page[end] == '"') quoted = !quoted;
            if (page[end] == '<') return "a < within a tag: " + page.substr(at, 60);
        }
        if (page.compare(at, 4, "<!--") == 0) {
            at = page.find("-->", at);
            continue;
        }
        const std::string tag = page.substr(at + 1, end - at - 1);
        const std::string name = tag.substr(tag[0] == '/' ? 1 : 0, tag.find_first_of(" \n/", 1) - (tag[0] == '/' ? 1 : 0));
        if (tag[0] == '/') {
            if (open.empty() || open.back() != name) return "</" + name + "> closes " + (open.empty() ? "nothing" : open.back()) + " at " + page.substr(at, 60);
            open.pop_back();
        } else if (tag.back() != '/') {
            open.push_back(name);
        }
        at = end;
    }
    for (std::size_t i = page.find('&'); i != std::string::npos; i = page.find('&', i + 1)) {
        const std::size_t semicolon = page.find(';', i);
        if (semicolon == std::string::npos || semicolon - i > 8) return "a bare & at " + page.substr(i, 40);
    }
    return open.empty() ? "" : "open: " + open.back();
}

RehearsalSheet sheet_of(const Scenario& scenario, int scout_moves = 300) {
    return {&scenario, rehearse(scenario, installed().rules(), installed().book, {TraineeKind::model, TraineeKind::stuffer, TraineeKind::random}, 3, scout_moves), ""};
}

std::size_t times(const std::string& text, const std::string& part) {
    std::size_t n = 0;
    for (std::size_t at = text.find(part); at != std::string::npos; at = text.find(part, at + 1)) ++n;
    return n;
}

}  // namespace

TEST_CASE("the page names every scenario and shift, and is well-formed", "[rehearsal][page]") {
    std::vector<RehearsalSheet> sheets;
    for (const char* id : {"haggler-canvas-shoes", "silent-zaima"}) {
        const Scenario* scenario = installed().library.find(id);
        REQUIRE(scenario);
        sheets.push_back(sheet_of(*scenario));
    }
    ShiftRehearsal shift;
    shift.shift = "first-two";
    shift.runs.resize(1);
    const std::string page = rehearsal_page(texts(), sheets, {shift}, installed().book);
    CHECK(trouble_with(page) == "");
    for (const RehearsalSheet& sheet : sheets) {
        CHECK(page.find(sheet.scenario->title) != std::string::npos);
        CHECK(page.find("id=\"" + sheet.scenario->id + "\"") != std::string::npos);
        for (const Node& node : sheet.scenario->nodes) CHECK(page.find("<b>" + node.id + "</b>") != std::string::npos);
    }
    CHECK(page.find("first-two") != std::string::npos);
    CHECK(page.find("没有 Graphviz") != std::string::npos);
    CHECK(page.find("<script") == std::string::npos);
    CHECK(page.find("http") == std::string::npos);
    CHECK(page == rehearsal_page(texts(), sheets, {shift}, installed().book));
    CHECK(page.find("rehearse.") == std::string::npos);   // no text is missing

    const std::string english = rehearsal_page(texts("en"), sheets, {shift}, installed().book);
    CHECK(trouble_with(english) == "");
    CHECK(english.find("<html lang=\"en\">") != std::string::npos);
    CHECK(english.find("Overpromiser") == std::string::npos);   // nobody rehearsed as one
    CHECK(english.find("<td>Stuffer") != std::string::npos);
    CHECK(english.find("rehearse.") == std::string::npos);
    CHECK(english.find("<span lang=\"zh-CN\">" + sheets.front().scenario->title) != std::string::npos);
}

TEST_CASE("a drawing takes the place of the list", "[rehearsal][page]") {
    std::vector<RehearsalSheet> sheets{sheet_of(*installed().library.find("silent-zaima"))};
    sheets.front().drawing = "<svg><title>drawn</title></svg>";
    const std::string page = rehearsal_page(texts(), sheets, {}, installed().book);
    CHECK(trouble_with(page) == "");
    CHECK(page.find(sheets.front().drawing) != std::string::npos);
    CHECK(page.find("没有 Graphviz") == std::string::npos);
}

TEST_CASE("hostile texts stay texts", "[rehearsal][page]") {
    Scenario scenario = *installed().library.find("silent-zaima");
    scenario.title = kHostile;
    scenario.persona.title = kHostile;
    scenario.endings.front().title = kHostile;
    scenario.nodes.front().lines = {{std::string(kHostile) + "\x01\xFF"}};
    for (Node& node : scenario.nodes) {
        for (Branch& branch : node.branches) branch.outcome.reason = kHostile;
    }
    const RehearsalSheet sheet = sheet_of(scenario);
    const std::string page = rehearsal_page(texts(), {sheet}, {}, installed().book);
    CHECK(trouble_with(page) == "");
    CHECK(page.find("<script") == std::string::npos);
    CHECK(page.find("&lt;script&gt;alert(1)") != std::string::npos);
    CHECK(times(page, "&lt;/title&gt;") >= 3);

    const std::string graph = scenario_graph(texts(), scenario, sheet.rehearsal);
    // Within quotes a quote is escaped; so the quotes that are not are even in number on every line.
    std::size_t quotes = 0;
    for (std::size_t i = 0; i < graph.size(); ++i) {
        if (graph[i] == '\\') ++i;
        else if (graph[i] == '"') ++quotes;
        else if (graph[i] == '\n') CHECK(quotes % 2 == 0);
    }
    CHECK(graph.find('\x01') == std::string::npos);
}

TEST_CASE("the graph has every node, ending and way, and marks what nobody reached", "[rehearsal][page]") {
    const Scenario& scenario = *installed().library.find("haggler-canvas-shoes");
    Rehearsal rehearsal = sheet_of(scenario, 0).rehearsal;
    rehearsal.coverage.nodes[scenario.nodes.back().id] = 0;
    rehearsal.coverage.nodes[scenario.start] = 5000;
    rehearsal.scout.endings[scenario.endings.back().id] = 1;
    rehearsal.coverage.endings[scenario.endings.back().id] = 0;
    const std::string graph = scenario_graph(texts(), scenario, rehearsal);
    CHECK(graph.starts_with("digraph \"haggler-canvas-shoes\" {"));
    for (const Node& node : scenario.nodes) CHECK(graph.find("\"n:" + node.id + "\" [") != std::string::npos);
    for (const Ending& ending : scenario.endings) CHECK(graph.find("\"e:" + ending.id + "\" [") != std::string::npos);
    std::set<std::string> ways;
    for (const Node& node : scenario.nodes) {
        for (const Branch& branch : node.branches) {
            const std::string& to = branch.outcome.to.empty() ? node.id : branch.outcome.to;
            ways.insert("\"n:" + node.id + "\" -> \"" + (scenario.find_ending(to) ? "e:" : "n:") + to + "\"");
        }
    }
    CHECK(ways.size() > 15);
    for (const std::string& way : ways) CHECK(graph.find(way) != std::string::npos);
    CHECK(graph.find("无人到达") != std::string::npos);
    CHECK(graph.find("仅探路到达") != std::string::npos);
    CHECK(graph.find("5000 次\", style=\"rounded,filled\", fillcolor=\"#2F6FDB\"") != std::string::npos);
}
