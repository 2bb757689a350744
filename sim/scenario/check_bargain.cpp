// Bargains that cannot work: figures that contradict each other, asks without words, a sale below the floor that counts as won.
#include <algorithm>

#include "scenario/check_parts.h"

namespace peilian {
namespace {

class BargainCheck {
public:
    BargainCheck(const Scenario& scenario, const Node& node, Diagnostics& diagnostics)
        : scenario_(scenario), node_(node), bargain_(*node.bargain), diagnostics_(diagnostics) {}

    void run() {
        check_figures();
        check_lines();
        const Outcome& below = bargain_.outcome(BargainMove::below_floor);
        const Ending* ending = scenario_.find_ending(below.to);
        if (ending && ending->outcome == "won")
            report("0044", below.place, "Selling below the floor price leads to the won ending \"" + ending->id + "\".",
                   "Let \"below_floor\" lead to a lost ending, or to a node where the trainee can take it back.", Severity::error);
        if (node_.otherwise)
            report("0023", node_.otherwise->place, "\"else\" of node \"" + node_.id + "\" never fires: its bargain answers every reply.",
                   "Remove it, or move its lines to \"unanswered\" of the bargain.", Severity::warning);
    }

private:
    void report(std::string_view number, const Place& place, std::string message, std::string hint, Severity severity) {
        report_at(scenario_, place, number, std::move(message), std::move(hint), severity, diagnostics_);
    }

    void check_figures() {
        const Bargain& b = bargain_;
        if (b.list_price < 0 || b.floor_price < 0)
            return report("0040", b.place, "A bargain needs a list price and a floor price.", "Name a product in \"facts\", or write both prices there.", Severity::error);
        if (b.target >= b.list_price)
            report("0040", b.place, "The buyer hopes to pay " + money_text(b.target) + ", which is not below the list price of " + money_text(b.list_price) + ".",
                   "Write a target below the list price: else there is nothing to bargain for.", Severity::error);
        if (b.reserve < b.target)
            report("0040", b.place, "The buyer hopes to pay " + money_text(b.target) + " and will pay at most " + money_text(b.reserve) + ".",
                   "Write a reserve of at least the target.", Severity::error);
        else if (b.reserve < b.floor_price)
            report("0041", b.place, "No deal is possible: the buyer pays at most " + money_text(b.reserve) + ", the floor price is " + money_text(b.floor_price) + ".",
                   "Raise the reserve to the floor price or above it.", Severity::error);
    }

    void check_lines() {
        std::vector<AskKind> kinds{AskKind::leave};
        for (const auto& [kind, weight] : bargain_.asks) kinds.push_back(kind);
        int texts = 0;
        for (const AskKind kind : kAskKinds) {
            if (std::find(kinds.begin(), kinds.end(), kind) == kinds.end()) continue;
            const auto lines = bargain_.lines.find(kind);
            const int count = lines == bargain_.lines.end() ? 0 : static_cast<int>(lines->second.size());
            if (kind != AskKind::leave) texts += count;
            if (count > 0) continue;
            report("0042", bargain_.place, "The bargain of node \"" + node_.id + "\" has no lines for the ask \"" + std::string(name_of(kind)) + "\".",
                   "Write them under \"lines\" here, or in the persona's \"bargain\".", Severity::error);
        }
        // The threat takes the last round.
        if (texts < bargain_.rounds - 1)
            report("0043", bargain_.place,
                   "The bargain of node \"" + node_.id + "\" goes on for " + std::to_string(bargain_.rounds) + " rounds, but there are lines for " + std::to_string(texts + 1) + ".",
                   "Write more lines, because none is said twice, or fewer rounds.", Severity::warning);
    }

    const Scenario& scenario_;
    const Node& node_;
    const Bargain& bargain_;
    Diagnostics& diagnostics_;
};

}  // namespace

void check_bargains(const Scenario& scenario, Diagnostics& diagnostics) {
    for (const Node& node : scenario.nodes)
        if (node.bargain) BargainCheck(scenario, node, diagnostics).run();
}

}  // namespace peilian
