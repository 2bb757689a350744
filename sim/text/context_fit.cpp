#include "text/context_fit.h"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <map>
#include <set>
#include <utility>

#include "base/utf8.h"
#include "files/content_hash.h"
#include "text/context.h"
#include "text/ftrl.h"

namespace peilian {
namespace {

constexpr int kRarest = 3;      ///< places at which the characters must stand
constexpr int kShort = 9;       ///< characters; so short a reply may well need no mark
constexpr int kRounds = 10;
constexpr int kSmallest = 50;   ///< thousandths; smaller weights are not kept
constexpr double kL2 = 1;

double l1_of(Decision decision) { return decision == Decision::mark ? 8 : 1; }

int thousandths(double x) { return static_cast<int>(std::lround(x * 1000)); }

/// What stands beside the places of one decision.
class Places {
public:
    void add(std::u32string_view symbols, std::size_t at, bool yes) {
        Place place{{}, yes};
        for (std::size_t s = 0; s < kContextShapes.size(); ++s) {
            const auto [it, added] = numbers_[s].try_emplace(std::u32string(context_at(symbols, at, s)), static_cast<int>(counts_.size()));
            if (added) counts_.push_back(0);
            ++counts_[static_cast<std::size_t>(it->second)];
            place.characters[s] = it->second;
        }
        places_.push_back(place);
    }

    std::string fitted(Decision decision) const {
        Ftrl ftrl(counts_.size(), l1_of(decision), kL2);
        std::vector<int> known;
        for (int round = 0; round < kRounds; ++round)
            for (const Place& place : places_) {
                known.clear();
                for (const int c : place.characters)
                    if (counts_[static_cast<std::size_t>(c)] >= kRarest) known.push_back(c);
                ftrl.learn(known, place.yes);
            }
        std::string out = std::string(kDecisionNames[static_cast<std::size_t>(decision)]) + " " + std::to_string(thousandths(ftrl.intercept())) + "\n";
        for (const auto& shape : numbers_) {
            std::string line;
            for (const auto& [characters, number] : shape)
                if (const int weight = thousandths(ftrl.weight_of(number)); std::abs(weight) >= kSmallest)
                    line += (line.empty() ? "" : " ") + encode_utf8(characters) + " " + std::to_string(weight);
            out += line + "\n";
        }
        return out;
    }

private:
    struct Place {
        std::array<int, kContextShapes.size()> characters{};  ///< their numbers, by shape
        bool yes = false;
    };

    std::array<std::map<std::u32string, int>, kContextShapes.size()> numbers_;
    std::vector<int> counts_;
    std::vector<Place> places_;
};

bool typed(const NormalText& text, std::size_t at) { return text.border[at] >= Border::space; }

bool says_where_marks_belong(const NormalText& text) {
    if (text.size() <= kShort) return true;
    for (std::size_t at = 1; at < text.chars.size(); ++at)
        if (typed(text, at)) return true;
    return false;
}

}  // namespace

std::string fit_context(const std::vector<std::string>& replies) {
    // Each reply once, in an order that has nothing to do with who wrote what and is always the same.
    std::set<std::pair<std::string, std::string_view>> ordered;
    for (const std::string& reply : replies) ordered.emplace(sha256_hex(reply), reply);

    std::array<Places, kDecisionNames.size()> places;
    const auto of = [&](Decision decision) -> Places& { return places[static_cast<std::size_t>(decision)]; };
    for (const auto& [key, reply] : ordered) {
        const NormalText text = normalise_typed(reply);
        std::u32string symbols = context_symbols(text.chars);
        const bool marked = says_where_marks_belong(text);
        for (std::size_t at = 0; at < text.chars.size(); ++at) {
            if (marked && at > 0) of(Decision::mark).add(symbols, at, typed(text, at));
            if (const Confusion* confusion = confusion_of(text.chars[at])) {
                char32_t& symbol = symbols[at + kContextReach];
                const char32_t written = std::exchange(symbol, kConfused);
                of(confusion->decision).add(symbols, at, written == confusion->one);
                symbol = written;
            }
        }
    }
    std::string out;
    for (std::size_t d = 0; d < places.size(); ++d) out += places[d].fitted(static_cast<Decision>(d));
    return out;
}

}  // namespace peilian
