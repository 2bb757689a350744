#include "text/manner.h"

#include <algorithm>
#include <cmath>
#include <set>

#include "base/utf8.h"
#include "text/characters.h"
#include "text/spellings.h"

namespace peilian {
namespace {

constexpr std::u32string_view kParticles = U"吗么嘛呢吧啊呀哦噢喔哈呗哒啦咯哟嘞嗯";

/// What a reader counts: a mask is one character, blanks are none.
std::u32string as_read(std::string_view bubble) {
    const std::u32string chars = decode_utf8(bubble);
    std::u32string out;
    for (std::size_t i = 0; i < chars.size(); ++i) {
        // `#E-s[数字x]` is an emoji of the platform, `[数字x]` a value taken out.
        const std::size_t open = chars[i] == U'#' && chars.compare(i, 4, U"#E-s") == 0 ? i + 4 : i;
        const std::size_t close = open < chars.size() && chars[open] == U'[' ? chars.find(U']', open) : std::u32string::npos;
        if (close != std::u32string::npos && close - open < 12) {
            out.push_back(kMaskOther);
            i = close;
        } else if (chars[i] != U' ' && chars[i] != U'\t' && chars[i] != U'\n' && chars[i] != U'\x3000') {
            out.push_back(chars[i]);
        }
    }
    return out;
}

int quantile(std::vector<int> figures, int percent) {
    if (figures.empty()) return 0;
    std::sort(figures.begin(), figures.end());
    return figures[(figures.size() - 1) * static_cast<std::size_t>(percent) / 100];
}

bool is_mark(char32_t c) {
    const CharacterUse use = use_of(fold_character(c));
    return c < 0x1F000 && (use == CharacterUse::soft_mark || use == CharacterUse::hard_mark || use == CharacterUse::question_mark) && c != U'[' && c != U']';
}

std::string without_blanks(const std::string& text) {
    std::string out;
    for (const char c : text) {
        if (c != ' ' && c != '\t' && c != '\n') out += c;
    }
    return out;
}

}  // namespace

void Manner::add_turn(const Lexicon& lexicon, const std::vector<std::string>& bubbles) {
    int length = 0, said = 0;
    std::string words;
    for (const std::string& bubble : bubbles) {
        const std::u32string read = as_read(bubble);
        if (read.find_first_not_of(kMaskOther) == std::u32string::npos) continue;
        ++said;
        length += static_cast<int>(read.size());
        lengths_.push_back(static_cast<int>(read.size()));
        const std::string blankless = without_blanks(bubble);
        without_marks_ += peilian::without_marks(blankless) == blankless ? 1 : 0;
        closed_by_mark_ += is_mark(read.back()) ? 1 : 0;
        std::size_t last = read.size();
        while (last > 0 && is_mark(read[last - 1])) --last;
        particle_ += last > 0 && kParticles.find(read[last - 1]) != std::u32string_view::npos ? 1 : 0;
        loose_ += peilian::loosely_spelled(bubble) ? 1 : 0;
        words += (words.empty() ? "" : "\n") + bubble;
    }
    if (said == 0) return;
    turn_lengths_.push_back(length);
    several_ += said > 1 ? 1 : 0;

    const Recognition recognition = recognise_buyer(lexicon, words);
    bool price = recognition.has("buyer_price_ask");
    for (const std::string& kind : peilian::price_kinds()) {
        if (!recognition.has(kind)) continue;
        ++price_kinds_[kind];
        price = true;
    }
    price_asks_ += price ? 1 : 0;
}

int Manner::length(int percent) const { return quantile(lengths_, percent); }
int Manner::turn_length(int percent) const { return quantile(turn_lengths_, percent); }

double Manner::bubbles_a_turn() const { return turns() == 0 ? 0 : static_cast<double>(bubbles()) / turns(); }

const std::vector<std::string>& price_kinds() {
    static const std::vector<std::string> kinds{"buyer_asks_price",    "buyer_asks_discount", "buyer_asks_lowest",   "buyer_asks_coupon",  "buyer_asks_free_shipping", "buyer_asks_gift",
                                                "buyer_asks_rounding", "buyer_counter_offer", "buyer_cites_quantity", "buyer_cites_loyalty", "buyer_cites_competitor"};
    return kinds;
}

double distance_of_shares(const std::map<std::string, int>& a, const std::map<std::string, int>& b) {
    double of_a = 0, of_b = 0, sum = 0;
    std::set<std::string> names;
    for (const auto& [name, n] : a) of_a += n, names.insert(name);
    for (const auto& [name, n] : b) of_b += n, names.insert(name);
    if (of_a == 0 || of_b == 0) return 1;
    const auto share = [](const std::map<std::string, int>& counts, const std::string& name, double of) {
        const auto found = counts.find(name);
        return found == counts.end() ? 0 : found->second / of;
    };
    for (const std::string& name : names) sum += std::abs(share(a, name, of_a) - share(b, name, of_b));
    return sum / 2;
}

}  // namespace peilian
