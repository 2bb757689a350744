// Figures in a normalised text: money, rates, durations, counts, numbers.
#pragma once
#include <cstdint>
#include <vector>

#include "text/normalise.h"
#include "text/price_talk.h"
#include "text/recognition.h"

namespace peilian {

/// The built-in classes of the pattern language.
/// A whole clause is one too: `<statement>` or `<question>`, without the marks and particles around it.
enum class TokenKind : unsigned char { number, money, rate, duration, count, date, address, link, order, statement, question };
constexpr int kTokenKinds = 11;

/// One place where a built-in class matches: characters [start, end) of the normalised text.
struct Token {
    TokenKind kind = TokenKind::number;
    int start = 0;
    int end = 0;
    bool operator==(const Token&) const = default;
};

struct Figures {
    std::vector<Token> tokens;     ///< by start; several kinds may begin at one place
    std::vector<int> first_token;  ///< size + 1: index of the first token at or after each character
    std::vector<ValueHit> hits;    ///< spans in the original text, by start
};

Figures find_figures(const NormalText& text, const PriceTalk& talk = {});

}  // namespace peilian
