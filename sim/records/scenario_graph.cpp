#include "records/scenario_graph.h"

#include <algorithm>
#include <array>
#include <bit>
#include <map>
#include <vector>

#include "base/utf8.h"

namespace peilian {
namespace {

constexpr std::size_t kLabelLength = 14;

/// From seldom to often; the steps are powers of four.
constexpr std::array<std::string_view, 5> kFill{"#EEF3FC", "#D5E3FB", "#A9C6F7", "#6D9CEF", "#2F6FDB"};
constexpr std::string_view kAmber = "#B7791F", kRed = "#C0353A", kLine = "#5B616B";

std::string quoted(std::string_view text) {
    std::string out = "\"";
    for (const char c : valid_utf8(text)) {
        if (c == '"' || c == '\\') out += '\\';
        if (c == '\n') out += "\\n";
        else if (static_cast<unsigned char>(c) >= 0x20) out += c;
    }
    return out + "\"";
}

std::string shortened(const std::string& text) {
    const std::u32string chars = decode_utf8(text);
    return chars.size() <= kLabelLength ? text : encode_utf8(chars.substr(0, kLabelLength)) + "…";
}

std::string times(const Texts& t, int visits) {
    if (visits < 0) return t["rehearse.scouted_only"];
    return visits == 0 ? t["rehearse.nobody"] : t.fill("rehearse.visits", {std::to_string(visits)});
}

/// Fill, border and letters by the number of visits.
std::string paint(int visits) {
    if (visits < 0) return ", style=\"rounded,filled,dashed\", fillcolor=\"#FFF4D6\", color=\"" + std::string(kAmber) + "\"";
    if (visits == 0) return ", style=\"rounded,filled,dashed\", fillcolor=\"#FFFFFF\", penwidth=2, color=\"" + std::string(kRed) + "\"";
    const auto step = std::min<std::size_t>((std::bit_width(static_cast<unsigned>(visits)) - 1) / 2, kFill.size() - 1);
    return ", style=\"rounded,filled\", fillcolor=\"" + std::string(kFill[step]) + "\", color=\"" + std::string(kLine) + "\", fontcolor=\"" +
           (step + 1 == kFill.size() ? "#FFFFFF" : "#1F2329") + "\"";
}

/// All branches between two places.
struct Edge {
    std::vector<std::string> labels;
    bool all_reached = true, any_reached = false;
};

class Graph {
public:
    Graph(const Texts& texts, const Scenario& scenario, const Rehearsal& rehearsal) : texts_(texts), scenario_(scenario), rehearsal_(rehearsal) {}

    std::string text() {
        std::string out = "digraph " + quoted(scenario_.id) + " {\n  rankdir=TB; bgcolor=\"transparent\"; nodesep=0.3; ranksep=0.45;\n"
                          "  node [shape=box, fontname=\"Noto Sans CJK SC\", fontsize=11, margin=\"0.12,0.06\"];\n"
                          "  edge [fontname=\"Noto Sans CJK SC\", fontsize=9, color=\"#5B616B\", fontcolor=\"#5B616B\"];\n";
        for (const Node& node : scenario_.nodes) {
            const std::string first = node.lines.empty() || node.lines.front().empty() ? std::string() : node.lines.front().front();
            out += place("n:", node.id, node.id + "\n" + shortened(first), rehearsal_.visits(&Coverage::nodes, node.id), "");
            edges_of(node);
        }
        for (const Ending& ending : scenario_.endings)
            out += place("e:", ending.id, ending.title + "\n" + ending.id, rehearsal_.visits(&Coverage::endings, ending.id), ", peripheries=2");
        persona();
        if (!edges_.empty() && drawn_persona_) out += "  " + quoted("p:") + " [label=" + quoted(scenario_.persona.title) + ", shape=note, style=dashed, color=\"#5B616B\"];\n";
        for (const auto& [ends, edge] : edges_) out += line(ends, edge);
        return out + "}\n";
    }

private:
    std::string place(const std::string& prefix, const std::string& id, const std::string& label, int visits, const std::string& more) const {
        return "  " + quoted(prefix + id) + " [label=" + quoted(label + "\n" + times(texts_, visits)) + paint(visits) + more + "];\n";
    }

    std::string target(const std::string& from, const std::string& to) const {
        if (to.empty()) return from;
        return (scenario_.find_ending(to) ? "e:" : "n:") + to;
    }

    void add(const std::string& from, const std::string& to, const std::string& name, const std::string& label, bool counts = true) {
        Edge& edge = edges_[{from, target(from, to)}];
        const int visits = rehearsal_.visits(names_branch(name) ? &Coverage::branches : &Coverage::others, name);
        edge.labels.push_back(label + (visits > 0 ? " ×" + std::to_string(visits) : visits < 0 ? " " + texts_["rehearse.by_scout"] : ""));
        edge.any_reached = edge.any_reached || visits != 0;
        if (counts && visits == 0) edge.all_reached = false, edge.labels.back() += " ✗";
    }

    void edges_of(const Node& node) {
        const std::string from = "n:" + node.id;
        for (std::size_t i = 0; i < node.branches.size(); ++i)
            add(from, node.branches[i].outcome.to, node.id + ".branch" + std::to_string(i), std::to_string(i));
        if (node.otherwise) add(from, node.otherwise->to, node.id + ".else", "else");
        for (std::size_t i = 0; i < node.nudges.size(); ++i)
            if (!node.nudges[i].outcome.to.empty()) add(from, node.nudges[i].outcome.to, node.id + ".nudge" + std::to_string(i), texts_["rehearse.waiting"], false);
    }

    void persona() {
        const Persona& persona = scenario_.persona;
        const auto anywhere = [&](const Outcome& outcome, const std::string& name, const std::string& label) {
            if (outcome.to.empty()) return;
            drawn_persona_ = true;
            add("p:", outcome.to, name, label, false);
        };
        for (std::size_t i = 0; i < persona.reactions.size(); ++i) anywhere(persona.reactions[i].outcome, "persona.reaction" + std::to_string(i), persona.reactions[i].outcome.reason);
        for (std::size_t i = 0; i < persona.nudges.size(); ++i) anywhere(persona.nudges[i].outcome, "persona.nudge" + std::to_string(i), persona.nudges[i].outcome.reason);
        anywhere(persona.out_of_patience, "persona.out_of_patience", texts_["rehearse.out_of_patience"]);
        anywhere(persona.out_of_mood, "persona.out_of_mood", texts_["rehearse.out_of_mood"]);
    }

    static std::string line(const std::pair<std::string, std::string>& ends, const Edge& edge) {
        std::string label;
        for (std::size_t i = 0; i < edge.labels.size(); ++i) label += (i == 0 ? "" : i % 3 == 0 ? "\n" : "  ") + edge.labels[i];
        std::string style = edge.any_reached ? "" : ", style=dashed";
        if (!edge.all_reached) style += ", color=\"" + std::string(kRed) + "\", fontcolor=\"" + std::string(kRed) + "\"";
        return "  " + quoted(ends.first) + " -> " + quoted(ends.second) + " [label=" + quoted(label) + style + "];\n";
    }

    const Texts& texts_;
    const Scenario& scenario_;
    const Rehearsal& rehearsal_;
    std::map<std::pair<std::string, std::string>, Edge> edges_;
    bool drawn_persona_ = false;
};

}  // namespace

std::string scenario_graph(const Texts& texts, const Scenario& scenario, const Rehearsal& rehearsal) { return Graph(texts, scenario, rehearsal).text(); }

}  // namespace peilian
