#include "text/features.h"

#include <algorithm>

#include "base/utf8.h"
#include "text/characters.h"

namespace peilian {
namespace {

constexpr int kBits = 21;
constexpr Feature kNameBits = (Feature{1} << 2 * kBits) - 1;
constexpr Feature kClass = ((Feature{1} << kBits) - 1) << 2 * kBits;

struct Symbol {
    char32_t c = 0;
    int start = 0, end = 0;
};

char32_t symbol_of(TokenKind kind) {
    switch (kind) {
        case TokenKind::number: return U'N';
        case TokenKind::money: return U'M';
        case TokenKind::rate: return U'R';
        case TokenKind::duration: return U'T';
        case TokenKind::count: return U'C';
        case TokenKind::date: return U'D';
        case TokenKind::address: return U'A';
        case TokenKind::link: return U'L';
        case TokenKind::order: return U'O';
        case TokenKind::statement:
        case TokenKind::question: break;
    }
    return 0;
}

/// Characters that pinyin typing confuses are one: the company they keep tells which was meant. What every text folds (得 地 作)
/// needs no place here; these cannot be folded for patterns, to which 再发 and 在发 are two things.
char32_t as_heard(char32_t c) {
    switch (c) {
        case U'再': return U'在';
        case U'以': return U'已';
        case U'哪': return U'那';
        case U'事': return U'是';
        default: return c;
    }
}

/// The longest figure that begins at `at`.
Symbol figure_at(const Figures& figures, int at) {
    Symbol longest;
    for (auto i = static_cast<std::size_t>(figures.first_token[static_cast<std::size_t>(at)]); i < figures.tokens.size() && figures.tokens[i].start == at; ++i) {
        const Token& token = figures.tokens[i];
        if (const char32_t c = symbol_of(token.kind); c != 0 && token.end > longest.end) longest = {c, at, token.end};
    }
    return longest;
}

std::vector<Symbol> symbols_of(const NormalText& text, const Figures& figures) {
    std::vector<Symbol> out;
    out.reserve(static_cast<std::size_t>(text.size()) + 8);
    out.push_back({U'^', 0, 0});
    for (int i = 0; i < text.size();) {
        Symbol symbol = figure_at(figures, i);
        if (symbol.c == 0) {
            const char32_t c = text.chars[static_cast<std::size_t>(i)];
            symbol = {c >= kMaskNumber && c <= kMaskOther ? U'X' : is_digit(c) ? U'N' : as_heard(c), i, i + 1};
        }
        out.push_back(symbol);
        i = symbol.end;
    }
    out.push_back({U'$', text.size(), text.size()});
    return out;
}

}  // namespace

void features_of(const NormalText& text, const Figures& figures, bool buyer, std::vector<FeatureAt>& out) {
    const std::vector<Symbol> symbols = symbols_of(text, figures);
    const std::size_t shortest = buyer ? 2 : 1;
    for (std::size_t i = 0; i < symbols.size(); ++i) {
        Feature feature = buyer ? 1 : 0;
        for (std::size_t n = 1; n <= 3 && i + n <= symbols.size(); ++n) {
            feature = feature << kBits | symbols[i + n - 1].c;
            if (n < shortest) continue;
            // Shorter ones are moved up, so that the first symbol is always in the highest place and the buyer's bit on top.
            const Feature placed = feature << (kBits * static_cast<int>(3 - n));
            out.push_back({placed, symbols[i].start, symbols[i + n - 1].end});
        }
    }
}

int clause_of(const FeatureAt& feature, const NormalText& text) {
    if (text.clause.empty()) return 0;
    const auto at = [&](int place) { return text.clause[static_cast<std::size_t>(std::clamp(place, 0, text.size() - 1))]; };
    const int first = at(feature.start);
    return feature.end > feature.start && at(feature.end - 1) != first ? kNoClause : first;
}

void ClassWords::add(std::string_view class_name, std::u32string_view word) {
    std::u32string folded = normalise_literal(word);
    if (folded.empty()) return;
    given_.emplace_back(std::move(folded), feature_of(class_name));
    if (names_.empty() || names_.back().first != given_.back().second) names_.emplace_back(given_.back().second, "#" + std::string(class_name));
}

void ClassWords::finish() {
    words_ = WordTrie(std::move(given_));
    given_ = {};
    std::ranges::sort(names_);
    names_.erase(std::unique(names_.begin(), names_.end()), names_.end());
}

void ClassWords::features_of(const NormalText& text, std::vector<FeatureAt>& out) const {
    for (int at = 0; at < text.size(); ++at)
        words_.walk(text.chars, static_cast<std::size_t>(at), [&](int length, Feature feature) { out.push_back({feature, at, at + length}); });
}

const std::string* ClassWords::name_of(Feature feature) const {
    const auto it = std::ranges::lower_bound(names_, feature, {}, &std::pair<Feature, std::string>::first);
    return it != names_.end() && it->first == feature ? &it->second : nullptr;
}

Feature ClassWords::feature_of(std::string_view class_name) {
    Feature hash = 0xCBF29CE484222325ULL;  // FNV-1a
    for (const char c : class_name) hash = (hash ^ static_cast<unsigned char>(c)) * 0x100000001B3ULL;
    return kClass | (hash & kNameBits);
}

std::string to_text(Feature feature) {
    std::string out = is_buyers(feature) ? "@" : "";
    for (int shift = 2 * kBits; shift >= 0; shift -= kBits)
        if (const auto c = static_cast<char32_t>(feature >> shift & ((Feature{1} << kBits) - 1)); c != 0) append_utf8(out, c);
    return out;
}

std::optional<Feature> parse_feature(std::string_view text) {
    if (text.starts_with('#') && text.size() > 1) return ClassWords::feature_of(text.substr(1));
    const bool buyer = text.starts_with('@') && text.size() > 1;
    const std::u32string symbols = decode_utf8(buyer ? text.substr(1) : text);
    if (symbols.empty() || symbols.size() > 3) return std::nullopt;
    Feature feature = buyer ? 1 : 0;
    for (std::size_t n = 0; n < 3; ++n) feature = feature << kBits | (n < symbols.size() ? symbols[n] : 0);
    return feature;
}

}  // namespace peilian
