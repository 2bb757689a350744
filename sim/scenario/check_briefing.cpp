// A briefing that gives the script away: what the buyer is going to say, or what a very good agent would answer.
#include <algorithm>

#include "base/utf8.h"
#include "scenario/check_parts.h"
#include "scenario/circumstances.h"

namespace peilian {
namespace {

/// From so many characters on, without marks and names, a stretch in common is no chance. What the buyer says is the surprise of the
/// exercise; a model reply repeats facts that the briefing may well tell, so it takes more.
constexpr std::size_t kOfTheBuyer = 8, kOfAModelReply = 12;

/// Stands for a name or a figure that was cut out: nothing reaches across it.
constexpr char32_t kCut = U'\0';

bool is_mark(char32_t c) {
    static constexpr std::u32string_view kMarks = U",。!?、:;“”‘’()【】《》…~—·,.!?:;'\"()[]<>~- \t\n\u3000";
    return kMarks.find(c) != std::u32string_view::npos;
}

/// Names and figures that anybody must be able to write: the product, the shop, the order, the buyer.
std::vector<std::u32string> names_in(const Scenario& scenario) {
    std::vector<std::u32string> names;
    for (const auto& [ignored, text] : scenario.brief.values) names.push_back(decode_utf8(text));
    for (const Product& product : scenario.shop.products) names.push_back(decode_utf8(product.name));
    for (const std::string& gift : scenario.shop.gifts) names.push_back(decode_utf8(gift));
    names.push_back(decode_utf8(scenario.shop.name));
    names.push_back(decode_utf8(scenario.shop.agent));
    std::erase_if(names, [](const std::u32string& name) { return name.size() < 2; });
    std::sort(names.begin(), names.end(), [](const auto& a, const auto& b) { return a.size() > b.size(); });
    return names;
}

/// The characters that count.
std::u32string distinctive(const std::string& text, const std::vector<std::u32string>& names) {
    std::u32string letters = decode_utf8(text);
    for (const std::u32string& name : names)
        for (std::size_t at = letters.find(name); at != std::u32string::npos; at = letters.find(name, at + 1)) letters.replace(at, name.size(), 1, kCut);
    std::erase_if(letters, is_mark);
    return letters;
}

/// The longest stretch that both have.
std::u32string in_common(const std::u32string& a, const std::u32string& b) {
    std::vector<std::size_t> row(b.size() + 1), before(b.size() + 1);
    std::size_t best = 0, end = 0;
    for (std::size_t i = 0; i < a.size(); ++i) {
        for (std::size_t j = 0; j < b.size(); ++j) {
            row[j + 1] = a[i] == b[j] && a[i] != kCut ? before[j] + 1 : 0;
            if (row[j + 1] > best) best = row[j + 1], end = i + 1;
        }
        std::swap(row, before);
    }
    return a.substr(end - best, best);
}

struct Secret {
    std::u32string text;
    std::size_t from;   ///< that many characters in common give it away
    std::string what;
};

std::vector<Secret> secrets_of(const Scenario& scenario, const std::vector<std::u32string>& names) {
    std::vector<Secret> secrets;
    const auto buyer = [&](const std::vector<Line>& lines) {
        for (const Line& variants : lines)
            for (const std::string& text : variants) secrets.push_back({distinctive(text, names), kOfTheBuyer, "what the buyer will say"});
    };
    for (const Node& node : scenario.nodes) buyer(node.lines);
    for (const Outcome* outcome : all_outcomes(scenario)) buyer(outcome->lines);
    for (const auto& [node, replies] : scenario.model_replies)
        for (const std::string& reply : replies) secrets.push_back({distinctive(reply, names), kOfAModelReply, "the model reply of node \"" + node + "\""});
    std::erase_if(secrets, [](const Secret& secret) { return secret.text.size() < secret.from; });
    return secrets;
}

}  // namespace

void check_briefing(const Scenario& scenario, Diagnostics& diagnostics) {
    const std::vector<std::u32string> names = names_in(scenario);
    const std::vector<Secret> secrets = secrets_of(scenario, names);
    const auto check = [&](const std::string& told, const Place& place, const std::string& where) {
        const std::u32string open = distinctive(told, names);
        for (const Secret& secret : secrets) {
            const std::u32string common = in_common(open, secret.text);
            if (common.size() < secret.from) continue;
            report_at(scenario, place, "0031", where + " gives away " + secret.what + ": \"" + encode_utf8(common) + "\".",
                      "Tell the situation, not the words: leave it to the trainee to find out or to find them.", Severity::warning, diagnostics);
            return;
        }
    };
    check(scenario.briefing, scenario.briefing_place, "The briefing");
    for (std::size_t i = 0; i < scenario.goals.size() && i < scenario.goal_places.size(); ++i) check(scenario.goals[i], scenario.goal_places[i], "This goal");
}

}  // namespace peilian
