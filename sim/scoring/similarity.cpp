#include "scoring/similarity.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <set>

#include "base/utf8.h"

namespace peilian {
namespace {

constexpr std::array<std::string_view, 11> kCourtesies{"greet", "offer_help", "thank", "farewell", "welcome", "care",
                                                       "praise", "apologise", "empathise", "reassure", "invite_review"};
/// Free carriage is none: it goes with any of them.
constexpr std::array<std::string_view, 7> kGrants{"offer_refund", "offer_exchange", "offer_reship", "offer_compensation",
                                                  "offer_discount", "offer_gift", "escalate"};

constexpr std::array<std::string_view, 9> kPraises{"argue_value", "promise_time", "reassure", "recommend", "invite_review", "cross_sell", "offer_discount", "offer_gift", "offer_free_shipping"};

constexpr std::array<std::string_view, 9> kAsking{"吗", "?", "\uFF1F", "呢", "什么", "怎么", "哪", "多少", "会不会"};

int count_han(std::string_view text) {
    int han = 0;
    for (const char32_t c : decode_utf8(text)) han += c >= 0x4E00 && c <= 0x9FFF ? 1 : 0;
    return han;
}

bool is_letter(char32_t c) {
    if (c >= '0' && c <= '9') return true;
    if (c >= 'a' && c <= 'z') return true;
    if (c >= 'A' && c <= 'Z') return true;
    const bool mark = (c >= 0x2000 && c <= 0x206F) || (c >= 0x3000 && c <= 0x303F) || (c >= 0xFE00 && c <= 0xFE6F) ||
                      (c >= 0xFF00 && c <= 0xFF0F) || (c >= 0xFF1A && c <= 0xFF20) || c >= 0x1F000;
    return c >= 0x80 && !mark;
}

template <std::size_t N>
std::size_t among(const std::set<std::string_view>& acts, const std::array<std::string_view, N>& of) {
    return static_cast<std::size_t>(
        std::count_if(of.begin(), of.end(), [&](std::string_view act) { return acts.count(act) > 0; }));
}

}  // namespace

LetterPairs letter_pairs(std::string_view text) {
    LetterPairs out;
    char32_t before = 0;
    for (const char32_t c : decode_utf8(text)) {
        if (!is_letter(c)) continue;
        ++out.letters;
        if (before != 0) out.pairs.push_back((static_cast<std::uint64_t>(before) << 32) | c);
        before = c;
    }
    std::sort(out.pairs.begin(), out.pairs.end());
    return out;
}

int likeness(const LetterPairs& a, const LetterPairs& b) {
    if (a.pairs.empty() || b.pairs.empty()) return a.letters == b.letters && a.pairs == b.pairs ? 100 : 0;
    std::size_t shared = 0;
    for (std::size_t i = 0, k = 0; i < a.pairs.size() && k < b.pairs.size();) {
        if (a.pairs[i] == b.pairs[k]) ++shared, ++i, ++k;
        else if (a.pairs[i] < b.pairs[k]) ++i;
        else ++k;
    }
    return static_cast<int>(200 * shared / (a.pairs.size() + b.pairs.size()));
}

int contained(const LetterPairs& part, const LetterPairs& whole) {
    if (part.pairs.empty()) return 0;
    const auto shared = std::count_if(part.pairs.begin(), part.pairs.end(),
                                      [&](std::uint64_t pair) { return std::binary_search(whole.pairs.begin(), whole.pairs.end(), pair); });
    return static_cast<int>(100 * static_cast<std::size_t>(shared) / part.pairs.size());
}

bool is_echo(std::string_view reply, std::string_view buyer) {
    constexpr std::size_t kTelling = 4, kSentence = 6;
    constexpr int kMostly = 60;
    const LetterPairs own = letter_pairs(reply);
    if (own.letters < kTelling) return false;
    for (std::size_t from = 0; from < buyer.size();) {
        const std::size_t end = std::min(buyer.find('\n', from), buyer.size());
        const LetterPairs message = letter_pairs(buyer.substr(from, end - from));
        if (message.letters >= kTelling && likeness(own, message) >= kNearlyTheSame) return true;
        from = end + 1;
    }
    const bool asks = std::any_of(kAsking.begin(), kAsking.end(), [&](std::string_view word) { return reply.find(word) != std::string_view::npos; });
    return asks && own.letters >= kSentence && contained(own, letter_pairs(buyer)) >= kMostly;
}

bool is_foreign(std::string_view reply, std::string_view buyer) {
    constexpr int kSentence = 3;
    if (count_han(buyer) == 0) return false;
    int words = 0;
    bool all_letters = true, any = false;
    const auto close = [&] {
        words += any && all_letters ? 1 : 0;
        all_letters = true;
        any = false;
    };
    for (const char c : reply) {
        const bool letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '\'';
        const bool mark = c == ' ' || c == '\n' || c == '\t' || c == ',' || c == '!' || c == '?' || c == '.';
        if (mark) close();
        else if (letter) any = true;
        else all_letters = false;
    }
    close();
    return words >= kSentence && count_han(reply) < words;
}

bool is_leaflet(const Recognition& recognition, std::size_t letters) {
    constexpr std::size_t kAtLength = 60, kMany = 5;
    if (letters < kAtLength) return false;
    std::set<std::string_view> told;
    for (const ActHit& hit : recognition.acts) {
        if (hit.act.starts_with("inform_") || std::find(kPraises.begin(), kPraises.end(), hit.act) != kPraises.end())
            told.insert(hit.act);
    }
    return told.size() >= kMany;
}

bool is_questionnaire(std::string_view text) {
    constexpr int kMany = 5;
    int marks = 0;
    bool after_mark = false;
    for (const char32_t c : decode_utf8(text)) {
        const bool mark = c == U'?' || c == 0xFF1F;
        marks += mark && !after_mark ? 1 : 0;
        after_mark = mark;
    }
    return marks >= kMany;
}

bool is_notice(std::string_view text) {
    constexpr char32_t kOpen = 0x3010, kClose = 0x3011;   // 【 】; masks of real logs stand in half-width brackets
    constexpr std::size_t kTitle = 12;
    const std::u32string all = decode_utf8(text);
    const std::size_t from = all.find_first_not_of(U" \t\n\u3000"), to = all.find(kClose, from == std::u32string::npos ? 0 : from);
    return from != std::u32string::npos && all[from] == kOpen && to != std::u32string::npos && to - from <= kTitle && to + 1 < all.size();
}

bool is_pasted(const Recognition& recognition, std::size_t letters) {
    std::set<std::string_view> acts;
    for (const ActHit& hit : recognition.acts) acts.insert(hit.act);
    const std::size_t courtesies = among(acts, kCourtesies);
    const std::size_t grants = among(acts, kGrants);
    // Facts and steps do not count: a full answer states many. Of 12,199 real agents' turns this takes none for a heap;
    // an act in less than nine letters is a keyword, not a sentence.
    constexpr std::size_t kSentence = 9;
    const std::size_t pieties = courtesies + grants;
    if (grants >= 4) return true;
    return pieties >= 5 && letters < kSentence * pieties && (pieties >= 6 || (acts.count("greet") && acts.count("farewell")));
}

}  // namespace peilian
